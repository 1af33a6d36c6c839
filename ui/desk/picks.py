"""Which articles are picked in a list of them, and how keys and pointer pick: the same in every list of the desk.

Shift picks from the row that was chosen to another, Ctrl adds one or takes it away, Space does that with the row under
the keyboard, Ctrl+A picks all, Escape none. It opens nothing and draws nothing; the view asks it before it takes an
event itself.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

MOST = 500
"""articles that are picked at once: a step for all of them is one step of the desk"""

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


def takes_all(event: QEvent) -> bool:
    """Whether a view keeps this event, so that Ctrl+A means all of the list there, and not all of a text."""
    is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    if is_override and event.key() == Qt.Key.Key_A and event.modifiers() == _CTRL:  # type: ignore[attr-defined]
        event.accept()
        return True
    return False


class Listed(Protocol):
    """The articles of a list, by their rows."""

    def how_many(self) -> int:
        """How many there are, also of those that are not read yet."""

    def id_in(self, row: int) -> str:
        """The id of the article in a row, empty where it is not known."""

    def row_of(self, article_id: str) -> int:
        """The row of an article, -1 where it is not known."""


class Picks(QObject):
    """`check` gives the place of a row's mark within the row, on which a click picks; `column` the one to stand in."""

    changed = Signal()
    unread_wanted = Signal(int, int)
    """pick the articles of so many rows from this row on, of which some are not read yet"""
    too_many = Signal()
    menu_wanted = Signal(list, QModelIndex, QPoint)
    """the ids of the articles that a menu is about, the row it stands beside, and the place on the screen"""

    def __init__(
        self,
        view: QAbstractItemView,
        listed: Listed,
        check: Callable[[QRect], QRect],
        column: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(view)
        self.view, self._listed, self._check, self._column = view, listed, check, column
        self.ids: set[str] = set()
        """the articles that are picked; a single one that is only chosen is not"""
        self.is_quiet = False
        """the row under the keyboard changes without being chosen by a person"""
        self._anchor = ""
        self._is_press_taken = False

    @property
    def in_order(self) -> list[str]:
        """The ids of the articles that are picked, in an order of their own."""
        return sorted(self.ids)

    def pick_none(self) -> None:
        self.pick(())

    def pick(self, article_ids: Iterable[str]) -> None:
        """Let these be picked and no others."""
        wanted = set(article_ids)
        if wanted != self.ids:
            self.ids.clear()  # whoever draws holds this very set
            self.ids.update(wanted)
            self._on_picked()

    def pick_all(self) -> None:
        self._anchor = self._listed.id_in(0)
        self._pick_rows(0, self._listed.how_many() - 1)

    def go_quietly(self, index: QModelIndex) -> None:
        """Put the keyboard on a row without choosing it."""
        flag = QItemSelectionModel.SelectionFlag
        marks_rows = self.view.selectionMode() is not QAbstractItemView.SelectionMode.NoSelection
        self.is_quiet = True
        self.view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect if marks_rows else flag.NoUpdate)
        self.is_quiet = False
        if index.isValid():
            self.view.scrollTo(index)

    def place_of(self, index: QModelIndex) -> QRect:
        """The row in the coordinates of the view."""
        return self.view.visualRect(index).translated(self.view.viewport().pos())

    # --- what the view hears; True where nothing is left for it to do ------------------------------------------------

    def hears_key(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if key in _STEPS and held & (_CTRL | _SHIFT):
            to = self._index(self._row_after(Qt.Key(key)))
            (self._reach if held & _SHIFT else self.go_quietly)(to)
        elif key == Qt.Key.Key_Space and not held:
            self._switch(self.view.currentIndex())
        elif key == Qt.Key.Key_A and held == _CTRL:
            self.pick_all()
        elif key == Qt.Key.Key_Escape and self.ids:
            self.pick_none()
        else:
            if key in _STEPS:
                self.pick_none()
            return False
        return True

    def hears_press(self, event: QMouseEvent) -> bool:
        """Of the other button too: it opens a menu, and no article."""
        self._is_press_taken = event.button() is not Qt.MouseButton.LeftButton or self._picks_at(event)
        return self._is_press_taken

    def hears_release(self) -> bool:
        """What began as picking ends as picking, and is no click."""
        taken, self._is_press_taken = self._is_press_taken, False
        return taken

    def ask_menu(self, event: QContextMenuEvent) -> None:
        """A menu about all that are picked, if the row is one of them, else about its article alone."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.view.currentIndex()
            place = self.view.viewport().mapToGlobal(self.view.visualRect(index).topLeft() + QPoint(24, 40))
        else:
            index, place = self.view.indexAt(event.pos()), event.globalPos()
        article_id = self._id_at(index)
        if article_id:
            self.menu_wanted.emit(self.in_order if article_id in self.ids else [article_id], index, place)

    # --- inside ------------------------------------------------------------------------------------------------------

    def _picks_at(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        index = self.view.indexAt(point)
        if not index.isValid():
            return False
        check = self._check(self._row_rect(index)).adjusted(-6, -6, 6, 6)
        if event.modifiers() & _SHIFT:
            self._reach(index)
        elif event.modifiers() & _CTRL or (self.ids and check.contains(point)):
            self._switch(index)
        else:
            return False
        return True

    def _row_rect(self, index: QModelIndex) -> QRect:
        place = self.view.visualRect(index)
        return QRect(0, place.top(), self.view.viewport().width(), place.height())

    def _switch(self, index: QModelIndex) -> None:
        """Pick the row, or pick it no longer; the first pick takes the chosen article with it."""
        article_id, here = self._id_at(index), self._id_at(self.view.currentIndex())
        if not article_id:
            return
        if not self.ids and here and here != article_id:
            self.ids.add(here)
        if article_id not in self.ids and len(self.ids) >= MOST:
            self.too_many.emit()
            return
        self.ids ^= {article_id}
        self._anchor = article_id
        self.go_quietly(self._index(index.row()))
        self._on_picked()

    def _reach(self, index: QModelIndex) -> None:
        """Pick from where the picking began to this row."""
        if not index.isValid():
            return
        begin = self._listed.row_of(self._anchor) if self.ids and self._anchor else -1
        if begin < 0:
            begin = max(0, self.view.currentIndex().row())
            self._anchor = self._listed.id_in(begin)
        self.go_quietly(self._index(index.row()))
        self._pick_rows(begin, index.row())

    def _pick_rows(self, begin: int, end: int) -> None:
        if abs(end - begin) >= MOST:
            end = begin + (MOST - 1 if end > begin else 1 - MOST)
            self.too_many.emit()
        first, last = min(begin, end), max(begin, end)
        ids = [self._listed.id_in(row) for row in range(first, last + 1)]
        if all(ids):
            self.pick(ids)
        else:
            self.unread_wanted.emit(first, last - first + 1)

    def _row_after(self, key: Qt.Key) -> int:
        """The row to which a key leads; in a table Home and End would lead to a column."""
        rows = self.view.model().rowCount()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: rows - 1}
        return ends[key] if key in ends else self.view.moveCursor(_STEPS[key], Qt.KeyboardModifier.NoModifier).row()

    def _index(self, row: int) -> QModelIndex:
        return self.view.model().index(row, self._column())

    def _id_at(self, index: QModelIndex) -> str:
        return self._listed.id_in(index.row()) if index.isValid() else ""

    def _on_picked(self) -> None:
        self.view.viewport().update()
        self.changed.emit()
