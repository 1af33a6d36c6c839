import hashlib
from dataclasses import fields as names_of
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Embargo, Fields
from editor.seal import Versioned, canonical, canonical_json, content_hash

FIELDS = Fields(
    kicker="Giáo dục",
    headline="Thư viện “mở cửa”",
    dek="Một\\hai",
    byline="Lan Anh",
    slug="thu-vien",
    keywords=("sách", "trường"),
    ednote="hỏi lại số liệu",
    embargo=Embargo(1_770_000_000_000, "Asia/Ho_Chi_Minh", "chờ khai trương"),
)
PARTS = {
    "text": "Xã Hòa Bình\tmở thư viện.\n",
    "fields": FIELDS,
    "language": "vi",
    "pictures": ["bb" * 32, "aa" * 32],
    "template": Versioned("news-article", 1),
    "house_style": Versioned("press-release", 2),
}


def test_the_canonical_form_is_this_byte_for_byte():
    text_sha256 = hashlib.sha256("Xã Hòa Bình\tmở thư viện.\n".encode()).hexdigest()
    assert canonical(**PARTS).decode("utf-8") == (
        '{"fields":{"byline":"Lan Anh","dateline":"","dek":"Một\\\\hai",'
        '"embargo":{"reason":"chờ khai trương","until":1770000000000,"zone":"Asia/Ho_Chi_Minh"},'
        '"headline":"Thư viện “mở cửa”","keywords":["sách","trường"],"kicker":"Giáo dục","slug":"thu-vien"},'
        '"form":"desk-seal/1","house_style":{"key":"press-release","version":2},"language":"vi",'
        f'"pictures":["{"aa" * 32}","{"bb" * 32}"],"template":{{"key":"news-article","version":1}},'
        f'"text_sha256":"{text_sha256}"}}'
    )


def test_the_hash_is_the_sha_256_of_these_bytes():
    assert content_hash(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize("order", [["aa" * 32, "bb" * 32], ["bb" * 32, "aa" * 32, "bb" * 32]])
def test_the_order_of_pictures_does_not_matter(order):
    assert canonical(**{**PARTS, "pictures": order}) == canonical(**PARTS)


def test_the_note_to_the_editor_is_not_part_of_it():
    assert canonical(**{**PARTS, "fields": replace(FIELDS, ednote="khác")}) == canonical(**PARTS)


@pytest.mark.parametrize("name", [one.name for one in names_of(Fields) if one.name != "ednote"])
def test_every_published_field_is_part_of_it(name):
    other = {"keywords": ("sách",), "embargo": None}.get(name, "khác")
    assert canonical(**{**PARTS, "fields": replace(FIELDS, **{name: other})}) != canonical(**PARTS)


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("text", "Xã Hòa Bình\tmở thư viện."),
        ("text", "Xã Hòa Bình\tmở thư viện.\n\n"),
        ("language", "en"),
        ("pictures", []),
        ("template", Versioned("news-article", 2)),
        ("house_style", Versioned("press-release", 3)),
        ("house_style", Versioned("", 0)),
    ],
)
def test_everything_that_is_published_is_part_of_it(part, other):
    assert canonical(**{**PARTS, part: other}) != canonical(**PARTS)


@given(st.text(), st.text())
def test_two_texts_never_share_a_seal(one, other):
    hashes = {content_hash(canonical(**{**PARTS, "text": text})) for text in (one, other)}
    assert len(hashes) == len({one, other})


def test_what_has_no_canonical_form_is_refused():
    with pytest.raises(ValueError, match="Out of range"):
        canonical_json(float("inf"))
