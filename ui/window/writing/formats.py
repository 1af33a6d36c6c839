"""What the Format and Insert menus do to the text: the ids of the table of actions, each with its verb."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.actions import Actions
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.window.writing.format_state import FormatState
from ui.window.writing.inserting import Inserting
from ui.window.writing.snipping import Snipping
from ui.writing import formatting
from ui.writing.markup import tables
from ui.writing.markup.edit import Edit
from ui.writing.room import WritingRoom

# To add one: its line in ui/actions.py, and here. What asks for something first is in `inserting`.
_VERBS: dict[str, Callable[[QPlainTextEdit], object]] = {
    "format.bold": formatting.bold,
    "format.italic": formatting.italic,
    "format.strike": formatting.strike,
    "format.raised": formatting.raised,
    "format.lowered": formatting.lowered,
    "format.code": formatting.code,
    "format.clear": formatting.clear,
    "format.plain": lambda edit: formatting.heading(edit, 0),
    "format.heading_2": lambda edit: formatting.heading(edit, 2),
    "format.heading_3": lambda edit: formatting.heading(edit, 3),
    "format.heading_4": lambda edit: formatting.heading(edit, 4),
    "format.quote": formatting.quote,
    "format.list": formatting.bullets,
    "format.numbered": formatting.numbers,
    "format.deeper": formatting.deeper,
    "format.shallower": formatting.shallower,
    "paragraph.up": lambda edit: formatting.move(edit, is_up=True),
    "paragraph.down": lambda edit: formatting.move(edit, is_up=False),
    "insert.box": formatting.box,
    "insert.pull_quote": formatting.pull_quote,
    "insert.rule": formatting.rule,
    "note.jump": formatting.jump_to_note,
}

_TABLE_VERBS: dict[str, Callable[[str, tables.Table], Edit]] = {
    "table.row_above": lambda text, found: tables.add_row(text, found, is_above=True),
    "table.row_below": lambda text, found: tables.add_row(text, found, is_above=False),
    "table.column_before": lambda text, found: tables.add_column(text, found, is_before=True),
    "table.column_after": lambda text, found: tables.add_column(text, found, is_before=False),
    "table.remove_row": tables.remove_row,
    "table.remove_column": tables.remove_column,
    "table.remove": tables.remove_table,
    "table.align_left": lambda text, found: tables.align(text, found, tables.LEFT),
    "table.align_center": lambda text, found: tables.align(text, found, tables.CENTER),
    "table.align_right": lambda text, found: tables.align(text, found, tables.RIGHT),
    "table.tidy": tables.tidy,
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


class Formats(QObject):
    """The formats of one window: what they do, what they ask, and what of them the toolbar shows."""

    table_entered_or_left = Signal()
    """other actions are possible now"""

    def __init__(
        self, tasks: Tasks, room: WritingRoom, actions: Actions, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._room = room
        self.state = FormatState(room, actions, self)
        self.state.table_entered_or_left.connect(self.table_entered_or_left)
        self.inserting = Inserting(room, preferences, self.state.refresh, window)
        self.snipping = Snipping(tasks, room, self.inserting, self.state.refresh, window)

    @property
    def is_in_table(self) -> bool:
        return self.state.standing.is_in_table

    def doings(self) -> dict[str, Callable[[], object]]:
        """The actions on the text of the room, and on the field that has the focus."""
        room, found = self._room, {}
        for action_id, verb in _VERBS.items():
            found[action_id] = lambda verb=verb: self._apply(verb)
        for action_id, change in _TABLE_VERBS.items():
            found[action_id] = lambda change=change: self._apply(lambda edit: formatting.change_table(edit, change))
        for action_id, name in _FIELD_VERBS.items():
            found[action_id] = lambda name=name: _in_focus(name)
        found |= {"text.larger": room.edit.zoom_in, "text.smaller": room.edit.zoom_out}
        found |= {"text.normal": room.edit.zoom_to_normal}
        return found | self.inserting.doings() | self.snipping.doings()

    def _apply(self, verb: Callable[[QPlainTextEdit], object]) -> None:
        edit = self._room.edit
        edit.commit_composing()
        before, place = edit.document().revision(), edit.textCursor().position()
        verb(edit)
        if edit.document().revision() == before and edit.textCursor().position() != place:
            self.state.note_left(edit.textCursor().position())
        edit.setFocus()
        self.state.refresh()


def _in_focus(name: str) -> None:
    verb = getattr(QApplication.focusWidget(), name, None)
    if callable(verb):
        verb()
