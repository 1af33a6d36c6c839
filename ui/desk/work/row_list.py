"""The rows of the start page as a list: calm headings, one line for each piece, the keys go from piece to piece."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import wording
from ui.desk.work.rows import Row
from ui.theme import BODY, SMALL, Theme, chrome_font
from ui.widgets import focus_mark, stage_mark

ROW = 36
HEADING = 52
"""heights in pixels"""
SIDE = 16
MARK = 28
"""where the words begin, after the mark"""
WIDEST = 920
"""the width in which a line is still read as one"""
ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractListModel):
    """Headings cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.headline
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return row.tip or None
        return row if role == ROLE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class RowList(QListView):
    """Enter or a click opens what is chosen."""

    article_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("surface", "open")
        self.lines = RowModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_RowPainter(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._open)
        self.setMaximumWidth(WIDEST)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows. The piece that was chosen stays chosen; else it is the first that is the person's own."""
        before = self.chosen
        self.lines.show(rows)
        same = (number for number, row in enumerate(rows) if before and row.article_id == before)
        place = next(same, self._first())
        if place >= 0:
            self.setCurrentIndex(self.lines.index(place))

    def choose_own(self) -> None:
        """Choose the first piece that is the person's own, for the keys and the eye."""
        if (place := self._first()) >= 0:
            self.setCurrentIndex(self.lines.index(place))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> int:
        """Where a person begins: what is told above may be about the work of others."""
        places = [number for number, row in enumerate(self.lines.rows) if not row.is_heading]
        return next((number for number in places if self.lines.rows[number].is_mine), places[0] if places else -1)

    @property
    def chosen(self) -> str:
        """The id of the chosen article, or empty."""
        index = self.currentIndex()
        return self.lines.rows[index.row()].article_id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self.article_wanted.emit(self.chosen)
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self.lines.rows[index.row()]
        if not row.is_heading:
            self.article_wanted.emit(row.article_id)


class _RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: RowList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._strong = chrome_font(BODY, is_strong=True)
        self._plain = chrome_font(BODY)
        self._small = chrome_font(SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), HEADING if index.data(ROLE).is_heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROLE)
        painter.save()
        if row.is_heading:
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_row(painter, option.rect, row, self._paint_ground(painter, option.rect, index))
        painter.restore()

    def _paint_heading(self, painter: QPainter, room: QRect, row: Row) -> None:
        line = room.adjusted(SIDE, 20, -SIDE, -8)
        painter.setFont(self._strong)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(line, _MIDDLE, row.headline)
        used = QFontMetrics(self._strong).horizontalAdvance(row.headline)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(line.adjusted(used + 8, 0, 0, 0), _MIDDLE, row.at_end)
        painter.fillRect(
            QRect(room.left() + SIDE, room.bottom() - 3, room.width() - 2 * SIDE, 1), self._theme.colour("line")
        )

    def _paint_ground(self, painter: QPainter, room: QRect, index: _Index) -> QColor:
        is_chosen = index == self._view.currentIndex() and self._view.hasFocus()
        pointer = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        is_under = self._view.underMouse() and room.contains(pointer)
        name = "selected" if is_chosen else "hover" if is_under else "panel"
        if name != "panel":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(name))
            painter.drawRoundedRect(room.adjusted(4, 1, -4, -1), 6, 6)
        if is_chosen:
            focus_mark.draw_frame(painter, room.adjusted(4, 1, -4, -1), self._theme.colour("accent"), 6)
        return self._theme.colour(name)

    def _paint_row(self, painter: QPainter, room: QRect, row: Row, under: QColor) -> None:
        line = room.adjusted(SIDE, 0, -SIDE, 0)
        if row.stage is None:
            dot = QRectF(line.left() + 4, line.center().y() - 3, 8, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(dot)
        else:
            top = line.center().y() - stage_mark.SIZE / 2 + 1
            place = QRectF(line.left() + 2, top, stage_mark.SIZE, stage_mark.SIZE)
            stage_mark.draw(painter, place, row.stage, self._theme.stage_colour(row.stage), under)
        line = line.adjusted(MARK, 0, 0, 0)
        painter.setFont(self._small)
        end = painter.fontMetrics().horizontalAdvance(row.at_end)
        painter.setPen(self._theme.colour("warm" if row.is_late else "soft"))
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.at_end)
        self._paint_words(painter, line.adjusted(0, 0, -end - 16, 0), row)

    def _paint_words(self, painter: QPainter, line: QRect, row: Row) -> None:
        """The headline first; what is said of it takes the room that is left, a third at least."""
        words = self._words(row)
        asked = QFontMetrics(self._small).horizontalAdvance(words)
        painter.setFont(self._plain)
        metrics = painter.fontMetrics()
        most = line.width() - (min(asked, line.width() // 3) + 16 if words else 0)
        shown = metrics.elidedText(row.headline, Qt.TextElideMode.ElideRight, most)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(line, _MIDDLE, shown)
        rest = line.adjusted(metrics.horizontalAdvance(shown) + 16, 1, 0, 1)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("soft"))
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, _MIDDLE, elided)

    def _words(self, row: Row) -> str:
        stage = wording.stage_word(row.stage) if row.stage is not None else ""
        return " · ".join(part for part in (stage, row.words) if part)
