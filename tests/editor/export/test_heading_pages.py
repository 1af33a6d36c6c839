"""The pages that contents of a Word file name are those of the proof, found without making one."""

from dataclasses import replace

import pytest

from editor import house_style
from editor.article import Fields
from editor.export import contents, heading_pages
from editor.export.outline import outline
from editor.export.piece import Piece
from editor.export.proof import Copy, ProofPress
from editor.house_style import HouseStyle
from editor.text.blocks import Heading
from editor.text.markdown import parse

KEYS = [style.key for style in house_style.shipped()]
LONG = "Một mục có tên rất dài mà không dòng nào của mục lục chứa hết, nên nó phải xuống dòng một lần nữa"


def text(parts: int) -> str:
    """Chapters of different lengths, with what a page holds besides words."""
    said = []
    for number in range(parts):
        title = LONG if number % 5 == 2 else f"Mục {number}"
        said.append(f"## {title} {number}\n\n" + "Câu văn nối câu văn cho dài. " * (40 + 13 * number % 90))
        if number % 3 == 0:
            said.append(f"### Tiểu mục {number}\n\n| A | B |\n|---|---|\n" + "| một | hai |\n" * (number % 7 + 1))
        if number % 4 == 1:
            said.append(f"- điểm{' dài' * 30}\n- điểm hai[^{number}]\n\n[^{number}]: Chú thích{' dài' * 20}.")
    return "\n\n".join(said) + "\n"


def proofed(source: str, fields: Fields, style: HouseStyle) -> dict[str, int]:
    press = ProofPress()
    try:
        proof = press.print(Copy(source, fields, "vi", style))
    finally:
        press.close()
    headings = [block for block in parse(source).blocks if isinstance(block, Heading)]
    found = {}
    for block in headings:
        mark = proof.mark_at(block.span.start)
        assert mark is not None
        found[block.key] = mark.page
    return found


@pytest.mark.timeout(120)
@pytest.mark.parametrize("key", KEYS)
def test_they_are_the_pages_of_the_proof(key: str) -> None:
    style = replace(house_style.named(key), contents_depth=2)
    fields = Fields(headline="Bài dài", dek="Sa-pô của bài.", byline="Lan Anh", slug="bai-dai")
    source = text(36)
    piece = Piece(fields, "vi", parse(source), 0)
    with heading_pages.looked_for(piece, style) as pages:
        found = pages.result()
    assert max(found.values()) > 3
    assert dict(found) == proofed(source, fields, style)
    assert len(contents.entries(piece, outline(piece), style)) > 36
