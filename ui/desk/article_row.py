"""Draws one article of the list: its headline on up to two lines, or on one and its writer, then stage and due date."""

from collections.abc import Callable, Container

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from editor.article import ArticleLine
from ui import wording
from ui.desk import holder_mark, pick_mark
from ui.desk.article_lines import Say
from ui.theme import BODY, SMALL, Theme, chrome_font
from ui.widgets import focus_mark, stage_mark

SIDE = 16
"""pixels left and right of the words"""
ABOVE = 12
BETWEEN = 4
LINE = 20
"""the height of a line of the headline"""
META = 16
MOST_LINES = 2

_Index = QModelIndex | QPersistentModelIndex


class ArticleRow(QStyledItemDelegate):
    """Paints with the theme's colours and font. Every row is as high as the others, so that any number fits at once.

    It asks the view itself which row is under the pointer and the keyboard: `QStyle`, which says so too, is slow to
    import. `opened` gives the id of the article that is open, `picked` holds those of the ones that are picked.
    """

    def __init__(
        self,
        theme: Theme,
        under_pointer: Callable[[], QPersistentModelIndex],
        opened: Callable[[], str],
        picked: Container[str],
        view: QListView,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._under_pointer = under_pointer
        self._opened = opened
        self._picked = picked
        self._view = view
        self._headline_font = chrome_font(BODY, is_strong=True)
        self._small_font = chrome_font(SMALL)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), ABOVE + MOST_LINES * LINE + BETWEEN + META + ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        line: ArticleLine | None = index.data(Say.LINE)
        is_picked = line is not None and line.id in self._picked
        under = self._paint_ground(painter, option, index, is_picked or self._is_open(line))
        if line is None:
            painter.restore()
            return
        room = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        has_check = is_picked or (bool(self._picked) and index == self._under_pointer())
        if has_check:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pick_mark.draw(painter, place_of_check(option.rect), self._theme, under, is_picked=is_picked)
        beside = pick_mark.SIZE + 8 if has_check else 0
        self._paint_headline(painter, room.adjusted(0, 0, -beside, 0), index.data(), line.writer)
        meta = QRect(room.left(), room.bottom() - META + 1, room.width(), META)
        self._paint_meta(painter, meta, index, under)
        painter.restore()

    def _is_open(self, line: ArticleLine | None) -> bool:
        """Where several are picked, those are marked and not the open one."""
        return line is not None and not self._picked and line.id == self._opened()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, is_marked: bool) -> QColor:
        is_current = index == self._view.currentIndex()
        is_near = is_current or index == self._under_pointer()
        under = self._theme.colour("selected" if is_marked else "hover" if is_near else "panel")
        painter.fillRect(option.rect, under)
        painter.fillRect(
            QRect(option.rect.left() + SIDE, option.rect.bottom(), option.rect.width() - 2 * SIDE, 1),
            under if is_marked else self._theme.colour("line"),
        )
        if is_current and self._view.hasFocus():
            focus_mark.draw_bar(painter, option.rect, self._theme.colour("accent"))
        return under

    def _paint_headline(self, painter: QPainter, room: QRect, headline: str, writer: str) -> None:
        lines = split_in_two(headline, self._headline_font, room.width())
        if len(lines) == 1:
            painter.setFont(self._small_font)
            painter.setPen(self._theme.colour("soft"))
            place = QRect(room.left(), room.top() + LINE, room.width(), LINE)
            shown = painter.fontMetrics().elidedText(writer, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(self._headline_font)
        painter.setPen(self._theme.colour("ink"))
        for number, line in enumerate(lines):
            place = QRect(room.left(), room.top() + number * LINE, room.width(), LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_meta(self, painter: QPainter, room: QRect, index: _Index, under: QColor) -> None:
        line: ArticleLine = index.data(Say.LINE)
        mark = QRectF(room.left(), room.top() + 2, stage_mark.SIZE, stage_mark.SIZE)
        stage_mark.draw(painter, mark, line.stage, self._theme.stage_colour(line.stage), under)
        painter.setFont(self._small_font)
        words = room.adjusted(stage_mark.SIZE + 8, 0, 0, 0)
        due = index.data(Say.DUE)
        due_width = painter.fontMetrics().horizontalAdvance(due)
        painter.setPen(self._theme.colour("warm" if index.data(Say.LATE) else "soft"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, due)
        left = words.adjusted(0, 0, -due_width - 8, 0)
        stage = painter.fontMetrics().elidedText(
            wording.stage_word(line.stage), Qt.TextElideMode.ElideRight, left.width()
        )
        painter.setPen(self._theme.colour("soft"))
        base = left.center().y() + painter.fontMetrics().capHeight() / 2 + 1
        painter.drawText(QPointF(left.left(), base), stage)
        held = left.adjusted(painter.fontMetrics().horizontalAdvance(stage) + 8, 0, 0, 0)
        holder_mark.draw(painter, held, line.holder, self._theme)


def place_of_check(row: QRect) -> QRect:
    """Where the mark of a picked article stands, and where a click picks it."""
    return QRect(row.right() - SIDE - pick_mark.SIZE + 1, row.top() + ABOVE + 2, pick_mark.SIZE, pick_mark.SIZE)


def split_in_two(text: str, font: QFont, width: int) -> list[str]:
    """`text` on at most two lines of `width` pixels, the second one shortened with an ellipsis."""
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    rest = text[first.textLength() :]
    return [text[: first.textLength()].rstrip(), metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
