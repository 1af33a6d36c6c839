"""A line above the changes of one proposal: whose it is, how many there are, and the ways to settle them at once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor.review import Proposal
from ui.widgets import buttons
from ui.widgets.words import Words


class PersonLine(QFrame):
    decided = Signal(bool)
    """whether all of it is taken"""
    shown_wanted = Signal()
    """a person wants to see it in the text"""

    def __init__(self, proposal: Proposal, name: str, may_decide: bool) -> None:
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
        for title, is_taken in ((self.tr("Take all"), True), (self.tr("Refuse all"), False)):
            button = buttons.quiet(title)
            button.setEnabled(may_decide)
            button.clicked.connect(lambda _checked=False, is_taken=is_taken: self.decided.emit(is_taken))
            across.addWidget(button)

    def _count(self, count: int) -> str:
        return self.tr("1 change") if count == 1 else self.tr("{count} changes").format(count=count)
