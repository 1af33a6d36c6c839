"""The administrative document has the measures of Decree 30/2020, appendix I, on paper, in Word and on the web.

The decree's values are those of the list of norms that the office gave us. Nothing here says that a document complies.
"""

import ctypes
import re
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import etree, html

from editor import house_style
from editor.article import Fields
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import HouseStyle
from editor.text.markdown import parse

STYLE = house_style.named("administrative-document")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TWIPS = 20


@dataclass(frozen=True)
class Norm:
    """A line as the decree has it: how it is called here, its words in the test, its sizes in points, its letters."""

    role: str
    words: str
    sizes: tuple[float, float]
    is_bold: bool = False
    is_italic: bool = False
    is_upper: bool = False
    align: str = "center"


# To add one: the role, what stands there in `piece`, and what the appendix asks for.
NORMS = (
    Norm("national_title", "Cộng hòa xã hội chủ nghĩa Việt Nam", (12, 13), is_bold=True, is_upper=True),
    Norm("motto", "Độc lập - Tự do - Hạnh phúc", (13, 14), is_bold=True),
    Norm("letterhead_small", "Ủy ban nhân dân xã Cửa Mây", (12, 13), is_upper=True),
    Norm("letterhead", "Ban quản lý bến cá", (12, 13), is_bold=True, is_upper=True),
    Norm("number", "Số:", (13, 13)),
    Norm("place_date", "Cửa Mây, ngày 01 tháng 02 năm 2026", (13, 14), is_italic=True),
    Norm("kicker", "Thông báo", (13, 14), is_bold=True, is_upper=True),
    Norm("headline", "Về việc cắt nước ở bến", (13, 14), is_bold=True),
    Norm("body", "Từ ngày mai bến ngừng cấp nước.", (13, 14), align="justify"),
    Norm("signature", "Trưởng ban", (13, 14), is_bold=True, is_upper=True),
    Norm("signature_name", "Cao Thắng", (13, 14), is_bold=True),
    Norm("recipients_head", "Nơi nhận:", (12, 12), is_bold=True, is_italic=True, align="left"),
    Norm("recipients", "- Như trên;", (11, 11), align="left"),
)
FIELDS = Fields(headline="Về việc cắt nước ở bến", kicker="Thông báo", byline="Cao Thắng")
OFFICE = {
    "office": "Ban quản lý bến cá",
    "office_parent": "Ủy ban nhân dân xã Cửa Mây",
    "signer_role": "Trưởng ban",
    "place": "Cửa Mây",
}
FIRST_OF_FEBRUARY = 1_769_904_000_000
PIECE = Piece(FIELDS, "vi", parse("Từ ngày mai bến ngừng cấp nước."), FIRST_OF_FEBRUARY, values=OFFICE)
THIRD_TO_HALF, ALL = (1 / 3, 1 / 2), (0.97, 1.03)
# What has a rule under it, and what part of its words' width the rule takes.
RULED = {"letterhead": THIRD_TO_HALF, "motto": ALL, "headline": THIRD_TO_HALF}
ids = {"ids": lambda norm: norm.role}


def written(kind: str, piece: Piece = PIECE, style: HouseStyle = STYLE) -> bytes:
    return WRITERS[kind](piece, style).data


@pytest.mark.parametrize("norm", NORMS, **ids)
def test_each_value_is_data(norm: Norm) -> None:
    look = STYLE.look(norm.role)
    assert norm.sizes[0] <= look.size_pt <= norm.sizes[1]
    assert (look.is_bold, look.is_italic, look.is_upper) == (norm.is_bold, norm.is_italic, norm.is_upper)
    assert (look.align, look.font, look.color) == (norm.align, "Times New Roman", "000000")


def test_paper_text_and_page_number_are_data() -> None:
    paper, body = STYLE.paper, STYLE.look("body")
    assert (paper.width_mm, paper.height_mm) == (210, 297)
    assert all(20 <= side <= 25 for side in (paper.top_mm, paper.bottom_mm))
    assert 30 <= paper.left_mm <= 35 and 15 <= paper.right_mm <= 20
    assert body.first_line_mm in (10, 12.7) and body.after_pt >= 6
    # A single line of Times is 1.15 of its size, one and a half of that 1.72.
    assert 1.15 <= body.line_height <= 1.72
    assert 13 <= STYLE.look("header").size_pt <= 14
    assert not STYLE.header_on_first
    assert all((band.left, band.center, band.right) == ("", "{page}", "") for band in STYLE.header.values())
    assert STYLE.shows_page_numbers


