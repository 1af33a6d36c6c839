import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article import Stage
from editor.refusal import Refused
from editor.text.normalise import clean
from editor.workflow import Move
from storage.change import Kind
from storage.desk import Desk
from tests.editor.text.edited_texts import articles, edited

TEXT = "Chợ mở cửa từ bảy giờ.\n\nAi cũng có thể đến mua hàng.\n\nVé gửi xe là năm nghìn đồng."
CHANGED = TEXT.replace("bảy", "tám").replace("năm nghìn", "ba nghìn")


@pytest.fixture
def written(desk, article_id) -> str:
    desk.save_text(article_id, TEXT)
    return article_id


@pytest.fixture
def proposed(desk, written, minh) -> str:
    with desk.acting_as(minh):
        desk.save_proposal(written, CHANGED, desk.revisions(written)[0].id, "theo biển ở cổng")
    return written


def newest(desk, article_id: str) -> str:
    return desk.revisions(article_id)[0].id


def test_a_proposal_leaves_the_article_as_it_is(desk, proposed, minh):
    (one,) = desk.proposals(proposed)
    assert (one.by, one.note, one.base, one.text) == (minh.id, "theo biển ở cổng", TEXT, CHANGED)
    assert len(one.differences) == 2
    assert desk.article(proposed).text == TEXT
    assert desk.proposal_counts() == {proposed: 1}


def test_what_is_typed_on_goes_into_the_same_proposal(desk, written, minh):
    at = newest(desk, written)
    with desk.acting_as(minh):
        first = desk.save_proposal(written, CHANGED, at)
        second = desk.save_proposal(written, CHANGED + " Hết.", at)
        assert desk.save_proposal(written, CHANGED + " Hết.", at).kind is Kind.UNCHANGED
        assert desk.my_proposal(written).text == CHANGED + " Hết."
    assert first.values["proposal_id"] == second.values["proposal_id"]
    assert desk.my_proposal(written) is None


def test_going_back_to_the_text_withdraws_it(desk, proposed, minh):
    with desk.acting_as(minh):
        assert desk.save_proposal(proposed, TEXT, newest(desk, proposed)).kind is Kind.PROPOSAL_WITHDRAWN
    assert desk.proposals(proposed) == []


def test_one_difference_is_taken_and_the_other_stays_proposed(desk, proposed, minh):
    (one,) = desk.proposals(proposed)
    change = desk.take_proposal(one, {0})
    assert desk.article(proposed).text == TEXT.replace("bảy", "tám")
    assert (change.values["by"], change.values["count"], change.values["is_done"]) == (minh.id, 1, False)
    (rest,) = desk.proposals(proposed)
    assert (len(rest.differences), rest.text) == (1, CHANGED)
    assert desk.take_proposal(rest).values["is_done"]
    assert (desk.article(proposed).text, desk.proposals(proposed)) == (CHANGED, [])


def test_one_difference_is_refused_and_the_other_taken(desk, proposed):
    (one,) = desk.proposals(proposed)
    assert desk.refuse_proposal(one, {0}).kind is Kind.PROPOSAL_REFUSED
    assert desk.article(proposed).text == TEXT
    (rest,) = desk.proposals(proposed)
    desk.take_proposal(rest)
    assert desk.article(proposed).text == TEXT.replace("năm nghìn", "ba nghìn")


def test_all_refused_leaves_exactly_the_text(desk, proposed):
    desk.refuse_proposal(desk.proposals(proposed)[0])
    assert (desk.article(proposed).text, desk.proposals(proposed)) == (TEXT, [])


def test_the_article_goes_on_and_the_proposal_is_held_against_it(desk, proposed):
    desk.save_text(proposed, TEXT.replace("mua hàng", "xem") + " Hết.")
    (one,) = desk.proposals(proposed)
    assert (len(one.differences), one.clashes) == (2, frozenset())
    desk.take_proposal(one)
    assert desk.article(proposed).text == CHANGED.replace("mua hàng", "xem") + " Hết."


