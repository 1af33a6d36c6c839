"""How wide a line is in a look, read from our own fonts: for the rules under it. It lays out nothing."""

import struct
from collections.abc import Callable
from functools import cache

import resources
from editor.export.typst_page import stand_in
from editor.house_style import Look

_UNKNOWN = 500
"""thousandths of the size for a letter that the font does not have"""


def points(text: str, look: Look) -> float:
    """The width of `text` on one line. Pairs of letters that stand closer than others are not reckoned with."""
    shown = text.upper() if look.is_upper else text
    of = _widths(stand_in(look.font), look.is_bold, look.is_italic)
    return sum(of(letter) for letter in shown) / 1000 * look.size_pt + look.tracking_pt * len(shown)


@cache
def _widths(family: str, is_bold: bool, is_italic: bool) -> Callable[[str], float]:
    """What gives a letter's width in thousandths of the size."""
    face = f"{'Bold' if is_bold else ''}{'Italic' if is_italic else ''}" or "Regular"
    file = resources.path("fonts") / f"{family.replace(' ', '')}-{face}.ttf"
    if not file.exists():
        file = file.with_name(f"{family.replace(' ', '')}-Regular.ttf")
    font = file.read_bytes()
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {font[at : at + 4]: struct.unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    (units,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (long,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    glyphs = _glyphs(font, tables[b"cmap"])

    def width(letter: str) -> float:
        glyph = glyphs.get(ord(letter))
        if glyph is None:
            return _UNKNOWN
        (advance,) = struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * min(glyph, long - 1))
        return float(advance * 1000 / units)

    return width


def _glyphs(font: bytes, start: int) -> dict[int, int]:
    """The glyph of each of the first 65,536 code points (OpenType, “cmap”, format 4, which all our fonts have)."""
    (count,) = struct.unpack_from(">H", font, start + 2)
    at = next(
        start + offset
        for number in range(count)
        for _platform, _encoding, offset in [struct.unpack_from(">HHI", font, start + 4 + 8 * number)]
        if struct.unpack_from(">H", font, start + offset)[0] == 4
    )
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    count = doubled // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", font, at + 14 + skip + doubled * number)
        for number, skip in ((0, 0), (1, 2), (2, 2), (3, 2))
    )
    found: dict[int, int] = {}
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if ranges[number]:
                place = at + 16 + doubled * 3 + 2 * number + ranges[number] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", font, place)
            if glyph or not ranges[number]:
                found[code] = (glyph + deltas[number]) % 0x10000
    return found
