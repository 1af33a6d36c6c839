"""A name that is taken stands where the call was begun, whatever letters stand before it and however they are made."""

import unicodedata

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from ui.review.mentions import Mentions


@pytest.mark.parametrize(
    ("before", "behind", "becomes"),
    [
        ("Nhờ @mi", "", "Nhờ @Minh Đức "),
        ("🌊🌊 @mi", " xem lại", "🌊🌊 @Minh Đức  xem lại"),
        (unicodedata.normalize("NFD", "@minh đứ"), "", "@Minh Đức "),
    ],
    ids=["plain", "letters of two units before it", "marks beside their letters"],
)
def test_what_was_begun_becomes_the_name_and_nothing_else(qtbot, before, behind, becomes):
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    mentions = Mentions(field, ["Minh Đức"])
    qtbot.addWidget(mentions)
    field.insertPlainText(behind)
    field.moveCursor(QTextCursor.MoveOperation.Start)
    field.insertPlainText(before)
    assert not mentions.isHidden()
    mentions._take()
    assert field.toPlainText() == becomes
