from pathlib import Path

import pytest

from editor.refusal import Refused
from editor.workflow import Move
from storage.change import Kind

LISTED = (Path(__file__).parents[2] / "templates" / "checklist.vi.md").read_text(encoding="utf-8")
"""a template with a point that is required and one that is not"""


@pytest.fixture
def listed(desk, minh) -> str:
    """An article in edit whose template has a checklist."""
    desk._database.run(
        "INSERT INTO template SELECT 'list', 'vi', 1, ?, sha256, origin, added_at FROM template LIMIT 1",
        LISTED,
    )
    article_id = desk.new_article("list", "vi").article_id
    desk.save_text(article_id, "Chợ đổi giờ mở cửa.")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
    return article_id


def test_who_ticked_what_when(desk, listed, minh, clock):
    assert [(one.item.key, one.at) for one in desk.checklist(listed)] == [("facts", None), ("names", None)]
    clock.tick()
    with desk.acting_as(minh):
        desk.tick(listed, "facts")
    assert [(one.by, one.at) for one in desk.checklist(listed)] == [(minh.id, clock.now), ("", None)]
    assert desk.tick(listed, "facts").kind is Kind.UNCHANGED
    desk.tick(listed, "facts", False)
    assert [event.kind for event in desk.events(listed)][-2:] == [Kind.ITEM_TICKED, Kind.ITEM_UNTICKED]


def test_a_required_point_stops_the_approval_and_another_does_not(desk, listed, minh):
    for move in (Move.APPROVE, Move.BYPASS):
        person = minh if move is Move.APPROVE else desk.me
        with desk.acting_as(person), pytest.raises(Refused, match="“Đã kiểm tra”"):
            desk.advance(listed, move, "Gấp.")
    desk.tick(listed, "facts")
    with desk.acting_as(minh):
        desk.advance(listed, Move.APPROVE)
    desk.tick(listed, "names")
    assert desk.is_approved(listed)


def test_a_point_that_is_not_there_is_refused(desk, listed, article_id):
    with pytest.raises(Refused, match="no longer in the checklist"):
        desk.tick(listed, "nothing")
    assert desk.checklist(article_id) == []
