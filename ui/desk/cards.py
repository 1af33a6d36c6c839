"""The cards of one column: scrolled, walked through with the arrow keys, picked, and taken up with the mouse.

It says what a person wants and does none of it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem

from ui.desk.card import GAP, CardDelegate
from ui.desk.card_rows import CardRows
from ui.desk.windowed import Ask
from ui.theme import Theme

MIME = "application/x-copydesk-articles"
"""what a dragged card is: the ids of articles, a line each"""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def dragged_ids(data: QMimeData) -> list[str]:
    """The ids of the articles that are dragged, none for anything else."""
    return bytes(data.data(MIME).data()).decode("ascii", "ignore").split() if data.hasFormat(MIME) else []


class Cards(QListView):
    """`picked` are the ids of the cards that a person has picked in all columns; `sign` is drawn where none may go."""

    opened = Signal(str)
    pick_wanted = Signal(str)
    """the id of a card that is to be picked, or no longer"""
    pick_ended = Signal()
    side_wanted = Signal(int)
    """a step to the column at the left (-1) or right (1)"""
    menu_wanted = Signal(str, QPoint)
    """the id of a card, and where on the screen the menu is to stand"""
    drag_begun = Signal(list)
    drag_ended = Signal()

    def __init__(self, rows: CardRows, theme: Theme, picked: set[str], sign: Callable[[], QPixmap]) -> None:
        super().__init__()
        self._picked = picked
        self._sign = sign
        self._rows = rows
        self.under_pointer = QPersistentModelIndex()
        self._card = CardDelegate(theme, lambda: self.under_pointer, picked, self)
        self.setModel(rows)
        self.setItemDelegate(self._card)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.doubleClicked.connect(lambda index: self._emit(self.opened, index))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self.viewport().update)
        rows.came.connect(self.viewport().update)

    @property
    def current_id(self) -> str:
        """The id of the card under the keyboard, empty for none."""
        return self._id_at(self.currentIndex())

    def visible_rows(self) -> tuple[int, int]:
        """The first and the last row that are seen."""
        top = self.indexAt(QPoint(self.width() // 2, 1)).row()
        bottom = self.indexAt(QPoint(self.width() // 2, self.viewport().height() - GAP - 1)).row()
        first = max(0, top)
        return first, bottom if bottom >= 0 else self._rows.rowCount() - 1

    def go_to(self, row: int) -> None:
        """Put the keyboard on a card."""
        if self._rows.rowCount():
            index = self._rows.index(max(0, min(row, self._rows.rowCount() - 1)))
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def open_menu(self) -> None:
        """Ask for the menu of the card under the keyboard."""
        index = self.currentIndex()
        place = self.visualRect(index)
        if index.isValid():
            self._emit(
                self.menu_wanted, index, self.viewport().mapToGlobal(QPoint(place.left() + 24, place.top() + 40))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.side_wanted.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in _ENTER:
            self._emit(self.opened, self.currentIndex())
        elif key == Qt.Key.Key_Space:
            self._emit(self.pick_wanted, self.currentIndex())
        elif key == Qt.Key.Key_Escape and self._picked:
            self.pick_ended.emit()
        elif key in (Qt.Key.Key_M, Qt.Key.Key_Menu):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here: Qt's search would read every card."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        wants_pick = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
        check = self._card.place_of_check(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        if is_left and index.isValid() and (wants_pick or check.contains(event.position().toPoint())):
            self.setCurrentIndex(index)
            self._emit(self.pick_wanted, index)
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            self.setCurrentIndex(index)
            self._emit(self.menu_wanted, index, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_pointer(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._move_pointer(QModelIndex())
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Let the card follow the pointer; with it all that are picked, if it is one of them."""
        index = self.currentIndex()
        article_id = self._id_at(index)
        if not article_id:
            return
        ids = sorted(self._picked) if article_id in self._picked else [article_id]
        data = QMimeData()
        data.setData(MIME, "\n".join(ids).encode("ascii"))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._picture_of(index))
        drag.setHotSpot(QPoint(24, 16))
        # A column that says no takes the card as a copy, which shows this sign, and does nothing with it.
        drag.setDragCursor(self._sign(), Qt.DropAction.CopyAction)
        self.drag_begun.emit(ids)
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self.drag_ended.emit()

    def _picture_of(self, index: QModelIndex) -> QPixmap:
        place = QRect(QPoint(0, 0), self.visualRect(index).size())
        ratio = self.devicePixelRatioF()
        picture = QPixmap(place.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.9)
        option = QStyleOptionViewItem()
        option.rect = place
        self._card.paint(painter, option, index)
        painter.end()
        return picture

    def _emit(self, signal: Signal, index: QModelIndex, *more: object) -> None:
        article_id = self._id_at(index)
        if article_id:
            signal.emit(article_id, *more)  # type: ignore[attr-defined]

    def _id_at(self, index: QModelIndex) -> str:
        card = index.data(Ask.RECORD) if index.isValid() else None
        return card.line.id if card is not None else ""

    def _move_pointer(self, index: QModelIndex) -> None:
        before, self.under_pointer = self.under_pointer, QPersistentModelIndex(index)
        if before != self.under_pointer:
            self.update(QModelIndex(before))
            self.update(index)
