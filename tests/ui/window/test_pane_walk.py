"""No pane keeps the keys: F6 leads on from each of them, Shift+F6 back, and Tab through a page round again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.window import pane_walk
from ui.window.pages import PAGES, WRITE

MOST = 400


def walked(window, until, action_id, count):
    """Which of the panes has the keys after each step."""
    panes = [*(window.writing.panes() if window.pages.is_writing else [window.pages.panel]), window._rail]
    found = []
    for _ in range(count):
        window.actions_table[action_id].trigger()
        found.append(next(number for number, pane in enumerate(panes) if pane_walk.has_focus(pane)))
    return found


@pytest.mark.parametrize("tab", ["reads_as", "proof", "audience", "story", "review", "sources"])
def test_f6_leads_through_every_pane_of_the_writing_room_and_back(window, until, tab):
    until(lambda: bool(window.writing.room.article_id))
    window.activateWindow()
    window.writing.right.choose(tab)
    window.writing.list.rows.setFocus()
    until(lambda: pane_walk.has_focus(window.writing.list.rows))
    forth = walked(window, until, "view.next_pane", 8)
    back = walked(window, until, "view.previous_pane", 8)
    assert forth[:4] == forth[4:]
    assert {0, 1, 3} <= set(forth)
    assert back == [*forth[-2::-1], *forth[-1:]]


@pytest.mark.parametrize("page", PAGES)
def test_f6_leads_from_every_page_to_the_rail_and_back(window, until, page):
    window.activateWindow()
    window.actions_table[page].trigger()
    until(lambda: QApplication.focusWidget() is not None)
    assert set(walked(window, until, "view.next_pane", 2)) == {0, 1}
    assert set(walked(window, until, "view.previous_pane", 2)) == {0, 1}


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_through_a_page_and_round_again(window, until, qtbot, page, key):
    window.activateWindow()
    window.actions_table[page].trigger()
    until(lambda: QApplication.focusWidget() is not None)
    window._rail.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    first, seen = QApplication.focusWidget(), []
    for _ in range(MOST):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(QApplication.focusWidget())
        if seen[-1] is first:
            break
    assert seen[-1] is first, f"the keys stayed with {seen[-1]!r}"
    assert any(pane_walk.has_focus(window) and window.pages.panel.isAncestorOf(one) for one in seen)


def test_menus_fit_a_low_screen(window):
    window.actions_table[WRITE].trigger()
    for menu in window.menuBar().actions():
        assert menu.menu().sizeHint().height() <= 720, menu.text()
