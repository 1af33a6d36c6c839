"""The first word of a command line: a command, else a desk to open. It runs nothing itself."""

from difflib import get_close_matches
from pathlib import Path

import click


class OpensDesks(click.Group):
    """A group of commands in which anything that is not a command is a desk to open."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args[:1] == ["help"] and not is_there(Path("help")):
            args = [*args[1:2], "--help"]
        if not args or (args[0] not in self.commands and not args[0].startswith("-")):
            self._must_be_meant(ctx, args)
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def _must_be_meant(self, ctx: click.Context, args: list[str]) -> None:
        """What is nearly a command is no desk: a desk to open stands alone, and its name ends as a file's does."""
        is_command = len(args) > 1 or (args and not Path(args[0]).suffix)
        near = get_close_matches(args[0], self.commands, 1) if is_command else []
        if near and not is_there(Path(args[0])):
            raise click.UsageError(f"There is no command “{args[0]}”. Did you mean “{near[0]}”?", ctx)


def is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long, a folder that may not be looked into, a name that no file can have
        return False
