"""Files that people get: written whole or not at all. A half-written file never replaces a good one."""

import contextlib
import os
import re
from pathlib import Path

from editor import given_file
from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage.file.disk import is_forbidden, is_full

_DESKS = re.compile(r"\.desk([.-](lock|wal|shm|journal))?\Z", re.IGNORECASE)
"""A desk, and what stands beside it while it is open. Told by the name: a desk in use must not be opened to look."""


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` at `path`, in one step as others see it, and on the disk before this returns.

    Refused for a folder, a missing folder, a place that may not be written, a desk, a device, a full disk; what was
    there stays then.
    """
    try:
        is_folder = path.is_dir()
        if not is_folder:
            must_not_cover(path)
            _write(path, data)
    except OSError as error:
        raise refusal(error, path) from error
    if is_folder:
        raise Refused(
            "“{name}” is a folder, so no file was written. Choose a name for the file in it.",
            name=path.name or str(path),
        )


def replace_synced(source: Path, target: Path) -> None:
    """Give a finished file its final name, with the disk knowing of both. Raises OSError."""
    with source.open("rb+") as file:
        os.fsync(file.fileno())
    source.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some file systems have no such call for folders; the file itself is on the disk all the same.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path, mode: int = 0o777) -> None:
    """Make a folder and those above it that are not there, so that a power cut takes neither them nor what is in them.

    Raises OSError; nothing happens where there is such a folder.
    """
    if not folder.parent.exists():
        make_folder(folder.parent, mode)
    folder.mkdir(mode=mode, exist_ok=True)
    sync_folder(folder.parent)


def must_not_cover(path: Path) -> None:
    """Refused where the finished file would take the place of a desk, or of a pipe or a device."""
    if _DESKS.search(path.name):
        raise Refused(
            "“{name}” is the name of a desk or belongs to one, so no file was written there. Choose another name.",
            name=path.name,
        )
    if path.exists() and not path.is_file():
        raise Refused(
            "“{name}” is a device or a pipe, so no file was written in its place. Choose another name.", name=path.name
        )


def _write(path: Path, data: bytes) -> None:
    part = path.parent / f".copydesk-{os.urandom(8).hex()}.part"
    # Nothing has this name yet, and until the file is whole it is nobody else's to read.
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(mode_of(path))
        _take_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _take_place(part: Path, path: Path) -> None:
    """Windows lets nobody replace a file that is open in Word."""
    try:
        part.replace(path)
    except PermissionError as error:
        if not path.exists():
            raise
        raise Refused(
            "“{name}” is open in another program or may not be replaced, so it was not written; the earlier file is "
            "whole. Close it there, and export again.",
            name=path.name,
        ) from error


def mode_of(path: Path) -> int:
    """The rights of the file that is replaced, or those that any new file gets."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def refusal(error: OSError, path: Path) -> Refused:
    name = path.name
    if is_full(error):
        return Refused(
            "The disk is full, so “{name}” was not written; what was there before is untouched. "
            "Free some space, or choose another disk.",
            name=name,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refused(
            "There is no folder “{folder}”, so “{name}” was not written. Choose another folder.",
            folder=str(path.parent),
            name=name,
        )
    if is_forbidden(error):
        return Refused(
            "“{name}” may not be written in this folder; nothing was changed. Choose a folder of your own.", name=name
        )
    return Refused(
        "“{name}” could not be written ({reason}); what was there before is untouched. Choose another place.",
        name=name,
        reason=reason_of(error),
    )


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file, read piece by piece. Refused where it cannot be read."""
    import hashlib

    read = hashlib.sha256()
    try:
        with given_file.opened(path) as file:
            while piece := file.read(1 << 20):
                read.update(piece)
    except OSError as error:
        raise Refused(
            "“{name}” cannot be read ({reason}), so nothing was kept or checked. Choose the file again.",
            name=path.name,
            reason=reason_of(error),
        ) from None
    return read.hexdigest()
