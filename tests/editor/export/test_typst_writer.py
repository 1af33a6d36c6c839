"""The PDF writer: pages in our fonts, whose words can be copied, with everything that the article holds."""

import re
from dataclasses import replace

import pypdfium2
import pytest

import resources
from editor import house_style
from editor.article import Fields
from editor.export import typst_source, typst_writer
from editor.export.piece import Exported, Piece
from editor.house_style import HouseStyle
from editor.refusal import Refused
from editor.text import pictures as picture_files
from editor.text.blocks import Document, Paragraph, Span, Text
from editor.text.markdown import parse

STYLE = house_style.named("news-article")
PICTURE = picture_files.inspect(resources.path("sample/pictures/tap.png").read_bytes(), "tap.png")
FULL = Fields(
    kicker="Port", headline="Cranes & quays", dek="A dek.", byline="Lan Anh", dateline="HUẾ", keywords=("a", "b")
)
_PLAIN = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ bcdfghjklmnpqrstvwxz"
VIETNAMESE = f"{_PLAIN} {_PLAIN.upper()}"


def export(source: str, fields: Fields = FULL, style: HouseStyle = STYLE, language: str = "en", **more) -> Exported:
    return typst_writer.write(Piece(fields, language, parse(source), 1_772_668_800_000, **more), style)


def pages(data: bytes) -> list[str]:
    """The words of each page, as a reader's program copies them, in one line."""
    document = pypdfium2.PdfDocument(data)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(re.sub(r"\s+", " ", text.get_text_range().replace("\x02", "")))
            text.close()
            page.close()
        return found
    finally:
        document.close()


def words(source: str, **more) -> str:
    return " ".join(pages(export(source, **more).data))


def test_there_are_a_hundred_and_thirty_four_accented_letters() -> None:
    assert len({letter for letter in VIETNAMESE if letter.isalpha() and not letter.isascii()}) == 134


@pytest.mark.parametrize("style", house_style.shipped(), ids=lambda style: style.key)
def test_every_vietnamese_letter_is_copied_as_it_was_written(style: HouseStyle) -> None:
    source = (
        f"# {VIETNAMESE}\n\n{VIETNAMESE} **{VIETNAMESE}** *{VIETNAMESE}* ***{VIETNAMESE}*** `{VIETNAMESE}`\n\n"
        f"## {VIETNAMESE}\n\n> {VIETNAMESE}\n\n::: pull-quote {VIETNAMESE}\n{VIETNAMESE}\n:::\n\n"
        f"::: box {VIETNAMESE}\n{VIETNAMESE}\n:::\n\n| {VIETNAMESE} | b |\n|---|---|\n| {VIETNAMESE} | c |\n"
    )
    found = words(source, fields=Fields(), style=style, language="vi")
    assert found.count(_PLAIN.upper()) + found.count(VIETNAMESE) >= 11
    assert found.count(VIETNAMESE) >= 9


@pytest.mark.parametrize("font", ["Source Serif 4", "Be Vietnam Pro", "Times New Roman"])
def test_every_font_has_every_vietnamese_letter(font: str) -> None:
    looks = {"body": replace(STYLE.look("body"), font=font)}
    found = words(f"{VIETNAMESE} **{VIETNAMESE}** *{VIETNAMESE}*", style=replace(STYLE, looks=looks), language="vi")
    assert found.count(VIETNAMESE) == 3


def test_the_properties_name_title_language_and_authors() -> None:
    data = export("Text.", language="vi").data
    document = pypdfium2.PdfDocument(data)
    told = document.get_metadata_dict()
    document.close()
    assert (told["Title"], told["Author"], told["Subject"], told["Keywords"]) == (
        "Cranes & quays",
        "Lan Anh",
        "A dek.",
        "a, b",
    )
    assert told["CreationDate"].startswith("D:20260305000000")
    assert b"/Lang" in data


def test_it_is_tagged() -> None:
    assert b"/StructTreeRoot" in export("## A\n\nText.").data


def test_fields_stand_over_the_text_and_the_dateline_in_it() -> None:
    assert words("First.\n\nSecond.").startswith("PORT Cranes & quays A dek. Lan Anh HUẾ — First. Second.")


def test_marks_stand_on_every_page() -> None:
    found = pages(export("Line.\n\n" * 200, marks=("NOT APPROVED", "EMBARGOED UNTIL 09:00")).data)
    assert len(found) > 2
    assert all("NOT APPROVED" in page and "EMBARGOED UNTIL 09:00" in page for page in found)


def test_nothing_that_a_person_writes_is_code() -> None:
    source = (
        '#import "x" \\#{panic()} $x$ @ref <label> "quoted" \\\\ back `#eval("1")` *#emph[a]*'
        "\n\n= Not a heading\n\n/ t: d"
    )
    found = words(source, fields=Fields(headline='#panic("no") " \\ "'))
    for text in (
        '#import "x"',
        "{panic()} $x$ @ref",
        '#eval("1")',
        "#emph[a]",
        "= Not a heading",
        '#panic("no") " \\ "',
    ):
        assert text in found


