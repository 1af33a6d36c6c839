"""The start page: what is mine and due, what came back, what waits for me. It shows, and says what was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desk.root_line import RootLine
from ui.desk.work.row_list import SIDE, WIDEST, RowList
from ui.desk.work.rows import Row
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import Words


class WorkPanel(QWidget):
    article_wanted = Signal(str)
    assignment_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Words(self.tr("My work"), "heading")
        self._lead = Words("", "soft")
        self.new_button = buttons.primary(self.tr("New assignment…"), "article-new")
        self.new_button.clicked.connect(self.assignment_wanted)
        self.list = RowList(theme)
        self.list.setAccessibleName(self.tr("My work"))
        self.list.article_wanted.connect(self.article_wanted)
        self._nothing = EmptyState("my-work", is_second=True)
        self._nothing.begun.connect(self.assignment_wanted)
        self._pages = QStackedWidget()
        self._pages.addWidget(_centred(self.list))
        self._pages.addWidget(self._nothing)
        self.root = RootLine()
        self.root.setMaximumWidth(WIDEST)
        self._lay_out()
        self.setFocusProxy(self.list)

    def show_rows(self, rows: Sequence[Row], lead: str, may_begin: bool) -> None:
        """Show the rows; `lead` is the line under the title, `may_begin` that new work can be made."""
        self._lead.setText(lead)
        self.new_button.setVisible(may_begin)
        self.list.show_rows(rows)
        self._nothing.show_words(
            self.tr("Nothing waits for you"),
            self.tr(
                "What is assigned to you, comes back to you or waits for you to edit appears here, next due first."
            ),
            self.tr("New assignment…") if may_begin else "",
        )
        self._pages.setCurrentIndex(0 if rows else 1)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._lead)
        head = QWidget()
        head.setMaximumWidth(WIDEST)
        across = QHBoxLayout(head)
        across.setContentsMargins(SIDE, 24, SIDE, 8)
        across.addLayout(words, 1)
        across.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(_centred(head))
        down.addWidget(self._pages, 1)
        down.addWidget(_centred(self.root))


def _centred(inner: QWidget) -> QWidget:
    """`inner` in the middle, as wide as it may be."""
    outer = QWidget()
    across = QHBoxLayout(outer)
    across.setContentsMargins(24, 0, 24, 0)
    across.addStretch(1)
    across.addWidget(inner, 100)
    across.addStretch(1)
    return outer
