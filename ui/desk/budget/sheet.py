"""The list on paper: a designed A4 page with a title, a table with hairlines and a foot, twenty pieces to a page.

It draws into any painter, so that what a person sees first is what is printed. Lengths are tenths of a point.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPagedPaintDevice, QPainter

from editor.frozen import frozen
from editor.planning.budget import BudgetLine, Column
from ui.colours import LIGHT
from ui.desk import paper
from ui.desk.article_row import split_in_two
from ui.desk.budget import columns
from ui.desk.paper import FOOT, PAGE, POINT, SIDE, TOP, font, rule, write
from ui.theme import TEXT_FAMILY
from ui.widgets import stage_mark

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


@frozen
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
    right = PAGE.width() - SIDE
    write(painter, QRect(SIDE, TOP, 3000, 130), sheet.kicker, font(80, True), LIGHT.accent)
    write(painter, QRect(SIDE, TOP + 130, right - SIDE, 330), sheet.title, font(220, True, TEXT_FAMILY))
    write(painter, QRect(SIDE, TOP, right - SIDE, 130), sheet.desk, font(80), LIGHT.soft, is_right=True)
    top = TOP + HEAD - 120
    rule(painter, top, 12, LIGHT.ink)
    _draw_headings(painter, top)
    rows = sheet.lines[page * MOST_ROWS : (page + 1) * MOST_ROWS]
    for number, line in enumerate(rows):
        _draw_row(painter, top + TABLE_HEAD + number * ROW, line)
    foot = QRect(SIDE, FOOT, right - SIDE, 120)
    write(painter, foot, sheet.printed, font(72), LIGHT.soft)
    number = sheet.pages_word.format(page=page + 1, pages=sheet.pages)
    write(painter, foot, number, font(72), LIGHT.soft, is_right=True)


def pdf(sheet: Sheet) -> bytes:
    return paper.pdf(f"{sheet.kicker} – {sheet.title}", sheet.pages, partial(draw, sheet))


def draw_all(sheet: Sheet, device: QPagedPaintDevice) -> None:
    paper.draw_all(device, sheet.pages, partial(draw, sheet))


def picture(sheet: Sheet, page: int, width: int) -> QImage:
    return paper.picture(partial(draw, sheet), page, width)


def _draw_headings(painter: QPainter, top: int) -> None:
    left = SIDE
    for column, width in WIDTHS.items():
        gap = 0 if column is Column.PICTURE else GAP
        place = QRect(left, top, width - gap, TABLE_HEAD)
        write(painter, place, columns.heading(column), font(72, True), LIGHT.soft, is_right=column is Column.LENGTH)
        left += width
    rule(painter, top + TABLE_HEAD, 5, LIGHT.soft)


def _draw_row(painter: QPainter, top: int, line: BudgetLine) -> None:
    left = SIDE
    for column, width in WIDTHS.items():
        _draw_cell(painter, QRect(left, top, width - GAP, ROW), line, column)
        left += width
    rule(painter, top + ROW, 3, LIGHT.line)


def _draw_cell(painter: QPainter, place: QRect, line: BudgetLine, column: Column) -> None:
    text = columns.cell(line, column)
    match column:
        case Column.HEADLINE:
            _write_in_two(painter, place, split_in_two(text, font(90, True), place.width()), font(90, True))
        case Column.WRITER | Column.SLUG:
            _write_in_two(painter, place, split_in_two(text, font(80), place.width()), font(80))
        case Column.LENGTH:
            write(painter, place, text, font(80), is_right=True)
        case Column.STAGE:
            mark = QRectF(place.left(), place.center().y() - 48, 96, 96)
            painter.save()
            painter.translate(mark.topLeft())
            painter.scale(POINT * 0.8, POINT * 0.8)
            colour = QColor(LIGHT.stages[line.stage])
            stage_mark.draw(painter, QRectF(0, 0, 12, 12), line.stage, colour, QColor("white"))
            painter.restore()
            room = place.adjusted(140, 0, 40, 0)
            _write_in_two(painter, room, split_in_two(text, font(80), room.width()), font(80))
        case Column.DUE:
            day, time = columns.due_in_two(line)
            room = place.adjusted(0, 0, 40, 0)
            _write_in_two(painter, room, [day, time] if time else split_in_two(day, font(80), room.width()), font(80))
        case Column.PICTURE:
            write(painter, place, text, font(80))


def _write_in_two(painter: QPainter, place: QRect, lines: Sequence[str], style: QFont) -> None:
    height = 126
    top = place.center().y() - len(lines) * height // 2
    for number, text in enumerate(lines):
        write(painter, QRect(place.left(), top + number * height, place.width(), height), text, style)
