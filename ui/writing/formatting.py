"""Does to a text widget what `markup` says: each as one step of undo. The table of actions calls these functions."""

from collections.abc import Callable
from unicodedata import normalize

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import markup, offsets
from ui.writing.markup import Edit

PROMPT_START, PROMPT_END = "{{", "}}"
KEYS = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab))
"""the keys that `handle_key` may use"""


def bold(edit: QPlainTextEdit) -> None:
    _on_lines(edit, lambda text, start, end: markup.toggle(text, start, end, "**"))


def italic(edit: QPlainTextEdit) -> None:
    _on_lines(edit, lambda text, start, end: markup.toggle(text, start, end, "*"))


def strike(edit: QPlainTextEdit) -> None:
    _on_lines(edit, lambda text, start, end: markup.toggle(text, start, end, "~~"))


def link(edit: QPlainTextEdit) -> None:
    _on_lines(edit, markup.link)


def heading(edit: QPlainTextEdit, level: int) -> None:
    """`level` 1 to 6; 0 makes plain lines."""
    _on_lines(edit, lambda text, start, end: markup.heading(text, start, end, level))


def bullets(edit: QPlainTextEdit) -> None:
    _on_lines(edit, markup.bullets)


def numbers(edit: QPlainTextEdit) -> None:
    _on_lines(edit, markup.numbers)


def quote(edit: QPlainTextEdit) -> None:
    _on_lines(edit, markup.quote)


def table(edit: QPlainTextEdit, columns: int = 3, rows: int = 2) -> None:
    words = _translated("Column")
    _insert_part(edit, markup.table(columns, rows, words), f"{words} 1")


def footnote(edit: QPlainTextEdit) -> None:
    cursor = edit.textCursor()
    text = _text_of(edit.document())
    at = offsets.to_code_points(text, cursor.selectionEnd())
    _apply(edit, text, 0, markup.footnote(text, at))


def rule(edit: QPlainTextEdit) -> None:
    _insert_part(edit, "---")


def pull_quote(edit: QPlainTextEdit) -> None:
    words = edit.textCursor().selectedText().replace("\u2029", "\n") or _translated("The words that stand out")
    _insert_part(edit, f"::: pull-quote {_translated('Name, office')}\n{words}\n:::", words, is_replacing=True)


def box(edit: QPlainTextEdit) -> None:
    words = edit.textCursor().selectedText().replace("\u2029", "\n") or _translated("Good to know")
    title = _translated("Title")
    _insert_part(edit, f"::: box {title}\n{words}\n:::", title, is_replacing=True)


def picture(edit: QPlainTextEdit, name: str, caption: str, credit: str, alt: str) -> None:
    """Show the picture `name`, which the desk holds already, on a line of its own."""
    _insert_part(edit, markup.picture(name, caption, credit, alt))


def select_next_placeholder(edit: QPlainTextEdit, is_back: bool = False) -> bool:
    """Select the next `{{prompt}}` after the caret, or the first of the text; False where there is none."""
    document, cursor = edit.document(), edit.textCursor()
    flag = QTextDocument.FindFlag.FindBackward if is_back else QTextDocument.FindFlag(0)
    start = cursor.selectionStart() if is_back else cursor.selectionEnd()
    found = document.find(PROMPT_START, start, flag)
    if found.isNull():
        around = document.characterCount() - 1 if is_back else 0
        found = document.find(PROMPT_START, around, flag)
    if found.isNull():
        return False
    line = found.block().text()
    begin = found.selectionStart() - found.block().position()
    end = line.find(PROMPT_END, offsets.to_code_points(line, begin))
    if end == -1:
        return False
    stop = found.block().position() + offsets.to_units(line, end + len(PROMPT_END))
    found.setPosition(found.selectionStart())
    found.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(found)
    return True


def handle_key(edit: QPlainTextEdit, event: QKeyEvent) -> bool:
    """Enter in a list or quotation, Tab and Shift+Tab; whether the key was used."""
    key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in _PLAIN_ENTER:
        return _on_line(edit, markup.continue_line)
    if key == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier:
        return _on_line(edit, lambda line, caret: markup.indent_item(line, caret, False)) or (
            select_next_placeholder(edit) or not _may_insert_tab(edit)
        )
    if key == Qt.Key.Key_Backtab or (key == Qt.Key.Key_Tab and shift):
        return _on_line(edit, lambda line, caret: markup.indent_item(line, caret, True)) or (
            select_next_placeholder(edit, is_back=True) or True
        )
    return False


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


_PLAIN_ENTER = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def _may_insert_tab(edit: QPlainTextEdit) -> bool:
    """A tab at the beginning of a line would make code of a paragraph."""
    return not edit.textCursor().atBlockStart()


def _translated(words: str) -> str:
    return QCoreApplication.translate("Writing", words)


def _text_of(document: QTextDocument) -> str:
    return document.toRawText().replace("\u2029", "\n")


def _on_lines(edit: QPlainTextEdit, change: Callable[[str, int, int], Edit]) -> None:
    """Apply `change` to the whole lines that the selection touches."""
    cursor = edit.textCursor()
    document = edit.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    lines = [first.text()]
    block = first
    while block != last:
        block = block.next()
        lines.append(block.text())
    text, base = "\n".join(lines), first.position()
    start = offsets.to_code_points(text, cursor.selectionStart() - base)
    end = offsets.to_code_points(text, cursor.selectionEnd() - base)
    _apply(edit, text, base, change(text, start, end))


def _on_line(edit: QPlainTextEdit, change: Callable[[str, int], Edit | None]) -> bool:
    """Apply `change` to the caret's line, when nothing is selected; whether there was something to do."""
    cursor = edit.textCursor()
    if cursor.hasSelection():
        return False
    block = cursor.block()
    text = block.text()
    wanted = change(text, offsets.to_code_points(text, cursor.position() - block.position()))
    if wanted is None:
        return False
    _apply(edit, text, block.position(), wanted)
    return True


def _insert_part(edit: QPlainTextEdit, part: str, select: str = "", is_replacing: bool = False) -> None:
    """Put `part` on lines of its own after the caret's paragraph, or in place of the selected lines."""
    cursor = edit.textCursor()
    text = _text_of(edit.document())
    start = offsets.to_code_points(text, cursor.selectionStart())
    end = offsets.to_code_points(text, cursor.selectionEnd())
    if is_replacing and start != end:
        rest = text[:start] + text[end:]
        wanted = markup.insert_part(rest, start, part, select)
        new = wanted.applied(rest)
        head, tail = wanted.start, len(rest) - wanted.end
        wanted = Edit(head, len(text) - tail, new[head : len(new) - tail], wanted.anchor, wanted.caret)
    else:
        line_end = text.find("\n", end)
        wanted = markup.insert_part(text, len(text) if line_end == -1 else line_end, part, select)
    _apply(edit, text, 0, wanted)


def _apply(edit: QPlainTextEdit, text: str, base: int, wanted: Edit) -> None:
    """Do `wanted`, whose places are in `text`, which begins at the place `base` of the document."""
    cursor = edit.textCursor()
    new_text = wanted.applied(text)
    cursor.beginEditBlock()
    cursor.setPosition(base + offsets.to_units(text, wanted.start))
    cursor.setPosition(base + offsets.to_units(text, wanted.end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(wanted.new)
    cursor.endEditBlock()
    cursor.setPosition(base + offsets.to_units(new_text, wanted.anchor))
    cursor.setPosition(base + offsets.to_units(new_text, wanted.caret), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
