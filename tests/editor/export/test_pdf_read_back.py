"""What a reading program finds in an archival PDF of ours: parts with roles, words, languages and descriptions.

The press promises PDF/A-2a and PDF/UA-1; this reads the files with another program (tests/tools/pdf_reading.py).
"""

import re
import unicodedata
from itertools import pairwise
from typing import Any

import pytest

from editor import house_style
from editor.article import Fields
from editor.export import typst_writer
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from editor.refusal import Refused
from editor.text.markdown import parse
from tests.tools import house_pages
from tests.tools.pdf_reading import Read, read

Pieces = list[tuple[str, str, Piece]]
STYLE = house_style.named("news-article")
_PLAIN = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ"
VIETNAMESE = f"{_PLAIN} {_PLAIN.upper()}"
ITEM = ("LI", ["Lbl", "LBody"])
MARK = ("Lbl", [("Link", ["Span"])])
TOP = ("Document", "Title")

# What each part of an article is to who listens to it. To add one: its name, its source, and the parts of the file.
PARTS: dict[str, tuple[str, list[Any]]] = {
    "headings": ("## A\n\nText.\n\n### B\n\nText.", ["H1", "P", "H2", "P"]),
    "headings that skip a level": ("## A\n\nText.\n\n##### B\n\nText.", ["H1", "P", "H2", "P"]),
    "emphasis": ("a *b* **c** `d`", [("P", ["Em", "Strong", "Code"])]),
    "list": ("- a\n- b", [("L", [ITEM, ITEM])]),
    "numbered list": ("1. a\n2. b", [("L", [ITEM, ITEM])]),
    "list of terms": ("Term\n: Meaning.", [("L", [("LI", [("Lbl", ["Strong"]), "LBody"])])]),
    "quotation": ("> q", [("BlockQuote", ["P"])]),
    "pull quote": ("::: pull-quote Who\nq\n:::", [("BlockQuote", ["P"]), "P"]),
    "box": ("::: box Title\n- a\n\nText.\n:::", [("P", ["Strong"]), ("L", [ITEM]), "P"]),
    "code": ("```\na\nb\n```", [("Code", ["P", "P"])]),
    "table": (
        "| a | b |\n|---|---|\n| 1 | 2 |",
        [("Table", [("THead", [("TR", ["TH", "TH"])]), ("TBody", [("TR", ["TD", "TD"])])])],
    ),
    "table without a head": ("| | |\n|---|---|\n| 1 | 2 |", [("Table", [("TR", ["TD", "TD"])])]),
    "note": ("a[^1]\n\n[^1]: n.", [("P", [MARK, ("Note", [MARK])])]),
    "link": ("[x](https://a.example/)", [("P", ["Link"])]),
    "link within": ("## A\n\nSee [it](#a).", ["H1", ("P", ["Link"])]),
    "line between": ("a\n\n---\n\nb", ["P", "P"]),
}


def archival(source: str, language: str = "vi", style: HouseStyle = STYLE, **more: Any) -> Read:
    piece = Piece(Fields(headline="Tít"), language, parse(source), 0, **more)
    return read(typst_writer.write_archival(piece, style).data)


@pytest.fixture(scope="module", params=house_pages.STYLES)
def house(request: pytest.FixtureRequest) -> Read:
    """The article of the house styles, in Vietnamese, in each of them."""
    return read(house_pages.written("pdf-archive", "vi", house_style.named(request.param)))


def test_the_file_says_what_it_is(house: Read) -> None:
    assert (house.language, house.shows_title, house.is_marked) == ("vi-VN", True, True)
    assert house.title
    assert house.intents == ["/GTS_PDFA1"]
    for told in ("pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<", f">{house.title}<", ">vi-VN<"):
        assert told in house.about


def test_every_font_is_in_the_file_and_can_be_copied_from(house: Read) -> None:
    assert len(house.fonts) >= 2
    assert {name for name, told in house.fonts.items() if not all(told.values())} == set()


def test_what_stands_on_every_page_is_read_on_none(house: Read) -> None:
    assert "\ufffd" not in house.tree.words
    for page, words in enumerate(house.artifacts, start=1):
        assert "Trang 1/2" not in house.tree.words
        assert page == 1 or words.strip(), "the running head or foot of the page is not told apart"


def test_headings_are_in_order_and_skip_none(house: Read) -> None:
    roles = [part.role for part in house.tree.every("H1", "H2", "H3", "H4", "H5", "H6")]
    assert roles == ["H1", "H2", "H1"]
    assert [part.words for part in house.tree.every("Title")] == [house.title]


