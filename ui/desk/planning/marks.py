"""How dates of a calendar look: marks that tell due dates, publications and embargoes apart also without colour."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPixmap

from editor.planning.calendar import Entry
from editor.selection import Dated
from ui import icons
from ui.desk.planning import words
from ui.theme import SMALL, Theme, chrome_font
from ui.widgets import stage_mark

MARK = 12
"""pixels"""
_ICON = 14
GAP = 6
ICONS = {Dated.PUBLISH: "publication", Dated.EMBARGO: "lock"}


def draw_mark(painter: QPainter, corner: QRect, entry: Entry, theme: Theme, under: QColor) -> None:
    """Draw the mark in the middle of the height of `corner`, at its left."""
    top = corner.top() + (corner.height() - MARK) / 2
    if entry.of in ICONS:
        place = QRect(corner.left() - 1, round(top) - 1, _ICON, _ICON)
        icons.draw(ICONS[entry.of], painter, place, theme.colour("accent" if entry.of is Dated.PUBLISH else "soft"))
    else:
        place = QRectF(corner.left(), top, MARK, MARK)
        stage_mark.draw(painter, place, entry.stage, theme.stage_colour(entry.stage), under)


def icon(entry: Entry, theme: Theme, ratio: float) -> QIcon:
    """The mark as an icon of a list."""
    pixmap = QPixmap(round(16 * ratio), round(16 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_mark(painter, QRect(2, 0, MARK, 16), entry, theme, theme.colour("panel"))
    painter.end()
    return QIcon(pixmap)


def draw_line(painter: QPainter, place: QRect, entry: Entry, now: int, theme: Theme, under: QColor) -> None:
    """One date on one line: its mark, its word where it is no ordinary due date, and the headline."""
    draw_mark(painter, place, entry, theme, under)
    left = place.adjusted(MARK + GAP, 0, 0, 0)
    is_late = entry.is_late(now)
    if is_late or entry.of in ICONS:
        word = words.entry_word(entry, now)
        left = draw_words(painter, left, word, theme.colour("warm" if is_late else "soft"), is_late)
        left.adjust(GAP, 0, 0, 0)
    draw_words(painter, left, words.entry_title(entry), theme.colour("ink"))


def draw_words(
    painter: QPainter, place: QRect, text: str, colour: QColor, is_strong: bool = False, size: int = SMALL
) -> QRect:
    """Draw what fits of the words; the room that is left behind them."""
    font, metrics = _type(size, is_strong)
    painter.setFont(font)
    painter.setPen(colour)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return place.adjusted(min(place.width(), metrics.horizontalAdvance(shown)), 0, 0, 0)


@lru_cache(maxsize=16)
def _type(size: int, is_strong: bool) -> tuple[QFont, QFontMetrics]:
    """A font with its measures: a page draws hundreds of words with the same few."""
    font = chrome_font(size, is_strong)
    return font, QFontMetrics(font)
