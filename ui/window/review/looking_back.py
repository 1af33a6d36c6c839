"""The history of the open article: read for the dialog, compared in a worker, brought back as a new revision."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.article import Fields, Revision
from editor.frozen import frozen
from ui.review.history_dialog import HistoryDialog
from ui.review.moments import moments
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from editor.comparing import Comparison
    from storage.change import Change
    from storage.desk import Desk

KEY = "history"


@frozen
class History:
    """What the dialog begins with; `now_id` is the newest revision."""

    headline: str
    revisions: tuple[Revision, ...]
    who: dict[str, str]
    handed_in: str
    may_write: bool

    @property
    def now_id(self) -> str:
        return self.revisions[0].id if self.revisions else ""


@frozen
class TwoStates:
    """A revision and a later one, or the article as it is now, to be compared."""

    older: tuple[Fields, str]
    newer: tuple[Fields, str]


def read_history(desk: "Desk", article_id: str) -> History:
    from editor.workflow import SETTLED

    article, handed_in = desk.article(article_id), desk.handed_in(article_id)
    return History(
        article.fields.headline or article.fields.slug,
        tuple(desk.revisions(article_id)),
        desk.names(),
        handed_in.id if handed_in else "",
        not desk.is_read_only and article.stage not in SETTLED,
    )


class LookingBack(QObject):
    """One dialog at a time."""

    restored = Signal()
    """the article's text on the desk has become another"""

    def __init__(self, around: Surround, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._window = around, parent
        self._article_id = ""
        self._history: History | None = None
        self.dialog: HistoryDialog | None = None

    def begin(self, article_id: str) -> None:
        """Show the history of an article whose typed text the desk has."""
        self._article_id = article_id
        self._around.tasks.read(lambda desk: read_history(desk, article_id), then=self._show, key=KEY)

    def _show(self, history: History) -> None:
        dialog = HistoryDialog(
            self._around.theme, history.headline, history.may_write, self._around.clock, self._window
        )
        self.dialog = dialog
        dialog.comparison_wanted.connect(self._compare)
        dialog.restore_wanted.connect(self._restore)
        dialog.passage_wanted.connect(self._restore_passage)
        dialog.name_wanted.connect(self._name)
        self._take(history)
        dialog.exec()
        self.dialog = None
        dialog.deleteLater()

    def _take(self, history: History) -> None:
        self._history = history
        if self.dialog is not None:
            self.dialog.show_moments(moments(history.revisions, history.who, history.handed_in))

    def _read_again(self) -> None:
        article_id = self._article_id
        self._around.tasks.read(lambda desk: read_history(desk, article_id), then=self._take, key=KEY)

    def _compare(self, since: str, until: str) -> None:
        article_id = self._article_id
        self._around.tasks.read(
            lambda desk: TwoStates(
                desk.revision_content(since), desk.revision_content(until) if until else desk.content(article_id)
            ),
            then=lambda states: self._on_states(since, until, states),
            key="revision",
        )

    def _on_states(self, since: str, until: str, states: TwoStates) -> None:
        from editor.comparing import compare

        self._around.tasks.compute(
            lambda: compare(states.older, states.newer),
            then=lambda compared: self._on_compared(since, until, compared),
            key="comparison",
        )

    def _on_compared(self, since: str, until: str, compared: "Comparison") -> None:
        if self.dialog is not None:
            self.dialog.show_comparison(since, until, compared)

    def _restore(self, revision_id: str) -> None:
        self._around.tasks.change(lambda desk: desk.restore_revision(revision_id), then=self._on_restored)

    def _restore_passage(self, revision_id: str, place: int) -> None:
        article_id, now_id = self._article_id, self._history.now_id if self._history else ""

        def bring_back(desk: "Desk") -> "Change":
            from editor.comparing import in_paragraph
            from editor.text.diff import differences

            now, then = desk.content(article_id)[1], desk.revision_content(revision_id)[1]
            chosen = in_paragraph(now, differences(now, then), place)
            return desk.restore_passages(revision_id, now_id, chosen)

        self._around.tasks.change(bring_back, then=self._on_restored)

    def _on_restored(self, _change: "Change") -> None:
        self._around.notices.say(
            self.tr("Brought back as a new revision. What stood there before is in the history too."), Weight.DONE
        )
        self.restored.emit()
        self._read_again()

    def _name(self, revision_id: str) -> None:
        from ui.dialogs.revision_name import RevisionName

        number = (
            next((one.number for one in self._history.revisions if one.id == revision_id), 0) if self._history else 0
        )
        asked = RevisionName(number, self.dialog)
        if asked.exec() and asked.name:
            name = asked.name
            self._around.tasks.change(
                lambda desk: desk.name_revision(revision_id, name), then=lambda _change: self._read_again()
            )
        asked.deleteLater()
