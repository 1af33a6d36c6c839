"""The code of an edition, read back from an exported file of any kind. It judges nothing and knows no desk."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from editor.edition import codes_in

MOST_UNPACKED = 64_000_000
"""bytes that are unpacked of one file in a search for a code"""
PIECE = 16_000_000
"""bytes that are looked through at once"""
_OVER = 64_000
"""bytes that the code and the tags in it may take"""
_TAG = re.compile(rb"<[^<>]*>")
_WORDS = (".xml", ".html", ".xhtml", ".opf", ".md", ".txt", ".json")


def codes(data: bytes) -> tuple[str, ...]:
    """Every code that stands in the file, once each; nothing for a file that cannot be read."""
    parts = _unpacked(data) if data[:2] == b"PK" else [data]
    found: dict[str, None] = {}
    for piece in (piece for part in parts for piece in _pieces(part)):
        # Word may have cut the code into several runs; tags between them are no part of it.
        for text in (piece, _TAG.sub(b"", piece)):
            found |= dict.fromkeys(codes_in(text.decode("utf-8", "ignore")))
    return tuple(found)


def _pieces(data: bytes) -> Iterator[bytes]:
    """A large part piece by piece, each with the end of the one before it, as all of it would be taken three times."""
    for start in range(0, max(len(data), 1), PIECE):
        yield data[max(0, start - _OVER) : start + PIECE]


def _unpacked(data: bytes) -> list[bytes]:
    left, found = MOST_UNPACKED, []
    try:
        with ZipFile(BytesIO(data)) as archive:
            for member in archive.infolist():
                is_packed_as_ours = member.compress_type in (ZIP_STORED, ZIP_DEFLATED)
                if not member.filename.endswith(_WORDS) or member.flag_bits & 1 or not is_packed_as_ours:
                    continue
                with archive.open(member) as opened:
                    part = opened.read(left + 1)
                left -= len(part)
                if left < 0:
                    break
                found.append(part)
    except (BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError, zlib.error):
        return found
    return found
