"""Labels: words on the screen that are never taken for HTML, whatever a person has typed."""

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class Words(QLabel):
    """A label in one of the kinds of the stylesheet: display, heading, title, strong, soft, small, warm or plain."""

    def __init__(self, text: str = "", kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._margins: QMargins | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setText(text)

    def wrapped(self) -> "Words":
        """Itself, breaking its lines where the room ends."""
        self.setWordWrap(True)
        return self

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int) -> None:  # type: ignore[override]
        """Qt forgets them where the style changes while a label has no room, as in a pane of a new window."""
        self._margins = QMargins(left, top, right, bottom)
        super().setContentsMargins(self._margins)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._margins is not None:
            super().setContentsMargins(self._margins)


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line of one pixel between two things."""
    line = QFrame(parent)
    line.setProperty("surface", "hairline")
    return line
