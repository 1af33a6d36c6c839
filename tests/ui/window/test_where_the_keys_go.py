"""Where the keys are once the part that had them is gone: never nowhere, and never on a button that does more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.article import Stage
from editor.workflow import Move
from storage.desk import Desk


@pytest.fixture
def article_id(desk_path, clock):
    """Without a template, so that any text will do, and with one remark."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.new_article("", "vi", headline="Chợ").article_id
        desk.save_text(article_id, "Một câu.\n" * 60)
        desk.add_comment(article_id, "Ai?", (0, 3))
    return article_id


@pytest.fixture
def window(open_window, desk_path, article_id, until):
    window = open_window(desk_path)
    window.activateWindow()
    until(window.isActiveWindow)
    return window


@pytest.fixture
def opened(window, article_id, until):
    window.open_article(article_id)
    until(lambda: window.writing.opened.article_id == article_id)
    return window


def click(qtbot, pane, title):
    button = next(one for one in pane.findChildren(QPushButton) if one.text() == title and one.isVisible())
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_after_the_last_remark_is_resolved_they_are_in_the_text(opened, article_id, qtbot, until):
    opened.writing.show_right("review")
    reviewing = opened.writing.review.reviewing
    until(lambda: reviewing._review is not None and reviewing._review.article_id == article_id)
    reviewing.pane.step(1)
    click(qtbot, reviewing.pane.comments.card, "Resolve")
    until(lambda: not reviewing.pane.comments.rows)
    until(lambda: opened.focusWidget() is opened.writing.room.edit)


def test_after_the_article_is_handed_in_they_stay_in_its_story(opened, qtbot, until):
    opened.writing.show_right("story")
    tab = opened.writing.story
    until(lambda: tab.story is not None and Move.SUBMIT in tab.story.moves)
    until(lambda: any(one.text() == "Hand in" and one.isVisible() for one in tab.pane.findChildren(QPushButton)))
    click(qtbot, tab.pane, "Hand in")
    until(lambda: tab.story.article.stage is Stage.SUBMITTED)
    until(lambda: opened.focusWidget() is tab.pane)


def test_a_window_that_comes_back_to_the_writing_room_begins_in_the_text(window):
    assert window.focusWidget() is window.writing.room.edit


def test_a_way_of_the_story_has_them_still_when_the_story_is_read_again(opened, until):
    opened.writing.show_right("story")
    tab = opened.writing.story
    until(lambda: tab.story is not None and Move.SUBMIT in tab.story.moves)
    until(lambda: tab.pane.ways.offers(Move.SUBMIT))
    before = tab.pane.ways.button(Move.SUBMIT)
    before.setFocus()
    tab.refresh()
    until(lambda: tab.pane.ways.button(Move.SUBMIT) is not before)
    assert opened.focusWidget() is tab.pane.ways.button(Move.SUBMIT)
