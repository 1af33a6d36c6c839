"""Steps on the desk, each said in one sentence with an undo for as long as the sentence stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk

SUBJECT = "step"
"""one subject for all steps: the newest takes the place of the one before"""


class UndoBar(QObject):
    def __init__(self, around: Surround, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._last: tuple[str, ...] = ()

    def take(
        self,
        step: "Callable[[Desk], Change]",
        sentence: str,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Let the desk take a step, then say `sentence`."""
        self._around.notices.take_back(SUBJECT)
        self._around.tasks.change(step, then=lambda change: self.tell(sentence, change.event_ids), failed=failed)

    def tell(self, sentence: str, event_ids: tuple[str, ...]) -> None:
        """Say that something was done; with the ids of its events it can be undone."""
        self._last = event_ids
        ways = (Way(self.tr("Undo"), lambda: self._undo(event_ids)),) if event_ids else ()
        self._around.notices.say(sentence, Weight.DONE, *ways, subject=SUBJECT)

    def undo_last(self) -> None:
        """Take back the step that was taken last."""
        if self._last:
            self._undo(self._last)

    def _undo(self, event_ids: tuple[str, ...]) -> None:
        self._around.tasks.change(
            lambda desk: desk.undo(event_ids), then=lambda _change: self.tell(self.tr("Taken back."), ())
        )
