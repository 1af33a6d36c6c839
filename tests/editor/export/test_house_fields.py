"""What a house style puts around an article: letterhead, signature, bands, in every format."""

import re
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree, html

from editor import house_style
from editor.article import Fields
from editor.export import house_fields
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.page_parts import Band, Line, Stand
from editor.refusal import Refused
from editor.text.markdown import parse
from tests.tools.docx_lint import faults

OFFICE = {
    "office": "Phòng Thông tin",
    "office_parent": "UBND thị xã",
    "office_contact": "bao@chi.example",
    "signer_role": "Trưởng phòng",
    "place": "Cửa Mây",
}
FIELDS = Fields(headline="Về việc cắt nước", kicker="Thông báo", byline="Trần Lan Chi", slug="cat-nuoc")
FIRST_OF_FEBRUARY = 1_769_904_000_000


def piece(source: str = "Đoạn đầu.", language: str = "vi", **more) -> Piece:
    return Piece(FIELDS, language, parse(source), FIRST_OF_FEBRUARY, values=OFFICE, **more)


def printed(style: str, **more) -> list[str]:
    document = pypdfium2.PdfDocument(WRITERS["pdf"](piece(**more), house_style.named(style)).data)
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(re.sub(r"\s+", " ", text.get_text_range()))
        text.close()
        page.close()
    document.close()
    return found


def word(style: str, **more) -> dict[str, str]:
    """The words of each part of the file, after our lint had nothing to say."""
    data = WRITERS["docx"](piece(**more), house_style.named(style)).data
    assert faults(data) == []
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    return {name: " ".join(" ".join(part.itertext("{*}t")).split()) for name, part in parts.items()}


def test_fields_are_filled_and_lines_without_anything_to_say_vanish() -> None:
    known = house_fields.values(piece())
    assert house_fields.filled("{office}, ngày {day} tháng {month} năm {year}", known) == (
        "Phòng Thông tin, ngày 01 tháng 02 năm 2026"
    )
    assert house_fields.filled("Liên hệ: {office_address}", known) == ""
    assert house_fields.filled("{headline} {unknown}", known) == "Về việc cắt nước {unknown}"
    stand = Stand(left=(Line("{office_address}", "letterhead"), Line("Số: {number}", "number")))
    assert [line.text.strip("\u2007") for line in house_fields.filled_stand(stand, known).left] == ["Số: "]
    assert house_fields.filled_band(Band("", "", "{office_address}"), known) == Band()


def test_a_month_above_two_takes_no_zero() -> None:
    march = house_fields.values(Piece(FIELDS, "vi", parse("a"), FIRST_OF_FEBRUARY + 40 * 86_400_000))
    assert (march["day"], march["month"]) == ("13", "3")


def test_page_fields_are_left_to_the_format() -> None:
    assert house_fields.parts("Trang {page}/{pages}.") == [
        ("Trang ", False),
        ("page", True),
        ("/", False),
        ("pages", True),
        (".", False),
    ]


def test_an_administrative_document_has_what_the_decree_asks_for() -> None:
    first, *others = printed("administrative-document", source="Một đoạn văn dài. " * 500)
    for words in (
        "UBND THỊ XÃ",
        "PHÒNG THÔNG TIN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Cửa Mây, ngày 01 tháng 02 năm 2026",
        "Số:",
        "THÔNG BÁO Về việc cắt nước",
    ):
        assert words in first
    assert "Nơi nhận:" in others[-1]
    assert "TRƯỞNG PHÒNG" in others[-1]
    assert "Trần Lan Chi" in others[-1]
    # The number stands in the top margin, not on page one.
    assert [page.split()[0] for page in others] == [str(number) for number in range(2, len(others) + 2)]
    assert not first.startswith("1 ")


def test_word_has_the_same_around_the_text() -> None:
    parts = word("administrative-document")
    for words in ("UBND thị xã", "Độc lập - Tự do - Hạnh phúc", "Cửa Mây, ngày 01 tháng 02 năm 2026", "Nơi nhận:"):
        assert words in parts["word/document.xml"]
    assert parts["word/header1.xml"] == "1"
    assert parts["word/header2.xml"] == ""


