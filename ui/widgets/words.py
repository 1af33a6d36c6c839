"""Labels: words on the screen that are never taken for HTML, whatever a person has typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class Words(QLabel):
    """A label in one of the kinds of the stylesheet: display, heading, title, strong, soft, small, warm or plain."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setText(text)

    def wrapped(self) -> "Words":
        """Itself, breaking its lines where the room ends."""
        self.setWordWrap(True)
        return self


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line of one pixel between two things."""
    line = QFrame(parent)
    line.setProperty("surface", "hairline")
    return line
