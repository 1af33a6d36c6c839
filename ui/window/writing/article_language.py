"""The language of the open article, and the words that are left alone in it: asked for, kept in the desk, shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.tasks import Tasks
from ui.window.writing.opened_article import OpenedArticle

if TYPE_CHECKING:
    from storage.desk import Desk

Known = tuple[str, str, str | None, list[str]]
"""an article's id, its language, its own second language or None, the words that are ignored in it"""


class ArticleLanguages(QObject):
    """Works on the article that is open."""

    def __init__(self, tasks: Tasks, opened: OpenedArticle, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._opened = opened
        self._window = window

    def begin(self, article_id: str) -> None:
        """Ask what the desk knows, then the person."""

        def read(desk: "Desk") -> Known:
            second, ignored = desk.second_language(article_id), sorted(desk.ignored_words(article_id))
            return article_id, desk.article(article_id).language, second, ignored

        self._tasks.read(read, then=self._ask, key="article language")

    def _ask(self, known: Known) -> None:
        from editor.language.spelling import engines
        from ui.dialogs.article_language import ArticleLanguage

        article_id, language, second, ignored = known
        dialog = ArticleLanguage(language, second, sorted(engines.MAKERS), ignored, self._window)
        if dialog.exec():
            for word in dialog.heeded():
                self._tasks.change(lambda desk, word=word: desk.heed_word(article_id, word))
            if dialog.chosen() != (language, second):
                chosen = dialog.chosen()
                self._tasks.change(
                    lambda desk: desk.set_languages(article_id, *chosen), then=lambda _change: self._show(article_id)
                )
        dialog.deleteLater()

    def _show(self, article_id: str) -> None:
        """Everything that goes by the language is made anew."""
        if self._opened.article_id == article_id:
            self._opened.read(article_id)
