"""A field for a remark: it grows with its words, and Ctrl+Enter hands them over. It stores nothing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

LEAST, MOST = 1, 8
"""lines"""
_FRAME = 16
"""pixels of border and padding above and below the words"""


class ReplyField(QPlainTextEdit):
    """`placeholder` says what belongs in it."""

    given = Signal(str)
    """the words, once they are complete"""
    left = Signal()
    """Escape in an empty field"""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self._fit()

    def words(self) -> str:
        """What is written, no-break spaces and all."""
        return self.document().toRawText().replace("\u2029", "\n").strip()

    def give(self) -> None:
        """Take over what is being composed, and hand the words over if there are any."""
        QGuiApplication.inputMethod().commit()
        if self.words():
            self.given.emit(self.words())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.give()
        elif event.key() == Qt.Key.Key_Escape and not self.words():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _height(self) -> int:
        lines = max(LEAST, min(MOST, round(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + _FRAME

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())
            self.updateGeometry()
