"""The board in a real window: a card is taken with the mouse and put where it may go, and not where it may not."""

import sqlite3
from pathlib import Path

import pytest

from editor.article import Fields, Stage
from storage.desk import Desk

pytestmark = pytest.mark.journey

FIRST_CARD = 170
"""pixels from the upper edge to the middle of the first card of a column"""
LEFT, COLUMN = 88, 208
"""pixels from the left edge to the first column, and from a column to the next, on a screen of 1280"""


@pytest.fixture
def draft(desk_path: Path) -> str:
    with Desk.create(desk_path, owner="Lan Anh", language="vi") as desk:
        article_id = desk.new_article("", "vi").article_id or ""
        desk.save_fields(article_id, Fields(headline="Chợ nổi mở lại", slug="cho-noi"))
        desk.save_text(article_id, "Chợ nổi mở lại sau bão.")
    return article_id


@pytest.fixture
def window_on_board(person, tmp_path, draft):
    (tmp_path / "settings" / "window.ini").write_text("[General]\nlanguage=en\npage=page.board\n", encoding="utf-8")
    person.start()
    person.see("office – Copydesk")
    return person


def stage_of(desk_path: Path, article_id: str) -> str:
    """What the file says; another process may look while the window writes."""
    connection = sqlite3.connect(f"{desk_path.as_uri()}?mode=ro", uri=True)
    try:
        (stage,) = connection.execute("SELECT stage FROM article WHERE id = ?", (article_id,)).fetchone()
    finally:
        connection.close()
    return stage


def drag(person, begin: Stage, end: Stage) -> None:
    """Take the first card of a column and let go of it above another one, in steps, as a hand does."""
    stages = list(Stage)
    x, to = (LEFT + COLUMN * stages.index(stage) + COLUMN // 2 for stage in (begin, end))
    person.point(x, FIRST_CARD)
    person.hold()
    for step in range(1, 11):
        person.point(x + (to - x) * step // 10, FIRST_CARD + 2 * step)
    person.point(to, FIRST_CARD + 40)
    person.let_go()


def test_a_card_is_dragged_to_where_it_may_go(window_on_board, desk_path, draft):
    window_on_board.try_until(
        lambda: drag(window_on_board, Stage.DRAFTING, Stage.SUBMITTED),
        lambda: stage_of(desk_path, draft) == Stage.SUBMITTED,
        "the card has moved",
    )


def test_a_card_that_is_let_go_of_where_it_may_not_go_stays(window_on_board, desk_path, draft):
    # That it can be dragged at all is seen by the drag back: only a card that is where it was can be handed in.
    drag(window_on_board, Stage.DRAFTING, Stage.IN_EDIT)
    assert stage_of(desk_path, draft) == Stage.DRAFTING
    window_on_board.try_until(
        lambda: drag(window_on_board, Stage.DRAFTING, Stage.SUBMITTED),
        lambda: stage_of(desk_path, draft) == Stage.SUBMITTED,
        "the card has moved",
    )
