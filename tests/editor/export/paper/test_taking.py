"""A Word file that somebody brings: what is kept of it, what is left out and said, what is refused in one sentence."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from editor import house_style
from editor.export.paper import cleaning, taking, worker
from editor.export.paper.naming import bare, guess
from editor.export.paper.package import LARGEST, Source
from editor.house_style_spelling import spell
from editor.refusal import Refused
from tests.tools import office_files
from tests.tools.office_files import HOSTILE, R, W, relation, word_file, written


def cleaned_parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(cleaning.clean(data, "x.docx").data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def said(data: bytes) -> list[str]:
    return [str(note) for note in cleaning.clean(data, "x.docx").notes]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(name, tmp_path):
    make, words = HOSTILE[name]
    with pytest.raises(Refused) as refused:
        cleaning.clean(make(), "Giấy.dotx")
    sentence = str(refused.value)
    assert words in sentence
    assert "“Giấy.dotx”" in sentence
    assert "nothing was taken in" in sentence


def test_a_file_of_200_megabytes_is_not_even_opened(tmp_path):
    path = tmp_path / "Giấy.dotx"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(Refused, match="more than 32 MB"):
        taking.take(path)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused, match="cannot be read"):
        taking.take(tmp_path / "none.docx")


def test_the_process_answers_with_the_file_or_with_the_refusal(tmp_path):
    taken = taking.take(written(tmp_path, word_file()))
    assert taken.data == cleaning.clean(word_file(), "Giấy.dotx").data
    with pytest.raises(Refused, match="names entities"):
        taking.take(written(tmp_path, HOSTILE["entities outside itself"][0]()))


def test_a_process_that_takes_too_long_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "SECONDS", 0.01)
    with pytest.raises(Refused, match="memory or time"):
        taking.take(written(tmp_path, word_file()))


def test_macros_are_left_out(tmp_path):
    files = office_files.parts(kind=office_files.MACRO)
    files["word/vbaProject.bin"] = b"evil"
    data = office_files.packed(files)
    assert said(data) == ["Macros of the Word file were left out."]
    parts = cleaned_parts(data)
    assert not any("vba" in name.lower() for name in parts)
    assert "macro" not in parts["[Content_Types].xml"]


def test_what_leads_outside_is_left_out():
    body = (
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>web</w:t></w:r></w:hyperlink></w:p>'
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r>'
        '<w:r><w:instrText>TEXT "\\\\\\\\evil\\\\a.txt"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        '<w:p><w:fldSimple w:instr="DDEAUTO cmd"><w:r><w:t>last</w:t></w:r></w:fldSimple></w:p>'
        '<w:altChunk r:id="rId10"/><w:p><w:r><w:object><x/></w:object></w:r></w:p>'
    )
    more = (
        relation("rId9", "hyperlink", "https://example.org/", is_outside=True),
        relation("rId10", "aFChunk", "evil.html"),
        relation("rId11", "image", "http://example.org/spy.png", is_outside=True),
        relation("rId12", "oleObject", "embeddings/a.bin"),
    )
    settings = office_files.SETTINGS + f'<w:attachedTemplate {R} r:id="rId1"/><w:documentProtection w:edit="readOnly"/>'
    data = word_file(body=body, more=more, settings=settings)
    assert said(data) == [
        str(cleaning._TOLD[key]) for key in ("outside", "template", "objects", "chunks", "fields", "lock")
    ]
    parts = cleaned_parts(data)
    whole = "".join(parts.values())
    for word in (
        "example.org",
        "altChunk",
        "object",
        "INCLUDE",
        "DDE",
        "attachedTemplate",
        "documentProtection",
        "evil",
    ):
        assert word not in whole.replace("officeDocument", "").replace("openxmlformats", ""), word
    assert "web" in parts["word/document.xml"]
    assert "shown" in parts["word/document.xml"]
    assert "last" in parts["word/document.xml"]
    assert "mirrorMargins" in parts["word/settings.xml"]


def test_fonts_from_before_unicode_are_replaced_and_said():
    data = word_file(styles=office_files.STYLES.replace("Arial", ".VnTime"))
    assert said(data) == [str(cleaning._TOLD["fonts"])]
    assert ".Vn" not in cleaned_parts(data)["word/styles.xml"]


def test_a_content_control_of_the_title_becomes_the_headline():
    control = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>Old</w:t></w:r><w:r><w:t> title</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    header = cleaned_parts(word_file(header=control))["word/header1.xml"]
    assert "{headline}" in header
    assert "sdt" not in header
    assert "Old" not in header


def test_the_same_file_is_cleaned_to_the_same_bytes():
    assert cleaning.clean(word_file(), "x").data == cleaning.clean(word_file(), "x").data


def test_styles_are_guessed_by_name_and_by_outline_level(tmp_path):
    taken = taking.take(written(tmp_path, word_file()))
    assert dict(taken.guessed) == {
        "headline": "Tiubi",
        "dek": "Spo",
        "body": "Binhthng",
        "heading1": "u1",
        "heading2": "Mcnh",
    }
    assert [one.name for one in taken.styles][:3] == ["Normal", "Tít bài", "Tiêu đề bài"]
    assert [str(note) for note in taken.notes] == [
        "The Word file has fields that nobody fills; they stay as they are written: {nobody}."
    ]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Tiêu đề 2", "heading2"),
        ("Titre 3", "heading3"),
        ("Heading 1", "heading1"),
        ("Chú thích ảnh", "caption"),
        ("Légende", "caption"),
        ("Corps de texte", "body"),
        ("Đoạn trích", "quote"),
        ("Sous-titre", "dek"),
        ("Tác giả", "byline"),
        ("Liste à puces", "bullets"),
        ("Nội dung bảng", "table"),
        ("Text Body", "body"),
    ],
)
def test_a_name_in_three_languages_is_known(name, place):
    assert guess([("X", (name,), -1)], "") == {place: "X"}


def test_marks_and_capitals_do_not_count_in_a_name():
    assert bare("TIÊU ĐỀ-1") == bare("tieu de 1") == "tieude1"


def test_a_file_without_styles_is_taken_with_ours(tmp_path):
    files = {name: data for name, data in office_files.parts().items() if name not in ("word/styles.xml",)}
    taken = taking.take(written(tmp_path, office_files.packed(files)))
    assert dict(taken.guessed) == {}
    assert "no styles of its own" in str(taken.notes[0])
    assert taken.house_style().look("headline").size_pt > taken.house_style().look("body").size_pt


def test_words_on_its_pages_that_are_not_kept_are_told(tmp_path):
    taken = taking.take(written(tmp_path, word_file(body="<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>")))
    assert any("says {text}" in str(note) for note in taken.notes)
    taken = taking.take(
        written(tmp_path, word_file(body="<w:p><w:r><w:t>{te</w:t></w:r><w:r><w:t>xt}</w:t></w:r></w:p>"))
    )
    assert not any("says {text}" in str(note) for note in taken.notes)


def test_the_house_style_looks_like_the_file_and_is_spelled_as_it_is_read(tmp_path):
    style = taking.take(written(tmp_path, word_file(), "Giấy công văn.dotx")).house_style()
    assert (style.key, style.names["vi"]) == ("office-giay-cong-van", "Giấy công văn")
    assert (style.paper.width_mm, style.paper.left_mm, style.paper.right_mm) == (210.01, 35.01, 20.0)
    body, headline = style.look("body"), style.look("headline")
    assert (body.font, body.size_pt, body.align, body.first_line_mm) == ("Arial", 13, "justify", 10)
    assert (headline.size_pt, headline.color, headline.is_bold) == (22, "AA1100", True)
    assert style.footer["vi"].center == "{office}, trang {page}/{pages}, {byline}{nobody}"
    assert house_style.read(spell(style), "own.yaml") == style


def test_a_word_file_in_a_house_style_is_read_strictly():
    text = spell(house_style.named("statement"))
    with pytest.raises(Refused, match="must be the hash"):
        house_style.read(text + "word: {sha256: abc, name: x, styles: {}}\n", "own.yaml")
    with pytest.raises(Refused, match="may hold only these"):
        house_style.read(text + f"word: {{sha256: {'a' * 64}, name: x, styles: {{roof: A}}}}\n", "own.yaml")
    assert W


def test_the_proof_shows_the_words_of_header_and_footer_on_the_pages_that_have_them(tmp_path):
    style = taking.take(written(tmp_path, word_file())).house_style()
    assert style.header["en"].center == "Ủy ban · {headline} {date}"
    assert style.header_on_first
    files = office_files.parts()
    files["word/document.xml"] = str(files["word/document.xml"]).replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    assert not taking.take(written(tmp_path, office_files.packed(files))).house_style().header_on_first


def test_a_file_of_more_bytes_than_the_cap_is_not_looked_into():
    with pytest.raises(Refused, match="32 MB"):
        Source(b"PK" + bytes(LARGEST), "giấy.docx")
