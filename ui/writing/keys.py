"""What Enter, Tab, Backspace and Delete do beside their own work: in lists, tables, quotations, between paragraphs.

Nothing here reacts to a letter, nor to a Backspace within the words of a line: input methods send these themselves.
"""

from collections.abc import Mapping
from unicodedata import normalize

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import formatting, offsets, snippet_words
from ui.writing.markup import lines, lists, paragraphs, tables
from ui.writing.markup.edit import Edit

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = frozenset((*ENTERS, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace, Qt.Key.Key_Delete))
"""the keys that `handle_key` may use"""
_NONE, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
FENCE_LINES = 300
"""lines above the caret that are searched for the beginning of a block of code"""


def handle_key(edit: QPlainTextEdit, event: QKeyEvent, snippets: Mapping[str, str]) -> bool:
    """Whether the key was used. `snippets` are texts by their short names."""
    key, modifiers = event.key(), event.modifiers()
    is_back = key == Qt.Key.Key_Backtab or bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if key in ENTERS and modifiers & ~_KEYPAD == Qt.KeyboardModifier.ShiftModifier:
        return _break_line(edit)
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not modifiers & Qt.KeyboardModifier.ControlModifier:
        return _tab(edit, is_back, snippets)
    if modifiers & ~_KEYPAD != _NONE:
        return False
    if key in ENTERS:
        return _enter(edit)
    if key == Qt.Key.Key_Backspace:
        return _backspace(edit)
    return key == Qt.Key.Key_Delete and _delete(edit)


def combine(edit: QPlainTextEdit, mark: str) -> bool:
    """Put a combining mark (keyboards of Windows type them alone) onto the letter before the caret, as one letter.

    False where there is no letter for both.
    """
    cursor = edit.textCursor()
    at = cursor.positionInBlock()
    if edit.isReadOnly() or cursor.hasSelection() or not at:
        return False
    before = cursor.block().text()
    before = before[: offsets.to_code_points(before, at)]
    letter = normalize("NFC", before[-1] + mark)
    if len(letter) != 1:
        return False
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(letter)
    return True


# --- Enter ----------------------------------------------------------------------------------------------------------


def _enter(edit: QPlainTextEdit) -> bool:
    cursor = edit.textCursor()
    if cursor.hasSelection() or _is_in_code(cursor.block()):
        return False
    return formatting.change_nearby(edit, _after_enter)


def _after_enter(text: str, _start: int, caret: int) -> Edit | None:
    start, end = lines.line_at(text, caret)
    line = text[start:end]
    if "|" in line and (found := tables.table_around(text, caret)) and line[: caret - start].strip(" >"):
        is_behind = not line[caret - start :].strip() and line[: caret - start].rstrip().endswith("|")
        return (
            None if is_behind and not line[caret - start :] and _is_last(text, end) else tables.cell_below(text, found)
        )
    if edit := lists.continue_list(text, caret):
        return edit
    if lists.kind_at(line):
        return None
    return lists.leave_quote(text, caret) or (
        None if lines.quote_end(line) else paragraphs.begin_paragraph(text, caret)
    )


def _is_last(text: str, end: int) -> bool:
    """Whether no further row follows."""
    return "|" not in text[end + 1 : lines.line_at(text, end + 1)[1]] if end < len(text) else True


def _break_line(edit: QPlainTextEdit) -> bool:
    if edit.textCursor().hasSelection():
        edit.textCursor().removeSelectedText()
    if _is_in_code(edit.textCursor().block()):
        edit.textCursor().insertText("\n")
        return True
    return formatting.change_nearby(edit, lambda text, _start, caret: paragraphs.break_line(text, caret))


def _is_in_code(block: QTextBlock) -> bool:
    """Whether the block stands between two fences."""
    fence, found = "", []
    above = block
    for _ in range(FENCE_LINES):
        above = above.previous()
        if not above.isValid():
            break
        if sign := lines.FENCE.match(above.text()):
            found.append(sign[1])
    for sign_found in reversed(found):
        if not fence:
            fence = sign_found
        elif sign_found.startswith(fence):
            fence = ""
    return bool(fence)


