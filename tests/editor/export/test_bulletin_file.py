"""The file of a bulletin: the same as of any other piece, made with the memory of its articles given back."""

import gc
from dataclasses import replace
from weakref import ref

import pytest

import resources
from editor.article import Fields
from editor.export import bulletin
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.export.typst_blocks import Blocks
from editor.export.typst_pictures import Pictures
from editor.house_style import named
from editor.text import pictures
from editor.text.markdown import parse

TAP = pictures.inspect(resources.path("sample/pictures/tap.png").read_bytes(), "tap.png")
STYLE = named("newsletter")


def article(name: str, picture: pictures.Picture = TAP) -> Piece:
    text = f"Câu của {name}.\n\n![Vòi nước](pictures/tap.png)\n\nCâu kết[^1].\n\n[^1]: Nguồn.\n"
    return Piece(Fields(headline=f"Bài {name}"), "vi", parse(text), 0, {"pictures/tap.png": picture})


@pytest.mark.parametrize("format", ["pdf", "pdf-archive", "docx", "html"])
def test_it_is_that_of_the_writer_and_the_articles_are_given_away(format: str) -> None:
    pieces = [article("A"), article("B")]
    expected = WRITERS[format](bulletin.piece_of(pieces, "Tuần 48", "tuan-48"), STYLE)
    found = bulletin.write(pieces, "Tuần 48", "tuan-48", format, STYLE)
    assert found.data == expected.data
    assert [str(note) for note in found.notes] == [str(note) for note in expected.notes]
    assert pieces == []


def test_a_picture_that_cannot_be_read_is_described_in_its_place() -> None:
    broken = replace(TAP, data=TAP.data[:-30], sha256="0" * 64)
    found = bulletin.write([article("A"), article("B", broken)], "Tuần 48", "tuan-48", "pdf", STYLE)
    assert ["tap.png" in str(note) for note in found.notes] == [True]


def test_what_wrote_the_pages_goes_without_that_anybody_looks_for_garbage() -> None:
    piece = article("A")
    shown = Pictures(piece, STYLE.paper, STYLE.column_width_mm, labels("vi"), frozenset())
    gc.disable()
    try:
        blocks = Blocks(piece, outline(piece), shown, has_marks=True, has_ends=False)
        assert "footnote" in blocks.text("")
        held = ref(blocks)
        del blocks
        assert held() is None
    finally:
        gc.enable()
