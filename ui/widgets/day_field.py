"""A field for a day, which may be empty: it takes what a person types for a date, and the arrows go on by a day.

It changes nothing else.
"""

import re
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_NUMBERS = re.compile(r"\d+")
_ISO = re.compile(r"\s*\d{4}-\d{1,2}-\d{1,2}\s*")
_MOST = 3
"""numbers of a date"""
_CENTURY = 100


class DayField(QLineEdit):
    """`today` is the day to which a date belongs that is typed without a year or a month."""

    came_in = Signal()
    """the keys go here now"""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setMaxLength(20)
        self.setPlaceholderText(self.tr("dd/MM/yyyy"))
        self.editingFinished.connect(self._tidy)

    @property
    def day(self) -> date | None:
        """The day that stands here; None where there is none, or what is typed is no day."""
        return typed_day(self.text(), self._today)

    @property
    def is_sound(self) -> bool:
        """Whether it is empty or a day."""
        return not self.text().strip() or self.day is not None

    def show_day(self, day: date | None) -> None:
        self.setText(f"{day:%d/%m/%Y}" if day else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        day = self.day
        self.show_day(_later(day, step) if day else self._today)
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came_in.emit()

    def _tidy(self) -> None:
        if self.day is not None:
            self.show_day(self.day)


def typed_day(text: str, today: date) -> date | None:
    """The day that is meant by “5”, “5/12”, “05.12.26”, “5-12-2026” or “2026-12-05”; None for anything else."""
    found = [int(number) for number in _NUMBERS.findall(text[:20])]
    if not found or len(found) > _MOST or re.sub(r"[\d\s./-]", "", text):
        return None
    if _ISO.fullmatch(text):
        found.reverse()
    day, month, year = (*found, *(today.day, today.month, today.year)[len(found) :])
    if year < _CENTURY:
        year += today.year - today.year % _CENTURY
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