# --- Tab ------------------------------------------------------------------------------------------------------------


def _tab(edit: QPlainTextEdit, is_back: bool, snippets: Mapping[str, str]) -> bool:
    """A cell, a snippet, a level of a list, a prompt; a tab stays a tab, but for one that would make code of a
    paragraph."""
    if "|" in edit.textCursor().block().text() and formatting.change_table(
        edit, lambda text, found: tables.next_cell(text, found, is_back)
    ):
        return True
    if not is_back and snippet_words.expand(edit, snippets):
        return True
    if formatting.change_nearby(edit, lambda text, start, end: _nested(text, start, end, is_back)):
        return True
    if formatting.select_next_placeholder(edit, is_back) or is_back:
        return True
    return edit.textCursor().atBlockStart()


def _nested(text: str, start: int, end: int, is_back: bool) -> Edit | None:
    """Prompts within an item are gone through before it is nested."""
    if formatting.PROMPT_START in text[start:end]:
        return None
    first = text.rfind("\n", 0, start) + 1
    is_item = lists.kind_at(text[first : lines.line_at(text, start)[1]])
    return lists.nest(text, start, end, is_back) if is_item else None


# --- Backspace and Delete -------------------------------------------------------------------------------------------


def _backspace(edit: QPlainTextEdit) -> bool:
    cursor = edit.textCursor()
    if cursor.hasSelection():
        return _remove_lines(edit)
    block, at = cursor.block(), cursor.positionInBlock()
    if not at:
        return _join_back(edit)
    line = block.text()
    if not lists.kind_at(line):
        return False
    sign = lines.item(line, lines.quote_end(line))
    if sign is None or at != sign.end():
        return False
    return formatting.change_nearby(edit, _without_sign)


def _without_sign(text: str, _start: int, caret: int) -> Edit | None:
    """At the words of an item: one level up, or a paragraph instead of an item."""
    edit = lists.nest(text, caret, caret, is_back=True)
    if edit is not None and edit.applied(text) != text:
        return edit
    start, end = lines.line_at(text, caret)
    change = lists.bullets if lists.kind_at(text[start:end]) == "bullets" else lists.numbers
    return change(text, caret, caret)


def _join_back(edit: QPlainTextEdit) -> bool:
    """At the beginning of a paragraph: the gap before it goes as a whole, as it came with one Enter."""
    cursor = edit.textCursor()
    gap = cursor.block().previous()
    before = gap.previous()
    if not before.isValid() or gap.text() or not before.text().strip() or lines.is_without_words(before.text()):
        return False
    if lines.is_without_words(cursor.block().text()) and cursor.block().text().strip():
        return False
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, 2)
    cursor.removeSelectedText()
    edit.setTextCursor(cursor)
    return True


def _delete(edit: QPlainTextEdit) -> bool:
    cursor = edit.textCursor()
    if cursor.hasSelection():
        return _remove_lines(edit)
    below = cursor.block().next()
    if not cursor.atBlockEnd() or not below.isValid() or not lists.kind_at(below.text()):
        return False
    if not cursor.block().text().strip():
        return False
    sign = lines.words_start(below.text())
    cursor.setPosition(below.position() + offsets.to_units(below.text(), sign), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    return _remove_lines(edit)


def _remove_lines(edit: QPlainTextEdit) -> bool:
    """Remove a selection that reaches over several lines of a list, and number the rest, as one step."""
    cursor = edit.textCursor()
    document = edit.document()
    first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if first == last or not (lists.kind_at(first.text()) or lists.kind_at(last.text())):
        return False
    text, start, _end, _base = formatting.nearby_text(edit)
    number = lists.first_number(text, start)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    edit.setTextCursor(cursor)
    formatting.change_nearby(edit, lambda text, _start, caret: lists.in_order(text, caret, number))
    cursor.endEditBlock()
    return True
