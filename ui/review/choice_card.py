"""An open choice: what each person wants in one place, side by side, and the ways to settle it. It decides nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout

from editor.overlap import Offer, Pick
from ui.review import words
from ui.review.cards import Card, Drawn
from ui.review.row_drawing import redline_of
from ui.review.rows import ChoiceRow
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.words import Words

MOST_BESIDE = 2
"""So many stand beside each other; more stand below each other, where they have room."""


class ChoiceCard(Card):
    picked = Signal(object, int)
    """a `Pick`, and the number of the offer for `Pick.ONE`"""

    def __init__(self, row: ChoiceRow, theme: Theme, me: str, may_write: bool) -> None:
        super().__init__()
        self._row, self._theme = row, theme
        self.add(words.choice(row), "warm")
        self.takes: list[QPushButton] = []
        offers = row.overlap.offers
        is_across = len(offers) <= MOST_BESIDE
        side = QBoxLayout.Direction.LeftToRight if is_across else QBoxLayout.Direction.TopToBottom
        beside = QBoxLayout(side)
        beside.setSpacing(16)
        for number, offer in enumerate(offers):
            beside.addLayout(self._column(number, offer, offer.proposal.by == me, may_write), 1)
        self.lines.addSpacing(8)
        self.lines.addLayout(beside)
        self.both = buttons.link(self.tr("Both, one behind the other"))
        self.neither = buttons.link(self.tr("Neither"))
        self.both.clicked.connect(lambda: self.picked.emit(Pick.BOTH, 0))
        self.neither.clicked.connect(lambda: self.picked.emit(Pick.NEITHER, 0))
        if may_write:
            self.add_buttons(self.both, self.neither)

    def _column(self, number: int, offer: Offer, is_mine: bool, may_write: bool) -> QVBoxLayout:
        name = self._row.name_of(offer.proposal.by)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Words(self.tr("Mine") if is_mine else name, "strong"))
        drawn = Drawn(lambda: [redline_of(*self._row.pieces(number), self._theme, most_lines=30)])
        drawn.setAccessibleName(words.spoken_offer(self._row, number))
        column.addWidget(drawn, 1, Qt.AlignmentFlag.AlignTop)
        take = buttons.plain(self.tr("Take mine") if is_mine else self.tr("Take this"))
        take.setAccessibleName(self.tr("Take what {name} wants").format(name=name))
        take.clicked.connect(lambda: self.picked.emit(Pick.ONE, number))
        self.takes.append(take)
        if may_write:
            column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        return column
