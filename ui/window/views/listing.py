"""The list at the left and the desk: it reads the lines that are seen, and finds on the desk what is looked for."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.article import ArticleLine
from editor.selection import EVERYTHING, Selection
from ui import wording
from ui.desk.article_list import ArticleList
from ui.desk.windowed import PAGE
from ui.tasks import Tasks
from ui.window import reading
from ui.window.reading import LinesView
from ui.window.views import board_reading

if TYPE_CHECKING:
    from storage.desk import Desk

KEY = "list"
REST = 400
"""milliseconds after a change in which further changes are waited for before the list is read again"""
TYPING_REST = 80
"""milliseconds after a letter in which further letters are waited for"""


class Listing(QObject):
    shown = Signal(LinesView)
    """the list was read again"""

    def __init__(self, tasks: Tasks, panel: ArticleList, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._list = panel
        self.selection: Selection = EVERYTHING
        """which articles the list is about"""
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.refresh)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_REST)
        self._typing.timeout.connect(self.refresh)
        tasks.changed.connect(self._timer.start)
        panel.words_changed.connect(self._typing.start)
        panel.pages_wanted.connect(self._read_pages)
        panel.filters.changed.connect(self.select)
        panel.filters.choices_wanted.connect(self._read_choices)
        panel.picks.unread_wanted.connect(self._pick_rows)
        panel.words_changed.connect(panel.pick_none)

    def show_desk(self, view: LinesView) -> None:
        """What a desk begins with."""
        self._list.show_lines(view.count, view.pages, view.place, view.has_any, view.now)

    def select(self, selection: Selection) -> None:
        """Let the list be about these articles only."""
        self.selection = selection
        self._list.pick_none()
        self.refresh()

    def refresh(self) -> None:
        """Read what is seen again."""
        words, pages = self._list.words, self._list.seen()
        chosen, about = self._list.chosen, self.selection
        self._tasks.read(
            lambda desk: reading.read_lines(desk, chosen, words, pages, about),
            then=partial(self._show, chosen),
            key=KEY,
        )

    def _pick_rows(self, first: int, many: int) -> None:
        """Pick the articles of these rows, of which not all are read: the desk says which they are."""
        words, selection = self._list.words, self.selection
        self._tasks.read(
            lambda desk: desk.line_ids(first, many, selection, words), then=self._list.picks.pick, key=f"{KEY}/picked"
        )

    def _read_choices(self) -> None:
        language = wording.window_language()
        self._tasks.read(
            lambda desk: board_reading.read_choices(desk, language),
            then=self._list.filters.show_choices,
            key=f"{KEY}/choices",
        )

    def choose(self, article_id: str) -> None:
        """Mark the article that is open; where it stands is asked of the desk if the list does not know."""
        if not self._list.choose(article_id):
            self.refresh()

    def stop(self) -> None:
        """Read nothing any more: the window closes."""
        self._timer.stop()
        self._typing.stop()

    def _show(self, chosen: str, view: LinesView) -> None:
        if chosen != self._list.chosen:
            self.refresh()
            return
        self.show_desk(view)
        self.shown.emit(view)

    def _read_pages(self, pages: list[int]) -> None:
        words, selection = self._list.words, self.selection
        for page in pages:
            self._tasks.read(
                partial(_read_page, page=page, words=words, selection=selection),
                then=partial(self._put, page, words, selection),
                key=f"{KEY}/{page}",
            )

    def _put(self, page: int, words: str, selection: Selection, lines: list[ArticleLine]) -> None:
        if (words, selection) == (self._list.words, self.selection):
            self._list.put(page, lines)


def _read_page(desk: "Desk", page: int, words: str, selection: Selection) -> list[ArticleLine]:
    return desk.line_page(page * PAGE, PAGE, selection, words)
