"""A snippet put into the text: by its short name and Tab, or chosen from the list. It stores nothing."""

from collections.abc import Mapping

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import formatting, offsets


def expand(edit: QPlainTextEdit, snippets: Mapping[str, str]) -> bool:
    """Put the snippet in place of its name, which stands before the caret; False where none does."""
    cursor = edit.textCursor()
    if not snippets or cursor.hasSelection():
        return False
    line = cursor.block().text()
    words = line[: offsets.to_code_points(line, cursor.positionInBlock())].split()
    if not words or line[: offsets.to_code_points(line, cursor.positionInBlock())][-1:].isspace():
        return False
    name = words[-1]
    text = snippets.get(name) or snippets.get(name.casefold())
    if text is None:
        return False
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, offsets.units(name))
    edit.setTextCursor(cursor)
    insert(edit, text)
    return True


def insert(edit: QPlainTextEdit, text: str) -> None:
    """Put `text` in place of the selection and select its first prompt; one step of undo."""
    cursor = edit.textCursor()
    start = cursor.selectionStart()
    cursor.insertText(text)
    end = cursor.position()
    if formatting.PROMPT_START in text:
        cursor.setPosition(start)
        edit.setTextCursor(cursor)
        formatting.select_next_placeholder(edit)
    else:
        cursor.setPosition(end)
        edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
