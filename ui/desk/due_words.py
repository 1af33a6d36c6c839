"""When something is due, in the words a person would use: today, tomorrow, a day of this week, or the date."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from editor.article import Stage
from editor.workflow import SETTLED
from ui.wording import short_day, weekday

UNHURRIED = SETTLED | {Stage.APPROVED}
"""stages in which nobody is waiting for the article: it cannot be late"""


def is_late(due_at: int | None, stage: Stage, now: int) -> bool:
    return due_at is not None and due_at < now and stage not in UNHURRIED


def due(due_at: int | None, stage: Stage, now: int) -> str:
    """When it is due; empty without a date and where it no longer matters. Times in milliseconds since 1970, UTC."""
    if due_at is None or stage in UNHURRIED:
        return ""
    (day, hour), today = day_and_hour(_local(due_at)), _local(now).date()
    when = _day(day, today)
    if abs(day - today) <= timedelta(days=1):
        when = f"{when} {hour}"
    if due_at < now:
        return QCoreApplication.translate("Due", "Late: {when}").format(when=when)
    return QCoreApplication.translate("Due", "Due {when}").format(when=when)


def day_and_hour(then: datetime) -> tuple[date, str]:
    """The day to which a deadline belongs, and its hour. Midnight ends a day: “tomorrow 00:00” is “today 24:00”."""
    if then.time() == time():
        return then.date() - timedelta(days=1), "24:00"
    return then.date(), f"{then:%H:%M}"


def _day(day: date, today: date) -> str:
    match (day - today).days:
        case 0:
            return QCoreApplication.translate("Due", "today")
        case 1:
            return QCoreApplication.translate("Due", "tomorrow")
        case -1:
            return QCoreApplication.translate("Due", "yesterday")
        case days if 1 < days < 7:
            return weekday(day.isoweekday())
    return short_day(day, today)


def _local(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone()
