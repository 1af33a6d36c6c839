"""The margin at the right of the text: a small mark beside each paragraph that is remarked on, the reason where there
is room for it, the card on a click. It stands still while a person types and never hides a letter."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QTextBlock
from PySide6.QtWidgets import QToolTip, QWidget

from editor.finding import Severity
from ui.theme import SMALL, chrome_font
from ui.writing.checking_remarks import Kind, Remark
from ui.writing.remarks import remark_words
from ui.writing.remarks.checking import Checking, Place
from ui.writing.remarks.underlines import colour

WIDE = 176
"""pixels from which reasons are written beside their marks"""
LINE = 18
"""pixels from one reason to the next"""
STEP = 12
"""pixels from one mark to the next"""
MOST_IN_TOOL_TIP = 6


class Margin(QWidget):
    """Covers the right margin of the text widget of `checking`."""

    place_chosen = Signal(object)
    """a `Place` that a person has clicked"""

    def __init__(self, checking: Checking) -> None:
        super().__init__(checking.edit)
        self._checking = checking
        self._edit = checking.edit
        self.setMouseTracking(True)
        self._edit.resized.connect(self._fit)
        self._edit.measure_changed.connect(self._fit)
        self._drawn: list[tuple[QRect, Place]] | None = None
        bar = self._edit.verticalScrollBar()
        # The range counts lines as they are folded: it changes when a paragraph becomes higher or lower.
        for signal in (bar.valueChanged, bar.rangeChanged, self._edit.blockCountChanged, checking.shown_changed):
            signal.connect(self._renew)
        self._fit()

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the reasons."""
        return self.width() >= WIDE

    def places(self) -> Iterator[tuple[QRect, Place]]:
        """What is shown, from the top: the area of each mark, with its reason if there is one, and its remark."""
        for block in self._edit.visible_blocks():
            shown = _one_a_reason(self._checking.remarks_on(block))
            if shown:
                yield from self._of_block(block, shown)

    def _of_block(self, block: QTextBlock, remarks: list[Remark]) -> Iterator[tuple[QRect, Place]]:
        box = self._edit.blockBoundingGeometry(block).translated(self._edit.contentOffset())
        line = block.layout().lineAt(0)
        top = round(box.top()) + self._edit.viewport().y() - self.y()
        middle = top + round((line.height() if line.isValid() else LINE) / 2)
        if self.is_wide:
            most = max(1, round(box.height()) // LINE)
            for number, remark in enumerate(remarks[:most]):
                area = QRect(0, middle - LINE // 2 + number * LINE, self.width(), LINE)
                yield area, Place(block.blockNumber(), remark)
            return
        kinds = {remark.kind: remark for remark in reversed(remarks)}
        most = max(1, (self.width() - 4) // STEP)
        for number, kind in enumerate([kind for kind in Kind if kind in kinds][:most]):
            yield QRect(2 + number * STEP, middle - LINE // 2, STEP, LINE), Place(block.blockNumber(), kinds[kind])

    def _renew(self) -> None:
        self._drawn = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A key repaints the line of the caret, a strip of this widget among it: nothing is looked up again for it."""
        if self._drawn is None:
            self._drawn = list(self.places())
        shown = [one for one in self._drawn if one[0].intersects(event.rect())]
        if not shown:
            return
        painter = QPainter(self)
        palette = self.palette()
        painter.setFont(chrome_font(SMALL))
        for area, place in shown:
            remark = place.remark
            centre = QPointF(area.left() + STEP / 2, area.center().y() + 0.5)
            is_heavy = remark.severity is not Severity.MAY
            remark_words.draw_mark(painter, centre, remark.kind, colour(remark.kind, palette), is_heavy)
            if self.is_wide:
                room = QRectF(area).adjusted(STEP + 6, 0, -12, 0)
                said = remark_words.sentence(remark)
                painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
                short = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, round(room.width()))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos().y(), event.pos().x())
            QToolTip.showText(event.globalPos(), self._reasons(place) if place else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        there = self._at(round(event.position().y()), round(event.position().x()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the marks is a click beside the text, which the writing room takes."""
        place = self._at(round(event.position().y()), round(event.position().x()))
        if place is None:
            event.ignore()
        else:
            self.place_chosen.emit(place)

    def _at(self, y: int, x: int) -> Place | None:
        return next((place for area, place in self.places() if area.contains(x, y)), None)

    def _reasons(self, place: Place) -> str:
        """The reasons of the marks of one kind beside one paragraph."""
        block = self._edit.document().findBlockByNumber(place.line)
        same = [remark for remark in self._checking.remarks_on(block) if remark.kind is place.remark.kind]
        said = [remark_words.sentence(remark) for remark in (same if not self.is_wide else [place.remark])]
        more = len(said) - MOST_IN_TOOL_TIP
        lines = said[:MOST_IN_TOOL_TIP]
        if more > 0:
            lines.append(self.tr("… and {count} more").format(count=more))
        return "\n".join(lines)

    def _fit(self) -> None:
        _left, right = self._edit.text_edges()
        bar = self._edit.verticalScrollBar()
        end = self._edit.width() - (bar.sizeHint().width() if bar.isVisible() else 0)
        self.setGeometry(right + 6, 0, max(0, end - right - 6), self._edit.height())
        self._renew()


def _one_a_reason(remarks: list[Remark]) -> list[Remark]:
    """Of remarks with one and the same reason only the first; misspelt words count as one; the weightiest first."""
    kept: dict[tuple[str, str], Remark] = {}
    for remark in remarks:
        said = "" if remark.kind is Kind.SPELLING else remark_words.sentence(remark)
        kept.setdefault((remark.rule, said), remark)
    order = list(Severity)
    return sorted(kept.values(), key=lambda remark: (order.index(remark.severity), remark.start))
