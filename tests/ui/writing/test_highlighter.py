import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QPalette, QTextCursor
from PySide6.QtWidgets import QApplication

from ui.writing import ink
from ui.writing.highlighter import Formats
from ui.writing.open_text import OpenText
from ui.writing.text_edit import TextEdit


@pytest.fixture
def edit(qtbot, theme):
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(700, 500)
    edit.show()
    qtbot.waitExposed(edit)
    return edit


def opened(text, parent):
    opened = OpenText("a", text, QFont(), Formats(ink.of(QPalette()), 18), parent)
    opened.pour()
    return opened


def settle(text):
    while not text.highlighter.is_settled:
        QApplication.processEvents()


def colours(text):
    """Every line with its runs: where they stand and how they are drawn."""
    found = []
    block = text.document.begin()
    while block.isValid():
        ranges = [
            (piece.start, piece.length, piece.format.foreground().color().name(), piece.format.fontWeight())
            for piece in block.layout().formats()
        ]
        found.append((block.text(), ranges))
        block = block.next()
    return found


LINES = st.lists(st.sampled_from(["```", "~~~", "**đậm**", "# Tít", "chữ", "", "> *x*", "😀 **y**"]), max_size=10)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), LINES, st.booleans()), max_size=6)


@given(LINES, EDITS)
def test_colours_after_edits_are_those_of_a_text_opened_anew(qapp, lines, edits):
    parent = QObject()
    text = opened("\n".join(lines), parent)
    text.highlighter.show_on(tuple)
    for start, end, words, is_undone in edits:
        cursor = QTextCursor(text.document)
        last = text.document.characterCount() - 1
        cursor.setPosition(round(min(start, end) * last))
        cursor.setPosition(round(max(start, end) * last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(words))
        if is_undone:
            text.document.undo()
    settle(text)
    anew = opened(text.text(), parent)
    anew.highlighter.show_on(tuple)
    settle(anew)
    assert colours(text) == colours(anew)


def test_what_is_in_view_is_coloured_before_the_rest(edit):
    text = opened("**đậm**\n\n" * 20_000, edit)
    edit.show_text(text)
    first, last = text.document.begin(), text.document.lastBlock().previous().previous()
    assert first.layout().formats()
    assert not last.layout().formats()
    settle(text)
    assert last.layout().formats()


def test_a_new_fence_leaves_the_lines_below_for_later(edit, type_text):
    text = opened("a\n" + "**đậm**\n" * 5_000, edit)
    edit.show_text(text)
    settle(text)
    far = text.document.findBlockByNumber(4_000)
    before = len(far.layout().formats())
    type_text(edit, "```")
    assert before == 3 and len(far.layout().formats()) == before
    settle(text)
    assert len(far.layout().formats()) == 1


def test_colouring_is_no_edit(edit, qtbot):
    text = opened("**đậm**\n" * 500, edit)
    told = []
    text.changed.connect(lambda: told.append(1))
    edit.show_text(text)
    settle(text)
    assert not told and not text.document.isUndoAvailable()


def test_composed_letters_stand_beside_the_colours(edit, compose):
    text = opened("**đậm** và", edit)
    edit.show_text(text)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    before = colours(text)[0][1]
    compose(edit, "đươ")
    assert [(start - 3, *rest) for start, *rest in colours(text)[0][1] if start >= 3] == before
    compose(edit, "")
    assert colours(text)[0][1] == before


def test_another_theme_colours_everything_again(edit, theme):
    from ui.colours import Scheme

    text = opened("**đậm**\n" * 500, edit)
    edit.show_text(text)
    settle(text)
    before = colours(text)
    theme.choose(Scheme.DARK)
    settle(text)
    after = colours(text)
    assert [line for line, _ in before] == [line for line, _ in after]
    assert all(old != new for (_, old), (_, new) in zip(before[:-1], after[:-1], strict=True))


def test_lines_that_nobody_sees_are_coloured_without_being_laid_out(edit):
    text = opened("\n\n".join(["**đậm** và thường"] * 500), edit)
    edit.show_text(text)
    settle(text)
    last = text.document.lastBlock()
    assert last.layout().formats()
    assert last.layout().lineCount() == 0
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QApplication.processEvents()
    assert last.layout().lineCount() == 1


def test_a_heading_begins_where_the_text_begins_while_marks_are_hidden(edit):
    text = opened("Chữ thường\n\n## Tít của phần", edit)
    edit.show_text(text)
    edit.show_marks(False)
    settle(text)
    heading = text.document.lastBlock().layout().lineAt(0)
    assert heading.cursorToX(len("## "))[0] - heading.cursorToX(0)[0] < 4
    edit.show_marks(True)
    settle(text)
    heading = text.document.lastBlock().layout().lineAt(0)
    assert heading.cursorToX(len("## "))[0] - heading.cursorToX(0)[0] > 12
