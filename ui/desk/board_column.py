"""A column of the board: the stage and how many stand in it, its cards, and what it says to a card that is dragged.

Folded it is a narrow strip that still counts and still takes cards.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from editor.article import Stage
from editor.ways import Way
from ui import wording
from ui.desk.card import SIDE
from ui.desk.card_rows import CardRows
from ui.desk.cards import Cards, dragged_ids
from ui.theme import SMALL, Theme, chrome_font
from ui.widgets import stage_mark

NARROW = 44
LEAST, MOST = 208, 320
"""pixels"""
_HEAD = 40


class _Head(QWidget):
    """The mark, the word and the count of the stage; a click folds the column or unfolds it."""

    pressed = Signal()

    def __init__(self, stage: Stage, theme: Theme) -> None:
        super().__init__()
        self._stage, self._theme = stage, theme
        self.count = 0
        self.is_folded = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(NARROW, _HEAD)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = stage_mark.SIZE
        mark = QRectF((NARROW - side) / 2, (_HEAD - side) / 2, side, side)
        if not self.is_folded:
            mark.moveLeft(SIDE + 4)
        stage_mark.draw(painter, mark, self._stage, self._theme.stage_colour(self._stage), self._theme.colour("panel"))
        words, count = wording.stage_word(self._stage), f"{self.count:,}".replace(",", "\u202f")
        if self.is_folded:
            painter.translate(NARROW / 2, _HEAD)
            painter.rotate(90)
            self._write(painter, QRect(0, -10, self.height() - _HEAD, 20), words, count)
        else:
            left = round(mark.right()) + 8
            self._write(painter, QRect(left, 0, self.width() - left - SIDE - 4, _HEAD), words, count)

    def _write(self, painter: QPainter, place: QRect, words: str, count: str) -> None:
        painter.setFont(chrome_font(is_strong=True))
        painter.setPen(self._theme.colour("ink" if self.count else "soft"))
        room = place.width() - painter.fontMetrics().horizontalAdvance(count) - 8
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        behind = painter.fontMetrics().horizontalAdvance(shown) + 8
        painter.setFont(chrome_font(SMALL))
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(place.adjusted(behind, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count)


class _Veil(QWidget):
    """What lies over a column while a card is dragged: an edge where it may go, a veil with the reason where not."""

    def __init__(self, theme: Theme, column: QWidget) -> None:
        super().__init__(column)
        self._theme = theme
        self.way: Way | None = None
        self.is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.way is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.way.is_open:
            accent = self._theme.colour("accent")
            painter.setPen(QPen(accent, 2 if self.is_over else 1, Qt.PenStyle.SolidLine))
            accent.setAlpha(28 if self.is_over else 0)
            painter.setBrush(accent)
            painter.drawRoundedRect(place, 8, 8)
            return
        veil = self._theme.colour("panel")
        veil.setAlpha(170)
        painter.fillRect(self.rect(), veil)
        # The reason is read in place of the cards, and the stage keeps its name.
        veil.setAlpha(250 if self.is_over else 0)
        painter.fillRect(self.rect().adjusted(0, _HEAD, 0, 0), veil)
        if self.is_over and self.way.why_not is not None and self.width() > NARROW:
            painter.setFont(chrome_font(SMALL))
            painter.setPen(self._theme.colour("warm"))
            room = self.rect().adjusted(16, _HEAD + 16, -16, -16)
            painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, wording.say(self.way.why_not))


class BoardColumn(QWidget):
    """One stage. `picked` are the ids of picked cards, shared by all columns."""

    dropped = Signal(list, bool)
    """the ids of the articles that were dropped here, and whether they may go here"""
    fold_wanted = Signal(bool)
    dragged_over = Signal(QPoint)
    """where a card is, on the screen"""

    def __init__(self, stage: Stage, theme: Theme, picked: set[str]) -> None:
        super().__init__()
        self.stage = stage
        self._theme = theme
        self.rows = CardRows(stage, self)
        self.cards = Cards(self.rows, theme, picked, self._sign)
        self.head = _Head(stage, theme)
        self.head.pressed.connect(lambda: self.fold_wanted.emit(not self.is_folded))
        self._veil = _Veil(theme, self)
        self.setAcceptDrops(True)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self.cards, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.head.update)
        self.fold(False)

    @property
    def is_folded(self) -> bool:
        return self.head.is_folded

    def fold(self, is_folded: bool) -> None:
        """Show it as a narrow strip, or with its cards."""
        self.head.is_folded = is_folded
        self.cards.setVisible(not is_folded)
        self.head.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding if is_folded else QSizePolicy.Policy.Fixed
        )
        self.setMinimumWidth(NARROW if is_folded else LEAST)
        self.setMaximumWidth(NARROW if is_folded else MOST)
        self.head.updateGeometry()
        self.head.update()

    def show_count(self, count: int) -> None:
        self.head.count = count
        said = self.tr("{stage}, {count} articles").format(stage=wording.stage_word(self.stage), count=count)
        said = wording.counted(said)
        self.cards.setAccessibleName(said)
        self.head.setToolTip(said)
        self.head.update()

    def show_way(self, way: Way | None) -> None:
        """While a card is dragged: whether it may come here. None ends that."""
        self._veil.way = way
        self._veil.is_over = False
        self._veil.setGeometry(self.rect())
        self._veil.setVisible(way is not None)
        self._veil.raise_()

    @property
    def way(self) -> Way | None:
        """What it says to the card that is dragged."""
        return self._veil.way

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._answer(event)
        self.dragged_over.emit(self.mapToGlobal(event.position().toPoint()))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.move_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        ids = dragged_ids(event.mimeData())
        is_open = self.way is None or self.way.is_open
        self._answer(event)
        self.move_over(False)
        if ids:
            self.dropped.emit(ids, is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _answer(self, event: QDropEvent) -> None:
        if not dragged_ids(event.mimeData()):
            event.ignore()
            return
        self.move_over(True)
        is_open = self.way is None or self.way.is_open
        event.setDropAction(Qt.DropAction.MoveAction if is_open else Qt.DropAction.CopyAction)
        event.accept()

    def move_over(self, is_over: bool) -> None:
        """Whether the card that is dragged is above this column."""
        if self._veil.is_over != is_over:
            self._veil.is_over = is_over
            self._veil.update()

    def _sign(self) -> QPixmap:
        """A crossed circle, for where a card may not go."""
        side, ratio = 20, self.devicePixelRatioF()
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("warm"), 2))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawEllipse(QRectF(2, 2, side - 4, side - 4))
        painter.drawLine(QPoint(5, 5), QPoint(side - 5, side - 5))
        painter.end()
        return picture
