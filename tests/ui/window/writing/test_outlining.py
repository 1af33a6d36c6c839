"""The outline beside the text, through the real window."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView

TEXT = "Mở đầu.\n\n## Một\n\nVăn một.\n\n### Một A\n\nVăn A.\n\n## Hai\n\nVăn hai.\n"


@pytest.fixture
def outlined(window, until):
    """A window with an outline of three headings."""
    window.actions_table["view.outline"].trigger()
    window.writing.room.edit.selectAll()
    window.writing.room.edit.insertPlainText(TEXT)
    until(lambda: titles(window) == ["Một", "Một A", "Hai"])
    return window


def titles(window):
    return [item.text(0) for item in window.writing.outline._items]


def headings(window):
    return [line for line in window.writing.room.text().split("\n") if line.startswith("#")]


def choose(window, number):
    window.writing.outline.tree.setCurrentItem(window.writing.outline._items[number])


def test_the_headings_stand_as_a_tree(outlined):
    tree = outlined.writing.outline.tree
    assert [tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())] == ["Một", "Hai"]
    assert tree.topLevelItem(0).child(0).text(0) == "Một A"


def test_the_outline_is_hidden_at_first_and_remembered(window, preferences):
    assert window.writing.outline.isHidden()
    window.actions_table["view.outline"].trigger()
    assert window.writing.outline.isVisible()
    assert preferences.is_shown("view.outline", at_first=False)


def test_the_outline_stays_without_the_list(outlined):
    outlined.actions_table["view.list"].trigger()
    assert outlined.writing.outline.isVisible() and not outlined.writing.list.isVisible()
    outlined.actions_table["view.outline"].trigger()
    assert not outlined.writing._side.isVisible()


def test_a_click_goes_to_the_section(outlined, qtbot):
    tree = outlined.writing.outline.tree
    place = tree.visualItemRect(outlined.writing.outline._items[2]).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert outlined.writing.room.edit.textCursor().block().text() == "## Hai"


def test_the_section_of_the_caret_is_marked(outlined, until):
    outlined.writing.room.go_to(TEXT.index("Văn A."))
    until(lambda: outlined.writing.outline.current == 1)
    outlined.writing.room.go_to(0)
    until(lambda: outlined.writing.outline.current is None)


def test_keys_move_a_section_as_one_step_of_undo(outlined, qtbot, until):
    choose(outlined, 2)
    qtbot.keyClick(
        outlined.writing.outline.tree,
        Qt.Key.Key_Up,
        Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert headings(outlined) == ["## Hai", "## Một", "### Một A"]
    until(lambda: titles(outlined) == ["Hai", "Một", "Một A"])
    outlined.writing.room.edit.undo()
    assert outlined.writing.room.text() == TEXT


def test_keys_change_the_level_of_a_section(outlined, qtbot, until):
    choose(outlined, 0)
    keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(outlined.writing.outline.tree, Qt.Key.Key_Right, keys)
    assert headings(outlined) == ["### Một", "#### Một A", "## Hai"]
    until(lambda: outlined.writing.outline._sections[0].level == 3)
    choose(outlined, 0)
    qtbot.keyClick(outlined.writing.outline.tree, Qt.Key.Key_Left, keys)
    assert headings(outlined) == ["## Một", "### Một A", "## Hai"]


def drop(tree, number, where, monkeypatch):
    """Let go of what is dragged over a row."""
    place = tree.visualItemRect(tree.parent().parent()._items[number]).center()
    monkeypatch.setattr(tree, "dropIndicatorPosition", lambda: where)
    event = QDropEvent(
        QPointF(place), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tree.dropEvent(event)


def test_dragging_moves_the_section_with_all_that_is_in_it(outlined, monkeypatch, until):
    choose(outlined, 2)
    drop(outlined.writing.outline.tree, 0, QAbstractItemView.DropIndicatorPosition.AboveItem, monkeypatch)
    assert headings(outlined) == ["## Hai", "## Một", "### Một A"]
    until(lambda: titles(outlined) == ["Hai", "Một", "Một A"])
    choose(outlined, 1)
    drop(outlined.writing.outline.tree, 0, QAbstractItemView.DropIndicatorPosition.AboveItem, monkeypatch)
    assert headings(outlined) == ["## Một", "### Một A", "## Hai"]


def test_a_section_is_not_dropped_into_itself(outlined, monkeypatch):
    choose(outlined, 0)
    drop(outlined.writing.outline.tree, 1, QAbstractItemView.DropIndicatorPosition.AboveItem, monkeypatch)
    assert outlined.writing.room.text() == TEXT
    assert titles(outlined) == ["Một", "Một A", "Hai"]


def test_a_move_waits_for_the_outline_of_what_was_just_typed(outlined, until):
    outlined.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    outlined.writing.room.edit.insertPlainText("Thêm. ")
    outlined.writing.outline.move_wanted.emit(2, 0)
    until(lambda: headings(outlined) == ["## Hai", "## Một", "### Một A"])
    assert outlined.writing.room.text().startswith("Thêm. Mở đầu.")


def test_the_outline_of_a_desk_that_is_only_read_moves_nothing(open_window, desk_path, hold_elsewhere, clock, until):
    from storage.desk import Desk

    with Desk.open(desk_path, clock) as desk:
        desk.save_text(desk.article_lines()[0].id, TEXT)
    hold_elsewhere(desk_path)
    window = open_window(desk_path)
    window.actions_table["view.outline"].trigger()
    until(lambda: titles(window) == ["Một", "Một A", "Hai"])
    window.writing.outline.move_wanted.emit(2, 0)
    assert window.writing.room.text() == TEXT