# --- on paper ---------------------------------------------------------------------------------------------------------


class Page:
    """The first page of a PDF as another program reads it."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)
        self._page = self._document[0]
        self._text = self._page.get_textpage()
        self._words = self._text.get_text_range()

    def close(self) -> None:
        self._text.close()
        self._page.close()
        self._document.close()

    def at(self, words: str) -> int:
        assert words in self._words, words
        return self._words.index(words)

    def size(self, at: int) -> float:
        return pdfium.FPDFText_GetFontSize(self._text, at)

    def font(self, at: int) -> str:
        name, flags = ctypes.create_string_buffer(100), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._text, at, name, 100, flags)
        return name.value.decode().partition("+")[2]

    def box(self, words: str) -> tuple[float, float, float]:
        """Left, right and foot."""
        boxes = [self._text.get_charbox(at) for at in range(self.at(words), self.at(words) + len(words))]
        return min(box[0] for box in boxes), max(box[2] for box in boxes), min(box[1] for box in boxes)

    def rules(self) -> list[tuple[float, float, float]]:
        """Left, right and height of each level stroke."""
        bounds = [one.get_bounds() for one in self._page.get_objects([pdfium.FPDF_PAGEOBJ_PATH])]
        return [(left, right, top) for left, bottom, right, top in bounds if top - bottom < 3 and right - left > 10]


@pytest.fixture(scope="module")
def page():
    page = Page(written("pdf"))
    yield page
    page.close()


def shown(norm: Norm) -> str:
    return norm.words.upper() if norm.is_upper else norm.words


@pytest.mark.parametrize("norm", NORMS, **ids)
def test_each_line_is_printed_so(page: Page, norm: Norm) -> None:
    at = page.at(shown(norm))
    assert norm.sizes[0] <= round(page.size(at), 2) <= norm.sizes[1]
    letters = f"{'Bold' if norm.is_bold else ''}{'Italic' if norm.is_italic else ''}" or "Regular"
    assert page.font(at) == f"Tinos-{letters}"


def ruled(role: str) -> str:
    return shown(next(norm for norm in NORMS if norm.role == role))


def test_rules_are_printed_under_three_lines_in_the_middle_of_their_words(page: Page) -> None:
    rules = page.rules()
    assert len(rules) == len(RULED)
    for role, (least, most) in RULED.items():
        left, right, foot = page.box(ruled(role))
        under = [rule for rule in rules if 0 < foot - rule[2] < 8 and left - 1 < (rule[0] + rule[1]) / 2 < right + 1]
        assert len(under) == 1, role
        assert least <= (under[0][1] - under[0][0]) / (right - left) <= most, role
        assert abs(sum(under[0][:2]) - left - right) < 3, role


def test_left_and_right_are_where_the_decree_has_them(page: Page) -> None:
    middle = 595 / 2
    for words, is_left in (
        (ruled("letterhead"), True),
        ("Số:", True),
        (ruled("motto"), False),
        ("Cửa Mây, ngày", False),
        ("Nơi nhận:", True),
        ("TRƯỞNG BAN", False),
    ):
        left, right, _ = page.box(words)
        assert ((left + right) / 2 < middle) == is_left, words
    for words in (ruled("kicker"), ruled("headline")):
        left, right, _ = page.box(words)
        assert abs((left + right) / 2 - (85 + 595 - 56.7) / 2) < 2, words


def test_a_letter_that_has_no_type_has_no_rule_under_its_summary() -> None:
    letter = Piece(Fields(headline="Về việc cắt nước"), "vi", parse("Kính gửi."), FIRST_OF_FEBRUARY, values=OFFICE)
    page = Page(written("pdf", letter))
    assert len(page.rules()) == 2
    page.close()
    assert 'class="rule-' not in written("html", letter).decode().partition("<h1")[2]
    assert len(rules_of(written("docx", letter))) == 2


def test_a_summary_of_several_lines_has_a_rule_of_a_part_of_a_line() -> None:
    long = Piece(Fields(headline="Về việc cắt nước ở bến " * 6, kicker="Thông báo"), "vi", parse("Nay báo."), 0)
    page = Page(written("pdf", long))
    left, right, _ = min(page.rules(), key=lambda rule: rule[2])
    page.close()
    assert 1 / 3 <= (right - left) / (STYLE.paper.text_width_mm * 72 / 25.4) <= 1 / 2


# --- in Word ----------------------------------------------------------------------------------------------------------


def parts(data: bytes) -> dict[str, etree._Element]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}


def rules_of(data: bytes) -> list[tuple[str, float]]:
    """The paragraph over each rule, and the rule's length in points."""
    body = parts(data)["word/document.xml"]
    text_width = round(STYLE.paper.text_width_mm * 72 / 25.4 * TWIPS)
    found = []
    for before, paragraph in pairwise(body.iter(W + "p")):
        if paragraph.find(f".//{W}pBdr/{W}top") is not None:
            cell = next(paragraph.iterancestors(W + "tc"), None)
            width = int(cell.find(f".//{W}tcW").get(W + "w")) if cell is not None else text_width
            indent = paragraph.find(f".//{W}ind")
            left, right = int(indent.get(W + "left")), int(indent.get(W + "right"))
            assert abs(left - right) <= 1  # in the middle
            found.append(("".join(before.itertext(W + "t")), (width - left - right) / TWIPS))
    return found


