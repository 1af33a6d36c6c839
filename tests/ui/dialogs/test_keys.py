"""The keys of every action: seen, looked for, changed with a warning, and as they were at first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.actions import ACTIONS
from ui.dialogs.key_map import KeyMap, KeyRow, may_be_used
from ui.dialogs.keys import KeysDialog

CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = (
    KeyRow("format.bold", "Định dạng", "Đậm", "Ctrl+B", "Ctrl+B"),
    KeyRow("format.italic", "Định dạng", "Nghiêng", "Ctrl+I", "Ctrl+I"),
    KeyRow("edit.find_next", "Sửa", "Tìm tiếp", "F3; Ctrl+G", "F3; Ctrl+G"),
    KeyRow("desk.backup", "Tệp", "Sao lưu ngay", "", ""),
)


@pytest.fixture
def dialog(qtbot, theme):
    dialog = KeysDialog(ROWS)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def seen(dialog):
    return [action_id for action_id, item in dialog._items.items() if not item.isHidden()]


def test_every_action_stands_there_with_its_keys_below_its_menu(dialog):
    item = dialog._items["edit.find_next"]
    assert item.parent().text(0) == "Sửa"
    assert item.text(1).split() == ["F3", "Ctrl+G"]
    assert dialog.changes == {}


@pytest.mark.parametrize("words", ["tim tiep", "Sửa", "ctrl+g", "f3"])
def test_letters_find_by_title_menu_and_key_without_marks(dialog, words):
    dialog.field.setText(words)
    assert seen(dialog) == ["edit.find_next"]
    assert dialog.current == "edit.find_next"


def test_a_line_takes_other_keys(dialog):
    dialog.choose("desk.backup")
    QTest.keyClick(dialog.key_field, Qt.Key.Key_F5)
    assert dialog.key_field.key == "F5"
    dialog.use.click()
    assert dialog.changes == {"desk.backup": "F5"}


def test_a_clash_is_told_before_the_other_action_gives_its_key_up(dialog):
    dialog.choose("desk.backup")
    QTest.keyClick(dialog.key_field, Qt.Key.Key_G, CTRL)
    assert "Tìm tiếp" in dialog.warning.text()
    assert dialog.changes == {}
    dialog.use.click()
    assert dialog.changes == {"desk.backup": "Ctrl+G", "edit.find_next": "F3"}
    assert dialog._items["edit.find_next"].text(1) == "F3"


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Backspace])
def test_a_key_that_is_needed_to_write_cannot_be_used(dialog, key):
    dialog.choose("desk.backup")
    QTest.keyClick(dialog.key_field, key)
    assert not dialog.use.isEnabled()
    dialog._use()
    assert dialog.changes == {}


def test_the_key_that_switches_keyboards_cannot_be_used(dialog):
    dialog.choose("desk.backup")
    QTest.keyClick(dialog.key_field, Qt.Key.Key_Space, CTRL)
    assert not dialog.use.isEnabled()


def test_no_key_and_as_at_first(dialog):
    dialog.choose("format.bold")
    dialog.clear.click()
    assert dialog.changes == {"format.bold": ""}
    dialog.reset.click()
    assert dialog.changes == {}


def test_as_at_first_takes_its_key_back_from_who_has_it_now(dialog):
    dialog.choose("format.italic")
    QTest.keyClick(dialog.key_field, Qt.Key.Key_B, CTRL)
    dialog.use.click()
    dialog.choose("format.bold")
    dialog.reset.click()
    assert dialog.changes == {"format.italic": ""}
    dialog.reset_all.click()
    assert dialog.changes == {}
    assert not dialog.reset_all.isEnabled()


def test_it_can_be_done_with_the_keyboard_alone(dialog, until):
    dialog.activateWindow()
    until(dialog.isActiveWindow)
    dialog.field.setText("sao luu")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.tree.hasFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert dialog.key_field.hasFocus()
    QTest.keyClick(dialog.key_field, Qt.Key.Key_F5)
    QTest.keyClick(dialog.key_field, Qt.Key.Key_Return)
    assert dialog.changes == {"desk.backup": "F5"}
    QTest.keyClick(dialog.key_field, Qt.Key.Key_Tab)
    assert not dialog.key_field.hasFocus()
    QTest.keyClick(dialog.key_field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_sign_that_needs_shift_is_named_by_itself(dialog):
    dialog.choose("desk.backup")
    QTest.keyClick(dialog.key_field, Qt.Key.Key_Question, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert dialog.key_field.key == "Ctrl+?"


def test_every_key_of_the_table_is_one_that_a_person_may_choose():
    keys = [key for entry in ACTIONS for key in entry.shortcuts.split("; ") if key]
    assert [key for key in keys if not may_be_used(key)] == []


def test_an_action_may_have_the_key_it_has_already():
    keys = KeyMap({"a": "F3; F4", "b": ""}, {"a": "F3; F4", "b": ""})
    assert keys.holder("F3", but="a") == ""
    assert keys.holder("F3", but="b") == "a"
