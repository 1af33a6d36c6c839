"""The widget an article is written in: plain text in a centred measure, with room between the lines.

It knows no article. It must not read the whole text on a key's way, nor do anything of its own while an input method is
composing; a change made by the program commits what is being composed first.
"""

from collections.abc import Callable, Iterator, Mapping
from unicodedata import combining, is_normalized, normalize

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QWidget

from editor.text.normalise import clean
from ui.writing import clipboard, faces, ink, keys, zooms
from ui.writing.dropping import CopyingEdit
from ui.writing.focus import Extent, Focus
from ui.writing.grounds import Grounds
from ui.writing.highlighter import Formats
from ui.writing.marked_places import MarkedPlaces
from ui.writing.open_text import OpenText, put_in
from ui.writing.proposed_marks import ProposedMarks
from ui.writing.typewriter import Typewriter

MEASURE = 68
"""characters a line, before a person has chosen another number"""
MEASURES = (55, 60, 64, 68, 72, 78, 84, 90)
"""characters a line that can be chosen"""
NARROWEST_MARGIN = 28
"""pixels to the left and right of the text, at the least"""
TEXT_PIXELS = 18
"""the size of the text at 100 %"""


SIGNS = frozenset("\"'-. ,;:!?%")
"""what typographic autocorrect acts on: never a letter, never a key of an input method"""
_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TextEdit(CopyingEdit):
    """Shows one `OpenText` at a time."""

    text_edited = Signal()
    """the shown text was changed, and nothing is being composed"""
    composing_changed = Signal(bool)
    """whether an input method is composing now"""
    measure_changed = Signal()
    resized = Signal()
    sign_typed = Signal(str)
    """one of `SIGNS` has been typed and stands before the caret"""
    text_shown = Signal()
    """another text is shown, or none"""
    caret_rested = Signal()
    zoom_changed = Signal(int)
    """percent"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False
        self._is_in_input_method = False
        self._has_changed = False
        self._zoom = 100
        self._measure = MEASURE
        self._are_marks_shown = True
        self._ink = ink.of(self.palette())
        self.formats = Formats(self._ink, TEXT_PIXELS)
        self.marked = MarkedPlaces(self)
        self.grounds = Grounds(self)
        self.commented = Grounds(self)
        self.proposed = ProposedMarks(self)
        self.focus = Focus(self)
        self.typewriter = Typewriter(self)
        self._open: OpenText | None = None
        self.snippets: Mapping[str, str] = {}
        """texts by the short names that are typed for them"""
        self.take_in: Callable[[QMimeData], object] = self.take_words
        """puts in what is pasted or dropped at the caret"""
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

    @property
    def open_text(self) -> OpenText | None:
        """The text that is shown."""
        return self._open

    def show_text(self, opened: OpenText) -> None:
        """Show `opened`, where it was left; the text shown before keeps its place and its undo."""
        self.leave_text()
        self._open = opened
        if opened.document.defaultFont() != self.font():
            opened.document.setDefaultFont(self.font())
        self.setDocument(opened.document)
        opened.pour()
        self.setTextCursor(opened.caret)
        self.verticalScrollBar().setValue(self._first_scroll(opened) if opened.scroll is None else opened.scroll)
        opened.changed.connect(self._on_changed)
        opened.highlighter.show_marks(self._are_marks_shown)
        self._light_caret_line()
        opened.highlighter.show_on(self.visible_blocks)
        self._has_changed = False
        self.text_shown.emit()

    def top_line(self) -> int:
        """The number of the line at the upper edge, folded lines counted as one."""
        return max(0, self.firstVisibleBlock().blockNumber())

    def _first_scroll(self, opened: OpenText) -> int:
        block = opened.document.findBlockByNumber(opened.top)
        return block.firstLineNumber() if block.isValid() else 0

    def leave_text(self) -> None:
        """Remember the place in the text that is shown."""
        self.commit_composing()
        self.marked.forget()
        self.grounds.show((), QColor())
        self.commented.show((), QColor())
        self.proposed.forget()
        if self._open is None:
            return
        self._open.caret = self.textCursor()
        self._open.scroll = self.verticalScrollBar().value()
        self._open.changed.disconnect(self._on_changed)
        self._open.highlighter.pause()
        self._open.remarks.pause()
        self._open = None
        self.text_shown.emit()

    def let_go_of(self, document: QTextDocument) -> None:
        """Hold an empty text in the place of `document`, which is about to be no more: Qt would go on drawing it."""
        if self.document() is document:
            empty = QTextDocument(self)
            empty.setDocumentLayout(QPlainTextDocumentLayout(empty))
            self.setDocument(empty)

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
        if has_committed and not self.is_composing and event.commitString()[-1:] in SIGNS:
            self.sign_typed.emit(event.commitString()[-1:])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A letter takes the short way: everything here is on the way of every key.
        typed = event.text()
        is_letter = typed != "" and typed.isprintable() and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not is_letter and self._is_handled(event):
            event.accept()
            return
        if is_letter and combining(event.text()[:1] or " ") and keys.combine(self, event.text()):
            event.accept()
            return
        super().keyPressEvent(event)
        if event.text() in SIGNS and not event.modifiers() & _COMMANDING:
            self.sign_typed.emit(event.text())

    def _is_handled(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif event.key() not in keys.KEYS or self.isReadOnly() or self.is_composing:
            return False
        else:
            return keys.handle_key(self, event, self.snippets)
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.take_in(source)

    def take_words(self, source: QMimeData) -> None:
        """Plain text only, whatever else the clipboard offers."""
        if source.hasText():
            self.commit_composing()
            put_in(self.textCursor(), clean(source.text()).text)
            self.ensureCursorVisible()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return clipboard.offers_something(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection with its no-break spaces."""
        data = QMimeData()
        cursor = self.textCursor()
        data.setText(self._open.between(cursor.selectionStart(), cursor.selectionEnd()) if self._open else "")
        return data

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit_composing()
        super().focusOutEvent(event)

    # --- what is seen of the text -----------------------------------------------------------------------------------

    @property
    def are_marks_shown(self) -> bool:
        return self._are_marks_shown

    def show_marks(self, are_shown: bool) -> None:
        """Show Markdown's own signs everywhere, or only in the line of the caret."""
        if are_shown == self._are_marks_shown:
            return
        self._are_marks_shown = are_shown
        if are_shown:
            self.cursorPositionChanged.disconnect(self._light_caret_line)
        else:
            self.cursorPositionChanged.connect(self._light_caret_line)
        if self._open is not None:
            self._light_caret_line()
            self._open.highlighter.show_marks(are_shown)

    def _light_caret_line(self) -> None:
        if self._open is not None:
            self._open.highlighter.light(self.textCursor().blockNumber())

    def paintEvent(self, event: QPaintEvent) -> None:
        for ground in (self.commented, self.grounds):
            if ground.places:
                ground.paint(event.rect())
        super().paintEvent(event)
        if self.proposed.marks:
            self.proposed.paint(event.rect())
        if self.focus.extent is not Extent.ALL:
            self.focus.dim(event.rect())

    # --- the measure -------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """The size of the text, in percent of `TEXT_PIXELS`; the output is not touched."""
        percent = zooms.nearest(percent)
        if percent == self._zoom:
            return
        self._zoom = percent
        self._set_face()
        self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        self.set_zoom(zooms.larger(self._zoom))

    def zoom_out(self) -> None:
        self.set_zoom(zooms.smaller(self._zoom))

    def zoom_to_normal(self) -> None:
        self.set_zoom(100)

    @property
    def measure(self) -> int:
        """Characters a line."""
        return self._measure

    def set_measure(self, characters: int) -> None:
        """How many characters a line has where there is room for them."""
        characters = max(MEASURES[0], min(MEASURES[-1], characters))
        if characters != self._measure:
            self._measure = characters
            self._set_margins()

    def widen(self) -> None:
        self.set_measure(next((step for step in MEASURES if step > self._measure), MEASURES[-1]))

    def narrow(self) -> None:
        self.set_measure(next((step for step in reversed(MEASURES) if step < self._measure), MEASURES[0]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_margins()
        super().resizeEvent(event)
        self.typewriter.take_height(event.oldSize().height(), event.size().height())
        self.resized.emit()

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
        return round(QFontMetricsF(self.font()).averageCharWidth() * self._measure)

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

    def visible_blocks(self) -> Iterator[QTextBlock]:
        """The blocks in view, from the top; each is laid out when it is asked for."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= bottom:
            following = block.next()
            yield block
            top += self.blockBoundingRect(block).height()
            block = following