def test_word_has_the_same_rules(page: Page) -> None:
    lengths = dict(rules_of(written("docx")))
    for role, (least, most) in RULED.items():
        left, right, _ = page.box(ruled(role))
        words = next(norm.words for norm in NORMS if norm.role == role)
        assert least <= lengths.pop(words) / (right - left) <= most, role
    assert lengths == {}


@pytest.mark.parametrize("norm", NORMS, **ids)
def test_each_line_is_so_in_word(norm: Norm) -> None:
    found = parts(written("docx"))
    paragraph = next(
        one for one in found["word/document.xml"].iter(W + "p") if "".join(one.itertext(W + "t")).startswith(norm.words)
    )
    named = paragraph.find(f".//{W}pStyle").get(W + "val")
    styles = {one.get(W + "styleId"): one for one in found["word/styles.xml"].iter(W + "style")}
    chain = [styles[named]]
    while (based := chain[-1].find(W + "basedOn")) is not None:
        chain.append(styles[based.get(W + "val")])
    chain.append(found["word/styles.xml"].find(W + "docDefaults"))

    def value(tag: str, attribute: str = "val") -> str | None:
        return next((at.get(W + attribute) for one in chain for at in one.iter(W + tag) if at.get(W + attribute)), None)

    def is_on(tag: str) -> bool:
        met = next((at for one in chain for at in one.iter(W + tag)), None)
        return met is not None and met.get(W + "val") not in ("0", "false")

    assert norm.sizes[0] <= int(value("sz") or 0) / 2 <= norm.sizes[1]
    assert (is_on("b"), is_on("i"), is_on("caps")) == (norm.is_bold, norm.is_italic, norm.is_upper)
    assert (value("jc") or "left") == {"justify": "both"}.get(norm.align, norm.align)
    assert value("rFonts", "ascii") == "Times New Roman"


# --- on the web -------------------------------------------------------------------------------------------------------

SELECTORS = {"body": "body", "kicker": ".kicker", "headline": "h1"}


@pytest.mark.parametrize("norm", NORMS, **ids)
def test_each_line_is_so_on_a_printed_web_page(norm: Norm) -> None:
    source = written("html").decode()
    selector = SELECTORS.get(norm.role, f".house-{norm.role.replace('_', '-')}")
    rule = re.search(rf"^{re.escape(selector)} {{ ([^}}]*font-size[^}}]*) }}", source, re.MULTILINE)
    assert rule is not None
    look = dict(part.split(": ", 1) for part in rule[1].split("; "))
    root = float(re.search(r"@media print {\s*html { font-size: ([\d.]+)pt", source)[1])
    assert norm.sizes[0] - 0.05 <= float(look["font-size"].removesuffix("rem")) * root <= norm.sizes[1] + 0.05
    assert look["font-weight"] == ("700" if norm.is_bold else "400")
    assert look["font-style"] == ("italic" if norm.is_italic else "normal")
    assert (look.get("text-transform") == "uppercase") == norm.is_upper
    assert look["font-family"].startswith('"Times New Roman"')


def test_a_web_page_has_the_same_rules() -> None:
    page = html.document_fromstring(written("html").decode())
    short = [one.text_content() for one in page.find_class("rule-short")]
    assert short == ["Ban quản lý bến cá", "Về việc cắt nước ở bến"]
    assert [one.text_content() for one in page.find_class("rule-full")] == ["Độc lập - Tự do - Hạnh phúc"]
    assert all(one[0].tag == "span" for name in ("rule-short", "rule-full") for one in page.find_class(name))
    assert ".rule-short span::after" in written("html").decode()
