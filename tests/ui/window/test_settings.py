"""Settings at the foot of the rail: by a click and by keys, and the page that is seen stays the one that is chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu

from ui.actions import ACTIONS
from ui.colours import Scheme
from ui.window.settings import ENTRIES, ID

KEYS = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def shown(window, until):
    """The window with the board in view."""
    window.activateWindow()
    until(window.isActiveWindow)
    window.actions_table["page.board"].trigger()
    yield window
    menu = window._settings.menu
    if menu is not None:
        menu.close()


def test_it_stands_at_the_foot_in_the_hand_of_the_pages(shown):
    button, pages = shown._settings.button, shown._rail.buttons
    assert button.mapTo(shown, QPoint()).y() > max(page.mapTo(shown, QPoint()).y() for page in pages)
    assert (button.text(), button.toolTip()) == ("Settings", "Settings (Ctrl+9)")
    assert not button.icon().isNull()
    assert (button.property("kind"), button.width()) == (pages[0].property("kind"), pages[0].width())
    told = QAccessible.queryAccessibleInterface(button)
    assert (told.text(QAccessible.Text.Name), told.role()) == ("Settings", QAccessible.Role.Button)


def test_a_click_opens_it_and_no_page_is_turned(shown, qtbot, until):
    qtbot.mouseClick(shown._settings.button, Qt.MouseButton.LeftButton)
    until(lambda: shown._settings.menu is not None and shown._settings.menu.isVisible())
    shown._settings.menu.close()
    assert shown.pages.key == "page.board"
    assert [button.isChecked() for button in shown._rail.buttons].count(True) == 1
    assert not shown._settings.button.isChecked()


def test_keys_open_it_and_choose_a_colour_and_the_keys_come_back(shown, qtbot, until, theme):
    before = QApplication.focusWidget()
    qtbot.keyClick(before, KEYS.Key_9, Qt.KeyboardModifier.ControlModifier)
    until(lambda: shown._settings.menu is not None and shown._settings.menu.isVisible())
    menu = shown._settings.menu
    assert menu.activeAction().text() == "Colours"
    qtbot.keyClick(menu, KEYS.Key_Right)
    colours = menu.activeAction().menu()
    until(colours.isVisible)
    for action in colours.actions():
        if action.objectName() == "scheme.dark":
            break
        qtbot.keyClick(colours, KEYS.Key_Down)
    qtbot.keyClick(colours, KEYS.Key_Return)
    until(lambda: theme.scheme == Scheme.DARK)
    until(lambda: QApplication.activePopupWidget() is None)
    assert QApplication.focusWidget() is before
    theme.choose(Scheme.LIGHT)


def test_it_opens_where_the_rail_has_stepped_back(shown, until):
    shown._rail.hide()
    shown.actions_table[ID].trigger()
    until(lambda: shown._settings.menu.isVisible())


def test_every_entry_is_an_action_and_is_there(shown, until):
    shown.actions_table[ID].trigger()
    until(lambda: shown._settings.menu.isVisible())
    wanted = [entry for group in ENTRIES for entry in group]
    assert all(any(action.id.startswith(entry) for action in ACTIONS) for entry in wanted)
    rows = [row for row in shown._settings.menu.actions() if not row.isSeparator()]
    assert [row.menu().objectName() if isinstance(row.menu(), QMenu) else row.objectName() for row in rows] == wanted
