"""The rail at the left edge of the window: one button a page, each with its icon and its word.

It shows actions that exist already; what they do is connected elsewhere.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

WIDTH = 80
"""pixels, and more where a language has longer words"""
NARROW = 48
"""in a low window, where only the icons have room"""
_ICON = QSize(20, 20)
_SMALL = 10
"""the size of a count, in pixels at scale 1"""


class _PageButton(QToolButton):
    """A page's button; `count` is drawn beside its icon, 0 for none."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.count = 0
        self.setProperty("kind", "rail")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click turns the page, and the keys go to the page
        self.setDefaultAction(action)
        self.setIconSize(_ICON)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, meaning: str) -> None:
        """`meaning` is what a screen reader says of it."""
        self.count = count
        self.setAccessibleDescription(meaning if count else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count:
            self._draw_count(QPainter(self))

    def _draw_count(self, painter: QPainter) -> None:
        words = str(self.count) if self.count < 100 else "99+"
        font = QFont(self.font())
        font.setPixelSize(_SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        width = max(16, QFontMetrics(font).horizontalAdvance(words) + 8)
        place = QRect(QPoint(self.width() // 2 + 6, 4), QSize(width, 16))
        palette = self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.color(QPalette.ColorRole.Accent)))
        painter.drawRoundedRect(place, 8, 8)
        painter.setPen(palette.color(QPalette.ColorRole.BrightText))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QFrame):
    """`actions` are the pages, by their ids, from the top down."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self.setMinimumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Pages"))
        self._buttons = {key: _PageButton(action) for key, action in actions.items()}
        self._is_low = False
        self._full = 0
        down = QVBoxLayout(self)
        down.setContentsMargins(8, 8, 8, 8)
        down.setSpacing(4)
        for button in self._buttons.values():
            down.addWidget(button)
        if self._buttons:
            self.setFocusProxy(self.buttons[0])
        down.addStretch(1)
        self.foot = QVBoxLayout()
        """what stands at the lower end"""
        self.foot.setSpacing(4)
        down.addLayout(self.foot)
        self.setVisible(len(self._buttons) > 1)

    def minimumSizeHint(self) -> QSize:
        """It never keeps a window from being low."""
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Icons alone where there is no room for their words; these are tool tips then."""
        super().resizeEvent(event)
        if not self._is_low:
            self._full = self.layout().minimumSize().height()
        is_low = self.height() < self._full
        if is_low != self._is_low:
            self._is_low = is_low
            self._dress()

    def _dress(self) -> None:
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if self._is_low else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self.setMinimumWidth(NARROW if self._is_low else WIDTH)
        margin, above = (4, 2) if self._is_low else (8, 8)
        self.layout().setContentsMargins(margin, above, margin, above)
        for down in (self.layout(), self.foot):
            down.setSpacing(0 if self._is_low else 4)
        for button in self.findChildren(QToolButton):
            button.setToolButtonStyle(style)
            button.setProperty("room", "low" if self._is_low else "")
            button.style().polish(button)

    def add_at_foot(self, action: QAction) -> QToolButton:
        """A button in the same hand that turns no page."""
        button = _PageButton(action)
        self.foot.addWidget(button)
        return button

    @property
    def buttons(self) -> Sequence[QToolButton]:
        return list(self._buttons.values())

    def show_count(self, key: str, count: int, meaning: str) -> None:
        """Draw a count at a page's button; `meaning` says in words what is counted, and 0 takes it away."""
        self._buttons[key].show_count(count, meaning)
