"""The commands that lock a desk or a folder under a passphrase, and open what is locked.

A passphrase is typed, or read from a file descriptor; it is never an argument, which every program here could read.
"""

import os
import sys
from pathlib import Path

import click

from editor.disk_reason import reason_of
from editor.refusal import Refused
from ui.cli_words import Reply, worded

DESK, FOLDER = ".desk.locked", ".folder.locked"
"""how the names of a locked desk and a locked folder end (`storage.backups.locked_copies.SUFFIX`, and so on)"""
_FD = click.option(
    "--passphrase-fd", metavar="NUMBER", type=int, default=None, help="Read the passphrase from here, not by asking."
)


@click.command("lock", short_help="Write a desk or a folder under a passphrase.")
@click.argument("source", metavar="DESK|FOLDER", type=click.Path(path_type=Path))
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@_FD
def lock(source: Path, target: Path, passphrase_fd: int | None) -> None:
    """Write a desk, or a folder that was taken out, as one FILE under a passphrase, and check that it opens.

    The passphrase is asked for, or read from a file descriptor; who forgets it has nobody to ask.
    """
    from storage.backups.locked_copies import lock_copy
    from storage.schema import header
    from storage.whole_desks.locked_folders import lock_folder

    if not source.is_dir():
        if not source.exists():
            raise Refused("There is no desk at “{path}”; nothing was written.", path=source)
        header.check(source)
    _must_be_writable(target, FOLDER if source.is_dir() else DESK)
    passphrase = _passphrase(passphrase_fd, is_new=True)
    made = (lock_folder if source.is_dir() else lock_copy)(source, target, passphrase)
    click.echo(worded(Reply("“{path}” is written, locked and checked.", path=made)))


def _must_be_writable(target: Path, suffix: str) -> None:
    """What can be seen before a person has typed a passphrase twice."""
    if not target.parent.is_dir():
        raise Refused(
            "There is no folder “{folder}”, so nothing was written. Make it, or choose another.", folder=target.parent
        )
    if target.name.endswith(".locked") and not target.name.endswith(suffix):
        raise Refused(
            "The name of what is locked ends here in “{suffix}”, so “{name}” was not written. Choose such a name, or "
            "one without an ending.",
            suffix=suffix,
            name=target.name,
        )


@click.command("unlock", short_help="Make a desk or a folder of a locked file again.")
@click.argument("locked", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("target", metavar="DESK|FOLDER", type=click.Path(path_type=Path))
@_FD
def unlock(locked: Path, target: Path, passphrase_fd: int | None) -> None:
    """Make a new desk of a locked copy, or the folder of a locked folder; the locked FILE stays as it is."""
    from storage.backups.locked_copies import unlock_copy
    from storage.desk import now
    from storage.whole_desks.locked_folders import unlock_folder

    if not locked.is_file():
        raise Refused("There is no locked copy “{name}”; nothing was changed. Choose another file.", name=locked.name)
    passphrase = _passphrase(passphrase_fd, is_new=False)
    if locked.name.endswith(FOLDER):
        made = Reply("The folder is at “{path}”.", path=unlock_folder(locked, target, passphrase))
    else:
        made = Reply("The desk is at “{path}”.", path=unlock_copy(locked, target, passphrase, now()))
    click.echo(worded(made))


def _passphrase(descriptor: int | None, is_new: bool) -> str:
    if descriptor is None:
        from editor.locked_file import LEAST_PASSPHRASE

        if not (sys.stdin and sys.stdin.isatty()):
            raise Refused(
                "There is nobody to type the passphrase, so nothing was done. Give it on a file descriptor, with "
                "--passphrase-fd."
            )
        asked = Reply("Passphrase")
        if is_new:
            asked = Reply("Passphrase (at least {count} characters)", count=LEAST_PASSPHRASE)
        again = worded(Reply("The same once more")) if is_new else False
        return str(click.prompt(worded(asked), hide_input=True, confirmation_prompt=again, err=True))
    try:
        with os.fdopen(descriptor, encoding="utf-8", closefd=False) as file:
            return file.readline(10_000).rstrip("\r\n")
    except UnicodeDecodeError:
        # What is no letter must not become one letter that is the same for all of them: others would open it.
        raise Refused(
            "What came from the file descriptor {number} is no text in UTF-8, so nothing was done. Give a passphrase "
            "that can be typed.",
            number=descriptor,
        ) from None
    except OSError as error:
        raise Refused(
            "No passphrase could be read from the file descriptor {number} ({reason}), so nothing was done.",
            number=descriptor,
            reason=reason_of(error),
        ) from error
