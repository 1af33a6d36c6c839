"""Checking the open article out, giving it back, taking it over; and who has it, said above the text.

The rule itself is the desk's (`storage/review/checkouts.py`): here nothing is decided.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.reading import ArticleView

if TYPE_CHECKING:
    from storage.change import Change

SUBJECT = "checked out"
"""who has the article, for as long as it is open"""
STEP = "checking out"


class CheckingOut(QObject):
    """`flush` gives the desk what is typed; it is called before each step."""

    propose_wanted = Signal()
    taken_over = Signal(str)
    """an article's id: its text on the desk has become another"""

    def __init__(self, around: Surround, flush: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks, self._notices, self._flush, self._window = around.tasks, around.notices, flush, parent
        self._view: ArticleView | None = None

    def show_article(self, view: ArticleView | None) -> None:
        """Say who else has the article that is open, or nothing."""
        self._view = view
        held = view.held if view is not None else None
        if held is None or held.is_mine:
            self._notices.take_back(SUBJECT)
            return
        ways = [Way(self.tr("Propose changes"), self.propose_wanted.emit)] if held.may_propose else []
        if held.may_take_over:
            ways.append(Way(self.tr("Take over…"), self.take_over))
        said = self.tr("{name} has this article checked out. You can read it, comment on it and propose changes.")
        self._notices.say(said.format(name=held.name), Weight.TELLS, *ways, subject=SUBJECT)

    def check_out(self) -> None:
        """Nobody else changes the article from now on."""
        if self._view is None:
            return
        article_id = self._view.article.id
        self._flush()
        said = self.tr("You have checked the article out. Nobody else changes it until you give it back.")
        self._tasks.change(lambda desk: desk.check_out(article_id), then=lambda _change: self._say(said))

    def give_back(self) -> None:
        """Let go of it, with everything that was typed."""
        if self._view is None:
            return
        article_id = self._view.article.id
        self._flush()
        said = self.tr("You have given the article back.")
        self._tasks.change(lambda desk: desk.release(article_id), then=lambda _change: self._say(said))

    def take_over(self) -> None:
        """As a chief, after a reason was given."""
        from ui.dialogs.reason import Reason

        held = self._view.held if self._view is not None else None
        if self._view is None or held is None:
            return
        article_id, name = self._view.article.id, held.name
        lead = self.tr(
            "The article goes back to what {name} checked out, and what {name} has written since is kept as a "
            "proposal. Say why, so that {name} can follow it later."
        )
        title = self.tr("Take the article over")
        dialog = Reason(title, self.tr("Take over"), lead.format(name=name), self._window)
        note = dialog.note if dialog.exec() == QDialog.DialogCode.Accepted else ""
        dialog.deleteLater()
        if note:
            self._tasks.change(
                lambda desk: desk.take_over(article_id, note), then=lambda change: self._on_taken_over(change, name)
            )

    def _on_taken_over(self, change: "Change", name: str) -> None:
        if change.values.get("proposal_id"):
            said = self.tr("You have the article now. What {name} wrote is kept as a proposal; it stands in Review.")
        else:
            said = self.tr("You have the article now. {name} had written nothing since checking it out.")
        self._say(said.format(name=name))
        self.taken_over.emit(change.article_id or "")

    def _say(self, sentence: str) -> None:
        self._notices.say(sentence, Weight.DONE, subject=STEP)
