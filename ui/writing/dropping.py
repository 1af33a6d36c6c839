"""What is dragged here from elsewhere is copied: a program that hears of a move takes its own file or words away.

It has to hear so while the drag is under way: what it is told at the drop comes too late for most.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QPlainTextEdit


class CopyingEdit(QPlainTextEdit):
    """Plain text that moves its own words and copies those of others."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._copy(event)

    def _copy(self, event: QDropEvent) -> None:
        if event.isAccepted() and event.source() is not self and event.source() is not self.viewport():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
