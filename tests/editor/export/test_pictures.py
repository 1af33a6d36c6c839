"""Pictures in the files: shown with their words and their size, without what the camera wrote into them."""

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from editor import house_style
from editor.article import Fields, Picture
from editor.export import docx_writer, html_writer, picture_data
from editor.export.piece import Piece
from editor.text import pictures
from editor.text.markdown import parse
from tests.tools.docx_lint import faults

FOLDER = Path(__file__).with_name("pieces") / "pictures"
STYLE = house_style.named("news-article")
EMU = 9525


def picture(name: str) -> Picture:
    return pictures.inspect((FOLDER / name).read_bytes(), name)


def piece(source: str, language: str = "en", **named: Picture) -> Piece:
    found = {f"pictures/{key}": value for key, value in named.items()}
    return Piece(Fields(headline="H"), language, parse(source), 0, found)


def word(of: Piece) -> tuple[etree._Element, dict[str, bytes], tuple[str, ...]]:
    exported = docx_writer.write(of, STYLE)
    assert faults(exported.data) == []
    with ZipFile(BytesIO(exported.data)) as archive:
        media = {name: archive.read(name) for name in archive.namelist() if "/media/" in name}
        document = etree.fromstring(archive.read("word/document.xml"))
    return document, media, tuple(str(note) for note in exported.notes)


def extents(document: etree._Element) -> list[tuple[int, int]]:
    return [(int(extent.get("cx")), int(extent.get("cy"))) for extent in document.iter("{*}extent")]


def words(document: etree._Element) -> list[str]:
    return ["".join(paragraph.itertext("{*}t")) for paragraph in document.iter("{*}p")]


def test_a_picture_has_its_description_caption_and_credit() -> None:
    document, media, notes = word(
        piece('![A "crane"](pictures/a "Up & up."){credit="Lan"}', "vi", a=picture("line.png"))
    )
    assert [item.get("descr") for item in document.iter("{*}docPr")] == ['A "crane"']
    assert words(document)[2:] == ["Up & up. Ảnh: Lan"]
    assert list(media) == ["word/media/image1.png"]
    assert notes == ()
    assert extents(document) == [(120 * EMU, 24 * EMU)]


def test_a_decorative_picture_says_so_and_nothing_else() -> None:
    document, _, _ = word(piece("![x](pictures/a){.decorative}", a=picture("line.png")))
    assert [item.get("descr") for item in document.iter("{*}docPr")] == [""]
    assert [item.get("val") for item in document.iter("{*}decorative")] == ["1"]


def test_the_same_picture_is_stored_once() -> None:
    document, media, _ = word(
        piece("![a](pictures/a)\n\nIn ![b](pictures/b) line.", a=picture("line.png"), b=picture("line.png"))
    )
    assert len(media) == 1
    assert [item.get("id") for item in document.iter("{*}docPr")] == ["1", "2"]


def test_a_picture_is_never_wider_than_its_place() -> None:
    source = "![a](pictures/a)\n\n- item\n\n  ![b](pictures/a)\n\n::: box\n![c](pictures/a)\n:::\n"
    document, _, _ = word(piece(source, a=picture("wide.jpg")))
    widths = [width for width, _ in extents(document)]
    whole = STYLE.paper.text_width_mm * 36_000
    assert abs(widths[0] - whole) < 1000
    assert all(whole - width > 200_000 for width in widths[1:])
    assert all(abs(width / height - 2) < 0.01 for width, height in extents(document))


def test_a_tall_picture_leaves_room_for_its_caption() -> None:
    tall = replace(picture("line.png"), data=_png(100, 6000))
    document, _, _ = word(piece("![a](pictures/a)", a=tall))
    assert extents(document)[0][1] <= STYLE.paper.text_height_mm * 0.8 * 36_000


def _png(width: int, height: int) -> bytes:
    data = (FOLDER / "line.png").read_bytes()
    return data[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + data[24:]


def test_a_picture_on_its_side_is_turned_in_word() -> None:
    document, media, _ = word(piece("![a](pictures/a)", a=picture("wide.jpg")))
    assert [item.get("rot") for item in document.iter("{*}xfrm") if item.get("rot")] == ["5400000"]
    assert pictures.turn(media["word/media/image1.jpeg"]) == 1


def test_a_browser_turns_it_by_itself() -> None:
    page = html_writer.write(piece("![a](pictures/a)", a=picture("wide.jpg")), STYLE).data.decode()
    found = re.search(r'src="data:image/jpeg;base64,([^"]+)" alt="a" width="2400" height="1200"', page)
    assert found
    assert pictures.turn(b64decode(found[1])) == 6
    assert b"GPS-SECRET" not in b64decode(found[1])


@pytest.mark.parametrize("keeps_turn", [False, True])
def test_position_and_owner_never_leave(keeps_turn: bool) -> None:
    whole = picture("wide.jpg")
    assert b"GPS-SECRET" in whole.data
    behind = replace(whole, data=whole.data + whole.data)
    for given in (whole, behind):
        clean = picture_data.without_traces(given, keeps_turn)
        assert b"GPS-SECRET" not in clean
        assert clean.endswith(b"\xff\xd9")
        assert pictures.turn(clean) == (6 if keeps_turn else 1)
        # The pixels are the same bytes.
        assert clean[-5000:] == whole.data[-5000:]


def test_what_a_png_says_about_itself_never_leaves() -> None:
    data = (FOLDER / "line.png").read_bytes()
    said = b"tEXtLocation\0Secret quay 7"
    chunk = (len(said) - 4).to_bytes(4, "big") + said + b"\0\0\0\0"
    told = replace(picture("line.png"), data=data[:33] + chunk + data[33:])
    clean = picture_data.without_traces(told, keeps_turn=True)
    assert b"Secret quay" not in clean
    assert pictures.inspect(clean, "x").width == 120


def test_what_a_webp_says_about_itself_never_leaves() -> None:
    body = (
        b"VP8X\x0a\0\0\0" + bytes([0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0]) + b"EXIF\x06\0\0\0secret" + b"VP8L\x02\0\0\0\x2f\0"
    )
    data = b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
    clean = picture_data.without_traces(Picture("w", "", "image/webp", 10, 10, data), keeps_turn=True)
    assert b"secret" not in clean
    assert clean[20] == 0
    assert int.from_bytes(clean[4:8], "little") == len(clean) - 8


WEBP = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0" + bytes([0, 0, 0, 0, 9, 0, 0, 9, 0, 0])
SVG = Picture("s.svg", "", "image/svg+xml", 5, 5, b"<svg><script>alert(1)</script></svg>")


def test_a_picture_that_cannot_be_shown_leaves_its_words_and_a_note() -> None:
    source = '![Alt](pictures/lost "Caption")\n\nIn ![line](pictures/svg) and ![webp](pictures/webp).'
    found = piece(source, svg=SVG, webp=Picture("w.webp", "", "image/webp", 10, 10, WEBP))
    document, media, notes = word(found)
    assert words(document)[1:] == ["[Picture: Alt]", "Caption", "In [Picture: line] and [Picture: webp]."]
    assert media == {}
    assert [note.split("”")[0] for note in notes] == [
        "The picture “lost",
        "The picture “svg",
        "The picture “webp",
    ]
    exported = html_writer.write(found, STYLE)
    page = exported.data.decode()
    assert "[Picture: Alt]" in page
    assert "<figcaption>Caption</figcaption>" in page
    assert page.count("<img ") == 1
    assert len(exported.notes) == 2
