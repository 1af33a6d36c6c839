"""What is printed around an article: labels in its language, marks, levels of headings, addresses."""

import zoneinfo
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Embargo, Fields
from editor.export.labels import LABELS, labels, marks
from editor.export.links import outside
from editor.export.outline import outline
from editor.export.piece import Piece
from editor.text.blocks import Document, Heading, Span, Text
from editor.text.markdown import parse

MARCH = 1_772_668_800_000
"""5 March 2026, 00:00 UTC."""


def test_every_language_has_every_word_with_its_fields() -> None:
    for words in LABELS.values():
        for field in fields(words):
            said, english = getattr(words, field.name), getattr(LABELS["en"], field.name)
            assert said
            assert said.count("{") == english.count("{"), field.name


def test_other_languages_are_served_in_english() -> None:
    assert labels("fr") == LABELS["en"]
    assert labels("vi-VN") == LABELS["vi"]


def test_marks_say_what_stops_a_publication() -> None:
    embargo = Embargo(MARCH, "Asia/Ho_Chi_Minh", "the minister speaks first")
    assert marks("vi", True, None, MARCH) == ()
    assert marks("vi", False, None, MARCH) == ("CHƯA DUYỆT",)
    assert marks("en", True, embargo, MARCH - 1) == ("EMBARGOED UNTIL 07:00, 5 MARCH 2026 (UTC+7)",)
    assert marks("vi", True, embargo, MARCH - 1) == ("KHÔNG ĐĂNG TRƯỚC 07:00 NGÀY 05/03/2026 (GIỜ VIỆT NAM)",)
    assert marks("en", True, embargo, MARCH) == ()


def test_a_zone_that_nobody_knows_is_read_by_utc() -> None:
    embargo = Embargo(MARCH, "Nowhere/../x", "")
    assert marks("en", True, embargo, 0) == ("EMBARGOED UNTIL 00:00, 5 MARCH 2026 (UTC)",)


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "Asia/Saigon"])
def test_on_a_machine_that_knows_no_zones_an_embargo_in_vietnam_is_still_said_by_its_clocks(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_known(key: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", none_known)
    embargo = Embargo(MARCH, zone, "")
    assert marks("vi", True, embargo, 0) == ("KHÔNG ĐĂNG TRƯỚC 07:00 NGÀY 05/03/2026 (GIỜ VIỆT NAM)",)
    assert marks("en", True, embargo, 0) == ("EMBARGOED UNTIL 07:00, 5 MARCH 2026 (UTC+7)",)
    assert marks("en", True, Embargo(MARCH, "Asia/Tokyo", ""), 0) == ("EMBARGOED UNTIL 00:00, 5 MARCH 2026 (UTC)",)


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Asia/Kolkata", "05:30, 5 MARCH 2026 (UTC+5:30)"), ("America/New_York", "19:00, 4 MARCH 2026 (UTC-5)")],
)
def test_an_embargo_is_said_by_the_clocks_of_its_zone_and_how_far_they_are_from_utc(zone: str, said: str) -> None:
    assert marks("en", True, Embargo(MARCH, zone, ""), 0) == (f"EMBARGOED UNTIL {said}",)


@given(st.lists(st.integers(1, 6)))
def test_levels_begin_at_one_and_skip_none(levels: list[int]) -> None:
    blocks = tuple(Heading(level, (Text("x"),), f"k{at}", Span(0, 0)) for at, level in enumerate(levels))
    printed = list(outline(Piece(Fields(headline="H"), "en", Document("", blocks), 0)).levels.values())
    assert all(now <= before + 1 for before, now in zip([0, *printed], printed, strict=False))
    for before, after, low, high in zip(levels, levels[1:], printed, printed[1:], strict=False):
        assert (after > before) == (high > low)


def test_headings_within_other_blocks_count() -> None:
    piece = Piece(Fields(headline="H"), "en", parse("## A\n\n> ### B\n\n- #### C\n"), 0)
    assert list(outline(piece).levels.values()) == [1, 2, 3]


def test_two_headings_of_the_same_height_leave_no_title() -> None:
    shape = outline(Piece(Fields(), "vi", parse("# A\n\n# B"), 0))
    assert (shape.opening, shape.title) == (None, "Bài chưa có tít")


@pytest.mark.parametrize(
    ("href", "written"),
    [
        ("https://a.example/b c?d=ế#f", "https://a.example/b%20c?d=%E1%BA%BF#f"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("http://user@a.example:8080/x", "http://user@a.example:8080/x"),
        ("https://a.example/100%/%41", "https://a.example/100%25/%41"),
        ("https://báo.example/x", "https://báo.example/x"),
        ("mailto:a@b.example?subject=x y", "mailto:a@b.example?subject=x%20y"),
        (" https://a.example ", "https://a.example"),
        ("https://", None),
        ("http://[::1]/", None),
        ("http:a.example", None),
        ("https://a.example:99999999/", None),
        ("mailto:nobody", None),
        ("javascript:alert(1)//https://a.example", None),
        ("java\nscript:alert(1)", None),
        ("ftp://a.example", None),
        ("", None),
    ],
)
def test_only_web_and_mail_addresses_are_links(href: str, written: str | None) -> None:
    assert outside(href) == written


@given(st.text())
def test_an_address_is_safe_in_any_file(text: str) -> None:
    found = outside("https://a.example/" + text)
    assert found is not None
    assert found.removeprefix("https://a.example/").isascii()
    assert not set(found) & set('<>"`{}|\\^ \n')
