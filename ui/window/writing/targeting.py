"""A person's own word target for an article: asked for, kept in the desk, shown at the foot of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from ui.tasks import Tasks
from ui.window.writing.opened_article import OpenedArticle

if TYPE_CHECKING:
    from storage.desk import Desk


class Targeting(QObject):
    """Works on the article that is open."""

    def __init__(self, tasks: Tasks, opened: OpenedArticle, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._opened = opened
        self._window = window

    def begin(self) -> None:
        """Ask for the number."""
        from ui.dialogs.word_target import WordTarget

        article_id = self._opened.article_id
        dialog = WordTarget(self._opened.target, self._window)
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        target = dialog.target
        dialog.deleteLater()
        if has_answer and article_id:
            self.set_target(article_id, target)

    def set_target(self, article_id: str, target: int) -> None:
        """Keep `target` words for the article; 0 for none."""
        from ui.window.reading import target_key

        def keep(desk: "Desk") -> object:
            return desk.set_setting(target_key(article_id), target)

        self._tasks.change(keep, then=lambda _change: self._opened.take_target(article_id, target))
