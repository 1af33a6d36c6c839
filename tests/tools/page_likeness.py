"""Whether a page looks as it did: both are drawn so small that only the grey of the print is left, and compared.

What a newer version of a program draws a little otherwise (a letter's edge, a word that goes to the next line) does not
show at this size; a margin, a heading's size, a header or a picture does. It writes and draws nothing itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

PIXELS_PER_MM = 0.5
"""of a kept picture: one pixel is two millimetres"""
LEVELS = 16
"""greys of a kept picture"""
PAGE_WIDTH = 105
PAPER = 240
"""what is lighter is paper"""
REACH = 2
"""pixels in each direction over which the grey of a place is taken"""
SHIFTS = (-1, 0, 1)
"""pixels by which a line may stand elsewhere"""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """`edge` is by how many pixels the print may begin or end elsewhere on a page; `tone` how much darker or lighter,
    of 255, the darkest of the places that differ may be."""

    edge: int
    tone: float


def coarse(pages: Sequence[Image.Image], pixels_per_mm: float) -> Image.Image:
    """The first and the last of these pages, side by side, as they are kept."""
    shown = [pages[0], *(pages[-1:] if len(pages) > 1 else [])]
    factor = PIXELS_PER_MM / pixels_per_mm
    small = [
        page.convert("L").resize((round(page.width * factor), round(page.height * factor)), Image.Resampling.BOX)
        for page in shown
    ]
    kept = Image.new("L", (sum(page.width for page in small), max(page.height for page in small)), 255)
    left = 0
    for page in small:
        kept.paste(page, (left, 0))
        left += page.width
    step = 255 / (LEVELS - 1)
    return kept.point([round(round(tone / step) * step) for tone in range(256)])


def unlike(kept: Image.Image, made: Image.Image, tolerance: Tolerance) -> list[str]:
    """What is different, each as a sentence; nothing where the two are alike."""
    if kept.size != made.size:
        return [f"it is {made.width} x {made.height} pixels and was {kept.width} x {kept.height}"]
    found = []
    for page in range(round(kept.width / PAGE_WIDTH)):
        box = (page * PAGE_WIDTH, 0, (page + 1) * PAGE_WIDTH, kept.height)
        where = f"{('first', 'last')[page]} page"
        found += [f"{where}: {said}" for said in _page_unlike(kept.crop(box), made.crop(box), tolerance)]
    return found


def _page_unlike(kept: Image.Image, made: Image.Image, tolerance: Tolerance) -> list[str]:
    found = []
    for name, was, now in zip(("left", "top", "right", "bottom"), _edges(kept), _edges(made), strict=True):
        if abs(was - now) > tolerance.edge:
            found.append(
                f"the print's {name} edge is at {now / PIXELS_PER_MM:.0f} mm and was at {was / PIXELS_PER_MM:.0f} mm"
            )
    worst, left, top = _worst(kept, made)
    if worst > tolerance.tone:
        found.append(
            f"{worst} of 255 darker or lighter around {left / PIXELS_PER_MM:.0f} mm from the left and "
            f"{top / PIXELS_PER_MM:.0f} mm from the top"
        )
    return found


def _edges(page: Image.Image) -> tuple[int, int, int, int]:
    """Where print begins and ends, in pixels."""
    printed = page.point([255 if tone < PAPER else 0 for tone in range(256)])
    return printed.getbbox() or (0, 0, 0, 0)


def _worst(kept: Image.Image, made: Image.Image) -> tuple[int, int, int]:
    """The largest difference of tone of any place, wherever within a pixel or so the print stands, and that place."""
    was, now = (page.filter(ImageFilter.BoxBlur(REACH)) for page in (kept, made))
    least = None
    for across in SHIFTS:
        for down in SHIFTS:
            shifted = Image.new("L", now.size, 255)
            shifted.paste(now, (across, down))
            differs = ImageChops.difference(was, shifted)
            least = differs if least is None else ImageChops.darker(least, differs)
    assert least is not None
    worst = int(least.getextrema()[1])
    tones = least.tobytes()
    at = tones.index(worst)
    return worst, at % least.width, at // least.width
