"""Where the keys are, drawn alike everywhere: a bar beside a row, a frame round a card or a pane.

The tint of what is chosen is too soft to tell it by: each of these stands out at 3:1. It gives the keys to nobody.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

BAR = 4
THICK = 2
"""pixels"""


def draw_bar(painter: QPainter, row: QRect, colour: QColor) -> None:
    """At the left edge of a row that goes from side to side."""
    painter.fillRect(QRect(row.topLeft(), QSize(BAR, row.height())), colour)


def draw_frame(painter: QPainter, place: QRect, colour: QColor, corner: int = 4) -> None:
    """Within the edges of a place that has ground on all sides."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, THICK))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = THICK / 2
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


class PaneFrame(QWidget):
    """The frame round a pane that is read and scrolled: it is there while the keys are, and not after a click."""

    def __init__(self, pane: QAbstractScrollArea) -> None:
        super().__init__(pane)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        pane.installEventFilter(self)

    def eventFilter(self, pane: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and isinstance(pane, QWidget):
            self.setGeometry(pane.rect())
            self.raise_()
            self.setVisible(event.gotFocus() and event.reason() != Qt.FocusReason.MouseFocusReason)
        elif event.type() == QEvent.Type.Resize and isinstance(pane, QWidget):
            self.setGeometry(pane.rect())
        return super().eventFilter(pane, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_frame(QPainter(self), self.rect(), self.palette().color(QPalette.ColorRole.Accent))
