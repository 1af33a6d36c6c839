"""Handing out work: asks who does what by when, lets the desk write it down, and says so with an undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.article import Article, Assignment, Collaborator, Task
from editor.assignment import can_be_asked_for, may_hand_out
from editor.refusal import Refused
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.change import Change
    from storage.desk import Desk
    from ui.dialogs.assignment import AssignmentDialog, Shown
    from ui.dialogs.piece_fields import Offer

KEY = "hand out"


class HandingOut(QObject):
    """`window` is what dialogs stand over."""

    begun = Signal(str)
    """the id of a new piece that I am to write myself"""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around = around
        self._window = window
        self._bar = around.steps

    def begin(self) -> None:
        """A new piece, for somebody or for nobody yet."""
        self._around.tasks.read(_read_offer, then=self._ask_piece, key=KEY)

    def assign(self, article_id: str) -> None:
        """Ask somebody for a task on an article."""
        self._around.tasks.read(
            lambda desk: (desk.collaborators(), desk.article(article_id)),
            then=lambda read: self._ask_task(*read),
            key=KEY,
        )

    def reassign(self, given: Assignment) -> None:
        """Give an assignment to somebody else."""
        self._around.tasks.read(
            lambda desk: desk.collaborators(), then=lambda people: self._ask_person(people, given), key=KEY
        )

    def extend(self, given: Assignment) -> None:
        """Another date, length or note."""
        shown = self._shown([], given=given, asks=frozenset({"due", "length", "note"}))
        dialog = self._dialog(self.tr("Change the assignment"), self.tr("Change"), shown)
        if self._is_answered(dialog):
            asked = dialog.asked()
            at, zone = (asked.due.at, asked.due.zone) if asked.due else (None, "")
            self._take(
                lambda desk: desk.extend(given.id, at, due_zone=zone, length_wanted=asked.length, note=asked.note),
                self.tr("The assignment was changed."),
            )

    def _ask_piece(self, read: "tuple[list[Collaborator], Offer, Collaborator]") -> None:
        people, offer, me = read
        hands_out = may_hand_out(me)
        shown = self._shown(
            people if hands_out else [],
            offer=offer,
            tasks=(Task.WRITE, Task.TRANSLATE),
            asks=frozenset({"person", "due", "length", "note"} if hands_out else {"due", "length"}),
        )
        dialog = self._dialog(self.tr("New assignment"), self.tr("Hand out") if hands_out else self.tr("Pitch"), shown)
        if not self._is_answered(dialog) or dialog.piece is None:
            return
        piece, asked = dialog.piece.piece(), dialog.asked()
        person = asked.collaborator_id
        sentence = self.tr("“{headline}” is handed out.") if person else self.tr("“{headline}” is an idea now.")
        headline = piece.headline or self.tr("No headline yet")

        def make(desk: "Desk") -> "Change":
            from storage.schedule.assignments import Asked

            at, zone = (asked.due.at, asked.due.zone) if asked.due else (None, "")
            plan = Asked(at, zone, asked.length, asked.note)
            return desk.new_piece(
                piece.template, piece.language, piece.headline, piece.audience, Task.WRITE, plan, person
            )

        def made(change: "Change") -> None:
            self._bar.tell(sentence.format(headline=headline), change.event_ids)
            if person == me.id:
                self.begun.emit(change.article_id)

        self._around.tasks.change(make, then=made)

    def _ask_task(self, people: list[Collaborator], article: Article) -> None:
        tasks = tuple(task for task in Task if can_be_asked_for(task, article.stage))
        if not tasks:
            self._bar.refuse(
                Refused(
                    "There is nothing left to do of this kind on an article in this stage, so nobody was asked. "
                    "Send it back or reopen it first."
                )
            )
            return
        shown = self._shown(people, tasks=tasks)
        dialog = self._dialog(self.tr("Assign"), self.tr("Assign"), shown)
        dialog.due.show_due(article.due_at, article.due_zone)
        if self._is_answered(dialog):
            asked = dialog.asked()
            at, zone = (asked.due.at, asked.due.zone) if asked.due else (None, "")
            self._take(
                lambda desk: desk.assign(
                    article.id,
                    asked.collaborator_id,
                    asked.task,
                    at,
                    asked.note,
                    due_zone=zone,
                    length_wanted=asked.length,
                ),
                self.tr("{name} was asked.").format(name=dialog.person.currentText()),
            )

    def _ask_person(self, people: list[Collaborator], given: Assignment) -> None:
        others = [person for person in people if person.id != given.collaborator_id]
        shown = self._shown(others, given=given, asks=frozenset({"person", "note"}))
        dialog = self._dialog(self.tr("Give it to somebody else"), self.tr("Give"), shown)
        if self._is_answered(dialog):
            asked = dialog.asked()
            self._take(
                lambda desk: desk.reassign(given.id, asked.collaborator_id, asked.note),
                self.tr("{name} has it now.").format(name=dialog.person.currentText()),
            )

    def _take(self, step: "Callable[[Desk], Change]", sentence: str) -> None:
        self._bar.take(step, sentence)

    def _shown(self, people: list[Collaborator], **how: object) -> "Shown":
        from ui.dialogs.assignment import Shown

        return Shown(people, self._around.clock(), **how)  # type: ignore[arg-type]

    def _dialog(self, title: str, accept: str, shown: "Shown") -> "AssignmentDialog":
        from ui.dialogs.assignment import AssignmentDialog

        return AssignmentDialog(title, accept, shown, self._window)

    @staticmethod
    def _is_answered(dialog: QDialog) -> bool:
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return has_answer


def _read_offer(desk: "Desk") -> "tuple[list[Collaborator], Offer, Collaborator]":
    from ui.dialogs.piece_fields import Offer

    language = str(desk.setting("language", "en"))
    return desk.collaborators(), Offer(desk.templates(), desk.audiences(), language), desk.me
