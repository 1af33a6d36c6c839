"""An office's own Word file keeps its logo and the fields of its footer in what is exported: read back from it."""

import io
import zipfile
from io import BytesIO
from pathlib import Path

from docx import Document

from editor.article import Fields
from editor.export import docx_writer
from editor.export.paper import cleaning
from editor.export.paper import sheet as sheets
from editor.export.paper.look import house_style
from editor.export.piece import Piece
from editor.text.markdown import parse
from tests.tools import checkers
from tests.tools.docx_lint import faults

LOGO = (Path(__file__).parents[1] / "pieces" / "pictures" / "line.png").read_bytes()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIECE = Piece(
    Fields(headline="Chợ đổi giờ", byline="Lan Anh"),
    "vi",
    parse("Một đoạn."),
    1_767_225_600_000,
    values={"office": "Ban chợ"},
)


def letterhead() -> bytes:
    """A letterhead as an office makes it in its own program: a logo in the header, fields in header and footer."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].add_run().add_picture(BytesIO(LOGO))
    section.header.add_paragraph("{office} · Số: {number}")
    section.footer.paragraphs[0].text = "{headline} · {byline} · {date} · {page}/{pages}"
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def exported() -> bytes:
    cleaned = cleaning.clean(letterhead(), "Giấy.docx").data
    sheet = sheets.read(cleaned, "Giấy.docx")
    return docx_writer.write(PIECE, house_style(sheet, "Giấy.docx", cleaned, sheet.styles.guessed())).data


def test_the_logo_stands_in_the_header_byte_for_byte() -> None:
    header = Document(BytesIO(exported())).sections[0].header
    shown = [blip.get(R + "embed") for blip in header._element.iter(A + "blip")]
    assert len(shown) == 1
    assert header.part.related_parts[shown[0]].blob == LOGO
    extents = [(one.get("cx"), one.get("cy")) for one in header._element.iter() if one.tag.endswith("}extent")]
    before = Document(BytesIO(letterhead())).sections[0].header
    assert extents == [(one.get("cx"), one.get("cy")) for one in before._element.iter() if one.tag.endswith("}extent")]


def test_header_and_footer_are_filled_and_count_their_pages() -> None:
    section = Document(BytesIO(exported())).sections[0]
    assert section.header.paragraphs[1].text.replace("\u2007", " ").split() == ["Ban", "chợ", "·", "Số:"]
    footer = section.footer.paragraphs[0]
    words = "".join(one.text or "" for one in footer._element.iter(W + "t"))
    assert words.startswith("Chợ đổi giờ · Lan Anh · 01/01/2026 · ")
    fields = [one.get(W + "instr") for one in footer._element.iter(W + "fldSimple")]
    assert fields == [" PAGE ", " NUMPAGES "]


def test_such_a_file_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "giấy.docx"
    file.write_bytes(exported())
    assert faults(file.read_bytes()) == []
    assert checkers.word_faults([file]) == {}


def test_a_logo_that_is_taken_out_is_seen_to_be_missing() -> None:
    """What reads the file back would see a lost logo: seeded in a copy."""
    target = io.BytesIO()
    with zipfile.ZipFile(BytesIO(exported())) as before, zipfile.ZipFile(target, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name) if not name.startswith("word/media/") else b"")
    header = Document(target).sections[0].header
    (shown,) = [blip.get(R + "embed") for blip in header._element.iter(A + "blip")]
    assert header.part.related_parts[shown].blob != LOGO
