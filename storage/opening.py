"""The way into a desk's file, in the one safe order: place, lock, header, SQLite, soundness, parts, schema.

No file is opened by any other means than SQLite once SQLite has it. What may not be written is copied to a temporary
folder and read there; the original is not touched.
"""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage.backups import backup
from storage.database import Database
from storage.file import places
from storage.file.disk import damaged, is_forbidden, is_full
from storage.file.lock import Held, HeldElsewhere, Holder, Lock, is_held_here
from storage.schema import header, migrations, parts
from storage.verify import soundness

_BESIDE = ("", "-wal", "-journal")
"""A desk's file, and what SQLite may have left beside it after a crash."""


@dataclass(slots=True)
class Opened:
    """An open desk's file with all that has to be let go of when it is closed."""

    database: Database
    lock: Lock | None
    copy: tempfile.TemporaryDirectory[str] | None
    why_read_only: Refused | None
    recovered_from: Holder | None
    unchecked: Sequence[str] = ()
    """the tables of a large file that are still to be looked through"""

    def close(self) -> None:
        """Let go of everything. Twice is once."""
        self.database.close()
        if self.lock:
            self.lock.release()
            self.lock = None
        if self.copy:
            self.copy.cleanup()
            self.copy = None


def open_file(path: Path, clock: Callable[[], int], person: str, *, takes_over: bool, whole_up_to: int) -> Opened:
    """Open the desk at `path`, which leads through no link; a file of up to `whole_up_to` bytes is checked whole.

    Raises `Held` when a window on this machine has it, and Refused when it cannot be read at all.
    """
    _must_be_there(path)
    lock, why_read_only = _take_lock(path, person, clock(), takes_over)
    copy = None
    try:
        if why_read_only:
            copy = tempfile.TemporaryDirectory(prefix="copydesk-")
        there = _copied(path, Path(copy.name)) if copy else path
        database, why_in_file, unchecked = _open_checked(there, whole_up_to)
        why_read_only = why_read_only or why_in_file
        if why_read_only:
            database.forbid_writing()
    except BaseException:
        if lock:
            lock.release()
        if copy:
            copy.cleanup()
        raise
    return Opened(database, lock, copy, why_read_only, lock.recovered_from if lock else None, unchecked)


def open_copy(path: Path, clock: Callable[[], int]) -> Opened:
    """A copy of the desk at `path`, only to be read: the file itself is not written to, not even to be brought to the
    newest schema. Also while another program has it open; raises `Held` where this one has.
    """
    _must_be_there(path)
    folder = tempfile.TemporaryDirectory(prefix="copydesk-")
    try:
        copy = _copied_as_it_stands(path, Path(folder.name), clock())
        database, why_in_file, _ = _open_checked(copy, sys.maxsize)
        database.forbid_writing()
    except BaseException:
        folder.cleanup()
        raise
    only_read = Refused("This is a copy of “{name}” that is only read; nothing was changed.", name=path.name)
    return Opened(database, None, folder, why_in_file or only_read, None)


def open_to_look(path: Path, clock: Callable[[], int]) -> Opened:
    """A desk at `path`, only to be read: a large one where it is, held until it is closed; any other from a copy.

    Copying an archive takes longer than looking through it. The file is not written to in any case. One that another
    program has open is read from a copy too; raises `Held` where this one has.
    """
    _must_be_there(path)
    try:
        lock, _ = _take_lock(path, "", clock(), False)
    except Held:
        lock = None
    if lock is None:
        return open_copy(path, clock)
    database = None
    try:
        if soundness.is_checked_whole(path, soundness.WHOLE_UP_TO):
            lock.release()
            return open_copy(path, clock)
        if not soundness.may_be_opened(path):
            raise damaged(path.name)
        database = Database(path, only_reads=True)
        unchecked = _checked(database, False)
        why = parts.why_not_written(database) or parts.why_not_complete(database, path.name)
    except BaseException:
        if database:
            database.close()
        lock.release()
        raise
    return Opened(database, lock, None, why or _only_read(path.name), None, unchecked)


def _only_read(name: str) -> Refused:
    return Refused("“{name}” is only looked through here; nothing was changed.", name=name)


