"""What may be done with the article now: one button a move, the likeliest first, and what still stands in its way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.finding import Finding
from editor.workflow import Move
from ui.desk.story.story import Story
from ui.widgets import buttons
from ui.widgets.link_line import LinkLine
from ui.widgets.words import Words
from ui.wording import say

# The order of the buttons: what carries the article on comes first. To add one: the move.
ORDER = (
    *(Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH, Move.REVIVE),
    *(Move.SEND_BACK, Move.TAKE_BACK, Move.BYPASS, Move.REOPEN, Move.START, Move.CORRECT, Move.WITHDRAW, Move.DROP),
)
ONWARD = frozenset({Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH, Move.REVIVE})
CHECKED = frozenset({Move.SUBMIT, Move.APPROVE, Move.BYPASS, Move.PUBLISH})
"""the moves that what is missing stands in the way of"""
MOST_MISSING = 8


class WayButtons(QWidget):
    move_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Move, QPushButton] = {}
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(8)
        self._inner: QWidget | None = None

    def offers(self, move: Move) -> bool:
        return move in self._buttons

    def button(self, move: Move) -> QPushButton:
        return self._buttons[move]

    def has_keys(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget() or self)

    def move_with_keys(self) -> Move | None:
        """The move whose button has the keys."""
        return next((move for move, button in self._buttons.items() if button is self.window().focusWidget()), None)

    def show_story(self, story: Story) -> None:
        self._buttons = {}
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        moves = [move for move in ORDER if move in story.moves and move in story.words]
        first = [move for move in moves if move in ONWARD][:1]
        if first:
            down.addWidget(self._button(first[0], story, is_first=True))
        others = [move for move in moves if move not in first]
        for pair in (others[number : number + 2] for number in range(0, len(others), 2)):
            across = QHBoxLayout()
            across.setSpacing(8)
            for move in pair:
                across.addWidget(self._button(move, story, is_first=False), 1)
            if len(pair) == 1:
                across.addStretch(1)
            down.addLayout(across)
        if story.missing and story.moves & CHECKED:
            self._add_missing(down, story)
        if self._inner is not None:
            self._down.removeWidget(self._inner)
            self._inner.hide()  # it goes a turn later, and nothing in it can be pressed until then
            self._inner.deleteLater()
        self._inner = inner
        self._down.addWidget(inner)

    def _button(self, move: Move, story: Story, is_first: bool) -> QPushButton:
        word = story.words[move]
        is_blocked = move in CHECKED and bool(story.missing)
        button = buttons.primary(word) if is_first and not is_blocked else buttons.plain(word)
        button.clicked.connect(lambda _checked=False, move=move: self.move_wanted.emit(move))
        self._buttons[move] = button
        return button

    def _add_missing(self, down: QVBoxLayout, story: Story) -> None:
        """Each thing that is missing, as a way to its place."""
        down.addSpacing(4)
        down.addWidget(Words(self.tr("Still missing"), "strong"))
        for finding in story.missing[:MOST_MISSING]:
            down.addWidget(self._place(finding))
        if len(story.missing) > MOST_MISSING:
            more = len(story.missing) - MOST_MISSING
            down.addWidget(Words(self.tr("And {count} more.").format(count=more), "small"))

    def _place(self, finding: Finding) -> QWidget:
        place = LinkLine(say(finding))
        place.clicked.connect(lambda: self.place_wanted.emit(finding))
        return place
