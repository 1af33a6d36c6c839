"""A row of a list in two tones: what it is in ink, and what is only said beside or below it softer.

The words are those of the item: what comes after the first line, or after ` · ` where there is only one, is soft.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

BESIDE = "  ·  "
"""between what a row is and what is said of it, where both stand in one line"""
TEXT_MARGIN = 3
"""pixels that the style itself keeps beside the words of an item"""
LINE_END = "\u2028"
"""what Qt makes of the end of a line in the words of an item"""
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class TwoTones(QStyledItemDelegate):
    """Draws the rows of `view`; the ground of a row is the matter of the style."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.setItemDelegate(self)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        view: QAbstractItemView = option.widget
        style, words = view.style(), option.text.replace(LINE_END, "\n")
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        painter.save()
        painter.setFont(option.font)
        _draw(painter, room.adjusted(TEXT_MARGIN, 0, -TEXT_MARGIN, 0), words)
        painter.restore()


def _draw(painter: QPainter, room: QRect, words: str) -> None:
    metrics, palette = painter.fontMetrics(), QGuiApplication.palette()
    height = metrics.lineSpacing()
    ink, soft = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
    lines = words.split("\n")
    top = room.top() + (room.height() - len(lines) * height) // 2
    for number, line in enumerate(lines):
        head, between, tail = line.partition(BESIDE) if len(lines) == 1 else (line, "", "")
        place = QRect(room.left(), top + number * height, room.width(), height)
        painter.setPen(soft if number else ink)
        painter.drawText(place, _ONE_LINE, _shortened(metrics, head, place.width()))
        rest = place.adjusted(metrics.horizontalAdvance(head), 0, 0, 0)
        if tail and rest.width() > 0:
            painter.setPen(soft)
            painter.drawText(rest, _ONE_LINE, _shortened(metrics, between + tail, rest.width()))


def _shortened(metrics: QFontMetrics, words: str, width: int) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
