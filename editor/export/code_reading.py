"""The code of an edition, read back from an exported file of any kind. It judges nothing and knows no desk."""

import re
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from editor.edition import codes_in

MOST_UNPACKED = 64_000_000
"""bytes that are unpacked of one file in a search for a code"""
_TAG = re.compile(rb"<[^>]*>")
_WORDS = (".xml", ".html", ".xhtml", ".opf", ".md", ".txt", ".json")


def codes(data: bytes) -> tuple[str, ...]:
    """Every code that stands in the file, once each; nothing for a file that cannot be read."""
    parts = _unpacked(data) if data[:2] == b"PK" else [data]
    found: dict[str, None] = {}
    for part in parts:
        # Word may have cut the code into several runs; tags between them are no part of it.
        for text in (part, _TAG.sub(b"", part)):
            found |= dict.fromkeys(codes_in(text.decode("utf-8", "ignore")))
    return tuple(found)


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
