"""The code of an edition stands small in the imprint, on paper, in Word and on the web, in every house style."""

import re
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from lxml import etree

from editor import house_style
from editor.article import Fields
from editor.export.piece import Imprinted, Piece
from editor.export.registry import WRITERS
from editor.house_style import HouseStyle
from editor.text.markdown import parse

CODE = "CD-2B7K-9QXM"
PIECE = Piece(
    Fields(headline="Chợ đổi giờ", byline="Lan Anh"),
    "vi",
    parse("Một đoạn văn dài. " * 500),
    0,
    edition=Imprinted(number=1, code=CODE, before="", notices=()),
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = {"argvalues": house_style.shipped(), "ids": lambda style: style.key}


def largest(style: HouseStyle) -> float:
    """The size under which letters are small beside the text."""
    return style.look("body").size_pt * 0.87


@pytest.mark.parametrize("style", **STYLES)
def test_on_paper_it_stands_small_on_the_last_page(style: HouseStyle) -> None:
    document = pypdfium2.PdfDocument(WRITERS["pdf"](PIECE, style).data)
    pages = []
    for page in document:
        text = page.get_textpage()
        words = text.get_text_range()
        pages.append(pdfium.FPDFText_GetFontSize(text, words.index(CODE)) if CODE in words else None)
        text.close()
        page.close()
    document.close()
    assert len(pages) > 1 and pages[:-1] == [None] * (len(pages) - 1)
    assert pages[-1] is not None and 6 <= pages[-1] <= largest(style)


@pytest.mark.parametrize("style", **STYLES)
def test_in_word_its_paragraph_is_small(style: HouseStyle) -> None:
    with ZipFile(BytesIO(WRITERS["docx"](PIECE, style).data)) as archive:
        body, styles = (etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "styles"))
    (paragraph,) = [one for one in body.iter(W + "p") if CODE in "".join(one.itertext(W + "t"))]
    named = paragraph.find(f".//{W}pStyle").get(W + "val")
    (found,) = [one for one in styles.iter(W + "style") if one.get(W + "styleId") == named]
    while (size := found.find(f".//{W}sz")) is None:
        based = found.find(W + "basedOn").get(W + "val")
        (found,) = [one for one in styles.iter(W + "style") if one.get(W + "styleId") == based]
    assert 6 <= int(size.get(W + "val")) / 2 <= largest(style)


@pytest.mark.parametrize("style", **STYLES)
def test_on_the_web_it_stands_small_under_the_article(style: HouseStyle) -> None:
    page = WRITERS["html"](PIECE, style).data.decode()
    footer = page.rpartition('<footer class="imprint">')[2].partition("</footer>")[0]
    assert CODE in footer
    size = re.search(r"^\.imprint { [^}]*font-size: ([\d.]+)rem", page, re.MULTILINE)
    assert size is not None and 0.5 <= float(size[1]) <= 0.87
