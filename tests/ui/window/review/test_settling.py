"""Two people's proposals for one place in a real window: a choice side by side, one step, and the way back."""

import pytest
from PySide6.QtWidgets import QPushButton

from editor.article import Role
from storage.desk import Desk
from ui.review.choice_card import ChoiceCard
from ui.review.rows import ChoiceRow

TEXT = "Chợ mở cửa từ bảy giờ sáng. Vé gửi xe là năm nghìn đồng.\n"


@pytest.fixture
def desk_path(desk_path, clock):
    """Minh wants another hour and another price, Hòa yet another hour."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        at = desk.save_text(article_id, TEXT).revision_id
        minhs = TEXT.replace("bảy", "tám").replace("năm nghìn", "ba nghìn")
        for name, text in (("Minh", minhs), ("Hòa", TEXT.replace("bảy", "sáu"))):
            added = desk.add_collaborator(name, frozenset({Role.EDITOR})).values["collaborator_id"]
            with desk.acting_as(desk.collaborator(added)):
                desk.save_proposal(article_id, text, at)
    return desk_path


@pytest.fixture
def pane(window, until):
    until(lambda: window.writing.review._parts is not None)
    pane = window.writing.review.reviewing.pane
    window.writing.show_right("review")
    pane._choose(1)
    until(lambda: len(pane.changes.rows) == 2)
    return pane


def open_choice(pane) -> ChoiceCard:
    row = pane.changes.rows[0]
    assert isinstance(row, ChoiceRow)
    pane.changes.open(row.id)
    assert isinstance(pane.changes.card, ChoiceCard)
    return pane.changes.card


def hours(pane):
    return [offer.text for offer in pane.changes.rows[0].overlap.offers]


def test_what_both_want_otherwise_is_one_row_with_both_of_them(pane):
    assert hours(pane) == ["tám", "sáu"]
    assert pane.changes.rows[1].added == "ba"


@pytest.mark.parametrize(
    ("way", "hour"),
    [
        (lambda card: card.takes[0], "tám"),
        (lambda card: card.takes[1], "sáu"),
        (lambda card: card.both, "tám sáu"),
        (lambda card: card.neither, "bảy"),
    ],
)
def test_a_choice_is_made_and_taken_back(window, pane, until, way, hour):
    way(open_choice(pane)).click()
    wanted = TEXT.replace("bảy", hour)
    until(lambda: len(pane.changes.rows) == 1 and window.writing.room.text() == wanted)
    assert pane.changes.rows[0].added == "ba"
    (undo,) = (way for way in window.notices.findChildren(QPushButton) if way.text() == "Undo")
    undo.click()
    until(lambda: len(pane.changes.rows) == 2 and window.writing.room.text() == TEXT)
    assert hours(pane) == ["tám", "sáu"]
