"""The writing room with text that is rough on it: other scripts, a line without an end, a table as wide as a wall."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.article import Article, Fields, Stage
from editor.text.line_counts import count_lines
from ui.writing.room import WritingRoom

ARTICLE = Article("a1", "vi", Stage.DRAFTING, Fields(headline="Tít"), "", "", "", "", "p1", 0, 0)
PLAIN = "Chữ thường."
MIXED = "👩🏽\u200d🌾 cấy lúa.\n\nשלום עולם, مرحبا.\n\ne\u0301\u0323 và ế.\n"


@pytest.fixture
def show(qtbot, theme):
    def show(text):
        room = WritingRoom()
        qtbot.addWidget(room)
        room.resize(900, 600)
        room.show()
        room.show_article(replace(ARTICLE, text=text))
        QApplication.processEvents()
        return room

    return show


def test_caret_and_counts_are_right_with_emoji_other_scripts_and_combining_marks(show):
    room = show(MIXED)
    room._shown().counts.count_now()
    assert room.words() == count_lines(MIXED).words == 9
    for words in ("cấy", "שלום", "مرحبا", "ế."):
        room.go_to(MIXED.index(words), MIXED.index(words) + len(words))
        assert room.edit.textCursor().selectedText() == words
        assert room.caret_offset() == MIXED.index(words) + len(words)
    room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    room.edit.moveCursor(QTextCursor.MoveOperation.Right)
    assert room.caret_offset() == MIXED.index(" cấy"), "what is seen as one letter is one step"
    QTest.keyClicks(room.edit, "x")
    assert room.text() == MIXED.replace(" cấy", "x cấy")


@pytest.mark.parametrize(
    "text",
    ["từ " * 100_000, "| a " * 200 + "|\n" + "|---" * 200 + "|\n" + ("| 1 " * 200 + "|\n") * 20, "> " * 2_000 + "sâu"],
    ids=["a line of 300,000 letters", "a table of 200 columns", "a quotation within 2,000 others"],
)
def test_a_text_that_is_rough_is_shown_and_typed_in(show, text):
    room = show(text)
    room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(room.edit, "Xin ")
    assert room.text() == f"Xin {text}"
    room.edit.undo()
    assert room.text() == text


def test_the_lines_stand_apart_as_much_as_vietnamese_marks_need(show):
    edit = show(PLAIN).edit
    assert QFontMetricsF(edit.font()).lineSpacing() >= 1.4 * edit.font().pixelSize()
