"""Looks through all articles of the desk, a few at a time, so that saving goes on meanwhile. It changes nothing.

The desk's thread reads, a worker looks; what was found comes back piece by piece.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.text.find import replacements
from editor.text.replacement import in_addresses
from ui.dialogs.replace_everywhere_hits import TEXT, ArticleHits, Part, Wanted
from ui.tasks import Tasks
from ui.widgets.replacement_rows import Places

if TYPE_CHECKING:
    from storage.article.replacing import Page
    from storage.desk import Desk

SLICE = 40
"""articles read and searched at a time"""
MOST_PLACES = 20_000
"""places after which the search ends"""
LONGEST = 1.0
"""seconds for one text"""
KEY = "article_search"


class ArticleSearch(QObject):
    """One search at a time; a new one makes what is under way disappear."""

    found = Signal(list)
    """more `ArticleHits`"""
    went_on = Signal(int, int)
    """articles searched, and articles in all"""
    ended = Signal(bool)
    """whether it ended because enough was found"""
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._wanted: Wanted | None = None
        self._ids: list[str] = []
        self._done = 0
        self._places = 0

    def begin(self, wanted: Wanted | None) -> None:
        """Search for this; None: for nothing any more."""
        self._tasks.forget(KEY)
        self._wanted = wanted
        if wanted is not None:
            self._tasks.read(lambda desk: _ids(desk, wanted), then=self._on_ids, key=KEY, failed=self._on_refused)

    def _on_ids(self, ids: list[str]) -> None:
        self._ids, self._done, self._places = ids, 0, 0
        self._go_on()

    def _go_on(self) -> None:
        is_enough = self._places >= MOST_PLACES
        if self._done >= len(self._ids) or is_enough:
            self.ended.emit(is_enough)
            return
        self.went_on.emit(self._done, len(self._ids))
        ids = self._ids[self._done : self._done + SLICE]
        self._tasks.read(lambda desk: desk.pages(ids), then=self._look, key=KEY, failed=self._on_refused)

    def _look(self, pages: "list[Page]") -> None:
        wanted, room = self._wanted, MOST_PLACES - self._places
        if wanted is not None:
            self._tasks.compute(
                lambda: look_through(pages, wanted, room), then=self._on_found, key=KEY, failed=self._on_refused
            )

    def _on_found(self, hits: list[ArticleHits]) -> None:
        self._done += SLICE
        self._places += sum(len(part.places) for one in hits for part in one.parts)
        if hits:
            self.found.emit(hits)
        self._go_on()

    def _on_refused(self, refused: Exception) -> None:
        self._wanted = None
        self.refused.emit(refused)


def look_through(pages: "Sequence[Page]", wanted: Wanted, most: int = MOST_PLACES) -> list[ArticleHits]:
    """What is found in these pages, at most `most` places; Refused as `editor.text.find`."""
    found = []
    for page in pages:
        parts = tuple(part for part in _parts(page, wanted, most) if part.places)
        most -= sum(len(part.places) for part in parts)
        if parts or page.why_not is not None:
            fields = page.fields
            title = fields.headline or fields.slug
            found.append(
                ArticleHits(page.article_id, page.revision_id, title, page.stage, page.is_settled, parts, page.why_not)
            )
    return found


def _parts(page: "Page", wanted: Wanted, most: int) -> list[Part]:
    from storage.article.replacing import FIELDS

    if page.why_not is not None:
        return []
    texts = [(name, str(getattr(page.fields, name))) for name in FIELDS if wanted.with_fields]
    parts = []
    for name, text in [*texts, (TEXT, page.text)]:
        chosen = replacements(text, wanted.search, wanted.new_text, most, LONGEST)
        most -= len(chosen)
        parts.append(Part(name, tuple(chosen), tuple(Places(text, chosen)), tuple(in_addresses(text, chosen))))
    return parts


def _ids(desk: "Desk", wanted: Wanted) -> list[str]:
    return [line.id for line in desk.article_lines() if not wanted.stages or line.stage in wanted.stages]
