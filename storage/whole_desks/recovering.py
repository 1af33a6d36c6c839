"""A damaged desk is opened all the same: what can be read of it, only to be read, with what else there is beside it.

Nothing is repaired and nothing is written to the damaged file. What a person decides on becomes a new desk.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from editor.refusal import Refused
from storage.backups import kept_backups
from storage.backups.backup import back_up
from storage.backups.kept_backups import KeptBackup
from storage.backups.kept_piece import Inside
from storage.database import Database
from storage.desk import Desk
from storage.opening import Opened
from storage.salvaging.recovery import Recovery
from storage.salvaging.salvage import salvage
from storage.stopping import Tell
from storage.whole_desks.looking_into import look_into

_TRIED = 5
"""backups that are looked into before it is said that none is good"""


def open_damaged(path: Path, clock: Callable[[], int], tell: Tell | None = None) -> Desk:
    """What can be read of the desk at `path`, only to be read, with its `recovery`. Refused where that is nothing.

    Raises Stopped, with nothing left of it, when `tell` says so.
    """
    path = path.resolve()
    folder = tempfile.TemporaryDirectory(prefix="copydesk-")
    try:
        backup, inside = _newest_good(path, clock)
        known = {line.id: line.headline or line.slug for line in inside.articles} if inside else {}
        salvaged = salvage(path, Path(folder.name) / path.name, clock(), known, tell)
        database = Database(salvaged.path)
        database.forbid_writing()
        why = Refused(
            "“{name}” is damaged. What could still be read of it is shown, and nothing is written to the file.",
            name=path.name,
        )
        desk = Desk(Opened(database, None, folder, why, None), path, clock)
        desk.recovery = Recovery(salvaged, backup, inside)
        return desk
    except BaseException:
        folder.cleanup()
        raise


def keep(salvaged: Path, desk: Path, tell: Tell | None = None) -> Path:
    """Put what was salvaged beside the damaged desk as a desk of its own; the new file.

    Raises Stopped, with nothing left of it, when `tell` says so.
    """
    target = next(path for path in _free_names(desk) if not path.exists())
    with closing(Database(salvaged)) as database:
        back_up(database, target, tell)
    return target


def _newest_good(desk: Path, clock: Callable[[], int]) -> tuple[KeptBackup | None, Inside | None]:
    for backup in kept_backups.kept(desk)[:_TRIED]:
        with tempfile.TemporaryDirectory(prefix="copydesk-") as folder:
            try:
                return backup, look_into(backup.path, Path(folder), clock)
            except Refused:
                continue
    return None, None


def _free_names(desk: Path) -> Iterator[Path]:
    yield desk.with_name(f"{desk.stem} (rescued){desk.suffix}")
    number = 1
    while True:
        number += 1
        yield desk.with_name(f"{desk.stem} (rescued {number}){desk.suffix}")
