"""The list on the screen: a quiet table with hairlines, sorted by a click on a heading. It sorts nothing itself."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from editor.planning.budget import Column
from ui.desk import pick_mark
from ui.desk.budget.columns import NUMBERS
from ui.desk.budget.model import COLUMNS, BudgetModel
from ui.desk.budget.row import Cell, RowPainter
from ui.desk.picks import Picks, takes_all
from ui.theme import Theme
from ui.widgets import focus_mark
from ui.widgets.kept_place import KeptPlace

ROW = 40
SIDE = 12
FIRST = 24
"""pixels before the first column and behind the last one"""
NARROW = 1080
"""pixels below which the slug gives its place to the headline"""
# Pixels of the columns; what is left goes to the headline.
WIDTHS = {
    Column.SLUG: 168,
    Column.WRITER: 144,
    Column.LENGTH: 92,
    Column.STAGE: 136,
    Column.DUE: 180,
    Column.PICTURE: 92,
}


class BudgetTable(QTableView):
    article_wanted = Signal(str)
    sort_wanted = Signal(object, bool)
    """a column, and whether downwards"""

    def __init__(self, theme: Theme, lines: BudgetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.late_word = self.tr("Late")
        self.row_under_pointer = -1
        self.lines = lines
        self.setModel(lines)
        self._place = KeptPlace(self, lines.id_in)
        self.picks = Picks(self, lines, place_of_check, lambda: self.first_column)
        lines.picked = self.picks.ids
        self._theme = theme
        self._row = RowPainter(theme)
        # All of it is painted here, so that scrolling moves the picture and paints what comes into sight.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("The list"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(36)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(COLUMNS.index(Column.DUE), Qt.SortOrder.AscendingOrder)
        head.sortIndicatorChanged.connect(self._on_sorted)
        for number, column in enumerate(COLUMNS):
            stretches = column is Column.HEADLINE
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(number, mode)
            if not stretches:
                head.resizeSection(number, WIDTHS[column])
        self.clicked.connect(self._on_chosen)
        theme.changed.connect(self.viewport().update)

    @property
    def first_column(self) -> int:
        """The leftmost one that is shown."""
        return next(number for number in range(len(COLUMNS)) if not self.isColumnHidden(number))

    def ground(self, row: int) -> str:
        """The name of the colour that a row stands on; where several are picked, those are marked."""
        is_current = row == self.currentIndex().row()
        if self.lines.id_in(row) in self.picks.ids if self.picks.ids else is_current:
            return "selected"
        return "hover" if is_current or row == self.row_under_pointer else "paper"

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it: what the rows stand on, then what stands in them."""
        shown = event.rect()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(shown, self._theme.colour("paper"))
        first, last = self.rowAt(shown.top()), self.rowAt(shown.bottom())
        columns = self._columns_seen()
        for row in range(max(0, first), (last if last >= 0 else self.lines.rowCount() - 1) + 1):
            self._paint_row(painter, row, columns)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int, columns: Sequence[tuple[int, int, int]]) -> None:
        place = QRect(0, self.rowViewportPosition(row), self.viewport().width(), ROW)
        ground = self.ground(row)
        under = self._theme.colour(ground)
        if ground != "paper":
            painter.fillRect(place, under)
        if row == self.currentIndex().row() and self.hasFocus():
            focus_mark.draw_bar(painter, place, self._theme.colour("accent"))
        if self.picks.ids:
            self._paint_check(painter, row, place, under)
        painter.fillRect(QRect(0, place.bottom(), place.width(), 1), self._theme.colour("line"))
        line = self.lines.line(row)
        if line is not None:
            words = self.lines.cells(line)
            cells = [
                Cell(COLUMNS[number], words[number], QRect(left, place.top(), width, ROW))
                for number, left, width in columns
            ]
            self._row.paint(painter, line, cells, self.late_word if self.lines.is_late(line) else "", under)

    def _columns_seen(self) -> list[tuple[int, int, int]]:
        """The columns that are shown: the number of each, and where its words begin and how wide they may be."""
        head, first = self.horizontalHeader(), self.first_column
        seen = []
        for number in range(len(COLUMNS)):
            if not self.isColumnHidden(number):
                side = FIRST if number == first else SIDE
                left, width = head.sectionViewportPosition(number), head.sectionSize(number)
                end = SIDE if COLUMNS[number] in NUMBERS else 4
                end = FIRST if number == len(COLUMNS) - 1 else end
                seen.append((number, left + side, width - side - end))
        return seen

    def _paint_check(self, painter: QPainter, row: int, place: QRect, under: QColor) -> None:
        is_picked = self.lines.id_in(row) in self.picks.ids
        if is_picked or row == self.row_under_pointer:
            pick_mark.draw(painter, place_of_check(place), self._theme, under, is_picked=is_picked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A headline is read first; the slug is on paper and in every file."""
        self.setColumnHidden(COLUMNS.index(Column.SLUG), self.width() < NARROW)
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        return takes_all(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
        elif not self.picks.hears_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.picks.hears_press(event):
            self.picks.pick_none()
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.picks.hears_release():
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.picks.hears_press(event):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.picks.ask_menu(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by a click marks the row that is clicked, and no other first."""
        QFrame.focusInEvent(self, event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._place.take()
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            super().mouseMoveEvent(event)
        self._point_at(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def _point_at(self, row: int) -> None:
        if row != self.row_under_pointer:
            self.row_under_pointer = row
            self.viewport().update()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.article_wanted.emit(self.lines.ids[index.row()])

    def _on_sorted(self, section: int, order: Qt.SortOrder) -> None:
        self.sort_wanted.emit(COLUMNS[section], order == Qt.SortOrder.DescendingOrder)


def place_of_check(row: QRect) -> QRect:
    """Where the mark of a picked article stands, and where a click picks it."""
    return QRect(row.left() + 4, row.top() + (ROW - pick_mark.SIZE) // 2, pick_mark.SIZE, pick_mark.SIZE)
