"""The label of a field that stands beside it. It changes nothing and knows nothing of forms."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.widgets.words import Words

ROOM = 16
"""pixels that the frame of a field of one line adds to the height of its words"""


class FieldLabel(Words):
    """The words of `field`, for the eye and for a screen reader, level with its first line."""

    def __init__(self, text: str, field: QWidget) -> None:
        super().__init__(text)
        self.setBuddy(field)
        field.setAccessibleName(text)
        if isinstance(field, QPlainTextEdit):
            self.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.setContentsMargins(0, ROOM // 2 + 1, 0, 0)

    def sizeHint(self) -> QSize:
        """As high as the field, and of a field of many lines as high as one."""
        hint = super().sizeHint()
        if isinstance(self.buddy(), QPlainTextEdit):
            return hint
        return QSize(hint.width(), max(hint.height(), self.buddy().sizeHint().height()))
