"""What an approval still needs: the required points of the checklist to be ticked, and a word where sources are open.

`ticked` are the keys of the points, `note` is the word. It changes nothing.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor.text import legible
from ui.widgets.dialog import Dialog, field
from ui.widgets.tick_line import TickLine
from ui.widgets.words import Words

MOST_NAMED = 5
"""open sources that are named; the others are counted"""
LONGEST_NAMED = 120
"""characters of each"""


class BeforeApproval(Dialog):
    """`points` are keys and titles of what is not ticked yet; `open_sources` are the names of those."""

    def __init__(
        self, accept: str, points: Sequence[tuple[str, str]], open_sources: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        lead = self.tr("Tick what you have checked. Your name and the time stay with each point.") if points else ""
        self.say(self.tr("Before it is approved"), accept, self.tr("Cancel"), lead)
        self.setMinimumWidth(480)
        self.lines = {key: TickLine(title) for key, title in points}
        down = QVBoxLayout()
        down.setSpacing(4)
        for line in self.lines.values():
            line.show_tick(False)
            line.box.toggled.connect(self._allow)
            down.addWidget(line)
        self.body.addLayout(down)
        self.note_field = QPlainTextEdit()
        self.note_field.setTabChangesFocus(True)
        self.note_field.setFixedHeight(72)
        self.note_field.textChanged.connect(self._allow)
        self._needs_note = bool(open_sources)
        if open_sources:
            words = self.tr("Sources still open: {count}. Why does it go out without them?")
            question = Words(words.format(count=len(open_sources)), "strong").wrapped()
            asked = field(question, self.note_field)
            asked.insertWidget(1, Words(self._named(open_sources), "soft").wrapped())
            asked.insertSpacing(2, 4)
            self.body.addLayout(asked)
        self._allow()

    def _named(self, open_sources: Sequence[str]) -> str:
        named = "\n".join(f"• {_short(one)}" for one in open_sources[:MOST_NAMED])
        rest = len(open_sources) - MOST_NAMED
        return f"{named}\n{self.tr('· and {count} more').format(count=rest)}" if rest > 0 else named

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(key for key, line in self.lines.items() if line.box.isChecked())

    @property
    def note(self) -> str:
        return legible.lines(self.note_field.toPlainText())

    def _allow(self) -> None:
        is_done = len(self.ticked) == len(self.lines)
        self.accept_button.setEnabled(is_done and (bool(self.note) or not self._needs_note))


def _short(citation: str) -> str:
    return citation if len(citation) <= LONGEST_NAMED else citation[: LONGEST_NAMED - 1].rstrip() + "…"
