"""The lint finds each of the defects that a schema validator lets pass: one is seeded for each check."""

from dataclasses import replace

import pytest

from editor import house_style
from editor.export import docx_writer
from editor.export.piece import Piece
from editor.export.review_copy import Remark, Review
from tests.tools.docx_lint import CHECKS, faults, replaced

DOCUMENT = "word/document.xml"
REVISED = b'<w:p><w:ins w:id="1" w:author="a"/><w:ins w:id="1" w:author="a"/></w:p><w:sectPr>'
DELETED = b'<w:p><w:del w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:del></w:p><w:sectPr>'
OPENED = b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:sectPr>'
NESTED = b"<w:tbl><w:tblGrid/></w:tbl></w:tc>"

# The fault, the part it is seeded in, what is replaced and by what. To add one: a line, for each check of the lint.
DEFECTS = (
    ("no style is called", DOCUMENT, b'<w:pStyle w:val="Title"/>', b'<w:pStyle w:val="Titel"/>'),
    ("no style is called", "word/styles.xml", b'<w:basedOn w:val="Normal"/>', b'<w:basedOn w:val="Norm"/>'),
    ("bookmarks do not pair", DOCUMENT, b'<w:bookmarkEnd w:id="1"/>', b""),
    ("bookmarks do not pair", DOCUMENT, b'w:id="2" w:name="_heading_2"', b'w:id="2" w:name="_heading_1"'),
    ("a link leads to no bookmark", DOCUMENT, b'w:anchor="_heading_', b'w:anchor="_nowhere_'),
    ("no list has the number", DOCUMENT, b'<w:numId w:val="4"/>', b'<w:numId w:val="400"/>'),
    ("w:t inside w:del", DOCUMENT, b"<w:sectPr>", DELETED),
    ("tracked changes have the id", DOCUMENT, b"<w:sectPr>", REVISED),
    ("a cell does not end with a paragraph", DOCUMENT, b"</w:tc>", NESTED),
    ("is no language", DOCUMENT, b'<w:lang w:val="fr-FR"/>', b'<w:lang w:val="french"/>'),
    ("is no language", "word/styles.xml", b'<w:lang w:val="en-GB"', b'<w:lang w:val="en_GB"'),
    ("a field is not closed", DOCUMENT, b"<w:sectPr>", OPENED),
    ("which is no bookmark", DOCUMENT, b"PAGEREF _heading_", b"PAGEREF _nowhere_"),
    ("is counted", DOCUMENT, b'ARABIC "><w:r><w:t>1<', b'ARABIC "><w:r><w:t>2<'),
    ("stands in a grid of", DOCUMENT, b"<w:gridCol ", b'<w:gridCol w:w="9"/><w:gridCol '),
    ("drawings have the id", DOCUMENT, b'<wp:docPr id="2"', b'<wp:docPr id="1"'),
    ("no note has the id", DOCUMENT, b'<w:footnoteReference w:id="1"/>', b'<w:footnoteReference w:id="99"/>'),
    ("has no commentRangeEnd", DOCUMENT, b'<w:commentRangeEnd w:id="0"/>', b""),
    ("has no commentReference", "word/comments.xml", b'<w:comment w:id="0"', b'<w:comment w:id="7"'),
    ("no relation has the id", DOCUMENT, b'<w:hyperlink r:id="rId', b'<w:hyperlink r:id="rId9'),
    ("nothing is at", "word/_rels/document.xml.rels", b'Target="media/image1.png"', b'Target="media/lost.png"'),
)


@pytest.fixture(scope="module")
def sink(pieces: list[tuple[str, str, Piece]]) -> bytes:
    piece = next(piece for name, _, piece in pieces if name == "kitchen-sink.en")
    style = replace(house_style.named("news-article"), numbers_captions=True, contents_depth=2)
    review = Review((Remark("Lan Anh", 0, "Good."),))
    return docx_writer.write(replace(piece, review=review), style).data


def test_a_sound_file_has_no_faults(sink: bytes) -> None:
    assert faults(sink) == []


@pytest.mark.parametrize(("fault", "part", "old", "new"), DEFECTS, ids=lambda value: str(value)[:40])
def test_a_seeded_defect_is_found(sink: bytes, fault: str, part: str, old: bytes, new: bytes) -> None:
    found = faults(replaced(sink, part, old, new))
    assert any(fault in sentence for sentence in found), found


def test_every_check_has_a_defect() -> None:
    assert len(CHECKS) + 2 <= len(DEFECTS)
