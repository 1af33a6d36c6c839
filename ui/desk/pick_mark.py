"""The mark of what is picked among several: a disc with a tick, and an empty one where a click picks. It only draws."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme import Theme
from ui.widgets import stage_mark

SIZE = 16
"""pixels"""


def draw(painter: QPainter, place: QRect, theme: Theme, under: QColor, *, is_picked: bool) -> None:
    """`under` is the colour of what it stands on."""
    disc = QRectF(place).adjusted(1, 1, -1, -1)
    accent = theme.colour("accent")
    painter.setPen(QPen(accent if is_picked else theme.colour("soft"), 1.5))
    painter.setBrush(accent if is_picked else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    if is_picked:
        stage_mark.draw_tick(painter, disc, under)
