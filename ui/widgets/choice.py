"""A few choices side by side or below each other, each a card with a title and a line of explanation."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QSizePolicy, QWidget

from ui import icons
from ui.theme import BODY, SMALL, chrome_font

_PAD = 12
_TITLE_LINE, _HINT_LINE = 20, 16


class _Card(QAbstractButton):
    """One choice: a radio button that looks like a card."""

    def __init__(self, key: str, icon: str) -> None:
        super().__init__()
        self.key = key
        self.hint = ""
        self._icon = icon
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.take_tab(False)
        self.toggled.connect(self.take_tab)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take_tab(self, is_chosen: bool) -> None:
        """Tab comes to the chosen card alone: Qt says so once the keys have been in a group, and they begin outside."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        title = QFontMetrics(chrome_font(BODY, is_strong=True)).horizontalAdvance(self.text())
        hint = QFontMetrics(chrome_font(SMALL)).horizontalAdvance(self.hint)
        height = 2 * _PAD + _TITLE_LINE + (_HINT_LINE + 4 if self.hint else 0) - 4
        return QSize(max(title, hint) + self._beside_icon() + _PAD, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.sizeHint().height())

    def _beside_icon(self) -> int:
        return _PAD + (icons.SIZE + 12 if self._icon else 0)

    def _has_room(self) -> bool:
        """Whether this and its neighbours hold their words beside the icons: else they go without, all alike."""
        return all(one.width() >= one.sizeHint().width() for one in self.group().buttons())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QGuiApplication.palette()  # the widget's own has another colour for hints
        self._paint_ground(painter, palette)
        has_icon = bool(self._icon) and self._has_room()
        room = self.rect().adjusted(self._beside_icon() if has_icon else _PAD, _PAD - 2, -_PAD, 0)
        if has_icon:
            place = QRect(_PAD, (self.height() - icons.SIZE) // 2, icons.SIZE, icons.SIZE)
            role = QPalette.ColorRole.Accent if self.isChecked() else QPalette.ColorRole.PlaceholderText
            icons.draw(self._icon, painter, place, palette.color(role))
        painter.setFont(chrome_font(BODY, is_strong=True))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not self._icon and not self.hint:
            alignment = Qt.AlignmentFlag.AlignCenter
        title = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), room.top(), room.width(), _TITLE_LINE), alignment, title)
        painter.setFont(chrome_font(SMALL))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        below = QRect(room.left(), room.top() + _TITLE_LINE, room.width(), _HINT_LINE)
        hint = painter.fontMetrics().elidedText(self.hint, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, hint)

    def _paint_ground(self, painter: QPainter, palette: QPalette) -> None:
        is_strong = self.isChecked() or self.hasFocus()
        role = QPalette.ColorRole.Accent if is_strong else QPalette.ColorRole.Dark
        painter.setPen(QPen(palette.color(role), 2 if is_strong else 1))
        ground = QPalette.ColorRole.Midlight if self.underMouse() and not self.isChecked() else QPalette.ColorRole.Base
        painter.setBrush(palette.color(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        if self.hasFocus() and self.isChecked():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(5, 5, -5, -5), 3, 3)


class Choice(QWidget):
    """One of a few, by mouse or arrow keys."""

    chosen = Signal(str)
    """the key of the card that a person has chosen"""

    def __init__(self, cards: Sequence[tuple[str, str]], is_across: bool = True, parent: QWidget | None = None) -> None:
        """`cards` are (key, icon) in their order; the first is chosen."""
        super().__init__(parent)
        direction = QBoxLayout.Direction.LeftToRight if is_across else QBoxLayout.Direction.TopToBottom
        line = QBoxLayout(direction, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._group = QButtonGroup(self)
        self._cards = {key: _Card(key, icon) for key, icon in cards}
        for card in self._cards.values():
            self._group.addButton(card)
            line.addWidget(card, 1)
            card.toggled.connect(lambda is_on, card=card: self.chosen.emit(card.key) if is_on else None)
        next(iter(self._cards.values())).setChecked(True)

    @property
    def key(self) -> str:
        """The key of the chosen card."""
        return next(key for key, card in self._cards.items() if card.isChecked())

    def choose(self, key: str) -> None:
        self._cards[key].setChecked(True)

    def say(self, key: str, title: str, hint: str = "") -> None:
        """The words of one card."""
        card = self._cards[key]
        card.setText(title)
        card.setAccessibleName(title)
        card.setAccessibleDescription(hint)
        card.hint = hint
        card.updateGeometry()
        card.update()
