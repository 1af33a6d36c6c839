"""The list of a file's free pages, read without SQLite, which looks at it only when it checks the whole file.

A free page that is given out twice is how good pages are overwritten, so this is looked at before anything is written.
Only for a file that this process does not have open, and beside which no journal stands.
"""

import struct
from pathlib import Path
from typing import BinaryIO

_HEADER = 100


def is_sound(path: Path) -> bool:
    """Whether every free page is a page of this file, stands in the list once, and all that are counted are there."""
    with path.open("rb") as file:
        header = file.read(_HEADER)
        size = _page_size(header)
        pages = path.stat().st_size // size
        trunk, count = int.from_bytes(header[32:36], "big"), int.from_bytes(header[36:40], "big")
        seen: set[int] = set()
        while trunk:
            if not 2 <= trunk <= pages:
                return False
            following, free = _trunk(file, trunk, size, size - header[20])
            before, listed = len(seen), (trunk, *free)
            seen.update(listed)
            if len(seen) != before + len(listed) or any(not 2 <= page <= pages for page in free):
                return False
            trunk = following
    return len(seen) == count


def _page_size(header: bytes) -> int:
    size = int.from_bytes(header[16:18], "big")
    return 65536 if size == 1 else size


def _trunk(file: BinaryIO, number: int, size: int, usable: int) -> tuple[int, tuple[int, ...]]:
    """The next page of the list, and the free pages that this one names; a page that is no such list names itself."""
    file.seek((number - 1) * size)
    page = file.read(size)
    following, count = struct.unpack_from(">II", page)
    if count > usable // 4 - 2:
        return 0, (number,)
    return following, struct.unpack_from(f">{count}I", page, 8)
