import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.dismissal import Dismissal

WORDS = st.lists(st.sampled_from("một hai ba bốn năm sáu bảy tám chín mười".split()), max_size=6).map(" ".join)


def dismissal(before: str, behind: str, rule: str = "spelling", words: str = "Đăk") -> Dismissal:
    return Dismissal("1", "a", rule, words, before, behind, "", "me", "Lan Anh", 0)


@given(WORDS, WORDS)
def test_it_covers_the_place_it_was_made_for(before, behind):
    assert dismissal(before, behind).covers("spelling", "Đăk", before, behind)


@given(WORDS.filter(lambda words: len(words.split()) >= 2), WORDS, WORDS)
def test_it_holds_when_only_one_side_is_edited(before, behind, other):
    assert dismissal(before, behind).covers("spelling", "Đăk", before, other) or len(before.split()) < 2


@pytest.mark.parametrize(
    ("rule", "words", "before", "behind"),
    [
        ("dates", "Đăk", "xã ở", "Lắk và"),
        ("spelling", "Đắk", "xã ở", "Lắk và"),
        ("spelling", "Đăk", "tỉnh ngoài", "Nông thì"),
        ("spelling", "Đăk", "", ""),
    ],
)
def test_it_covers_no_other_rule_words_or_place(rule, words, before, behind):
    assert not dismissal("xã ở", "Lắk và").covers(rule, words, before, behind)


def test_what_stood_alone_in_its_line_is_known_by_standing_alone():
    assert dismissal("", "").covers("spelling", "Đăk", "", "")
    assert not dismissal("", "").covers("spelling", "Đăk", "ở", "")
