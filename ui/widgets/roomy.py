"""What needs more room than a small window has: it is scrolled there, and stands as it is where there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

LEAST = QSize(320, 160)
"""pixels"""


class Roomy(QScrollArea):
    """`inner` keeps the size that it needs at least, of which `least` is always seen."""

    def __init__(self, inner: QWidget, least: QSize = LEAST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = inner
        self._least = least
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(inner)

    def minimumSizeHint(self) -> QSize:
        return self._least


class RoomyStack(QStackedWidget):
    """Pages, of which none keeps the window from being small."""

    def minimumSizeHint(self) -> QSize:
        return LEAST
