"""Does to a text widget what `markup` says, each as one step of undo. The table of actions calls these functions.

Only what differs is replaced, so that everything else keeps its place, its colours and its marks. What a key does while
a person types stands in `keys`.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import offsets
from ui.writing.markup import inline, languages, lines, links, lists, moving, notes, paragraphs, parts, spans, tables
from ui.writing.markup.edit import Edit

Change = Callable[[str, int, int], Edit | None]
"""(text, start and end of the selection) -> edit; None where there is nothing to do"""

PROMPT_START, PROMPT_END = "{{", "}}"
FARTHEST = 3_000
"""lines of a list or table above and below the caret that a key looks at"""


def toggle(edit: QPlainTextEdit, kind: str) -> None:
    """Bold, italic and so on: `kind` is one of `markup.inline.MARKS`."""
    change_nearby(edit, lambda text, start, end: inline.toggle(text, start, end, kind))


bold = partial(toggle, kind=spans.STRONG)
italic = partial(toggle, kind=spans.EMPHASIS)
strike = partial(toggle, kind=spans.STRIKE)
code = partial(toggle, kind=spans.CODE)
lowered = partial(toggle, kind="sub")
raised = partial(toggle, kind="sup")


def clear(edit: QPlainTextEdit) -> None:
    """Take bold, italic and the like from the selection; nothing selected: from the paragraph."""
    change_nearby(edit, inline.clear)


def heading(edit: QPlainTextEdit, level: int) -> None:
    """`level` 1 to 6; 0 makes plain lines."""
    change_nearby(edit, lambda text, start, end: paragraphs.heading(text, start, end, level))


def bullets(edit: QPlainTextEdit) -> None:
    change_nearby(edit, lists.bullets)


def numbers(edit: QPlainTextEdit) -> None:
    change_nearby(edit, lists.numbers)


def quote(edit: QPlainTextEdit) -> None:
    change_nearby(edit, paragraphs.quote)


def deeper(edit: QPlainTextEdit) -> None:
    change_nearby(edit, paragraphs.deeper)


def shallower(edit: QPlainTextEdit) -> None:
    change_nearby(edit, paragraphs.shallower)


def move(edit: QPlainTextEdit, is_up: bool) -> None:
    """One step up or down: the paragraph, the item, the row."""
    change_all(edit, lambda text, start, end: moving.move(text, start, end, is_up))


# --- new parts ------------------------------------------------------------------------------------------------------


def table(edit: QPlainTextEdit, columns: int = 3, rows: int = 2) -> None:
    """`rows` without the head."""
    words = _translated("Column")
    _insert_part(edit, tables.new_table(columns, rows, words), f"{words} 1")


def rule(edit: QPlainTextEdit) -> None:
    change_all(edit, parts.rule)


def pull_quote(edit: QPlainTextEdit) -> None:
    _toggle_directive(edit, parts.PULL_QUOTE, _translated("Name, office"), _translated("The words that stand out"))


def box(edit: QPlainTextEdit) -> None:
    _toggle_directive(edit, parts.BOX, _translated("Title"), _translated("Good to know"))


def insert_words(edit: QPlainTextEdit, words: str) -> None:
    """Put `words` in place of the selection."""
    edit.textCursor().insertText(words)
    edit.ensureCursorVisible()


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
    prompt = _placeholder_from(found.block(), found.selectionStart() - found.block().position())
    if prompt is None:
        return False
    edit.setTextCursor(prompt)
    return True


def placeholder_at(caret: QTextCursor) -> QTextCursor | None:
    """A cursor that has selected the `{{prompt}}` within which `caret` stands; none outside of one."""
    at = caret.positionInBlock()
    line = caret.block().text()
    begin = line.rfind(PROMPT_START, 0, offsets.to_code_points(line, at))
    prompt = _placeholder_from(caret.block(), offsets.to_units(line, begin)) if begin != -1 else None
    return prompt if prompt is not None and caret.position() < prompt.selectionEnd() else None


def _placeholder_from(block: QTextBlock, begin: int) -> QTextCursor | None:
    """The prompt that begins at this unit of `block`, selected."""
    line = block.text()
    end = line.find(PROMPT_END, offsets.to_code_points(line, begin))
    if end == -1:
        return None
    prompt = QTextCursor(block)
    prompt.setPosition(block.position() + begin)
    prompt.setPosition(
        block.position() + offsets.to_units(line, end + len(PROMPT_END)), QTextCursor.MoveMode.KeepAnchor
    )
    return prompt


# --- links and notes ------------------------------------------------------------------------------------------------


def put_link(edit: QPlainTextEdit, words: str, address: str) -> None:
    change_nearby(edit, lambda text, start, end: links.put_link(text, start, end, words, address))


def remove_link(edit: QPlainTextEdit) -> None:
    change_nearby(edit, links.remove_link)


def set_language(edit: QPlainTextEdit, language: str) -> None:
    """Mark words as being in `language` (BCP 47)."""
    change_nearby(edit, lambda text, start, end: languages.set_language(text, start, end, language))


def remove_language(edit: QPlainTextEdit) -> None:
    change_nearby(edit, languages.remove_language)


def put_note(edit: QPlainTextEdit, words: str) -> None:
    """A mark behind the selection, the note at the end of the text."""
    change_all(edit, lambda text, _start, end: notes.put_note(text, end, words))


def change_note(edit: QPlainTextEdit, label: str, words: str) -> None:
    change_all(edit, lambda text, _start, end: notes.change_note(text, label, words, end))


def remove_note(edit: QPlainTextEdit, label: str) -> None:
    change_all(edit, lambda text, _start, end: notes.remove_note(text, label, end))


def jump_to_note(edit: QPlainTextEdit) -> bool:
    """From a mark to its note, from a note to its mark; False where the caret stands in neither."""
    text, _start, end = all_text(edit)
    label = notes.label_at(text, end)
    inside, note, mark = notes.note_around(text, end), notes.note_of(text, label), notes.mark_of(text, label)
    target = (mark[1], mark[1]) if inside and mark else (note.end, note.end) if note and not inside else None
    if target is None:
        return False
    _select(edit, text, 0, *target)
    edit.centerCursor()
    return True


# --- tables ---------------------------------------------------------------------------------------------------------


def change_table(edit: QPlainTextEdit, change: Callable[[str, tables.Table], Edit | None]) -> bool:
    """Do `change`, a function of `markup.tables`, to the table around the caret; False outside of one."""

    def in_table(text: str, _start: int, end: int) -> Edit | None:
        found = tables.table_around(text, end)
        return None if found is None else change(text, found)

    return change_nearby(edit, in_table)


# --- how it is done -------------------------------------------------------------------------------------------------


def all_text(edit: QPlainTextEdit) -> tuple[str, int, int]:
    """The whole text, and where the selection begins and ends in it, in code points."""
    text = edit.document().toRawText().replace("\u2029", "\n")
    cursor = edit.textCursor()
    return (
        text,
        offsets.to_code_points(text, cursor.selectionStart()),
        offsets.to_code_points(text, cursor.selectionEnd()),
    )


def nearby_text(edit: QPlainTextEdit) -> tuple[str, int, int, int]:
    """The paragraphs, list or table that the selection touches with the lines beside them; where the selection begins
    and ends in them, in code points; and the place of the document at which they begin."""
    cursor = edit.textCursor()
    document = edit.document()
    first = _reached(document.findBlock(cursor.selectionStart()), is_up=True)
    last = _reached(document.findBlock(cursor.selectionEnd()), is_up=False)
    words = [first.text()]
    block = first
    while block != last:
        block = block.next()
        words.append(block.text())
    text, base = "\n".join(words), first.position()
    start = offsets.to_code_points(text, cursor.selectionStart() - base)
    return text, start, offsets.to_code_points(text, cursor.selectionEnd() - base), base


def change_nearby(edit: QPlainTextEdit, change: Change) -> bool:
    """Apply `change` to what `nearby_text` gives; whether there was something to do."""
    text, start, end, base = nearby_text(edit)
    wanted = change(text, start, end)
    if wanted is not None:
        apply(edit, text, base, wanted)
    return wanted is not None


def change_all(edit: QPlainTextEdit, change: Change) -> bool:
    """Apply `change` to the whole text; not for a key on which a person types."""
    text, start, end = all_text(edit)
    wanted = change(text, start, end)
    if wanted is not None:
        apply(edit, text, 0, wanted)
    return wanted is not None


def apply(edit: QPlainTextEdit, text: str, base: int, wanted: Edit) -> None:
    """Do `wanted`, whose places are in `text`, which begins at the place `base` of the document."""
    if wanted.start != wanted.end or wanted.new:
        cursor = edit.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(base + offsets.to_units(text, wanted.start))
        cursor.setPosition(base + offsets.to_units(text, wanted.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted.new)
        cursor.endEditBlock()
    _select(edit, wanted.applied(text), base, wanted.anchor, wanted.caret)


def _select(edit: QPlainTextEdit, text: str, base: int, anchor: int, caret: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(base + offsets.to_units(text, anchor))
    cursor.setPosition(base + offsets.to_units(text, caret), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _reached(block: QTextBlock, is_up: bool) -> QTextBlock:
    """The end of the paragraph or list around `block`, and two lines more, which tell what it stands beside."""
    for _ in range(FARTHEST):
        beside = block.previous() if is_up else block.next()
        if not beside.isValid():
            return block
        if not beside.text().strip():
            beyond = beside.previous() if is_up else beside.next()
            if not beyond.isValid():
                return beside
            if not _is_of_list(beyond.text()):
                return beyond
        block = beside
    return block


def _is_of_list(line: str) -> bool:
    return bool(line.strip()) and (lists.kind_at(line) != "" or line[lines.quote_end(line) :].startswith(("  ", "\t")))


def _insert_part(edit: QPlainTextEdit, part: str, select: str = "") -> None:
    change_all(edit, lambda text, _start, end: parts.insert_part(text, end, part, select))


def _toggle_directive(edit: QPlainTextEdit, name: str, title: str, words: str) -> None:
    change_all(edit, lambda text, start, end: parts.directive(text, start, end, name, title, words))


def _translated(words: str) -> str:
    return QCoreApplication.translate("Writing", words)
