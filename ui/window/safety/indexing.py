"""Keeps the search up to date in idle moments: a few articles at a time, once nothing has changed for a while."""

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Tasks

REST = 2_000
"""milliseconds without a change"""
PAUSE = 20
"""milliseconds between two slices, in which the desk's thread does what somebody waits for"""
KEY = "indexing"


class Indexing(QObject):
    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        tasks.changed.connect(self._on_changed)  # a method: the tasks outlive the window

    def _on_changed(self, _change: object) -> None:
        self._timer.start(REST)

    def begin(self) -> None:
        """A desk is there: look once what its search does not know yet."""
        self._timer.start(REST)

    def stop(self) -> None:
        """The window closes: what is left is for the next time."""
        self._timer.stop()
        self._tasks.forget(KEY)

    def _go_on(self) -> None:
        self._tasks.read(lambda desk: desk.index_pending(), then=self._on_indexed, key=KEY)

    def _on_indexed(self, count: int) -> None:
        if count:
            self._timer.start(PAUSE)
