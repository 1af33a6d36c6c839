"""The row of a list at which the keys are: it stays the same when other rows are shown, and there is always one.

Qt forgets it with each new set of rows, and who has only keys would not see where they are. It chooses nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QAbstractItemView, QTableView


class KeptPlace(QObject):
    """`id_of` tells a row from others; without it the number does. To be made after the view has its model."""

    def __init__(self, view: QAbstractItemView, id_of: Callable[[int], object] = lambda row: row) -> None:
        super().__init__(view)
        self._view, self._id_of = view, id_of
        self._kept: object = None
        self._column = 0
        view.model().modelAboutToBeReset.connect(self._keep)
        view.model().modelReset.connect(self.take)

    def take(self) -> None:
        """Where the keys are in this list, let them be at a row: the one of before, or else the first."""
        view = self._view
        if view.currentIndex().isValid() or not (view.hasFocus() or self._kept is not None):
            return
        rows = range(view.model().rowCount())
        row = next((one for one in rows if self._kept is not None and self._id_of(one) == self._kept), None)
        self._kept = None
        if row is not None or (rows and view.hasFocus()):
            view.setCurrentIndex(self._index(row or 0))

    def _keep(self) -> None:
        index = self._view.currentIndex()
        self._kept = self._id_of(index.row()) if index.isValid() else None
        self._column = max(0, index.column())

    def _index(self, row: int) -> QModelIndex:
        """A hidden column is passed over: the keys would stand where nothing is seen."""
        view, column = self._view, self._column
        while isinstance(view, QTableView) and view.isColumnHidden(column):
            column += 1
        return view.model().index(row, column)
