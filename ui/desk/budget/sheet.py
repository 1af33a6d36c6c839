"""The list on paper: a designed A4 page with a title, a table with hairlines and a foot, twenty pieces to a page.

It draws into any painter, so that what a person sees first is what is printed. Lengths are tenths of a point.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter

from editor.planning.budget import BudgetLine, Column
from ui.colours import LIGHT
from ui.desk.article_row import split_in_two
from ui.desk.budget import columns
from ui.theme import CHROME_FAMILY, TEXT_FAMILY
from ui.widgets import stage_mark

POINT = 10
PAGE = QSize(5953, 8419)
"""A4"""
SIDE, TOP, FOOT = 420, 400, 8419 - 340
HEAD = 660
"""of title and date"""
TABLE_HEAD = 220
ROW = 326
MOST_ROWS = (FOOT - 60 - TOP - HEAD - TABLE_HEAD) // ROW
GAP = 80
# The widths of the columns; together they are the page without its sides.
WIDTHS = {
    Column.SLUG: 800,
    Column.HEADLINE: 1403,
    Column.WRITER: 740,
    Column.LENGTH: 640,
    Column.STAGE: 690,
    Column.DUE: 520,
    Column.PICTURE: 320,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: what the list is of, whose it is, and when it was printed, in words."""

    title: str
    desk: str
    printed: str
    lines: Sequence[BudgetLine]
    kicker: str
    pages_word: str
    """“Page {page} of {pages}” """

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.lines) // MOST_ROWS))


def draw(sheet: Sheet, painter: QPainter, page: int) -> None:
    """Draw one page, counted from 0, into PAGE."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    right = PAGE.width() - SIDE
    _write(painter, QRect(SIDE, TOP, 3000, 130), sheet.kicker, _font(80, True), LIGHT.accent)
    _write(painter, QRect(SIDE, TOP + 130, right - SIDE, 330), sheet.title, _font(220, True, TEXT_FAMILY))
    _write(painter, QRect(SIDE, TOP, right - SIDE, 130), sheet.desk, _font(80), LIGHT.soft, is_right=True)
    top = TOP + HEAD - 120
    _rule(painter, top, 12, LIGHT.ink)
    _draw_headings(painter, top)
    rows = sheet.lines[page * MOST_ROWS : (page + 1) * MOST_ROWS]
    for number, line in enumerate(rows):
        _draw_row(painter, top + TABLE_HEAD + number * ROW, line)
    foot = QRect(SIDE, FOOT, right - SIDE, 120)
    _write(painter, foot, sheet.printed, _font(72), LIGHT.soft)
    number = sheet.pages_word.format(page=page + 1, pages=sheet.pages)
    _write(painter, foot, number, _font(72), LIGHT.soft, is_right=True)


def pdf(sheet: Sheet) -> bytes:
    """The pages as a PDF file with our fonts in it."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"{sheet.kicker} – {sheet.title}")
    writer.setCreator("Copydesk")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(72 * POINT)
    draw_all(sheet, writer)
    buffer.close()
    return kept.data()


def draw_all(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """Draw every page onto a printer or into a file."""
    painter = QPainter(device)
    for page in range(sheet.pages):
        if page:
            device.newPage()
        painter.save()
        _fit(painter)
        draw(sheet, painter, page)
        painter.restore()
    painter.end()


def picture(sheet: Sheet, page: int, width: int) -> QImage:
    """A page as a picture `width` pixels wide, to be looked at."""
    image = QImage(width, width * PAGE.height() // PAGE.width(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _fit(painter)
    draw(sheet, painter, page)
    painter.end()
    return image


def _fit(painter: QPainter) -> None:
    """Let PAGE fill the paper in the middle and in its own shape: a printer may hold another paper than A4."""
    paper = painter.viewport()
    scale = min(paper.width() / PAGE.width(), paper.height() / PAGE.height())
    painter.translate((paper.width() - PAGE.width() * scale) / 2, (paper.height() - PAGE.height() * scale) / 2)
    painter.scale(scale, scale)


def _draw_headings(painter: QPainter, top: int) -> None:
    left = SIDE
    for column, width in WIDTHS.items():
        gap = 0 if column is Column.PICTURE else GAP
        place = QRect(left, top, width - gap, TABLE_HEAD)
        _write(painter, place, columns.heading(column), _font(72, True), LIGHT.soft, is_right=column is Column.LENGTH)
        left += width
    _rule(painter, top + TABLE_HEAD, 5, LIGHT.soft)


def _draw_row(painter: QPainter, top: int, line: BudgetLine) -> None:
    left = SIDE
    for column, width in WIDTHS.items():
        _draw_cell(painter, QRect(left, top, width - GAP, ROW), line, column)
        left += width
    _rule(painter, top + ROW, 3, LIGHT.line)


def _draw_cell(painter: QPainter, place: QRect, line: BudgetLine, column: Column) -> None:
    text = columns.cell(line, column)
    match column:
        case Column.HEADLINE:
            _write_in_two(painter, place, split_in_two(text, _font(90, True), place.width()), _font(90, True))
        case Column.WRITER | Column.SLUG:
            _write_in_two(painter, place, split_in_two(text, _font(80), place.width()), _font(80))
        case Column.LENGTH:
            _write(painter, place, text, _font(80), is_right=True)
        case Column.STAGE:
            mark = QRectF(place.left(), place.center().y() - 48, 96, 96)
            painter.save()
            painter.translate(mark.topLeft())
            painter.scale(POINT * 0.8, POINT * 0.8)
            colour = QColor(LIGHT.stages[line.stage])
            stage_mark.draw(painter, QRectF(0, 0, 12, 12), line.stage, colour, QColor("white"))
            painter.restore()
            room = place.adjusted(140, 0, 40, 0)
            _write_in_two(painter, room, split_in_two(text, _font(80), room.width()), _font(80))
        case Column.DUE:
            day, time = columns.due_in_two(line)
            room = place.adjusted(0, 0, 40, 0)
            _write_in_two(painter, room, [day, time] if time else split_in_two(day, _font(80), room.width()), _font(80))
        case Column.PICTURE:
            _write(painter, place, text, _font(80))


def _write_in_two(painter: QPainter, place: QRect, lines: Sequence[str], font: QFont) -> None:
    height = 126
    top = place.center().y() - len(lines) * height // 2
    for number, text in enumerate(lines):
        _write(painter, QRect(place.left(), top + number * height, place.width(), height), text, font)


def _write(
    painter: QPainter, place: QRect, text: str, font: QFont, colour: str = LIGHT.ink, is_right: bool = False
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side | Qt.TextFlag.TextSingleLine, shown)


def _rule(painter: QPainter, top: int, height: int, colour: str) -> None:
    painter.fillRect(QRect(SIDE, top, PAGE.width() - 2 * SIDE, height), QColor(colour))


def _font(size: int, is_strong: bool = False, family: str = CHROME_FAMILY) -> QFont:
    """`size` in tenths of a point: pixels of this page."""
    font = QFont(family)
    font.setPixelSize(size)
    weight = QFont.Weight.Bold if family == TEXT_FAMILY else QFont.Weight.DemiBold
    font.setWeight(weight if is_strong else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
