"""The left side of the manual: its pages, or what was found in them while somebody types. It opens nothing itself."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.manual import Found
from ui.theme import BODY, SMALL, chrome_font

ROW, FOUND_ROW = 36, 84
"""pixels: the row of a page, and of a place that was found"""
_SIDE, _LINE = 12, 18

_Index = QModelIndex | QPersistentModelIndex
_FOUND = Qt.ItemDataRole.UserRole + 1


class _Row(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, FOUND_ROW if index.data(_FOUND) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        palette = QApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_under:
            role = QPalette.ColorRole.Highlight if is_chosen else QPalette.ColorRole.Midlight
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6)
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        found: Found | None = index.data(_FOUND)
        if found is None:
            _draw(
                painter, room, str(index.data()), chrome_font(BODY, is_strong=is_chosen), palette.windowText().color()
            )
        else:
            self._draw_found(painter, room.adjusted(0, 8, 0, -8), found, palette)
        painter.restore()

    def _draw_found(self, painter: QPainter, room: QRect, found: Found, palette: QPalette) -> None:
        line = QRect(room.left(), room.top(), room.width(), _LINE)
        _draw(painter, line, found.title, chrome_font(BODY, is_strong=True), palette.windowText().color())
        if found.title != found.page_title:
            used = painter.fontMetrics().horizontalAdvance(found.title) + 8
            rest = line.adjusted(min(used, line.width()), 0, 0, 0)
            _draw(painter, rest, found.page_title, chrome_font(SMALL), palette.placeholderText().color())
        _draw_excerpt(painter, room.adjusted(0, _LINE + 4, 0, 0), found, palette)


def _draw(painter: QPainter, room: QRect, words: str, font: QFont, colour: object) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_excerpt(painter: QPainter, room: QRect, found: Found, palette: QPalette) -> None:
    """Two lines of the text, what was looked for in the full colour and strong."""
    layout = QTextLayout(found.excerpt, chrome_font(SMALL))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    strong.setForeground(palette.windowText())
    marks: list[QTextLayout.FormatRange] = []
    for start, end in found.marks:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, end - start, strong  # type: ignore[assignment]
        marks.append(one)
    layout.setFormats(marks)
    layout.beginLayout()
    top = 0.0
    for _number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(line.position() + type(line.position())(0, top))
        top += _LINE
    layout.endLayout()
    painter.setPen(palette.placeholderText().color())
    layout.draw(painter, room.topLeft())


class ManualRows(QListWidget):
    """A row for each page, or for each place that was found."""

    chosen = Signal(str, str)
    """the path of a page and the key of a heading, which may be empty"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "signs")
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._choose)

    def show_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """The path and the title of each page."""
        self.setAccessibleName(self.tr("Pages of the manual"))
        self.clear()
        for path, title in pages:
            self._add(title, path, "", None)

    def show_found(self, found: Sequence[Found]) -> None:
        self.setAccessibleName(self.tr("Found in the manual"))
        self.clear()
        for one in found:
            self._add(", ".join((one.title, one.page_title, one.excerpt)), one.path, one.key, one)

    def mark_page(self, path: str) -> None:
        """Let the row of the page that is read be the chosen one."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole)[0] == path:
                self.setCurrentRow(row)
                return
        self.setCurrentRow(-1)

    def step(self, by: int) -> None:
        """Mark another row."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def take(self) -> None:
        """Choose the marked row, or the first one."""
        item = self.currentItem() or self.item(0)
        if item is not None:
            self.setCurrentItem(item)
            self._choose(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.take()
        else:
            super().keyPressEvent(event)

    def _add(self, words: str, path: str, key: str, found: Found | None) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, (path, key))
        item.setData(_FOUND, found)
        self.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(*item.data(Qt.ItemDataRole.UserRole))
