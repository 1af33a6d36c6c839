"""The rows of the list: all are counted, and only those that are seen are asked for. It reads nothing itself."""

from collections.abc import Container, Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from editor.article import Stage
from editor.planning.budget import BudgetLine, Column
from editor.planning.calendar import FINISHED
from ui.desk.budget import columns

AT_ONCE = 100
"""rows that are asked for together"""
COLUMNS = tuple(Column)
LINE = Qt.ItemDataRole.UserRole + 1
LATE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


class BudgetModel(QAbstractTableModel):
    lines_wanted = Signal(list)
    """ids of articles whose lines are about to be seen"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: Sequence[str] = ()
        self.picked: Container[str] = ()
        """the ids of the articles that are picked, to be spoken"""
        self._rows: dict[str, int] = {}
        self._lines: dict[str, BudgetLine] = {}
        self._cells: dict[str, tuple[str, ...]] = {}
        self._asked: set[int] = set()
        self._now = 0
        self._wanted: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    def show_ids(self, ids: Sequence[str], now: int) -> None:
        """Show these articles in this order; what is known of them stays until it is read again."""
        self._now = now
        self._asked.clear()
        if list(ids) == list(self.ids):
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.ids = ids
        self._rows = {one: row for row, one in enumerate(ids)}
        known = self._rows
        self._lines = {one: line for one, line in self._lines.items() if one in known}
        self._cells = {one: cells for one, cells in self._cells.items() if one in known}
        self.endResetModel()

    def how_many(self) -> int:
        return len(self.ids)

    def id_in(self, row: int) -> str:
        return self.ids[row] if 0 <= row < len(self.ids) else ""

    def row_of(self, article_id: str) -> int:
        return self._rows.get(article_id, -1)

    def stage_of(self, article_id: str) -> Stage | None:
        """The stage of an article whose line has been read."""
        line = self._lines.get(article_id)
        return line.stage if line is not None else None

    def take(self, lines: Iterable[BudgetLine]) -> None:
        """These lines have been read."""
        read = {line.article_id: line for line in lines}
        self._lines |= read
        for one in read:
            self._cells.pop(one, None)
        rows = [self._rows[one] for one in read if one in self._rows]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(COLUMNS) - 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section] in columns.NUMBERS else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return columns.heading(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def line(self, row: int) -> BudgetLine | None:
        """The line of a row; None, and it is asked for, while it has not been read."""
        block = row // AT_ONCE
        if block not in self._asked:
            self._asked.add(block)
            self._wanted.append(block)
            self._timer.start()
        return self._lines.get(self.ids[row])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cells(line)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                picked = (self.tr("picked"),) if line.article_id in self.picked else ()
                return ", ".join((*picked, self.cells(line)[index.column()]))
            case _ if role == LINE:
                return line
            case _ if role == LATE:
                return self.is_late(line)
        return None

    def is_late(self, line: BudgetLine) -> bool:
        return line.due_at is not None and line.due_at < self._now and line.stage not in FINISHED

    def cells(self, line: BudgetLine) -> tuple[str, ...]:
        """What stands in the columns of a line, put into words when it is first seen."""
        cells = self._cells.get(line.article_id)
        if cells is None:
            cells = self._cells[line.article_id] = tuple(self._cell(line, column) for column in COLUMNS)
        return cells

    def _cell(self, line: BudgetLine, column: Column) -> str:
        return columns.due_seen(line, self._now) if column is Column.DUE else columns.cell(line, column)

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, []
        for block in wanted:
            ids = list(self.ids[block * AT_ONCE : (block + 1) * AT_ONCE])
            if ids:
                self.lines_wanted.emit(ids)
