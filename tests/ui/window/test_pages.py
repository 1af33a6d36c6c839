"""Pages: the rail turns them, each is made when it is wanted, and reads again while it is seen."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from ui.preferences import Preferences
from ui.window.desk_page import DeskPage
from ui.window.pages import PAGES, WRITE, Pages


class Headlines(DeskPage):
    """A page as small as one can be: the headlines of the desk, one below the other."""

    def __init__(self, around, parent):
        super().__init__(around, QLabel(), parent)
        self.reads = 0

    def show_desk(self, desk):
        self.panel.setWindowTitle(desk.name)

    def refresh(self):
        self.reads += 1
        self.around.tasks.read(lambda desk: desk.article_lines(), then=self._show, key="headlines")

    def _show(self, lines):
        self.panel.setText("\n".join(line.headline for line in lines))


@pytest.fixture
def pages(window):
    """The pages of a window, with one more whose action is one that can be checked."""
    pages = Pages(window._around, QLabel(), {"view.marks": Headlines}, window)
    pages.show_desk(window._desk)
    yield pages
    pages.stop()
    pages.stack.deleteLater()


def test_a_page_is_made_when_it_is_turned_to_and_not_before(pages, until):
    assert pages.stack.count() == 1
    pages.turn("view.marks")
    until(lambda: pages.panel.text() == "Cầu mới")
    assert pages.panel.windowTitle() == "office"
    assert pages.key == "view.marks"


def test_a_page_that_is_seen_follows_the_desk(pages, window, until):
    pages.turn("view.marks")
    until(lambda: pages.panel.text() == "Cầu mới")
    window._tasks.change(lambda desk: desk.new_article("speech", "vi"))
    until(lambda: len(pages.panel.text().splitlines()) == 2 or pages["view.marks"].reads == 2)


def test_a_page_that_is_not_seen_reads_when_it_is_turned_to_again(pages, window, until):
    pages.turn("view.marks")
    until(lambda: pages.panel.text() == "Cầu mới")
    pages.turn(WRITE)
    window._tasks.change(lambda desk: desk.new_article("speech", "vi"))
    until(lambda: window.writing.list.rows.model().rowCount() == 2)
    assert pages["view.marks"].reads == 1
    pages.turn("view.marks")
    assert pages["view.marks"].reads == 2


def test_the_page_that_was_seen_last_is_remembered_and_a_lost_one_is_the_writing_room(pages, window):
    pages.turn("view.marks")
    assert Preferences(window._preferences.folder).page == "view.marks"
    pages.turn("page.of_another_version")
    assert pages.is_writing


def test_every_page_has_an_action_of_the_choice_and_an_icon(window):
    for key in (WRITE, *PAGES):
        assert window.actions_table[key].isCheckable()
        assert not window.actions_table[key].icon().isNull()
        assert window.actions_table[key].shortcut().toString()


def test_formats_wait_while_another_page_is_seen(window, qtbot):
    assert window.actions_table["format.bold"].isEnabled()
    window.pages.key = "page.elsewhere"
    window._on_page_turned()
    assert not window.actions_table["format.bold"].isEnabled()
    assert not window._bar.isVisible()
    window.open_article(window.writing.opened.article_id)
    assert window._bar.isVisible()


def test_a_window_without_a_desk_has_pages_that_read_nothing(window):
    pages = Pages(window._around, QLabel(), {"view.marks": Headlines}, QObject(window))
    pages.turn("view.marks")
    assert pages["view.marks"].reads == 0
    pages.stack.deleteLater()
