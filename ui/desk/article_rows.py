"""The rows of the list at the left: keys and pointer open one article, or pick several.

Shift picks from the row that was chosen to another, Ctrl adds one or takes it away, Space does that with the row under
the keyboard, Escape picks none. It says what was done and opens nothing.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.desk.article_lines import ArticleLines
from ui.desk.article_row import place_of_check

MOST = 500
"""articles that are picked at once: a step for all of them is one step of the desk"""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_Action = QAbstractItemView.CursorAction
_STEPS = {
    Qt.Key.Key_Up: _Action.MoveUp,
    Qt.Key.Key_Down: _Action.MoveDown,
    Qt.Key.Key_PageUp: _Action.MovePageUp,
    Qt.Key.Key_PageDown: _Action.MovePageDown,
    Qt.Key.Key_Home: _Action.MoveHome,
    Qt.Key.Key_End: _Action.MoveEnd,
}


class ArticleRows(QListView):
    beside_wanted = Signal(QModelIndex)
    """Ctrl+Enter on a row"""
    menu_wanted = Signal(QModelIndex, QPoint)
    """the row, and the place on the screen"""
    opened = Signal(QModelIndex)
    """Enter, or a click, on a row that the keyboard was on already"""
    picks_changed = Signal()
    unread_wanted = Signal(int, int)
    """pick the articles of so many rows from this row on, of which some are not read yet"""
    too_many = Signal()

    def __init__(self, lines: ArticleLines) -> None:
        super().__init__()
        self.setModel(lines)
        self.setMouseTracking(True)
        self.under_pointer = QPersistentModelIndex()
        self.picked: set[str] = set()
        """the ids of the articles that are picked; a single one that is only chosen is not"""
        self.is_quiet = False
        """the row under the keyboard changes without being chosen by a person"""
        self._lines = lines
        self._anchor = ""

    # --- picking -----------------------------------------------------------------------------------------------------

    def pick_none(self) -> None:
        self.pick(())

    def pick(self, article_ids: "tuple[str, ...] | list[str]") -> None:
        """Let these be picked and no others."""
        if set(article_ids) == self.picked:
            return
        self.picked.clear()
        self.picked.update(article_ids)
        self._on_picked()

    def go_quietly(self, index: QModelIndex) -> None:
        """Put the keyboard on a row without choosing it."""
        self.is_quiet = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.is_quiet = False
        if index.isValid():
            self.scrollTo(index)

    def _switch(self, index: QModelIndex) -> None:
        """Pick the row, or pick it no longer; the first pick takes the chosen article with it."""
        article_id = self._lines.id_at(index)
        here = self._lines.id_at(self.currentIndex())
        if not article_id:
            return
        if not self.picked and here and here != article_id:
            self.picked.add(here)
        if article_id not in self.picked and len(self.picked) >= MOST:
            self.too_many.emit()
            return
        self.picked ^= {article_id}
        self._anchor = article_id
        self.go_quietly(index)
        self._on_picked()

    def _reach(self, index: QModelIndex) -> None:
        """Pick from where the picking began to this row."""
        if not index.isValid():
            return
        begin = self._lines.row_of(self._anchor) if self.picked and self._anchor else -1
        if begin < 0:
            begin = max(0, self.currentIndex().row())
            self._anchor = self._lines.id_at(self._lines.index(begin))
        self.go_quietly(index)
        self._pick_rows(begin, index.row())

    def _pick_rows(self, begin: int, end: int) -> None:
        if abs(end - begin) >= MOST:
            end = begin + (MOST - 1 if end > begin else 1 - MOST)
            self.too_many.emit()
        first, last = min(begin, end), max(begin, end)
        records = [self._lines.record(row) for row in range(first, last + 1)]
        if all(record is not None for record in records):
            self.pick([record.id for record in records])
        else:
            self.unread_wanted.emit(first, last - first + 1)

    def _on_picked(self) -> None:
        self.viewport().update()
        self.picks_changed.emit()

    # --- keys and pointer --------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """All of the list is meant here, and not all of a text."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() == Qt.Key.Key_A and event.modifiers() == _CTRL:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held, index = event.key(), event.modifiers(), self.currentIndex()
        if key in _STEPS and held & (_CTRL | _SHIFT):
            to = self.moveCursor(_STEPS[Qt.Key(key)], Qt.KeyboardModifier.NoModifier)
            (self._reach if held & _SHIFT else self.go_quietly)(to)
        elif key in _ENTER and index.isValid():
            (self.beside_wanted if held & _CTRL else self.opened).emit(index)
        elif key == Qt.Key.Key_Space and not held:
            self._switch(index)
        elif key == Qt.Key.Key_A and held == _CTRL:
            self._anchor = self._lines.id_at(self._lines.index(0))
            self._pick_rows(0, self._lines.rowCount() - 1)
        elif key == Qt.Key.Key_Escape and self.picked:
            self.pick_none()
        else:
            if key in _STEPS:
                self.pick_none()
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton:
            return  # the other button opens a menu, and no article
        check = place_of_check(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        is_on_check = bool(self.picked) and check.contains(event.position().toPoint())
        if index.isValid() and event.modifiers() & _SHIFT:
            self._reach(index)
        elif index.isValid() and (event.modifiers() & _CTRL or is_on_check):
            self._switch(index)
        else:
            was_picking, is_here = bool(self.picked), index == self.currentIndex()
            self.pick_none()
            super().mousePressEvent(event)
            if was_picking and is_here and index.isValid():
                self.opened.emit(index)  # the keyboard was on it already, so nothing else tells

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(24, 40))
        else:
            index, place = self.indexAt(event.pos()), event.globalPos()
        if self._lines.id_at(index):
            self.menu_wanted.emit(index, place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_pointer(self.indexAt(event.position().toPoint()))
        if not event.buttons():  # dragging over rows opens none of them
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._move_pointer(QModelIndex())
        super().leaveEvent(event)

    def redraw(self) -> None:
        self.viewport().update()

    def place_of(self, index: QModelIndex) -> QRect:
        """The row in the coordinates of this view."""
        return self.visualRect(index).translated(self.viewport().pos())

    def _move_pointer(self, index: QModelIndex) -> None:
        before, self.under_pointer = self.under_pointer, QPersistentModelIndex(index)
        if before != self.under_pointer:
            self.update(QModelIndex(before))
            self.update(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
