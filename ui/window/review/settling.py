"""Settling what several people want otherwise in one place: one step of the desk, with a way to take it back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from editor.overlap import Overlap, Pick
    from storage.change import Change

SUBJECT = "settling"


class Settling(QObject):
    """`text_taken` is told when the article's text on the desk has become another."""

    def __init__(self, around: Surround, text_taken: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._text_taken = around.tasks, around.notices, text_taken

    def settle(self, overlap: "Overlap", pick: "Pick", number: int) -> None:
        self._tasks.change(
            lambda desk: desk.settle_overlap(overlap, pick, number), then=lambda change: self._tell(overlap, change)
        )

    def _tell(self, overlap: "Overlap", change: "Change") -> None:
        chosen = str(change.values["chosen"])
        undo = Way(self.tr("Undo"), lambda: self._put_back(overlap, chosen))
        said = self.tr("The choice was made; what else was proposed is still there.")
        self._notices.say(said, Weight.DONE, undo, subject=SUBJECT)
        self._text_taken()

    def _put_back(self, overlap: "Overlap", chosen: str) -> None:
        self._notices.take_back(SUBJECT)
        self._tasks.change(lambda desk: desk.unsettle_overlap(overlap, chosen), then=lambda _change: self._text_taken())
