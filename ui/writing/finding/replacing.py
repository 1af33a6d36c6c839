"""Replacements as an edit of the shown text: one step of undo, and the caret stays with its words."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.text.replacement import Replacement
from ui.writing import offsets


def text_of(edit: QPlainTextEdit) -> str:
    """The text exactly as typed; `toPlainText` would lose no-break spaces."""
    return edit.document().toRawText().replace("\u2029", "\n")


def replace(edit: QPlainTextEdit, text: str, chosen: Sequence[Replacement]) -> bool:
    """Make `chosen`, places of `text` in their order, in `edit`. When that shows another text: do nothing, False."""
    if edit.isReadOnly() or text_of(edit) != text:
        return False
    is_plain = offsets.is_plain(text)
    at, unit = 0, 0
    places = []
    for one in chosen:
        start = one.span.start if is_plain else unit + offsets.units(text[at : one.span.start])
        end = one.span.end if is_plain else start + offsets.units(text[one.span.start : one.span.end])
        at, unit = one.span.end, end
        places.append((start, end, one.new_text))
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    for start, end, new_text in reversed(places):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new_text)
    cursor.endEditBlock()
    return True
