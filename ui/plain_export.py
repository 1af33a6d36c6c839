"""The plainest of all commands, `export FILE.md --to KIND --output PATH`, without the reading of command lines.

That reading takes as long as the export of a page. What a command line means, and how it is explained and refused,
stands in `cli` alone: this only knows the case in which there is nothing to explain, and does what `cli` would do.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from editor.frozen import frozen

_OPTIONS = {"--to": "form", "--output": "output", "--house-style": "house_style"}


@frozen
class Asked:
    """A file and what is to become of it."""

    file: str
    form: str
    output: str
    house_style: str = ""


def asked(arguments: Sequence[str]) -> Asked | None:
    """What the arguments after `export` ask for; None for all that has to be explained, refused, or takes a desk."""
    values: dict[str, str] = {}
    left = list(arguments)
    while left:
        word = left.pop(0)
        name = _OPTIONS.get(word, "file")
        if name != "file":
            word = left.pop(0) if left else ""
        if not word or word.startswith("-") or name in values:
            return None
        values[name] = word
    return Asked(**values) if values.keys() >= {"file", "form", "output"} else None


def run(asked: Asked) -> bool:
    """Write the file and say so. False where nothing was written: `cli` tries again then, and says why not."""
    from ui import cli_words, file_export

    try:
        notes = file_export.write(Path(asked.file), asked.form, Path(asked.output), asked.house_style)
    except MemoryError:  # `cli` would try the same once more
        raise
    except Exception:  # noqa: BLE001 - a refusal, a kind of file that there is not, a fault: all are `cli`'s to word
        return False
    if notes:
        cli_words.say_once_each(notes)
    _say(cli_words.worded(cli_words.Reply("“{path}” is written.", path=asked.output)))
    return True


def _say(line: str) -> None:
    if sys.stdout is None:  # a program with a window, or one whose output somebody closed: the file is there
        return
    try:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has read enough; Python must not try again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
