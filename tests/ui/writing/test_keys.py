"""Enter, Tab, Backspace and Delete in the real widget."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from ui.writing import formatting, offsets
from ui.writing.markup import tables
from ui.writing.open_text import OpenText
from ui.writing.text_edit import TextEdit

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edit(qtbot, theme):
    edit = TextEdit()
    qtbot.addWidget(edit)
    edit.resize(1000, 500)
    edit.show()
    qtbot.waitExposed(edit)
    return edit


def show(edit, marked):
    """Show a text with the caret at ¦, or what stands between « and » selected."""
    plain = marked.replace("¦", "").replace("«", "").replace("»", "")
    edit.show_text(OpenText("a", plain, edit.font(), edit.formats, edit))
    cursor = edit.textCursor()
    if "«" in marked:
        start, end = marked.index("«"), marked.index("»") - 1
        cursor.setPosition(offsets.units(plain[:start]))
        cursor.setPosition(offsets.units(plain[:end]), QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(offsets.units(plain[: marked.index("¦")]))
    edit.setTextCursor(cursor)


def text(edit):
    return edit.document().toRawText().replace("\u2029", "\n")


def seen(edit):
    """The text with its caret."""
    cursor = edit.textCursor()
    whole = text(edit)
    at = offsets.to_code_points(whole, cursor.position())
    return whole[:at] + "¦" + whole[at:]


# To add one: what stands there, the key, what stands there afterwards.
@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("một¦", Qt.Key.Key_Return, "một\n\n¦"),
        ("một¦\n\nhai", Qt.Key.Key_Return, "một\n\n¦\n\nhai"),
        ("một\n\n¦", Qt.Key.Key_Return, "một\n\n¦"),
        ("1. a¦\n2. 😀 b\n3. c", Qt.Key.Key_Return, "1. a\n2. ¦\n3. 😀 b\n4. c"),
        ("- a\n  - ¦", Qt.Key.Key_Return, "- a\n- ¦"),
        ("- a\n- ¦", Qt.Key.Key_Return, "- a\n\n¦"),
        ("> a\n> ¦", Qt.Key.Key_Return, "> a\n\n¦"),
        ("```\na¦\n```", Qt.Key.Key_Return, "```\na\n¦\n```"),
        ("::: box A¦\nb\n:::", Qt.Key.Key_Return, "::: box A\n¦\nb\n:::"),
        ("| a |\n|---|\n| b¦ |", Qt.Key.Key_Return, "| a |\n|---|\n| b |\n| ¦ |"),
        ("1. a\n2. b¦\n3. c", Qt.Key.Key_Tab, "1. a\n   1. b¦\n2. c"),
        ("| a¦ | b |\n|---|---|\n| c | d |", Qt.Key.Key_Tab, "| a | b¦ |\n|---|---|\n| c | d |"),
        ("- ¦a", Qt.Key.Key_Backspace, "¦a"),
        ("- a\n  - ¦b", Qt.Key.Key_Backspace, "- a\n- ¦b"),
        ("một\n\n¦hai", Qt.Key.Key_Backspace, "một¦hai"),
        ("một\n\n¦", Qt.Key.Key_Backspace, "một¦"),
        ("một\n¦hai", Qt.Key.Key_Backspace, "một¦hai"),
        ("1. «a\n2. »b\n3. c", Qt.Key.Key_Backspace, "1. ¦b\n2. c"),
        ("1. a«\n2. b\n3. c»\n4. d", Qt.Key.Key_Delete, "1. a¦\n2. d"),
        ("1. a¦\n2. b\n3. c", Qt.Key.Key_Delete, "1. a¦b\n2. c"),
        ("- aư¦", Qt.Key.Key_Backspace, "- a¦"),
    ],
)
def test_a_key_does_what_a_person_expects(edit, qtbot, before, key, after):
    show(edit, before)
    original = text(edit)
    qtbot.keyClick(edit, key)
    assert seen(edit) == after
    if text(edit) != original:
        edit.undo()
        assert text(edit) == original, "more than one step of undo"


def test_shift_and_enter_breaks_the_line_within_the_paragraph(edit, qtbot):
    show(edit, "12 phố Cảng¦")
    qtbot.keyClick(edit, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(edit, "Mo cua")
    assert text(edit) == "12 phố Cảng\\\nMo cua"
    assert "\u2028" not in edit.document().toRawText()


def test_twice_enter_is_one_new_paragraph(edit, qtbot):
    """Who is used to an empty line between paragraphs gets no second one."""
    show(edit, "một¦")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "hai")
    assert text(edit) == "một\n\nhai"


def test_tab_walks_through_a_table_and_adds_a_row_at_its_end(edit, qtbot):
    show(edit, "| a¦ | b |\n|---|---|\n| 1 | 2 |\n\nsau")
    for typed in ("B", "m", "n", "x", "y"):
        qtbot.keyClick(edit, Qt.Key.Key_Tab)
        qtbot.keyClicks(edit, typed)
    assert text(edit) == "| a | B |\n|---|---|\n| m | n |\n| x | y |\n\nsau"
    qtbot.keyClick(edit, Qt.Key.Key_Backtab, SHIFT)
    assert edit.textCursor().selectedText() == "x"


def test_a_table_of_200_columns_is_walked_and_tidied_cell_by_cell(edit, qtbot):
    head = "|" + "|".join(f" c{number} " for number in range(200)) + "|"
    show(edit, head.replace("c0", "¦c0") + "\n|" + "---|" * 200 + "\n" + "|" + " x |" * 200)
    for _ in range(250):
        qtbot.keyClick(edit, Qt.Key.Key_Tab)
    found = tables.table_around(*formatting.all_text(edit)[::2])
    assert (found.row, found.column) == (1, 50)
    formatting.change_table(edit, tables.tidy)
    found = tables.table_around(*formatting.all_text(edit)[::2])
    assert (found.row, found.column) == (1, 50) and found.rows[1] == ["x"] * 200


def test_a_short_name_and_tab_is_a_snippet_whose_prompts_tab_walks_through(edit, qtbot, type_text):
    show(edit, "Liên hệ: sdt¦")
    edit.snippets = {"sdt": "{{tên}}, điện thoại {{số}}\nEmail {{thư}}", "đc": "12 phố Cảng"}
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.textCursor().selectedText() == "{{tên}}"
    type_text(edit, "Lan")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    type_text(edit, "0905")
    assert text(edit) == "Liên hệ: Lan, điện thoại 0905\nEmail {{thư}}"
    show(edit, "ở ĐC¦")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert seen(edit) == "ở 12 phố Cảng¦"
    edit.undo()
    assert text(edit) == "ở ĐC"


def test_a_name_within_a_word_or_after_a_space_is_no_snippet(edit, qtbot):
    edit.snippets = {"sdt": "x"}
    for before in ("asdt¦", "sdt ¦"):
        show(edit, before)
        qtbot.keyClick(edit, Qt.Key.Key_Tab)
        assert text(edit) == before.replace("¦", "\t")


def test_the_backspaces_of_an_input_method_are_only_backspaces(edit, type_text):
    """Unikey types a letter, takes it back and types another: in an item, at its first letter too."""
    for before in ("- ¦", "1. a\n2. ¦", "> ¦", "## ¦", "| a |\n|---|\n| ¦ |", ""):
        show(edit, before or "¦")
        start = text(edit)
        at = edit.textCursor().position()
        type_text(edit, "d\bđ" + "u" + "o" + "\b\bươ" + "c" + "\b\b\bược")
        assert text(edit) == start[:at] + "được" + start[at:]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_no_key_loses_a_no_break_space(edit, qtbot, key):
    show(edit, "1. 30\u00a0km\n2. ¦5\u00a0km\n3. \u00a0x")
    qtbot.keyClick(edit, key)
    assert text(edit).count("\u00a0") == 3


def test_only_what_differs_is_replaced(edit, qtbot):
    """The lines before the one that changes are not touched: their marks and colours stay."""
    show(edit, "1. a\n2. b¦\n3. c\n\nsau")
    touched = []
    edit.document().contentsChange.connect(lambda start, removed, _added: touched.append((start, removed)))
    formatting.bold(edit)
    assert touched and all(start >= len("1. a\n2. ") for start, _ in touched)
    assert sum(removed for _, removed in touched) <= 1


@pytest.mark.parametrize("kind", ["strong", "emphasis", "strike", "code", "sub", "sup"])
def test_a_format_is_on_and_off_on_a_selection_on_a_word_and_on_several_paragraphs(edit, kind):
    for before in ("một «hai» ba", "một h¦ai ba", "«một\n\n- hai\n- ba»", "😀 «một\u00a0hai»"):
        show(edit, before)
        plain = text(edit)
        formatting.toggle(edit, kind)
        assert text(edit) != plain
        formatting.toggle(edit, kind)
        assert text(edit) == plain
