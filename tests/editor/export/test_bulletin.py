"""Several articles as one file: contents that lead there, and nothing of one article that meets another's."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from editor.article import Fields, Picture
from editor.export import bulletin
from editor.export.piece import Piece
from editor.export.registry import WRITERS
from editor.house_style import named
from editor.refusal import Refused
from editor.text.markdown import parse
from tests.tools import checkers, docx_lint

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
TEXT = """First words of {name}.[^1] See [below](#more).

![A pixel of {name}](pictures/p.png "Caption of {name}")

## More

Last words of {name}.[^2]

[^1]: First note of {name}.
[^2]: Second note of {name}.
"""


def article(name: str, marks: tuple[str, ...] = ()) -> Piece:
    data = PIXEL + name.encode()
    picture = Picture("p.png", name * 8, "image/png", 1, 1, data)
    fields = Fields(headline=f"Headline {name}", dek=f"Dek {name}", byline=f"By {name}", kicker=f"Kicker {name}")
    return Piece(fields, "en", parse(TEXT.format(name=name)), 0, {"pictures/p.png": picture}, marks)


@pytest.fixture
def piece() -> Piece:
    return bulletin.piece_of([article("A"), article("B", ("NOT APPROVED",))], "Week 48", "week-48")


def test_every_id_of_the_page_is_there_once_and_every_link_leads_somewhere(piece):
    page = WRITERS["html"](piece, named("newsletter")).data.decode()
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    targets = re.findall(r'href="#([^"]+)"', page)
    assert set(targets) <= set(ids)
    assert {"article-1", "article-2", "a1-more", "a2-more", "note_1", "note_4"} <= set(ids)
    assert page.count("<h1") == 1


@pytest.mark.parametrize("format", bulletin.FORMATS)
def test_every_format_holds_all_articles_with_their_notes(piece, format):
    exported = WRITERS[format](piece, named("newsletter"))
    assert WRITERS[format](piece, named("newsletter")).data == exported.data
    if format.startswith("pdf"):
        import pypdfium2

        document = pypdfium2.PdfDocument(exported.data)
        words = " ".join(page.get_textpage().get_text_range() for page in document)
        document.close()
    elif exported.data[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(exported.data)) as archive:
            parts = [name for name in archive.namelist() if name.endswith((".xml", ".html", ".xhtml"))]
            words = " ".join(archive.read(name).decode() for name in parts)
    else:
        words = exported.data.decode()
    words = " ".join(words.split())
    for name in "AB":
        for said in (f"Headline {name}", f"Last words of {name}", f"First note of {name}", f"Second note of {name}"):
            assert said in words, said
    assert "Contents" in words


def test_the_contents_name_the_page_of_each_article(piece):
    import pypdfium2

    style = named("press-release")
    document = pypdfium2.PdfDocument(WRITERS["pdf"](piece, style).data)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    numbers = {}
    for name in "AB":
        found = re.search(rf"Headline {name}[ .\u2060]*(\d+)", texts[0])
        assert found, texts[0]
        numbers[name] = int(found[1])
        assert f"Last words of {name}" in " ".join(texts[numbers[name] - 1 :])
        assert f"Kicker {name}" in texts[numbers[name] - 1]
    with zipfile.ZipFile(BytesIO(WRITERS["docx"](piece, style).data)) as archive:
        body = archive.read("word/document.xml").decode()
    fields = re.findall(r" PAGEREF (\w+) \\h .*?<w:t>(\d+)</w:t>", body)
    assert [int(page) for _, page in fields] == [numbers["A"], numbers["B"]]
    assert all(f'w:name="{anchor}"' in body for anchor, _ in fields)
    assert body.count('w:dirty="true"') == 2


def test_a_picture_that_breaks_off_keeps_no_page_from_being_named(piece):
    pieces = [article("A"), article("B")]
    whole = bulletin.piece_of(pieces, "Week 48", "w")
    broken = {src: replace(one, data=one.data[:50]) for src, one in whole.pictures.items()}
    with zipfile.ZipFile(
        BytesIO(WRITERS["docx"](replace(whole, pictures=broken), named("newsletter")).data)
    ) as archive:
        assert re.search(r"PAGEREF .*?<w:t>1</w:t>", archive.read("word/document.xml").decode())


def test_a_bulletin_in_word_is_valid(piece, tmp_path):
    file = tmp_path / "bulletin.docx"
    file.write_bytes(WRITERS["docx"](piece, named("newsletter")).data)
    assert checkers.word_faults([file]) == {}
    assert docx_lint.faults(file.read_bytes()) == []


def test_a_page_of_the_web_names_no_pages(piece):
    page = WRITERS["html"](piece, named("newsletter")).data.decode()
    assert '<li><a href="#article-1">Headline A</a></li>' in page


def test_a_mark_of_one_article_stands_over_all(piece):
    assert piece.marks == ("NOT APPROVED",)


def test_pictures_of_the_same_name_stay_apart(piece):
    assert sorted(piece.pictures) == ["1/pictures/p.png", "2/pictures/p.png"]
    assert len({picture.sha256 for picture in piece.pictures.values()}) == 2


def test_a_heading_that_is_the_title_is_not_printed_twice():
    untitled = Piece(Fields(), "en", parse("# Its title\n\nWords.\n"), 0)
    page = WRITERS["txt"](bulletin.piece_of([untitled], "Week 48", "w"), named("newsletter")).data.decode()
    assert page.count("Its title") == 2  # in the contents and over the article


def test_a_bulletin_of_nothing_is_refused():
    with pytest.raises(Refused, match="at least one article"):
        bulletin.piece_of([], "Week 48", "w")
