"""Lets the history of old articles grow thinner in idle moments, a few at a time; one round after each opening.

What stays and what goes is the desk's to know (`storage/review/thinning.py`); here is only when.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.tasks import Tasks
from ui.window.safety.idle_round import IdleRound

if TYPE_CHECKING:
    from storage.desk import Desk

REST = 30_000
"""milliseconds without a change; the search and the look through the file come first"""
SLICE = 5
"""articles in one slice"""
KEY = "thinning"


class Thinning(IdleRound):
    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(tasks, REST, KEY, parent)

    def _take_piece(self) -> None:
        self._tasks.read(thin_some, then=self._on_thinned, failed=lambda _why: self.stop(), key=KEY)

    def _on_thinned(self, is_done: bool) -> None:
        if is_done:
            self.stop()
        else:
            self._go_on()


def thin_some(desk: "Desk") -> bool:
    """Thin the next articles; whether that was the last of them, or nothing may be written."""
    if desk.is_read_only:
        return True
    desk.thin_history(SLICE)
    return desk.thinned_all()
