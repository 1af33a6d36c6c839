"""A date and an hour: the usual answers at a click, any other in a field; it says where the clocks do something odd.

A time is set by the clocks of this machine, and one that was set before by those of its zone. It changes nothing.
"""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from editor import due
from editor.due import Due
from editor.refusal import Refused
from ui.widgets.month import calm
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
        self._given: tuple[QDateTime, Due] | None = None
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
        self._other_zone = self._known_zone()
        self.other = QDateTimeEdit()
        # Without clocks of its own: it would step over an hour that the clocks skip without a word.
        self.other.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))
        self.other.setAccessibleName(self.tr("Another time"))
        self.other.setDisplayFormat(SHOWN_AS)
        self.other.setCalendarPopup(True)
        calm(self.other.calendarWidget())
        self.other.setDateTime(_shown(self._today(1), EVENING))
        self.remark = Words("", "small").wrapped()
        self._lay_out()
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._on_edited)
        self.other.dateTimeChanged.connect(self._on_edited)
        self._on_edited()

    def show_due(self, at: int | None, zone: str = "") -> None:
        """Show a time that was set before, by the clocks of its zone where this machine knows it.

        As long as nobody changes it, it stays what it was, to the millisecond.
        """
        if at is None:
            self._given = None
            self.choice.setCurrentIndex(NONE)
            return
        self._other_zone = zone if _is_known(zone) else self._known_zone()
        there = due.local(at, self._other_zone)
        shown = _shown(there.date(), there.time())
        self._given = (shown, Due(at, zone))
        self.other.setDateTime(shown)
        self.choice.setCurrentIndex(OTHER)
        self._on_edited()

    def due(self) -> Due | None:
        """The time that is chosen, None for no date. Refused where a desk cannot keep it."""
        number = self.choice.currentIndex()
        if number == NONE:
            return None
        if number == OTHER:
            shown = self.other.dateTime()
            if self._given is not None and shown == self._given[0]:
                return self._given[1]
            day, hour = shown.date(), shown.time()
            return due.due(date(day.year(), day.month(), day.day()), time(hour.hour(), hour.minute()), self._other_zone)
        return due.due(self._today({TODAY: 0, TOMORROW: 1, WEEK: 7}[number]), EVENING, self._known_zone())

    def _known_zone(self) -> str:
        return self.zone if _is_known(self.zone) else ""

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
        remarks = [chosen.remark or due.in_the_past(chosen.at, self._now)]
        said = [say(remark) for remark in remarks if remark]
        if chosen.zone and due.local(chosen.at, chosen.zone) != due.local(chosen.at):
            city = chosen.zone.split("/")[-1].replace("_", " ")
            said.insert(0, self.tr("By the clocks of {city}.").format(city=city))
        return " ".join(said)


def _is_known(zone: str) -> bool:
    try:
        due.check(0, zone)
    except Refused:
        return False
    return True


def _shown(day: date, hour: time) -> QDateTime:
    utc = QTimeZone(QTimeZone.Initialization.UTC)
    return QDateTime(QDate(day.year, day.month, day.day), QTime(hour.hour, hour.minute), utc)
