"""A window of 640 x 360, which is 1280 x 720 at 200 %: everything is reached, and nothing keeps it from being small."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QToolButton

from editor.article import Fields
from ui.widgets.notice import Weight
from ui.window.pages import PAGES, WRITE

SMALL = (640, 360)


@pytest.fixture
def small(window, until):
    until(lambda: bool(window.writing.room.article_id))
    window.resize(*SMALL)
    until(lambda: (window.width(), window.height()) == SMALL)
    settle()
    return window


def settle():
    for _turn in range(8):
        QApplication.processEvents()


@pytest.mark.parametrize("page", [*PAGES, WRITE])
def test_no_page_makes_the_window_larger(small, page):
    small.actions_table[page].trigger()
    settle()
    assert (small.width(), small.height()) == SMALL
    least = small.minimumSizeHint()
    assert least.width() <= SMALL[0]
    assert least.height() <= SMALL[1]


def test_a_long_summary_leaves_the_text_its_room_and_is_whole_where_somebody_is_in_it(small, until):
    room = small.writing.room
    until(lambda: small.writing.opened.view.around is not None)
    dek = next(one for one in room.form.inputs() if one.objectName() == "dek")
    room.form.show_fields(Fields(headline="Cầu mới", dek="Một câu dài về cây cầu mới và bến cá. " * 12), None)
    settle()
    until(lambda: room.edit.height() > room.height() / 3)
    cut = dek.height()
    dek.setFocus()
    settle()
    whole = dek.height()
    assert whole > 3 * cut
    room.edit.setFocus()
    settle()
    assert dek.height() == cut


def test_a_page_that_needs_more_room_is_scrolled(small):
    small.actions_table["page.list"].trigger()
    settle()
    holder = small.pages.stack.currentWidget()
    assert holder.inner.width() >= holder.inner.minimumSizeHint().width()
    assert holder.horizontalScrollBar().maximum() > 0


def test_the_rail_keeps_its_icons_and_each_says_its_word(small):
    for button in small._rail.findChildren(QToolButton):
        assert button.geometry().bottom() <= small._rail.height()
        assert not button.isVisible() or button.height() >= button.sizeHint().height()
        assert button.toolTip() or button.accessibleName()


def test_the_text_has_the_room_and_a_pane_comes_when_it_is_asked_for(small):
    writing = small.writing
    assert writing.work.isVisible()
    assert not writing.list.isVisible()
    assert not writing.right.isVisible()
    small.actions_table["view.rendered"].trigger()
    assert writing.right.isVisible()
    assert not writing.list.isVisible()
    small.actions_table["view.list"].trigger()
    assert writing.list.isVisible()
    assert not writing.right.isVisible()
    assert not small.actions_table["view.rendered"].isChecked()
    small.actions_table["view.list"].trigger()
    assert writing.work.isVisible()
    assert not writing.list.isVisible()


def test_a_tab_that_is_asked_for_is_seen(small):
    small.actions_table["story.show"].trigger()
    assert small.writing.story.isVisible()


def test_an_article_that_is_chosen_brings_the_text_again(small, until):
    small.actions_table["view.rendered"].trigger()
    small.open_article(small.writing.room.article_id)
    until(lambda: small.writing.work.isVisible())


def test_in_a_wide_window_everything_is_as_it_was(small, until):
    small.actions_table["view.list"].trigger()
    small.resize(1280, 720)
    until(lambda: small.writing.right.isVisible() and small.writing.list.isVisible())
    assert small.writing.work.isVisible()
    assert small.actions_table["view.list"].isChecked()
    assert small.actions_table["view.rendered"].isChecked()
    assert small.writing.places.is_shown("view.list")


def test_what_is_said_below_is_never_cut_off(small):
    small.actions_table[WRITE].trigger()
    settle()
    status = small.status
    said = [one for one in (status.saved, status.words, status.backup, status.offline) if one.width() > 0]
    said = [one for one in said if one.isVisible()]
    assert all(one.width() >= one.sizeHint().width() for one in said)


def test_a_notice_that_comes_and_goes_moves_no_line_of_the_text(window, until):
    opened = window.writing.opened
    until(lambda: opened.view is not None and opened.view.around is not None)  # the fields have their template
    settle()
    edit = window.writing.room.edit
    place = edit.mapTo(window, edit.cursorRect().topLeft())
    top = window.writing.columns.mapTo(window, window.writing.columns.rect().topLeft())
    window.notices.say("Kept as revision 1.", Weight.DONE, subject="one")
    settle()
    assert window.notices.isVisible()
    assert window.notices.mapTo(window, window.notices.rect().topLeft()).y() > place.y()
    assert edit.mapTo(window, edit.cursorRect().topLeft()) == place
    assert window.writing.columns.mapTo(window, window.writing.columns.rect().topLeft()) == top
    window.notices.take_back("one")
    settle()
    assert edit.mapTo(window, edit.cursorRect().topLeft()) == place


def test_a_notice_never_covers_the_line_that_is_written(window, until):
    until(lambda: bool(window.writing.room.article_id))
    edit = window.writing.room.edit
    edit.setPlainText("Một dòng.\n" * 200)
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    settle()
    for number in range(3):
        window.notices.say(f"Notice {number}", Weight.TELLS)
    settle()
    assert edit.cursorRect().bottom() <= edit.viewport().height()
