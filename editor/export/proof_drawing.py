"""Pages of a proof as pixels. It knows no window, and makes no pages.

Memory that nobody has touched yet costs as much time as the drawing: a page at twice the size has 8 MB. So a page is
drawn where another one was, once nobody holds what was drawn there.
"""

import ctypes
from dataclasses import dataclass
from math import ceil
from threading import Lock
from typing import Any
from weakref import ref

SPARE = 2
"""rooms that are kept although nobody holds what is drawn there; a page at twice the size takes one of 8 MB"""
PIXEL = 4
"""bytes: blue, green, red, none"""

one_at_a_time = Lock()
"""The library that draws allows one thread in all of the program, whatever document it looks at."""


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Drawn:
    """A page as pixels: rows of `stride` bytes, four bytes a pixel (blue, green, red, none).

    `pixels` are another page's as soon as nobody holds this: whoever shows them holds it as long.
    """

    page: int
    scale: float
    width: int
    height: int
    stride: int
    pixels: bytearray


class Drawing:
    """Draws pages of one document after the other. One thread at a time."""

    def __init__(self) -> None:
        self._rooms: list[tuple[bytearray, ref[Drawn]]] = []

    def draw(self, document: Any, page: int, scale: float) -> Drawn:
        """Page number `page`, from 0, `scale` pixels a point."""
        import pypdfium2  # type: ignore[import-untyped]

        sheet = document[page]
        width, height = ceil(sheet.get_width() * scale), ceil(sheet.get_height() * scale)
        pixels = self._room(width * height * PIXEL)
        buffer = (ctypes.c_ubyte * len(pixels)).from_buffer(pixels)

        def make(wide: int, high: int, format: int, rev_byteorder: bool) -> Any:
            return pypdfium2.PdfBitmap.new_native(wide, high, format, rev_byteorder, buffer)

        bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True, bitmap_maker=make)
        drawn = Drawn(page, scale, width, height, bitmap.stride, pixels)
        bitmap.close()
        sheet.close()
        self._rooms.append((pixels, ref(drawn)))
        return drawn

    def _room(self, size: int) -> bytearray:
        """Room for so many bytes, of a page that nobody holds any more if there is one of that size."""
        held = [room for room in self._rooms if room[1]() is not None]
        spare = [pixels for pixels, drawn in self._rooms if drawn() is None and len(pixels) == size]
        self._rooms = held + [(pixels, _NOBODY) for pixels in spare[1 : SPARE + 1]]
        return spare[0] if spare else bytearray(size)


def _nobody() -> "ref[Drawn]":
    gone = Drawn(0, 1, 0, 0, 0, bytearray())
    return ref(gone)


_NOBODY = _nobody()
