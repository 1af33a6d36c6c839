"""A date and an hour: the usual answers at a click, any other in a field; it says where the clocks do something odd.

A time is set by the clocks of this machine. It changes nothing.
"""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from editor import due
from editor.due import Due
from editor.refusal import Refused
from ui.widgets.words import Words
from ui.wording import say

EVENING = time(17)
SHOWN_AS = "dd/MM/yyyy HH:mm"
NONE, TODAY, TOMORROW, WEEK, OTHER = range(5)


class DueField(QWidget):
    """`now` in milliseconds since 1970, UTC, decides what today is and what has passed."""

    edited = Signal()

    def __init__(self, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        self.choice = QComboBox()
        for words in (
            self.tr("No date"),
            self.tr("Today, 17:00"),
            self.tr("Tomorrow, 17:00"),
            self.tr("In a week, 17:00"),
            self.tr("Another time…"),
        ):
            self.choice.addItem(words)
        self.other = QDateTimeEdit()
        self.other.setDisplayFormat(SHOWN_AS)
        self.other.setCalendarPopup(True)
        self.other.setDateTime(_shown(self._today(1), EVENING))
        self.remark = Words("", "small").wrapped()
        self._lay_out()
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._on_edited)
        self.other.dateTimeChanged.connect(self._on_edited)
        self._on_edited()

    def show_due(self, at: int | None) -> None:
        """Show a time that was set before."""
        if at is None:
            self.choice.setCurrentIndex(NONE)
            return
        there = due.local(at)
        self.other.setDateTime(_shown(there.date(), there.time()))
        self.choice.setCurrentIndex(OTHER)

    def due(self) -> Due | None:
        """The time that is chosen, None for no date. Refused where a desk cannot keep it."""
        number = self.choice.currentIndex()
        if number == NONE:
            return None
        if number == OTHER:
            shown = self.other.dateTime()
            day, hour = shown.date(), shown.time()
            return due.due(
                date(day.year(), day.month(), day.day()), time(hour.hour(), hour.minute()), self._known_zone()
            )
        return due.due(self._today({TODAY: 0, TOMORROW: 1, WEEK: 7}[number]), EVENING, self._known_zone())

    def _known_zone(self) -> str:
        try:
            due.check(0, self.zone)
        except Refused:
            return ""
        return self.zone

    def _today(self, later: int) -> date:
        return datetime.fromtimestamp(self._now / 1000, UTC).astimezone().date() + timedelta(days=later)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.choice, 1)
        across.addWidget(self.other, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addLayout(across)
        down.addWidget(self.remark)

    def _on_edited(self) -> None:
        self.other.setVisible(self.choice.currentIndex() == OTHER)
        self.remark.setText(self._remark())
        self.remark.setVisible(bool(self.remark.text()))
        self.edited.emit()

    def _remark(self) -> str:
        try:
            chosen = self.due()
        except Refused as why:
            return say(why)
        if chosen is None:
            return ""
        remark = chosen.remark or due.in_the_past(chosen.at, self._now)
        return say(remark) if remark else ""


def _shown(day: date, hour: time) -> QDateTime:
    return QDateTime(QDate(day.year, day.month, day.day), QTime(hour.hour, hour.minute))
