"""When a piece of work is due, in words that need no colour: today 17:00, tomorrow, late by 2 days."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from editor import due

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
    here = due.local(due_at)
    words = moment(here, due.local(now).date())
    there = due.local(due_at, zone) if zone else here
    if there != here:
        city = zone.split("/")[-1].replace("_", " ")
        return QCoreApplication.translate("MyWork", "{when} ({time} in {city})").format(
            when=words, time=f"{there:%H:%M}", city=city
        )
    return words


def moment(then: datetime, today: date) -> str:
    """A day and an hour as a person would say them."""
    translate = QCoreApplication.translate
    match (then.date() - today).days:
        case 0:
            return translate("MyWork", "today {time}").format(time=f"{then:%H:%M}")
        case 1:
            return translate("MyWork", "tomorrow {time}").format(time=f"{then:%H:%M}")
        case -1:
            return translate("MyWork", "yesterday {time}").format(time=f"{then:%H:%M}")
    if timedelta(0) < then.date() - today < timedelta(days=7):
        day = QLocale().standaloneDayName(then.isoweekday(), QLocale.FormatType.LongFormat)
        return translate("MyWork", "{day} {time}").format(day=day, time=f"{then:%H:%M}")
    return f"{then:%d/%m}" if then.year == today.year else f"{then:%d/%m/%Y}"


def _late(by: int) -> str:
    translate = QCoreApplication.translate
    if by >= 2 * DAY:
        return translate("MyWork", "late by {count} days").format(count=by // DAY)
    if by >= DAY:
        return translate("MyWork", "late by a day")
    if by >= 2 * HOUR:
        return translate("MyWork", "late by {count} hours").format(count=by // HOUR)
    return translate("MyWork", "late by an hour") if by >= HOUR else translate("MyWork", "late since just now")
