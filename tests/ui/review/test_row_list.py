"""A list of hundreds of rows: there at once, measured a few at a time, and never losing its place."""

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.review import Comment
from ui.review import rows
from ui.review.cards import ThreadCard
from ui.review.row_list import RowList

NOON = 1_791_164_400_000


def threads(count):
    comments = [Comment(f"c{number}", "a", "lan", NOON, f"Nhận xét số {number}. " * 4) for number in range(count)]
    return rows.threads(comments, {"lan": "Lan Anh"})


@pytest.fixture
def shown(qtbot, theme):
    listed = RowList(theme, lambda row: ThreadCard(row, NOON, True), lambda: NOON)
    qtbot.addWidget(listed)
    listed.resize(400, 600)
    listed.show()
    listed.activateWindow()
    return listed


def rect_of(listed, number):
    return listed.visualRect(listed.model().index(number, 0))


def test_the_rows_that_are_not_seen_yet_are_measured_little_by_little(shown, until):
    shown.show_rows(threads(300))
    until(lambda: rect_of(shown, 299).isValid())
    assert rect_of(shown, 299).top() > 600


def test_a_row_far_down_is_opened_and_seen_at_once(shown):
    shown.show_rows(threads(300))
    shown.open("c290")
    assert shown.viewport().rect().intersects(rect_of(shown, 290))


def test_rows_that_are_read_again_stay_where_one_was_looking(shown, until):
    shown.show_rows(threads(300))
    until(lambda: rect_of(shown, 299).isValid())
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() // 2)
    place = shown.verticalScrollBar().value()
    assert place > 0
    shown.show_rows(threads(300))
    assert shown.verticalScrollBar().value() == place


def test_a_row_with_other_words_is_measured_anew(shown, until):
    shown.show_rows(threads(3))
    until(lambda: rect_of(shown, 2).isValid())
    before = rect_of(shown, 0).height()
    longer = Comment("c0", "a", "lan", NOON, "Rất dài. " * 60)
    shown.show_rows(rows.threads([longer], {"lan": "Lan Anh"}) + threads(3)[1:])
    until(lambda: rect_of(shown, 0).height() > before)


def test_half_an_answer_and_the_keys_outlast_rows_that_are_read_again(shown, until):
    """The text beside it is saved and read again a moment later; nobody who writes an answer may notice."""
    shown.show_rows(threads(3))
    shown.open("c1")
    shown.card.field.setFocus()
    shown.card.field.insertPlainText("Chín phút đi bộ, ")
    shown.show_rows(threads(3))
    until(lambda: QApplication.focusWidget() is shown.card.field)
    shown.card.field.insertPlainText("tôi đã hỏi lại.")
    assert shown.card.field.words() == "Chín phút đi bộ, tôi đã hỏi lại."


def test_an_answer_that_was_given_is_not_offered_again_and_the_keys_stay(shown, until):
    shown.show_rows(threads(3))
    shown.open("c1")
    shown.card.field.insertPlainText("Chín phút.")
    button = next(one for one in shown.card.findChildren(QPushButton) if one.isEnabled())
    button.setFocus()
    button.click()
    shown.show_rows(threads(3))
    until(lambda: QApplication.focusWidget() is shown.card.field)
    assert shown.card.field.words() == ""
