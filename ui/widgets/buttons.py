"""Buttons in the kinds of the stylesheet. What they do is connected by whoever makes them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QToolButton

from ui import icons


def primary(text: str, icon: str = "") -> QPushButton:
    """The one button of a view that a person most likely wants."""
    return _button(text, "primary", icon, QPalette.ColorRole.BrightText)


def plain(text: str, icon: str = "") -> QPushButton:
    return _button(text, "plain", icon, QPalette.ColorRole.ButtonText)


def quiet(text: str, icon: str = "") -> QPushButton:
    """A button that reads as a link, for notices and secondary ways."""
    return _button(text, "quiet", icon, QPalette.ColorRole.Accent)


def link(text: str, icon: str = "") -> QPushButton:
    """A quiet button whose words begin where the lines above it begin, or end where they end."""
    return _button(text, "link", icon, QPalette.ColorRole.Accent)


def bare(icon: str, name: str) -> QToolButton:
    """An icon alone; `name` is its tool tip and what a screen reader says."""
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(icons.SIZE, icons.SIZE))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def _button(text: str, kind: str, icon: str, role: QPalette.ColorRole) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", kind)
    button.setAutoDefault(False)
    if icon:
        button.setIcon(icons.icon(icon, role))
        button.setIconSize(QSize(16, 16))
    return button
