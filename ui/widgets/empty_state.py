"""What stands where nothing is yet: what will be here, and one button to begin."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ui import icons
from ui.widgets import buttons
from ui.widgets.words import Words

WIDEST = 360
EDGE = 24
"""pixels"""
PLACE = 0.35
"""of the height of the window: where each that has the room begins, so that those beside each other are level"""


class _Picture(QWidget):
    """A large line icon in the colour of secondary text."""

    SIDE = 40

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(self.SIDE, self.SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        icons.draw(self._name, QPainter(self), QRect(0, 0, self.SIDE, self.SIDE), colour)


class EmptyState(QWidget):
    """A quiet picture, a title, a hint, and at most one button."""

    begun = Signal()
    """the button was pressed"""

    def __init__(self, icon: str, parent: QWidget | None = None, is_second: bool = False) -> None:
        """`is_second` where the view has the same button above: only one of them is the primary one."""
        super().__init__(parent)
        self._title = Words("", "title")
        self._hint = Words("", "soft").wrapped()
        self._button: QPushButton = buttons.plain("") if is_second else buttons.primary("")
        self._button.clicked.connect(self.begun)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._lay_out(_Picture(icon))

    def show_words(self, title: str, hint: str, button: str = "") -> None:
        """Say what will be here; without `button` there is none."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setFocusProxy(self._button if button else None)  # Tab would stay for ever before one that is not seen
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Every line of the hint is seen: a label alone asks for too little where its lines break."""
        width = max(1, min(self.width(), WIDEST) - 2 * EDGE)
        self._hint.setMinimumHeight(max(0, self._hint.heightForWidth(width)))
        above = round(self.window().height() * PLACE) - self.mapTo(self.window(), QPoint()).y() - EDGE
        spare = self.height() - self._column.sizeHint().height()
        if not 0 <= above <= spare // 2:
            above = max(0, spare * 2 // 5)
        self._above.changeSize(0, above, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        self.layout().invalidate()

    def _lay_out(self, picture: QWidget) -> None:
        self._above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        column = self._column = QWidget()
        column.setMaximumWidth(WIDEST)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        lines.setSpacing(8)
        lines.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addSpacing(4)
        lines.addWidget(self._title)
        lines.addWidget(self._hint)
        lines.addSpacing(8)
        lines.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 10)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addItem(self._above)
        down.addLayout(across)
        down.addStretch(1)
