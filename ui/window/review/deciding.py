"""Taking and refusing proposed changes: one step of the desk, however many they are, with a way to take it back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.review import Chosen
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.wording import number

if TYPE_CHECKING:
    from storage.change import Change

SUBJECT = "deciding"


class Deciding(QObject):
    """`text_taken` is told when the article's text on the desk has become another."""

    def __init__(self, around: Surround, text_taken: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._text_taken = around.tasks, around.notices, text_taken

    def decide(self, chosen: Sequence[Chosen], is_taken: bool) -> None:
        """Take these changes into the article, or refuse them."""
        self._tasks.change(
            lambda desk: desk.take_chosen(chosen) if is_taken else desk.refuse_chosen(chosen),
            then=lambda change: self._tell(chosen, is_taken, change),
        )

    def _tell(self, chosen: Sequence[Chosen], is_taken: bool, change: "Change") -> None:
        decided = change.values.get("decided")
        ways = () if decided is None else (Way(self.tr("Undo"), lambda: self._put_back(decided, is_taken)),)
        self._notices.say(self._said(_count(chosen), is_taken), Weight.DONE, *ways, subject=SUBJECT)
        if is_taken:
            self._text_taken()

    def _said(self, count: int, is_taken: bool) -> str:
        if count == 1:
            return self.tr("The change was taken.") if is_taken else self.tr("The change was refused.")
        said = self.tr("{count} changes were taken.") if is_taken else self.tr("{count} changes were refused.")
        return said.format(count=number(count))

    def _put_back(self, decided: object, was_taken: bool) -> None:
        self._notices.take_back(SUBJECT)
        self._tasks.change(
            lambda desk: desk.put_back_decided(decided),
            then=lambda _change: self._text_taken() if was_taken else None,
        )


def _count(chosen: Sequence[Chosen]) -> int:
    return sum(len(one.proposal.differences) if one.numbers is None else len(one.numbers) for one in chosen)
