"""What the loader of Linux reads in the libraries of a package: where they look for others, and the libc they need.

It changes nothing but that place, and no length.
"""

import re
from collections.abc import Iterator
from pathlib import Path

MAGIC = b"\x7fELF"
BESIDE = b"$ORIGIN"
"""how a library says: in the folder where I am"""
_LIBC = re.compile(rb"\0GLIBC_(\d+)\.(\d+)")


def _libraries(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(len(MAGIC)) == MAGIC:
                    yield file, MAGIC + opened.read()


def look_beside(folder: Path, builder: str) -> int:
    """Let no library look where Python was built, which on another machine is anybody's folder; how many did."""
    place = builder.encode()
    if place.startswith(b"/usr/") or len(place) < len(BESIDE):
        return 0
    changed = 0
    for file, data in _libraries(folder):
        beside = data.replace(b"\0" + place + b"\0", b"\0" + BESIDE.ljust(len(place), b"\0") + b"\0")
        if beside != data:
            file.write_bytes(beside)
            changed += 1
    return changed


def libc_of(folder: Path) -> str:
    """The oldest libc with which every library of the folder can be loaded, as “2.35”; empty where none says."""
    found = [(int(a), int(b)) for _, data in _libraries(folder) for a, b in _LIBC.findall(data)]
    return "{}.{}".format(*max(found)) if found else ""
