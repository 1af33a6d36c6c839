"""The rows of what was found: keys and pointer choose one, open it, or pick several. It opens nothing itself."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView

from ui.desk.library.result_row import ResultRow, place_of_check
from ui.desk.library.results import Results
from ui.desk.picks import Picks, takes_all
from ui.theme import Theme

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ResultRows(QListView):
    left_upwards = Signal()
    """the arrow up on the first row"""
    taken = Signal()

    def __init__(self, results: Results, theme: Theme) -> None:
        super().__init__()
        self.setModel(results)
        self.setMouseTracking(True)
        self.under_pointer = QPersistentModelIndex()
        self.picks = Picks(self, results, place_of_check)
        results.picked = self.picks.ids
        self.setItemDelegate(ResultRow(theme, lambda: self.under_pointer, self.picks.ids, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.doubleClicked.connect(lambda _index: self.taken.emit())
        theme.changed.connect(self.viewport().update)

    def event(self, event: QEvent) -> bool:
        return takes_all(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & _HELD
        if event.key() == Qt.Key.Key_Up and is_plain and self.currentIndex().row() <= 0:
            self.picks.pick_none()
            self.left_upwards.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif not self.picks.hears_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.picks.hears_press(event):
            self.picks.pick_none()
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.picks.hears_press(event):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.picks.ask_menu(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_pointer(self.indexAt(event.position().toPoint()))
        if not event.buttons():
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._move_pointer(QModelIndex())
        super().leaveEvent(event)

    def _move_pointer(self, index: QModelIndex) -> None:
        before, self.under_pointer = self.under_pointer, QPersistentModelIndex(index)
        if before != self.under_pointer:
            self.update(QModelIndex(before))
            self.update(index)
