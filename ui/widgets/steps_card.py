"""A few steps in a row, each ticked when it was done: the card of whoever is here for the first time.

It shows what it is given and says which step was pressed; what counts as done is known elsewhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from editor.frozen import frozen
from ui.theme import BODY, SMALL, chrome_font
from ui.widgets import buttons, stage_mark
from ui.widgets.words import Words

_MARK = 20
_SIDE = 8
_GAP = 8
HEIGHT = 32
"""pixels"""


@frozen
class Step:
    """`title` is what is to be done, `hint` where and how, `spoken` what a screen reader says of its state."""

    key: str
    title: str
    hint: str
    spoken: str
    is_done: bool = False


class _StepButton(QToolButton):
    """A disc with a number or a tick, and the words of the step where there is room."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.step: Step | None = None
        self.is_next = False
        self.is_worded = True
        self.setProperty("kind", "step")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, step: Step, is_next: bool) -> None:
        self.step, self.is_next = step, is_next
        self.setToolTip(step.hint)
        self.setAccessibleName(step.title)
        self.setAccessibleDescription(f"{step.spoken} {step.hint}")
        self.updateGeometry()
        self.update()

    def wide(self) -> int:
        """How much room it takes with its words."""
        metrics = QFontMetrics(chrome_font(BODY, is_strong=self.is_next))
        title = self.step.title if self.step else ""
        return 2 * _SIDE + _MARK + _GAP + metrics.horizontalAdvance(title) + 4

    def sizeHint(self) -> QSize:
        return QSize(self.wide() if self.is_worded else 2 * _SIDE + _MARK, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.step is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(_SIDE + 1, (self.height() - _MARK) / 2 + 1, _MARK - 2, _MARK - 2)
        self._draw_mark(painter, disc)
        if self.is_worded:
            painter.setFont(chrome_font(BODY, is_strong=self.is_next))
            role = QPalette.ColorRole.WindowText if self.is_next else QPalette.ColorRole.PlaceholderText
            painter.setPen(QGuiApplication.palette().color(role))
            room = QRect(_SIDE + _MARK + _GAP, 0, self.width(), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.step.title)

    def _draw_mark(self, painter: QPainter, disc: QRectF) -> None:
        palette = QGuiApplication.palette()
        accent = palette.color(QPalette.ColorRole.Accent)
        assert self.step is not None
        if self.step.is_done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(disc)
            stage_mark.draw_tick(painter, disc, palette.color(QPalette.ColorRole.BrightText))
            return
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent if self.is_next else soft, 1.5))
        painter.drawEllipse(disc)
        painter.setPen(accent if self.is_next else soft)
        painter.setFont(chrome_font(SMALL, is_strong=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepsCard(QWidget):
    """In a narrow window only the next step has its words."""

    chosen = Signal(str)
    """a step was pressed"""
    closed = Signal()

    def __init__(self, count: int, close_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words("", "strong")
        self.steps = [_StepButton(number + 1) for number in range(count)]
        self.cross = buttons.bare("close", close_name)
        self.cross.clicked.connect(self.closed)
        for step in self.steps:
            step.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step.step.key if step.step else ""))
        self._lay_out()
        self.hide()

    def show_steps(self, title: str, steps: Sequence[Step]) -> None:
        self.title.setText(title)
        following = next((step.key for step in steps if not step.is_done), "")
        for button, step in zip(self.steps, steps, strict=True):
            button.show_step(step, step.key == following)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        around = 2 * 16 + 2 * _SIDE + self.cross.sizeHint().width() + _GAP * (len(self.steps) + 1)
        all_words = self.title.sizeHint().width() + around + sum(step.wide() for step in self.steps)
        has_room = all_words <= self.width()
        one = sum(step.wide() if step.is_next else 2 * _SIDE + _MARK for step in self.steps) + around
        self.title.setVisible(has_room or one + self.title.sizeHint().width() <= self.width())
        for step in self.steps:
            step.is_worded = has_room or step.is_next
            step.updateGeometry()
            step.update()

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setProperty("surface", "card")
        across = QHBoxLayout(frame)
        across.setContentsMargins(16, 4, 8, 4)
        across.setSpacing(8)
        across.addWidget(self.title)
        across.addStretch(1)
        for step in self.steps:
            across.addWidget(step)
        across.addStretch(1)
        across.addWidget(self.cross)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 8)
        outer.addWidget(frame)

    def minimumSizeHint(self) -> QSize:
        """It never keeps a window from being narrow."""
        return QSize(240, super().minimumSizeHint().height())
