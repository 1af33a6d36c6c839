"""What is about the desk and the program rather than about one article: refusals, mistakes, the sample, versions."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight
from ui.wording import say

if TYPE_CHECKING:
    from storage.desk import Desk
    from storage.publication.sending_out import CutOff

MISTAKE = "mistake"
READ_ONLY = "read-only"
MAKING = "making"


class Housekeeping(QObject):
    """Says what a person has to know, and asks before the sample goes."""

    desk_chosen = Signal(Path)

    def __init__(self, tasks: Tasks, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._window = window
        tasks.refused.connect(self.tell_refusal)
        tasks.failed_unexpectedly.connect(self.tell_mistake)

    def tell_refusal(self, refused: Refused) -> None:
        self._notices.say(say(refused), Weight.REFUSES)

    def tell_mistake(self, details: str) -> None:
        """A mistake of the program's own: one sentence, with the details for whoever wants them."""
        self._notices.say(
            self.tr("Copydesk has made a mistake. Your text is kept; if something looks wrong, open the desk again."),
            Weight.REFUSES,
            Way(self.tr("Details to copy"), lambda: self._show_details(details)),
            subject=MISTAKE,
        )

    def tell_read_only(self, why: Refused, take_over: Callable[[], object] | None) -> None:
        """The desk can only be read; `take_over` is there when another machine left its lock behind."""
        ways = (Way(self.tr("Take it over"), take_over),) if take_over else ()
        self._notices.say(say(why), Weight.TELLS, *ways, subject=READ_ONLY)

    def tell_making(self) -> None:
        self._notices.say(self.tr("Putting the sample articles on your desk…"), Weight.TELLS, subject=MAKING)

    def tell_salvaging(self, name: str) -> None:
        self._notices.take_back(MAKING)
        if name:
            said = self.tr("“{name}” is damaged. Reading what is left of it…").format(name=name)
            self._notices.say(said, Weight.TELLS, subject=MAKING)

    def tell_damage(self, why: Refused, see: Callable[[], object]) -> None:
        """Damage has been found in the desk that is open."""
        self._notices.say(say(why), Weight.REFUSES, Way(self.tr("See what there is…"), see), subject=READ_ONLY)

    def desk_is_there(self) -> None:
        """A desk is shown: what was said about its making, or about another one, no longer holds."""
        for subject in (MAKING, READ_ONLY):
            self._notices.take_back(subject)

    def tell_recovery(self) -> None:
        """The program ended without closing this desk the last time."""
        self._notices.say(
            self.tr("Copydesk ended without closing this desk the last time. Everything that was saved is here."),
            Weight.TELLS,
            subject="recovery",
        )

    def tell_cut_off(self, cut_off: "Sequence[CutOff]") -> None:
        """The program ended in the middle of a publication the last time, or of several that could not be finished."""
        self._notices.say(" ".join(map(self._of_cut_off, cut_off)), Weight.TELLS, subject="cut off")

    def _of_cut_off(self, cut_off: "CutOff") -> str:
        said = self.tr("“{headline}” was being published when Copydesk ended, so it is not published.")
        parts = [said.format(headline=cut_off.headline)]
        if cut_off.taken_back:
            back = self.tr("Files that stood in their places already were taken back: {names}. Publish it again.")
            parts.append(back.format(names=", ".join(cut_off.taken_back)))
        if cut_off.left:
            left = self.tr(
                "Files that belong to no edition could not be taken back: {names}. Open the desk again once their "
                "folder can be written to."
            )
            parts.append(left.format(names=", ".join(cut_off.left)))
        return " ".join(parts)

    def choose_desk(self, folder: Path | None) -> None:
        """Let a person choose the file of another desk."""
        name, _kind = QFileDialog.getOpenFileName(
            self._window, self.tr("Open desk"), str(folder or ""), self.tr("Desks (*.desk);;All files (*)")
        )
        if name:
            self.desk_chosen.emit(Path(name))

    def remove_sample(self) -> None:
        """Ask, then remove the sample articles that nobody has changed."""
        from ui.dialogs.confirmation import Confirmation

        dialog = Confirmation(
            self.tr("Remove the sample articles?"),
            self.tr("The sample articles, their pictures and their people go from this desk for good."),
            self.tr("Your own articles stay, and so does every sample article that somebody has changed."),
            self.tr("Remove them"),
            self._window,
        )
        if self._show(dialog):
            self._tasks.change(lambda desk: desk.remove_sample(), then=lambda _change: self._tell_sample_removed())

    def tell_versions(self) -> None:
        self._tasks.read(_engine, then=self._show_versions, key="about")

    def _show_versions(self, engine: str) -> None:
        from ui.dialogs.about import About

        self._show(About(engine, self._window))

    def _show_details(self, details: str) -> None:
        from ui.dialogs.details import Details

        self._show(Details(details, self._window))

    def _tell_sample_removed(self) -> None:
        self._notices.say(self.tr("The sample articles are removed."), Weight.DONE, subject="sample")

    def _show(self, dialog: QDialog) -> bool:
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return has_answer


def _engine(desk: "Desk") -> str:
    return desk.engine
