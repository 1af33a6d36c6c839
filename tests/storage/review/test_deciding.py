"""Changes of several proposals decided in one step, and a decision taken back as a whole."""

import pytest

from editor.refusal import Refused
from editor.review import Chosen
from storage.change import Kind

TEXT = "Chợ mở cửa từ bảy giờ.\n\nAi cũng có thể đến mua hàng.\n\nVé gửi xe là năm nghìn đồng."
MINHS = TEXT.replace("mở cửa", "đóng cửa").replace("năm nghìn", "ba nghìn")
HOAS = TEXT.replace("mua hàng", "xem hàng").replace("đồng.", "đồng một lượt.")


@pytest.fixture
def proposed(desk, article_id, minh, hoa, clock) -> str:
    """Minh and Hòa each change two places of their own."""
    at = desk.save_text(article_id, TEXT).revision_id
    for person, text in ((minh, MINHS), (hoa, HOAS)):
        clock.tick()
        with desk.acting_as(person):
            desk.save_proposal(article_id, text, at)
    return article_id


def state(desk, article_id):
    return desk.article(article_id).text, [(one.by, one.text) for one in desk.proposals(article_id)]


def times(desk, article_id):
    return [one.at for one in desk.proposals(article_id)]


def first_two(desk, article_id):
    """The first change of each, as whoever selects the first two paragraphs has them."""
    return [Chosen(one, frozenset({0})) for one in desk.proposals(article_id)]


def test_changes_of_several_people_are_taken_as_one_step(desk, proposed, minh, hoa):
    before = len(desk.revisions(proposed))
    desk.take_chosen(first_two(desk, proposed))
    text = TEXT.replace("mở cửa", "đóng cửa").replace("mua hàng", "xem hàng")
    rests = [(minh.id, text.replace("năm nghìn", "ba nghìn")), (hoa.id, text.replace("đồng.", "đồng một lượt."))]
    assert state(desk, proposed) == (text, rests)
    assert len(desk.revisions(proposed)) == before + 1
    told = [event.payload["by"] for event in desk.events(proposed) if event.kind == Kind.PROPOSAL_TAKEN]
    assert told == [minh.id, hoa.id]


def test_changes_of_several_people_are_refused_as_one_step(desk, proposed, minh, hoa):
    before = len(desk.revisions(proposed))
    desk.refuse_chosen(first_two(desk, proposed))
    rests = [(minh.id, TEXT.replace("năm nghìn", "ba nghìn")), (hoa.id, TEXT.replace("đồng.", "đồng một lượt."))]
    assert state(desk, proposed) == (TEXT, rests)
    assert len(desk.revisions(proposed)) == before


def test_without_numbers_all_of_it_is_decided_and_done_with(desk, proposed):
    change = desk.take_chosen([Chosen(one) for one in desk.proposals(proposed)])
    assert state(desk, proposed) == (MINHS.replace("mua hàng", "xem hàng").replace("đồng.", "đồng một lượt."), [])
    assert change.values["is_done"]


@pytest.mark.parametrize("verb", ["take_chosen", "refuse_chosen"])
@pytest.mark.parametrize("is_all", [False, True], ids=["some", "all"])
def test_taken_back_everything_is_as_it_was(desk, proposed, clock, verb, is_all):
    before, were = state(desk, proposed), times(desk, proposed)
    clock.tick()
    chosen = [Chosen(one) for one in desk.proposals(proposed)] if is_all else first_two(desk, proposed)
    decided = getattr(desk, verb)(chosen).values["decided"]
    assert state(desk, proposed) != before
    assert desk.put_back_decided(decided).kind is Kind.PROPOSAL_PUT_BACK
    assert (state(desk, proposed), times(desk, proposed)) == (before, were)
    getattr(desk, verb)(first_two(desk, proposed))
    assert desk.verify().faults == ()


def test_what_has_gone_on_since_is_not_taken_back(desk, proposed, minh):
    decided = desk.refuse_chosen(first_two(desk, proposed)).values["decided"]
    with desk.acting_as(minh):
        desk.save_proposal(proposed, TEXT + " Hết.", desk.revisions(proposed)[0].id)
    with pytest.raises(Refused, match="has gone on since"):
        desk.put_back_decided(decided)
    assert desk.proposals(proposed)[0].text == TEXT + " Hết."


def test_what_two_want_otherwise_is_not_taken_unseen(desk, article_id, minh, hoa, clock):
    at = desk.save_text(article_id, TEXT).revision_id
    for person, hour in ((minh, "tám"), (hoa, "sáu")):
        clock.tick()
        with desk.acting_as(person):
            desk.save_proposal(article_id, TEXT.replace("bảy", hour), at)
    before = state(desk, article_id)
    with pytest.raises(Refused, match="want the same words otherwise"):
        desk.take_chosen([Chosen(one) for one in desk.proposals(article_id)])
    assert state(desk, article_id) == before


def test_what_changed_since_it_was_seen_is_not_decided(desk, proposed):
    chosen = first_two(desk, proposed)
    desk.save_text(proposed, TEXT + " Hết.")
    for verb in (desk.take_chosen, desk.refuse_chosen):
        with pytest.raises(Refused, match="changed since you looked"):
            verb(chosen)


def test_a_decision_is_not_taken_back_over_a_proposal_that_was_withdrawn_since(desk, proposed, hoa):
    decided = desk.take_chosen(first_two(desk, proposed)).values["decided"]
    (rest,) = [one for one in desk.proposals(proposed) if one.by == hoa.id]
    with desk.acting_as(hoa):
        desk.withdraw_proposal(rest.id)
    before = state(desk, proposed)
    with pytest.raises(Refused, match="has gone on since"):
        desk.put_back_decided(decided)
    assert state(desk, proposed) == before
