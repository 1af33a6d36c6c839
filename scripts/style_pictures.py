"""Puts each house style's proof, Word document and web page side by side as pictures: `make style-pictures`.

The article is that of `tests/editor/export/house_pages`, in English and Vietnamese. They stand in docs/screens and in
the manual; each shows the first page and the last. Needs LibreOffice and Chromium (scripts/outside_checkers.py).

To look at one closely: `.venv/bin/python scripts/style_pictures.py --large FOLDER STYLE…` writes its pages one by one.
"""

import shutil
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from PIL import Image, ImageChops, ImageDraw, ImageFont  # noqa: E402

import resources  # noqa: E402
from editor import house_style  # noqa: E402
from tests.tools import house_pages  # noqa: E402

SCREENS = TOP / "docs" / "screens"
WIDTH, GAP, HEAD = 520, 24, 40
"""pixels of a page in a picture, between two of them, and over them"""
GROUND, EDGE, INK = "#E9E6E1", "#C9C4BC", "#3A3733"
WINDOW, TALLEST = 900, 5200
"""the browser's window, in its own pixels"""
HEADINGS = {"en": ("Proof, print and PDF", "Word", "Web page"), "vi": ("Bản bông, bản in và PDF", "Word", "Trang web")}
CLOSE = 6.0
"""pixels a millimetre of pages that are looked at closely"""


def main(arguments: list[str]) -> int:
    """Make all pictures, or with --large and a folder the pages of the styles that are named, one by one."""
    if arguments[:1] == ["--large"]:
        return _closely(Path(arguments[1]), arguments[2:] or list(house_pages.STYLES))
    for language in house_pages.LANGUAGES:
        made = _pages(house_pages.STYLES, language, WIDTH / 210)
        for style, columns in made.items():
            picture = _side_by_side(columns, language)
            file = SCREENS / f"style-{style}-{language}-light.png"
            picture.quantize(96, dither=Image.Dither.NONE).save(file, optimize=True)
    return 0


def _pages(styles, language: str, pixels_per_mm: float) -> dict[str, tuple[list, list, list]]:
    """The pages of each style: as a proof, through LibreOffice, in a browser."""
    shapes = {key: house_style.named(key) for key in styles}
    written = {kind: {k: house_pages.written(kind, language, s) for k, s in shapes.items()} for kind in ("pdf", "docx")}
    webs = [house_pages.written("html", language, shape) for shape in shapes.values()]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        printed = house_pages.through_office(written["docx"], work)
        scale = 210 * pixels_per_mm / WINDOW
        shown = house_pages.through_browser(webs, work, (WINDOW, TALLEST), scale)
    return {
        key: (
            house_pages.pages(written["pdf"][key], pixels_per_mm),
            house_pages.pages(printed[key], pixels_per_mm),
            _cut(shown[number], round(297 * pixels_per_mm)),
        )
        for number, key in enumerate(styles)
    }


def _cut(web: Image.Image, height: int) -> list[Image.Image]:
    """A web page in pieces as high as a sheet; the last ends where the page does."""
    ground = Image.new("RGB", web.size, web.getpixel((2, web.height - 2)))
    bottom = ImageChops.difference(web, ground).getbbox()[3] + height // 24
    tops = [0] if bottom <= height else [*range(0, bottom - height, height), bottom - height]
    return [web.crop((0, top, web.width, top + height)) for top in tops]


def _side_by_side(columns, language: str) -> Image.Image:
    """First pages over last pages, under what they are."""
    rows = [0, -1] if any(len(pages) > 1 for pages in columns) else [0]
    height = max(page.height for pages in columns for page in pages)
    size = (GAP + (WIDTH + GAP) * len(columns), HEAD + (height + GAP) * len(rows))
    picture = Image.new("RGB", size, GROUND)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(resources.path("fonts/BeVietnamPro-SemiBold.ttf")), 15)
    for number, (pages, words) in enumerate(zip(columns, HEADINGS[language], strict=True)):
        left = GAP + (WIDTH + GAP) * number
        draw.text((left, HEAD / 2), words, INK, font, anchor="lm")
        for row, page in enumerate([pages[0], *(pages[-1:] if len(pages) > 1 else [])]):
            top = HEAD + (height + GAP) * row
            draw.rectangle((left - 1, top - 1, left + page.width, top + page.height), outline=EDGE)
            picture.paste(page, (left, top))
    return picture


def _closely(folder: Path, styles: list[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for language in house_pages.LANGUAGES:
        for style, columns in _pages(styles, language, CLOSE).items():
            for kind, pages in zip(("proof", "word", "web"), columns, strict=True):
                for number, page in enumerate(pages, start=1):
                    page.save(folder / f"{style}-{language}-{kind}-{number}.png")
    return 0


if __name__ == "__main__":
    missing = [program for program in ("soffice", "chromium") if shutil.which(program) is None]
    if missing:
        sys.exit(f"Missing: {', '.join(missing)}. `python3 scripts/outside_checkers.py` installs them where it may.")
    sys.exit(main(sys.argv[1:]))
