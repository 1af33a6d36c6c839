"""A second place for the backups of a desk: a folder that a person has chosen, best on another disk or a stick.

What lies beside the desk is copied there once it is finished, and read back. Nothing here opens the desk itself, so a
disk that is slow, full or gone keeps nobody from writing.
"""

import hashlib
import os
import shutil
from contextlib import closing, suppress
from pathlib import Path

from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage.backups import backup, kept_backups
from storage.backups.kept_backups import KeptBackup
from storage.database import Database
from storage.file.disk import is_full
from storage.file.files import make_folder, replace_synced
from storage.schema import header

_AT_ONCE = 1 << 20
_LETTERS = 8
"""of the id of a desk's first event: two desks of one name never share a folder"""


class NotThere(Refused):
    """The second folder cannot be found: a stick that was taken out, a disk that is not connected."""


class NoBackup(Refused):
    """What was to be put there is gone or holds nothing: another program has taken it away."""


def is_same_disk(desk: Path, chosen: Path) -> bool:
    """Whether a folder lies on the disk of the desk, where it helps against little."""
    try:
        return desk.parent.stat().st_dev == chosen.stat().st_dev
    except OSError:
        return False


def folder_in(chosen: Path, desk: Path, made: Path) -> Path:
    """Where in the chosen folder the backups of this desk lie; `made` is one of them."""
    with closing(Database(made, only_reads=True)) as database:
        first = database.one("SELECT id FROM event ORDER BY seq LIMIT 1")
    mark = str(first["id"])[:_LETTERS] if first else ""
    return chosen / f"{desk.stem} backups {mark}".rstrip()


def is_used_by(chosen: Path, desk: Path, made: Path) -> bool:
    """Whether backups of this very desk lie in a chosen folder already; `made` is one of those beside it."""
    try:
        return _folder_for(made, desk, chosen).is_dir()
    except Refused:
        return False


def kept(chosen: Path, desk: Path) -> list[KeptBackup]:
    """The backups of a desk in the chosen folder, the newest first; none while it is not there.

    Those of another desk of the same name are among them: what a backup holds is seen before it is taken.
    """
    try:
        folders = [one for one in chosen.iterdir() if one.name.startswith(f"{desk.stem} backups") and one.is_dir()]
    except OSError:
        return []
    found = [one for folder in folders for one in kept_backups.kept_in(folder, desk)]
    return sorted((KeptBackup(one.path, one.at, one.size, True) for one in found), key=lambda one: one.at, reverse=True)


def keep(made: KeptBackup, desk: Path, chosen: Path, now: int) -> KeptBackup:
    """Put a finished backup into the chosen folder too, read it back, and let go of what is over.

    Refused when it fails, as `NotThere` where the folder cannot be found. `now` in milliseconds since 1970, UTC.
    """
    if not chosen.is_dir():
        raise NotThere(
            "The second folder for backups, “{folder}”, is not there, so the newest backup lies only beside the desk. "
            "Connect its disk, or choose another folder.",
            folder=chosen.name or str(chosen),
        )
    folder = _folder_for(made.path, desk, chosen)
    target = folder / made.path.name
    part = target.with_name(f".{target.name}.part")
    try:
        if not target.exists():
            make_folder(folder)
            _copy(made.path, part)
            backup.check(part)
            replace_synced(part, target)
            kept_backups.thin(folder, desk, now)
        return KeptBackup(target, made.at, target.stat().st_size, True)
    except OSError as error:
        raise _refusal(error, chosen) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _folder_for(made: Path, desk: Path, chosen: Path) -> Path:
    """`folder_in`, after a look at the file: SQLite would make an empty one where there is none."""
    with suppress(OSError):
        if made.stat().st_size:
            header.check(made)
            return folder_in(chosen, desk, made)
    raise NoBackup(
        "The backup “{name}” is gone or empty, so it was not put into the second folder. The desk itself is safe; "
        "make a backup now.",
        name=made.name,
    )


def _copy(source: Path, part: Path) -> None:
    """Copy a file that nobody writes to, onto the disk, and read it back."""
    with source.open("rb") as read, part.open("wb") as written:
        shutil.copyfileobj(read, written, _AT_ONCE)
        written.flush()
        os.fsync(written.fileno())
    if _sha256(source) != _sha256(part):
        raise OSError("what was read back is not what was written")


def _sha256(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _refusal(error: OSError, chosen: Path) -> Refused:
    name = chosen.name or str(chosen)
    if is_full(error):
        return Refused(
            "The disk with the second folder “{folder}” is full, so the newest backup lies only beside the desk. "
            "Free some space there, or choose another folder.",
            folder=name,
        )
    return Refused(
        "The second folder “{folder}” could not be written to ({reason}), so the newest backup lies only beside the "
        "desk. Check the disk, or choose another folder.",
        folder=name,
        reason=reason_of(error),
    )
