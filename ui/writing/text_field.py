"""One line of text that may wrap: a field of an article. Enter and Tab leave it; a paste of lines becomes one line.

Like the text itself it announces an edit only when nothing is being composed.
"""

from unicodedata import normalize

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from editor.text.normalise import clean
from ui.writing.dropping import CopyingEdit

PADDING = 4
"""pixels around the text: stacked marks of Vietnamese capitals reach above the line"""
HELD = 50
"""milliseconds after which is asked again whether a mouse button is still held"""
CUT = "…"
"""stands at the end of what is not shown whole"""


class TextField(CopyingEdit):
    """As high as its text."""

    edited = Signal()
    moved_on = Signal()
    """Enter, or the arrow down in the last line"""
    tabbed = Signal()
    focus_changed = Signal()
    pasted = Signal(QTextCursor)
    """a selection of what was pasted or dropped here"""

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False
        self._is_in_input_method = False
        self._is_showing = False
        self._most_lines = 0
        self._is_cut = False
        self._is_entered = False
        self._left_timer = QTimer(self, singleShot=True, interval=HELD)
        self._left_timer.timeout.connect(self._on_left)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(PADDING)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "paper")
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self._fit()

    def text(self) -> str:
        return normalize("NFC", self.document().toRawText().replace("\u2029", " "))

    def show_text(self, text: str) -> None:
        """Show `text`; the caret stays, and what is being typed here is not touched."""
        if text == self.text().strip() or (self.hasFocus() and self.is_composing):
            return
        self._is_showing = True
        caret = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._is_showing = False

    def set_hint(self, hint: str) -> None:
        if hint != self.placeholderText():
            self.setPlaceholderText(hint)
            self._fit()

    def show_most(self, lines: int) -> None:
        """Show no more lines than these while nobody is in the field."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._fit()

    def commit_composing(self) -> None:
        """As `TextEdit.commit_composing`."""
        if self.is_composing:
            QGuiApplication.inputMethod().commit()
        if self.is_composing:
            done = QInputMethodEvent()
            done.setCommitString(self.textCursor().block().layout().preeditAreaText())
            self.inputMethodEvent(done)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    # --- typing ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_composing:
            event.accept()
            self.moved_on.emit()
        elif event.key() == Qt.Key.Key_Tab and not self.is_composing:
            event.accept()
            self.tabbed.emit()
        elif event.key() == Qt.Key.Key_Backtab:
            event.accept()
            self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Down and self._is_on_last_line():
            event.accept()
            self.moved_on.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_in_input_method = True
        self.is_composing = bool(event.preeditString())
        try:
            super().inputMethodEvent(event)
        finally:
            self._is_in_input_method = False
        self._fit()
        if event.commitString() or event.replacementLength():
            self.edited.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.commit_composing()
            cursor = self.textCursor()
            start = cursor.selectionStart()
            cursor.beginEditBlock()  # else Ctrl+Z would take what was typed before away with it
            cursor.insertText(" ".join(clean(source.text()).text.split()))
            cursor.endEditBlock()
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            self.pasted.emit(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_entered = True
        self._fit()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit_composing()
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._on_left()
        self.focus_changed.emit()

    def _on_left(self) -> None:
        """All of it stays while a mouse button is held: the text below must not move under a click on it."""
        if self.hasFocus():
            return
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._left_timer.start()
            return
        self._is_entered = False
        self._fit()

    # --- its height --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_text_changed(self) -> None:
        if self._is_in_input_method:
            return
        self._fit()
        if not self._is_showing:
            self.edited.emit()

    def _is_on_last_line(self) -> bool:
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        return not line.isValid() or line.lineNumber() == cursor.block().layout().lineCount() - 1

    def _lines_of_hint(self) -> int:
        """How many lines the hint takes that stands in the empty field."""
        width = self.viewport().width() - 2 * round(self.document().documentMargin())
        metrics = QFontMetrics(self.font())
        space = QRect(0, 0, max(1, width), 10_000)
        needed = metrics.boundingRect(space, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return max(1, round(needed.height() / metrics.lineSpacing()))

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height())) if self.toPlainText() else self._lines_of_hint()
        self._is_cut = 0 < self._most_lines < lines and not self._is_entered
        if self._is_cut:
            lines = self._most_lines
            self.verticalScrollBar().setValue(0)
        frame = self.height() - self.viewport().height() if self.isVisible() else 0
        height = round(lines * QFontMetricsF(self.font()).lineSpacing() + 2 * PADDING) + max(0, frame) + 2
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        layout = self.document().firstBlock().layout()
        if not self._is_cut or layout.lineCount() <= self._most_lines:
            return
        line, metrics = layout.lineAt(self._most_lines - 1), QFontMetricsF(self.font())
        width, height = metrics.horizontalAdvance(CUT), metrics.lineSpacing()
        right = self.viewport().width() - PADDING - width
        end = self.document().firstBlock().text().rfind(" ", line.textStart(), line.xToCursor(right) + 1)
        left = line.cursorToX(end)[0] if end > 0 else right  # type: ignore[index]  # behind a whole word
        top = PADDING + (self._most_lines - 1) * height
        painter = QPainter(self.viewport())
        base = self.palette().base()
        painter.fillRect(QRectF(left, top, self.viewport().width() - left, height), base)
        painter.fillRect(QRectF(0, top + height, self.viewport().width(), self.viewport().height()), base)
        painter.setFont(self.font())
        painter.setPen(self.palette().text().color())
        painter.drawText(QPointF(left, top + metrics.ascent()), CUT)
        painter.end()
