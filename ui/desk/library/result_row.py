"""Draws one result: its headline, the passage with what was found in it, then stage, writer, date, place and tags."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui import wording
from ui.desk import pick_mark
from ui.desk.library import search_words
from ui.desk.library.results import FOUND
from ui.theme import BODY, SMALL, TITLE, Theme, chrome_font
from ui.widgets import focus_mark, stage_mark

if TYPE_CHECKING:
    from storage.finding.search import Found

SIDE = 24
ABOVE = 12
HEADLINE = 24
LINE = 20
LINES = 2
"""lines of the passage"""
META = 16
GAP = 4
HEIGHT = ABOVE + HEADLINE + LINES * LINE + GAP + META + ABOVE
WIDEST = 760
"""pixels of a line that the eye still follows"""

_Index = QModelIndex | QPersistentModelIndex
_Marks = Sequence[tuple[int, int]]


class ResultRow(QStyledItemDelegate):
    """Every row is equally high, so that a long list costs no more than a short one."""

    def __init__(
        self,
        theme: Theme,
        under_pointer: Callable[[], QPersistentModelIndex],
        picked: set[str],
        view: QListView,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._picked = picked
        self._under_pointer = under_pointer
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found: Found = index.data(FOUND)
        painter.save()
        is_picked = found.article.id in self._picked
        under = self._paint_ground(painter, option, index, is_picked)
        if is_picked or (self._picked and index == self._under_pointer()):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pick_mark.draw(painter, place_of_check(option.rect), self._theme, under, is_picked=is_picked)
        beside = pick_mark.SIZE + 8 if self._picked else 0
        width = min(option.rect.width() - 2 * SIDE - beside, WIDEST)
        room = QRect(option.rect.left() + SIDE, option.rect.top() + ABOVE, width, HEIGHT - 2 * ABOVE)
        headline = chrome_font(TITLE, is_strong=True)
        ink, soft = self._theme.colour("ink"), self._theme.colour("soft")
        self._paint_lines(painter, room, headline, ink, index.data(), found.headline.marks, HEADLINE, 1)
        below = room.adjusted(0, HEADLINE, 0, 0)
        self._paint_lines(painter, below, chrome_font(BODY), soft, found.excerpt.line, found.excerpt.marks, LINE, LINES)
        self._paint_meta(painter, QRect(room.left(), room.bottom() - META + 1, width, META), found, under)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, is_picked: bool) -> QColor:
        """Where several are picked, those are marked and not the chosen one."""
        is_current = index == self._view.currentIndex()
        is_chosen = is_picked if self._picked else is_current
        name = "selected" if is_chosen else "hover" if is_current or index == self._under_pointer() else "paper"
        under = self._theme.colour(name)
        painter.fillRect(option.rect, under)
        if not is_chosen:
            line = QRect(option.rect.left() + SIDE, option.rect.bottom(), option.rect.width() - 2 * SIDE, 1)
            painter.fillRect(line, self._theme.colour("line"))
        if is_current and self._view.hasFocus():
            focus_mark.draw_bar(painter, option.rect, self._theme.colour("accent"))
        return under

    def _paint_lines(
        self,
        painter: QPainter,
        room: QRect,
        font: QFont,
        colour: QColor,
        text: str,
        marks: _Marks,
        height: int,
        most: int,
    ) -> None:
        """At most so many lines; what was found is in the accent and stronger."""
        painter.setPen(colour)
        layout, is_whole = self._laid_out(text, font, marks, room.width(), height, most)
        if not is_whole:
            last = layout.lineAt(most - 1)
            end = max(0, last.textStart() + last.textLength() - 2)
            kept = [(start, min(stop, end)) for start, stop in marks if start < end]
            layout, _ = self._laid_out(text[:end].rstrip() + "…", font, kept, room.width(), height, most)
        layout.draw(painter, QPointF(room.topLeft()))

    def _laid_out(
        self, text: str, font: QFont, marks: _Marks, width: int, height: int, most: int
    ) -> tuple[QTextLayout, bool]:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(start, stop, font.bold()) for start, stop in _in_utf16(text, marks)])
        layout.beginLayout()
        ended = 0
        for number in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * height + (height - line.height()) / 2))
            ended = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, ended >= len(layout.text())

    def _mark(self, start: int, stop: int, is_strong: bool) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = start, stop - start  # type: ignore[assignment]
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("accent"))
        if not is_strong:
            look.setFontWeight(QFont.Weight.DemiBold)
        mark.format = look  # type: ignore[assignment]
        return mark

    def _paint_meta(self, painter: QPainter, room: QRect, found: "Found", under: QColor) -> None:
        line = found.article
        place = QRectF(room.left(), room.top() + 2, stage_mark.SIZE, stage_mark.SIZE)
        stage_mark.draw(painter, place, line.stage, self._theme.stage_colour(line.stage), under)
        painter.setFont(chrome_font(SMALL))
        painter.setPen(self._theme.colour("soft"))
        said = [wording.stage_word(line.stage), line.writer, wording.day(line.changed_at)]
        if where := search_words.place_words(found.place):
            said.append(where)
        said += [f"#{tag}" for tag in found.tags]
        words = room.adjusted(stage_mark.SIZE + 8, 0, 0, 0)
        line_of_words = "  ·  ".join(one for one in said if one)
        text = painter.fontMetrics().elidedText(line_of_words, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def place_of_check(row: QRect) -> QRect:
    """Where the mark of a picked article stands, and where a click picks it."""
    left = row.right() - SIDE - pick_mark.SIZE + 1
    return QRect(left, row.top() + ABOVE + (HEADLINE - pick_mark.SIZE) // 2, pick_mark.SIZE, pick_mark.SIZE)


def _in_utf16(text: str, marks: _Marks) -> list[tuple[int, int]]:
    """Places in characters as places in the units that Qt counts."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return list(marks)

    def units(place: int) -> int:
        return place + sum(letter > "\uffff" for letter in text[:place])

    return [(units(start), units(stop)) for start, stop in marks]
