"""What is wrong in a Word file is found by the validator and our own lint together: each of these is seeded in one.

What only the lint can see has its own list, in test_docx_lint.py; here stands what belongs to the format itself.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from editor import house_style
from editor.export import docx_writer
from editor.export.piece import Piece
from editor.export.review_copy import Remark, Review
from tests.tools import checkers
from tests.tools.docx_lint import faults, replaced

DOCUMENT = "word/document.xml"
# What is wrong: the part it is seeded in, what is replaced and by what. To add one: a line.
SEEDS: dict[str, tuple[str, bytes, bytes]] = {
    "unknown element": (DOCUMENT, b"<w:body>", b"<w:body><w:paragraph/>"),
    "table without a grid and a row": (DOCUMENT, b"<w:body>", b"<w:body><w:tbl/>"),
    "properties after the text": (DOCUMENT, b"</w:r></w:p>", b"</w:r><w:pPr/></w:p>"),
    "a run in a run": (DOCUMENT, b"<w:r>", b"<w:r><w:r/>"),
    "a paragraph in a paragraph": (DOCUMENT, b"<w:p>", b"<w:p><w:p/>"),
    "an alignment that is none": (DOCUMENT, b'<w:jc w:val="right"/>', b'<w:jc w:val="rightwards"/>'),
    "a width that is no number": (DOCUMENT, b'<w:gridCol w:w="', b'<w:gridCol w:w="wide'),
    "the page before the text": (DOCUMENT, b"<w:body>", b"<w:body><w:sectPr/>"),
    "a size of paper that is none": (DOCUMENT, b'<w:pgSz w:w="', b'<w:pgSz w:w="A4 '),
    "an unknown attribute": (DOCUMENT, b"<w:p>", b'<w:p w:colour="red">'),
    "a style's name missing": ("word/styles.xml", b'<w:name w:val="heading 1"/>', b"<w:name/>"),
    "a size that is none": ("word/styles.xml", b'<w:sz w:val="', b'<w:sz w:val="x'),
    "bold after size": ("word/styles.xml", b"<w:b/><w:bCs/>", b'<w:sz w:val="20"/><w:b/><w:bCs/>'),
    "a kind of style that is none": ("word/styles.xml", b'<w:style w:type="paragraph"', b'<w:style w:type="passage"'),
    "a list before its definition": (
        "word/numbering.xml",
        b"<w:abstractNum ",
        b'<w:num w:numId="90"><w:abstractNumId w:val="1"/></w:num><w:abstractNum ',
    ),
    "a number format that is none": ("word/numbering.xml", b'<w:numFmt w:val="decimal"/>', b'<w:numFmt w:val="tens"/>'),
    "a note without a number": ("word/footnotes.xml", b'<w:footnote w:id="1"', b"<w:footnote"),
    "settings out of order": ("word/settings.xml", b"<w:compat>", b'<w:zoom w:percent="100"/><w:compat>'),
    "a picture without a size": (DOCUMENT, b"<wp:extent ", b"<wp:extend "),
    "a comment without an author": ("word/comments.xml", b' w:author="', b' w:writer="'),
    "a colour that is none": (DOCUMENT, b'w:fill="F4F2EE"', b'w:fill="beige"'),
    "a break that is none": ("word/styles.xml", b'<w:outlineLvl w:val="0"/>', b'<w:outlineLvl w:val="12"/>'),
    "a tab of no kind": (DOCUMENT, b'<w:tab w:val="right"', b'<w:tab w:val="rightish"'),
}


@pytest.fixture(scope="module")
def sink(pieces: list[tuple[str, str, Piece]]) -> bytes:
    piece = next(piece for name, _, piece in pieces if name == "kitchen-sink.en")
    style = replace(house_style.named("news-article"), numbers_captions=True, contents_depth=2)
    review = Review((Remark("Lan Anh", 0, "Good."),))
    return docx_writer.write(replace(piece, review=review), style).data


@pytest.mark.timeout(300)
def test_the_validator_and_the_lint_find_every_seeded_fault(sink: bytes, tmp_path: Path) -> None:
    sound = tmp_path / "sound.docx"
    sound.write_bytes(sink)
    files = {name: tmp_path / f"{name}.docx" for name in SEEDS}
    for name, seed in SEEDS.items():
        files[name].write_bytes(replaced(sink, *seed))
    said = checkers.word_faults([sound, *files.values()])
    assert sound.name not in said
    assert [name for name, file in files.items() if file.name not in said and not faults(file.read_bytes())] == []
