"""Has the desk look through the larger parts of its file in idle moments, and says it when one of them is damaged.

It never repairs. What the person has typed is given to the desk first, so that what it no longer takes is rescued.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.refusal import Refused
from ui.tasks import Tasks
from ui.window.reading import DeskView, read_desk
from ui.window.safety.housekeeping import Housekeeping
from ui.window.safety.idle_round import IdleRound
from ui.writing.room import WritingRoom

REST = 5_000
"""milliseconds without a change; the search, which somebody may be waiting for, comes first"""
KEY = "soundness"


class Soundness(IdleRound):
    """`show` shows the desk anew, as one that is only read."""

    recovery_wanted = Signal(Path)
    """a person wants to see what is left of the desk"""

    def __init__(
        self,
        tasks: Tasks,
        room: WritingRoom,
        housekeeping: Housekeeping,
        show: Callable[[DeskView], object],
        parent: QObject,
    ) -> None:
        super().__init__(tasks, REST, KEY, parent)
        self._room = room
        self._housekeeping = housekeeping
        self._show = show
        room.text_waits.connect(self._wait)

    def _take_piece(self) -> None:
        # What cannot be looked at now, because another program is using the file, is looked at later.
        self._tasks.read(
            lambda desk: desk.check_some(), then=self._on_checked, failed=lambda _error: self._wait(), key=KEY
        )

    def _on_checked(self, left: Refused | int) -> None:
        if isinstance(left, Refused):
            self._is_done = True
            self._tell(left)
        elif left:
            self._go_on()
        else:
            self.stop()

    def _tell(self, why: Refused) -> None:
        self._room.flush()
        article_id = self._room.article_id or ""

        def show(desk: DeskView) -> None:
            self._show(replace(desk, was_recovered=False))
            self._housekeeping.tell_damage(why, lambda: self.recovery_wanted.emit(desk.path))
            self.stop()

        self._tasks.read(lambda desk: read_desk(desk, article_id, desk.me.id), then=show)
