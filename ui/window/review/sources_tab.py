"""The place of the source ledger in the window. It is made once an article has been on the screen for a moment."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.window.desk_page import Surround
from ui.window.reading import ArticleView
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from ui.window.review.sourcing import Sourcing

WAITS = 220
"""milliseconds after which the ledger of a first article is read: text and comments are on the screen by then"""


class SourcesTab(QStackedWidget):
    """A pane of the right side."""

    wanted = Signal()
    """the tab is to be brought into view"""
    link_activated = Signal(str)

    def __init__(self, around: Surround, room: WritingRoom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self._around, self._room = around, room
        self._sourcing: Sourcing | None = None
        self._view: ArticleView | None = None
        around.actions["source.marks"].setChecked(around.preferences.is_on("source.marks", True))
        self._timer = QTimer(self, singleShot=True, interval=WAITS)
        self._timer.timeout.connect(self._show)

    @property
    def sourcing(self) -> "Sourcing":
        return self._sourcing or self._make()

    def doings(self) -> dict[str, Callable[[], object]]:
        """The actions of the ledger, by their ids."""
        return {
            "source.add": lambda: self.sourcing.begin(),
            "source.marks": lambda: self.sourcing.switch_marks(),
            "source.show": self.wanted.emit,
        }

    def show_article(self, view: ArticleView | None) -> None:
        """Another article is open, or none, or the same one again."""
        self._view = view
        if self._sourcing is not None:
            self._show()
        elif view is not None:
            self._timer.start()

    def stop(self) -> None:
        """The window closes: read nothing any more."""
        self._timer.stop()
        if self._sourcing is not None:
            self._sourcing.stop()

    def _make(self) -> "Sourcing":
        from ui.window.review.sourcing import Sourcing

        self._sourcing = Sourcing(self._around, self._room, self.wanted.emit, self)
        self._sourcing.link_activated.connect(self.link_activated)
        self.addWidget(self._sourcing.pane)
        self.setFocusProxy(self._sourcing.pane)
        self._sourcing.show_article(self._view)
        return self._sourcing

    def _show(self) -> None:
        self.sourcing.show_article(self._view)
