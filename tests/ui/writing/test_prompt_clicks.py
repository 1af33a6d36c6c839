"""A prompt of a template is answered with the mouse as in Word: one click selects it, and typing takes its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editor.article import Article, Fields, Stage
from ui.writing.room import WritingRoom

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
TEXT = "😀 Đầu {{Ai làm gì?}} và {{ở đâu}} rồi.\n\n| {{số}} | chữ |\n|---|---|\n| a | b |\n"


@pytest.fixture
def edit(qtbot, theme):
    room = WritingRoom()
    qtbot.addWidget(room)
    room.resize(900, 600)
    room.show()
    room.show_article(Article("a1", "vi", Stage.DRAFTING, Fields(headline="Tít"), TEXT, "", "", "", "p1", 0, 0))
    QApplication.processEvents()
    return room.edit


def place(edit, words):
    """Where the middle of `words` is on the widget."""
    cursor = edit.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + len(words) // 2)
    return edit.cursorRect(cursor).center()


def click(qtbot, edit, words, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.mouseClick(edit.viewport(), LEFT, modifiers, place(edit, words))


@pytest.mark.parametrize(
    ("clicked", "selected"),
    [("làm", "{{Ai làm gì?}}"), ("đâu", "{{ở đâu}}"), ("số", "{{số}}"), ("và", ""), ("chữ", "")],
)
def test_a_click_into_a_prompt_selects_all_of_it(qtbot, edit, clicked, selected):
    click(qtbot, edit, clicked)
    assert edit.textCursor().selectedText() == selected


@pytest.mark.parametrize(
    ("line", "selected"), [("{{Hỏi ai?}}", "{{Hỏi ai?}}"), ("Xong {{Hỏi ai?}}", ""), ("Xong", ""), ("", "")]
)
def test_a_click_beside_a_prompt_that_has_its_line_to_itself_selects_it(qtbot, edit, line, selected):
    edit.setPlainText(f"{line}\nDòng sau")
    end = edit.textCursor()
    end.movePosition(end.MoveOperation.EndOfBlock)
    place = edit.cursorRect(end).center()
    place.setX(place.x() + 40)
    qtbot.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edit.textCursor().selectedText() == selected
    assert selected or edit.textCursor().positionInBlock() == len(line)


def test_what_is_typed_after_the_click_stands_in_the_place_of_the_prompt(qtbot, edit, type_text):
    click(qtbot, edit, "làm")
    type_text(edit, "Xã xây cầu")
    assert edit.toPlainText().startswith("😀 Đầu Xã xây cầu và {{ở đâu}} rồi.")


def test_a_second_click_puts_the_caret_into_the_prompt(qtbot, edit):
    click(qtbot, edit, "làm")
    click(qtbot, edit, "làm")
    assert not edit.textCursor().hasSelection()
    assert edit.textCursor().position() in range(9, 14)


def test_from_one_prompt_a_click_goes_to_another(qtbot, edit):
    click(qtbot, edit, "làm")
    click(qtbot, edit, "đâu")
    assert edit.textCursor().selectedText() == "{{ở đâu}}"


def test_a_click_that_extends_a_selection_extends_it(qtbot, edit):
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    click(qtbot, edit, "làm", SHIFT)
    assert edit.textCursor().selectedText().startswith("😀 Đầu {{Ai")
    assert not edit.textCursor().selectedText().endswith("}}")


def test_a_drag_within_a_prompt_selects_what_was_dragged_over(qtbot, edit):
    start, end = place(edit, "Ai"), place(edit, "làm")
    qtbot.mousePress(edit.viewport(), LEFT, pos=start)
    qtbot.mouseMove(edit.viewport(), end)
    qtbot.mouseRelease(edit.viewport(), LEFT, pos=end)
    assert edit.textCursor().hasSelection()
    assert edit.textCursor().selectedText() in "Ai làm"


def test_a_text_that_is_only_read_is_clicked_as_any_other(qtbot, edit):
    edit.setReadOnly(True)
    click(qtbot, edit, "làm")
    assert not edit.textCursor().hasSelection()
