"""The widget an article is written in: plain text in a centred measure, with room between the lines.

It knows no article. It must not read the whole text on a key's way, nor do anything of its own while an input method is
composing; a change made by the program commits what is being composed first.
"""

from collections.abc import Iterator
from unicodedata import combining, is_normalized, normalize

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from editor.text.normalise import clean
from ui.writing import faces, formatting, ink
from ui.writing.highlighter import Formats
from ui.writing.marked_places import MarkedPlaces
from ui.writing.open_text import OpenText

MEASURE = 68
"""characters a line"""
NARROWEST_MARGIN = 28
"""pixels to the left and right of the text, at the least"""
TEXT_PIXELS = 18
"""the size of the text at 100 %"""
ZOOMS = (70, 80, 90, 100, 110, 125, 140, 160, 180, 200)
"""percent"""


class TextEdit(QPlainTextEdit):
    """Shows one `OpenText` at a time."""

    text_edited = Signal()
    """the shown text was changed, and nothing is being composed"""
    composing_changed = Signal(bool)
    """whether an input method is composing now"""
    measure_changed = Signal()
    caret_rested = Signal()
    zoom_changed = Signal(int)
    """percent"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False
        self._is_in_input_method = False
        self._has_changed = False
        self._zoom = 100
        self._ink = ink.of(self.palette())
        self.formats = Formats(self._ink, TEXT_PIXELS)
        self.marked = MarkedPlaces(self)
        self._open: OpenText | None = None
        self._caret_timer = QTimer(self)
        self._caret_timer.setSingleShot(True)
        self._caret_timer.setInterval(60)
        self._caret_timer.timeout.connect(self.caret_rested)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.setTabChangesFocus(False)
        self.setProperty("surface", "paper")
        self._set_face()
        self.cursorPositionChanged.connect(self._caret_timer.start)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_text(self, opened: OpenText) -> None:
        """Show `opened`, where it was left; the text shown before keeps its place and its undo."""
        self.leave_text()
        self._open = opened
        opened.document.setDefaultFont(self.font())
        self.setDocument(opened.document)
        self.setTextCursor(opened.caret)
        self.verticalScrollBar().setValue(opened.scroll)
        opened.changed.connect(self._on_changed)
        opened.highlighter.show_on(self._visible_blocks)
        self._has_changed = False

    def leave_text(self) -> None:
        """Remember the place in the text that is shown."""
        self.commit_composing()
        self.marked.forget()
        if self._open is None:
            return
        self._open.caret = self.textCursor()
        self._open.scroll = self.verticalScrollBar().value()
        self._open.changed.disconnect(self._on_changed)
        self._open.highlighter.pause()
        self._open = None

    def commit_composing(self) -> None:
        """Let the input method hand over what it is composing: a change by the program would lose it."""
        if self.is_composing:
            QGuiApplication.inputMethod().commit()
        if self.is_composing:  # an input method that does not answer: what it shows is what was typed
            typed = self.textCursor().block().layout().preeditAreaText()
            done = QInputMethodEvent()
            done.setCommitString(typed)
            self.inputMethodEvent(done)

    def _on_changed(self) -> None:
        self._has_changed = True
        if not self._is_in_input_method:
            self._announce()

    def _announce(self) -> None:
        self._has_changed = False
        self.text_edited.emit()

    # --- typing ------------------------------------------------------------------------------------------------------

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Only a commit is an edit: Qt announces changes of the text for every letter that is being composed."""
        if not is_normalized("NFC", event.commitString()):
            event.setCommitString(
                normalize("NFC", event.commitString()), event.replacementStart(), event.replacementLength()
            )
        was_composing = self.is_composing
        self._is_in_input_method = True
        self.is_composing = bool(event.preeditString())
        has_committed = bool(event.commitString()) or event.replacementLength() > 0
        try:
            super().inputMethodEvent(event)
        finally:
            self._is_in_input_method = False
        if has_committed and self._has_changed:
            self._announce()
        if was_composing != self.is_composing:
            self.composing_changed.emit(self.is_composing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A letter takes the short way: everything here is on the way of every key.
        is_letter = event.text().isprintable() and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not is_letter and self._is_handled(event):
            event.accept()
            return
        if is_letter and combining(event.text()[:1] or " ") and formatting.combine(self, event.text()):
            event.accept()
            return
        super().keyPressEvent(event)

    def _is_handled(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif event.key() not in formatting.KEYS or self.isReadOnly() or self.is_composing:
            return False
        else:
            return formatting.handle_key(self, event)
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text only, whatever else the clipboard offers."""
        if source.hasText():
            self.commit_composing()
            self.textCursor().insertText(clean(source.text()).text)
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection with its no-break spaces."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit_composing()
        super().focusOutEvent(event)

    # --- the measure -------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """The size of the text, in percent of `TEXT_PIXELS`; the output is not touched."""
        percent = max(ZOOMS[0], min(ZOOMS[-1], percent))
        if percent == self._zoom:
            return
        self._zoom = percent
        self._set_face()
        self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        self.set_zoom(next((step for step in ZOOMS if step > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        self.set_zoom(next((step for step in reversed(ZOOMS) if step < self._zoom), ZOOMS[0]))

    def zoom_to_normal(self) -> None:
        self.set_zoom(100)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._be_opaque()

    def _be_opaque(self) -> None:
        """Let the viewport fill its own background; a style sheet takes that away, and every key would then paint all
        that lies under the text, up to the window."""
        self.viewport().setAutoFillBackground(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._be_opaque()
        if event.type() == QEvent.Type.PaletteChange and ink.of(self.palette()) != self._ink:
            self._ink = ink.of(self.palette())
            self._set_face()

    def _set_face(self) -> None:
        pixels = round(TEXT_PIXELS * self._zoom / 100)
        font = QFont(faces.text_family())
        font.setPixelSize(pixels)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setTabStopDistance(QFontMetricsF(font).averageCharWidth() * 4)
        self.formats = Formats(self._ink, pixels)
        if self._open is not None:
            self._open.highlighter.set_formats(self.formats)
        self._set_margins()

    def text_width(self) -> int:
        """The width of the measure in pixels."""
        return round(QFontMetricsF(self.font()).averageCharWidth() * MEASURE)

    def _set_margins(self) -> None:
        free = self.width() - self.verticalScrollBar().sizeHint().width() - self.text_width()
        side = max(NARROWEST_MARGIN, free // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
            self.measure_changed.emit()

    def text_edges(self) -> tuple[int, int]:
        """Where the lines begin and end, in pixels from the left of this widget."""
        margin = round(self.document().documentMargin())
        left = self.viewportMargins().left()
        return left + margin, self.width() - left - self.verticalScrollBar().sizeHint().width() - margin

    def _visible_blocks(self) -> Iterator[QTextBlock]:
        """The blocks in view, from the top; each is laid out when it is asked for."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= bottom:
            following = block.next()
            yield block
            top += self.blockBoundingRect(block).height()
            block = following
