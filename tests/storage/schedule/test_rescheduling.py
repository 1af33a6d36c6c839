import pytest

from editor.article import Fields
from editor.planning.risk import HOUR
from editor.refusal import Refused
from editor.selection import Dated

DAY = 24 * HOUR


@pytest.fixture
def due(desk, article_id, clock):
    desk.save_fields(article_id, Fields(headline="Cầu mới"))
    desk.set_due(article_id, clock.now + DAY, "Asia/Tokyo")
    return article_id


def dates(desk, clock):
    return [(entry.of, entry.at - clock.now, entry.zone) for entry in desk.entries(0, clock.now + 99 * DAY)]


def test_a_date_is_moved_and_its_zone_stays(desk, due, clock):
    change = desk.reschedule(due, Dated.DUE, clock.now + DAY, clock.now + 3 * DAY)
    assert dates(desk, clock) == [(Dated.DUE, 3 * DAY, "Asia/Tokyo")]
    assert desk.events(due)[-1].kind == change.kind


def test_a_date_that_was_changed_meanwhile_is_left_alone(desk, due, clock):
    desk.set_due(due, clock.now + 2 * DAY, "Asia/Tokyo")
    with pytest.raises(Refused, match="changed meanwhile"):
        desk.reschedule(due, Dated.DUE, clock.now + DAY, clock.now + 3 * DAY)
    assert dates(desk, clock) == [(Dated.DUE, 2 * DAY, "Asia/Tokyo")]


def test_a_move_is_taken_back(desk, due, clock):
    change = desk.reschedule(due, Dated.DUE, clock.now + DAY, clock.now + 3 * DAY)
    desk.undo(change.event_ids)
    assert dates(desk, clock) == [(Dated.DUE, DAY, "Asia/Tokyo")]


def test_a_planned_publication_is_moved_too(desk, article_id, clock):
    desk.set_publish(article_id, clock.now + DAY)
    desk.reschedule(article_id, Dated.PUBLISH, clock.now + DAY, clock.now + 2 * DAY)
    assert dates(desk, clock) == [(Dated.PUBLISH, 2 * DAY, "")]
