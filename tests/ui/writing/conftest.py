"""Typing into real widgets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.writing.pasting_room import Room
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar
from ui.writing.text_edit import TextEdit


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Type letters of any language, one key each (`QTest` knows Latin letters only); "\\b" is Backspace."""

    def type_text(widget: QWidget, letters: str) -> None:
        for letter in letters:
            key, typed = (Qt.Key.Key_Backspace, "\b") if letter == "\b" else (0, letter)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed))

    return type_text


@pytest.fixture
def compose() -> Callable[..., None]:
    """One event of an input method: what is being composed now, and what is handed over."""

    def compose(widget: QWidget, letters: str, commit: str = "", replace: tuple[int, int] = (0, 0)) -> None:
        event = QInputMethodEvent(letters, [])
        event.setCommitString(commit, *replace)
        QApplication.sendEvent(widget, event)

    return compose


@pytest.fixture
def room(qtbot, theme):
    """A text that takes in what is pasted (`pasting_room`)."""
    import lxml.etree  # noqa: F401 - the first paste would go to a worker to load it

    edit, notices, tasks = TextEdit(), NoticeBar(), Tasks()
    for widget in (edit, notices):
        qtbot.addWidget(widget)
        widget.show()
    edit.resize(900, 500)
    edit.setFocus()
    yield Room(edit, tasks, notices)
    QGuiApplication.clipboard().clear()
    tasks.close()
