"""A field over the window, and below it what the typed letters find: by keyboard, or by mouse.

It knows ids and words only: it asks for what fits by a signal, and says which id was chosen.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.frozen import frozen
from ui import icons
from ui.theme import BODY, SMALL, chrome_font
from ui.widgets import magnifier
from ui.widgets.popover import Popover
from ui.widgets.words import Words

WIDTH = 600
ROW = 36
MOST = 10
"""rows that are seen at once"""
_SIDE = 12
_ELIDED = Qt.TextElideMode.ElideRight

_Index = QModelIndex | QPersistentModelIndex


@frozen
class Entry:
    """One row. `note` stands behind the title in soft letters, `keys` at the right."""

    key: str
    title: str
    icon: str = ""
    note: str = ""
    keys: str = ""


class _Row(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        view = self.parent()
        assert isinstance(view, QListWidget)
        palette = QApplication.palette()
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.save()
        if index == view.currentIndex():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(option.rect, 6, 6)
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        mark = QRect(room.left(), room.center().y() - 8, 18, 18)
        if entry.icon:
            icons.draw(entry.icon, painter, mark, soft)
        room = room.adjusted(30, 0, 0, 0)
        room = room.adjusted(0, 0, -_draw(painter, room, entry.keys, SMALL, soft, Qt.AlignmentFlag.AlignRight), 0)
        ink = palette.color(QPalette.ColorRole.WindowText)
        note_room = min(room.width() // 2, QFontMetrics(chrome_font(SMALL)).horizontalAdvance(entry.note) + 12)
        title = room.adjusted(0, 0, -note_room if entry.note else 0, 0)
        used = _draw(painter, title, entry.title, BODY, ink, Qt.AlignmentFlag.AlignLeft)
        _draw(painter, room.adjusted(used, 0, 0, 0), entry.note, SMALL, soft, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def _draw(painter: QPainter, room: QRect, words: str, size: int, colour: object, side: Qt.AlignmentFlag) -> int:
    """The pixels that it took, with a gap behind it."""
    if not words:
        return 0
    painter.setFont(chrome_font(size))
    painter.setPen(colour)  # type: ignore[call-overload]
    shown = painter.fontMetrics().elidedText(words, _ELIDED, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return painter.fontMetrics().horizontalAdvance(shown) + 12


class _Field(QLineEdit):
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: MOST - 1,
            Qt.Key.Key_PageUp: 1 - MOST,
        }
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Rows(QListWidget):
    """The hand marks a row by moving only: what scrolls past below a hand at rest leaves the mark to the keys."""

    pointed = Signal()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self.setCurrentItem(item)
            self.pointed.emit()


class CommandPalette(Popover):
    """Opened with `open_over`; Escape, or a click elsewhere, closes it."""

    typed = Signal(str)
    """what stands in the field now"""
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = _Field()
        self.field.setProperty("kind", "search")
        self.field.setMaxLength(200)
        magnifier.put(self.field)
        self.rows = _Rows()
        self.rows.setProperty("surface", "signs")
        self.rows.setUniformItemSizes(True)
        self.rows.setMouseTracking(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setItemDelegate(_Row(self.rows))
        self.nothing = Words("", "soft")
        self.nothing.setContentsMargins(12, 8, 12, 8)
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 12, 12, 12)
        down.setSpacing(8)
        for widget in (self.field, self.rows, self.nothing):
            down.addWidget(widget)
        self.setFocusProxy(self.field)
        self._is_picked = False
        self.field.textChanged.connect(self._begin_again)
        self.field.stepped.connect(self.step)
        self.rows.pointed.connect(self._keep_mark)
        self.rows.itemClicked.connect(lambda _item: self.take())
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find an action, an article or a person"))
        self.field.setAccessibleName(self.tr("Find an action, an article or a person"))
        self.rows.setAccessibleName(self.tr("Found"))
        self.nothing.setText(self.tr("Nothing has these words or initials. Marks may be left out."))

    def open_over(self, beside: QWidget) -> None:
        """Stand in the upper middle of the window; the focus goes back to `beside`."""
        self.field.clear()
        window = self.parentWidget()
        self.setFixedWidth(min(WIDTH, window.width() - 32))
        self.open_at(QRect(QPoint(0, 0), QSize(1, 1)), beside)
        self._place()

    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def offer(self, entries: Sequence[Entry], keeps_choice: bool = False) -> None:
        """Show these rows, the first one marked; with `keeps_choice` what a person has marked stays so."""
        item = self.rows.currentItem() if keeps_choice and self._is_picked else None
        before = item.data(Qt.ItemDataRole.UserRole).key if item is not None else ""
        at = next((row for row, entry in enumerate(entries) if entry.key == before), 0)
        self.rows.clear()
        for entry in entries:
            row = QListWidgetItem(", ".join(words for words in (entry.title, entry.note, entry.keys) if words))
            row.setData(Qt.ItemDataRole.UserRole, entry)
            self.rows.addItem(row)
        self.rows.setCurrentRow(at)
        self.rows.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        self.rows.setFixedHeight(min(MOST, max(1, len(entries))) * ROW + 2)
        self._place()

    def step(self, by: int) -> None:
        """Mark another row; one step goes round."""
        count = self.rows.count()
        if not count:
            return
        self._keep_mark()
        at = self.rows.currentRow() + by
        self.rows.setCurrentRow(at % count if abs(by) == 1 else max(0, min(count - 1, at)))

    def take(self) -> None:
        item = self.rows.currentItem()
        if item is None:
            return
        key = item.data(Qt.ItemDataRole.UserRole).key
        self.close_up()
        self.chosen.emit(key)

    def _begin_again(self, words: str) -> None:
        self._is_picked = False
        self.typed.emit(words)

    def _keep_mark(self) -> None:
        """The person has marked a row: what is found later does not take the mark away."""
        self._is_picked = True

    def _place(self) -> None:
        window = self.parentWidget()
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, min(96, max(8, window.height() // 8)))
