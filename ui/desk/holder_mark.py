"""Draws who has an article checked out: a lock and a name, where there is room for it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from editor.people_heads import given_name
from ui import icons
from ui.theme import Theme

MARK, GAP = 14, 4
"""pixels"""


def width(holder: str, metrics: QFontMetrics) -> int:
    """How much room it takes."""
    return MARK + GAP + metrics.horizontalAdvance(given_name(holder)) + 1


def draw(painter: QPainter, place: QRect, holder: str, theme: Theme) -> None:
    """At the left of `place`; nothing where nobody has it. The font is that of the painter."""
    if not holder or place.width() < MARK:
        return
    mark = QRect(place.left(), place.center().y() - MARK // 2 + 1, MARK, MARK)
    icons.draw("lock", painter, mark, theme.colour("accent"))
    words = place.adjusted(MARK + GAP, 0, 0, 0)
    shown = painter.fontMetrics().elidedText(given_name(holder), Qt.TextElideMode.ElideRight, words.width())
    painter.setPen(theme.colour("accent"))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