def _must_be_there(path: Path) -> None:
    try:
        if path.is_file():
            path.with_name(path.name + "-journal").exists()  # the longest name that lies beside it
            return
        is_folder, is_folder_there = path.is_dir(), path.parent.is_dir()
    except OSError as error:
        raise _cannot_be_opened(error, path.name) from error
    if is_folder:
        raise Refused("“{name}” is a folder, not a desk. Choose a file that ends in .desk.", name=path.name)
    if not is_folder_there:
        raise Refused(
            "The folder “{folder}” is not there, so the desk could not be opened. "
            "If it is on another disk, connect it.",
            folder=str(path.parent),
        )
    raise Refused("There is no desk “{name}” in this folder. Choose another file, or make a new desk.", name=path.name)


def _take_lock(path: Path, person: str, now: int, takes_over: bool) -> tuple[Lock | None, Refused | None]:
    """The lock, or the reason why there is none and the desk is only read."""
    why = places.why_not_written(path)
    if why:
        return None, why
    # Asked of the system, not tried: opening the file would drop the locks of a desk this process has open.
    if not os.access(path, os.W_OK):
        return None, _may_only_be_read(path.name)
    try:
        return Lock(path, person, now, takes_over=takes_over), None
    except HeldElsewhere as elsewhere:
        return None, elsewhere
    except OSError as error:
        return None, _why_not_locked(error, path.name)


def _why_not_locked(error: OSError, name: str) -> Refused:
    if is_full(error):
        return Refused("The disk is full, so “{name}” is only read. Free some space and open it again.", name=name)
    if is_forbidden(error):
        return _may_only_be_read(name)
    raise _cannot_be_opened(error, name) from error


def _cannot_be_opened(error: OSError, name: str) -> Refused:
    if error.errno == errno.ENAMETOOLONG:
        return Refused(
            "The name “{name}” is too long for the files that lie beside a desk, so it was not opened; nothing was "
            "changed. Give it a shorter name.",
            name=name,
        )
    return Refused(
        "“{name}” cannot be opened ({reason}); nothing was changed. Check the disk and open it again.",
        name=name,
        reason=reason_of(error),
    )


def _may_only_be_read(name: str) -> Refused:
    return Refused(
        "“{name}” or its folder may only be read, so nothing can be written here. "
        "Copy the desk to a folder of your own to work on it.",
        name=name,
    )


def _copied_as_it_stands(path: Path, folder: Path, now: int) -> Path:
    """A copy in `folder`; of a desk that another program is writing to, what SQLite reads beside it."""
    try:
        lock, _ = _take_lock(path, "", now, False)
    except Held:
        # Opening the file once more would drop the locks of a desk that this process has open.
        if is_held_here(path):
            raise
        return _copied_beside_the_writer(path, folder)
    try:
        return _copied(path, folder)
    finally:
        if lock:
            lock.release()


def _copied_beside_the_writer(path: Path, folder: Path) -> Path:
    copy = folder / path.name
    with closing(Database(path, only_reads=True)) as there:
        there.copy_to(copy)
    return copy


def _copied(path: Path, folder: Path) -> Path:
    header.check(path)  # what is no desk may be larger than the disk
    copy = folder / path.name
    try:
        for end in _BESIDE:
            source = path.with_name(path.name + end)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + end))
    except OSError as error:
        raise Refused(
            "“{name}” could not be copied to be read ({reason}); nothing was changed. "
            "Check the disk and the free space, and open it again.",
            name=path.name,
            reason=reason_of(error),
        ) from error
    return copy


def _open_checked(path: Path, whole_up_to: int) -> tuple[Database, Refused | None, Sequence[str]]:
    """The open file, brought to this program's schema, the reason not to write to it that lies in the file, and the
    tables that are still to be looked through.
    """
    is_whole = soundness.is_checked_whole(path, whole_up_to)
    if not (is_whole or soundness.may_be_opened(path)):
        raise damaged(path.name)
    database = Database(path)
    try:
        unchecked = _checked(database, is_whole)
        why_read_only = parts.why_not_written(database)
        version = database.schema_version()
        if version < migrations.VERSION:
            if why_read_only:
                raise why_read_only
            backup.back_up(database, backup.name_before_migration(path, version))
            migrations.migrate(database)
        why_read_only = why_read_only or parts.why_not_complete(database, path.name)
        not_believed = soundness.why_not_believed(database, unchecked)
        return database, why_read_only or not_believed, unchecked
    except BaseException:
        database.close()
        raise


def _checked(database: Database, is_whole: bool) -> Sequence[str]:
    """The tables that are left to check; Refused when what was checked is damaged."""
    left: Sequence[str] | None = soundness.left_to_check(database) if not is_whole else ()
    if left is None or (is_whole and not database.is_sound()):
        raise damaged(database.name)
    return left
