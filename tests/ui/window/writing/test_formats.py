"""Formatting in the real window: toolbar, menus, keys and the small forms."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QToolBar, QToolButton

from editor.snippet import Snippet
from ui.actions import ACTIONS, When
from ui.widgets.format_bar import LEVELS, MORE, LevelButton

CONTROL = Qt.KeyboardModifier.ControlModifier


def write(window, marked):
    """Put a text into the room, with the caret at ¦ or the words between « and » selected."""
    edit = window.writing.room.edit
    plain = marked.replace("¦", "").replace("«", "").replace("»", "")
    edit.selectAll()
    edit.textCursor().insertText(plain)
    edit.document().clearUndoRedoStacks()
    cursor = edit.textCursor()
    start, end = (marked.index("«"), marked.index("»") - 1) if "«" in marked else (marked.index("¦"),) * 2
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    window.activateWindow()
    edit.setFocus()
    window.writing.formats.state.refresh()


def press(window, qtbot, action_id):
    """Press the keys of an action, as a person does."""
    entry = next(entry for entry in ACTIONS if entry.id == action_id)
    qtbot.keySequence(window.writing.room.edit, QKeySequence(entry.shortcuts.split("; ")[0]))


def button(window, action_id):
    bar = window.findChild(QToolBar)
    return bar.widgetForAction(window.actions_table[action_id])


def click(window, qtbot, action_id):
    qtbot.mouseClick(button(window, action_id), Qt.MouseButton.LeftButton)


WITH_KEYS = [entry.id for entry in ACTIONS if entry.menu == "format" and entry.shortcuts]


@pytest.mark.parametrize("action_id", [action_id for action_id in WITH_KEYS if action_id != "format.clear"])
def test_a_key_does_what_its_menu_does(window, qtbot, action_id):
    write(window, "- một\n- h¦ai\n\n> ba")
    if action_id == "format.plain":
        write(window, "## h¦ai")
    if action_id == "format.shallower":
        write(window, "- một\n  - h¦ai")
    if action_id == "paragraph.down":
        write(window, "- m¦ột\n- hai")
    before = window.writing.room.text()
    press(window, qtbot, action_id)
    by_key = window.writing.room.text()
    assert by_key != before
    window.writing.room.edit.undo()
    assert window.writing.room.text() == before
    window.actions_table[action_id].trigger()
    assert window.writing.room.text() == by_key


def test_formatting_is_cleared(window, qtbot):
    write(window, "một **hai** ~~b¦a~~ [l](x)")
    press(window, qtbot, "format.clear")
    assert window.writing.room.text() == "một hai ba [l](x)"


def test_the_toolbar_shows_what_the_caret_stands_in(window, until):
    write(window, "Plain¦\n\n## H**ea**d\n\n- i\n\n> q\n\n| a |\n|---|\n| b |\n\n::: box T\nc\n:::")
    table, levels = window.actions_table, window.findChild(LevelButton)
    assert levels.text() == "Paragraph" and not table["table.tidy"].isEnabled()

    def go_to(words):
        cursor = window.writing.room.edit.document().find(words)
        cursor.setPosition(cursor.selectionStart())
        window.writing.room.edit.setTextCursor(cursor)

    go_to("a**d")
    until(lambda: levels.text() == "Heading 2")
    assert table["format.bold"].isChecked() and button(window, "format.bold").isChecked()
    go_to("i")
    go_to("- i")
    until(lambda: table["format.list"].isChecked())
    assert not table["format.bold"].isChecked()
    go_to("q")
    until(lambda: table["format.quote"].isChecked())
    go_to("b |")
    until(lambda: table["table.tidy"].isEnabled())
    assert table["insert.table"].isChecked()
    go_to("::: box")
    until(lambda: table["insert.box"].isChecked())
    assert not table["table.tidy"].isEnabled()


def test_behind_its_closing_sign_a_format_is_pressed_until_a_person_leaves_it(window, qtbot, until):
    table = window.actions_table
    for action_id, text in (
        ("format.bold", "một **hai**¦ ba"),
        ("format.italic", "một *hai*¦ ba"),
        ("format.strike", "một ~~hai~~¦ ba"),
        ("format.code", "một `hai`¦ ba"),
        ("format.raised", "một <sup>hai</sup>¦ ba"),
        ("format.lowered", "một <sub>hai</sub>¦ ba"),
        ("format.language", "một [hai]{lang=fr}¦ ba"),
    ):
        write(window, "một¦ hai")
        until(lambda action_id=action_id: not table[action_id].isChecked())
        write(window, text)
        until(lambda action_id=action_id: table[action_id].isChecked())
    write(window, "một ¦**hai** ba")
    until(lambda: not table["format.bold"].isChecked())
    write(window, "một **hai¦** ba")
    click(window, qtbot, "format.bold")
    assert window.writing.room.edit.textCursor().position() == 11
    assert not table["format.bold"].isChecked() and not button(window, "format.bold").isChecked()
    click(window, qtbot, "format.bold")
    assert window.writing.room.text() == "một hai ba"


def test_nothing_is_pressed_that_was_not_put_on(window, qtbot):
    """A button that is clicked where nothing can be formatted does not stay pressed."""
    write(window, "---¦")
    click(window, qtbot, "format.bold")
    write(window, "một¦")
    assert not button(window, "format.bold").isChecked()


def test_everything_fits_into_the_toolbar(window):
    window.resize(1280, 720)
    bar = window.findChild(QToolBar)
    assert bar.sizeHint().width() <= 1280
    for entry in ACTIONS:
        if entry.place:
            assert button(window, entry.id).isVisible(), entry.id


def test_what_has_no_button_is_in_the_menu_beside_them(window):
    more = next(one for one in window.findChildren(QToolButton) if one.objectName() == "format.more")
    held = [action.objectName() for action in more.menu().actions() if not action.isSeparator()]
    assert held == [action_id for action_id in MORE if action_id]
    placed = {entry.id for entry in ACTIONS if entry.place}
    every = {entry.id for entry in ACTIONS if entry.menu in ("format", "insert")}
    assert every - placed - set(held) - set(LEVELS) == {"note.jump"}


# --- links ------------------------------------------------------------------------------------------------------------


def test_a_link_is_asked_for_changed_and_removed(window, qtbot):
    write(window, "xem «thông báo» này")
    click(window, qtbot, "insert.link")
    form = window.writing.formats.inserting.link_form
    assert form.isVisible() and form.words.text() == "thông báo" and form.address.hasFocus()
    qtbot.keyClicks(form.address, "x.vn/tin")
    qtbot.mouseClick(form.put_button, Qt.MouseButton.LeftButton)
    assert not form.isVisible() and window.writing.room.edit.hasFocus()
    assert window.writing.room.text() == "xem [thông báo](https://x.vn/tin) này"
    write(window, "xem [thông ¦báo](https://x.vn/tin) này")
    press(window, qtbot, "insert.link")
    assert form.address.text() == "https://x.vn/tin" and form.remove_button.isVisible()
    qtbot.keyClicks(form.address, "/2")
    form.address.setText("https://x.vn/2")
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    assert window.writing.room.text() == "xem [thông báo](https://x.vn/2) này"
    window.writing.room.edit.undo()
    press(window, qtbot, "insert.link")
    qtbot.mouseClick(form.remove_button, Qt.MouseButton.LeftButton)
    assert window.writing.room.text() == "xem thông báo này"


def test_escape_and_a_click_elsewhere_leave_the_text_as_it_was(window, qtbot):
    write(window, "một «hai»")
    for leave in (
        lambda form: qtbot.keyClick(form.address, Qt.Key.Key_Escape),
        lambda _: qtbot.mouseClick(window.writing.room.edit.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
    ):
        press(window, qtbot, "insert.link")
        form = window.writing.formats.inserting.link_form
        qtbot.keyClicks(form.address, "x.vn")
        leave(form)
        assert not form.isVisible() and window.writing.room.text() == "một hai" and window.writing.room.edit.hasFocus()


def test_a_form_stays_in_the_window(window, qtbot):
    write(window, "\n\n".join(["một"] * 60) + "¦")
    press(window, qtbot, "insert.footnote")
    form = window.writing.formats.inserting.note_form
    assert window.rect().contains(form.geometry())
    form.close_up()


# --- notes ------------------------------------------------------------------------------------------------------------


def test_a_note_is_written_visited_changed_and_removed(window, qtbot):
    write(window, "Ba triệu.¦ Xong.\n\n[^1]: Cũ\n")
    press(window, qtbot, "insert.footnote")
    form = window.writing.formats.inserting.note_form
    qtbot.keyClicks(form.words, "Ngan sach")
    qtbot.keyClick(form.words, Qt.Key.Key_Return)
    assert window.writing.room.text() == "Ba triệu.[^2] Xong.\n\n[^1]: Cũ\n[^2]: Ngan sach\n"
    at = window.writing.room.caret_offset()
    press(window, qtbot, "note.jump")
    assert window.writing.room.text()[: window.writing.room.caret_offset()].endswith("Ngan sach")
    press(window, qtbot, "note.jump")
    assert window.writing.room.caret_offset() == at
    click(window, qtbot, "insert.footnote")
    assert form.words.text() == "Ngan sach"
    qtbot.keyClicks(form.words, " 2026")
    qtbot.mouseClick(form.put_button, Qt.MouseButton.LeftButton)
    assert "[^2]: Ngan sach 2026\n" in window.writing.room.text()
    press(window, qtbot, "insert.footnote")
    qtbot.mouseClick(form.remove_button, Qt.MouseButton.LeftButton)
    assert window.writing.room.text() == "Ba triệu. Xong.\n\n[^1]: Cũ\n"
    window.writing.room.edit.undo()
    assert "[^2]: Ngan sach 2026\n" in window.writing.room.text()


# --- tables -----------------------------------------------------------------------------------------------------------


def test_a_table_is_chosen_with_the_mouse_and_with_the_keys(window, qtbot):
    write(window, "một¦")
    click(window, qtbot, "insert.table")
    grid = window.writing.formats.inserting.table_grid
    qtbot.mouseMove(grid.squares, QPoint(30, 30))
    qtbot.mouseClick(grid.squares, Qt.MouseButton.LeftButton, pos=QPoint(24 + 12, 48 + 12))
    assert (
        window.writing.room.text()
        == "một\n\n| Column 1 | Column 2 |\n| -------- | -------- |\n" + "|          |          |\n" * 2
    )
    assert window.writing.room.edit.textCursor().selectedText() == "Column 1"
    write(window, "một¦")
    window.actions_table["insert.table"].trigger()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert window.writing.room.text().count("\n") == 5 and "Column 4" in window.writing.room.text()


@pytest.mark.parametrize(
    "action_id", [entry.id for entry in ACTIONS if entry.menu == "table" and entry.id != "table.edit"]
)
def test_a_table_is_changed_in_one_step(window, action_id):
    write(window, "| a | b |\n|---|---|\n| c¦ | dd |\n| e | f |")
    before = window.writing.room.text()
    assert window.actions_table[action_id].isEnabled()
    window.actions_table[action_id].trigger()
    assert window.writing.room.text() != before
    window.writing.room.edit.undo()
    assert window.writing.room.text() == before


def test_a_table_that_may_not_be_changed_offers_nothing(window):
    assert {entry.when for entry in ACTIONS if entry.menu == "table"} == {When.IN_TABLE}
    write(window, "a | b¦")
    assert not window.actions_table["table.row_above"].isEnabled()


# --- characters and snippets ------------------------------------------------------------------------------------------


def test_a_character_is_found_by_its_name_and_comes_first_the_next_time(window, qtbot):
    write(window, "ba¦")
    press(window, qtbot, "insert.character")
    palette = window.writing.formats.inserting.palette
    qtbot.keyClicks(palette.search, "no-break")
    assert palette.signs.item(0).toolTip() == "No-break space"
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert window.writing.room.text() == "ba\u00a0" and window.writing.room.edit.hasFocus()
    press(window, qtbot, "insert.character")
    assert palette.signs.item(0).toolTip() == "No-break space"
    qtbot.keyClick(palette.search, Qt.Key.Key_Right)
    item = palette.signs.item(1)
    assert palette.signs.currentItem() is item
    where = palette.signs.visualItemRect(palette.signs.item(2)).center()
    wanted = palette.signs.item(2).data(Qt.ItemDataRole.UserRole)
    qtbot.mouseClick(palette.signs.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.writing.room.text() == "ba\u00a0" + wanted
    assert window._preferences.uses("characters") == {"\u00a0": 1, wanted: 1}


def test_snippets_are_made_in_their_dialog_and_typed_by_their_names(window, qtbot, answer, until):
    write(window, "¦")

    def fill(dialog):
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(dialog.name, "ket")
        dialog.text.setPlainText("- {{Hết}} -\u00a0")
        dialog.is_office.setChecked(True)

    answer(fill)
    window.actions_table["snippets.edit"].trigger()
    until(lambda: window.writing.room.edit.snippets == {"ket": "- {{Hết}} -\u00a0"})
    assert window.writing.formats.snipping.snippets == (Snippet("ket", "- {{Hết}} -\u00a0", True),)
    qtbot.keyClicks(window.writing.room.edit, "ket")
    qtbot.keyClick(window.writing.room.edit, Qt.Key.Key_Tab)
    assert window.writing.room.text() == "- {{Hết}} -\u00a0"
    assert window.writing.room.edit.textCursor().selectedText() == "{{Hết}}"
    write(window, "x¦")
    window.actions_table["insert.snippet"].trigger()
    chooser = window.writing.formats.snipping.list
    qtbot.keyClicks(chooser.search, "het")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert window.writing.room.text() == "x- {{Hết}} -\u00a0"


def test_a_snippet_that_cannot_be_used_is_said_before_anything_is_kept(window, qtbot, answer):
    said = []

    def fill(dialog):
        qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
        dialog.name.setText("hai chữ")
        dialog.text.setPlainText("x")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        said.append((dialog.isVisible(), dialog._mistake.text()))

    answer(fill, accepts=False)
    window.actions_table["snippets.edit"].trigger()
    assert said and said[0][0] and "cannot be typed" in said[0][1]
