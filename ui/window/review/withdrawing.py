"""Taking one's own proposal back, with a way to propose it again. Everybody else's is the desk's to refuse."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.review import Proposal
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk

SUBJECT = "withdrawing"


@dataclass(slots=True)
class _Kept:
    """What was proposed when it was taken back: the text, and the revision that it changes."""

    revision_id: str = ""
    text: str = ""


class Withdrawing(QObject):
    def __init__(self, around: Surround, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._notices = around.tasks, around.notices

    def withdraw(self, proposal: Proposal) -> None:
        """Take it back as it is on the desk by then, whatever of it was shown."""
        kept = _Kept()
        self._tasks.change(
            lambda desk: _withdraw(desk, proposal, kept), then=lambda _change: self._on_withdrawn(proposal, kept)
        )

    def _on_withdrawn(self, proposal: Proposal, kept: _Kept) -> None:
        again = Way(self.tr("Undo"), lambda: self._propose_again(proposal, kept))
        ways = () if proposal.is_late else (again,)
        said = self.tr("Your proposal was taken back. The article stays as it is.")
        self._notices.say(said, Weight.DONE, *ways, subject=SUBJECT)

    def _propose_again(self, proposal: Proposal, kept: _Kept) -> None:
        self._notices.take_back(SUBJECT)
        self._tasks.change(
            lambda desk: desk.save_proposal(proposal.article_id, kept.text, kept.revision_id, proposal.note)
        )


def _withdraw(desk: "Desk", proposal: Proposal, kept: _Kept) -> "Change":
    now = next((one for one in desk.proposals(proposal.article_id) if one.id == proposal.id), proposal)
    kept.revision_id, kept.text = desk.proposing_base(proposal.article_id)[0], now.text
    return desk.withdraw_proposal(proposal.id)
