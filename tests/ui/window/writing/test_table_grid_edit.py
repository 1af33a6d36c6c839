"""The table at the caret as fields in a grid, for whoever comes from Word: what is typed there stands in the text."""

import pytest

from ui.dialogs.table import TableDialog

TABLE = "Trước.\n\n| Ngày | Giờ |\n|:-----|----:|\n| Thứ Ba | 8\\|00 |\n\nSau.\n"


@pytest.fixture
def edit(window, until):
    edit = window.writing.room.edit
    edit.setPlainText(TABLE)
    cursor = edit.document().find("8")
    cursor.clearSelection()
    edit.setTextCursor(cursor)
    until(lambda: window.writing.formats.is_in_table)
    return edit


@pytest.mark.parametrize("way", ["table.edit", "insert.table"])
def test_what_is_typed_into_the_fields_stands_in_the_table_and_one_undo_takes_it_back(window, edit, answer, way):
    def fill(dialog):
        assert dialog.cell(1, 1).text() == "8|00"
        dialog.cell(1, 1).setText("9|30")
        dialog.add_column()
        dialog.cell(0, 2).setText("Ở đâu")

    answer(fill, kind=TableDialog)
    window.actions_table[way].trigger()
    assert edit.toPlainText() == (
        "Trước.\n\n| Ngày   |   Giờ | Ở đâu |\n| :----- | ----: | ----- |\n| Thứ Ba | 9\\|30 |       |\n\nSau.\n"
    )
    assert window.focusWidget() is edit
    edit.undo()
    assert edit.toPlainText() == TABLE


def test_left_it_changes_nothing(window, edit, answer):
    answer(lambda dialog: dialog.cell(0, 0).setText("Khác"), kind=TableDialog, accepts=False)
    window.actions_table["table.edit"].trigger()
    assert edit.toPlainText() == TABLE


def test_a_table_that_is_wider_than_a_line_is_written_without_room_between_its_bars(window, edit, answer):
    long = "Làm thẻ căn cước ở trụ sở xã, từ sáng sớm đến chiều tối"
    answer(lambda dialog: dialog.cell(1, 0).setText(long), kind=TableDialog)
    window.actions_table["table.edit"].trigger()
    assert f"| Ngày | Giờ |\n| :-- | --: |\n| {long} | 8\\|00 |" in edit.toPlainText()
