"""What is new for the person who works here, counted at the rail. Nothing comes up, and it waits until typing rests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Tasks
from ui.widgets.rail import Rail
from ui.window.pages import WORK

if TYPE_CHECKING:
    from storage.change import Change

REST = 4_000
"""milliseconds without a change after which is counted: nobody types then"""
AGAIN = 300_000
"""milliseconds after which is counted again, since what is due comes nearer by itself"""


class News(QObject):
    def __init__(self, tasks: Tasks, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._rail = rail
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.count)
        self._is_stopped = False
        tasks.changed.connect(self._on_changed)

    def count(self) -> None:
        """Count what the person has not seen."""
        if self._is_stopped:
            return
        self.timer.start(AGAIN)
        self._tasks.read(lambda desk: desk.unseen_notices(), then=self._show, key="news")

    def stop(self) -> None:
        """The window closes: count nothing any more."""
        self._is_stopped = True
        self.timer.stop()

    def _show(self, count: int) -> None:
        self._rail.show_count(WORK, count, self.tr("New for you: {count}").format(count=count))

    def _on_changed(self, change: "Change") -> None:
        from storage.change import Kind

        if self._is_stopped:
            return
        if change.kind in (Kind.NOTICES_SEEN, Kind.PERSON_SWITCHED):
            self.count()
        else:
            self.timer.start(REST)
