"""The promise of toolbar and menus, held for every format and part that there is: a real click works on selected words
and on none, the next click takes it off again, and each is one step of undo."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QToolBar

from editor.snippet import Snippet
from tests.journeys.hands import MouseHands
from tests.ui.window.writing.test_formats import write
from ui.actions import ACTIONS

# The windows of menus ask for what the offscreen platform lacks.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Case(NamedTuple):
    """What stands there («selected» or ¦ the caret), and what stands there after one click."""

    on_words: tuple[str, str]
    on_none: tuple[str, str]


def _around(mark: str, end: str = "") -> Case:
    end = end or mark
    return Case(("một «hai» ba", f"một {mark}hai{end} ba"), ("m¦ột", f"{mark}một{end}"))


def _before(sign: str) -> Case:
    return Case(("một «hai» ba", f"{sign}một hai ba"), ("một¦", f"{sign}một"))


HEAD = "| Column 1 | Column 2 | Column 3 |\n| -------- | -------- | -------- |\n"
EMPTY_TABLE = HEAD + "|          |          |          |\n" * 2

# To add one: the action, and what a click makes of selected words and of none.
CASES = {
    "format.bold": _around("**"),
    "format.italic": _around("*"),
    "format.strike": _around("~~"),
    "format.raised": _around("<sup>", "</sup>"),
    "format.lowered": _around("<sub>", "</sub>"),
    "format.code": _around("`"),
    "format.language": _around("[", "]{lang=fr}"),
    "format.clear": Case(("một **«hai»** ba", "một hai ba"), ("một **hai**¦ *ba*", "một hai ba")),
    "format.plain": Case(("## một «hai» ba", "một hai ba"), ("### một¦", "một")),
    "format.heading_2": _before("## "),
    "format.heading_3": _before("### "),
    "format.heading_4": _before("#### "),
    "format.quote": _before("> "),
    "format.list": _before("- "),
    "format.numbered": _before("1. "),
    "format.deeper": Case(("- a\n- «b\n- c»", "- a\n  - b\n  - c"), ("- a\n- b¦", "- a\n  - b")),
    "format.shallower": Case(("- a\n  - «b\n  - c»", "- a\n- b\n- c"), ("- a\n  - b¦", "- a\n- b")),
    "paragraph.up": Case(("a\n\n«b\n\nc»", "b\n\nc\n\na"), ("a\n\nb¦", "b\n\na")),
    "paragraph.down": Case(("«a\n\nb»\n\nc", "c\n\na\n\nb"), ("a¦\n\nb", "b\n\na")),
    "insert.link": Case(("một «hai» ba", "một [hai](https://x.vn) ba"), ("một ¦", "một [tin](https://x.vn)")),
    "insert.footnote": Case(("một «hai» ba", "một hai[^1] ba\n\n[^1]: Nguon\n"), ("một¦", "một[^1]\n\n[^1]: Nguon\n")),
    "insert.table": Case(("một «hai» ba", f"một hai ba\n\n{EMPTY_TABLE}"), ("một¦", f"một\n\n{EMPTY_TABLE}")),
    "insert.pull_quote": Case(
        ("một «hai» ba", "::: pull-quote Name, office\nmột hai ba\n:::"),
        ("một¦", "một\n\n::: pull-quote Name, office\nThe words that stand out\n:::\n"),
    ),
    "insert.box": Case(
        ("một «hai» ba", "::: box Title\nmột hai ba\n:::"), ("một¦", "một\n\n::: box Title\nGood to know\n:::\n")
    ),
    "insert.rule": Case(("một «hai» ba", "một hai ba\n\n---\n"), ("một¦", "một\n\n---\n")),
    "insert.character": Case(("một «hai» ba", "một “ ba"), ("một ¦", "một “")),
    "insert.snippet": Case(("một «hai» ba", "một Hết. ba"), ("một ¦", "một Hết.")),
}
ASKS = {"insert.link", "insert.footnote", "format.language"}
"""what shows its form again, with a button that removes it"""
ELSEWHERE = {"insert.picture": "test_gathering.py", "snippets.edit": "test_formats.py", "note.jump": "test_formats.py"}
"""what asks for a file, keeps a list or only goes somewhere, and where its own tests are"""


@pytest.fixture
def hands(window, qtbot, until):
    return MouseHands(window, qtbot, until)


def put_on(hands, action_id):
    """One click, and what is asked for then."""
    inserting, snipping = hands.window.writing.formats.inserting, hands.window.writing.formats.snipping
    if action_id == "insert.snippet":
        snipping.snippets = (Snippet("het", "Hết.", True),)
    hands.choose(action_id)
    match action_id:
        case "insert.link":
            if not inserting.link_form.words.text():
                hands.type("tin", inserting.link_form.words)
            hands.type("x.vn", inserting.link_form.address)
            hands.click(inserting.link_form.put_button)
        case "insert.footnote":
            hands.type("Nguon", inserting.note_form.words)
            hands.click(inserting.note_form.put_button)
        case "format.language":
            rows = inserting.language_form.rows
            french = next(row for row in range(rows.count()) if rows.item(row).data(Qt.ItemDataRole.UserRole) == "fr")
            rows.scrollToItem(rows.item(french))
            hands.click(rows.viewport(), rows.visualItemRect(rows.item(french)).center())
        case "insert.table":
            hands.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        case "insert.character":
            signs = inserting.palette.signs
            hands.click(signs.viewport(), signs.visualItemRect(signs.item(0)).center())
        case "insert.snippet":
            hands.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def take_off(hands, action_id):
    """One more click; a link and a note ask whether to remove them."""
    hands.choose(action_id)
    inserting = hands.window.writing.formats.inserting
    if action_id in ASKS:
        forms = {"insert.link": inserting.link_form, "insert.footnote": inserting.note_form}
        hands.click(forms.get(action_id, inserting.language_form).remove_button)


def test_no_format_and_no_part_is_without_a_case():
    every = {entry.id for entry in ACTIONS if entry.menu in ("format", "insert")}
    assert every == set(CASES) | set(ELSEWHERE)


STAYS = {"format.plain", "insert.table"}
"""a paragraph is what is left when the others go; a table is removed in its own menu"""
TOGGLES = [entry.id for entry in ACTIONS if entry.is_toggle and entry.id in CASES.keys() - STAYS]


@pytest.mark.parametrize("action_id", CASES)
def test_a_click_formats_words_and_none_as_one_step(hands, action_id):
    for before, after in CASES[action_id]:
        write(hands.window, before)
        plain = hands.text()
        put_on(hands, action_id)
        assert hands.text() == after
        assert hands.edit.hasFocus()
        hands.edit.undo()
        assert hands.text() == plain, "more than one step of undo"
        assert not hands.edit.document().isUndoAvailable()
        hands.edit.redo()
        assert hands.text() == after


@pytest.mark.parametrize("action_id", TOGGLES)
def test_the_next_click_takes_it_off_as_one_step(hands, action_id):
    for before, after in CASES[action_id]:
        write(hands.window, before)
        plain = hands.text()
        put_on(hands, action_id)
        hands.edit.document().clearUndoRedoStacks()
        if action_id in ASKS:  # the caret stands behind it: into it
            hands.click_at(hands.text().index("[") + 2)
            hands.window.writing.formats.state.refresh()
        assert hands.window.actions_table[action_id].isChecked(), "what is in force is not pressed"
        take_off(hands, action_id)
        assert hands.text().replace("tin", "").split() == plain.split()
        assert not hands.window.actions_table[action_id].isChecked()
        hands.edit.undo()
        assert hands.text() == after, "more than one step of undo"


# What a click on its button does at once, of which a reader is told that it can be ticked.
TICKED = [
    entry.id
    for entry in ACTIONS
    if entry.is_toggle and entry.place and entry.id in CASES.keys() - ASKS - {"insert.table"}
]


def tick(hands, action_id):
    """What a screen reader does with a button that can be ticked: by the tree that it is told, not by the mouse."""
    bar = hands.window.findChild(QToolBar)
    told = QAccessible.queryAccessibleInterface(bar.widgetForAction(hands.window.actions_table[action_id]))
    acting = told.actionInterface()
    assert acting.toggleAction() in acting.actionNames()
    acting.doAction(acting.toggleAction())


@pytest.mark.parametrize("action_id", TICKED)
def test_a_screen_reader_that_ticks_its_button_formats_words_as_a_click_does(hands, until, action_id):
    before, after = CASES[action_id].on_words
    write(hands.window, before)
    plain = hands.text()
    tick(hands, action_id)
    until(lambda: hands.text() != plain)
    assert hands.text() == after
    hands.edit.undo()
    assert hands.text() == plain, "more than one step of undo"
