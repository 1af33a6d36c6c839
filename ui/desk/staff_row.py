"""Draws one person of the list: the name, below it roles and languages; at the right when away, and what is to do."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.desk.staff_lines import Say
from ui.theme import BODY, SMALL, Theme, chrome_font
from ui.widgets import focus_mark

SIDE = 16
ABOVE = 10
NAME = 20
BELOW = 16
"""pixels"""

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ELIDED = Qt.TextElideMode.ElideRight


class StaffRow(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._strong = chrome_font(BODY, is_strong=True)
        self._small = chrome_font(SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, ABOVE + NAME + 4 + BELOW + ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        self._paint_ground(painter, option.rect, index)
        room = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        is_here = index.data(Say.LINE).person.active
        upper = QRect(room.left(), room.top(), room.width(), NAME)
        lower = QRect(room.left(), room.bottom() - BELOW + 1, room.width(), BELOW)
        held = self._paint_right(painter, upper, index.data(Say.HELD), "soft")
        away = self._paint_right(painter, lower, index.data(Say.AWAY), "warm" if index.data(Say.AWAY_NOW) else "soft")
        painter.setFont(self._strong)
        painter.setPen(self._theme.colour("ink" if is_here else "soft"))
        self._paint_left(painter, upper.adjusted(0, 0, -held, 0), index.data())
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("soft"))
        self._paint_left(painter, lower.adjusted(0, 0, -away, 0), index.data(Say.BELOW))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        is_chosen = index == self._view.currentIndex()
        is_under_pointer = index == self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos()))
        name = "selected" if is_chosen else "hover" if is_under_pointer and self._view.underMouse() else "panel"
        painter.fillRect(rect, self._theme.colour(name))
        if not is_chosen:
            line = QRect(rect.left() + SIDE, rect.bottom(), rect.width() - 2 * SIDE, 1)
            painter.fillRect(line, self._theme.colour("line"))
        elif self._view.hasFocus():
            focus_mark.draw_bar(painter, rect, self._theme.colour("accent"))

    def _paint_right(self, painter: QPainter, room: QRect, words: str, colour: str) -> int:
        """The pixels that it took."""
        if not words:
            return 0
        painter.setFont(self._small)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(room, _RIGHT, words)
        return QFontMetrics(self._small).horizontalAdvance(words) + 12

    def _paint_left(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(words, _ELIDED, room.width())
        )
