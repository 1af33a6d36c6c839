import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.refusal import Refused
from editor.text import legible


@pytest.mark.parametrize(
    "text",
    ["", " \n", "\u200b\u200d", "\u2060", "\ufeff", "\u00ad", "\u3164\uffa0", "\u2800", "\u0301\u0323", "\u202e\u2066"],
)
def test_what_no_screen_shows_is_nothing(text):
    assert legible.line(text) == legible.lines(text) == legible.note(text) == ""


@pytest.mark.parametrize(
    "text", ["Minh", "e\u0301", "❤️", "\U0001f468\u200d\U0001f4bb", "x\u0302", ".", "می\u200cخواهم"]
)
def test_what_is_seen_stays_with_what_it_needs(text):
    assert legible.line(f"\u200b {text}\u200b\n") == unicodedata.normalize("NFC", text)


def test_the_flag_of_a_part_of_a_country_keeps_its_end():
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    assert legible.line(flag) == flag


def test_a_note_keeps_its_lines_and_a_name_has_one():
    assert legible.lines(" một\r\nhai ") == "một\nhai"
    assert legible.line(" một\r\n  hai ") == "một hai"


def test_a_note_as_long_as_an_article_is_refused():
    with pytest.raises(Refused, match="at most 2000"):
        legible.note("a" * 2_001)


@given(st.text(st.characters(codec=None)))
def test_once_is_enough(text):
    assert legible.lines(legible.lines(text)) == legible.lines(text)
    assert legible.line(legible.line(text)) == legible.line(text)
