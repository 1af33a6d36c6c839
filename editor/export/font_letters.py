"""Which letters our fonts have, read from the fonts themselves. It draws nothing."""

import struct
from functools import cache
from unicodedata import category

import resources


def lacking(text: str) -> str:
    """The letters of `text` that no font of ours has, each once, in the order in which they come."""
    if text.isascii():
        return ""
    return "".join(
        letter
        for letter in dict.fromkeys(text)
        # Controls and marks of format, such as a joiner of words, have no shape.
        if ord(letter) not in _letters() and category(letter)[0] != "C" and not letter.isspace()
    )


@cache
def _letters() -> frozenset[int]:
    """All that the regular faces have: a letter that its own family lacks is taken from another."""
    found: set[int] = set()
    for file in sorted(resources.path("fonts").glob("*-Regular.ttf")):
        found |= _letters_of(file.read_bytes())
    return frozenset(found)


def _letters_of(font: bytes) -> set[int]:
    """The code points that a TrueType font leads to a glyph (OpenType, “cmap”, formats 4 and 12)."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    start = tables[b"cmap"]
    (count,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for number in range(count):
        platform, _, offset = struct.unpack_from(">HHI", font, start + 4 + 8 * number)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if platform in (0, 3) and form in _FORMS:
            found |= _FORMS[form](font, start + offset)
    return found


def _segments(font: bytes, at: int) -> set[int]:
    """Format 4: segments of the first 65,536 code points."""
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + doubled)
    return {code for first, last in zip(starts, ends, strict=True) if last != 0xFFFF for code in range(first, last + 1)}


def _groups(font: bytes, at: int) -> set[int]:
    """Format 12: groups of any code points."""
    (count,) = struct.unpack_from(">I", font, at + 12)
    found: set[int] = set()
    for number in range(count):
        first, last = struct.unpack_from(">II", font, at + 16 + 12 * number)
        found.update(range(first, last + 1))
    return found


_FORMS = {4: _segments, 12: _groups}
