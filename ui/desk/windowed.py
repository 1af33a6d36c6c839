"""Rows of which only those that are seen are in memory: a window on something long that is read a page at a time.

It asks for what is missing with `wanted` and shows nothing of a row until that has come. It reads nothing itself.
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, QTimer, Signal

PAGE = 50
"""rows that are read at once"""
MOST_PAGES = 24
"""pages that are kept; those farthest from what was read last go first"""
_REST = 15
"""milliseconds in which further rows are waited for before pages are asked for"""

Index = QModelIndex | QPersistentModelIndex


class Ask(IntEnum):
    """What a row can be asked beside its text."""

    RECORD = Qt.ItemDataRole.UserRole + 1
    """what stands in the row, None until it has been read"""


class Windowed(QStringListModel):
    """`count` rows; `id_of` a record is its `id`.

    The rows themselves are empty strings that Qt counts: a view asks for the number of rows with every row that it lays
    out, and an answer from Python would take half a second for a hundred thousand.
    """

    came = Signal()
    """something is known that was not, or is otherwise: what is seen has to be drawn again, and nothing laid out"""

    wanted = Signal(list)
    """the numbers of the pages that are looked at and not there"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[int, list[Any]] = {}
        self._missing: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=_REST)
        self._timer.timeout.connect(self._ask)

    def show(self, count: int, pages: Mapping[int, Sequence[Any]]) -> None:
        """Show `count` rows of which these pages are known. What was known before is forgotten; places stay."""
        self._pages = {page: list(records) for page, records in pages.items()}
        self._missing.clear()
        self._set_count(count)
        self.came.emit()

    def put(self, page: int, records: Sequence[Any]) -> None:
        """A page that was asked for."""
        self._pages[page] = list(records)
        while len(self._pages) > MOST_PAGES:
            del self._pages[max(self._pages, key=lambda known: abs(known - page))]
        self.came.emit()

    def pages_at(self, first: int, last: int) -> list[int]:
        """The numbers of the pages that hold these rows."""
        last = min(last, self.rowCount() - 1)
        return list(range(max(0, first) // PAGE, last // PAGE + 1)) if last >= first else []

    def record(self, row: int) -> Any:
        """What stands in the row, None where it is not known (yet)."""
        page = self._pages.get(row // PAGE)
        at = row % PAGE
        return page[at] if page is not None and at < len(page) else None

    def row_of(self, article_id: str) -> int:
        """The row of the article, -1 where it is not among those that are known."""
        for page, records in self._pages.items():
            for at, record in enumerate(records):
                if self.id_of(record) == article_id:
                    return page * PAGE + at
        return -1

    def id_of(self, record: Any) -> str:
        return str(record.id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self.record(index.row())
        if record is None:
            self._miss(index.row() // PAGE)
            return None
        return record if role == Ask.RECORD else self.said(record, role)

    def said(self, record: Any, role: int) -> object:
        """What a known row says in this role."""
        raise NotImplementedError

    def _set_count(self, count: int) -> None:
        before = self.rowCount()
        if count > before:
            self.insertRows(before, count - before)
        elif count < before:
            self.removeRows(count, before - count)

    def _miss(self, page: int) -> None:
        if page not in self._missing and page not in self._pages:
            self._missing.append(page)
            self._timer.start()

    def _ask(self) -> None:
        # Of what a long throw of the wheel went past only the end is still seen.
        pages, self._missing = self._missing[-3:], []
        self.wanted.emit(pages)
