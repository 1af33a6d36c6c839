"""Numbered captions, a table of contents and mirrored margins, in every format that has them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from editor import house_style
from editor.export import docx_writer, html_writer, typst_writer
from editor.export.assemble import piece_from_source
from editor.export.piece import Piece
from editor.house_style import HouseStyle
from tests.tools import checkers
from tests.tools.docx_lint import faults

LONG = "Một câu khá dài cho đầy trang giấy. " * 400
TEXT = (
    f"---\nheadline: Bến cũ\nlang: vi\n---\n## Mở đầu\n\n{LONG}\n\n## Việc đã làm\n\n### Nạo vét\n\n{LONG}\n\n"
    '![Cẩu](a.png "Cẩu mới.")\n\n> ![Bến](a.png "Bến cũ.")\n\n![Không chú thích](a.png)\n\n## Kết\n\nHết.\n'
)


@pytest.fixture(scope="module")
def piece() -> Piece:
    pixel = next((Path(__file__).parent / "pieces").rglob("*.png")).read_bytes()
    return piece_from_source(TEXT, lambda _name: pixel, 1_772_668_800_000).piece


@pytest.fixture(scope="module")
def style() -> HouseStyle:
    plain = house_style.named("news-article")
    return replace(plain, numbers_captions=True, contents_depth=2, mirrors_margins=True)


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def words_of_pages(data: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        yield text.get_text_bounded()
        text.close()
        page.close()
    document.close()


def test_word_counts_the_captions_that_there_are(piece, style):
    document = parts(docx_writer.write(piece, style).data)["word/document.xml"]
    assert re.findall(r'instr=" SEQ Figure \\\* ARABIC "><w:r><w:t>(\d)', document) == ["1", "2"]
    plain = docx_writer.write(piece, house_style.named("news-article")).data
    assert "SEQ" not in parts(plain)["word/document.xml"]


def test_words_contents_has_its_lines_and_their_pages(piece, style):
    document = parts(docx_writer.write(piece, style).data)["word/document.xml"]
    assert 'TOC \\o "1-2" \\h \\z \\u'.replace('"', "&quot;") in document
    lines = re.findall(
        r'w:anchor="(_heading_\d)"[^>]*><w:r><w:t[^>]*>([^<]*)</w:t></w:r><w:r><w:tab/></w:r>'
        r".*?PAGEREF (\S+) .*?<w:t>(\d+)<",
        document,
    )
    assert [line[1] for line in lines] == ["Mở đầu", "Việc đã làm", "Nạo vét", "Kết"]
    assert all(anchor == named for anchor, _words, named, _page in lines)
    printed = list(words_of_pages(typst_writer.write(piece, style).data))
    for _anchor, words, _named, page in lines:
        assert words in printed[int(page) - 1]
    assert int(lines[-1][3]) > 2


def test_the_printed_pages_have_contents_and_numbers(piece, style):
    first, *rest = words_of_pages(typst_writer.write(piece, style).data)
    assert "Mục lục" in first
    assert "Nạo vét" in first
    assert "Hình 1. Cẩu mới." in " ".join(rest)
    assert "Hình 2. Bến cũ." in " ".join(rest)


def test_a_web_page_has_contents_that_lead_to_its_headings(piece, style):
    page = html_writer.write(piece, style).data.decode()
    assert "Hình 1. Cẩu mới." in page
    listed = page[page.index("Mục lục") : page.index("</ul>\n", page.index("Kết</a>"))]
    targets = re.findall(r'href="#([^"]+)"', listed)
    assert len(targets) == 4
    assert all(f'id="{target}"' in page for target in targets)


def test_mirrored_margins_change_places_on_left_hand_pages(piece, style):
    assert "<w:mirrorMargins/>" in parts(docx_writer.write(piece, style).data)["word/settings.xml"]
    wide = replace(style, contents_depth=0, paper=replace(style.paper, left_mm=60, right_mm=15))
    document = pypdfium2.PdfDocument(typst_writer.write(piece, wide).data)
    lefts = []
    for number in range(2):
        page = document[number]
        text = page.get_textpage()
        lefts.append(min(text.get_charbox(at)[0] for at in range(200, 400) if text.get_text_range(at, 1).strip()))
        text.close()
        page.close()
    document.close()
    assert lefts[0] > 100 > lefts[1]


def test_one_heading_makes_no_contents(style):
    piece = piece_from_source("## Một mục\n\nChữ.\n", lambda _name: None, 0).piece
    assert "TOC" not in parts(docx_writer.write(piece, style).data)["word/document.xml"]
    assert "Contents" not in html_writer.write(piece, style).data.decode()


def test_such_files_are_valid_and_the_same_each_time(piece, style, tmp_path):
    file, page = tmp_path / "a.docx", tmp_path / "a.html"
    file.write_bytes(docx_writer.write(piece, style).data)
    page.write_bytes(html_writer.write(piece, style).data)
    assert docx_writer.write(piece, style).data == file.read_bytes()
    assert faults(file.read_bytes()) == []
    assert checkers.word_faults([file]) == {}
    assert checkers.page_faults([page]) == {}
