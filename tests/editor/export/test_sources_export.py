"""What is off the record leaves the desk in no file, whoever writes it; what is on it stands in a box on request."""

import io
import re
import zipfile

import pytest

from editor import house_style
from editor.article import Article, Fields, Stage
from editor.export.assemble import piece_from_article
from editor.export.registry import WRITERS
from editor.source_marks import Wanting, unsourced
from editor.sources import PublicSource, Source, SourceKind, box, public

SECRET = "Qzxvwk"
"""A word that stands nowhere else, in every field that is off the record or for the desk only."""
ARTICLE = Article("a", "en", Stage.APPROVED, Fields(headline="Market"), "The market opens.", "", "", "", "l", 0, 0)


def source(citation: str, **facts) -> Source:
    return Source("s", "a", "lan", SourceKind.DOCUMENT, citation, **facts)


LEDGER = [
    source("Market report", dated="2026-03-05", link="https://ward.example/market", note=SECRET, file_name=SECRET),
    source(SECRET, dated="2026-03-06", link=f"https://{SECRET}.example", is_off_record=True, note=SECRET),
]


def everything_in(data: bytes) -> bytes:
    """The bytes of a file, and those of the files in it."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return data + b"".join(package.read(name) for name in package.namelist())


def text_of(data: bytes) -> str:
    if data.startswith(b"%PDF"):
        import pypdfium2

        with pypdfium2.PdfDocument(data) as document:
            return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return re.sub(r"<[^>]+>", "", everything_in(data).decode("utf-8", "replace"))


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_no_writer_lets_out_what_is_off_the_record(kind):
    piece = piece_from_article(ARTICLE, {}, sources=public(LEDGER))
    data = WRITERS[kind](piece, house_style.named("news-article")).data
    assert SECRET.encode() not in everything_in(data)
    assert SECRET.lower() not in text_of(data).lower()
    assert "Market report" in text_of(data)


@pytest.mark.parametrize("kind", sorted(WRITERS))
def test_without_being_asked_for_no_source_is_printed(kind):
    data = WRITERS[kind](piece_from_article(ARTICLE, {}), house_style.named("news-article")).data
    assert "Market report" not in text_of(data)


def test_what_a_reader_may_see_is_kind_name_date_and_link():
    assert set(PublicSource.__slots__) == {"kind", "citation", "dated", "link"}
    assert public(LEDGER) == (
        PublicSource(SourceKind.DOCUMENT, "Market report", "2026-03-05", "https://ward.example/market"),
    )


def test_a_box_has_the_date_as_readers_write_it():
    assert "Market report, 05/03/2026, <https://ward.example/market>" in box(public(LEDGER), "Sources")


def test_a_box_holds_no_mark_up_of_a_citation():
    shown = box([PublicSource(SourceKind.OTHER, "*Big* [book](x)\n\n::: box", "", "javascript:alert(1)")], "Sources")
    assert "javascript" not in shown
    assert "\\*Big\\*" in shown
    assert box([], "Sources") == ""


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Chợ có 120 gian hàng.", "vi", [("120", Wanting.FIGURE)]),
        ("Chợ mở ngày 5 tháng 3 năm 2026.", "vi", [("ngày 5 tháng 3 năm 2026", Wanting.DATE)]),
        ("The market opens on 5 March 2026.", "en", [("5 March 2026", Wanting.DATE)]),
        ("Bà Nguyễn Thị Lan nói.", "vi", [("Bà Nguyễn Thị Lan", Wanting.NAME)]),
        ("“Chợ sẽ đông hơn trước” là lời của bà.", "vi", [("“Chợ sẽ đông hơn trước”", Wanting.QUOTATION)]),
        ("“Gỗ nó nói. Ai mà nghe”, ông kể.", "vi", [("“Gỗ nó nói. Ai mà nghe”", Wanting.QUOTATION)]),
        ("## Năm 2025\n\n| 12 |\n\n1. một việc\n\n`34`", "vi", []),
        ("It rose by 4.5 %, they said.", "en", [("4.5 %", Wanting.FIGURE)]),
    ],
)
def test_what_wants_a_source_is_marked(text, language, expected):
    assert [(text[one.span.start : one.span.end], one.what) for one in unsourced(text, language)] == expected


def test_a_sentence_with_a_source_has_no_marks():
    text = "Chợ có 120 gian hàng. Vé gửi xe 5 nghìn đồng."
    assert [text[one.span.start : one.span.end] for one in unsourced(text, "vi", [(0, 5)])] == ["5"]


def test_of_a_quotation_of_several_sentences_one_source_is_enough():
    text = "“Gỗ nó nói. Ai mà nghe”, ông kể."
    assert unsourced(text, "vi", [(13, 16)]) == []
