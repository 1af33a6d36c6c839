"""A line above the changes of one proposal: whose it is, how many there are, and the ways to settle them at once."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from editor.review import Proposal
from ui.widgets import buttons
from ui.widgets.words import Words


class PersonLine(QFrame):
    decided = Signal(bool)
    """whether all of it is taken"""
    shown_wanted = Signal()
    """a person wants to see it in the text"""
    withdrawn = Signal()
    """who proposed it takes it back"""

    def __init__(self, proposal: Proposal, name: str, may_decide: bool, is_mine: bool = False) -> None:
        super().__init__()
        self.setProperty("surface", "head-row")
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 4, 8, 4)
        across.setSpacing(4)
        down = QVBoxLayout()
        down.setSpacing(0)
        down.addWidget(Words(name, "strong"))
        down.addWidget(Words(self._count(len(proposal.differences)), "small"))
        across.addLayout(down, 1)
        show = buttons.quiet(self.tr("In the text"))
        show.clicked.connect(self.shown_wanted)
        across.addWidget(show)
        self._add_way(across, self.tr("Take all"), may_decide, lambda: self.decided.emit(True))
        if is_mine:
            withdraw = self._add_way(across, self.tr("Withdraw"), may_decide, self.withdrawn.emit)
            withdraw.setToolTip(self.tr("Take your proposal back; the article stays as it is."))
        else:
            self._add_way(across, self.tr("Refuse all"), may_decide, lambda: self.decided.emit(False))

    def _add_way(self, across: QHBoxLayout, title: str, is_allowed: bool, chosen: Callable[[], object]) -> QPushButton:
        button = buttons.quiet(title)
        button.setEnabled(is_allowed)
        button.clicked.connect(lambda _checked=False: chosen())
        across.addWidget(button)
        return button

    def _count(self, count: int) -> str:
        return self.tr("1 change") if count == 1 else self.tr("{count} changes").format(count=count)
