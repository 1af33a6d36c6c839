"""Keys that a person knows from every program, pressed in the text and in a field of a real window."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication

from ui.actions import ACTIONS

KEYS = {entry.id: entry.shortcuts.split("; ") for entry in ACTIONS}


@pytest.fixture
def press(window, qtbot):
    """Press every key of an action in turn, or the one of this number, in whatever has the focus."""

    def press(action_id, number=0):
        qtbot.keySequence(QApplication.focusWidget(), QKeySequence(KEYS[action_id][number]))

    return press


@pytest.mark.parametrize("where", ["text", "headline"])
def test_the_keys_of_every_program_work_in_text_and_fields(window, until, press, where):
    until(lambda: window.writing.opened.view.around is not None)
    room = window.writing.room
    field = room.edit if where == "text" else next(one for one in room.form.inputs() if one.objectName() == where)
    window.activateWindow()
    field.setFocus()
    until(field.hasFocus)
    field.selectAll()
    field.insertPlainText("một hai")
    press("edit.select_all")
    assert field.textCursor().selectedText() == "một hai"
    press("edit.copy")
    assert QGuiApplication.clipboard().text() == "một hai"
    press("edit.cut")
    assert field.toPlainText() == ""
    press("edit.paste")
    field.moveCursor(QTextCursor.MoveOperation.End)
    press("edit.paste")
    assert field.toPlainText() == "một haimột hai"
    press("edit.undo")
    assert field.toPlainText() == "một hai"
    press("edit.redo", 0)
    assert field.toPlainText() == "một haimột hai"
    press("edit.undo")
    press("edit.redo", 1)
    assert field.toPlainText() == "một haimột hai"
    QGuiApplication.clipboard().clear()


def test_the_keys_make_the_text_larger_smaller_and_normal(window, until, press):
    edit = window.writing.room.edit
    window.activateWindow()
    edit.setFocus()
    until(edit.hasFocus)
    sizes = [edit.zoom]
    for action_id, number in (("text.larger", 0), ("text.larger", 1), ("text.smaller", 0), ("text.normal", 0)):
        press(action_id, number)
        sizes.append(edit.zoom)
    assert sizes[0] == 100 < sizes[1] < sizes[2] and sizes[3] == sizes[1] and sizes[4] == 100


def test_shift_f7_goes_back_to_the_finding_before(window, until, press):
    room = window.writing.room
    room.edit.setPlainText("Nguời dân đuợc báo trưóc.\n")
    checking = window.writing.checks.checking
    until(lambda: checking.is_settled and len(list(checking.every())) >= 3)
    window.activateWindow()
    room.edit.setFocus()
    until(room.edit.hasFocus)
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    press("check.walk_back")
    until(lambda: room.edit.textCursor().selectedText() == "trưóc")
