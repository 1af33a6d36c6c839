"""A table beyond measure on paper: each cell takes ten thousand bytes while it is set, so a small text took it all."""

import pytest

from editor.article import Fields
from editor.export import proof, typst_blocks
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.refusal import Refused
from editor.text.markdown import parse


def piece(rows: int, tables: int = 1) -> Piece:
    table = "|a|b|\n|-|-|\n" + "|x|y|\n" * rows
    return Piece(Fields(headline="Chợ"), "vi", parse("\n\n".join([table] * tables)), 0)


@pytest.mark.parametrize("kind", ["pdf", "pdf-archive"])
def test_more_cells_than_the_cap_are_refused_before_anything_is_set(kind: str) -> None:
    with pytest.raises(Refused, match="more than 100000 cells"):
        WRITERS[kind](piece(typst_blocks.MOST_CELLS // 2 + 1), named("news-article"))


def test_the_cells_of_all_tables_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst_blocks, "MOST_CELLS", 20)
    with pytest.raises(Refused, match="more than 20 cells"):
        WRITERS["pdf"](piece(6, tables=2), named("news-article"))
    assert WRITERS["pdf"](piece(5, tables=2), named("news-article")).data.startswith(b"%PDF")


def test_the_pages_beside_the_text_say_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst_blocks, "MOST_CELLS", 20)
    press, text = proof.ProofPress(), "|a|b|\n|-|-|\n" + "|x|y|\n" * 11
    try:
        with pytest.raises(Refused, match="more than 20 cells"):
            press.print(proof.Copy(text, Fields(headline="Chợ"), "vi", named("news-article")))
    finally:
        press.close()
