"""How large a new table is to be: squares to point at, or to walk through with the arrow keys. It makes no table."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.popover import Popover
from ui.widgets.words import Words

MOST = (8, 8)
"""columns and rows"""
_SQUARE, _STEP = 20, 24


class _Squares(QWidget):
    """`size_shown` are the columns and rows that are marked, the head among the rows."""

    pointed = Signal(int, int)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.size_shown = (3, 3)
        self.setMouseTracking(True)
        self.setFixedSize(QSize(MOST[0] * _STEP, MOST[1] * _STEP))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(*self.cell_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pointed.emit(*self.cell_at(event.position().toPoint()))
            self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def cell_at(self, place: QPoint) -> tuple[int, int]:
        """The column and row of a place, from 1."""
        return (
            max(1, min(MOST[0], place.x() // _STEP + 1)),
            max(1, min(MOST[1], place.y() // _STEP + 1)),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QGuiApplication.palette()
        for column in range(MOST[0]):
            for row in range(MOST[1]):
                is_on = column < self.size_shown[0] and row < self.size_shown[1]
                edge = QPalette.ColorRole.Accent if is_on else QPalette.ColorRole.Dark
                ground = QPalette.ColorRole.Highlight if is_on else QPalette.ColorRole.Base
                painter.setPen(QPen(palette.color(edge), 1))
                painter.setBrush(palette.color(ground))
                painter.drawRoundedRect(QRect(column * _STEP + 2, row * _STEP + 2, _SQUARE - 1, _SQUARE - 1), 3, 3)


class TableGrid(Popover):
    """`chosen` says how large, the head counted among the rows."""

    chosen = Signal(int, int)
    """columns, rows"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.squares = _Squares()
        self._words = Words("", "small")
        down = QVBoxLayout(self)
        down.setContentsMargins(14, 12, 14, 12)
        down.setSpacing(6)
        down.addWidget(self._words)
        down.addWidget(self.squares)
        self.squares.pointed.connect(self.show_size)
        self.squares.chosen.connect(self.take)
        self.show_size(3, 3)

    def show_size(self, columns: int, rows: int) -> None:
        """Mark so many squares."""
        self.squares.size_shown = (max(1, min(MOST[0], columns)), max(2, min(MOST[1], rows)))
        self.squares.update()
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns, rows = self.squares.size_shown
        step = {
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Up: (0, -1),
        }.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.show_size(columns + step[0], rows + step[1])

    def take(self) -> None:
        self.close_up()
        self.chosen.emit(*self.squares.size_shown)

    def retranslate(self) -> None:
        columns, rows = self.squares.size_shown
        said = self.tr("{columns} columns, {rows} rows").format(columns=columns, rows=rows)
        self._words.setText(said)
        self.setAccessibleName(said)
