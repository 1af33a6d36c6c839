"""Finding and replacing in the open article: gives the writing room its bar, and shows what would be replaced."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui import wording
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.window.writing.opened_article import OpenedArticle
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.text.wanted import Search
    from ui.dialogs.replace_all import ReplaceAll
    from ui.writing.finding.find_bar import FindBar
    from ui.writing.finding.finder import Proposal

SUBJECT = "finding"


class Finding(QObject):
    """`bar` is made when it is first wanted."""

    def __init__(
        self, tasks: Tasks, notices: NoticeBar, room: WritingRoom, opened: OpenedArticle, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._room = room
        self._opened = opened
        self._window = window
        self.bar: FindBar | None = None

    @property
    def search(self) -> "Search | None":
        """What was looked for last."""
        return self.bar.finder.search if self.bar else None

    def doings(self) -> dict[str, Callable[[], object]]:
        """The actions of the table that this journey does."""
        return {
            "edit.find": lambda: self._bar().open(),
            "edit.replace": lambda: self._bar().open(is_replacing=True),
            "edit.find_next": lambda: self._bar().go_next(),
            "edit.find_previous": lambda: self._bar().go_previous(),
        }

    def _bar(self) -> "FindBar":
        if self.bar is None:
            from ui.writing.finding.find_bar import FindBar

            self.bar = FindBar(self._room.edit, self._tasks)
            self._room.show_below(self.bar)
            self.bar.finder.proposed.connect(self._show_proposal)
            self._opened.opened.connect(self.bar.show_other_text)
        return self.bar

    def _show_proposal(self, proposal: "Proposal") -> None:
        from ui.dialogs.replace_all import ReplaceAll

        dialog = ReplaceAll(
            proposal.text, proposal.replacements, proposal.in_addresses, proposal.is_cut_short, self._window
        )
        dialog.accepted.connect(lambda: self._replace(proposal, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _replace(self, proposal: "Proposal", dialog: "ReplaceAll") -> None:
        chosen = dialog.chosen
        if self._bar().finder.replace_chosen(proposal, chosen):
            sentence = self.tr("Replaced in {count} places. One Ctrl+Z takes them back.")
            if len(chosen) == 1:
                sentence = self.tr("Replaced in one place. Ctrl+Z takes it back.")
            self._notices.say(sentence.format(count=wording.number(len(chosen))), Weight.DONE, subject=SUBJECT)
            self._room.edit.setFocus()
        else:
            self._notices.say(
                self.tr("The text has changed meanwhile, so nothing was replaced. Look at the replacements again."),
                Weight.REFUSES,
                subject=SUBJECT,
            )
