"""An A4 page that is drawn and not typeset: its size and hand, into a PDF file, a picture or a printer.

What stands on it is drawn by others, into any painter, so that what a person sees first is what is printed. Lengths
are tenths of a point.
"""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from ui.colours import LIGHT
from ui.theme import CHROME_FAMILY, TEXT_FAMILY

POINT = 10
PAGE = QSize(5953, 8419)
"""A4"""
SIDE, TOP, FOOT = 420, 400, 8419 - 340

Draw = Callable[[QPainter, int], None]
"""Draws one page, counted from 0, into PAGE."""


def pdf(title: str, pages: int, draw: Draw) -> bytes:
    """The pages as a PDF file with our fonts in it."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Copydesk")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(72 * POINT)
    draw_all(writer, pages, draw)
    buffer.close()
    return kept.data()


def draw_all(device: QPagedPaintDevice, pages: int, draw: Draw) -> None:
    """Draw every page onto a printer or into a file."""
    painter = QPainter(device)
    for page in range(pages):
        if page:
            device.newPage()
        painter.save()
        _begin(painter)
        draw(painter, page)
        painter.restore()
    painter.end()


def picture(draw: Draw, page: int, width: int) -> QImage:
    """A page as a picture `width` pixels wide, to be looked at."""
    image = QImage(width, width * PAGE.height() // PAGE.width(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _begin(painter)
    draw(painter, page)
    painter.end()
    return image


def give(name: str, draw_onto: Callable[[QPagedPaintDevice], None], window: QWidget) -> bool:
    """Ask for a printer and draw onto it; False when a person thought better of it. `name` is what the queue shows."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    printer.setDocName(name)
    dialog = QPrintDialog(printer, window)
    is_wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    if is_wanted:
        draw_onto(printer)
    dialog.deleteLater()
    return is_wanted


def write(
    painter: QPainter, place: QRect, text: str, style: QFont, colour: str = LIGHT.ink, is_right: bool = False
) -> None:
    """One line, shortened to its place."""
    painter.setFont(style)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(style).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine, shown)


def rule(painter: QPainter, top: int, height: int, colour: str) -> None:
    painter.fillRect(QRect(SIDE, top, PAGE.width() - 2 * SIDE, height), QColor(colour))


def font(size: int, is_strong: bool = False, family: str = CHROME_FAMILY) -> QFont:
    """`size` in tenths of a point: pixels of this page."""
    made = QFont(family)
    made.setPixelSize(size)
    weight = QFont.Weight.Bold if family == TEXT_FAMILY else QFont.Weight.DemiBold
    made.setWeight(weight if is_strong else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _begin(painter: QPainter) -> None:
    """Let PAGE fill the paper in the middle and in its own shape: a printer may hold another paper than A4."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paper = painter.viewport()
    scale = min(paper.width() / PAGE.width(), paper.height() / PAGE.height())
    painter.translate((paper.width() - PAGE.width() * scale) / 2, (paper.height() - PAGE.height() * scale) / 2)
    painter.scale(scale, scale)
