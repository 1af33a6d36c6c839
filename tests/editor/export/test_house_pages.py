"""Every house style looks as it was judged to look: as a proof, as Word's file through LibreOffice, and in a browser.

The kept pictures are small and grey (tests/tools/page_likeness.py). After a wanted change of a look:
`.venv/bin/python -m tests.editor.export.test_house_pages`, then look at what `make style-pictures` shows.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from editor import house_style
from editor.house_style import HouseStyle
from editor.page_parts import Band, Stand
from tests.tools import house_pages
from tests.tools.page_likeness import Tolerance, coarse, unlike

KEPT = Path(__file__).parent / "house_pages" / "kept"
DRAWN = 2.0
"""pixels a millimetre of a page before it is made coarse"""
WINDOW = (900, 2700)
"""of the browser: as wide as on a laptop, and higher than the whole of any page, down to its signature and its notes"""
# The press is pinned, the others are whatever the machine has.
TOLERANCES = {"proof": Tolerance(edge=0, tone=4), "word": Tolerance(edge=1, tone=18), "web": Tolerance(edge=1, tone=18)}
CASES = [(language, style) for language in house_pages.LANGUAGES for style in house_pages.STYLES]

Styles = Mapping[str, HouseStyle]


def proofs(language: str, styles: Styles) -> dict[str, Image.Image]:
    files = {name: house_pages.written("pdf", language, style) for name, style in styles.items()}
    return {name: coarse(house_pages.pages(data, DRAWN), DRAWN) for name, data in files.items()}


def words(language: str, styles: Styles, work: Path) -> dict[str, Image.Image]:
    files = {name: house_pages.written("docx", language, style) for name, style in styles.items()}
    printed = house_pages.through_office(files, work)
    return {name: coarse(house_pages.pages(data, DRAWN), DRAWN) for name, data in printed.items()}


def webs(language: str, styles: Styles, work: Path) -> dict[str, Image.Image]:
    files = [house_pages.written("html", language, style) for style in styles.values()]
    scale = 210 * DRAWN / WINDOW[0]
    shown = house_pages.through_browser(files, work, WINDOW, scale)
    return {name: coarse([page], DRAWN) for name, page in zip(styles, shown, strict=True)}


def kept(kind: str, language: str, style: str) -> Image.Image:
    with Image.open(KEPT / f"{style}-{language}-{kind}.png") as opened:
        return opened.convert("L")


def made_with() -> dict[str, str]:
    return json.loads((KEPT / "made-with.json").read_text(encoding="utf-8"))


def all_styles() -> Styles:
    return {key: house_style.named(key) for key in house_pages.STYLES}


def needs(program: str, shows: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here, which shows {shows} (docs/checks.md says how to install it)")


def compared(kind: str, language: str, made: Mapping[str, Image.Image]) -> dict[str, list[str]]:
    """What is different, by house style."""
    found = {style: unlike(kept(kind, language, style), page, TOLERANCES[kind]) for style, page in made.items()}
    return {style: said for style, said in found.items() if said}


@pytest.mark.parametrize("language", house_pages.LANGUAGES)
def test_every_proof_looks_as_it_did(language: str) -> None:
    assert compared("proof", language, proofs(language, all_styles())) == {}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("language", house_pages.LANGUAGES)
def test_every_word_file_looks_as_it_did(language: str, tmp_path: Path) -> None:
    needs("soffice", "Word files as pages")
    assert compared("word", language, words(language, all_styles(), tmp_path)) == {}, made_with()


@pytest.mark.timeout(400)
@pytest.mark.parametrize("language", house_pages.LANGUAGES)
def test_every_web_page_looks_as_it_did(language: str, tmp_path: Path) -> None:
    needs("chromium", "web pages")
    shown = webs(language, all_styles(), tmp_path)
    assert [
        style for style, page in shown.items() if page.crop((0, page.height - 8, *page.size)).getextrema()[0] < 200
    ] == []
    assert compared("web", language, shown) == {}, made_with()


# --- what must be found -----------------------------------------------------------------------------------------------


def _look(role: str, **changed: object) -> Callable[[HouseStyle], HouseStyle]:
    def change(style: HouseStyle) -> HouseStyle:
        return replace(style, looks={**style.looks, role: replace(style.look(role), **changed)})

    return change


def _paper(**changed: float) -> Callable[[HouseStyle], HouseStyle]:
    return lambda style: replace(
        style, paper=replace(style.paper, **{side: getattr(style.paper, side) + by for side, by in changed.items()})
    )


NONE = dict.fromkeys(house_style.LANGUAGES, Band())
# To add one: what is wrong, the house style, and the change that makes it so.
DEFECTS: dict[str, tuple[str, Callable[[HouseStyle], HouseStyle]]] = {
    "left margin 5 mm wider": ("news-article", _paper(left_mm=5)),
    "left margin 5 mm narrower": ("statement", _paper(left_mm=-5)),
    "right margin 5 mm wider": ("speech", _paper(right_mm=5)),
    "top margin 5 mm wider": ("press-release", _paper(top_mm=5)),
    "bottom margin 5 mm wider": ("administrative-document", _paper(bottom_mm=5)),
    "headline four points smaller": ("news-article", _look("headline", size_pt=23)),
    "headline three points larger": ("administrative-document", _look("headline", size_pt=17)),
    "first heading three points larger": ("web-article", _look("heading1", size_pt=17.5)),
    "body one point larger": ("newsletter", _look("body", size_pt=11)),
    "lines closer": ("manuscript", _look("body", line_height=1.7)),
    "page head missing": ("press-release", lambda style: replace(style, header=NONE)),
    "page foot missing": ("news-article", lambda style: replace(style, footer=NONE)),
    "letterhead missing": ("statement", lambda s: replace(s, letterhead=dict.fromkeys(house_style.LANGUAGES, Stand()))),
    "signature missing": (
        "administrative-document",
        lambda s: replace(s, closing=dict.fromkeys(house_style.LANGUAGES, Stand())),
    ),
    "one column for two": ("newsletter", lambda style: replace(style, columns=1)),
    "dek missing": ("web-article", lambda s: replace(s, opening=tuple(o for o in s.opening if o != "dek"))),
    "table a third larger": ("speech", _look("table", size_pt=16)),
    "end mark missing": ("press-release", lambda style: replace(style, end_mark="")),
}

SMALL = {"end mark missing"}
"""three letters: no more than what another version of a program may draw otherwise"""


OFF_SCREEN = {
    "left margin 5 mm wider", "left margin 5 mm narrower", "right margin 5 mm wider", "top margin 5 mm wider",
    "bottom margin 5 mm wider", "page head missing", "page foot missing", "one column for two",
}  # fmt: skip
"""what a page of the web has only when it is printed"""


def broken() -> Styles:
    return {name: change(house_style.named(key)) for name, (key, change) in DEFECTS.items()}


def overlooked(kind: str, made: Mapping[str, Image.Image]) -> list[str]:
    """The defects that the comparison does not find."""
    return [
        name for name, page in made.items() if not unlike(kept(kind, "vi", DEFECTS[name][0]), page, TOLERANCES[kind])
    ]


def test_a_defect_of_a_proof_is_found() -> None:
    assert overlooked("proof", proofs("vi", broken())) == []


@pytest.mark.timeout(400)
def test_a_defect_of_a_word_file_is_found(tmp_path: Path) -> None:
    needs("soffice", "Word files as pages")
    assert set(overlooked("word", words("vi", broken(), tmp_path))) <= SMALL


@pytest.mark.timeout(400)
def test_a_defect_of_a_web_page_is_found(tmp_path: Path) -> None:
    needs("chromium", "web pages")
    seen = {name: style for name, style in broken().items() if name not in OFF_SCREEN}
    assert set(overlooked("web", webs("vi", seen, tmp_path))) <= SMALL


@pytest.mark.parametrize(("across", "down"), [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_a_page_that_stands_a_millimetre_elsewhere_is_the_same(across: int, down: int) -> None:
    pages = house_pages.pages(house_pages.written("pdf", "vi", house_style.named("news-article")), DRAWN)
    moved = []
    for page in pages:
        moved.append(Image.new("RGB", page.size, "white"))
        moved[-1].paste(page, (round(across * DRAWN), round(down * DRAWN)))
    assert unlike(coarse(pages, DRAWN), coarse(moved, DRAWN), TOLERANCES["word"]) == []


def test_every_kept_picture_belongs_to_a_house_style() -> None:
    wanted = {f"{style}-{language}-{kind}.png" for language, style in CASES for kind in TOLERANCES}
    assert {file.name for file in KEPT.glob("*.png")} == wanted


def main() -> int:
    """Make the kept pictures anew."""
    KEPT.mkdir(exist_ok=True)
    for language in house_pages.LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            work, styles = Path(folder), all_styles()
            made = {"proof": proofs(language, styles)}
            made |= {"word": words(language, styles, work), "web": webs(language, styles, work)}
        for kind, found in made.items():
            for style, page in found.items():
                page.quantize(16).save(KEPT / f"{style}-{language}-{kind}.png", optimize=True)
    told = {"word": house_pages.version("soffice"), "web": house_pages.version("chromium")}
    (KEPT / "made-with.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
