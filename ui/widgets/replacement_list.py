"""The list of `ReplacementRows`: draws each place in its line, what goes struck out and what comes in bold.

A click on a row, or the space bar, ticks it; a double click on a place asks to be taken there.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import icons
from ui.widgets.replacement_rows import Group, Place, ReplacementRows, Say

ROW = 28
SIDE = 8
BOX = 16
INDENT = 16
ARROW = " → "
LEFT_SHARE = 0.4
"""of the width that what stands before a place may take"""

_Index = QModelIndex | QPersistentModelIndex


class ReplacementList(QListView):
    """Shows `rows`."""

    place_wanted = Signal(object, int)
    """a `Group` and the number of a place in it"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ReplacementRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setProperty("surface", "list")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._on_double_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.rows.toggle(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.rows.toggle(self.indexAt(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press takes back what the first one ticked."""
        self.rows.toggle(self.indexAt(event.position().toPoint()))
        super().mouseDoubleClickEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _on_double_clicked(self, index: _Index) -> None:
        number = index.data(Say.NUMBER)
        if number is not None:
            self.place_wanted.emit(index.data(Say.GROUP), number)


class _Row(QStyledItemDelegate):
    """Draws a row in the palette's colours."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        self._paint_ground(painter, option)
        place, group = index.data(Say.PLACE), index.data(Say.GROUP)
        rect = option.rect.adjusted(SIDE + (INDENT if place is not None and group.title else 0), 0, -SIDE, 0)
        self._paint_box(painter, option, rect, index)
        words = rect.adjusted(BOX + SIDE, 0, 0, 0)
        if place is None:
            self._paint_name(painter, option, words, group)
        else:
            self._paint_place(painter, option, words, place)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Midlight))

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: _Index) -> None:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        box = QRect(rect.left(), rect.center().y() - BOX // 2 + 1, BOX, BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = Qt.CheckState(state) != Qt.CheckState.Unchecked
        accent = option.palette.color(QPalette.ColorRole.Accent)
        painter.setPen(accent if is_on else option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setBrush(accent if is_on else option.palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        sign = option.palette.color(QPalette.ColorRole.BrightText)
        if Qt.CheckState(state) == Qt.CheckState.Checked:
            icons.draw("check", painter, box, sign)
        elif is_on:
            painter.fillRect(box.adjusted(4, 7, -4, -7), sign)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, words: QRect, group: Group) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        metrics = painter.fontMetrics()
        note = f"{len(group.places)}" if not group.why_not else group.why_not
        note_width = min(metrics.horizontalAdvance(note), words.width() * 2 // 3)
        title = metrics.elidedText(group.title, Qt.TextElideMode.ElideRight, words.width() - note_width - SIDE)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        note = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, note_width)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)

    def _paint_place(self, painter: QPainter, option: QStyleOptionViewItem, words: QRect, place: Place) -> None:
        metrics = painter.fontMetrics()
        before = metrics.elidedText(place.before, Qt.TextElideMode.ElideLeft, round(words.width() * LEFT_SHARE))
        used = metrics.horizontalAdvance(f"{place.label}{before}{place.old}{ARROW}{place.new}") + 2 * SIDE
        after = metrics.elidedText(place.after, Qt.TextElideMode.ElideRight, max(0, words.width() - used))
        layout = _line(option, place._replace(before=before, after=after))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(words.width())
        layout.endLayout()
        painter.setClipRect(words)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout.draw(painter, QPointF(words.left(), words.center().y() - line.height() / 2))


def _line(option: QStyleOptionViewItem, place: Place) -> QTextLayout:
    """The whole line as one text, so that writing from right to left comes out in its order."""
    soft, gone, come = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
    for shape in (soft, gone):
        shape.setForeground(option.palette.color(QPalette.ColorRole.PlaceholderText))
    gone.setFontStrikeOut(True)
    come.setForeground(option.palette.color(QPalette.ColorRole.Accent))
    come.setFontWeight(QFont.Weight.DemiBold)
    pieces = (
        (place.label, soft),
        (place.before, None),
        (place.old, gone),
        (ARROW, soft),
        (place.new, come),
        (place.after, None),
    )
    ranges, at = [], 0
    for text, shape in pieces:
        length = len(text.encode("utf-16-le")) // 2
        if shape is not None and length:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = at, length, shape
            ranges.append(piece)
        at += length
    layout = QTextLayout("".join(text for text, _ in pieces), option.font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(wrap)
    layout.setFormats(ranges)
    return layout
