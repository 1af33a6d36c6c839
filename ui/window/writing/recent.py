"""The articles that were open lately, and where in each of them a person was: a menu, a switcher, and the caret again.

What it knows is this machine's memory (`Preferences`); no desk holds it.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from editor.article import ArticleLine
from ui.preferences import Preferences, Visit
from ui.tasks import Tasks
from ui.widgets.switcher import Switcher
from ui.writing.room import WritingRoom

MOST = 12
"""articles that are offered"""


class Recent(QObject):
    """An article that is no longer on the desk is not offered."""

    article_chosen = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        room: WritingRoom,
        preferences: Preferences,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._room = room
        self._preferences = preferences
        self._lines: dict[str, ArticleLine] = {}
        self._window = window
        self._desk: Path | None = None
        self._visits: dict[str, Visit] = {}
        self.menu = QMenu(self.tr("Recent articles"), window)
        self.menu.aboutToShow.connect(self._fill_menu)
        room.place_of = self._place_of
        room.left.connect(self._on_left)

    def show_desk(self, desk: Path) -> None:
        """Remember from now on what is visited on this desk."""
        self._desk = desk
        self._visits = {visit.article_id: visit for visit in self._preferences.visits(desk)}
        self._lines = {}
        self.refresh()

    def refresh(self) -> None:
        """Read again what the articles are called that were open lately."""
        ids = list(self._visits)
        self._tasks.read(lambda desk: desk.lines_of(ids), then=self._show, key="recent")

    def visit(self, line: ArticleLine) -> None:
        """The article is open now: it comes first."""
        article_id = line.id
        self._lines[article_id] = line
        kept = self._visits.pop(article_id, Visit(article_id))
        self._visits = {article_id: kept, **self._visits}
        self._remember()
        self.refresh()

    def remember_place(self) -> None:
        """Keep where the caret is in the open article: the window is about to go."""
        place = self._room.place()
        if place is not None:
            self._on_left(*place)

    def others(self) -> list[ArticleLine]:
        """The articles that were open lately, without the one that is open now."""
        return [line for line in self._offered() if line.id != self._room.article_id]

    def switch(self) -> None:
        """Offer them over the window."""
        entries = [(line.id, _words(line)) for line in self._offered()]
        if len(entries) > 1:
            switcher = Switcher(self.tr("Recent articles"), self._window)
            switcher.chosen.connect(self._on_chosen)
            switcher.left.connect(switcher.deleteLater)
            switcher.offer(entries)

    def _offered(self) -> list[ArticleLine]:
        return [self._lines[article_id] for article_id in self._visits if article_id in self._lines][:MOST]

    def _show(self, lines: Sequence[ArticleLine]) -> None:
        self._lines = {line.id: line for line in lines}

    def _fill_menu(self) -> None:
        self.menu.clear()
        for line in self.others():
            words = _words(line).replace("&", "&&")
            self.menu.addAction(words, lambda article_id=line.id: self.article_chosen.emit(article_id))
        if self.menu.isEmpty():
            self.menu.addAction(self.tr("No other article was open yet")).setEnabled(False)

    def _on_chosen(self, article_id: str) -> None:
        if article_id != self._room.article_id:
            self.article_chosen.emit(article_id)

    def _place_of(self, article_id: str) -> tuple[int, int]:
        visit = self._visits.get(article_id, Visit(article_id))
        return visit.caret, visit.top

    def _on_left(self, article_id: str, caret: int, top: int) -> None:
        if article_id in self._visits:
            self._visits[article_id] = Visit(article_id, caret, top)
            self._remember()

    def _remember(self) -> None:
        if self._desk is not None:
            self._preferences.remember_visits(self._desk, list(self._visits.values()))


def _words(line: ArticleLine) -> str:
    return line.headline or line.slug or "—"
