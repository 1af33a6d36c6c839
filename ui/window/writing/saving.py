"""Autosave as a person sees it: what is typed is given to the desk, and the foot of the window says when it is safe.

It never asks. What the desk refuses to store is kept in a rescue folder, and said.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from editor.article import Fields
from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.widgets.status_line import StatusLine
from ui.wording import say

SUBJECT = "saving"
RESCUE_FOLDER = "rescued"


class Saving(QObject):
    """Gives text and fields to the desk; `rescue_to` is the folder for what it will not take."""

    text_kept = Signal(str, str)
    """the id of an article, and a text of it that the desk has stored"""

    def __init__(
        self,
        tasks: Tasks,
        status: StatusLine,
        notices: NoticeBar,
        rescue_to: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._status = status
        self._notices = notices
        self._rescue_to = rescue_to
        self._unsaved: dict[str, str] = {}
        self._under_way = 0
        """saves that the desk has not answered; other changes may wait behind them and say nothing of what was typed"""
        self.proposes: dict[str, str] = {}
        """the articles whose typed text is a proposal, each with the id of the revision that it changes"""

    @property
    def unsaved(self) -> dict[str, str]:
        """article's id: text that has been given to the desk and is not known to be stored."""
        return dict(self._unsaved)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was given to the desk is stored."""
        return not (self._unsaved or self._under_way)

    def save_text(self, article_id: str, text: str) -> None:
        self._unsaved[article_id] = text
        self._begin()
        base = self.proposes.get(article_id)
        self._tasks.change(
            lambda desk: desk.save_proposal(article_id, text, base) if base else desk.save_text(article_id, text),
            then=lambda change: self._on_text_saved(article_id, text, change.at),
            failed=lambda error: self._on_refused(article_id, error),
        )

    def save_fields(self, article_id: str, fields: object) -> None:
        if not isinstance(fields, Fields):
            raise TypeError(f"not fields: {fields!r}")
        self._begin()
        self._tasks.change(
            lambda desk: desk.save_fields(article_id, fields),
            then=lambda change: self._on_saved(change.at),
            failed=lambda error: self._on_refused(article_id, error),
        )

    def retry(self) -> None:
        """Give the desk once more what it did not take; there may be room now."""
        for article_id, text in self.unsaved.items():
            self.save_text(article_id, text)

    def rescue(self) -> Path | None:
        """Write every text that the desk did not take into the rescue folder; None when there was nothing to rescue.

        Raises Refused when that cannot be written either.
        """
        if not self._unsaved:
            return None
        from storage.file.files import make_folder, write_atomic

        folder = self._rescue_to() / RESCUE_FOLDER
        make_folder(folder)
        for article_id, text in self._unsaved.items():
            write_atomic(folder / f"{article_id}.md", text.encode("utf-8", "replace"))
        return folder

    def _begin(self) -> None:
        self._under_way += 1
        self._status.show_saving()

    def _on_text_saved(self, article_id: str, text: str, at: int) -> None:
        if self._unsaved.get(article_id) == text:
            del self._unsaved[article_id]
        self.text_kept.emit(article_id, text)
        self._on_saved(at)

    def _on_saved(self, at: int) -> None:
        self._under_way -= 1
        if not self.is_settled:
            return
        self._status.show_saved(at)
        self._notices.take_back(SUBJECT)

    def _on_refused(self, article_id: str, error: Exception) -> None:
        self._under_way -= 1
        self._status.show_not_saved()
        if not isinstance(error, Refused):
            return
        sentence = say(error)
        try:
            folder = self.rescue()
        except (Refused, OSError):
            folder = None
        if folder is not None:
            kept = QCoreApplication.translate("Saving", "What you typed is also kept in “{file}”.")
            sentence = f"{sentence} {kept.format(file=folder / f'{article_id}.md')}"
        self._notices.say(sentence, Weight.REFUSES, subject=SUBJECT)
