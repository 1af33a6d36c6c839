"""A folder that was taken out as one file under a passphrase, and the folder again. The folder itself stays as it is.

The files go into the locked one as a tar, one after the other; a tar that nobody has locked never lies where the
locked file goes. What comes out is written name by name as it stands there, and no name leads out of the folder.
"""

import os
import tarfile
import uuid
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from shutil import copyfileobj, rmtree
from tempfile import TemporaryFile
from typing import IO

from editor import locked_file
from editor.refusal import Refused
from storage.file.files import refusal, replace_synced, sync_folder
from storage.whole_desks.taking_out import COVER

SUFFIX = ".folder.locked"
MOST_FILES = 400_000
"""of a folder: ten thousand articles have about thirty thousand"""
DEEPEST = 12
_AT_ONCE = 1 << 20
_BLOCK = tarfile.BLOCKSIZE
_SIGNS = frozenset('\\:*?"<>|\0')


def is_locked_folder(path: Path) -> bool:
    """Whether a file is a locked folder, by its name."""
    return path.name.endswith(SUFFIX)


def lock_folder(folder: Path, target: Path, passphrase: str) -> Path:
    """Put a folder that was taken out at `target` as one locked file, and unlock it once to be sure.

    A name without the ending of a locked folder gets it. Refused for any other folder, and where a file stands already.
    """
    if not (folder / COVER).is_file():
        raise Refused(
            "“{name}” is no folder that was taken out of a desk, so it was not locked. Take a desk out first, and lock "
            "that folder.",
            name=folder.name,
        )
    if not target.name.endswith(SUFFIX):
        target = target.with_name(target.name + SUFFIX)
    if target.exists():
        raise Refused(
            "“{name}” is already there, so no locked file was written over it. Choose another name.", name=target.name
        )
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        packed = _Packed(folder)  # before the part is there: it may lie in the folder itself
        with part.open("xb") as locked:
            locked_file.lock(packed, locked, passphrase)
            locked.flush()
            os.fsync(locked.fileno())
        with part.open("rb") as source:
            locked_file.unlock(source, _Nowhere(), passphrase, target.name)
        replace_synced(part, target)
    except OSError as error:
        raise refusal(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def unlock_folder(locked: Path, folder: Path, passphrase: str) -> Path:
    """Make `folder` of a locked one. Refused, with nothing left behind, where that cannot be."""
    if not locked.is_file():
        raise Refused("There is no locked copy “{name}”; nothing was changed. Choose another file.", name=locked.name)
    if folder.exists():
        raise Refused("“{name}” is already there, so nothing was written. Choose another name.", name=folder.name)
    part = folder.with_name(f".{folder.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        part.mkdir()
        with TemporaryFile(dir=part) as packed:
            with locked.open("rb") as source:
                locked_file.unlock(source, packed, passphrase, locked.name)
            packed.seek(0)
            _unpack(packed, part, locked.name)
        if not (part / COVER).is_file():
            raise _holds_no_folder(locked.name)
        for inside in (part, *(path for path in part.rglob("*") if path.is_dir())):
            sync_folder(inside)
        part.replace(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise refusal(error, folder) from error
    finally:
        rmtree(part, ignore_errors=True)
    return folder


class _Packed:
    """The files of a folder as one stream that is never on the disk."""

    def __init__(self, folder: Path) -> None:
        files = sorted(one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
        self._parts = _tar(folder, files)
        self._left = b""

    def read(self, size: int, /) -> bytes:
        while len(self._left) < size and (part := next(self._parts, None)) is not None:
            self._left += part
        given, self._left = self._left[:size], self._left[size:]
        return given


class _Nowhere:
    def write(self, _data: bytes, /) -> None:
        """What is unlocked to be sure is not kept."""


def _tar(folder: Path, files: Sequence[Path]) -> Iterator[bytes]:
    for path in files:
        entry = tarfile.TarInfo(path.relative_to(folder).as_posix())
        if not _is_inside(entry.name):  # it would be locked, and nobody could unlock it
            raise Refused(
                "“{name}” has a name that not every system can write, or lies too deep in the folder, so nothing was "
                "locked. Rename it or take it out of the folder, and lock the folder again.",
                name=entry.name,
            )
        with path.open("rb") as file:
            entry.size = os.fstat(file.fileno()).st_size
            yield entry.tobuf(tarfile.PAX_FORMAT)
            left = entry.size
            while left:
                data = file.read(min(_AT_ONCE, left))
                if not data:
                    raise OSError("a file became shorter while it was read")
                left -= len(data)
                yield data
        yield b"\0" * (-entry.size % _BLOCK)
    yield b"\0" * (2 * _BLOCK)


def _unpack(packed: IO[bytes], folder: Path, name: str) -> None:
    try:
        with tarfile.open(fileobj=packed, mode="r:") as files:
            for number, entry in enumerate(files):
                # A sparse file says of itself how large it is: a few bytes of it fill a disk.
                if number >= MOST_FILES or not entry.isreg() or entry.issparse() or not _is_inside(entry.name):
                    raise _holds_no_folder(name)
                place = folder.joinpath(*PurePosixPath(entry.name).parts)
                place.parent.mkdir(parents=True, exist_ok=True)
                source = files.extractfile(entry)
                assert source is not None
                with place.open("xb") as file:
                    copyfileobj(source, file, _AT_ONCE)
                    file.flush()
                    os.fsync(file.fileno())
    except (tarfile.TarError, ValueError, OverflowError, RecursionError, FileExistsError) as error:
        raise _holds_no_folder(name) from error


def _is_inside(name: str) -> bool:
    parts = name.split("/")
    return 0 < len(parts) <= DEEPEST and not any(
        part in ("", ".", "..") or _SIGNS & set(part) or part.endswith((".", " ")) for part in parts
    )


def _holds_no_folder(name: str) -> Refused:
    return Refused(
        "“{name}” holds no folder that was taken out of a desk, so nothing was written. Choose another file.", name=name
    )
