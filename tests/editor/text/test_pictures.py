"""Picture files are judged by their content and their header, whatever they are called."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.refusal import Refused
from editor.text import pictures

SHIPPED = Path(__file__).parents[1] / "export" / "pieces" / "pictures"
GIF = bytes.fromhex("47494638396103000200800000000000ffffff2c000000000300020000020284" + "5f003b")


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def webp(kind: bytes, body: bytes) -> bytes:
    chunk = kind + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", len(chunk) + 4) + b"WEBP" + chunk


def refusal(data: bytes, name: str = "a.png") -> str:
    with pytest.raises(Refused) as refused:
        pictures.inspect(data, name)
    assert name in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    ("data", "media_type", "size"),
    [
        (png(7, 5), "image/png", (7, 5)),
        (GIF, "image/gif", (3, 2)),
        (webp(b"VP8X", bytes([0, 0, 0, 0, 99, 1, 0, 49, 0, 0])), "image/webp", (356, 50)),
        (webp(b"VP8L", b"\x2f" + struct.pack("<I", (640 - 1) | (480 - 1) << 14)), "image/webp", (640, 480)),
        (webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 320, 200)), "image/webp", (320, 200)),
    ],
)
def test_kind_and_size_are_read_from_the_content(data: bytes, media_type: str, size: tuple[int, int]) -> None:
    picture = pictures.inspect(data, "called-anything.txt")
    assert (picture.media_type, (picture.width, picture.height)) == (media_type, size)
    assert picture.data == data


def test_a_picture_on_its_side_has_the_size_that_is_seen() -> None:
    picture = pictures.inspect((SHIPPED / "wide.jpg").read_bytes(), "wide.jpg")
    assert (picture.media_type, picture.width, picture.height) == ("image/jpeg", 2400, 1200)
    assert pictures.turn(picture.data) == 6


def test_a_drawing_with_a_script_is_refused() -> None:
    for head in (b"<svg ", b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<SVG ", b"<s:svg xmlns:s='x' "):
        assert "SVG" in refusal(head + b"onload='alert(1)'><script/></svg>", "a.png")


@pytest.mark.parametrize("data", [b"hello", b"\x7fELF", b"%PDF-1.7", b"\0" * 500, b"BM" + b"\0" * 60, b"<html></html>"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert "is not a picture" in refusal(data)


def test_an_empty_file_is_refused() -> None:
    assert "is empty" in refusal(b"")


def test_a_picture_of_too_many_bytes_is_refused() -> None:
    assert "25 MB" in refusal(png(1, 1) + b"\0" * pictures.LARGEST_FILE)


@pytest.mark.parametrize("size", [(30_000, 10), (10, 12_001), (9_000, 9_000)])
def test_a_picture_of_too_many_pixels_is_refused(size: tuple[int, int]) -> None:
    assert f"{size[0]} × {size[1]}" in refusal(png(*size))


@pytest.mark.parametrize("size", [(12_000, 5_000), (5_000, 12_000), (1, 1)])
def test_the_largest_picture_is_taken(size: tuple[int, int]) -> None:
    assert pictures.inspect(png(*size), "a.png").width == size[0]


@pytest.mark.parametrize(
    "data",
    [png(5, 5)[:40], png(0, 5), GIF[:9], b"\xff\xd8\xff\xe0\x00\x10JFIF", webp(b"VP8L", b""), webp(b"XXXX", b"")],
)
def test_a_damaged_picture_is_refused(data: bytes) -> None:
    assert "damaged" in refusal(data)


@given(st.sampled_from([png(9, 9), GIF, (SHIPPED / "wide.jpg").read_bytes()[:400]]), st.data())
def test_no_broken_file_does_more_than_be_refused(whole: bytes, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(whole)))
    at = data.draw(st.integers(0, max(0, cut - 1)))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at:cut]
    try:
        picture = pictures.inspect(broken, "x")
    except Refused:
        return
    assert 0 < picture.width <= pictures.LONGEST_SIDE
