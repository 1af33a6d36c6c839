"""An anchor survives edits above, inside and around it, moves and a rewrite; and it is never dropped."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor.text.anchors import anchored, carried, shifted
from tests.editor.text.edited_texts import articles, edited, pairs, sentences

FIRST = "Phường mở chợ đêm từ ngày 5 tháng 3, ai cũng có thể đến."
SECOND = "Chợ có 120 gian hàng, phần lớn bán đồ ăn của các hộ trong phường."
THIRD = "Ủy ban nhân dân phường giữ trật tự và thu gom rác mỗi tối."
TEXT = "\n\n".join((FIRST, SECOND, THIRD))
WORDS = "120 gian hàng"


def on(words: str, text: str = TEXT):
    start = text.index(words)
    return anchored(text, start, start + len(words), "r1")


def words_at(anchor, text: str) -> str:
    return text[anchor.start : anchor.end]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("Một câu mới.\n\n" + TEXT, WORDS),
        (TEXT.replace(FIRST, "Chợ đêm dời sang tháng 4."), WORDS),
        (TEXT.replace("120 gian hàng", "120 gian nhỏ hàng"), "120 gian nhỏ hàng"),
        (TEXT.replace("120 gian", "130 gian"), "130 gian hàng"),
        (TEXT.replace("hàng, phần", "quán, phần"), "120 gian quán"),
        (TEXT.replace("Chợ có", "Chợ này có chừng"), WORDS),
        (TEXT.replace(THIRD, ""), WORDS),
        ("\n\n".join((SECOND, FIRST, THIRD)), WORDS),
        ("\n\n".join((FIRST, THIRD, SECOND.replace("phần lớn", "hầu hết"))), WORDS),
    ],
    ids=[
        "above",
        "rewritten above",
        "inside",
        "its first word",
        "its last word",
        "around",
        "below",
        "moved",
        "moved and changed",
    ],
)
def test_it_holds(new, expected):
    anchor = carried(on(WORDS), TEXT, new)
    assert (words_at(anchor, new), anchor.is_lost, anchor.quote) == (expected, False, WORDS)


@pytest.mark.parametrize("sentence", ["Gian hàng thì nhiều, bán đủ thứ.", ""])
def test_a_rewrite_loses_it_with_the_words_it_was_about(sentence):
    new = TEXT.replace("Chợ có 120 gian hàng", sentence)
    anchor = carried(on(WORDS), TEXT, new)
    assert (anchor.is_lost, anchor.quote) == (True, WORDS)
    assert abs(anchor.start - TEXT.index("Chợ có")) <= len(sentence) + 1


def test_it_is_found_again_when_the_words_come_back():
    gone = TEXT.replace(SECOND, "Khác hẳn.")
    lost = carried(on(WORDS), TEXT, gone)
    assert lost.is_lost
    back = carried(lost, gone, TEXT)
    assert (words_at(back, TEXT), back.is_lost) == (WORDS, False)


@given(pairs(), st.data())
def test_it_stays_inside_the_text_and_keeps_its_words_whatever_happens(pair, data):
    old, new = pair
    assume(old)
    start = data.draw(st.integers(0, len(old) - 1))
    anchor = anchored(old, start, data.draw(st.integers(start + 1, len(old))))
    after = carried(anchor, old, new)
    assert 0 <= after.start <= after.end <= len(new)
    assert (after.quote, after.before, after.behind) == (anchor.quote, anchor.before, anchor.behind)
    assert carried(anchor, old, old) == anchor


@given(articles, sentences, articles, st.data())
def test_edits_outside_leave_its_words_alone(above, sentence, below, data):
    old = f"{above}\n\nQzxw {sentence} wxzq\n\n{below}"
    at = old.index("Qzxw")
    anchor = anchored(old, at, at + len(f"Qzxw {sentence} wxzq"))
    new = f"{data.draw(edited(above))}\n\nQzxw {sentence} wxzq\n\n{data.draw(edited(below))}"
    after = carried(anchor, old, new)
    assert not after.is_lost
    assert "Qzxw" in words_at(after, new)


@given(articles, st.data())
def test_one_edit_outside_its_words_shifts_it_as_comparing_would(text, data):
    assume(len(text) > 10)
    start = data.draw(st.integers(0, len(text) - 1))
    anchor = anchored(text, start, data.draw(st.integers(start + 1, len(text))))
    at = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, len(text) - at))
    moved = shifted(anchor, at, length, 3)
    new = text[:at] + "xyz" + text[at + length :]
    if moved:
        assert words_at(moved, new) == anchor.quote


@pytest.mark.parametrize("span", [(-1, 2), (0, 0), (5, 3), (0, len(TEXT) + 1)])
def test_a_place_outside_the_text_is_a_bug(span):
    with pytest.raises(ValueError, match="there is no text"):
        anchored(TEXT, *span)
