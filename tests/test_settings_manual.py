"""The manual names every setting: what this machine keeps, what is switched in a menu, what the dialogs ask for."""

import ast
import inspect
from pathlib import Path

import pytest

from tests.test_manual import LANGUAGES, MANUAL, STRONG, TOP, translations
from ui import preferences
from ui.actions import ACTIONS
from ui.preferences import Preferences

KINDS = {"place", "shown", "on", "number", "words", "uses", "chosen"}
"""what `Preferences` keeps under a name that its caller gives"""

# What those names are called in the manual where they are not written out in the call; empty for the names of actions
# that are switched. To add one: the call's first argument as it is written, and its name in settings.md.
CALLED = {
    "self._second_key": "second folder",
    "self._place": "first steps",
    "_place(self.person)": "half-written",
    "of_desk('board', self._desk.path)": "board",
    "of_desk('board-folded', self._desk.path)": "board-folded",
    "PLACE": "manual",
    "key": "",
    "other": "",
}

SAME = {"autocorrect": "tools.autocorrect"}
"""the same switch, under the name of the preference and under that of its action"""

# The dialogs in which only settings are asked for, by their context in the translations. To add one: a row here.
DIALOGS = (
    *("LanguageSettings", "ArticleLanguage", "WordTarget", "PersonForm"),
    *("HouseStyleForm", "LookFields", "StandFields"),
)
BESIDES = {
    "Above, {place}",
    "Add to the desk",
    "Below, {place}",
    "Bring back",
    "Cancel",
    "For example: Vietnamese, English",
    "Heading {level}",
    "New person",
    "Over the first page, {place}",
    "Save",
    "Set it",
    "Six digits and letters from A to F, as in 1B6B5A",
    "Telephone, e-mail, whatever reaches the person",
    "Under the text, {place}",
}
"""what else those dialogs say: buttons, hints, and what the manual says in words of its own"""


@pytest.fixture(scope="module")
def vietnamese():
    return translations()


def ids(language: str) -> list[str]:
    """The names in the last cells of the tables of settings.md."""
    text = (MANUAL / language / "settings.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line[:1] == "|"]
    return [row[2].strip(" |") for row in rows if len(row) == 3 and not row[2].startswith("-") and row[2].strip(" |")]


def kept() -> set[str]:
    """What the window keeps on this machine."""
    members = inspect.getmembers(Preferences)
    found = {name for name, member in members if isinstance(member, property) and member.fset}
    found |= {name.removeprefix("remember_") for name, _ in members if name.startswith("remember_")} - KINDS
    for file in (TOP / "ui").rglob("*.py"):
        if file != Path(preferences.__file__):
            found |= {name for call in _keeping(file) if (name := _name(call))}
    return {SAME.get(name, name) for name in found}


def _keeping(file: Path) -> list[ast.expr]:
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return [
        call.args[0]
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {f"remember_{kind}" for kind in KINDS}
        and call.args
    ]


def _name(argument: ast.expr) -> str:
    return str(argument.value) if isinstance(argument, ast.Constant) else CALLED[ast.unparse(argument)]


def switched() -> set[str]:
    """What is switched or chosen in a menu, but for the formats of a text, which are its own."""
    entries = [
        entry for entry in ACTIONS if (entry.is_toggle or entry.choice) and entry.menu not in ("format", "insert")
    ]
    return {entry.choice or entry.id for entry in entries}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_of_this_machine_stands_in_the_manual_once(language):
    assert {"visits", "measure", "view.outline", "board-folded"} <= kept() | switched()
    assert sorted(ids(language)) == sorted(kept() | switched())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dialog", DIALOGS)
def test_every_label_of_a_dialog_of_settings_stands_in_the_manual(dialog, language, vietnamese):
    page = (MANUAL / language / "settings.md").read_text(encoding="utf-8")
    spoken = {" ".join(strong.split()) for strong in STRONG.findall(page)}
    labels = {
        source if language == "en" else shown
        for (context, source), shown in vietnamese.items()
        if context == dialog and source not in BESIDES and not source.endswith((".", "…"))
    }
    assert len(labels) > 2
    assert labels - spoken == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variable_of_the_environment_stands_in_the_manual(language):
    page = (MANUAL / language / "settings.md").read_text(encoding="utf-8")
    names = [value for name, value in vars(preferences).items() if name.endswith("_VARIABLE")]
    assert len(names) >= 3
    assert [name for name in names if f"`{name}`" not in page] == []
