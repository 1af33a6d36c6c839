"""The way from a finding to its place: opens the article where it is not open, and puts the caret there."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from editor.finding import Finding
    from ui.window.writing.opened_article import OpenedArticle
    from ui.writing.room import WritingRoom


REMARKS = frozenset({"comments", "proposals"})
"""checks whose findings stand in the tab of review"""


class FindingPlaces(QObject):
    """`open_article` turns to the writing room with an article, `show_remarks` to what is open about it."""

    def __init__(
        self,
        room: "WritingRoom",
        opened: "OpenedArticle",
        open_article: Callable[[str], object],
        show_remarks: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._show_remarks = show_remarks
        self._room, self._open_article = room, open_article
        self._wanted: tuple[str, Finding] | None = None
        opened.opened.connect(self._on_opened)

    def show(self, article_id: str, finding: "Finding") -> None:
        self._wanted = article_id, finding
        self._open_article(article_id)

    def _on_opened(self, view: Any) -> None:
        if self._wanted is None or view is None or view.article.id != self._wanted[0]:
            return
        (_article_id, finding), self._wanted = self._wanted, None
        if finding.field:
            self._room.go_to_field(finding.field)
        elif finding.span is not None:
            self._room.go_to(finding.span.start, finding.span.end)
        elif finding.check in REMARKS:
            self._show_remarks()
