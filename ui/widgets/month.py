"""The look of a month to click in, wherever one opens: our arrows, and weekends in no alarming colour."""

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui import icons
from ui.widgets.words import Words

HEIGHT = 220
"""pixels in which six weeks stand whole"""
_LONGEST = 3
"""letters of the name of a day"""
_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


def calm(month: QCalendarWidget) -> QCalendarWidget:
    """The same month, dressed."""
    month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.NoHorizontalHeader)
    down = month.layout()
    if isinstance(down, QVBoxLayout):
        down.insertWidget(1, _heads())
    month.setMinimumHeight(HEIGHT)
    month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    text = QTextCharFormat()
    text.setForeground(month.palette().text())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        month.setWeekdayTextFormat(day, text)
    for name, icon in _ARROWS.items():
        arrow = month.findChild(QToolButton, name)
        if arrow is not None:
            arrow.setIcon(icons.icon(icon))
            arrow.setIconSize(QSize(16, 16))
    return month


def _heads() -> QWidget:
    """The names of the days: those of Qt are cut off where they begin alike, as in Vietnamese."""
    heads = QWidget()
    across = QHBoxLayout(heads)
    across.setContentsMargins(0, 4, 0, 4)
    across.setSpacing(0)
    for name in _day_names(QLocale()):
        head = Words(name, "small")
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        across.addWidget(head, 1)
    return heads


def _day_names(locale: QLocale) -> list[str]:
    formats = (QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat)
    short, narrow = ([locale.standaloneDayName(day, form) for day in range(1, 8)] for form in formats)
    return short if all(len(name) <= _LONGEST for name in short) else narrow
