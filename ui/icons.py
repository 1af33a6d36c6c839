"""The icons of `resources/icons`, drawn in the colour of the text around them, sharp at every scale.

One hand: a grid of 24, strokes of 1.5, round ends, `currentColor`.
To add one: an SVG file in that folder; its name is the icon's name.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

SIZE = 20
"""the side of an icon in bars and menus, in pixels at scale 1"""


class _LineIcon(QIconEngine):
    """Asks the palette for its colour each time it is drawn, so that a change of theme needs nothing here."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, self._role)
        _renderer(self._name, colour.name()).render(painter, rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon `name` in the palette's colour `role`; without a file it is a bug, not an empty icon."""
    if not resources.path(f"icons/{name}.svg").is_file():
        raise LookupError(f"no icon {name}")
    return QIcon(_LineIcon(name, role))


def blank() -> QIcon:
    """Nothing, as large as an icon: for what stands below others that have one."""
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def draw(name: str, painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Draw the icon `name` into `rect`, for delegates and empty states."""
    _renderer(name, colour.name()).render(painter, rect)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resources.text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))
