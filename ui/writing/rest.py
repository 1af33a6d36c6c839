"""When to save: after a rest, and at the latest some time after the first change that is not yet saved."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

REST = 250
"""milliseconds"""
LATEST = 900
"""milliseconds, so that what was typed a second ago is not only asked to be stored by then, but stored"""


class Rest(QObject):
    """Calls `ended` once for each run of `start`s."""

    def __init__(self, ended: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._ended = ended
        self._rest = self._timer(REST)
        self._latest = self._timer(LATEST)
        self.is_waiting = False
        """whether something was started that has not ended"""

    def start(self) -> None:
        """Something was changed: wait for a rest from now on."""
        self.is_waiting = True
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()

    def wait(self) -> None:
        """Do not take a pause for a rest until the next `start`; the latest moment stays as it is."""
        self._rest.stop()

    def end_now(self) -> None:
        """If something waits, end it now."""
        if self.is_waiting:
            self.forget()
            self._ended()

    def forget(self) -> None:
        """What waits needs no end any more."""
        self.is_waiting = False
        self._rest.stop()
        self._latest.stop()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.end_now)
        return timer
