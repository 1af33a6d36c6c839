"""Beginning an article: the dialog offers the desk's templates, the desk makes the article, the window opens it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.tasks import Tasks

if TYPE_CHECKING:
    from editor.audience import Audience
    from editor.template import Template
    from storage.desk import Desk
    from ui.dialogs.new_article import TemplateChoice

KEY = "templates"
FIRST = "news-article"
"""the template under the eye before a person has used one"""


class Beginning(QObject):
    """Remembers the template that was used last, as long as the window is open."""

    begun = Signal(str)
    """the id of a new article"""

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._last: TemplateChoice | None = None

    def begin(self) -> None:
        """Ask for a template, then make the article."""
        self._tasks.read(_read, then=self._ask, key=KEY)

    def make(self, choice: "TemplateChoice") -> None:
        self._last = choice
        self._tasks.change(
            lambda desk: desk.new_article(choice.key, choice.language),
            then=lambda change: self.begun.emit(change.article_id),
        )

    def _ask(self, offered: "tuple[list[Template], list[Audience], str]") -> None:
        from ui.dialogs.new_article import NewArticle

        templates, audiences, language = offered
        dialog = NewArticle(templates, audiences, self._last.language if self._last else language, self._window)
        dialog.choose(self._last.key if self._last else FIRST)
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        choice = dialog.choice if has_answer else None
        dialog.deleteLater()
        if choice is not None:
            self.make(choice)


def _read(desk: "Desk") -> "tuple[list[Template], list[Audience], str]":
    return desk.templates(), desk.audiences(), str(desk.setting("language", "en"))