def test_marks_stand_on_the_first_page_too() -> None:
    parts = word("press-release", marks=("CHƯA DUYỆT",))
    assert parts["word/header2.xml"] == "CHƯA DUYỆT"
    assert parts["word/header1.xml"] == "CHƯA DUYỆT Phòng Thông tin Về việc cắt nước"
    assert all("CHƯA DUYỆT" in page for page in printed("press-release", source="Dài. " * 1500, marks=("CHƯA DUYỆT",)))


def test_a_page_has_letterhead_and_signature_too() -> None:
    page = html.document_fromstring(WRITERS["html"](piece(), house_style.named("statement")).data.decode("utf-8"))
    assert page.find_class("letterhead")[0].text_content().startswith("UBND thị xãPhòng Thông tin")
    assert page.find_class("closing")[0].text_content() == "Trưởng phòngTrần Lan Chi"
    assert not page.find_class("byline")
    assert len(page.findall(".//h1")) == 1


def test_what_goes_on_is_told_on_every_page_but_the_last() -> None:
    pages = printed("press-release", source="Dài. " * 2000)
    assert len(pages) > 2
    assert ["(xem tiếp trang sau)" in page for page in pages] == [True] * (len(pages) - 1) + [False]
    notes = WRITERS["docx"](piece(), house_style.named("press-release")).notes
    assert any("(xem tiếp trang sau)" in str(note) for note in notes)


def test_a_newsletter_has_two_columns_under_one_headline() -> None:
    source = "Một đoạn văn dài của bản tin. " * 300
    data = WRITERS["docx"](piece(source), house_style.named("newsletter")).data
    with ZipFile(BytesIO(data)) as archive:
        columns = etree.fromstring(archive.read("word/document.xml")).findall(".//{*}cols")
    number = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}num"
    assert [each.get(number) for each in columns] == ["1", "2"]
    wide = len(printed("news-article", source=source))
    assert 1 <= len(printed("newsletter", source=source)) <= wide


def test_english_is_hyphenated_in_narrow_columns_and_vietnamese_never() -> None:
    source = "Considerable responsibilities notwithstanding characteristically interdepartmental communications. " * 30
    assert any("\ufffe" in page for page in printed("newsletter", source=source, language="en"))
    vietnamese = printed("newsletter", source="Nghiêng nghiêng nghiệp nghề nghĩa " * 200)
    assert all("\ufffe" not in page for page in vietnamese)


@pytest.mark.parametrize("style", house_style.shipped(), ids=lambda style: style.key)
def test_nothing_of_the_office_is_asked_for_in_vain(style: house_style.HouseStyle) -> None:
    """Without an office there are no half lines, no empty brackets, no field left as it was written."""
    for kind in ("pdf", "docx", "html"):
        assert WRITERS[kind](Piece(FIELDS, "vi", parse("Đoạn."), 0), style).data
    known = house_fields.values(Piece(FIELDS, "vi", parse("Đoạn."), 0))
    for stand in (*style.letterhead.values(), *style.closing.values()):
        filled = house_fields.filled_stand(stand, known)
        assert not any("{" in line.text for line in (*filled.left, *filled.center, *filled.right))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("columns: 4\n", "“columns” on line"),
        ("opening: [headline, footer]\n", "“opening” on line"),
        ("letterhead:\n  vi: {left: [{text: a, look: no-role}]}\n  en: {}\n", "asks for a look or a rule"),
        (
            "letterhead:\n  vi: {left: [{text: a, look: letterhead, rule: wavy}]}\n  en: {}\n",
            "asks for a look or a rule",
        ),
        ("header:\n  vi: {middle: a}\n  en: {}\n", "header.vi.middle"),
    ],
)
def test_what_is_wrong_is_named(wrong: str, says: str) -> None:
    import resources

    sound = resources.text("house_styles/web-article.yaml")
    with pytest.raises(Refused, match=re.escape(says)):
        house_style.read(sound.replace("looks:\n", wrong + "looks:\n", 1), "ours.yaml")
