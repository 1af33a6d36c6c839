"""The rows of a list in two tones."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QListWidget

from ui.theme import Theme
from ui.widgets.two_tones import TwoTones


def shown(qtbot, *rows: str) -> QListWidget:
    rows_list = QListWidget()
    rows_list.setProperty("surface", "list")
    TwoTones(rows_list)
    rows_list.addItems(rows)
    rows_list.resize(320, 120)
    qtbot.addWidget(rows_list)
    rows_list.show()
    qtbot.waitExposed(rows_list)
    return rows_list


def darkest(rows: QListWidget, place: QRect) -> str:
    image = rows.viewport().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return QColor(min(colours, key=lambda one: QColor(one).lightness())).name()


def test_what_is_said_below_a_row_is_softer_than_the_row(qtbot, theme: Theme):
    rows = shown(qtbot, "Nước máy an toàn\nPhạm Minh · 12/03/2026")
    place = rows.visualItemRect(rows.item(0))
    upper, lower = QRect(place), QRect(place)
    upper.setBottom(place.center().y())
    lower.setTop(place.center().y() + 1)
    assert darkest(rows, upper) == theme.colour("ink").name()
    assert darkest(rows, lower) == theme.colour("soft").name()


def test_what_is_said_beside_a_row_is_softer_than_the_row(qtbot, theme: Theme):
    rows = shown(qtbot, "Minh  ·  Phóng viên")
    place = rows.visualItemRect(rows.item(0))
    name, role = QRect(place), QRect(place)
    name.setWidth(8 + rows.fontMetrics().horizontalAdvance("Minh"))
    role.setLeft(place.left() + 16 + rows.fontMetrics().horizontalAdvance("Minh"))
    assert darkest(rows, name) == theme.colour("ink").name()
    assert darkest(rows, role) == theme.colour("soft").name()
