"""The mark of a stage: a disc that fills as the article goes on, so that shape says what colour says.

It draws; the words come from `wording.stage_word`.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from editor.article import Stage

SIZE = 12
"""the side of the mark in pixels at scale 1"""
_STROKE = 1.5
_TICK = [(0.28, 0.53), (0.44, 0.68), (0.72, 0.36)]


def draw(painter: QPainter, place: QRectF, stage: Stage, colour: QColor, under: QColor) -> None:
    """Draw the mark of `stage` into the square `place`; `under` is the colour of what it stands on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[stage](painter, place.adjusted(1, 1, -1, -1), colour, under)
    painter.restore()


def draw_tick(painter: QPainter, disc: QRectF, colour: QColor) -> None:
    """A tick in a disc that is drawn already."""
    painter.setPen(_pen(colour))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(_TICK, disc))


def _pen(colour: QColor) -> QPen:
    return QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _ring(painter: QPainter, disc: QRectF, _colour: QColor, _under: QColor) -> None:
    painter.drawEllipse(disc)


def _dotted_ring(painter: QPainter, disc: QRectF, colour: QColor, _under: QColor) -> None:
    pen = _pen(colour)
    pen.setDashPattern([0.9, 1.9])
    painter.setPen(pen)
    painter.drawEllipse(disc)


def _share(quarters: int) -> Callable[[QPainter, QRectF, QColor, QColor], None]:
    """A ring with as many quarters filled, from the top, clockwise."""

    def draw_share(painter: QPainter, disc: QRectF, colour: QColor, _under: QColor) -> None:
        painter.drawEllipse(disc)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPie(disc.adjusted(1.75, 1.75, -1.75, -1.75), 90 * 16, -quarters * 90 * 16)

    return draw_share


def _full(sign: list[tuple[float, float]]) -> Callable[[QPainter, QRectF, QColor, QColor], None]:
    """A filled disc with a sign cut out of it: points in a square of 1."""

    def draw_full(painter: QPainter, disc: QRectF, colour: QColor, under: QColor) -> None:
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(under))
        painter.drawPath(_path(sign, disc))

    return draw_full


def _crossed(sign: list[tuple[float, float]]) -> Callable[[QPainter, QRectF, QColor, QColor], None]:
    """A ring with a sign in it."""

    def draw_crossed(painter: QPainter, disc: QRectF, _colour: QColor, _under: QColor) -> None:
        painter.drawEllipse(disc)
        painter.drawPath(_path(sign, disc))

    return draw_crossed


def _path(sign: list[tuple[float, float]], disc: QRectF) -> QPainterPath:
    points = [QPointF(disc.x() + x * disc.width(), disc.y() + y * disc.height()) for x, y in sign]
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


# To add one: a shape that no other stage has, also without its colour.
_SHAPES: dict[Stage, Callable[[QPainter, QRectF, QColor, QColor], None]] = {
    Stage.PITCHED: _dotted_ring,
    Stage.ASSIGNED: _ring,
    Stage.DRAFTING: _share(1),
    Stage.SUBMITTED: _share(2),
    Stage.IN_EDIT: _share(3),
    Stage.RETURNED: _crossed([(0.62, 0.28), (0.36, 0.5), (0.62, 0.72)]),
    Stage.APPROVED: _full(_TICK),
    Stage.PUBLISHED: _full([(0.36, 0.56), (0.5, 0.36), (0.64, 0.56)]),
    Stage.CORRECTED: _full([(0.5, 0.28), (0.5, 0.58)]),
    Stage.WITHDRAWN: _crossed([(0.18, 0.18), (0.82, 0.82)]),
    Stage.DROPPED: _crossed([(0.28, 0.5), (0.72, 0.5)]),
}
