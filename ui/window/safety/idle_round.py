"""A round of work on a desk in idle moments, a piece at a time: one after each opening, which waits for every change.

What a piece of it is, and what is done with what it finds, is the matter of whoever is one.
"""

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Tasks

PAUSE = 250
"""milliseconds between two pieces, in which the desk's thread does what somebody waits for"""


class IdleRound(QObject):
    """`rest` is how many milliseconds it waits after a change, `key` the name of its work among the tasks."""

    def __init__(self, tasks: Tasks, rest: int, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._rest, self._key = tasks, rest, key
        self._is_done = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._take_piece)
        tasks.changed.connect(self._on_changed)  # a method: the tasks outlive the window

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left of the round, or no desk."""
        return self._is_done

    def begin(self) -> None:
        """A desk is there: one round."""
        self._is_done = False
        self._wait()

    def stop(self) -> None:
        """The round is over, or the window closes: the next opening begins anew."""
        self._is_done = True
        self._timer.stop()
        self._tasks.forget(self._key)

    def _take_piece(self) -> None:
        raise NotImplementedError

    def _on_changed(self, _change: object) -> None:
        self._wait()

    def _wait(self) -> None:
        if not self._is_done:
            self._timer.start(self._rest)

    def _go_on(self) -> None:
        """To the next piece, but not before the rest of somebody who has begun to type meanwhile."""
        self._timer.start(max(PAUSE, self._timer.remainingTime()))
