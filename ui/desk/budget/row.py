"""Draws one article of the list: what stands in its columns. A whole row at once, for a page has a hundred cells.

A delegate of Qt's would be asked for each cell by itself, which takes three times as long.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from editor.frozen import frozen
from editor.planning.budget import BudgetLine, Column
from ui.desk.budget import columns
from ui.desk.planning import marks
from ui.theme import BODY, Theme, chrome_font
from ui.widgets import stage_mark

_INK = (Column.HEADLINE, Column.LENGTH, Column.STAGE)
_PLACE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NUMBER = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@frozen
class Cell:
    """What stands in a column, and where."""

    column: Column
    words: str
    place: QRect


class RowPainter:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._usual, self._strong = chrome_font(BODY), chrome_font(BODY, is_strong=True)
        self._metrics = {False: QFontMetrics(self._usual), True: QFontMetrics(self._strong)}

    def paint(self, painter: QPainter, line: BudgetLine, cells: Sequence[Cell], late: str, under: QColor) -> None:
        """`late`: the word that stands before a date that is over, else empty; `under`: what the row stands on."""
        ink, soft = self._theme.colour("ink"), self._theme.colour("soft")
        for cell in cells:
            place, is_strong, words, colour = cell.place, cell.column is Column.HEADLINE, cell.words, soft
            if cell.column in _INK:
                colour = ink
            if cell.column is Column.STAGE:
                place = self._paint_mark(painter, line, place, under)
            elif cell.column is Column.DUE and late:
                words, colour = f"{late} {words}", self._theme.colour("warm")
            metrics = self._metrics[is_strong]
            if metrics.horizontalAdvance(words) > place.width():
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, place.width()))
            painter.setFont(self._strong if is_strong else self._usual)
            painter.setPen(colour)
            painter.drawText(place, _NUMBER if cell.column in columns.NUMBERS else _PLACE, words)

    def _paint_mark(self, painter: QPainter, line: BudgetLine, place: QRect, under: QColor) -> QRect:
        """The mark of the stage; the room behind it."""
        mark = QRectF(place.left(), place.top() + (place.height() - marks.MARK) / 2, marks.MARK, marks.MARK)
        stage_mark.draw(painter, mark, line.stage, self._theme.stage_colour(line.stage), under)
        return place.adjusted(marks.MARK + marks.GAP, 0, 0, 0)
