import struct
import zlib

import pytest

from editor.refusal import Refused
from storage.change import Kind


def png(width: int = 2, height: int = 3, shade: int = 0) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\x00" + bytes([shade]) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_a_picture_is_kept_with_what_it_is(desk, reopened, article_id):
    change = desk.add_picture(article_id, "Cảng Vũng Áng.PNG", png(2, 3))
    assert change.values["name"] == "Cảng-Vũng-Áng.png"
    picture = reopened().picture(article_id, "Cảng-Vũng-Áng.png")
    assert (picture.width, picture.height, picture.media_type, picture.data) == (2, 3, "image/png", png(2, 3))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("ảnh.jpg", "ảnh.png"),
        ("C:\\Ảnh\\chợ 1 (2).png", "chợ-1-2.png"),
        ("../../etc/passwd", "passwd.png"),
        ("..", "picture.png"),
        ("](x) <b>.png", "x-b.png"),
        ("", "picture.png"),
        ("a" * 300 + ".png", "a" * 80 + ".png"),
        ("Huê\u0301.png", "Huế.png"),
    ],
)
def test_a_pictures_name_stands_in_a_text_and_on_a_disk(desk, article_id, given, kept):
    assert desk.add_picture(article_id, given, png()).values["name"] == kept


def test_the_same_picture_again_is_there_once(desk, article_id):
    desk.add_picture(article_id, "chợ.png", png())
    revisions = desk.revisions(article_id)
    again = desk.add_picture(article_id, "chợ.png", png())
    assert (again.kind, again.values["name"]) == (Kind.UNCHANGED, "chợ.png")
    assert desk.revisions(article_id) == revisions


def test_another_picture_of_the_same_name_gets_a_number(desk, article_id):
    names = [desk.add_picture(article_id, "Chợ.png", png(shade=shade)).values["name"] for shade in range(3)]
    assert names == ["Chợ.png", "Chợ-2.png", "Chợ-3.png"]
    assert desk.add_picture(article_id, "chợ.png", png(shade=1)).values["name"] == "Chợ-2.png"
    assert [desk.picture(article_id, name).data for name in names] == [png(shade=shade) for shade in range(3)]


def test_a_picture_in_two_articles_is_stored_once(desk, article_id):
    other = desk.new_article("", "vi").article_id
    for one in (article_id, other):
        desk.add_picture(one, "chợ.png", png())
    assert desk._database.one("SELECT count(*) AS n FROM asset")["n"] == 1
    assert list(desk.pictures(article_id)) == list(desk.pictures(other)) == ["chợ.png"]


def test_what_is_no_picture_is_refused_and_nothing_is_added(desk, article_id):
    before = desk.events()
    with pytest.raises(Refused):
        desk.add_picture(article_id, "chợ.png", b"<svg onload='x'/>")
    assert desk.pictures(article_id) == {}
    assert desk.events() == before


def test_a_picture_that_is_not_there_is_none(desk, article_id):
    assert desk.picture(article_id, "chợ.png") is None
