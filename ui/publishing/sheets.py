"""Where the sheets of a proof stand on a desk of a given width: arithmetic only, no widget and no picture."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from editor.frozen import frozen

GAP = 16
"""pixels between two sheets, and around them"""
PIXELS_PER_POINT = 96 / 72
"""at 100 %"""
LEAST_ZOOM, MOST_ZOOM = 25, 400
"""percent"""


@frozen
class Layout:
    """`places` are those of the sheets, in pixels from the desk's left upper edge; `zoom` is in percent."""

    places: tuple[QRectF, ...]
    width: float
    height: float
    zoom: float

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self.zoom / 100 * PIXELS_PER_POINT

    def page_at(self, y: float) -> int:
        """The number of the sheet, from 0, that stands at a height, or the nearest above."""
        found = 0
        for number, place in enumerate(self.places):
            if place.top() - GAP / 2 <= y:
                found = number
        return found

    def between(self, top: float, bottom: float) -> list[int]:
        """The numbers of the sheets that can be seen between two heights."""
        return [number for number, place in enumerate(self.places) if place.bottom() >= top and place.top() <= bottom]


def lay_out(sizes: Sequence[tuple[float, float]], room: float, zoom: float | None, is_spread: bool) -> Layout:
    """The sheets (`sizes` in points) below each other, or as the pages of an open book: the first one at the right.

    Without `zoom` they are as large as `room`, the width in pixels, allows.
    """
    if not sizes:
        return Layout((), room, 0, zoom or 100)
    rows = _rows(len(sizes), is_spread)
    widest = max(width for width, _ in sizes)
    columns = 2 if is_spread else 1
    if zoom is None:
        fitting = (room - GAP * 2) / (widest * columns * PIXELS_PER_POINT) * 100
        zoom = max(LEAST_ZOOM, min(MOST_ZOOM, fitting))
    scale = zoom / 100 * PIXELS_PER_POINT
    desk = max(room, widest * columns * scale + GAP * 2)
    places: dict[int, QRectF] = {}
    y = float(GAP)
    for row in rows:
        left = (desk - widest * columns * scale) / 2
        for column, number in enumerate(row):
            if number is not None:
                width, height = sizes[number]
                places[number] = QRectF(left + column * widest * scale, y, width * scale, height * scale)
        y += max(sizes[number][1] for number in row if number is not None) * scale + GAP
    return Layout(tuple(places[number] for number in range(len(sizes))), desk, y, zoom)


def _rows(count: int, is_spread: bool) -> list[tuple[int | None, ...]]:
    if not is_spread:
        return [(number,) for number in range(count)]
    pages: list[int | None] = [None, *range(count)]
    return [tuple(pages[start : start + 2]) for start in range(0, len(pages), 2)]
