"""A sentence that leads somewhere, with its lines broken where the room ends. It goes nowhere by itself."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui.widgets.words import Words

LEAST_HEIGHT = 28


class LinkLine(QPushButton):
    """It breaks its lines, which a button's own text cannot."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setProperty("kind", "way")
        self.setAccessibleName(sentence)
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 4, 8, 4)
        label = Words(sentence).wrapped()
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        across.addWidget(label)
        self.setMinimumHeight(LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(LEAST_HEIGHT, self.layout().heightForWidth(width))
