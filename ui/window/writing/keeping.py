"""Keeping a revision: Ctrl+S keeps at once, without asking; a name can be given afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight

if TYPE_CHECKING:
    from storage.desk import Desk

SUBJECT = "revision"


class Keeping(QObject):
    """Keeps revisions of the open article; its text has been given to the desk before."""

    def __init__(self, tasks: Tasks, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._window = window

    def keep(self, article_id: str, name: str = "") -> None:
        self._tasks.change(
            lambda desk: desk.keep_revision(article_id, name),
            then=lambda _change: self._tasks.read(
                lambda desk: _newest(desk, article_id), then=lambda number: self._tell(article_id, number, name)
            ),
        )

    def _tell(self, article_id: str, number: int, name: str) -> None:
        if name:
            sentence = self.tr("Kept as revision {number}, “{name}”.").format(number=number, name=name)
            self._notices.say(sentence, Weight.DONE, subject=SUBJECT)
            return
        self._notices.say(
            self.tr("Kept as revision {number}.").format(number=number),
            Weight.DONE,
            Way(self.tr("Name it"), lambda: self._ask_name(article_id, number)),
            subject=SUBJECT,
        )

    def _ask_name(self, article_id: str, number: int) -> None:
        from ui.dialogs.revision_name import RevisionName

        dialog = RevisionName(number, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.name:
            self.keep(article_id, dialog.name)
        dialog.deleteLater()


def _newest(desk: "Desk", article_id: str) -> int:
    return max(revision.number for revision in desk.revisions(article_id))
