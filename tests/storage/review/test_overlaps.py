"""A choice between two proposals is one step of the desk, with an event, and can be taken back."""

import pytest

from editor.overlap import Pick, overlaps
from editor.refusal import Refused
from storage.change import Kind

BASE = "Chợ mở cửa từ bảy giờ sáng. Vé gửi xe là năm nghìn đồng."
MINHS = BASE.replace("bảy", "tám").replace("năm nghìn", "ba nghìn")
HOAS = BASE.replace("bảy", "sáu")


@pytest.fixture
def contested(desk, article_id, minh, hoa, clock) -> str:
    """Minh changes the hour and the price, Hòa the hour only."""
    at = desk.save_text(article_id, BASE).revision_id
    for person, text in ((minh, MINHS), (hoa, HOAS)):
        clock.now += 1_000
        with desk.acting_as(person):
            desk.save_proposal(article_id, text, at)
    return article_id


def choice(desk, article_id):
    (found,) = overlaps(desk.proposals(article_id))
    return found


def state(desk, article_id):
    return desk.article(article_id).text, [(one.by, one.text) for one in desk.proposals(article_id)]


@pytest.mark.parametrize(
    ("pick", "number", "hour"),
    [(Pick.ONE, 0, "tám"), (Pick.ONE, 1, "sáu"), (Pick.BOTH, 0, "tám sáu"), (Pick.NEITHER, 0, "bảy")],
)
def test_the_article_changes_once_and_what_else_was_proposed_stays(desk, contested, minh, pick, number, hour):
    before = len(desk.revisions(contested))
    change = desk.settle_overlap(choice(desk, contested), pick, number)
    text = BASE.replace("bảy", hour)
    assert state(desk, contested) == (text, [(minh.id, text.replace("năm nghìn", "ba nghìn"))])
    assert len(desk.revisions(contested)) == before + (pick is not Pick.NEITHER)
    event = desk.events(contested)[-1]
    assert (event.kind, event.payload["pick"]) == (Kind.OVERLAP_SETTLED, pick)
    assert change.values["chosen"] == hour


@pytest.mark.parametrize("pick", list(Pick))
def test_taken_back_everything_is_as_it_was(desk, contested, pick):
    before, found = state(desk, contested), choice(desk, contested)
    chosen = desk.settle_overlap(found, pick).values["chosen"]
    assert desk.unsettle_overlap(found, chosen).kind is Kind.OVERLAP_UNSETTLED
    assert state(desk, contested) == before
    desk.settle_overlap(choice(desk, contested), pick)


def test_what_has_gone_on_since_is_not_taken_back(desk, contested):
    found = choice(desk, contested)
    chosen = desk.settle_overlap(found, Pick.ONE, 1).values["chosen"]
    desk.save_text(contested, desk.article(contested).text + " Hết.")
    with pytest.raises(Refused, match="has gone on since"):
        desk.unsettle_overlap(found, chosen)


def test_a_choice_that_is_no_longer_what_was_seen_is_refused(desk, contested, minh):
    found = choice(desk, contested)
    with desk.acting_as(minh):
        desk.save_proposal(contested, MINHS + " Hết.", desk.revisions(contested)[0].id)
    with pytest.raises(Refused, match="has changed since you looked"):
        desk.settle_overlap(found, Pick.ONE, 0)
    assert desk.article(contested).text == BASE
