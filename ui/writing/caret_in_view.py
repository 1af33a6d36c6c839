"""Keeps the caret in view when something comes below the text and makes it lower. It scrolls as little as it can."""

from PySide6.QtCore import QObject

from ui.writing.text_edit import TextEdit


class CaretInView(QObject):
    """Watches the height of one text widget."""

    def __init__(self, edit: TextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._height = edit.viewport().height()
        edit.resized.connect(self._on_resized)

    def _on_resized(self) -> None:
        before, self._height = self._height, self._edit.viewport().height()
        caret = self._edit.cursorRect()
        if self._height < caret.bottom() <= before:
            self._edit.ensureCursorVisible()
