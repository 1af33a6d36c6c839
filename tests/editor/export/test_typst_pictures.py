"""Photographs on paper: handed on as they are, and looking as they would if the press had unpacked them."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from editor import house_style
from editor.article import Fields, Picture
from editor.export import picture_data, typst_press, typst_writer
from editor.export.piece import Piece
from editor.export.typst_source import source
from editor.text import pictures
from editor.text.markdown import parse

STYLE = house_style.named("news-article")
LYING = pictures.inspect(Path(__file__).with_name("pieces").joinpath("pictures", "wide.jpg").read_bytes(), "wide.jpg")
UPRIGHT = pictures.inspect(picture_data.without_traces(LYING, keeps_turn=False), "upright.jpg")
FRAME = UPRIGHT.data.index(b"\xff\xc0")


def piece(picture: Picture) -> Piece:
    return Piece(Fields(headline="Tít"), "vi", parse("![Một bức ảnh](pictures/a)"), 0, {"pictures/a": picture})


def first_page(data: bytes) -> bytes:
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    bitmap = page.render(scale=1)
    pixels = bytes(bitmap.buffer)
    for opened in (bitmap, page, document):
        opened.close()
    return pixels


def test_an_upright_photograph_is_handed_on_and_looks_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = source(piece(UPRIGHT), STYLE)
    assert sorted(pages.pictures) == [f"{UPRIGHT.sha256}.jpeg", f"{UPRIGHT.sha256}.svg"]
    handed_on = typst_writer.write(piece(UPRIGHT), STYLE)
    monkeypatch.setattr(picture_data, "can_be_handed_on", lambda _picture: False)
    unpacked = typst_writer.write(piece(UPRIGHT), STYLE)
    assert handed_on.data != unpacked.data
    assert (
        first_page(handed_on.data)
        == first_page(unpacked.data)
        != first_page(typst_writer.write(piece(LYING), STYLE).data)
    )
    assert UPRIGHT.data[-5000:] in handed_on.data
    assert handed_on.notes == unpacked.notes == ()


def test_it_may_stand_in_an_archival_file() -> None:
    assert UPRIGHT.data[-5000:] in typst_writer.write_archival(piece(UPRIGHT), STYLE).data


def test_two_photographs_of_one_size_are_told_apart() -> None:
    at = UPRIGHT.data.index(b"\xff\xdb") + 5
    changed = UPRIGHT.data[:at] + bytes([UPRIGHT.data[at] + 40]) + UPRIGHT.data[at + 1 :]
    other = pictures.inspect(changed, "other.jpg")
    assert first_page(typst_writer.write(piece(UPRIGHT), STYLE).data) != first_page(
        typst_writer.write(piece(other), STYLE).data
    )


@pytest.mark.parametrize(
    "data",
    [
        LYING.data,
        UPRIGHT.data[:-2],
        UPRIGHT.data[:FRAME] + b"\xff\xc9" + UPRIGHT.data[FRAME + 2 :],
        UPRIGHT.data[: FRAME + 4] + b"\x0c" + UPRIGHT.data[FRAME + 5 :],
        UPRIGHT.data[: FRAME + 9] + b"\x02" + UPRIGHT.data[FRAME + 10 :],
    ],
    ids=["on its side", "breaks off", "another coding", "twelve bits", "two colours"],
)
def test_any_other_is_looked_into_by_the_press(data: bytes) -> None:
    assert picture_data.can_be_handed_on(UPRIGHT)
    assert not picture_data.can_be_handed_on(replace(UPRIGHT, data=data))


def test_many_pictures_make_the_same_file_by_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = typst_writer.write(piece(UPRIGHT), STYLE).data
    monkeypatch.setattr(typst_press, "MANY_PICTURES", 0)
    assert typst_writer.write(piece(UPRIGHT), STYLE).data == whole


@pytest.mark.parametrize("cut", [b"\xff\xc0\x00\x02", b"\xff\xc0\x00\x03\x08", b"\xff\xc1\x00\x08\x08"])
def test_a_photograph_that_ends_in_the_middle_of_a_frame_is_not_handed_on(cut: bytes) -> None:
    """A picture that the desk takes must not keep an article from being printed."""
    whole = next(end for marker, _start, end in pictures.jpeg_segments(UPRIGHT.data) if marker == 0xC0)
    cut_off = pictures.inspect(UPRIGHT.data[:whole] + cut, "hỏng.jpg")
    assert not picture_data.can_be_handed_on(cut_off)
