"""What a proposal changes, marked in the text as an editor's pencil does: what came is underlined, and what went stands
small and struck above its place.

The text itself stays what it is: nothing of this is in the document. The marks move with their words until they are
made anew. Whoever rests the mouse on one reads who proposes it and when.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QPlainTextEdit, QToolTip

from editor.frozen import frozen
from ui.writing import faces

SMALL = 12
"""the size of struck words, in pixels at scale 1"""
_THICK = 2
_RAISED = 3
"""pixels below the upper edge of a line on which the struck words stand: between it and the line before"""
_GAP = 6
"""pixels between the struck words of two places of one line"""


@frozen
class Mark:
    """`place` holds what came, or no words where something only went; `removed` is what went, on one line.

    `said` is who proposes it, when, and instead of what.
    """

    place: QTextCursor
    removed: str
    said: str = ""


class ProposedMarks(QObject):
    """The marks of one text widget."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._added, self._removed = QColor(), QColor()
        self._is_listening = False
        self._struck: dict[int, QRectF] = {}
        """where the words that went were painted last, by the number of the mark"""
        self.marks: Sequence[Mark] = ()

    def show(self, marks: Sequence[Mark], added: QColor, removed: QColor) -> None:
        """Show these marks, in the order of their places, and no others."""
        if marks or self.marks:
            self.marks, self._added, self._removed = marks, added, removed
            self._struck = {}
            self._listen(bool(marks))
            self._edit.viewport().update()

    def said_at(self, place: QPoint) -> str:
        """What is said of the mark at this place of the viewport: on its words, or on those struck above them."""
        at = self._edit.cursorForPosition(place).position()
        for number, mark in enumerate(self.marks):
            is_on = mark.place.selectionStart() <= at <= mark.place.selectionEnd()
            if is_on or self._struck.get(number, QRectF()).contains(QPointF(place)):
                return mark.said
        return ""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        said = self.said_at(event.pos())
        QToolTip.showText(event.globalPos(), said, self._edit.viewport())
        return bool(said)

    def _listen(self, is_wanted: bool) -> None:
        """Only while there are marks: whoever only writes pays nothing for it."""
        if is_wanted and not self._is_listening:
            self._edit.viewport().installEventFilter(self)
        elif self._is_listening and not is_wanted:
            self._edit.viewport().removeEventFilter(self)
        self._is_listening = is_wanted

    def forget(self) -> None:
        """Another text is shown, or nothing is proposed any more."""
        self.show((), QColor(), QColor())

    def paint(self, seen: QRect) -> None:
        """Paint what lies in `seen`, in pixels of the viewport."""
        painter = QPainter(self._edit.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font()
        painter.setFont(font)
        free_from: dict[tuple[int, int], float] = {}
        for number, mark in enumerate(self.marks):
            block = self._edit.document().findBlock(mark.place.selectionStart())
            area = self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())
            if area.top() > seen.bottom():
                break
            if area.bottom() >= seen.top():
                self._underline(painter, mark.place, block)
                struck = self._strike(painter, mark, block, area, QFontMetricsF(font), free_from)
                self._struck[number] = struck
        painter.end()

    def _font(self) -> QFont:
        font = QFont(faces.text_family())
        font.setPixelSize(SMALL)
        font.setItalic(True)
        return font

    def _underline(self, painter: QPainter, place: QTextCursor, block: QTextBlock) -> None:
        painter.setPen(QPen(self._added, _THICK, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        end = place.selectionEnd()
        while block.isValid() and block.position() < end:
            area = self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())
            start = max(0, place.selectionStart() - block.position())
            for line, left, right in _lines(block, start, min(end - block.position(), block.length() - 1)):
                y = area.top() + line.y() + line.ascent() + 4
                painter.drawLine(QPointF(area.left() + left, y), QPointF(area.left() + right, y))
            block = block.next()

    def _strike(
        self,
        painter: QPainter,
        mark: Mark,
        block: QTextBlock,
        area: QRectF,
        metrics: QFontMetricsF,
        free_from: dict[tuple[int, int], float],
    ) -> QRectF:
        """Write what went above its place, behind what stands there already, and a wedge at the place itself.

        Returns where it stands.
        """
        line = block.layout().lineForTextPosition(mark.place.selectionStart() - block.position())
        if not mark.removed or not line.isValid():
            return QRectF()
        x = area.left() + _x(line, mark.place.selectionStart() - block.position())
        top = area.top() + line.y()
        painter.setPen(QPen(self._removed, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        base = top + line.ascent()
        painter.drawPolyline([QPointF(x - 3, base + 5), QPointF(x, base + 1), QPointF(x + 3, base + 5)])
        key = (block.blockNumber(), line.lineNumber())
        left = max(x - 2, free_from.get(key, 0.0))
        room = self._edit.viewport().width() - left - 4
        words = metrics.elidedText(mark.removed, Qt.TextElideMode.ElideMiddle, min(room, 260.0))
        width = metrics.horizontalAdvance(words)
        height = top + _RAISED
        painter.drawText(QPointF(left, height), words)
        middle = height - metrics.xHeight() / 2
        painter.setPen(QPen(self._removed, 1))
        painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
        free_from[key] = left + width + _GAP
        return QRectF(left, height - metrics.ascent(), width, metrics.height())


def _lines(block: QTextBlock, start: int, end: int) -> list[tuple[QTextLine, float, float]]:
    """Each line that holds a part of the words from `start` to `end` of `block`, and where that begins and ends."""
    found, layout = [], block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            found.append((line, min(left, right), max(left, right)))
    return found


def _x(line: QTextLine, at: int) -> float:
    answer = line.cursorToX(at)
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]
