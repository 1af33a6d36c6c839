import hashlib
from dataclasses import fields as names_of
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Embargo, Fields
from editor.seal import Versioned, canonical, canonical_json, content_hash, fields_as_data, is_form_of

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


WORDS = st.text(st.sampled_from('a"\\{},:[]đ ednote\n\u2028'), max_size=20)


@given(WORDS, WORDS, st.lists(WORDS, max_size=3), st.none() | WORDS)
def test_a_form_is_known_again_by_its_content_and_no_other_is_taken_for_it(headline, ednote, keywords, reason):
    embargo = None if reason is None else Embargo(1, "Asia/Ho_Chi_Minh", reason)
    parts = PARTS | {
        "fields": replace(FIELDS, headline=headline, ednote=ednote, keywords=tuple(keywords), embargo=embargo)
    }
    said = canonical(**parts).decode("utf-8")
    text_sha256 = hashlib.sha256(parts["text"].encode()).hexdigest()
    around = parts["language"], parts["pictures"], parts["template"], parts["house_style"]

    def is_form(fields, *rest):
        return is_form_of(said, text_sha256, canonical_json(fields_as_data(fields)), *(rest or around))

    assert is_form(parts["fields"])
    assert is_form(replace(parts["fields"], ednote="another"))
    assert not is_form(replace(parts["fields"], headline=headline + "."))
    assert not is_form(parts["fields"], "en", *around[1:])
    assert not is_form(parts["fields"], "vi", ["aa" * 32], *around[2:])
    assert not is_form(parts["fields"], *around[:3], Versioned("press-release", 3))
    assert not is_form_of(said, "ab" * 32, canonical_json(fields_as_data(parts["fields"])), *around)
