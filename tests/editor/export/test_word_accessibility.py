"""What Word's own checker of accessibility asks for: title, header rows, words for pictures, headings in order."""

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree

from editor import house_style
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from tests.tools.docx_lint import replaced

Pieces = list[tuple[str, str, Piece]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LAYOUT = ("TableNormal", "Box")
"""the styles of tables that hold no data: a letterhead's sides, and the one cell of a box"""
TITLE = "{http://purl.org/dc/elements/1.1/}title"


def asked(data: bytes) -> Iterator[str]:
    """What Word's checker would name in a file."""
    with ZipFile(BytesIO(data)) as archive:
        body, core, styles = (
            etree.fromstring(archive.read(name))
            for name in ("word/document.xml", "docProps/core.xml", "word/styles.xml")
        )
    title = core.find(TITLE)
    if title is None or not (title.text or "").strip():
        yield "the document has no title"
    for picture in body.iter(DRAWING + "docPr"):
        if not (picture.get("descr") or "").strip() and picture.find(f".//{DECORATIVE}") is None:
            yield "a picture has no description and is not marked as decorative"
    for table in body.iter(W + "tbl"):
        is_layout = table.find(f"{W}tblPr/{W}tblStyle").get(W + "val") in LAYOUT
        if not is_layout and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield "a table has no header row"
    levels = [level for level in map(_level(styles), body.iter(W + "p")) if level]
    if any(after - before > 1 for before, after in pairwise([0, *levels])):
        yield f"the headings skip a level: {levels}"


def _level(styles: etree._Element) -> Callable[[etree._Element], int]:
    """The level of a paragraph that is a heading, 0 for another."""
    known = {}
    for style in styles.iter(W + "style"):
        outline = style.find(f".//{W}outlineLvl")
        if outline is not None and int(outline.get(W + "val")) < 9:
            known[style.get(W + "styleId")] = int(outline.get(W + "val")) + 1

    def level(paragraph: etree._Element) -> int:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return known.get(style.get(W + "val"), 0) if style is not None else 0

    return level


def test_everything_that_ships_asks_for_nothing(pieces: Pieces) -> None:
    found = {}
    for name, style, piece in pieces:
        said = set(asked(WRITERS["docx"](piece, house_style.named(style)).data))
        if said:
            found[name] = said
    assert found == {}


@pytest.fixture(scope="module")
def sink(pieces: Pieces) -> bytes:
    piece = next(piece for name, _, piece in pieces if name == "kitchen-sink.vi")
    return WRITERS["docx"](piece, house_style.named("news-article")).data


# To add one: what is said, the part, and what is put in the place of what.
SEEDED = (
    ("a picture has no description", "word/document.xml", b" descr=", b" title="),
    ("a table has no header row", "word/document.xml", b"<w:tblHeader/>", b""),
    ("the headings skip a level", "word/document.xml", b'w:val="Heading1"', b'w:val="Heading3"'),
)


def test_a_missing_title_is_found(sink: bytes) -> None:
    with ZipFile(BytesIO(sink)) as archive:
        title = etree.fromstring(archive.read("docProps/core.xml")).findtext(TITLE)
    assert list(asked(replaced(sink, "docProps/core.xml", title.encode(), b""))) == ["the document has no title"]


@pytest.mark.parametrize(("says", "part", "old", "new"), SEEDED, ids=[seeded[0] for seeded in SEEDED])
def test_each_defect_is_found(sink: bytes, says: str, part: str, old: bytes, new: bytes) -> None:
    with ZipFile(BytesIO(sink)) as archive:
        assert old in archive.read(part)
    assert any(one.startswith(says) for one in asked(replaced(sink, part, old, new)))
