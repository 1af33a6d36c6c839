"""Lines that are counted block by block are those that whole pages have."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor import house_style
from editor.article import Fields
from editor.export import proof_lines, typst_source
from editor.export.piece import Piece
from editor.export.proof_lines import Count, Lines
from editor.export.typst_press import Press
from editor.house_style import HouseStyle
from editor.text.incremental import Incremental

STYLES = [style.key for style in house_style.shipped()]
PIECES = sorted((Path(__file__).parent / "pieces").glob("*.md"))
FIELDS = Fields(headline="Tít", dek="Sa-pô của bài.", byline="Lan Anh", dateline="Hà Nội")


@pytest.fixture
def press() -> Iterator[Press]:
    with Press() as press:
        yield press


def read(incremental: Incremental, text: str, fields: Fields = FIELDS) -> Piece:
    return Piece(fields, "vi", incremental.update(text).document, 0)


def count(press: Press, lines: Lines, incremental: Incremental, piece: Piece, style: HouseStyle) -> Count:
    elements = [element for element, _ in incremental.update(piece.document.source).elements]
    return lines.count(press, piece, style, elements)


def on_pages(press: Press, piece: Piece, style: HouseStyle) -> int:
    """What numbers beside the lines of whole pages would come to."""
    whole = typst_source.source(replace(piece, pictures={}), style, is_proof=True).text
    return len(press.pages_of_lines(whole.replace('#sheet("none"', '#sheet("counted"')))


@pytest.mark.parametrize("path", PIECES, ids=lambda path: path.name)
@pytest.mark.parametrize("key", STYLES)
def test_they_are_those_of_the_pages(press: Press, key: str, path: Path) -> None:
    style, text = house_style.named(key), Incremental(packs=False)
    for fields in (FIELDS, Fields()):
        piece = read(text, path.read_text(encoding="utf-8"), fields)
        found = count(press, Lines(), text, piece, style)
        assert found == Count(on_pages(press, piece, style), True)


def test_a_heading_that_is_the_title_and_the_place_before_the_text_are_counted_once(press: Press) -> None:
    style, text = house_style.named("news-article"), Incremental(packs=False)
    piece = read(text, "# Tít\n\nMột câu.\n\nHai câu.\n", Fields(dateline="Hà Nội"))
    assert count(press, Lines(), text, piece, style) == Count(3, True)


@pytest.mark.parametrize("written", ["", "## Mục\n", "| a |\n|---|\n| b |\n", "- điểm\n"])
@pytest.mark.parametrize("key", STYLES)
def test_the_place_is_counted_where_no_paragraph_follows_it(press: Press, key: str, written: str) -> None:
    style, text, lines = house_style.named(key), Incremental(packs=False), Lines()
    for now in (f"{written}\nMột câu.\n", written):
        piece = read(text, now)
        assert count(press, lines, text, piece, style) == Count(on_pages(press, piece, style), True)


def test_only_what_is_new_is_counted_again(press: Press) -> None:
    style, text, lines = house_style.named("news-article"), Incremental(packs=False), Lines()
    source = "\n\n".join(f"Đoạn {number}." for number in range(40))
    assert count(press, lines, text, read(text, source), style).lines == 43
    before = set(lines._counted)
    longer = source.replace("Đoạn 20.", "Đoạn 20. " * 30)
    found = count(press, lines, text, read(text, longer), style)
    assert found.lines > 43
    assert len(set(lines._counted) - before) < 10  # what stands beside an edit is read again with it


def test_a_long_text_is_counted_in_portions(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof_lines, "PORTION", 10)
    style, text, lines = house_style.named("news-article"), Incremental(packs=False), Lines()
    piece = read(text, "\n\n".join(f"Đoạn {number}." for number in range(25)))
    found = [count(press, lines, text, piece, style) for _ in range(3)]
    assert found == [Count(13, False), Count(23, False), Count(28, True)]


def test_another_house_style_is_counted_anew(press: Press) -> None:
    text, lines = Incremental(packs=False), Lines()
    piece = read(text, "Câu văn nối câu văn cho dài. " * 100)
    wide, narrow = (count(press, lines, text, piece, house_style.named(key)).lines for key in ("speech", "newsletter"))
    assert wide != narrow
