"""Steps on the desk from whichever view, each said in one sentence with an undo for as long as the sentence stands.

There is one of it in a window, so that “the last step” is the last one wherever it was taken.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight
from ui.window.long_step import LongStep
from ui.wording import say

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk
    from storage.stopping import Tell

SUBJECT = "step"
"""one subject for all steps: the newest takes the place of the one before"""


class UndoBar(QObject):
    def __init__(self, tasks: Tasks, notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._last: tuple[str, ...] = ()
        tasks.changed.connect(self._on_changed)

    def take(
        self,
        step: "Callable[[Desk], Change]",
        sentence: "str | Callable[[Change], object]",
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Let the desk take a step, then say `sentence`, or let it `tell` what the change says."""
        self._notices.take_back(SUBJECT)

        def tell(change: "Change") -> None:
            if isinstance(sentence, str):
                self.tell(sentence, change.event_ids)
            else:
                sentence(change)

        self._tasks.change(step, then=tell, failed=failed)

    def take_many(
        self,
        title: str,
        step: "Callable[[Desk, Tell], Change]",
        sentence: "str | Callable[[Change], object]",
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """The same with many articles: `title` stands over how far it is, once it takes longer than a moment."""
        self.take(LongStep(title, self._notices.window()).of(step), sentence, failed)

    def tell(self, sentence: str, event_ids: tuple[str, ...], weight: Weight = Weight.DONE, *more: Way) -> None:
        """Say that something was done; with the ids of its events it can be undone. `more` can be done about it too."""
        self._last = event_ids
        ways = (Way(self.tr("Undo"), lambda: self._undo(event_ids)),) if event_ids else ()
        self._notices.say(sentence, weight, *more, *ways, subject=SUBJECT)

    def refuse(self, why: Refused) -> None:
        """Say why something cannot be done."""
        self._notices.say(say(why), Weight.REFUSES, subject=SUBJECT)

    def undo_last(self) -> None:
        """Take back the step that was taken last."""
        if self._last:
            self._undo(self._last)

    def _on_changed(self, change: "Change") -> None:
        """Whoever sits down takes back nothing that somebody else has done."""
        if str(change.kind) == "person_switched":
            self._last = ()
            self._notices.take_back(SUBJECT)

    def _undo(self, event_ids: tuple[str, ...]) -> None:
        self.take_many(self.tr("Undo"), lambda desk, told: desk.undo(event_ids, told), self._tell_undone)

    def _tell_undone(self, change: "Change") -> None:
        is_kept = bool(change.values.get("dropped"))
        self.tell(self.tr("Taken back; it is kept with what was dropped.") if is_kept else self.tr("Taken back."), ())
