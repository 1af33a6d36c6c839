"""What will not be ready in time, as far as one can tell, each with its reason. It shows verdicts and gives none."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.planning.risk import Piece, Step, Verdict
from ui import wording
from ui.desk.planning import marks, words
from ui.theme import BODY, SMALL, Theme, chrome_font
from ui.widgets import focus_mark, stage_mark
from ui.widgets.kept_place import KeptPlace

SIDE = 24
MARK_ROOM = 24
ABOVE = 12
LINE = 20
SMALL_LINE = 18
MOST_LINES = 3

_Index = QModelIndex | QPersistentModelIndex
PIECE = Qt.ItemDataRole.UserRole + 1
VERDICT = Qt.ItemDataRole.UserRole + 2
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class RiskModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[tuple[Piece, Verdict]] = ()

    def show_risks(self, found: Sequence[tuple[Piece, Verdict]]) -> None:
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        piece, verdict = self._found[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return piece.headline or piece.slug or self.tr("Without a headline")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{index.data()}. {self.when(verdict)}. {self.reason(verdict)}"
            case Qt.ItemDataRole.StatusTipRole:
                return self.reason(verdict)
            case _ if role == PIECE:
                return piece
            case _ if role == VERDICT:
                return verdict
        return None

    def when(self, verdict: Verdict) -> str:
        if verdict.is_late:
            return self.tr("Late by {time}").format(time=words.duration(verdict.left))
        return self.tr("Due in {time}").format(time=words.duration(verdict.left))

    def reason(self, verdict: Verdict) -> str:
        """One sentence with its figures: what is still to come, how long it usually takes, and what that rests on."""
        steps = ", ".join(self._step(step) for step in verdict.steps)
        needed = words.duration(verdict.needed)
        if not verdict.needed:
            return self.tr("It should be through by now: {steps}.").format(steps=steps)
        if verdict.is_late:
            return self.tr("It usually takes {needed} more: {steps}.").format(needed=needed, steps=steps)
        left = words.duration(verdict.left)
        return self.tr("It usually takes {needed} more, and {left} are left: {steps}.").format(
            needed=needed, left=left, steps=steps
        )

    def _step(self, step: Step) -> str:
        values = {
            "stage": wording.stage_word(step.stage),
            "left": words.duration(step.left),
            "usual": words.duration(step.usual.length),
            "cases": step.usual.cases,
        }
        if not step.left and step.usual.cases:
            return self.tr("{stage} already longer than the usual {usual} ({cases} cases)").format(**values)
        if not step.left:
            return self.tr("{stage} already longer than the assumed {usual}").format(**values)
        if not step.usual.cases:
            return self.tr("{stage} {left} (assumed {usual})").format(**values)
        return self.tr("{stage} {left} (usually {usual}, {cases} cases)").format(**values)


class _Row(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: "RiskView") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._metrics = QFontMetrics(chrome_font(SMALL))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, ABOVE + LINE + 4 + self._reason_height(index, width) + ABOVE)

    def _reason_height(self, index: _Index, width: int) -> int:
        room = QRect(0, 0, width - 2 * SIDE - MARK_ROOM, MOST_LINES * SMALL_LINE)
        text = index.data(Qt.ItemDataRole.StatusTipRole)
        return min(MOST_LINES * SMALL_LINE, self._metrics.boundingRect(room, _WRAP, text).height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place, colour = option.rect, self._theme.colour
        is_here = index == self._view.currentIndex() and self._view.hasFocus()
        is_pointed_at = index.row() == self._view.row_under_pointer
        under = colour("selected" if is_here else "hover" if is_pointed_at else "paper")
        painter.save()
        painter.fillRect(place, under)
        painter.fillRect(QRect(place.left() + SIDE, place.bottom(), place.width() - 2 * SIDE, 1), colour("line"))
        if is_here:
            focus_mark.draw_bar(painter, place, colour("accent"))
        piece, verdict = index.data(PIECE), index.data(VERDICT)
        room = place.adjusted(SIDE + MARK_ROOM, ABOVE, -SIDE, -ABOVE)
        mark = QRect(place.left() + SIDE, room.top() + 4, marks.MARK, marks.MARK)
        stage_mark.draw(painter, mark, piece.stage, self._theme.stage_colour(piece.stage), under)
        when = self._view.lines.when(verdict)
        metrics = QFontMetrics(chrome_font(SMALL, verdict.is_late))
        width = metrics.horizontalAdvance(when)
        line = QRect(room.left(), room.top(), room.width(), LINE)
        at_right = line.adjusted(line.width() - width - 2, 0, 0, 0)
        marks.draw_words(painter, at_right, when, colour("warm" if verdict.is_late else "ink"), verdict.is_late)
        title = line.adjusted(0, 0, -width - 24, 0)
        left = marks.draw_words(painter, title, index.data(), colour("ink"), True, BODY)
        aside = " · ".join(part for part in (wording.stage_word(piece.stage), piece.writer) if part)
        marks.draw_words(painter, left.adjusted(12, 0, 0, 0), aside, colour("soft"))
        painter.setFont(chrome_font(SMALL))
        painter.setPen(colour("soft"))
        reason = QRect(room.left(), line.bottom() + 5, room.width(), room.bottom() - line.bottom())
        painter.drawText(reason, _WRAP, index.data(Qt.ItemDataRole.StatusTipRole))
        painter.restore()


class RiskView(QListView):
    article_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_under_pointer = -1
        self.lines = RiskModel(self)
        self.setModel(self.lines)
        self._place = KeptPlace(self)
        self.setItemDelegate(_Row(theme, self))
        self.setAccessibleName(self.tr("Pieces at risk"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_chosen)
        theme.changed.connect(self.viewport().update)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by a click marks the row that is clicked, and no other first."""
        QFrame.focusInEvent(self, event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._place.take()
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(-1)

    def _point_at(self, row: int) -> None:
        if row != self.row_under_pointer:
            self.row_under_pointer = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.article_wanted.emit(index.data(PIECE).article_id)
