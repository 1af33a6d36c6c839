"""The differences of two texts: making all of them gives the new text, none the old one, some exactly those."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.text.diff import Difference, Said, applied, differences, kept, runs, with_partners
from editor.text.replacement import Span
from tests.editor.text.edited_texts import pairs

FIRST = "Phường mở chợ đêm từ ngày 5 tháng 3, ai cũng có thể đến."
SECOND = "Chợ có 120 gian hàng, phần lớn bán đồ ăn của các hộ trong phường."
THIRD = "Ủy ban nhân dân phường giữ trật tự và thu gom rác mỗi tối."


def said(old: str, new: str) -> list[tuple[str, str]]:
    return [(old[slice(*one.old)], new[slice(*one.new)]) for one in differences(old, new)]


def article(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


@given(pairs())
def test_all_of_them_give_the_new_text_and_none_the_old_one(pair):
    old, new = pair
    found = differences(old, new)
    assert applied(old, new, found) == new
    assert applied(old, new, found, ()) == old


@given(pairs())
def test_between_two_differences_both_texts_are_the_same(pair):
    old, new = pair
    at_old = at_new = 0
    for one in [*differences(old, new), Difference(Span(len(old), len(old)), Span(len(new), len(new)))]:
        assert at_old <= one.old.start <= one.old.end
        assert at_new <= one.new.start <= one.new.end
        assert old[at_old : one.old.start] == new[at_new : one.new.start]
        at_old, at_new = one.old.end, one.new.end


@given(pairs(), st.data())
def test_some_of_them_give_a_text_in_which_exactly_these_are_made(pair, data):
    old, new = pair
    found = differences(old, new)
    drawn = data.draw(st.sets(st.integers(0, len(found) - 1))) if found else set()
    chosen = with_partners(found, drawn)
    expected = "".join(
        run.text
        for run in runs(old, new, found)
        if run.said is Said.SAME or (run.said is Said.ADDED) == (run.number in chosen)
    )
    assert applied(old, new, found, drawn) == expected


@given(pairs(), st.data())
def test_taking_some_and_then_the_others_is_taking_all(pair, data):
    old, new = pair
    found = differences(old, new)
    chosen = data.draw(st.sets(st.integers(0, len(found) - 1))) if found else set()
    between = applied(old, new, found, chosen)
    assert applied(between, new, differences(between, new)) == new


@given(pairs())
def test_a_redline_holds_both_texts(pair):
    old, new = pair
    column = list(runs(old, new, differences(old, new)))
    assert "".join(run.text for run in column if run.said is not Said.ADDED) == old
    assert "".join(run.text for run in column if run.said is not Said.REMOVED) == new


@given(pairs())
def test_a_move_has_two_ends_and_what_is_kept_is_the_same_text(pair):
    old, new = pair
    found = differences(old, new)
    assert set(Counter(one.move.number for one in found if one.move).values()) <= {2}
    for one in kept(old, found):
        assert old[one.old : one.old + one.length] == new[one.new : one.new + one.length]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("một hai ba", "một hai ba", []),
        ("một hai ba", "một bốn ba", [("hai", "bốn")]),
        ("một hai ba", "một ba", [("hai ", "")]),
        ("một ba", "một hai ba", [("", "hai ")]),
        ("Chợ mở cửa.", "Chợ mở cửa!", [(".", "!")]),
        ("It’s 1,250 people", "It’s 1,350 people", [("1,250", "1,350")]),
        ("hoà bình", "hòa bình", [("hoà", "hòa")]),
        ("chợ đêm mở", "hội sách mở", [("chợ đêm", "hội sách")]),
        ("", "mới", [("", "mới")]),
        ("cũ", "", [("cũ", "")]),
    ],
)
def test_a_difference_is_whole_words(old, new, expected):
    assert said(old, new) == expected


def test_a_paragraph_broken_in_two_is_one_difference():
    assert said("Một câu dài. Câu thứ hai.", "Một câu dài.\n\nCâu thứ hai.") == [(" ", "\n\n")]


def test_a_paragraph_that_moved_is_a_move_with_two_ends():
    found = differences(article(FIRST, SECOND, THIRD), article(SECOND, THIRD, FIRST))
    assert [one.move.number for one in found if one.move] == [1, 1]
    assert found[0].move.inside == ()
    assert with_partners(found, {0}) >= {0, len(found) - 1}


def test_a_paragraph_that_moved_and_was_changed_is_told_word_by_word():
    old, new = article(FIRST, SECOND, THIRD), article(SECOND, THIRD, FIRST.replace("đêm", "phiên"))
    (inside,) = next(one.move for one in differences(old, new) if one.move).inside
    assert (old[slice(*inside.old)], new[slice(*inside.new)]) == ("đêm", "phiên")


def test_refusing_a_move_leaves_the_paragraph_where_it_was_and_nowhere_else():
    old, new = article(FIRST, SECOND, THIRD), article(SECOND, THIRD.replace("tối", "đêm"), FIRST)
    found = differences(old, new)
    others = {index for index, one in enumerate(found) if not one.move}
    assert applied(old, new, found, others) == article(FIRST, SECOND, THIRD.replace("tối", "đêm"))


def test_unrelated_texts_are_one_change_a_stretch_and_end_soon():
    old = " ".join(f"cũ{number}" for number in range(3_000))
    new = " ".join(f"mới{number}" for number in range(3_000))
    assert applied(old, new, differences(old, new)) == new