def test_the_picture_has_its_words_and_its_caption(house: Read) -> None:
    (figure,) = house.tree.every("Figure")
    assert figure.alt == "Cần cẩu hạ khối bê tông cạnh ngọn hải đăng, ba chiếc tàu cá đậu trong bến."
    (caption,) = house.tree.every("Caption")
    assert caption.words == "Khối cuối cùng được đặt chiều thứ Năm. Mỗi khối nặng 11 tấn. Ảnh: Vũ Hải Đăng"


def test_the_heads_of_the_table_head_columns(house: Read) -> None:
    heads = list(house.tree.every("TH"))
    assert [head.words for head in heads] == ["Chỗ đậu", "Chiều dài", "Độ sâu lúc nước ròng", "Phí một ngày"]
    assert {head.told["Scope"] for head in heads} == {"Column"}
    cells = list(house.tree.every("TD"))
    assert len(cells) == 12
    assert all("U1x" in cell.told["Headers"] for cell in cells)


def test_a_foreign_phrase_is_read_in_its_own_language(house: Read) -> None:
    assert house.spoken["fr"] == "la grande boucle"
    assert house.spoken.keys() == {"vi-VN", "fr"}


def test_the_text_is_read_in_the_order_in_which_it_is_written(house: Read) -> None:
    told = house.tree.words
    wanted = (
        "nước đứng",
        "biên bản nghiệm thu",
        "Mùa gió năm ngoái",
        "Những gì thay đổi",
        "Nhà đá",
        "Bắc 1",
    )
    wanted = (*wanted, "Đứng trên boong", "Thợ lặn", "Tám mươi năm", "Ông Cao Thắng", "Nếu bà con", "Công trình hết")
    places = [told.index(words) for words in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize("name", PARTS)
def test_each_part_has_the_role_that_it_has(name: str) -> None:
    source, parts = PARTS[name]
    (document,) = archival(source).tree.parts
    assert document.shape() == (TOP[0], [TOP[1], *parts])


def test_a_decorative_picture_is_passed_over() -> None:
    import resources
    from editor.text import pictures

    picture = pictures.inspect(resources.path("sample/pictures/tap.png").read_bytes(), "tap.png")
    found = archival("Text.\n\n![](a.png){.decorative}", pictures={"a.png": picture})
    assert [figure.alt for figure in found.tree.every("Figure")] in ([], [""])
    assert found.tree.words == "TítText."


@pytest.mark.parametrize(("tag", "read_as"), [("fr", "fr"), ("fr-CA", "fr-CA"), ("en-GB", "en-GB"), ("zh-Hant", "zh")])
def test_a_phrase_takes_no_country_from_the_article(tag: str, read_as: str) -> None:
    found = archival(f"Một [harbour]{{lang={tag}}} hai.")
    assert found.spoken[read_as] == "harbour"


@pytest.mark.parametrize("style", house_style.shipped(), ids=lambda style: style.key)
def test_every_vietnamese_letter_is_read_as_it_was_written(style: HouseStyle) -> None:
    source = f"{VIETNAMESE} **{VIETNAMESE}** *{VIETNAMESE}* ***{VIETNAMESE}*** `{VIETNAMESE}`\n\n## {VIETNAMESE}\n"
    told = archival(source, style=style).tree.words
    assert unicodedata.is_normalized("NFC", told)
    words = re.sub(r"\s+", "", told)
    assert words.count(re.sub(r"\s+", "", VIETNAMESE)) == 6


def test_every_piece_that_may_be_archived_can_be_read(pieces: Pieces) -> None:
    """No sign is lost, no heading skipped, and nothing of a table or a list stands alone."""
    told = 0
    for name, style, piece in pieces:
        try:
            found = read(typst_writer.write_archival(piece, house_style.named(style)).data)
        except Refused:
            continue  # a picture without a description, or a sign that no font has: it says so
        told += 1
        assert "\ufffd" not in found.tree.words, name
        assert found.is_marked and found.shows_title and found.language, name
        levels = [int(part.role[1:]) for part in found.tree.every(*(f"H{level}" for level in range(1, 7)))]
        assert all(after - before <= 1 for before, after in pairwise([0, *levels])), name
        for list_part in found.tree.every("L"):
            assert {part.role for part in list_part.parts} <= {"LI", "L", "Caption"}, name
        for row in found.tree.every("TR"):
            assert {part.role for part in row.parts} <= {"TH", "TD"}, name
        assert all(figure.alt for figure in found.tree.every("Figure")), name
    assert told >= 20
