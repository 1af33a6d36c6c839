"""Approving the open article: what it still needs, what has changed since, the second person, and the checklist."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from editor.article import Collaborator, Fields
from editor.frozen import frozen
from editor.workflow import Move
from ui.desk.story import seal_words
from ui.desk.story.approval import Approval
from ui.window import move_words
from ui.window.desk_page import Surround
from ui.window.review.beside_the_words import Beside, read_beside, with_what_is_beside
from ui.window.signatures.signing import Signing
from ui.window.undo_bar import UndoBar
from ui.wording import say

if TYPE_CHECKING:
    from editor.comparing import Comparison
    from storage.change import Change
    from storage.desk import Desk

KEY = "approving"


@frozen
class Needs:
    """What an approval still needs: the points that nobody has ticked, by key and title, and the open sources."""

    points: tuple[tuple[str, str], ...]
    open_sources: tuple[str, ...]


@frozen
class Changed:
    """The content of the last approval and the one of now, whose hash is `seen`; `around` is what else is sealed."""

    then: tuple[Fields, str]
    now: tuple[Fields, str]
    seen: str
    around: tuple[Beside, ...]
    approval: Approval
    may_approve: bool


class Approving(QObject):
    """`refused` is told when the desk says no. Dialogs stand over `window`."""

    def __init__(self, around: Surround, bar: UndoBar, refused: Callable[[Exception], object], window: QWidget) -> None:
        super().__init__(window)
        self._around, self._bar, self._refused, self._window = around, bar, refused, window
        self._signing = Signing(around, window)

    def approve(self, article_id: str, move: Move, note: str) -> None:
        """Approve, after what is still needed was asked for."""
        self._begin(
            article_id,
            move_words.word(move),
            note,
            lambda desk, said: desk.advance(article_id, move, said),
            move_words.done(move),
        )

    def show_change(self, article_id: str) -> None:
        """Show what has changed since the approval, and let who may approve it."""
        self._around.tasks.read(lambda desk: _read_change(desk, article_id), then=self._compare, key=KEY)

    def confirm(self, article_id: str, seen: str) -> None:
        self._sign(lambda desk: desk.confirm_approval(article_id, seen=seen), self.tr("You confirmed the approval."))

    def tick(self, article_id: str, key: str, is_done: bool) -> None:
        self._around.tasks.change(lambda desk: desk.tick(article_id, key, is_done), failed=self._refused)

    def name_second(self, article_id: str) -> None:
        """Ask who else has to approve the article."""
        self._around.tasks.read(
            lambda desk: (desk.collaborators(), desk.second_approver(article_id)),
            then=lambda read: self._ask_second(article_id, *read),
            key=KEY,
        )

    # --- approving ---------------------------------------------------------------------------------------------------

    def _begin(
        self, article_id: str, word: str, note: str, step: "Callable[[Desk, str], Change]", sentence: str
    ) -> None:
        def go_on(needs: Needs) -> None:
            from ui.dialogs.before_approval import BeforeApproval

            sources = () if note else needs.open_sources
            if not needs.points and not sources:
                self._take(article_id, (), lambda desk: step(desk, note), sentence)
                return
            dialog = BeforeApproval(word, needs.points, sources, self._window)
            has_answer = dialog.exec() == QDialog.DialogCode.Accepted
            ticked, said = dialog.ticked, dialog.note or note
            dialog.deleteLater()
            if has_answer:
                self._take(article_id, ticked, lambda desk: step(desk, said), sentence)

        self._around.tasks.read(lambda desk: _read_needs(desk, article_id), then=go_on, key=KEY)

    def _take(self, article_id: str, ticked: tuple[str, ...], step: "Callable[[Desk], Change]", sentence: str) -> None:
        def tick_and_step(desk: "Desk") -> "Change":
            for key in ticked:
                desk.tick(article_id, key)
            return step(desk)

        self._sign(tick_and_step, sentence)

    def _sign(self, step: "Callable[[Desk], Change]", sentence: str) -> None:
        """Take a step that is signed where the person has a key, which is unlocked for it."""
        self._signing.with_key(lambda failed: self._bar.take(step, sentence, failed=failed), self._refused)

    # --- what has changed --------------------------------------------------------------------------------------------

    def _compare(self, changed: Changed) -> None:
        from editor.comparing import compare

        self._around.tasks.compute(
            lambda: compare(changed.then, changed.now),
            then=lambda compared: self._show_change(changed, compared),
            key=KEY,
        )

    def _show_change(self, changed: Changed, compared: "Comparison") -> None:
        from ui.review.since_seal import SinceSeal

        approval = changed.approval
        sentence = seal_words.sentence(approval, self._around.clock())
        why_not = say(approval.why_not) if approval.why_not else ""
        dialog = SinceSeal(self._around.theme, sentence, why_not, changed.may_approve, self._window)
        dialog.show_comparison(with_what_is_beside(compared, changed.around))
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted and changed.may_approve
        dialog.deleteLater()
        if has_answer and approval.seal.decision is not None:
            article_id = approval.seal.decision.article_id
            self._begin(
                article_id,
                self.tr("Approve this change"),
                "",
                lambda desk, note: desk.approve_change(article_id, changed.seen, note),
                self.tr("The change was approved."),
            )

    # --- the second person -------------------------------------------------------------------------------------------

    def _ask_second(self, article_id: str, people: list[Collaborator], named: str) -> None:
        from ui.dialogs.second_approver import SecondApprover

        dialog = SecondApprover([person for person in people if person.id != named], named, self._window)
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen_id
        dialog.deleteLater()
        if not has_answer:
            return
        name = next((person.name for person in people if person.id == chosen), "")
        sentence = (
            self.tr("{name} has to approve it too.").format(name=name) if chosen else self.tr("One person is enough.")
        )
        self._bar.take(lambda desk: desk.set_sensitive(article_id, chosen), sentence, failed=self._refused)


def _read_needs(desk: "Desk", article_id: str) -> Needs:
    from editor.sources import open_ones

    points = (one.item for one in desk.checklist(article_id) if one.item.is_required and one.at is None)
    waiting = tuple(one.citation for one in open_ones(desk.sources(article_id)))
    return Needs(tuple((item.key, item.title) for item in points), waiting)


def _read_change(desk: "Desk", article_id: str) -> Changed:
    """Refused when there is no approval any more."""
    from editor.refusal import Refused
    from ui.window.review.approval_reading import read_approval

    approval = read_approval(desk, desk.article(article_id))
    decision = approval.seal.decision
    if decision is None:
        raise Refused("Nothing was approved here yet, so nothing can be compared. Look at the article again.")
    return Changed(
        desk.revision_content(decision.revision_id),
        desk.content(article_id),
        desk.content_sha256(article_id),
        read_beside(desk, approval.since, decision.article_id),
        approval,
        Move.APPROVE in desk.allowed_moves(article_id),
    )
