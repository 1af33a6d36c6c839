"""When a piece of work is due, in words that need no colour: today 17:00, tomorrow, late by 2 days."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from editor import due
from ui.desk.due_words import day_and_hour
from ui.wording import short_day, weekday

HOUR = 3_600_000
DAY = 24 * HOUR
"""milliseconds"""


def is_late(due_at: int | None, now: int) -> bool:
    return due_at is not None and due_at < now


def due_in_words(due_at: int | None, now: int, zone: str = "") -> str:
    """By the clocks of this machine; where it was set by others, their hour stands beside it. Empty without a date."""
    if due_at is None:
        return ""
    if due_at < now:
        return _late(now - due_at)
    here, words = due.local(due_at), deadline(due_at, now)
    there = due.local(due_at, zone) if zone else here
    if there != here:
        city = zone.split("/")[-1].replace("_", " ")
        return QCoreApplication.translate("MyWork", "{when} ({time} in {city})").format(
            when=words, time=f"{there:%H:%M}", city=city
        )
    return words


def deadline(due_at: int, now: int) -> str:
    """The day and the hour of it, late or not, by the clocks of this machine."""
    return _said(*day_and_hour(due.local(due_at)), due.local(now).date())


def moment(then: datetime, today: date) -> str:
    """A day and an hour as a person would say them."""
    return _said(then.date(), f"{then:%H:%M}", today)


def _said(then: date, hour: str, today: date) -> str:
    translate = QCoreApplication.translate
    match (then - today).days:
        case 0:
            return translate("MyWork", "today {time}").format(time=hour)
        case 1:
            return translate("MyWork", "tomorrow {time}").format(time=hour)
        case -1:
            return translate("MyWork", "yesterday {time}").format(time=hour)
    if timedelta(0) < then - today < timedelta(days=7):
        return translate("MyWork", "{day} {time}").format(day=weekday(then.isoweekday()), time=hour)
    return short_day(then, today)


def _late(by: int) -> str:
    translate = QCoreApplication.translate
    if by >= 2 * DAY:
        return translate("MyWork", "late by {count} days").format(count=by // DAY)
    if by >= DAY:
        return translate("MyWork", "late by a day")
    if by >= 2 * HOUR:
        return translate("MyWork", "late by {count} hours").format(count=by // HOUR)
    return translate("MyWork", "late by an hour") if by >= HOUR else translate("MyWork", "late since just now")
