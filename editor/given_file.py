"""Reading a file that a person names: only one that is a file, and no more of it than is asked for. It reads no format.

A pipe would be waited for without an end, a device has none; and a file may grow while it is read.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def opened(path: Path) -> BinaryIO:
    """The file, to be read. Raises OSError also for a folder, a pipe, a socket or a device."""
    _must_be_a_file(path.stat().st_mode, path)  # before it is opened: some devices do something then
    file = os.fdopen(os.open(path, _FLAGS), "rb")
    try:
        _must_be_a_file(os.fstat(file.fileno()).st_mode, path)
    except BaseException:
        file.close()
        raise
    return file


def read(path: Path, most: int) -> bytes:
    """The file, and of a longer one `most` bytes and one more, so that whoever counts sees it."""
    with opened(path) as file:
        return file.read(most + 1)


def _must_be_a_file(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV), str(path))
