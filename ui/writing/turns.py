"""Work that is done in slices between events: one slice in a turn of the event loop, whoever asked first comes first.

Colouring, counting, checking and drawing keep to a few milliseconds each; if all of them worked in one turn, a key
would wait for their sum. Nothing here measures time or knows what the work is.
"""

from collections import deque
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer


class Turn(QObject):
    """Calls `work` once for each time it is asked for; `work` keeps to its slice and asks again while more is left."""

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._queue_up)
        self.destroyed.connect(_line().forget_the_dead)

    @property
    def is_waiting(self) -> bool:
        """Whether it was asked for and has not worked since."""
        return self._timer.isActive() or _line().holds(self)

    def ask(self, milliseconds: int = 0) -> None:
        """Work once nothing has asked for this for `milliseconds`, when nobody who asked before is still waiting."""
        self.stop()
        if milliseconds:
            self._timer.start(milliseconds)
        else:
            self._queue_up()

    def stop(self) -> None:
        """Do not work until asked again."""
        self._timer.stop()
        _line().leave(self)

    def take(self) -> None:
        """It is this one's turn now."""
        self._work()

    def _queue_up(self) -> None:
        _line().join(self)


class _Line(QObject):
    """Those who wait for their turn."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._waiting: deque[Turn] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def holds(self, turn: Turn) -> bool:
        return turn in self._waiting

    def join(self, turn: Turn) -> None:
        self._waiting.append(turn)
        self._timer.start()

    def leave(self, turn: Turn) -> None:
        if turn in self._waiting:
            self._waiting.remove(turn)
        if not self._waiting:
            self._timer.stop()

    def forget_the_dead(self) -> None:
        """Somebody is no more, who may have been waiting."""
        self._waiting = deque(turn for turn in self._waiting if shiboken6.isValid(turn))
        if not self._waiting:
            self._timer.stop()

    def _on_turn(self) -> None:
        turn = self._waiting.popleft()
        if self._waiting:
            self._timer.start()
        turn.take()


_the_line: _Line | None = None


def _line() -> _Line:
    """The one line of this program; a new one when Qt was ended and begun again."""
    global _the_line
    if _the_line is None or not shiboken6.isValid(_the_line):
        _the_line = _Line(QCoreApplication.instance())
    return _the_line
