"""How a row of the review tab looks while it is closed: drawn, not made of widgets, so that five hundred cost nothing.

A thread: what it is about, who said what when, how many answered. A change: the words around it, struck and underlined.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.review import source_words, words
from ui.review.rows import ChangeRow, ChoiceRow, Row, SourceRow, ThreadRow
from ui.theme import SMALL, Theme, chrome_font, text_font
from ui.widgets import focus_mark
from ui.widgets.paragraphs import Paragraph, Piece, draw, height

ROW = Qt.ItemDataRole.UserRole
SIDE, ABOVE = 16, 12
"""pixels left and right of a row's words, and above and below them"""
_MOST_LINES = 4
"""lines of a remark that are shown while its card is closed"""
_WORDS = 15
"""the size of the article's words in a row, in pixels at scale 1"""


class RowDrawing(QStyledItemDelegate):
    """Draws rows; `open_height` says how high the row is whose card is open, 0 for one that is closed."""

    def __init__(
        self, theme: Theme, open_height: Callable[[str], int], now: Callable[[], int], view: QAbstractItemView
    ) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._open_height = open_height
        self._now = now
        self._heights: dict[str, tuple[int, Row, int]] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        return QSize(width, self._open_height(row.id) or self._height(row, width))

    def forget(self) -> None:
        """Fonts or words have changed: every row is measured anew."""
        self._heights.clear()

    def _height(self, row: Row, width: int) -> int:
        """Measured once for a row and a width, as the list asks for all of them again whenever anything changes."""
        known = self._heights.get(row.id)
        if known is None or known[0] != width or known[1] != row:
            tall = round(height(self._paragraphs(row), width - 2 * SIDE)) + 2 * ABOVE
            known = self._heights[row.id] = (width, row, tall)
        return known[2]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        if self._open_height(row.id):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.colour("hover"))
        if index == self._view.currentIndex() and self._view.hasFocus():
            focus_mark.draw_bar(painter, option.rect, self._theme.colour("accent"))
        place = QRectF(option.rect)
        draw(painter, place.adjusted(SIDE, ABOVE, -SIDE, -ABOVE), self._paragraphs(row))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.restore()

    def _paragraphs(self, row: Row) -> list[Paragraph]:
        if isinstance(row, SourceRow):
            return self._source(row)
        if isinstance(row, ChoiceRow):
            return self._choice(row)
        return self._thread(row) if isinstance(row, ThreadRow) else self._change(row)

    def _choice(self, row: ChoiceRow) -> list[Paragraph]:
        said = Piece(words.choice(row))
        found = [Paragraph((said,), chrome_font(SMALL), self._theme.colour("warm"), 2)]
        for number in range(len(row.overlap.offers)):
            found.append(redline_of(*row.pieces(number), self._theme))
        return found

    def _source(self, row: SourceRow) -> list[Paragraph]:
        soft, strong = self._theme.colour("soft"), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        found = []
        if said := source_words.state(row):
            found.append(Paragraph((Piece(said),), chrome_font(SMALL), self._theme.colour("warm")))
        gap = 4 if found else 0
        found.append(Paragraph((Piece(source_words.about(row)),), _quoting(), soft, _MOST_LINES, gap=gap))
        citation = (Piece(row.source.citation, strong),)
        found.append(Paragraph(citation, chrome_font(), self._theme.colour("ink"), _MOST_LINES, 6, 0, 1.25))
        found.append(Paragraph((Piece(source_words.facts(row)),), chrome_font(SMALL), soft, gap=2))
        return found

    def _thread(self, row: ThreadRow) -> list[Paragraph]:
        soft, comment = self._theme.colour("soft"), row.comment
        found = []
        if said := words.state(row):
            warm = "soft" if not comment.is_open else "warm"
            found.append(Paragraph((Piece(said),), chrome_font(SMALL), self._theme.colour(warm)))
        found.append(Paragraph((Piece(words.about(row)),), _quoting(), soft, gap=4 if found else 0))
        found.append(self._head(row.name_of(comment.by), comment.at))
        body = Paragraph((Piece(comment.body),), chrome_font(), self._ink(comment.is_open), _MOST_LINES, 2, 0, 1.25)
        found.append(body)
        if said := words.answers(row):
            found.append(Paragraph((Piece(said),), chrome_font(SMALL), soft, gap=4))
        return found

    def _change(self, row: ChangeRow) -> list[Paragraph]:
        found = [self._head(row.name_of(row.proposal.by), row.proposal.at, gap=0)]
        if row.is_clash:
            found.append(Paragraph((Piece(words.clash()),), chrome_font(SMALL), self._theme.colour("warm"), 2, 2))
        found.append(redline(row, self._theme))
        return found

    def _head(self, name: str, at: int, gap: int = 8) -> Paragraph:
        strong, soft = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        soft.setForeground(self._theme.colour("soft"))
        pieces = (Piece(name, strong), Piece(f"  {words.when(at, self._now())}", soft))
        return Paragraph(pieces, chrome_font(SMALL), self._theme.colour("ink"), gap=gap)

    def _ink(self, is_open: bool) -> QColor:
        return self._theme.colour("ink" if is_open else "soft")


def redline(row: ChangeRow, theme: Theme, most_lines: int = _MOST_LINES) -> Paragraph:
    """The change among the words around it."""
    return redline_of(row.before, row.removed, row.added, row.behind, theme, most_lines)


def redline_of(
    before: str, removed: str, added: str, behind: str, theme: Theme, most_lines: int = _MOST_LINES
) -> Paragraph:
    """What goes is struck, what comes is underlined."""
    soft, gone, come = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    soft.setForeground(theme.colour("soft"))
    gone.setForeground(theme.colour("warm"))
    gone.setFontStrikeOut(True)
    come.setForeground(theme.colour("accent"))
    come.setFontUnderline(True)
    apart = Piece("\u2009") if removed and added else Piece("")
    words_of_it = (Piece(removed, gone), apart, Piece(added, come))
    pieces = (Piece(before, soft), *words_of_it, Piece(behind, soft))
    return Paragraph(pieces, text_font(_WORDS), theme.colour("ink"), most_lines, 4, 0, 1.2)


def _quoting() -> QFont:
    font = text_font(_WORDS)
    font.setItalic(True)
    return font
