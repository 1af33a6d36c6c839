"""The writing room with text that is rough on it: other scripts, a line without an end, a table as wide as a wall."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.article import Article, Fields, Stage
from editor.text.line_counts import count_lines
from ui.writing import folding
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


LINE = "dài dòng " * 555_000
"""5 MB in one line"""


def longest_block(room):
    block, longest = room.edit.document().firstBlock(), 0
    while block.isValid():
        block, longest = block.next(), max(longest, block.length())
    return longest


def test_a_line_of_5_mb_is_shown_in_pieces_that_qt_can_lay_out_and_typed_in(show):
    text = f"# Tít\n\n{LINE}\n\nSau.\n"
    room = show(text)
    cursor = room.edit.textCursor()
    cursor.setPosition(2_500_000)
    room.edit.setTextCursor(cursor)
    QTest.keyClicks(room.edit, "Xin a")
    assert is_same(room.text(), f"{text[:2_500_000]}Xin a{text[2_500_000:]}")
    assert longest_block(room) <= folding.PIECE + 10, "a key lays out one piece"
    room.edit.undo()
    assert is_same(room.text(), text)
    room.edit.selectAll()
    assert is_same(room.edit.createMimeDataFromSelection().text(), text)


def test_a_line_of_5_mb_that_is_pasted_stays_one_line(show):
    room = show("Trước. Sau.")
    cursor = room.edit.textCursor()
    cursor.setPosition(8)
    room.edit.setTextCursor(cursor)
    data = QMimeData()
    data.setText(LINE)
    room.edit.take_words(data)
    assert is_same(room.text(), f"Trước. S{LINE}au.")
    assert longest_block(room) <= folding.PIECE + 10
    room.edit.undo()
    assert room.text() == "Trước. Sau."


def test_a_word_of_5_mb_is_cut_and_is_not_taken_for_a_text_of_somebody_else(show):
    word = "x" * 5_000_000
    room = show(word)
    assert longest_block(room) <= folding.PIECE + 10
    assert is_same(room.text().replace("\n", ""), word)
    edits = []
    room.text_edited.connect(lambda: edits.append(1))
    room.show_article(replace(ARTICLE, text=word))
    assert not edits
    QTest.keyClicks(room.edit, "a")
    assert is_same(room.text().replace("\n", ""), f"a{word}")


def is_same(text, wanted):
    """A difference of 5 MB is not to be explained."""
    return text == wanted
