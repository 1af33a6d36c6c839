"""Whole copies of a desk: consistent, checked, and under their name only when they are finished."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage.database import Database
from storage.file.disk import damaged, is_full
from storage.file.files import replace_synced
from storage.stopping import Tell, heed


def back_up(database: Database, target: Path, tell: Tell | None = None) -> None:
    """Copy an open desk to `target`, over whatever stands there. Refused when the copy fails; `target` stays then.

    With `tell`, for a desk to which nobody writes, it says how many pages of how many are there, and raises Stopped.
    """
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        database.copy_to(part, None if tell is None else partial(heed, tell))
        check(part, tell)
        replace_synced(part, target)
    except OSError as error:
        raise _refusal(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def name_before_migration(desk: Path, version: int) -> Path:
    """Where the copy goes that is made before a desk is brought to a newer schema."""
    return desk.with_name(f"{desk.stem} (schema {version}){desk.suffix}")


def check(copy: Path, tell: Tell | None = None) -> None:
    """Open a copy that nobody uses and have SQLite look through it. Refused where it is damaged."""
    database = Database(copy)
    try:
        is_sound = database.is_sound(None if tell is None else lambda: tell(1, 1))
        heed(tell, 1, 1)
        if not is_sound:
            raise damaged(copy.name)
    finally:
        database.close()


def _refusal(error: OSError, target: Path) -> Refused:
    if is_full(error):
        return Refused(
            "The disk is full, so no backup “{name}” was made; the desk itself is safe. "
            "Free some space, or choose another disk.",
            name=target.name,
        )
    return Refused(
        "The backup “{name}” could not be written ({reason}); the desk itself is safe. Choose another folder.",
        name=target.name,
        reason=reason_of(error),
    )
