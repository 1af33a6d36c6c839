"""Shows in the toolbar and the menus what the caret stands in. It is told when the caret rests, never by a key."""

from PySide6.QtCore import QObject, Signal

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
        room.edit.caret_rested.connect(self.refresh)

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
        checked |= {
            "format.quote": now.is_quoted,
            "format.list": now.listed == "bullets",
            "format.numbered": now.listed == "numbers",
            "insert.table": now.is_in_table,
            "insert.box": now.part == parts.BOX,
            "insert.pull_quote": now.part == parts.PULL_QUOTE,
        }
        for action_id, is_on in checked.items():
            self._actions[action_id].setChecked(is_on)
