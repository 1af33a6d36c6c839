"""Several files as one, the same bytes on any machine at any time. It knows nothing of what the files are.

It writes what the standard library's `ZipFile` would write (tests/editor/export/test_zip_file.py holds one beside the
other), without the wait for it: with two other ways of packing it takes longer to load than a page takes to write. It
reads no archive, and knows none of more than 4 GB or 65,535 files.
"""

import zlib
from collections.abc import Mapping
from struct import pack

_PACKED = (".png", ".jpeg", ".jpg", ".gif", ".webp", "mimetype")
"""What would not become smaller, and the file by which a book is known, which must lie there as it is."""

_VERSION = 20
"""of the format, 2.0"""
_UTF8 = 0x800
"""the flag of a path with other letters than ASCII"""
_STORED, _DEFLATED = 0, 8
_EARLIEST = (0, 1 << 5 | 1)
"""midnight of 1 January 1980, the first moment that a zip can tell"""
_ATTRIBUTES = 0o600 << 16
"""readable and writable for whoever unpacks it"""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files by their paths, in their order."""
    parts, directory, at = [], [], 0
    for path, data in files.items():
        name = path.encode("utf-8")
        method, body = (_STORED, data) if path.endswith(_PACKED) else (_DEFLATED, _deflated(data))
        # Version, flags, method, time, date, checksum, sizes, and the lengths of the name and of what else is said.
        entry = pack(
            "<5H3I2H",
            *(_VERSION, 0 if path.isascii() else _UTF8, method, *_EARLIEST),
            *(zlib.crc32(data), len(body), len(data), len(name), 0),
        )
        parts += [b"PK\3\4", entry, name, body]
        # The directory says it all again, after the version and system that wrote it (0: none), before where it lies.
        directory += [b"PK\1\2", pack("<H", _VERSION), entry, pack("<3H2I", 0, 0, 0, _ATTRIBUTES, at), name]
        at += 4 + len(entry) + len(name) + len(body)
    listed = b"".join(directory)
    end = b"PK\5\6" + pack("<4H2IH", 0, 0, len(files), len(files), len(listed), at, 0)
    return b"".join((*parts, listed, end))


def _deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packing.compress(data) + packing.flush()
