"""A new desk that is made of another file: a long step in the pool, which leaves nothing behind when it is stopped.

It opens nothing, and says nothing but that none was made.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.notice import Weight
from ui.window.desk_page import Surround
from ui.window.long_step import LongStep

if TYPE_CHECKING:
    from storage.stopping import Tell

KEY = "a new desk"


class NewDesk(QObject):
    """One at a time."""

    made = Signal(Path)

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self._stopping = Event()

    def make(self, making: "Callable[[Tell], Path]", title: str, lead: str, stopped: str) -> None:
        """`title` and `lead` are said while it lasts, `stopped` where a person ended it."""
        step = LongStep(title, self._window, lead)
        self._stopping = step.stopping
        self._around.tasks.compute(
            step.of(partial(_unless_stopped, making)), then=lambda path: self._on_made(path, stopped), key=KEY
        )

    def stop(self) -> None:
        """The window closes: what is being made is not made."""
        self._stopping.set()

    def _on_made(self, path: Path | None, stopped: str) -> None:
        if path is not None:
            self.made.emit(path)
        else:
            self._around.notices.say(stopped, Weight.TELLS, subject=KEY)


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def of_backup(backup: Path, desk: Path, tell: "Tell") -> Path:
    """The desk that is made of a backup of `desk`, beside it. Raises `Stopped`."""
    from storage.backups import kept_backups

    return kept_backups.restore(backup, desk, tell)


def _unless_stopped(making: "Callable[[Tell], Path]", tell: "Tell") -> Path | None:
    from storage.stopping import Stopped

    try:
        return making(tell)
    except Stopped:
        return None
