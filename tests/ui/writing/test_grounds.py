"""What lies behind the words is where the words are."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QTextCursor

from ui.writing.text_edit import TextEdit

GREEN = QColor(0, 200, 0)


@pytest.fixture
def edit(qtbot, theme):
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(700, 500)
    edit.setPlainText("một hai ba\n" + "dài " * 60 + "\nשלום hai")
    edit.show()
    qtbot.waitExposed(edit)
    return edit


def ground(edit: TextEdit, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(edit.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def green(edit: TextEdit) -> list[QRect]:
    """The lines of pixels that are green, joined where they touch."""
    picture = edit.viewport().grab().toImage()
    found: list[QRect] = []
    for y in range(picture.height()):
        xs = [x for x in range(picture.width()) if picture.pixelColor(x, y) == GREEN]
        if not xs:
            continue
        row = QRect(min(xs), y, max(xs) - min(xs) + 1, 1)
        if found and found[-1].bottom() == y - 1 and found[-1].left() == row.left():
            found[-1] = found[-1].united(row)
        else:
            found.append(row)
    return found


def box(edit: TextEdit, start: int, end: int) -> QRect:
    """From the caret at `start` to the caret at `end`, in one line."""
    left, right = (edit.cursorRect(ground(edit, place, place)) for place in (start, end))
    return QRect(left.topLeft(), right.bottomRight())


def test_the_colour_lies_behind_the_words(edit):
    edit.grounds.show([ground(edit, 4, 7)], GREEN)
    united, there = QRect(), box(edit, 4, 7)
    for rect in green(edit):
        united = united.united(rect)
    assert abs(united.left() - there.left()) <= 2
    assert abs(united.right() - there.right()) <= 3
    assert there.top() - 2 <= united.top() < united.bottom() <= there.bottom() + 2


def test_the_colour_moves_with_its_words(edit):
    edit.grounds.show([ground(edit, 4, 7)], GREEN)
    before = green(edit)[0].left()
    QTextCursor(edit.document()).insertText("xin ")
    assert green(edit)[0].left() > before + 10


def test_a_place_over_several_lines_has_a_colour_in_each(edit):
    edit.grounds.show([ground(edit, 11, 11 + 60 * 4)], GREEN)
    height = sum(rect.height() for rect in green(edit))
    assert height > 2 * edit.cursorRect().height()


def test_words_from_right_to_left_have_their_colour(edit):
    begin = edit.toPlainText().index("שלום")
    edit.grounds.show([ground(edit, begin, begin + 4)], GREEN)
    assert max(rect.width() for rect in green(edit)) > 10


def test_nothing_is_left_when_the_places_go(edit):
    edit.grounds.show([ground(edit, 4, 7)], GREEN)
    assert green(edit)
    edit.grounds.show([], GREEN)
    assert green(edit) == []
