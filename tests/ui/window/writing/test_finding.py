"""Find and replace in the window: the keys, the preview, one step of undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.dialogs.replace_all import ReplaceAll

TEXT = "Hòa Bình mở [thư viện](https://hoa-binh.example/hoa). Hoà là hòa.\n"


@pytest.fixture
def finding(window, until):
    """The window with `TEXT` in its article."""
    cursor = window.writing.room.edit.textCursor()
    cursor.select(cursor.SelectionType.Document)
    cursor.insertText(TEXT)
    cursor.setPosition(0)
    window.writing.room.edit.setTextCursor(cursor)
    window.writing.room.edit.setFocus()
    yield window
    if window.writing.finding.bar is not None:
        window.writing.finding.bar.finder.stop()


def find(window, until, words, new_words=""):
    window.actions_table["edit.replace"].trigger()
    bar = window.writing.finding.bar
    bar.words.setText(words)
    bar.new_words.setText(new_words)
    until(lambda: bar.finder.found is not None and bar.finder.search.pattern == words)
    return bar


@pytest.fixture
def preview(until):
    """The dialog that is open now."""

    def preview():
        until(lambda: isinstance(QApplication.activeModalWidget(), ReplaceAll))
        return QApplication.activeModalWidget()

    return preview


@pytest.mark.parametrize(
    ("action", "keys"),
    [
        ("edit.find", "Ctrl+F"),
        ("edit.replace", "Ctrl+H"),
        ("edit.find_next", "F3"),
        ("edit.find_previous", "Shift+F3"),
        ("desk.replace", "Ctrl+Shift+H"),
    ],
)
def test_the_keys_of_word_find_and_replace(window, action, keys):
    assert window.actions_table[action].shortcut().toString() == keys


def test_the_keys_open_the_bar_and_go_on(qtbot, finding, until):
    qtbot.keyClick(finding.writing.room.edit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = finding.writing.finding.bar
    assert bar.isVisible()
    assert not bar.new_words.isVisible()
    bar.words.setText("hòa")
    until(lambda: bar.count.text() == "1 of 2")
    qtbot.keyClick(bar.words, Qt.Key.Key_F3)
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(finding.writing.room.edit, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert bar.new_words.isVisible()


def test_replacing_all_shows_every_replacement_first(finding, until, preview):
    bar = find(finding, until, "hòa", "hoà")
    bar.replace_all_button.click()
    dialog = preview()
    assert dialog.list.rows.place_count == 2
    assert dialog.accept_button.text() == "Replace 2"
    assert finding.writing.room.text() == TEXT
    dialog.list.rows.toggle(dialog.list.rows.index(0))
    assert dialog.accept_button.text() == "Replace 1"
    dialog.accept()
    assert finding.writing.room.text() == TEXT.replace("hòa.", "hoà.")
    assert finding.notices.sentences == ["Replaced in one place. Ctrl+Z takes it back."]
    finding.writing.room.edit.undo()
    assert finding.writing.room.text() == TEXT


def test_nothing_is_replaced_without_a_tick(finding, until, preview):
    bar = find(finding, until, "hòa", "x")
    bar.replace_all_button.click()
    dialog = preview()
    dialog.list.rows.tick_all(False)
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
    assert finding.writing.room.text() == TEXT


def test_what_stands_in_an_address_is_not_ticked(finding, until, preview):
    bar = find(finding, until, "hoa", "cúc")
    bar.replace_all_button.click()
    dialog = preview()
    assert dialog.list.rows.place_count == 2
    assert dialog.chosen == []
    dialog.reject()


def test_replacements_for_a_text_that_has_changed_are_refused(finding, until, preview):
    bar = find(finding, until, "hòa", "x")
    bar.replace_all_button.click()
    dialog = preview()
    cursor = finding.writing.room.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText("Mới.")
    dialog.accept()
    assert finding.writing.room.text() == TEXT + "Mới."
    assert "nothing was replaced" in finding.notices.sentences[0]


def test_what_was_replaced_is_saved(finding, until, preview):
    bar = find(finding, until, "hòa", "hoà")
    bar.replace_all_button.click()
    preview().accept()
    heard = []
    finding.writing.room.flush()
    finding._tasks.read(lambda desk: desk.article(finding.writing.opened.article_id).text, then=heard.append)
    until(lambda: bool(heard))
    assert heard == [TEXT.replace("hòa", "hoà").replace("Hòa", "Hoà")]
