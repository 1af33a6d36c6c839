"""A table as fields in a grid, for whoever does not want to see its bars. It returns the cells and changes no text."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.frozen import frozen
from ui.widgets import buttons
from ui.widgets.dialog import Dialog

NARROWEST = 96
"""pixels of a cell; more columns than have room are scrolled"""
WIDE = 720
BLANKS = re.compile(r"[^\S\u00a0\u2007\u202f]+")
"""what parts words in a cell; a space that does not break a line, as in a number, stays what it is"""


@frozen
class TableAnswer:
    """`rows[0]` is the head; `columns` says of each column which one it was, -1 of a new one."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[int, ...]


class _CellField(QLineEdit):
    """A field in which Enter and the arrows go up and down."""

    moved = Signal(int)
    """rows down, or up"""
    entered = Signal()
    """the keys have come in"""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        by = down.get(Qt.Key(event.key()), 0)
        if by and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


class TableDialog(Dialog):
    """`at` is the row and the column in which the keys begin."""

    def __init__(self, rows: Sequence[Sequence[str]], at: tuple[int, int] = (0, 0), parent: QWidget | None = None):
        super().__init__(parent)
        lead = self.tr("The first row is the head. Tab goes to the next cell, Enter to the one below.")
        self.say(self.tr("Edit the table"), self.tr("Put it in"), self.tr("Cancel"), lead)
        self.setMinimumWidth(min(WIDE, 320 + NARROWEST * len(rows[0])))
        self._columns = list(range(len(rows[0])))
        self._at = at
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self.cells: list[list[QLineEdit]] = []
        self.cells += [[self._cell(words) for words in row] for row in rows]
        self.body.addLayout(self._grid)
        self.body.addLayout(self._make_ways())
        self.body.addStretch(1)
        self._lay_cells()
        self.cell(*at).setFocus()

    @property
    def answer(self) -> TableAnswer:
        rows = tuple(tuple(BLANKS.sub(" ", cell.text()).strip(" ") for cell in row) for row in self.cells)
        return TableAnswer(rows, tuple(self._columns))

    def cell(self, row: int, column: int) -> QLineEdit:
        return self.cells[row][column]

    # --- rows and columns --------------------------------------------------------------------------------------------

    def add_row(self) -> None:
        """Below the row of the keys."""
        row, column = self._here()
        self.cells.insert(row + 1, [self._cell("") for _ in self._columns])
        self._go_on(row + 1, column)

    def add_column(self) -> None:
        """At the right of the column of the keys."""
        row, column = self._here()
        for cells in self.cells:
            cells.insert(column + 1, self._cell(""))
        self._columns.insert(column + 1, -1)
        self._go_on(row, column + 1)

    def remove_row(self) -> None:
        row, column = self._here()
        for cell in self.cells.pop(row):
            self._drop(cell)
        self._go_on(min(row, len(self.cells) - 1), column)

    def remove_column(self) -> None:
        row, column = self._here()
        for cells in self.cells:
            self._drop(cells.pop(column))
        del self._columns[column]
        self._go_on(row, min(column, len(self._columns) - 1))

    def _here(self) -> tuple[int, int]:
        """The cell that has the keys, or had them last."""
        row, column = self._at
        return min(row, len(self.cells) - 1), min(column, len(self._columns) - 1)

    def _on_entered(self, cell: QLineEdit) -> None:
        for row, cells in enumerate(self.cells):
            if cell in cells:
                self._at = (row, cells.index(cell))

    def _go_on(self, row: int, column: int) -> None:
        self._lay_cells()
        self._at = (row, column)
        self.cell(row, column).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, by: int) -> None:
        row, column = self._here()
        if row + by == len(self.cells):
            self.add_row()
        elif row + by >= 0:
            self._at = (row + by, column)
            self.cell(*self._at).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- how it is put together --------------------------------------------------------------------------------------

    def _cell(self, words: str) -> QLineEdit:
        cell = _CellField(words)
        cell.setMinimumWidth(NARROWEST)
        cell.moved.connect(self._on_moved)
        cell.entered.connect(lambda: self._on_entered(cell))
        return cell

    def _drop(self, cell: QLineEdit) -> None:
        self._grid.removeWidget(cell)
        cell.hide()
        cell.deleteLater()

    def _lay_cells(self) -> None:
        """Put the cells into their places, and let the keys go through them row by row."""
        before: QWidget | None = None
        for row, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                self._grid.removeWidget(cell)
                self._grid.addWidget(cell, row, column)
                cell.show()  # a layout shows what is new a turn later, and the keys may go there now
                self._name(cell, row, column)
                if before is not None:
                    QWidget.setTabOrder(before, cell)
                before = cell
        for way in self._ways if before is not None else ():
            QWidget.setTabOrder(before, way)
            before = way
        self._ways[2].setEnabled(len(self.cells) > 1)
        self._ways[3].setEnabled(len(self._columns) > 1)

    def _name(self, cell: QLineEdit, row: int, column: int) -> None:
        font = cell.font()
        font.setBold(row == 0)
        cell.setFont(font)
        cell.setCursorPosition(0)
        if row == 0:
            cell.setAccessibleName(self.tr("Head of column {column}").format(column=column + 1))
        else:
            said = self.tr("Row {row}, column {column}")
            cell.setAccessibleName(said.format(row=row + 1, column=column + 1))

    def _make_ways(self) -> QHBoxLayout:
        ways = (
            (self.tr("Add a row"), self.add_row),
            (self.tr("Add a column"), self.add_column),
            (self.tr("Remove the row"), self.remove_row),
            (self.tr("Remove the column"), self.remove_column),
        )
        across = QHBoxLayout()
        across.setSpacing(16)
        self._ways: list[QPushButton] = []
        for title, do in ways:
            way = buttons.link(title)
            way.clicked.connect(lambda _checked=False, do=do: do())
            self._ways.append(way)
            across.addWidget(way)
        across.addStretch(1)
        return across
