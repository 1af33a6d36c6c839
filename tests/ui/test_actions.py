"""The table of actions, and the menus and toolbar made from it."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar

import resources
from ui.actions import ACTIONS, MENUS, Actions, When


@pytest.fixture
def window(qtbot, theme):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_every_id_is_there_once():
    ids = [entry.id for entry in ACTIONS]
    assert len(ids) == len(set(ids))


def test_no_two_actions_share_a_shortcut():
    keys = [key for entry in ACTIONS for key in entry.shortcuts.split("; ") if key]
    assert sorted(keys) == sorted(set(keys))


def test_every_shortcut_is_one_that_qt_understands(theme):
    for entry in ACTIONS:
        for key in entry.shortcuts.split("; "):
            assert QKeySequence(key).toString() == key


def test_no_shortcut_is_one_that_switches_input_methods():
    assert not [entry.id for entry in ACTIONS if "Space" in entry.shortcuts or entry.shortcuts == "Ctrl+Shift"]


def test_every_icon_is_a_file_in_the_one_hand():
    for entry in ACTIONS:
        if entry.icon:
            source = resources.text(f"icons/{entry.icon}.svg")
            assert 'viewBox="0 0 24 24"' in source
            assert 'stroke="currentColor" stroke-width="1.5"' in source


def test_every_icon_in_the_toolbar_is_there():
    assert [entry.id for entry in ACTIONS if entry.place and not entry.icon] == []


def test_the_menus_hold_every_action_once(window):
    actions = Actions(window)
    actions.fill_menu_bar(window.menuBar())
    menus = [menu.menu() for menu in window.menuBar().actions()]
    rows = [action for menu in menus for action in menu.actions() if not action.isSeparator()]
    inner = [action for row in rows if row.menu() for action in row.menu().actions()]
    held = [action.objectName() for action in (*rows, *inner) if not action.menu()]
    assert sorted(held) == sorted(entry.id for entry in ACTIONS)
    assert len(menus) == len(MENUS)


def test_the_toolbar_holds_the_actions_with_a_place_in_their_order(window):
    actions = Actions(window)
    bar = QToolBar(window)
    actions.fill_tool_bar(bar)
    held = [action.objectName() for action in bar.actions() if action.objectName()]
    assert held[0] == "view.list"
    assert held[-1] == "article.export"
    assert set(held) == {entry.id for entry in ACTIONS if entry.place}


def test_what_is_not_possible_is_disabled(window):
    actions = Actions(window)
    actions.allow([When.DESK_OPEN])
    assert actions["help.about"].isEnabled()
    assert not actions["article.new"].isEnabled()
    actions.allow([When.DESK_OPEN, When.DESK_WRITABLE])
    assert actions["article.new"].isEnabled()
    assert not actions["format.bold"].isEnabled()


def test_a_chosen_action_is_announced_and_done(window, qtbot):
    actions = Actions(window)
    done = []
    actions.connect_all({"help.about": lambda: done.append("about")})
    with qtbot.waitSignal(actions.triggered) as heard:
        actions["help.about"].trigger()
    assert heard.args == ["help.about"]
    assert done == ["about"]


def test_one_of_a_choice_is_checked_at_a_time(window):
    actions = Actions(window)
    actions["scheme.dark"].setChecked(True)
    actions["scheme.light"].setChecked(True)
    assert not actions["scheme.dark"].isChecked()


def test_a_tool_tip_names_the_keys(window):
    assert Actions(window)["format.bold"].toolTip() == "Bold (Ctrl+B)"
