"""The rows of the list at the left: keys and pointer open one article, or pick several (`ui.desk.picks`).

It says what was done and opens nothing.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from ui.desk.article_lines import ArticleLines
from ui.desk.article_row import place_of_check
from ui.desk.picks import Picks, takes_all

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleRows(QListView):
    beside_wanted = Signal(QModelIndex)
    """Ctrl+Enter on a row"""
    opened = Signal(QModelIndex)
    """Enter, or a click, on a row that the keyboard was on already"""

    def __init__(self, lines: ArticleLines) -> None:
        super().__init__()
        self.setModel(lines)
        self.setMouseTracking(True)
        self.under_pointer = QPersistentModelIndex()
        self.picks = Picks(self, lines, place_of_check)

    def event(self, event: QEvent) -> bool:
        return takes_all(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _ENTER and index.isValid():
            is_beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.beside_wanted if is_beside else self.opened).emit(index)
        elif not self.picks.hears_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.picks.hears_press(event):
            return
        index = self.indexAt(event.position().toPoint())
        was_picking, is_here = bool(self.picks.ids), index == self.currentIndex()
        self.picks.pick_none()
        super().mousePressEvent(event)
        if was_picking and is_here and index.isValid():
            self.opened.emit(index)  # the keyboard was on it already, so nothing else tells

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.picks.ask_menu(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_pointer(self.indexAt(event.position().toPoint()))
        if not event.buttons():  # dragging over rows opens none of them
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._move_pointer(QModelIndex())
        super().leaveEvent(event)

    def redraw(self) -> None:
        self.viewport().update()

    def _move_pointer(self, index: QModelIndex) -> None:
        before, self.under_pointer = self.under_pointer, QPersistentModelIndex(index)
        if before != self.under_pointer:
            self.update(QModelIndex(before))
            self.update(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
