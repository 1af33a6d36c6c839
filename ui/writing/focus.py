"""Dims everything but the paragraph or the sentence of the caret, by paint laid over what is drawn already.

No format of the text is touched and no other line is drawn again: a key costs one rectangle more. It must not be asked
outside the drawing of its widget.
"""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QRegion, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from ui.writing import offsets

VEIL = 0.66
"""how much of the paper lies over what is not in focus"""
NEARBY = 600
"""characters before and behind the caret among which its sentence is looked for at first"""
AT_EDGE = 50
"""characters at the edge of these that are not trusted: what stands beyond may say that no sentence ends here"""
LONGEST = 20_000
"""characters; of a longer paragraph no sentence is looked for"""


class Extent(StrEnum):
    """What is in focus."""

    ALL = "all"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


class Focus:
    """The focus of one text widget."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self.language = ""
        """of the article: abbreviations end no sentence"""
        self._extent = Extent.ALL
        self._block = QTextBlock()
        self._range = (0, 0)
        self._asked = ("", 0, "")
        self._answer = (0, 0)

    @property
    def extent(self) -> Extent:
        return self._extent

    def narrow(self, extent: Extent) -> None:
        """Keep `extent` around the caret as it is and dim the rest."""
        if extent is self._extent:
            return
        if self._extent is Extent.ALL:
            self._edit.cursorPositionChanged.connect(self._on_caret_moved)
        elif extent is Extent.ALL:
            self._edit.cursorPositionChanged.disconnect(self._on_caret_moved)
        self._extent = extent
        self._on_caret_moved()
        self._edit.viewport().update()

    def veiled(self, seen: QRect) -> QRegion:
        """What of `seen` (of the viewport) is not in focus."""
        block = self._edit.textCursor().block()
        place = self._place_of(block)
        kept = QRegion(QRect(seen.left(), round(place.top()), seen.width(), round(place.height())))
        if self._extent is Extent.SENTENCE:
            kept = self._region_of_sentence(block, place)
        return QRegion(seen).subtracted(kept)

    def dim(self, seen: QRect) -> None:
        """Lay the veil over `seen`, which has just been drawn."""
        region = self.veiled(seen)
        if region.isEmpty():
            return
        veil = self._edit.palette().color(QPalette.ColorRole.Base)
        veil.setAlphaF(VEIL)
        painter = QPainter(self._edit.viewport())
        for part in region:  # a region to clip by costs many times as much
            painter.fillRect(part, veil)
        painter.end()

    # --- where the caret is ------------------------------------------------------------------------------------------

    def _on_caret_moved(self) -> None:
        """Draw again what has come into focus and what has left it."""
        cursor = self._edit.textCursor()
        block = cursor.block()
        if block != self._block:
            for changed in (self._block, block):
                if changed.isValid():
                    self._edit.viewport().update(self._place_of(changed).toAlignedRect())
            self._block = block
        elif self._extent is Extent.SENTENCE:
            found = self._sentence(block.text(), cursor.positionInBlock())
            if found != self._range:
                self._range = found
                self._edit.viewport().update(self._place_of(block).toAlignedRect())

    def _sentence(self, text: str, unit: int) -> tuple[int, int]:
        """`sentence_around`, looked for once for a caret and its drawing."""
        asked = (text, unit, self.language)
        if asked != self._asked:
            self._asked, self._answer = asked, sentence_around(*asked)
        return self._answer

    def _place_of(self, block: QTextBlock) -> QRectF:
        return self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())

    def _region_of_sentence(self, block: QTextBlock, place: QRectF) -> QRegion:
        """The lines of the sentence; what an input method is composing stands in no text and is kept with it."""
        start, end = self._sentence(block.text(), self._edit.textCursor().positionInBlock())
        layout = block.layout()
        end += len(layout.preeditAreaText())
        region = QRegion()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last or (first == last == start == end):
                left, right = line.cursorToX(first)[0], line.cursorToX(last)[0]
                lies = line.rect().translated(place.left(), place.top())
                lies.setLeft(place.left() + min(left, right) - 1)
                lies.setRight(place.left() + max(left, right) + 2)
                region += QRegion(lies.toAlignedRect())
        return region


def sentence_around(text: str, unit: int, language: str) -> tuple[int, int]:
    """Where the sentence of `text` begins and ends in which the place `unit` stands, all in UTF-16 units.

    Between two sentences the next one is meant: it is about to be written.
    """
    if len(text) > LONGEST:
        return 0, offsets.units(text)
    caret = offsets.to_code_points(text, unit)
    begin, end = max(0, caret - NEARBY), min(len(text), caret + NEARBY)
    found = _sentence_in(text[begin:end], caret - begin, language)
    is_open = found is None
    if found is not None:
        is_open = (begin > 0 and found[0] < AT_EDGE) or (end < len(text) and found[1] > end - begin - AT_EDGE)
    if is_open:
        begin, found = 0, _sentence_in(text, caret, language)  # it may go on beyond what was read
    start, stop = found or (0, len(text))
    return offsets.to_units(text, begin + start), offsets.to_units(text, begin + stop)


def _sentence_in(text: str, caret: int, language: str) -> tuple[int, int] | None:
    """As `sentence_around`, in code points; None where there is no sentence."""
    from editor.text.sentences import sentences  # not before somebody wants to see sentences

    spans = sentences(text, language)
    found = next((span for span in spans if span.end >= caret), spans[-1] if spans else None)
    return (min(found.start, caret), max(found.end, min(caret, len(text)))) if found else None
