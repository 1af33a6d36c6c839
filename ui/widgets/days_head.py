"""The head of a view of days: what is seen, the ways to earlier and later days and to today, and the ways to look.

It knows no days itself: whoever it stands above turns them.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets import buttons
from ui.widgets.segments import Segments
from ui.widgets.words import Words


class DaysHead(QWidget):
    """`segments` are the ways to look; what is done with all that is seen stands before them."""

    turned = Signal(int)
    """by one view of days: 1 to later ones, -1 to earlier ones"""
    today_wanted = Signal()

    def __init__(self, segments: Segments, *doings: QWidget) -> None:
        super().__init__()
        self._title = Words("", "heading")
        self._aside = Words("", "soft")
        self.before_button = buttons.bare("chevron-left", self.tr("Earlier"))
        self.after_button = buttons.bare("chevron-right", self.tr("Later"))
        self.today_button = buttons.plain(self.tr("Today"))
        self.before_button.clicked.connect(lambda: self.turned.emit(-1))
        self.after_button.clicked.connect(lambda: self.turned.emit(1))
        self.today_button.clicked.connect(lambda: self.today_wanted.emit())
        self._lay_out(segments, doings)

    def name(self, title: str, *, has_days: bool) -> None:
        """Say what is seen. Without `has_days` there is nowhere to turn to."""
        self._title.setText(title)
        for button in (self.before_button, self.after_button, self.today_button):
            button.setVisible(has_days)

    def say_aside(self, words: str) -> None:
        self._aside.setText(words)

    def _lay_out(self, segments: Segments, doings: tuple[QWidget, ...]) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 12, 24, 12)
        across.setSpacing(4)
        across.addWidget(self._title)
        across.addSpacing(4)
        across.addWidget(self.before_button)
        across.addWidget(self.after_button)
        across.addSpacing(4)
        across.addWidget(self.today_button)
        across.addSpacing(8)
        across.addWidget(self._aside)
        across.addStretch(1)
        for one in doings:
            across.addWidget(one)
        if doings:
            across.addSpacing(8)
        across.addWidget(segments)
