"""Makes a desk of a folder that was taken out in a process of its own (`editor.apart`), with limits of memory and time.

The folder may be anybody's. What it can do to a program that reads it, it does there, and the window goes on.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event

from editor import apart
from editor.refusal import Refused
from storage.whole_desks.bringing_in import BroughtIn, bring_in

MEMORY = 2_000_000_000
"""bytes that the process may have"""
SECONDS = 900
"""of its own work; a desk of ten thousand articles takes some minutes"""


def bring_in_apart(folder: Path, path: Path, stop: Event | None = None) -> BroughtIn:
    """As `bring_in`. Refused as well where the folder takes more memory or time than any desk; nothing is left then.

    Raises `apart.Stopped`, with nothing left either, soon after `stop` is set.
    """
    was_there = _is_there(path)
    try:
        said, _ = apart.run("bring-in", str(folder), str(path), seconds=2 * SECONDS, stop=stop)
    except Refused:
        raise
    except apart.GaveUp:
        _clear(path, was_there)
        raise Refused(
            "“{name}” takes far more memory or time than any desk, so it was given up and no desk was made. Use a copy "
            "that nobody has changed.",
            name=folder.name,
        ) from None
    except BaseException:  # also Ctrl+C on the command line
        _clear(path, was_there)
        raise
    notes = tuple(apart.Said(*note).again() for note in said["notes"])
    return BroughtIn(path, said["articles"], tuple(said["changed"]), notes)


def _is_there(path: Path) -> bool:
    """A name that the disk will not hear of counts as one: the process refuses it, and nothing is to be cleared."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return True


def _clear(path: Path, was_there: bool) -> None:
    """What a process that was ended left of the new desk."""
    part = path.with_name(f".{path.name}.part")
    left = [part] if was_there else [part, path]
    ends = ("", "-wal", "-shm", "-journal", ".lock")
    for one in (file.with_name(file.name + end) for file in left for end in ends):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def answer(folder: str, path: str) -> tuple[Mapping[str, object], bytes]:
    """In the process of its own: what `bring_in` made."""
    brought = bring_in(Path(folder), Path(path))
    notes = [(note.sentence, note.values) for note in brought.notes]
    return {"articles": brought.articles, "changed": brought.changed, "notes": notes}, b""
