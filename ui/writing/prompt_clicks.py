"""A click into a `{{prompt}}` of a template selects all of it, so that what is typed next takes its place.

A second click puts the caret where it was clicked, for whoever wants to change the prompt itself. It changes no text.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import formatting


class PromptClicks(QObject):
    """Watches the clicks into one text widget."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._pressed_at: QPoint | None = None
        """where a plain click began, unless it was a prompt that is selected already"""
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif event.type() == QEvent.Type.MouseButtonDblClick:
                self._pressed_at = None
            elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed_at == event.position().toPoint():
                self._edit.mouseReleaseEvent(event)  # the widget ends its own click first
                self._select()
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> None:
        plain = event.button() is Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        place = event.position().toPoint()
        chosen = self._edit.textCursor()
        is_again = chosen.hasSelection() and _holds(chosen, self._edit.cursorForPosition(place).position())
        self._pressed_at = place if plain and not is_again and not self._edit.isReadOnly() else None

    def _select(self) -> None:
        self._pressed_at = None
        caret = self._edit.textCursor()
        if not caret.hasSelection() and (prompt := formatting.placeholder_at(caret) or _before(caret)) is not None:
            self._edit.setTextCursor(prompt)


def _before(caret: QTextCursor) -> QTextCursor | None:
    """The prompt that has its line to itself, where somebody clicked beside its end."""
    if not caret.atBlockEnd() or caret.atBlockStart():
        return None
    inside = QTextCursor(caret)
    inside.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    prompt = formatting.placeholder_at(inside)
    is_alone = prompt is not None and prompt.selectedText() == caret.block().text().strip()
    return prompt if is_alone else None


def _holds(cursor: QTextCursor, at: int) -> bool:
    return cursor.selectionStart() <= at <= cursor.selectionEnd()
