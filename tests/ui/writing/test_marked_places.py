"""Marks of several parts share one text widget."""

import pytest
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QTextEdit

from ui.writing.text_edit import TextEdit


@pytest.fixture
def edit(qtbot):
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("một hai ba")
    return edit


def mark(edit: TextEdit, start: int, end: int) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = QTextCursor(edit.document())
    made.cursor.setPosition(start)
    made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    made.format.setBackground(QColor("yellow"))
    return made


def marked(edit: TextEdit) -> list[str]:
    return [selection.cursor.selectedText() for selection in edit.extraSelections()]


def test_layers_do_not_disturb_each_other(edit):
    edit.marked.show("focus", [mark(edit, 0, 3)])
    edit.marked.show("findings", [mark(edit, 4, 7)])
    assert marked(edit) == ["một", "hai"]
    edit.marked.show("focus", [mark(edit, 8, 10)])
    assert marked(edit) == ["ba", "hai"]
    edit.marked.show("findings", ())
    assert marked(edit) == ["ba"]


def test_a_layer_that_nobody_has_named_is_a_mistake(edit):
    with pytest.raises(KeyError):
        edit.marked.show("nonsense", [mark(edit, 0, 1)])


def test_marks_go_with_their_text(edit):
    edit.marked.show("focus", [mark(edit, 0, 3)])
    edit.leave_text()
    document = QTextDocument("khác", edit)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    edit.setDocument(document)
    assert edit.extraSelections() == []
