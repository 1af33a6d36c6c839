"""A box to tick whose words break their lines, which those of a check box cannot, with a small line below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.words import Words


class TickLine(QWidget):
    ticked = Signal(bool)
    """a person has ticked it, or taken the tick off; never what `show_tick` shows"""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.clicked.connect(self.ticked)
        self._title = Words(title).wrapped()
        self.below = Words("", "small").wrapped()
        words = QVBoxLayout()
        words.setContentsMargins(0, 3, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self.below)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)

    def show_tick(self, is_ticked: bool, below: str = "") -> None:
        self.box.setChecked(is_ticked)
        self.below.setText(below)
        self.below.setVisible(bool(below))
        self.box.setAccessibleName(self._title.text())
        self.box.setAccessibleDescription(below)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words are ticked like the box."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
