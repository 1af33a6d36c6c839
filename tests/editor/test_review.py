"""Proposals: all taken is exactly the proposed text, all refused exactly the base; and who is meant by “@Name”."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.article import Collaborator
from editor.review import Comment, mentioned, proposal, rebased
from tests.editor.text.edited_texts import articles, edited, pairs

BASE = "Chợ mở cửa lúc bảy giờ. Ai cũng có thể đến mua hàng. Vé gửi xe là năm nghìn đồng."


def proposed(text: str, base: str = BASE, current: str | None = None):
    return proposal("p", "a", "minh", 0, (base, text, base if current is None else current))


@given(pairs())
def test_all_taken_is_the_proposed_text_and_all_refused_the_base(pair):
    base, text = pair
    one = proposed(text, base)
    everything = range(len(one.differences))
    assert one.with_taken() == one.with_taken(everything) == text
    assert one.with_refused() == one.with_refused(everything) == base
    assert one.with_taken(()) == base
    assert one.with_refused(()) == text


@given(pairs(), st.data())
def test_taking_some_and_refusing_the_others_ends_at_one_text(pair, data):
    base, text = pair
    one = proposed(text, base)
    chosen = data.draw(st.sets(st.integers(0, len(one.differences) - 1))) if one.differences else set()
    taken = one.with_taken(chosen)
    rest = proposed(text, taken)
    assert rest.with_refused() == taken
    others = set(range(len(one.differences))) - chosen
    assert proposed(one.with_refused(others), base).with_taken() == taken or any(one.move for one in one.differences)


@given(articles.flatmap(lambda base: st.tuples(st.just(base), edited(base), edited(base))))
def test_a_proposal_is_held_against_the_article_as_it_is_now(texts):
    base, text, current = texts
    one = proposed(text, base, current)
    assert one.base == current
    assert one.with_refused() == current
    assert max(one.clashes, default=-1) < len(one.differences)


def test_what_the_article_changed_elsewhere_is_no_part_of_the_proposal():
    one = proposed(BASE.replace("bảy", "tám"), current=BASE.replace("năm", "sáu"))
    assert one.text == BASE.replace("bảy", "tám").replace("năm", "sáu")
    assert (len(one.differences), one.clashes) == (1, frozenset())


def test_where_both_changed_the_same_words_it_is_a_choice():
    one = proposed(BASE.replace("bảy", "tám"), current=BASE.replace("bảy", "sáu"))
    assert (one.text, one.clashes) == (BASE.replace("bảy", "tám"), frozenset({0}))


def test_what_was_taken_meanwhile_is_no_longer_proposed():
    changed = BASE.replace("bảy", "tám")
    assert proposed(changed, current=changed).differences == ()
    assert rebased(BASE, changed, changed) == (changed, ())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Nhờ @Lan Anh xem lại", ("anh",)),
        ("@lan xem lại, cả @Minh nữa", ("lan", "minh")),
        ("@Minh @Minh", ("minh",)),
        ("@Minhh, thư lan@minh.vn", ()),
        ("không ai", ()),
    ],
)
def test_somebody_is_called_by_name(body, expected):
    people = [Collaborator("lan", "Lan"), Collaborator("anh", "Lan Anh"), Collaborator("minh", "Minh")]
    assert mentioned(body.replace("lan@minh.vn", "lan@xã.vn"), people) == expected


def test_a_thread_is_mine_when_i_wrote_or_answered_it_or_am_called_in_it():
    answer = Comment("c2", "a", "minh", 0, "Rồi", mentions=("hoa",))
    thread = Comment("c1", "a", "lan", 0, "Sai giờ", answers=(answer,))
    assert [thread.concerns(one) for one in ("lan", "minh", "hoa", "tuấn")] == [True, True, True, False]
