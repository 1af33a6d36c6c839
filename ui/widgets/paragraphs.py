"""Paragraphs that a delegate draws: wrapped, at most so many lines each, with pieces in formats of their own.

Measuring and drawing are the same laying out, so that a row is as high as what is drawn in it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from editor.frozen import frozen


@frozen
class Piece:
    """Words in one format; without one they have the paragraph's colour."""

    words: str
    format: QTextCharFormat | None = None


@frozen
class Paragraph:
    """`gap` are the pixels above it, `indent` those at its left, `leading` the height of a line to that of its font."""

    pieces: tuple[Piece, ...]
    font: QFont
    colour: QColor
    most_lines: int = 1
    gap: int = 0
    indent: int = 0
    leading: float = 1.0

    @property
    def words(self) -> str:
        return "".join(piece.words for piece in self.pieces)


def height(paragraphs: Sequence[Paragraph], width: float) -> float:
    """Pixels that the paragraphs need in `width` pixels."""
    return sum(one.gap + _lay_out(one, width - one.indent)[1] for one in paragraphs)


def draw(painter: QPainter, place: QRectF, paragraphs: Sequence[Paragraph]) -> None:
    """Draw them one below the other from the top of `place`."""
    top = place.top()
    for one in paragraphs:
        layout, tall = _lay_out(one, place.width() - one.indent)
        top += one.gap
        painter.setPen(one.colour)
        layout.draw(painter, QPointF(place.left() + one.indent, top))
        top += tall


def _lay_out(one: Paragraph, width: float) -> tuple[QTextLayout, float]:
    """The paragraph in its lines; what does not fit ends in an ellipsis."""
    text = one.words
    layout, tall, shown = _lines(one, text, width)
    if shown < len(text):
        layout, tall, _shown = _lines(one, text[: max(0, shown - 1)].rstrip() + "…", width)
    return layout, tall


def _lines(one: Paragraph, text: str, width: float) -> tuple[QTextLayout, float, int]:
    layout = QTextLayout(text, one.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(one, len(text)))
    line_height = QFontMetricsF(one.font).height() * one.leading
    layout.beginLayout()
    count = shown = 0
    while count < one.most_lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, count * line_height))
        shown = line.textStart() + line.textLength()
        count += 1
    layout.endLayout()
    return layout, count * line_height, shown


def _formats(one: Paragraph, length: int) -> list[QTextLayout.FormatRange]:
    ranges, at = [], 0
    for piece in one.pieces:
        if piece.format is not None and at < length:
            wanted = QTextLayout.FormatRange()
            wanted.start, wanted.length, wanted.format = at, min(len(piece.words), length - at), piece.format
            ranges.append(wanted)
        at += len(piece.words)
    return ranges
