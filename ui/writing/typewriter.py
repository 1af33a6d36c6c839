"""Typewriter scrolling: the line of the caret stays at the same height while a person types or walks with keys.

The text moves by whole lines, at once and never by animation, so there is nothing to switch off for those whom motion
disturbs. A mouse that is pressed moves nothing: a selection would run away under it.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

HEIGHT = 0.45
"""of the viewport, from its top"""


class Typewriter(QObject):
    """Off until `turn_on`."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.is_on = False

    def turn_on(self, is_on: bool) -> None:
        if is_on == self.is_on:
            return
        self.is_on = is_on
        self._edit.setCenterOnScroll(is_on)  # lets the last line of the text come up to the middle
        if is_on:
            self._edit.cursorPositionChanged.connect(self._on_caret_moved)
            self.keep_height()
        else:
            self._edit.cursorPositionChanged.disconnect(self._on_caret_moved)
            self._edit.ensureCursorVisible()

    def keep_height(self) -> None:
        """Scroll so that the caret's line is at its height, as far as the beginning of the text allows."""
        caret = self._edit.cursorRect()
        line = max(1, self._edit.fontMetrics().lineSpacing())
        off = round((caret.center().y() - self._edit.viewport().height() * HEIGHT) / line)
        if off:
            bar = self._edit.verticalScrollBar()
            bar.setValue(bar.value() + off)

    def take_height(self, before: int, now: int) -> None:
        """Of another height: what comes below the text never covers the line that is written."""
        if self.is_on:
            self.keep_height()
        elif now < self._edit.cursorRect().bottom() <= before:
            self._edit.ensureCursorVisible()

    def _on_caret_moved(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.keep_height()
