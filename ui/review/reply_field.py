"""A field for a remark: it grows with its words, and Ctrl+Enter hands them over. It stores nothing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
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
        self._is_given = False
        self.textChanged.connect(self._on_changed)
        self._fit()

    def words(self) -> str:
        """What is written, no-break spaces and all."""
        return self.document().toRawText().replace("\u2029", "\n").strip()

    def give(self) -> None:
        """Take over what is being composed, and hand the words over if there are any."""
        QGuiApplication.inputMethod().commit()
        if self.words() and not self._is_given:
            self._is_given = True
            self.given.emit(self.words())

    def take_back(self) -> None:
        """What was handed over was not taken: it is unfinished again."""
        self._is_given = False

    def unfinished(self) -> str:
        """What is written and was not handed over yet, no-break spaces and all."""
        return "" if self._is_given else self.document().toRawText().replace("\u2029", "\n")

    def go_on_with(self, unfinished: str) -> None:
        """Stand for a field that was taken away while somebody wrote in it."""
        self.setPlainText(unfinished)
        self.moveCursor(QTextCursor.MoveOperation.End)

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

    def _on_changed(self) -> None:
        self._is_given = False
        self._fit()

    def _height(self) -> int:
        lines = max(LEAST, min(MOST, round(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + _FRAME

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())
            self.updateGeometry()
