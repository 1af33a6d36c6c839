"""Proposed changes decided in a real window: those in the selected words at once, and every decision taken back."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from editor.article import Role
from storage.desk import Desk

TEXT = "Chợ mở cửa từ bảy giờ sáng.\n\nAi cũng có thể đến mua hàng.\n\nVé gửi xe là năm nghìn đồng.\n"
MINHS = TEXT.replace("bảy", "tám").replace("năm nghìn", "ba nghìn")
HOAS = TEXT.replace("mua hàng", "xem hàng")


@pytest.fixture
def desk_path(desk_path, clock):
    """Minh changes the first and the last paragraph, Hòa the one between."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        at = desk.save_text(article_id, TEXT).revision_id
        for name, text in (("Phạm Minh", MINHS), ("Trần Hòa", HOAS)):
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
    until(lambda: len(pane.changes.rows) == 3)
    return pane


def select(window, first, last):
    """From the beginning of one's words to the end of the other's."""
    document = window.writing.room.edit.document()
    cursor, end = document.find(first), document.find(last)
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    window.writing.room.edit.setTextCursor(cursor)


def undo(window):
    (button,) = (way for way in window.notices.findChildren(QPushButton) if way.text() == "Undo" and way.isVisible())
    button.click()


@pytest.mark.parametrize("is_taken", [True, False], ids=["taken", "refused"])
def test_the_changes_in_the_selected_words_are_decided_at_once_and_taken_back(window, pane, until, is_taken):
    select(window, "Chợ mở", "mua hàng")
    until(pane.selected.isVisible)
    assert pane.selected._said.text() == "Selected: 2 changes"
    (pane.selected.take if is_taken else pane.selected.refuse).click()
    wanted = TEXT.replace("bảy", "tám").replace("mua", "xem") if is_taken else TEXT
    until(lambda: [row.added for row in pane.changes.rows] == ["ba"] and window.writing.room.text() == wanted)
    assert not pane.selected.isVisible()
    undo(window)
    until(lambda: len(pane.changes.rows) == 3 and window.writing.room.text() == TEXT)


def test_without_a_selection_and_for_the_open_change_alone_no_second_way_is_offered(window, pane, until):
    select(window, "Chợ mở", "mua hàng")
    until(pane.selected.isVisible)
    pane.changes.step(1)
    until(lambda: not pane.selected.isVisible())
    assert window.writing.room.edit.textCursor().selectedText() == "bảy"


@pytest.mark.parametrize("is_taken", [True, False], ids=["taken", "refused"])
def test_one_change_is_decided_and_taken_back(window, pane, until, is_taken):
    pane.changes.open(pane.changes.rows[0].id)
    (pane.changes.card.take if is_taken else pane.changes.card.refuse).click()
    wanted = TEXT.replace("bảy", "tám") if is_taken else TEXT
    until(lambda: len(pane.changes.rows) == 2 and window.writing.room.text() == wanted)
    said = "The change was taken." if is_taken else "The change was refused."
    until(lambda: said in window.notices.sentences)
    undo(window)
    until(lambda: len(pane.changes.rows) == 3 and window.writing.room.text() == TEXT)


@pytest.mark.parametrize("is_taken", [True, False], ids=["taken", "refused"])
def test_all_of_one_person_is_decided_and_taken_back(window, pane, until, is_taken):
    line = pane._people.itemAt(0).widget()
    line.decided.emit(is_taken)
    wanted = MINHS if is_taken else TEXT
    until(lambda: len(pane.changes.rows) == 1 and window.writing.room.text() == wanted)
    undo(window)
    until(lambda: len(pane.changes.rows) == 3 and window.writing.room.text() == TEXT)


def test_in_the_text_as_somebody_proposes_it_a_change_says_who_and_when_and_leads_to_its_card(window, pane, until):
    pane._people.itemAt(0).widget().shown_wanted.emit()
    edit = window.writing.room.edit
    until(lambda: len(edit.proposed.marks) == 2)
    said = [mark.said for mark in edit.proposed.marks]
    assert all(one.startswith("Phạm Minh · ") for one in said)
    assert [one.partition("\n")[2] for one in said] == ["instead of “bảy”", "instead of “năm”"]
    cursor = QTextCursor(edit.document())
    cursor.setPosition(edit.document().find("tám").selectionStart() + 1)
    edit.setTextCursor(cursor)
    assert edit.proposed.said_at(edit.cursorRect().center()) == said[0]
    assert edit.proposed.said_at(edit.cursorRect(edit.document().find("mua hàng")).center() - QPoint(20, 0)) == ""
    edit.viewport().repaint()
    assert edit.proposed.said_at(edit.proposed._struck[1].center().toPoint()) == said[1]
    until(lambda: pane.changes.open_row is not None and pane.changes.open_row.added == "tám")
    pane.changes.step(2)
    assert edit.textCursor().selectedText() == "ba"


def test_in_the_text_as_somebody_proposes_it_what_is_selected_is_decided_too(window, pane, until):
    pane._people.itemAt(0).widget().shown_wanted.emit()
    until(lambda: len(window.writing.room.edit.proposed.marks) == 2)
    select(window, "mở cửa", "Vé gửi xe là ba")
    until(pane.selected.isVisible)
    assert pane.selected._said.text() == "Selected: 2 changes"
    pane.selected.take.click()
    until(lambda: [row.added for row in pane.changes.rows] == ["xem"])
    until(lambda: window.writing.room.text() == MINHS and not window.writing.room.side)


def test_a_change_is_commented_on_from_its_card(window, pane, until):
    pane.changes.open(pane.changes.rows[0].id)
    proposal_id = pane.changes.rows[0].proposal.id
    pane.changes.card.field.insertPlainText("Biển ở cổng ghi tám giờ.")
    pane.changes.card.field.give()
    until(lambda: bool(pane.shown_threads))
    (thread,) = pane.shown_threads
    assert (thread.comment.body, thread.comment.proposal_id) == ("Biển ở cổng ghi tám giờ.", proposal_id)
    assert thread.quote == "bảy"


def test_when_somebody_else_sits_down_what_was_mine_is_theirs_no_longer(window, pane, until):
    window._tasks.change(lambda desk: desk.become(next(one.id for one in desk.collaborators() if "Minh" in one.name)))

    def ways():
        line = pane._people.itemAt(0).widget()
        return {button.text() for button in line.findChildren(QPushButton)}

    until(lambda: "Withdraw" in ways())
    window.actions_table["review.propose"].trigger()
    until(lambda: window.writing.room.side == "/mine" and "tám" in window.writing.room.text())
    window._tasks.change(lambda desk: desk.become(next(one.id for one in desk.collaborators() if "Hòa" in one.name)))
    until(lambda: window.writing.room.side == "" and "Refuse all" in ways())
    assert not window.actions_table["review.propose"].isChecked()
