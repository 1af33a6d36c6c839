"""The desk's articles as rows of a list: what each row says, which rows a search leaves. It draws nothing."""

import unicodedata
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.article import ArticleLine, Stage
from ui import wording

SETTLED = frozenset({Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN, Stage.DROPPED})
"""stages after which nobody is waiting for the article: it cannot be late"""

_Index = QModelIndex | QPersistentModelIndex


class Say(IntEnum):
    """What a row can be asked beside its text."""

    LINE = Qt.ItemDataRole.UserRole + 1
    """the `ArticleLine`"""
    LATE = Qt.ItemDataRole.UserRole + 2
    DUE = Qt.ItemDataRole.UserRole + 3
    """the due date in words, or empty"""


class ArticleLines(QAbstractListModel):
    """The articles that the search leaves, in the order in which they came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[ArticleLine] = []
        self._shown: list[ArticleLine] = []
        self._folded: dict[str, str] = {}
        self._query = ""
        self._now = 0

    def show_lines(self, lines: Sequence[ArticleLine], now: int) -> None:
        """Show `lines`, newest first; `now` (milliseconds since 1970, UTC) decides what is late.

        Rows that stay in their place are only redrawn, so that a save does not disturb who is reading the list.
        """
        self._now = now
        self._all = list(lines)
        self._folded = {line.id: fold(f"{line.headline} {line.slug} {line.writer}") for line in lines}
        self._show(self._left_by_query())

    def filter(self, query: str) -> None:
        """Show the articles whose headline, slug or writer has every word of `query`; marks may be left out."""
        self._query = query
        self._show(self._left_by_query())

    @property
    def has_any(self) -> bool:
        """Whether the desk has articles at all, searched for or not."""
        return bool(self._all)

    def row_of(self, article_id: str) -> int:
        """The row of the article, -1 where it is not shown."""
        return next((row for row, line in enumerate(self._shown) if line.id == article_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.headline or line.slug or self.tr("Without a headline")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
            case Say.LINE:
                return line
            case Say.LATE:
                return self._is_late(line)
            case Say.DUE:
                return self._due(line)
        return None

    def _is_late(self, line: ArticleLine) -> bool:
        return line.due_at is not None and line.due_at < self._now and line.stage not in SETTLED

    def _due(self, line: ArticleLine) -> str:
        if line.due_at is None or line.stage in SETTLED:
            return ""
        sentence = self.tr("Late: {date}") if self._is_late(line) else self.tr("Due {date}")
        return sentence.format(date=wording.day(line.due_at))

    def _spoken(self, line: ArticleLine) -> str:
        said = [line.headline or line.slug, wording.stage_word(line.stage), self._due(line), line.writer]
        return ", ".join(part for part in said if part)

    def _left_by_query(self) -> list[ArticleLine]:
        words = fold(self._query).split()
        return [line for line in self._all if all(word in self._folded[line.id] for word in words)]

    def _show(self, lines: list[ArticleLine]) -> None:
        if [line.id for line in lines] == [line.id for line in self._shown]:
            self._shown = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._shown = lines
        self.endResetModel()


def fold(text: str) -> str:
    """`text` without case and without marks, so that "duong" finds "Đường"."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return plain.replace("đ", "d").replace("Đ", "D").casefold()
