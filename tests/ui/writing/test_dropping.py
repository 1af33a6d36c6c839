"""What is dragged from another program into the text or a field is copied, and that program hears so at every step."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont
from PySide6.QtWidgets import QApplication

from ui.writing.open_text import OpenText
from ui.writing.text_edit import TextEdit
from ui.writing.text_field import TextField


@pytest.fixture(params=["text", "field"])
def target(request, qtbot, theme):
    if request.param == "field":
        target = TextField(QFont())
        target.show_text("Trước ")
    else:
        target = TextEdit()
        target.show_text(OpenText("a", "Trước ", target.font(), target.formats, target))
    qtbot.addWidget(target)
    target.resize(400, 200)
    target.show()
    return target


def test_a_drag_from_another_program_is_a_copy_all_the_way(target):
    words = QMimeData()
    words.setText("Chữ kéo sang")
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    there = QPoint(390, 12)
    for event in (
        QDragEnterEvent(there, both, words, button, none),
        QDragMoveEvent(there, both, words, button, none),
        QDropEvent(QPointF(there), both, words, button, none),
    ):
        event.setDropAction(Qt.DropAction.MoveAction)
        QApplication.sendEvent(target.viewport(), event)
        assert event.isAccepted() and event.dropAction() is Qt.DropAction.CopyAction
    assert target.document().toPlainText().split("Chữ kéo sang") in (["Trước ", ""], ["", "Trước "])
