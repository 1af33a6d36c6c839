"""A month in which a range of days is marked: its ends are round, what lies between them is a band."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QCalendarWidget

_BAND = 36
"""of 255: how strongly the band covers the paper"""


class RangeMonth(QCalendarWidget):
    """`first` and `last` are marked, each as far as it is known."""

    first: date | None = None
    last: date | None = None

    def show_range(self, first: date | None, last: date | None) -> None:
        self.first, self.last = first, last
        self.updateCells()

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate | date) -> None:
        day = date.toPython() if isinstance(date, QDate) else date
        palette = QGuiApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter, rect, day, palette)
        is_here = (day.year, day.month) == (self.yearShown(), self.monthShown())
        role = QPalette.ColorRole.Text if is_here else QPalette.ColorRole.PlaceholderText
        if day in (self.first, self.last):
            self._paint_end(painter, rect, palette)
            role = QPalette.ColorRole.BrightText
        painter.setPen(palette.color(role))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.restore()

    def _paint_band(self, painter: QPainter, rect: QRect, day: date, palette: QPalette) -> None:
        """Half a cell at its ends, so that it begins and ends within their circles."""
        if self.first is None or self.last is None or not self.first <= day <= self.last or self.first == self.last:
            return
        colour = palette.color(QPalette.ColorRole.Accent)
        colour.setAlpha(_BAND)
        side = _side(rect)
        band = QRect(rect.left(), rect.center().y() - side // 2, rect.width(), side)
        if day == self.first:
            band.setLeft(rect.center().x())
        if day == self.last:
            band.setRight(rect.center().x())
        painter.fillRect(band, colour)

    def _paint_end(self, painter: QPainter, rect: QRect, palette: QPalette) -> None:
        side = _side(rect)
        corner = rect.center() - QPoint(side // 2, side // 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawEllipse(QRectF(corner.x(), corner.y(), side, side))


def _side(rect: QRect) -> int:
    return min(rect.width(), rect.height()) - 2
