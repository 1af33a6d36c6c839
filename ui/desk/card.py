"""Draws a card of the board: headline, who writes it, when it is due, how long it is, a picture's mark, tags."""

from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from PySide6.QtCore import QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons
from ui.desk import holder_mark, pick_mark
from ui.desk.article_row import split_in_two
from ui.desk.card_rows import CardRows
from ui.desk.windowed import Ask, Index
from ui.theme import BODY, SMALL, Theme, chrome_font

if TYPE_CHECKING:
    from storage.schedule.board import Card

SIDE, BAR, GAP = 8, 12, 8
"""pixels beside a card, for the scroll bar at its right, and below it"""
PAD = 12
LINE, META, BETWEEN = 20, 16, 4
HEIGHT = PAD + 2 * LINE + 3 * (BETWEEN + META) + PAD
_MARK = pick_mark.SIZE
_RADIUS = 8


class CardDelegate(QStyledItemDelegate):
    """A card is as high as every other, so that a column of any length can be scrolled at once."""

    def __init__(
        self, theme: Theme, under_pointer: Callable[[], QPersistentModelIndex], picked: Container[str], view: QListView
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._under_pointer = under_pointer
        self._picked = picked
        self._view = view
        self._headline_font = chrome_font(BODY, is_strong=True)
        self._small_font = chrome_font(SMALL)
        self._small = QFontMetrics(self._small_font)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._view.viewport().width(), HEIGHT + GAP)

    def place_of_card(self, row: QRect) -> QRect:
        """The card in the place of its row, as wide with a scroll bar as without."""
        return row.adjusted(SIDE, 0, 0 if self._view.verticalScrollBar().isVisible() else -BAR, -GAP)

    def place_of_check(self, row: QRect) -> QRect:
        """Where the mark of a picked card stands, and where a click picks it."""
        card = self.place_of_card(row)
        return QRect(card.right() - PAD - _MARK + 1, card.top() + PAD + 2, _MARK, _MARK)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self.place_of_card(option.rect)
        rows, card = index.model(), index.data(Ask.RECORD)
        is_under_pointer = index == self._under_pointer()
        is_picked = card is not None and card.line.id in self._picked
        under = self._paint_ground(painter, place, index, is_under_pointer, is_picked)
        if card is not None:
            assert isinstance(rows, CardRows)
            self._paint_words(painter, place.adjusted(PAD, PAD, -PAD, -PAD), rows, card, under)
            if is_picked or is_under_pointer:
                pick_mark.draw(painter, self.place_of_check(option.rect), self._theme, under, is_picked=is_picked)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, place: QRect, index: Index, is_under_pointer: bool, is_picked: bool
    ) -> QColor:
        has_focus = index == self._view.currentIndex() and self._view.hasFocus()
        under = self._theme.colour("selected" if is_picked else "hover" if is_under_pointer else "paper")
        edge = self._theme.colour("accent" if has_focus or is_picked else "line")
        painter.setPen(QPen(edge, 2 if has_focus else 1))
        painter.setBrush(under)
        inset = 1.0 if has_focus else 0.5
        painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        return under

    def _paint_words(self, painter: QPainter, room: QRect, rows: CardRows, card: "Card", under: QColor) -> None:
        painter.setFont(self._headline_font)
        painter.setPen(self._theme.colour("ink"))
        has_check = under != self._theme.colour("paper")
        width = room.width() - (_MARK + 8 if has_check else 0)
        for number, line in enumerate(split_in_two(rows.headline(card), self._headline_font, width)):
            place = QRect(room.left(), room.top() + number * LINE, width, LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
        painter.setFont(self._small_font)
        due, length = rows.due(card), rows.length(card)
        has_foot = bool(card.tags) or bool(due and length)
        line = QRect(room.left(), room.bottom() - META + 1, room.width(), META)
        if has_foot:
            left = self._paint_length(painter, line, length) if due else line
            self._paint_tags(painter, left, card)
            line.translate(0, -META - BETWEEN)
        self._write(painter, line, due or length, "warm" if rows.is_late(card) else "soft")
        self._paint_writer(painter, line.translated(0, -META - BETWEEN), card)

    def _paint_writer(self, painter: QPainter, line: QRect, card: "Card") -> None:
        left = line
        if card.has_picture:
            picture = QRect(line.right() - 15, line.top(), 16, 16)
            icons.draw("picture", painter, picture, self._theme.colour("soft"))
            left = line.adjusted(0, 0, -24, 0)
        if card.line.holder:
            width = min(holder_mark.width(card.line.holder, self._small), left.width() * 3 // 5)
            held = QRect(left.right() - width + 1, left.top(), width, left.height())
            painter.setFont(self._small_font)
            holder_mark.draw(painter, held, card.line.holder, self._theme)
            left = left.adjusted(0, 0, -width - 8, 0)
        said = " · ".join(part for part in (card.line.writer, card.line.slug) if part)
        self._write(painter, left, said, "soft")

    def _paint_length(self, painter: QPainter, line: QRect, length: str) -> QRect:
        """Say how long it is where the line begins, and give what is left of the line."""
        self._write(painter, line, length, "soft")
        return line.adjusted(self._small.horizontalAdvance(length) + 8 if length else 0, 0, 0, 0)

    def _paint_tags(self, painter: QPainter, line: QRect, card: "Card") -> None:
        left = line.left()
        for number, tag in enumerate(card.tags):
            rest = len(card.tags) - number
            room = line.right() - left - (28 if rest > 1 else 0)
            width = min(self._small.horizontalAdvance(tag) + 14, 128)
            if width > room and number:
                self._write(painter, QRect(left, line.top(), 28, META), f"+{rest}", "soft")
                return
            place = QRect(left, line.top(), min(width, room), META)
            painter.setPen(QPen(self._theme.colour("edge"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            self._write(painter, place.adjusted(6, 0, -6, 0), tag, "soft")
            left += place.width() + 4

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setPen(self._theme.colour(colour))
        shown = self._small.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)
