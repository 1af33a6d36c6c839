"""No list stands there blank: each says what will be here, or that nothing was found. A new one without it is red."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QTreeWidget, QTreeWidgetItem

from ui.widgets.empty_list import EmptyList

UI = Path(__file__).parents[2] / "ui"
VIEWS = {"QListView", "QListWidget", "QTreeView", "QTreeWidget", "QTableView", "QTableWidget"}
SAYS = {"EmptyState", "EmptyList"}
# To add one: the file that makes a list and says nothing of its own when it is empty, and why that is right.
ELSEWHERE = {
    "desk/board_column.py": "the head of the column counts, and a board without a card has an empty state",
    "desk/planning/day_list.py": "it opens for a day that has more than its field shows",
    "dialogs/article_language.py": "a sentence takes its place where no word is ignored",
    "dialogs/import_people.py": "the tab counts, and what cannot be read is said above",
    "dialogs/replace_all.py": "it opens with what was found",
    "dialogs/restore.py": "a sentence takes the place of all of it where there is no backup",
    "dialogs/tags.py": "the lead says how an article gets its first tag",
    "review/cards.py": "names to choose from, which close when none fits",
    "review/history_dialog.py": "an article has a revision from its beginning",
    "review/row_list.py": "the pane that holds it has an empty state",
    "widgets/palette.py": "a sentence stands below the field",
    "widgets/switcher.py": "it opens where there is something to go to",
    "writing/forms/character_palette.py": "a sentence stands below the signs",
    "writing/forms/language_form.py": "languages that never change",
    "writing/outline_pane.py": "a sentence takes its place where there is no heading",
}


def makers():
    """Every file that makes a list, of Qt's kinds or of our own; and whether it says something when that is empty."""
    trees = {file.relative_to(UI).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")}
    kinds = set(VIEWS)
    for _ in range(4):  # one made of one made of one
        kinds |= {
            node.name
            for tree in trees.values()
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and kinds & {getattr(base, "id", "") for base in node.bases}
        }
    called = {
        name: {getattr(node.func, "id", "") for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for name, tree in trees.items()
    }
    return {name: bool(calls & SAYS) for name, calls in called.items() if calls & kinds}


def test_every_list_says_something_when_it_is_empty():
    assert {name for name, says in makers().items() if not says} == set(ELSEWHERE)


@pytest.fixture
def rows(qtbot):
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.show()
    return rows


def test_the_sentence_goes_when_something_comes_and_comes_again(rows):
    said = EmptyList(rows, "Nothing yet.")
    assert said.isVisible()
    rows.addItem("one")
    assert not said.isVisible()
    rows.clear()
    assert said.isVisible()
    rows.addItem("one")
    rows.takeItem(0)
    assert said.isVisible()


def test_what_is_hidden_counts_as_not_there(qtbot):
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.show()
    item = QTreeWidgetItem(tree, ["one"])
    said = EmptyList(tree, "Nothing has that name.")
    assert not said.isVisible()
    item.setHidden(True)
    said.look()
    assert said.isVisible()
