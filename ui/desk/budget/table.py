"""The list on the screen: a quiet table with hairlines, sorted by a click on a heading. It sorts nothing itself."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor.planning.budget import BudgetLine, Column
from ui.desk import pick_mark
from ui.desk.budget.model import COLUMNS, BudgetModel
from ui.desk.picks import Picks, takes_all
from ui.desk.planning import marks
from ui.theme import BODY, Theme
from ui.widgets import stage_mark

ROW = 40
SIDE = 12
FIRST = 24
NARROW = 1080
"""pixels below which the slug gives its place to the headline"""
# Pixels of the columns; what is left goes to the headline.
WIDTHS = {
    Column.SLUG: 168,
    Column.WRITER: 144,
    Column.LENGTH: 104,
    Column.STAGE: 136,
    Column.DUE: 180,
    Column.PICTURE: 80,
}

_Index = QModelIndex | QPersistentModelIndex


class _Cell(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: "BudgetTable") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        # Asked of the model itself: over Qt's roles a page of cells would take three times as long.
        line = self._view.lines.line(index.row())
        if line is not None:
            left = FIRST if index.column() == self._view.first_column else SIDE
            under = self._theme.colour(self._view.ground(index.row()))
            self._paint_words(painter, option.rect.adjusted(left, 0, -4, 0), line, index.column(), under)

    def _paint_words(self, painter: QPainter, room: QRect, line: BudgetLine, number: int, under: QColor) -> None:
        column, colour, text = COLUMNS[number], "soft", self._view.lines.cells(line)[number]
        if column is Column.STAGE:
            stage = line.stage
            top = room.top() + (room.height() - marks.MARK) / 2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            place = QRectF(room.left(), top, marks.MARK, marks.MARK)
            stage_mark.draw(painter, place, stage, self._theme.stage_colour(stage), under)
            room = room.adjusted(marks.MARK + marks.GAP, 0, 0, 0)
        is_late = column is Column.DUE and self._view.lines.is_late(line)
        if is_late:
            text = f"{self._view.late_word} {text}"
        is_strong = column is Column.HEADLINE
        if column in (Column.HEADLINE, Column.LENGTH, Column.STAGE):
            colour = "ink"
        marks.draw_words(painter, room, text, self._theme.colour("warm" if is_late else colour), is_strong, BODY)


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
        self.picks = Picks(self, lines, place_of_check, lambda: self.first_column)
        lines.picked = self.picks.ids
        self._theme = theme
        self.setItemDelegate(_Cell(theme, self))
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
        """What the rows stand on, each once and not with every cell; then the cells."""
        shown, width = event.rect(), self.viewport().width()
        painter = QPainter(self.viewport())
        painter.fillRect(shown, self._theme.colour("paper"))
        first, last = self.rowAt(shown.top()), self.rowAt(shown.bottom())
        for row in range(max(0, first), (last if last >= 0 else self.lines.rowCount() - 1) + 1):
            top = self.rowViewportPosition(row)
            if (ground := self.ground(row)) != "paper":
                painter.fillRect(QRect(0, top, width, ROW), self._theme.colour(ground))
            if row == self.currentIndex().row() and self.hasFocus():
                painter.fillRect(QRect(0, top, 4, ROW), self._theme.colour("accent"))
            if self.picks.ids:
                self._paint_check(painter, row, QRect(0, top, width, ROW), ground)
            painter.fillRect(QRect(0, top + ROW - 1, width, 1), self._theme.colour("line"))
        painter.end()
        super().paintEvent(event)

    def _paint_check(self, painter: QPainter, row: int, place: QRect, ground: str) -> None:
        is_picked = self.lines.id_in(row) in self.picks.ids
        if is_picked or row == self.row_under_pointer:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            under = self._theme.colour(ground)
            pick_mark.draw(painter, place_of_check(place), self._theme, under, is_picked=is_picked)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

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
        """Unlike a table of Qt it marks no row before a person has gone to one."""
        QFrame.focusInEvent(self, event)
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
