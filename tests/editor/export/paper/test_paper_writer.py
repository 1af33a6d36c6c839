"""An article on an office's own Word file: its styles and page, its header and footer filled, and a sound file."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor.export import bulletin, docx_writer
from editor.export.paper import cleaning
from editor.export.paper import sheet as sheets
from editor.export.paper.look import house_style
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from tests.tools import checkers, office_files
from tests.tools.docx_lint import faults
from tests.tools.office_files import word_file

Pieces = list[tuple[str, str, Piece]]


def style_of(data: bytes, **chosen: str) -> HouseStyle:
    """The house style of a file as `taking` makes it, without the process."""
    cleaned = cleaning.clean(data, "Giấy.dotx").data
    sheet = sheets.read(cleaned, "Giấy.dotx")
    return house_style(sheet, "Giấy.dotx", cleaned, {**sheet.styles.guessed(), **chosen})


@pytest.fixture(scope="module")
def sink(pieces: Pieces) -> Piece:
    piece = next(piece for name, _, piece in pieces if name == "kitchen-sink.vi")
    return replace(piece, values={"office": "Ủy ban xã"})


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def words(xml: str) -> str:
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))


def test_the_text_takes_the_styles_of_the_file(sink: Piece) -> None:
    found = parts(docx_writer.write(sink, style_of(word_file())).data)
    used = set(re.findall(r'<w:pStyle w:val="([^"]+)"/>', found["word/document.xml"]))
    assert {"Tiubi", "Spo", "Binhthng", "u1", "Mcnh"} <= used
    assert not {"Title", "Subtitle", "BodyText", "Heading1", "Heading2"} & used
    assert 'w:val="AA1100"' in found["word/styles.xml"]
    assert 'w:lang w:val="vi-VN"' in found["word/styles.xml"]


def test_a_style_of_ours_whose_name_the_file_has_gets_another(sink: Piece) -> None:
    found = parts(docx_writer.write(sink, style_of(word_file())).data)
    assert '<w:pStyle w:val="CopydeskFigure"/>' in found["word/document.xml"]
    assert '<w:name w:val="Copydesk Figure"/>' in found["word/styles.xml"]
    assert '<w:name w:val="Something else"/>' in found["word/styles.xml"]


def test_only_the_styles_that_the_text_takes_come_into_the_file(sink: Piece) -> None:
    plain = parts(
        docx_writer.write(replace(sink, document=replace(sink.document, blocks=())), style_of(word_file())).data
    )
    assert 'w:styleId="SourceCode"' not in plain["word/styles.xml"]


def test_its_header_and_footer_are_filled_also_where_word_cut_a_field(sink: Piece) -> None:
    found = parts(docx_writer.write(sink, style_of(word_file())).data)
    assert words(found["word/header1.xml"]) == f"CHƯA DUYỆTỦy ban · {sink.fields.headline} 05/03/2026"
    footer = found["word/footer1.xml"]
    assert words(footer) == f"Ủy ban xã, trang 1/1, {sink.fields.byline}{{nobody}}"
    assert re.findall(r'w:instr="([^"]+)"', footer) == [" PAGE ", " NUMPAGES "]


def test_the_page_and_its_settings_are_those_of_the_file(sink: Piece) -> None:
    found = parts(docx_writer.write(sink, style_of(word_file())).data)
    assert '<w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1985"' in found["word/document.xml"]
    assert "<w:mirrorMargins/>" in found["word/settings.xml"]


def test_its_lists_keep_their_numbers_and_ours_get_others(sink: Piece) -> None:
    found = parts(docx_writer.write(sink, style_of(word_file())).data)
    assert 'w:numFmt w:val="upperRoman"' in found["word/numbering.xml"]
    numbers = re.findall(r'<w:num w:numId="(\d+)"', found["word/numbering.xml"])
    assert len(numbers) == len(set(numbers))
    assert min(map(int, re.findall(r'<w:numId w:val="([1-9]\d*)"/>', found["word/document.xml"]))) > 7


def test_marks_stand_on_every_kind_of_page(sink: Piece) -> None:
    page = office_files.PAGE.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    files = office_files.parts(settings="<w:evenAndOddHeaders/>" + office_files.SETTINGS)
    files["word/document.xml"] = str(files["word/document.xml"]).replace(office_files.PAGE, page)
    style = style_of(office_files.packed(files))
    document = parts(docx_writer.write(sink, style).data)["word/document.xml"]
    assert set(re.findall(r'headerReference w:type="(\w+)"', document)) == {"default", "first", "even"}
    clean = parts(docx_writer.write(replace(sink, marks=()), style).data)["word/document.xml"]
    assert re.findall(r'headerReference w:type="(\w+)"', clean) == ["default"]


LETTER = (
    "<w:p><w:r><w:t>Số: {number}</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
    "<w:p><w:r><w:t>Về việc {headline}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p><w:p><w:r><w:t>Nơi nhận: lưu VT</w:t></w:r></w:p>"
)


def test_the_article_stands_where_the_file_says_text(sink: Piece) -> None:
    style = style_of(word_file(body=LETTER))
    document = words(parts(docx_writer.write(sink, style).data)["word/document.xml"])
    assert f"Về việc {sink.fields.headline}" in document
    assert document.index("Số: ") < document.index("Về việc") < document.index("Cửa Mây") < document.index("Nơi nhận")
    assert document.count(sink.fields.headline) == 1
    assert "{TEXT}" not in document
    blank = words(
        parts(docx_writer.write(sink, style_of(word_file(body=LETTER.replace("{TEXT}", "")))).data)["word/document.xml"]
    )
    assert "Nơi nhận: lưu VT" not in blank
    assert blank.count(sink.fields.headline) == 1


def test_a_style_that_a_person_chose_is_taken(sink: Piece) -> None:
    document = parts(docx_writer.write(sink, style_of(word_file(), kicker="Spo")).data)["word/document.xml"]
    assert '<w:pStyle w:val="Spo"/></w:pPr><w:r><w:t xml:space="preserve">' + sink.fields.kicker in document


def test_the_same_article_gives_the_same_bytes(sink: Piece) -> None:
    style = style_of(word_file(body=LETTER))
    assert docx_writer.write(sink, style).data == docx_writer.write(sink, style).data


def office_templates() -> dict[str, bytes]:
    """Sound files of several makers: made by hand, with a letter on its pages, in columns, without styles, by Word."""
    from docx import Document

    made = BytesIO()
    document = Document()
    document.sections[0].header.paragraphs[0].add_run("{headline}")
    document.save(made)
    two = office_files.PAGE.replace("</w:sectPr>", '<w:cols w:num="2" w:space="400"/></w:sectPr>')
    columns = office_files.parts()
    columns["word/document.xml"] = str(columns["word/document.xml"]).replace(office_files.PAGE, two)
    bare = {name: data for name, data in office_files.parts().items() if name not in ("word/styles.xml",)}
    return {
        "hand": word_file(),
        "letter": word_file(body=LETTER),
        "columns": office_files.packed(columns),
        "bare": office_files.packed(bare),
        "word": made.getvalue(),
    }


def test_every_file_is_valid_and_passes_our_lint(pieces: Pieces, tmp_path: Path) -> None:
    files = []
    for name, _style, piece in pieces:
        if name.startswith("kitchen-sink"):
            for kind, data in office_templates().items():
                file = tmp_path / f"{name}-{kind}.docx"
                file.write_bytes(docx_writer.write(piece, style_of(data)).data)
                files.append(file)
    assert {file.name: found for file in files if (found := faults(file.read_bytes()))} == {}
    assert checkers.word_faults(files) == {}


def test_a_bulletin_on_an_offices_own_file_is_valid(pieces: Pieces, tmp_path: Path) -> None:
    articles = [piece for name, _style, piece in pieces if name.startswith("kitchen-sink")]
    file = tmp_path / "bulletin.docx"
    made = bulletin.piece_of(articles, "Bản tin", "ban-tin")
    for kind, data in office_templates().items():
        file.write_bytes(docx_writer.write(made, style_of(data)).data)
        assert faults(file.read_bytes()) == [], kind
        assert checkers.word_faults([file]) == {}, kind
