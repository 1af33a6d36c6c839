"""Dims everything but the paragraph or the sentence of the caret, by paint laid over what is drawn already.

No format of the text is touched and no other line is drawn again: a key costs one rectangle more. It must not be asked
outside the drawing of its widget.
"""

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QRegion, QTextBlock, QTextLine
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
        region = QRegion()
        for part in self._veils(seen):
            region += part
        return region

    def dim(self, seen: QRect) -> None:
        """Lay the veil over `seen`, which has just been drawn."""
        parts = self._veils(seen)
        if not parts:
            return
        veil = self._edit.palette().color(QPalette.ColorRole.Base)
        veil.setAlphaF(VEIL)
        painter = QPainter(self._edit.viewport())
        for part in parts:  # a region to clip by costs many times as much, and so does a rectangle for each line
            painter.fillRect(part, veil)
        painter.end()

    def _veils(self, seen: QRect) -> list[QRect]:
        """The parts of `seen` that are not in focus; where there is only paper it does not matter, so they are few."""
        block = self._edit.textCursor().block()
        place = self._place_of(block)
        top, bottom, beside = round(place.top()), round(place.bottom()), []
        if self._extent is Extent.SENTENCE and block.layout().lineCount():
            top, bottom, beside = self._lines_of_sentence(block, place, seen)
        parts = [
            QRect(seen.left(), seen.top(), seen.width(), top - seen.top()),
            *beside,
            QRect(seen.left(), bottom, seen.width(), seen.top() + seen.height() - bottom),
        ]
        return [part for part in (part.intersected(seen) for part in parts if part.isValid()) if not part.isEmpty()]

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
            start, end = self._answer
            self._answer = (start, end + 1) if is_within_words(self._asked, asked) else sentence_around(*asked)
            self._asked = asked
        return self._answer

    def _place_of(self, block: QTextBlock) -> QRectF:
        return self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())

    def _lines_of_sentence(self, block: QTextBlock, place: QRectF, seen: QRect) -> tuple[int, int, list[QRect]]:
        """Where the lines of the sentence begin and end, and what of its first and last line belongs to others.

        What an input method is composing stands in no text and is kept with it.
        """
        start, end = self._sentence(block.text(), self._edit.textCursor().positionInBlock())
        layout = block.layout()
        end += offsets.units(layout.preeditAreaText())
        first, last = layout.lineForTextPosition(start), layout.lineForTextPosition(end)
        if last.textStart() == end > start:
            last = layout.lineAt(max(first.lineNumber(), last.lineNumber() - 1))
        beside = [*self._beside(first, start, end, place, seen)]
        if last.lineNumber() != first.lineNumber():
            beside += self._beside(last, start, end, place, seen)
        is_at_end = last.lineNumber() == layout.lineCount() - 1
        top = place.top() + (first.y() if first.lineNumber() else 0)
        return round(top), round(place.bottom() if is_at_end else place.top() + last.y() + last.height()), beside

    def _beside(self, line: QTextLine, start: int, end: int, place: QRectF, seen: QRect) -> Iterator[QRect]:
        """What stands on `line` before the sentence from `start` to `end` and behind it."""
        line_start, line_end = line.textStart(), line.textStart() + line.textLength()
        from_x, to_x = (line.cursorToX(min(max(unit, line_start), line_end))[0] for unit in (start, end))
        left, right = place.left() + min(from_x, to_x) - 1, place.left() + max(from_x, to_x) + 2
        top = round(place.top() + line.y())
        height = round(place.top() + line.y() + line.height()) - top
        if start > line_start or from_x > to_x:
            yield QRect(seen.left(), top, round(left) - seen.left(), height)
        if end < line_end or from_x > to_x:
            yield QRect(round(right), top, seen.right() + 1 - round(right), height)


def is_within_words(before: tuple[str, int, str], now: tuple[str, int, str]) -> bool:
    """Whether one letter or blank was typed behind a letter, which neither begins nor ends a sentence.

    Both are a text, the caret's place in it and the language.
    """
    (old, was, _), (text, unit, _) = before, now
    if len(text) != len(old) + 1 or unit != was + 1 or unit < 2 or before[2] != now[2] or not offsets.is_plain(text):
        return False
    typed, ahead, behind = text[unit - 1], text[unit - 2], text[unit : unit + 1]
    is_in_words = (typed.isalnum() or typed == " ") and ahead.isalnum() and (not behind or behind.isspace())
    return is_in_words and len(text) <= LONGEST and text[: unit - 1] == old[:was] and text[unit:] == old[was:]


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
