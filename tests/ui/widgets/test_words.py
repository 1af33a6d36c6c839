"""Labels: their margins stay whatever is done to the window around them."""

from PySide6.QtCore import QMargins

from ui.widgets.words import Words


def test_words_without_room_keep_their_margins_when_the_window_is_dressed(qapp, qtbot):
    words = Words("Outline", "small")
    qtbot.addWidget(words)
    words.setContentsMargins(16, 12, 16, 4)
    words.resize(0, 0)
    before = qapp.styleSheet()
    try:
        for sheet in ("", "QLabel { color: #123456; }"):
            qapp.setStyleSheet(sheet)
        assert words.contentsMargins() == QMargins(16, 12, 16, 4)
    finally:
        qapp.setStyleSheet(before)
