"""Shows in the toolbar and the menus what the caret stands in. It is told when the caret rests, never by a key.

A screen reader ticks a button without pressing it: what was ticked neither by this nor by a press is done as by one.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.actions import Actions
from ui.writing import standing
from ui.writing.markup import parts
from ui.writing.markup.spans import CODE, EMPHASIS, FOREIGN, LINK, NOTE, STRIKE, STRONG
from ui.writing.room import WritingRoom
from ui.writing.standing import Standing

_KINDS = {
    "format.bold": STRONG,
    "format.italic": EMPHASIS,
    "format.strike": STRIKE,
    "format.code": CODE,
    "format.language": FOREIGN,
    "format.raised": "sup",
    "format.lowered": "sub",
    "insert.link": LINK,
    "insert.footnote": NOTE,
}
LEVELS = {0: "format.plain", 2: "format.heading_2", 3: "format.heading_3", 4: "format.heading_4"}
_PARTS: dict[str, Callable[[Standing], bool]] = {
    "format.quote": lambda now: now.is_quoted,
    "format.list": lambda now: now.listed == "bullets",
    "format.numbered": lambda now: now.listed == "numbers",
    "insert.table": lambda now: now.is_in_table,
    "insert.box": lambda now: now.part == parts.BOX,
    "insert.pull_quote": lambda now: now.part == parts.PULL_QUOTE,
}


class FormatState(QObject):
    """`standing` is where the caret stood when it rested last."""

    changed = Signal(object)
    """a `Standing`"""
    table_entered_or_left = Signal()

    def __init__(self, room: WritingRoom, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._actions = actions
        self.standing = Standing()
        self._left_at = -1
        self._is_showing = False
        self._ticked = ""
        room.edit.caret_rested.connect(self.refresh)
        actions.triggered.connect(self._note_pressed)
        for action_id in (*_KINDS, *LEVELS.values(), *_PARTS):
            actions[action_id].toggled.connect(lambda _is_on, action_id=action_id: self._note_ticked(action_id))

    def refresh(self) -> None:
        """Look where the caret stands, and show it."""
        edit = self._room.edit
        if edit.is_composing:
            return
        if edit.textCursor().position() != self._left_at:
            self._left_at = -1
        before, self.standing = self.standing, standing.read(edit, has_left=self._left_at != -1)
        self._show(self.standing)
        if before.is_in_table != self.standing.is_in_table:
            self.table_entered_or_left.emit()
        self.changed.emit(self.standing)

    def note_left(self, position: int) -> None:
        """A key for a format has moved the caret out of it, to `position` of the document, and changed nothing."""
        self._left_at = position

    def _show(self, now: Standing) -> None:
        checked = {action_id: kind in now.kinds for action_id, kind in _KINDS.items()}
        checked |= {action_id: level == now.level for level, action_id in LEVELS.items()}
        checked |= {action_id: is_on(now) for action_id, is_on in _PARTS.items()}
        self._is_showing = True
        for action_id, is_on in checked.items():
            self._actions[action_id].setChecked(is_on)
        self._is_showing = False

    def _note_ticked(self, action_id: str) -> None:
        """A press says so right behind this."""
        if not self._is_showing:
            self._ticked = action_id
            QTimer.singleShot(0, self, self._do_what_is_ticked)

    def _note_pressed(self, _action_id: str) -> None:
        self._ticked = ""

    def _do_what_is_ticked(self) -> None:
        ticked, self._ticked = self._ticked, ""
        if ticked:
            self._actions.triggered.emit(ticked)
