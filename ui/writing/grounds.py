"""Places of the text with a colour of their own behind the words, painted before the words are.

Qt's own marks (`marked_places`) draw a line of text once more for each of them, which a hundred in view make felt at
every key. These cost a rectangle each, and only those of the lines that are painted at all.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit


class Grounds:
    """The coloured places of one text widget; they move with their words."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self._colour = QColor()
        self.places: list[QTextCursor] = []
        """each a selection; in their order"""

    def show(self, places: Sequence[QTextCursor], colour: QColor) -> None:
        """Put `colour` behind these places and no others."""
        if places or self.places:
            self.places, self._colour = list(places), colour
            self._edit.viewport().update()

    def paint(self, seen: QRect) -> None:
        """Paint what lies in `seen`, in pixels of the viewport."""
        painter = QPainter(self._edit.viewport())
        known, top, bottom = -1, 0.0, 0.0
        for place in self.places:
            start, end = place.selectionStart(), place.selectionEnd()
            block = self._edit.document().findBlock(start)
            if block.blockNumber() != known:
                known = block.blockNumber()
                area = self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())
                top, bottom = area.top(), area.bottom()
            if top > seen.bottom():
                break
            if bottom >= seen.top():
                for rect in _rects(block, start - block.position(), end - block.position()):
                    painter.fillRect(rect.translated(self._edit.contentOffset().x(), top), self._colour)
        painter.end()


def _rects(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """What lies behind the words from `start` to `end` of `block`: a rectangle for each line."""
    layout = block.layout()
    end = min(end, block.length() - 1)
    line = layout.lineForTextPosition(start)
    while line.isValid() and line.textStart() < end:
        left = _x(line.cursorToX(max(start, line.textStart())))
        right = _x(line.cursorToX(min(end, line.textStart() + line.textLength())))
        yield QRectF(min(left, right), line.y(), abs(right - left), line.height())
        line = layout.lineAt(line.lineNumber() + 1) if line.lineNumber() + 1 < layout.lineCount() else type(line)()


def _x(answer: object) -> float:
    """The place in pixels out of what Qt answers, which is a pair."""
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]
