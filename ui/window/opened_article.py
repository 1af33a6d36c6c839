"""The article that is open: read from the desk, shown in the writing room and the status line. It saves nothing."""

from PySide6.QtCore import QObject, Signal

from ui.tasks import Tasks
from ui.widgets.status_line import StatusLine
from ui.window import reading
from ui.window.reading import ArticleView
from ui.writing.room import WritingRoom

KEY = "article"


class OpenedArticle(QObject):
    """At most one article is open; `view` is how it was when it was read last."""

    opened = Signal(object)
    """an `ArticleView`, or None when no article is open any more"""

    def __init__(self, tasks: Tasks, room: WritingRoom, status: StatusLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._room = room
        self._status = status
        self.view: ArticleView | None = None

    @property
    def article_id(self) -> str:
        """The id of the open article, or empty."""
        return self.view.article.id if self.view else ""

    @property
    def is_editable(self) -> bool:
        return self.view is not None and not self.view.is_read_only

    def read(self, article_id: str, is_new: bool = False) -> None:
        """Read an article and show it; with `is_new`, put the caret where writing begins."""
        self._room.flush()
        self._tasks.read(
            lambda desk: reading.read_article(desk, article_id), then=lambda view: self.show(view, is_new), key=KEY
        )

    def show(self, view: ArticleView | None, is_new: bool = False) -> None:
        """Show an article that has been read, or none."""
        self.view = view
        if view is None:
            self._room.show_article(None)
            self._status.clear_article()
        else:
            self._room.show_article(view.article, view.template, view.is_read_only)
            self._say_state(view)
            if is_new:
                self._room.start_writing()
        self.opened.emit(view)

    def show_words(self, words: int, _characters: int, _selected: int) -> None:
        """The number of words has changed."""
        if self.view is not None:
            self._status.show_words(words, self.view.audience.length if self.view.audience else None)

    def _say_state(self, view: ArticleView) -> None:
        self._status.show_language(view.article.language)
        if view.is_read_only:
            self._status.show_read_only()
        else:
            self._status.show_saved(view.article.changed_at)
