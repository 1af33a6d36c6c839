"""Typing into real widgets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


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
