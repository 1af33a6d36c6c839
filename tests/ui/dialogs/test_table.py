"""A table as fields in a grid: written in, walked through, made larger and smaller."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui.dialogs.table import TableDialog


@pytest.fixture
def dialog(qtbot, until):
    dialog = TableDialog([["Ngày", "Giờ"], ["Thứ Ba", "8:00"], ["Thứ Năm", "9:00"]], (1, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    until(lambda: dialog.isActiveWindow() and dialog.cell(1, 1).hasFocus())
    return dialog


def here(dialog):
    return next(
        (row, column)
        for row, cells in enumerate(dialog.cells)
        for column, cell in enumerate(cells)
        if dialog.focusWidget() is cell
    )


def test_a_number_keeps_the_spaces_that_break_no_line(dialog):
    dialog.cell(1, 1).setText(" 10\u00a0000 \n đồng ")
    dialog.cell(2, 1).setText("1\u202f500")
    assert [row[1] for row in dialog.answer.rows] == ["Giờ", "10\u00a0000 đồng", "1\u202f500"]


def press(qtbot, dialog, title):
    way = next(one for one in dialog.findChildren(QPushButton) if one.text() == title)
    way.setFocus()
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)


def test_it_begins_in_the_cell_of_the_caret_and_gives_back_what_stands_there(dialog):
    assert here(dialog) == (1, 1)
    dialog.cell(1, 1).setText("  10:30 \t sáng ")
    assert dialog.answer.rows == (("Ngày", "Giờ"), ("Thứ Ba", "10:30 sáng"), ("Thứ Năm", "9:00"))
    assert dialog.answer.columns == (0, 1)


def test_tab_goes_row_by_row_and_enter_down_to_a_new_row(dialog, qtbot):
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert here(dialog) == (2, 0)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
    assert here(dialog) == (1, 0)
    for _ in range(2):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert here(dialog) == (3, 0)
    assert dialog.answer.rows[3] == ("", "")
    assert dialog.isVisible(), "Enter in a cell ends nothing"


def test_rows_and_columns_come_and_go_where_the_keys_were(dialog, qtbot):
    press(qtbot, dialog, "Add a column")
    assert here(dialog) == (1, 2)
    dialog.cell(0, 2).setText("Ở đâu")
    press(qtbot, dialog, "Add a row")
    assert here(dialog) == (2, 2)
    press(qtbot, dialog, "Remove the row")
    dialog.cell(0, 0).setFocus()
    press(qtbot, dialog, "Remove the column")
    assert dialog.answer.rows == (("Giờ", "Ở đâu"), ("8:00", ""), ("9:00", ""))
    assert dialog.answer.columns == (1, -1)


def test_the_last_row_and_column_stay(dialog, qtbot):
    for title in ("Remove the row", "Remove the row", "Remove the column"):
        press(qtbot, dialog, title)
    ways = {one.text(): one.isEnabled() for one in dialog.findChildren(QPushButton)}
    assert not ways["Remove the row"]
    assert not ways["Remove the column"]
    assert len(dialog.answer.rows) == len(dialog.answer.columns) == 1
