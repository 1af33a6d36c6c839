"""Where the caret stands in the text of a widget, and putting Markdown there as one step of undo.

It knows nothing of the clipboard. Places of Qt are UTF-16 units; texts are turned into them here.
"""

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import line_rules, offsets, open_text

if TYPE_CHECKING:
    from editor.text.paste.fitting import Fitted, Place

_NOTE = re.compile(r"\[\^([^\]\s]{1,99})\]")
_FENCES = ("```", "~~~")


class Spot:
    """A selection that keeps its place while the text around it is changed: what is typed at its ends stays outside."""

    def __init__(self, cursor: QTextCursor) -> None:
        self._ends = [QTextCursor(cursor), QTextCursor(cursor)]
        for end, position in zip(self._ends, (cursor.selectionStart(), cursor.selectionEnd()), strict=True):
            end.setPosition(position)
            end.setKeepPositionOnInsert(True)

    def cursor(self) -> QTextCursor:
        """The selection as it is now."""
        start, end = (one.position() for one in self._ends)
        found = QTextCursor(self._ends[0].document())
        found.setPosition(start)
        found.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
        return found


def place_of(cursor: QTextCursor) -> "Place":
    """What stands around the selection of `cursor`."""
    from editor.text.paste.fitting import Place

    document = cursor.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    above, below = first.text(), last.text()
    return Place(
        above[: offsets.to_code_points(above, cursor.selectionStart() - first.position())],
        below[offsets.to_code_points(below, cursor.selectionEnd() - last.position()) :],
        first.previous().text() if first.previous().isValid() else "",
        last.next().text() if last.next().isValid() else "",
    )


def is_in_code(cursor: QTextCursor) -> bool:
    """Whether the caret is between the fences of code."""
    last = cursor.document().findBlock(cursor.selectionStart())
    block, state = cursor.document().firstBlock(), line_rules.OUTSIDE
    while block.isValid() and block != last:
        text = block.text()
        if text.lstrip()[:3] in _FENCES:
            _runs, state = line_rules.runs(text, state)
        block = block.next()
    return state != line_rules.OUTSIDE


def labels_of_notes(cursor: QTextCursor) -> set[str]:
    """The labels that footnotes of the text have."""
    return set(_NOTE.findall(cursor.document().toRawText()))


def put_in(cursor: QTextCursor, fitted: "Fitted") -> QTextCursor:
    """Do what `fitted` says at `cursor`, as one step of undo; the range that was put in, without its surroundings."""
    start = cursor.selectionStart() - offsets.units(" " * fitted.dropped)
    cursor.beginEditBlock()
    if fitted.dropped:
        end = cursor.selectionEnd()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    open_text.put_in(cursor, fitted.text)
    cursor.endEditBlock()
    inserted = QTextCursor(cursor.document())
    inserted.setPosition(start)
    inserted.setPosition(
        start + offsets.units(fitted.text[: len(fitted.text) - fitted.back]), QTextCursor.MoveMode.KeepAnchor
    )
    return inserted


def text_of(cursor: QTextCursor) -> str:
    """The selected text with LF line ends and its no-break spaces."""
    return cursor.selectedText().replace("\u2029", "\n")


def end_of_paragraph(edit: QPlainTextEdit) -> QTextCursor:
    """A cursor at the end of the lines without a gap in which the caret stands."""
    cursor = edit.textCursor()
    block = cursor.block()
    while block.text().strip() and block.next().isValid() and block.next().text().strip():
        block = block.next()
    cursor.setPosition(block.position() + block.length() - 1)
    return cursor
