"""What a file says it is, from its first hundred bytes, before SQLite is let near it.

Only for a file that this process does not have open: closing any handle of an open SQLite file drops its locks.
"""

import os
from pathlib import Path

from editor import given_file
from editor.disk_reason import reason_of
from editor.refusal import Refused
from storage.file.disk import damaged
from storage.schema import migrations

LENGTH = 100
_MAGIC = b"SQLite format 3\x00"


class NoDesk(Refused):
    """A file that never was a desk."""


def check(path: Path) -> int:
    """The schema version of a desk's file. Refused when it is no desk, is cut short, or is from a newer Copydesk."""
    data, size = _read(path)
    name = path.name
    if not data:
        raise Refused("“{name}” is empty, so there is no desk in it. Open another file, or a backup.", name=name)
    if not data.startswith(_MAGIC):
        raise NoDesk("“{name}” is not a desk; it was not touched. Choose a file that ends in .desk.", name=name)
    if len(data) < LENGTH or (_bytes_expected(data) > size and not has_journal(path)):
        raise damaged(name)
    if _number(data, 68) != migrations.APPLICATION_ID:
        raise NoDesk(
            "“{name}” belongs to another program, so it was not touched. Choose a file that Copydesk made.", name=name
        )
    version = _number(data, 60)
    if version > migrations.VERSION:
        raise Refused(
            "“{name}” was made by a newer Copydesk; it was not touched. Install the newest version to open it.",
            name=name,
        )
    return version


def unreadable(path: Path, error: OSError) -> Refused:
    return Refused(
        "“{name}” cannot be read ({reason}); nothing was changed. Check the disk and who may read the file.",
        name=path.name,
        reason=reason_of(error),
    )


def _read(path: Path) -> tuple[bytes, int]:
    try:
        with given_file.opened(path) as file:
            return file.read(LENGTH), os.fstat(file.fileno()).st_size
    except OSError as error:
        raise unreadable(path, error) from error


def _bytes_expected(data: bytes) -> int:
    """The size that the header gives, 0 when an old SQLite left it out."""
    if data[24:28] != data[92:96]:
        return 0
    page = int.from_bytes(data[16:18], "big")
    return (65536 if page == 1 else page) * _number(data, 28)


def has_journal(path: Path) -> bool:
    """Whether SQLite left work beside the file that is not yet in it."""
    return any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal"))


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