def test_notes_have_the_numbers_of_the_article() -> None:
    found = words("One[^a] two[^b] one again[^a].\n\n[^a]: First note.\n[^b]: Second note.\n[^c]: Nobody's.")
    assert re.search(r"One\s*1 two\s*2 one again\s*1\.", found)
    assert re.search(r"1\s*First note\. 2\s*Second note\.", found)
    assert "Nobody's" not in found


def test_a_note_that_nothing_refers_to_is_told() -> None:
    assert [str(note) for note in export("Text.\n\n[^c]: Nobody's.").notes] == [
        "Nothing in the text refers to the note “c”. It was left out of the file."
    ]


def test_notes_that_refer_to_each_other_end() -> None:
    found = words("One[^a].\n\n[^a]: First[^b].\n[^b]: Second[^a].")
    assert "First" in found
    assert "Second" in found


def test_the_head_of_a_table_stands_on_every_page_that_it_reaches() -> None:
    table = "| Place | Number |\n|---|--:|\n" + "".join(f"| row {row} | {row} |\n" for row in range(120))
    found = pages(export(table).data)
    assert len(found) > 2
    assert all("Place Number" in page for page in found)


def test_a_picture_that_is_missing_is_told_by_its_words() -> None:
    exported = export('![A crane](pictures/x.png "The port."){credit="Tomas"}')
    assert "[Picture: A crane] The port. Photo: Tomas" in " ".join(pages(exported.data))
    assert [str(note) for note in exported.notes] == [
        "The picture “x.png” is not at hand. Its description stands in its place."
    ]


def test_something_unknown_becomes_plain_text_and_a_note() -> None:
    class Chart:
        pass

    document = Document("", (Paragraph((Text("Known."),), Span(0, 1)), Chart()), {})  # type: ignore[arg-type]
    exported = typst_writer.write(Piece(FULL, "en", document, 0), STYLE)
    assert "Known." in " ".join(pages(exported.data))
    assert "Chart" in str(exported.notes[0])


def test_deep_lists_and_quotes_keep_their_words() -> None:
    deep = "".join("  " * depth + f"- level {depth}\n" for depth in range(100))
    assert all(f"level {depth}" in words(deep) for depth in (0, 5, 9, 12, 15))
    assert "inside" in words("> " * 90 + "inside")
    assert "word" in words("*_" * 60 + "word" + "_*" * 60)


def test_vietnamese_is_never_hyphenated() -> None:
    piece = Piece(FULL, "vi", parse("Nghiêng ngả. " * 40), 0)
    assert "hyphenates: false" in typst_source.source(piece, house_style.named("statement")).text


@pytest.mark.parametrize("source", ["![](pictures/a.png)", "A ![](pictures/a.png) in a line"])
def test_an_archival_file_wants_a_description_of_each_picture(source: str) -> None:
    piece = Piece(FULL, "en", parse(source), 0, {"pictures/a.png": PICTURE})
    with pytest.raises(Refused, match=r"a\.png.*has no description"):
        typst_writer.write_archival(piece, STYLE)
    assert typst_writer.write(piece, STYLE).data


def test_an_archival_file_says_what_it_is() -> None:
    source = "## A\n\n![A red dot](pictures/a.png)\n\n![](pictures/a.png){.decorative}\n\nText[^1].\n\n[^1]: Note."
    data = typst_writer.write_archival(Piece(FULL, "vi", parse(source), 0, {"pictures/a.png": PICTURE}), STYLE).data
    assert b"pdfaid:part>2<" in data
    assert b"pdfaid:conformance>A<" in data
    assert b"pdfuaid:part>1<" in data


def test_every_piece_can_be_printed(pieces: list[tuple[str, str, Piece]]) -> None:
    for name, style, piece in pieces:
        exported = typst_writer.write(piece, house_style.named(style))
        assert exported.data.startswith(b"%PDF"), name


def test_a_picture_that_breaks_off_inside_becomes_its_words() -> None:
    whole = PICTURE
    broken = replace(whole, data=whole.data[:-30], sha256="")
    exported = typst_writer.write(
        Piece(FULL, "en", parse("![A dot](a.png)\n\n![Whole](b.png)"), 0, {"a.png": broken, "b.png": whole}), STYLE
    )
    assert "[Picture: A dot]" in " ".join(pages(exported.data))
    assert "[Picture: Whole]" not in " ".join(pages(exported.data))
    assert "cannot be read" in str(exported.notes[0])


def test_signs_that_no_font_has_are_told_and_kept_out_of_the_archive() -> None:
    piece = Piece(FULL, "en", parse("He is called 王 and مريم; the tide is at 5\u202f°C ✓ …"), 0)
    told = [str(note) for note in typst_writer.write(piece, STYLE).notes]
    assert "these signs: 王 م ر ي" in told[0]
    with pytest.raises(Refused, match="the sign “王”"):
        typst_writer.write_archival(piece, STYLE)
