"""Lets the history of old articles grow thinner in idle moments, a few at a time; one round after each opening.

What stays and what goes is the desk's to know (`storage/review/thinning.py`); here is only when.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Tasks

if TYPE_CHECKING:
    from storage.desk import Desk

REST = 30_000
"""milliseconds without a change; the search and the look through the file come first"""
PAUSE = 250
"""milliseconds between two slices, in which the desk's thread does what somebody waits for"""
SLICE = 5
"""articles in one slice"""
KEY = "thinning"


class Thinning(QObject):
    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._is_done = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        tasks.changed.connect(self._on_changed)  # a method: the tasks outlive the window

    @property
    def is_done(self) -> bool:
        """Whether every article was looked at since the desk was opened."""
        return self._is_done

    def begin(self) -> None:
        """A desk is there: one round."""
        self._is_done = False
        self._wait()

    def stop(self) -> None:
        """The window closes: what is left is for the next time."""
        self._is_done = True
        self._timer.stop()
        self._tasks.forget(KEY)

    def _on_changed(self, _change: object) -> None:
        self._wait()

    def _wait(self) -> None:
        if not self._is_done:
            self._timer.start(REST)

    def _go_on(self) -> None:
        self._tasks.read(thin_some, then=self._on_thinned, failed=lambda _why: self.stop(), key=KEY)

    def _on_thinned(self, is_done: bool) -> None:
        if is_done:
            self.stop()
        else:
            self._timer.start(PAUSE)


def thin_some(desk: "Desk") -> bool:
    """Thin the next articles; whether that was the last of them, or nothing may be written."""
    if desk.is_read_only:
        return True
    desk.thin_history(SLICE)
    return desk.thinned_all()
