"""The backups of a desk: a folder beside it, one an hour and fewer the older they are, each checked when written.

A backup is a whole desk, made and checked by `backup`. It is never written to again, and never put back over a desk:
restoring makes a new file. Names carry the time in UTC, so that no change of the clock lets two of them fall together.
A second folder, on another disk, is the matter of `second_folder`.
"""

import glob
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from editor.disk_reason import reason_of
from editor.frozen import frozen
from editor.refusal import Refused
from storage.backups.backup import back_up
from storage.database import Database
from storage.file.files import make_folder
from storage.schema import header
from storage.stopping import Tell

HOUR, DAY = 3_600_000, 86_400_000
MOST_BYTES = 4_000_000_000
"""what all backups of a desk may take; the newest two are kept whatever they take"""
_TIME = "%Y-%m-%d %H.%M.%S UTC"
# How long backups are kept by their age, and one of each of which time. To add one: a row, the shorter times first.
_AGES: tuple[tuple[int, int], ...] = (
    (2 * DAY, HOUR),
    (30 * DAY, DAY),
    (26 * 7 * DAY, 7 * DAY),
    (1_830 * DAY, 30 * DAY),
)


@frozen
class KeptBackup:
    """`at` is when it was made, in milliseconds since 1970, UTC."""

    path: Path
    at: int
    size: int
    is_second: bool = False
    """whether it lies in the second folder"""
    name: str = ""
    """what it is called where it is no backup of ours: the copy of a synchronising program"""


def folder_of(desk: Path) -> Path:
    """Where the backups of a desk lie."""
    return desk.with_name(f"{desk.stem} backups")


def kept(desk: Path) -> list[KeptBackup]:
    """The backups of a desk, the newest first."""
    return kept_in(folder_of(desk), desk)


def kept_in(folder: Path, desk: Path) -> list[KeptBackup]:
    """The backups of a desk in any folder, the newest first; none where there is no such folder.

    A file with nothing in it is no backup: a disk that broke off leaves one.
    """
    try:
        names = sorted(folder.iterdir())
        found = [(path, _time_of(path, desk), path.stat().st_size) for path in names]
    except OSError:
        return []
    backups = (KeptBackup(path, at, size) for path, at, size in found if at is not None and size)
    return sorted(backups, key=lambda one: one.at, reverse=True)


def made_before_migrations(desk: Path) -> list[KeptBackup]:
    """The copies that were made before the desk came to a newer schema, the newest first. They stay for good."""
    found = desk.parent.glob(f"{glob.escape(desk.stem)} (schema *){desk.suffix}")
    try:
        copies = [(path, path.stat()) for path in found]
    except OSError:
        return []
    made = (KeptBackup(path, int(one.st_mtime) * 1000, one.st_size) for path, one in copies)
    return sorted(made, key=lambda one: one.at, reverse=True)


def keep(desk: Path, at: int) -> KeptBackup:
    """Make a backup of a desk that may be open, and let go of those whose time is over. Refused when it fails.

    `at` is the time now, in milliseconds since 1970, UTC.
    """
    folder = folder_of(desk)
    try:
        make_folder(folder)
    except OSError as error:
        raise Refused(
            "The folder “{name}” for backups could not be made ({reason}); the desk itself is safe. "
            "Make room beside the desk, or move the desk to a folder that you may write to.",
            name=folder.name,
            reason=reason_of(error),
        ) from error
    target = folder / f"{desk.stem} {datetime.fromtimestamp(at // 1000, UTC).strftime(_TIME)}{desk.suffix}"
    _copy(desk, target)
    thin(folder, desk, at)
    return KeptBackup(target, at // 1000 * 1000, target.stat().st_size)


def thin(folder: Path, desk: Path, now: int) -> None:
    """Let go of those backups in a folder whose time is over. What may not be removed stays."""
    for old in _over(kept_in(folder, desk), now):
        with suppress(OSError):
            old.path.unlink(missing_ok=True)


def restore(backup: Path, desk: Path, tell: Tell | None = None) -> Path:
    """Put what a backup holds beside the desk as a desk of its own, and nothing in its place; the new file.

    Raises Stopped, with nothing left of it, when `tell` says so.
    """
    if not backup.exists():
        raise Refused("The backup “{name}” is no longer there; nothing was changed. Choose another.", name=backup.name)
    header.check(backup)
    target = next(path for path in _free_names(desk, backup) if not path.exists())
    _copy(backup, target, tell)
    return target


def spared(times: Iterable[int], now: int) -> set[int]:
    """Of backups made at these times, those that are kept: of each stretch of time the first, and always the newest.

    The first of a stretch stays the first, so what is kept today is not dropped tomorrow for one made after it.
    """
    newest_first = sorted(set(times), reverse=True)
    firsts: dict[tuple[int, int], int] = {}
    for at in newest_first:
        step = next((step for age, step in _AGES if now - at < age), None)
        if step is not None:
            firsts[step, at // step] = at
    return {*firsts.values(), *newest_first[:1]}


def _over(backups: Sequence[KeptBackup], now: int) -> Iterator[KeptBackup]:
    """Those that have to go: by their age, then the oldest of what takes too much room."""
    times = spared((one.at for one in backups), now)
    taken = 0
    for number, one in enumerate(backups):
        taken += one.size if one.at in times else 0
        if one.at not in times or (taken > MOST_BYTES and number > 1):
            yield one


def _copy(source: Path, target: Path, tell: Tell | None = None) -> None:
    database = Database(source)
    try:
        back_up(database, target, tell)
    finally:
        database.close()


def _time_of(path: Path, desk: Path) -> int | None:
    """When a file of the folder was made, by its name; None where it is no backup of this desk."""
    begin, end = f"{desk.stem} ", desk.suffix
    if not (path.name.startswith(begin) and path.name.endswith(end)):
        return None
    try:
        made = datetime.strptime(path.name[len(begin) : len(path.name) - len(end)], _TIME)
    except ValueError:
        return None
    return round(made.replace(tzinfo=UTC).timestamp()) * 1000


def _free_names(desk: Path, backup: Path) -> Iterator[Path]:
    yield desk.with_name(backup.name)
    number = 1
    while True:
        number += 1
        yield desk.with_name(f"{backup.stem} {number}{backup.suffix}")
