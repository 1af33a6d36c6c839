"""The article that is open: read from the desk, shown in the writing room and the status line. It saves nothing."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.tasks import Tasks
from ui.widgets.status_line import StatusLine
from ui.widgets.tally import Tally
from ui.window import reading
from ui.window.reading import ArticleView, Surroundings
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.audience import Band

KEY = "article"
AROUND_WAITS = 40
"""milliseconds after which the surroundings of a first article are read: it is on the screen by then"""


class OpenedArticle(QObject):
    """At most one article is open; `view` is how it was when it was read last."""

    opened = Signal(object)
    """an `ArticleView`, or None when no article is open any more; twice when its surroundings are read after it"""

    def __init__(self, tasks: Tasks, room: WritingRoom, status: StatusLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._room = room
        self._status = status
        self._tally = Tally()
        self.view: ArticleView | None = None
        self._around_timer = QTimer(self, singleShot=True, interval=AROUND_WAITS)
        self._around_timer.timeout.connect(self._read_surroundings)

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
        self._around_timer.stop()
        self._tasks.read(
            lambda desk: reading.read_article(desk, article_id), then=lambda view: self.show(view, is_new), key=KEY
        )

    def show(self, view: ArticleView | None, is_new: bool = False) -> None:
        """Show an article that has been read, or none; surroundings that are missing are read afterwards."""
        self.view = view
        if view is None:
            self._room.show_article(None)
            self._status.clear_article()
        else:
            self._room.show_article(view.article, view.around.template if view.around else None, view.is_read_only)
            self._say_state(view)
            if is_new:
                self._room.start_writing()
            if view.around is None:
                self._around_timer.start()
            self._show_tally()
        self.opened.emit(view)

    @property
    def target(self) -> int:
        """The words a person wants to write, 0 for no target of their own."""
        return self.view.around.target if self.view and self.view.around else 0

    def take_target(self, article_id: str, target: int) -> None:
        """The article has another target now."""
        if self.view is not None and self.view.around is not None and article_id == self.article_id:
            self.view = replace(self.view, around=replace(self.view.around, target=target))
            self._show_tally()

    def show_words(self, words: int, characters: int, selected_words: int, selected_characters: int) -> None:
        """The counts of the text or of the selection have changed."""
        self._tally = Tally(words, characters, selected_words, selected_characters)
        self._show_tally()

    def _show_tally(self) -> None:
        if self.view is not None and self.view.around is not None:
            around = self.view.around
            band = _length_for(around)
            self._status.show_tally(replace(self._tally, band=band, target=around.target))

    def _read_surroundings(self) -> None:
        view = self.view
        if view is None or view.around is not None:
            return
        self._tasks.read(
            lambda desk: reading.read_surroundings(desk, view.article),
            then=lambda around: self._surround(view, around),
            key=KEY,
        )

    def _surround(self, view: ArticleView, around: Surroundings) -> None:
        """The template gives the form its hints, the audience gives the count its target.

        Text and fields are not shown again: what was typed since they were read would be overwritten.
        """
        if self.view is None or self.view.article.id != view.article.id:
            return
        self.view = replace(view, around=around)
        self._room.take_template(around.template)
        self._show_tally()
        self.opened.emit(self.view)

    def _say_state(self, view: ArticleView) -> None:
        self._status.show_language(view.article.language)
        if view.is_read_only:
            self._status.show_read_only()
        else:
            self._status.show_saved(view.article.changed_at)


def _length_for(around: Surroundings) -> "Band | None":
    from editor.template import length_for  # not before there is an article with its surroundings

    return length_for(around.template, around.audience)
