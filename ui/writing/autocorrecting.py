"""Puts the typographic sign in the place of the one that was typed, as a step of undo of its own.

It looks at the few lines before the caret and acts on a sign only, never on a letter, never while an input method is
composing: key sequences of Unikey and the like go through untouched. What becomes what: `editor.language.autocorrect`.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from ui.writing import offsets
from ui.writing.line_rules import OUTSIDE
from ui.writing.text_edit import TextEdit

MOST_LINES = 8
"""lines before the caret's that are looked at, for a code span that is open"""
MOST_LETTERS = 2_000


class Autocorrecting(QObject):
    """Follows the typing in `edit`; `language` is that of the article."""

    def __init__(self, edit: TextEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._edit = edit
        self.is_on = True
        self.language = ""
        edit.sign_typed.connect(self._on_sign_typed)

    def _on_sign_typed(self, sign: str) -> None:
        edit = self._edit
        opened = edit.open_text
        cursor = edit.textCursor()
        if not (self.is_on and self.language and opened) or edit.is_composing or cursor.hasSelection():
            return
        if opened.highlighter.state_before(cursor.blockNumber()) != OUTSIDE:
            return
        before = _before(cursor)
        if not before.endswith(sign):
            return
        from editor.language.autocorrect import correct

        found = correct(before[: -len(sign)], sign, self.language)
        if found is None or found.text == sign:
            return
        self._replace(cursor.position(), offsets.units(before[len(before) - len(sign) - found.removed :]), found.text)

    def _replace(self, end: int, length: int, text: str) -> None:
        """The removal comes last: Qt lets what is typed next flow into a step that ends with words put in."""
        step = QTextCursor(self._edit.document())
        step.setPosition(end)
        step.beginEditBlock()
        step.insertText(text)
        step.setPosition(end - length)
        step.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        step.removeSelectedText()
        step.endEditBlock()


def _before(cursor: QTextCursor) -> str:
    """The text of the caret's paragraph up to the caret, as far as it matters."""
    block = cursor.block()
    line = block.text()
    parts = [line[: offsets.to_code_points(line, cursor.positionInBlock())]]
    for _ in range(MOST_LINES):
        block = block.previous()
        if not block.isValid() or not block.text().strip():
            break
        parts.append(block.text())
    return "\n".join(reversed(parts))[-MOST_LETTERS:]
