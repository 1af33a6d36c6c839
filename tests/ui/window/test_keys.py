"""Keys that a person has changed: used at once, kept on the machine, and there again in the next window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.actions import ACTIONS
from ui.window import keys


def test_changed_keys_are_used_and_kept(window, answer, preferences, until):
    def give_f5(dialog):
        dialog.choose("page.board")
        QTest.keyClick(dialog.key_field, Qt.Key.Key_F5)
        dialog.use.click()

    answer(give_f5)
    window.actions_table["help.keys"].trigger()
    assert window.actions_table["page.board"].shortcut().toString() == "F5"
    assert window.actions_table["page.board"].toolTip().endswith("(F5)")
    assert preferences.keys == {"page.board": "F5"}
    window.activateWindow()
    until(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.pages.key == "page.board"


def test_keys_that_were_not_taken_over_are_not_used(window, answer, preferences):
    def clear_bold(dialog):
        dialog.choose("format.bold")
        dialog.clear.click()

    answer(clear_bold, accepts=False)
    window.actions_table["help.keys"].trigger()
    assert window.actions_table["format.bold"].shortcut().toString() == "Ctrl+B"
    assert preferences.keys == {}


def test_every_action_is_listed_with_the_keys_of_the_table(window):
    rows = {row.id: row for row in keys.rows(window.actions_table)}
    assert set(rows) == {entry.id for entry in ACTIONS}
    assert [row.id for row in rows.values() if row.keys != row.first] == []


def test_the_next_window_uses_what_was_kept_and_can_be_read(preferences, open_window, desk_path):
    preferences._settings.setValue("keys", ["nonsense", "no.such=F5", "format.bold=Ctrl+Alt+Q"])
    window = open_window(desk_path)
    assert window.actions_table["format.bold"].shortcut().toString() == "Ctrl+Alt+Q"
    assert window.actions_table["format.italic"].shortcut().toString() == "Ctrl+I"
