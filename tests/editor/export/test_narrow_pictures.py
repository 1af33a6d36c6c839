"""A picture that is narrower than its column stands where its caption does, on paper, in Word and on the web."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from PIL import Image

from editor import house_style
from editor.article import Fields, Picture
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import HouseStyle
from editor.text.markdown import parse

SRC = "pictures/a.png"
IMAGE = 3
"""how pdfium calls a picture on a page"""


def png() -> bytes:
    data = BytesIO()
    Image.new("RGB", (120, 80), (130, 90, 20)).save(data, "PNG")
    return data.getvalue()


def piece() -> Piece:
    picture = Picture("a.png", "0" * 64, "image/png", 120, 80, png())
    text = f'Một.\n\n![Ô]({SRC} "Hình."){{credit="Lan"}}\n'
    return Piece(Fields(headline="Cầu"), "vi", parse(text), 0, pictures={SRC: picture})


def styled(align: str) -> HouseStyle:
    style = house_style.named("news-article")
    return replace(style, looks={**style.looks, "caption": replace(style.look("caption"), align=align)})


@pytest.mark.parametrize(("align", "place"), [("left", 0), ("justify", 0), ("center", 0.5), ("right", 1)])
def test_on_paper(align: str, place: float) -> None:
    style = styled(align)
    with pypdfium2.PdfDocument(WRITERS["pdf"](piece(), style).data) as pages:
        (shown,) = [one for one in pages[0].get_objects() if one.type == IMAGE]
        left, _bottom, right, _top = shown.get_bounds()
    free = style.paper.text_width_mm * 72 / 25.4 - (right - left)
    assert left - style.paper.left_mm * 72 / 25.4 == pytest.approx(free * place, abs=1)


@pytest.mark.parametrize(("align", "jc"), [("left", ""), ("justify", ""), ("center", "center"), ("right", "right")])
def test_in_word(align: str, jc: str) -> None:
    with ZipFile(BytesIO(WRITERS["docx"](piece(), styled(align)).data)) as parts:
        styles = parts.read("word/styles.xml").decode()
    figure = styles[styles.index('w:styleId="Figure"') :].partition("</w:style>")[0]
    assert ('<w:jc w:val="' in figure) is bool(jc)
    assert not jc or f'<w:jc w:val="{jc}"/>' in figure


@pytest.mark.parametrize(
    ("align", "margin"),
    [("left", "0 auto 0 0"), ("justify", "0 auto 0 0"), ("center", "0 auto"), ("right", "0 0 0 auto")],
)
def test_on_the_web(align: str, margin: str) -> None:
    page = WRITERS["html"](piece(), styled(align)).data.decode()
    assert f".picture img {{ margin: {margin}; }}" in page
