"""What the Format and Insert menus do to the text: the ids of the table of actions, each with its verb."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from ui.writing import formatting
from ui.writing.room import WritingRoom

# To add one: its line in ui/actions.py, and here.
_VERBS: dict[str, Callable[[QPlainTextEdit], object]] = {
    "format.bold": formatting.bold,
    "format.italic": formatting.italic,
    "format.strike": formatting.strike,
    "format.heading": lambda edit: formatting.heading(edit, 2),
    "format.subheading": lambda edit: formatting.heading(edit, 3),
    "format.plain": lambda edit: formatting.heading(edit, 0),
    "format.quote": formatting.quote,
    "format.list": formatting.bullets,
    "format.numbered": formatting.numbers,
    "insert.link": formatting.link,
    "insert.table": formatting.table,
    "insert.footnote": formatting.footnote,
    "insert.box": formatting.box,
    "insert.pull_quote": formatting.pull_quote,
    "insert.rule": formatting.rule,
}

# The verbs that every field of text has, by Qt's names.
_FIELD_VERBS = {
    "edit.undo": "undo",
    "edit.redo": "redo",
    "edit.cut": "cut",
    "edit.copy": "copy",
    "edit.paste": "paste",
    "edit.select_all": "selectAll",
}


def doings(room: WritingRoom) -> dict[str, Callable[[], object]]:
    """The actions on the text of `room`, and on the field that has the focus."""
    found: dict[str, Callable[[], object]] = {}
    for action_id, verb in _VERBS.items():
        found[action_id] = lambda verb=verb: _apply(room, verb)
    for action_id, name in _FIELD_VERBS.items():
        found[action_id] = lambda name=name: _in_focus(name)
    found |= {"text.larger": room.edit.zoom_in, "text.smaller": room.edit.zoom_out}
    found |= {"text.normal": room.edit.zoom_to_normal}
    return found


def _apply(room: WritingRoom, verb: Callable[[QPlainTextEdit], object]) -> None:
    room.edit.commit_composing()
    verb(room.edit)
    room.edit.setFocus()


def _in_focus(name: str) -> None:
    verb = getattr(QApplication.focusWidget(), name, None)
    if callable(verb):
        verb()
