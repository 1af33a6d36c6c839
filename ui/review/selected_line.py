"""A line above the changes: how many of them lie in the words that are selected in the text, and the ways to decide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.widgets import buttons
from ui.widgets.words import Words


class SelectedLine(QFrame):
    decided = Signal(bool)
    """whether these changes are taken"""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "head-row")
        self._said = Words("", "strong").wrapped()
        self.take, self.refuse = buttons.primary(self.tr("Take")), buttons.plain(self.tr("Refuse"))
        self.take.clicked.connect(lambda: self.decided.emit(True))
        self.refuse.clicked.connect(lambda: self.decided.emit(False))
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 8, 8, 8)
        across.setSpacing(8)
        across.addWidget(self._said, 1)
        across.addWidget(self.take)
        across.addWidget(self.refuse)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many; with none the line is away."""
        one, many = self.tr("Selected: 1 change"), self.tr("Selected: {count} changes")
        said = one if count == 1 else many
        self._said.setText(said.format(count=count))
        self.setVisible(bool(count))
