"""Vietnamese typed by every input method: no letter is lost, doubled or out of order. `test_every_field` goes round."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.ui.window.input_methods import DELIVERIES, METHODS, telex, vni, write

MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập – Tự do – Hạnh phúc"
CORPUS = Path(__file__).parents[2] / "corpus" / "decree-30-2020.vi.md"
PAGE = 250
"""words"""

WAYS = [(method, delivery) for method in METHODS for delivery in DELIVERIES]


def page() -> str:
    """Real text: paragraphs of the decree that hold nothing Markdown or typography would make something else of."""
    found, count = [], 0
    for line in CORPUS.read_text(encoding="utf-8").split("\n"):
        if len(line) > 40 and line[0].isalpha() and all(sign.isalnum() or sign in " ,;./()" for sign in line):
            found.append(line)
            count += len(line.split())
        if count >= PAGE:
            return "\n".join(found)
    raise AssertionError("the decree is longer than a page")


def text_of(field: QWidget) -> str:
    """What stands in a field; a no-break space that autocorrect has set is a space, a new paragraph is a new line."""
    if isinstance(field, QLineEdit):
        text = field.text()
    else:
        text = field.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
    return _even(text)


def _even(text: str) -> str:
    return re.sub("\n+", "\n", text.replace("\u00a0", " ").replace("\u202f", " "))


def fields_of(top: QWidget) -> list[QWidget]:
    """Every field under `top` that text can be typed into."""
    found = []
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in top.findChildren(kind):
            is_part = isinstance(field.parent(), QAbstractSpinBox)
            if not field.isReadOnly() and not is_part and field.isEnabled():
                found.append(field)
    return found


def takes_lines(field: QWidget) -> bool:
    return not isinstance(field, QLineEdit) and type(field).__name__ != "TextField"


def fitting(field: QWidget, text: str) -> str:
    """As much of `text` as the field has room for, in whole words."""
    if not takes_lines(field):
        text = " ".join(text.split())
    if not isinstance(field, QLineEdit) or len(text) <= field.maxLength():
        return text
    return text[: field.maxLength() + 1].rpartition(" ")[0]


def empty(field: QWidget) -> None:
    field.clear()
    if not isinstance(field, QLineEdit):
        field.document().clearUndoRedoStacks()


def hold(top: QWidget, text: str, method: str, delivery: str) -> int:
    """Type `text` into every field under `top`; how many there are."""
    fields = fields_of(top)
    for field in fields:
        empty(field)
        wanted = fitting(field, text)
        write(field, wanted, method, delivery, QApplication.processEvents)
        assert text_of(field) == wanted, (
            f"{type(field).__name__} {field.objectName() or field.accessibleName()} of {type(field.parent()).__name__}"
        )
    return len(fields)


# --- the keyboards themselves -----------------------------------------------------------------------------------------


def test_the_keyboards_type_as_people_do():
    assert telex("Cộng") == ["C", "Co", "Cô", "Côn", "Công", "Cộng"]
    assert vni("Cộng") == ["C", "Co", "Con", "Cong", "Công", "Cộng"]
    assert telex("Đường")[-1] == vni("Đường")[-1] == "Đường"
    assert vni("nam") == ["n", "na", "nam"]


# --- the window -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("method", "delivery"), WAYS)
def test_a_page_goes_into_the_text_and_is_stored_as_it_was_typed(window, until, desk_path, clock, method, delivery):
    edit = window.writing.room.edit
    until(lambda: window.writing.room.article_id is not None)
    empty(edit)
    wanted = page()
    write(edit, wanted, method, delivery, QApplication.processEvents)
    assert text_of(edit) == wanted
    until(lambda: window.status.saved.text().startswith("Saved") and not window._tasks.pending_changes)
    window.writing.room.flush()
    window._tasks.finish()
    stored = []
    window._tasks.read(lambda desk: desk.article(window.writing.room.article_id).text, then=stored.append)
    until(lambda: bool(stored))
    assert _even(stored[0]).rstrip("\n") == wanted


@pytest.mark.parametrize(("method", "delivery"), WAYS)
def test_what_was_typed_can_be_undone_to_the_end_and_done_again(window, until, method, delivery):
    edit = window.writing.room.edit
    until(lambda: window.writing.room.article_id is not None)
    empty(edit)
    write(edit, MOTTO, method, delivery)
    typed = text_of(edit)
    steps = 0
    while edit.document().isUndoAvailable():
        edit.undo()
        steps += 1
        assert steps < 1_000
    assert text_of(edit) == ""
    while edit.document().isRedoAvailable():
        edit.redo()
    assert text_of(edit) == typed == MOTTO
