"""The middle of the window: the writing room, or what stands in its place while there is nothing to write in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.widgets.empty_state import EmptyState

NARROWEST = 360
"""pixels"""


class WorkPane(QStackedWidget):
    """Shows `room`; the empty state is made when it is needed."""

    desk_wanted = Signal()
    article_wanted = Signal()

    def __init__(self, room: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setMinimumWidth(NARROWEST)
        self._room = room
        self._has_desk = False
        self.nothing: EmptyState | None = None
        self.addWidget(room)

    def show_room(self) -> None:
        self.setCurrentWidget(self._room)

    def show_no_desk(self, may_choose: bool) -> None:
        """No desk is open; with `may_choose` a button opens one, without it one is on its way."""
        self._has_desk = False
        if not may_choose:
            self._show_nothing(self.tr("Opening the desk…"), self.tr("The articles are here in a moment."), "")
            return
        self._show_nothing(
            self.tr("No desk is open"),
            self.tr("A desk is one file that holds an office's articles. Open yours, or make a new one in the menu."),
            self.tr("Open desk…"),
        )

    def show_no_article(self, may_begin: bool) -> None:
        """A desk is open, and no article; with `may_begin` a button begins one."""
        self._has_desk = True
        self._show_nothing(
            self.tr("No article is open"),
            self.tr("Choose one at the left, or begin a new one from a template."),
            self.tr("New article") if may_begin else "",
        )

    def _show_nothing(self, title: str, hint: str, button: str) -> None:
        if self.nothing is None:
            self.nothing = EmptyState("article", is_second=True)
            self.nothing.begun.connect(self._on_begun)
            self.addWidget(self.nothing)
        self.nothing.show_words(title, hint, button)
        self.setCurrentWidget(self.nothing)

    def _on_begun(self) -> None:
        (self.article_wanted if self._has_desk else self.desk_wanted).emit()
