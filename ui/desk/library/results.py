"""What a search found, as rows to read. It draws nothing and searches nothing."""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui import wording
from ui.desk.library import search_words

if TYPE_CHECKING:
    from storage.finding.search import Found

FOUND = Qt.ItemDataRole.UserRole + 1
"""the role of the `Found` itself"""

_Index = QModelIndex | QPersistentModelIndex


class Results(QAbstractListModel):
    """Rows are fetched as a person scrolls; `more_wanted` asks for them."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()
        self._has_more = False
        self._many = 0
        self.picked: Container[str] = ()
        """the ids of the articles that are picked, to be spoken"""

    def show_found(self, found: "Sequence[Found]", has_more: bool, many: int = 0) -> None:
        """Show these of `many`; what was shown already stays where it is when more comes below it."""
        known = [one.article.id for one in self._found]
        comes = [one.article.id for one in found]
        self._has_more, self._many = has_more, max(many, len(found))
        if known and len(comes) > len(known) and comes[: len(known)] == known:
            self.beginInsertRows(QModelIndex(), len(known), len(comes) - 1)
            self._found = found
            self.endInsertRows()
        elif known == comes:
            self._found = found
            if found:
                self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
        else:
            self.beginResetModel()
            self._found = found
            self.endResetModel()

    def found(self, row: int) -> "Found | None":
        return self._found[row] if 0 <= row < len(self._found) else None

    def how_many(self) -> int:
        return self._many

    def id_in(self, row: int) -> str:
        found = self.found(row)
        return found.article.id if found else ""

    def row_of(self, article_id: str) -> int:
        return next((row for row, one in enumerate(self._found) if one.article.id == article_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, _parent: _Index) -> None:
        self._has_more = False  # until the answer comes
        self.more_wanted.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found(index.row())
        if found is None:
            return None
        if role == FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.headline.line or self.tr("Without a headline")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = search_words.place_words(found.place)
            picked = self.tr("picked") if found.article.id in self.picked else ""
            said = (picked, found.headline.line, wording.stage_word(found.article.stage), found.article.writer, place)
            return ", ".join(part for part in (*said, found.excerpt.line) if part)
        return None