def test_two_peoples_proposals_are_merged_by_word_and_an_overlap_is_a_choice(desk, proposed, hoa, clock):
    clock.tick()
    with desk.acting_as(hoa):
        desk.save_proposal(proposed, TEXT.replace("bảy", "sáu").replace("mua hàng", "xem"), newest(desk, proposed))
    minhs, hoas = desk.proposals(proposed)
    desk.take_proposal(minhs)
    (rest,) = desk.proposals(proposed)
    assert rest.base == CHANGED
    assert [CHANGED[slice(*rest.differences[number].old)] for number in rest.clashes] == ["tám"]
    desk.take_all_of(proposed, hoa.id)
    assert desk.article(proposed).text == CHANGED.replace("tám", "sáu").replace("mua hàng", "xem")
    assert hoas.by == hoa.id


def test_what_has_changed_since_it_was_seen_is_not_decided(desk, proposed, minh):
    (seen,) = desk.proposals(proposed)
    desk.save_text(proposed, TEXT + " Hết.")
    for verb in (desk.take_proposal, desk.refuse_proposal):
        with pytest.raises(Refused, match="changed since you looked"):
            verb(seen, {0})
    desk.take_proposal(desk.proposals(proposed)[0])
    with pytest.raises(Refused, match="decided or taken back already"):
        desk.take_proposal(seen)


def test_taking_a_change_voids_an_approval_and_proposing_does_not(desk, written, minh, hoa):
    desk.advance(written, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(written, Move.TAKE_UP)
        desk.advance(written, Move.APPROVE)
    with desk.acting_as(hoa):
        desk.save_proposal(written, CHANGED, newest(desk, written))
    assert desk.is_approved(written)
    desk.take_all_of(written, hoa.id)
    assert not desk.is_approved(written)
    assert desk.article(written).stage is Stage.IN_EDIT


def test_all_of_one_person_is_refused_and_the_others_stay(desk, proposed, minh, hoa):
    with desk.acting_as(hoa):
        desk.save_proposal(proposed, TEXT + " Hết.", newest(desk, proposed))
    desk.refuse_all_of(proposed, minh.id)
    assert [one.by for one in desk.proposals(proposed)] == [hoa.id]


def test_only_who_made_it_takes_it_back(desk, proposed, minh):
    (one,) = desk.proposals(proposed)
    with pytest.raises(Refused, match="Only who made a proposal"):
        desk.withdraw_proposal(one.id)
    with desk.acting_as(minh):
        desk.withdraw_proposal(one.id)
    assert desk.proposals(proposed) == []


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM revision WHERE number = 2",
        "UPDATE proposal SET new_text = 'giả'",
        "UPDATE proposal SET span_start = 0",
        "UPDATE proposal SET span_end = 90000",
    ],
)
def test_a_proposal_whose_base_is_gone_or_that_was_changed_is_told_and_not_taken(desk, path, proposed, clock, damage):
    desk.save_text(proposed, TEXT + " Hết.")
    desk.keep_revision(proposed)
    desk.close()
    connection = sqlite3.connect(path)
    # The splices of the later revisions are given their own text, as thinning would.
    connection.execute(
        "UPDATE revision SET full_text = ?, cut_at = NULL, cut_length = NULL, inserted = NULL WHERE number >= 3",
        (TEXT + " Hết.",),
    )
    connection.execute(damage)
    connection.commit()
    connection.close()
    with Desk.open(path, clock) as opened:
        (one,) = opened.proposals(proposed)
        assert one.why_not
        assert one.differences == ()
        with pytest.raises(Refused, match=r"no longer on the desk|damaged"):
            opened.take_proposal(one)
        assert opened.article(proposed).text == TEXT + " Hết."


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles.flatmap(lambda base: st.tuples(st.just(base), edited(base))))
def test_taken_as_a_whole_it_is_exactly_the_proposed_text(desk, minh, texts):
    base, text = (clean(one).text for one in texts)
    article_id = desk.new_article("", "vi").article_id
    desk.save_text(article_id, base)
    with desk.acting_as(minh):
        desk.save_proposal(article_id, text, newest(desk, article_id))
    for one in desk.proposals(article_id):
        desk.take_proposal(one)
    assert desk.article(article_id).text == text
    assert desk.proposals(article_id) == []
