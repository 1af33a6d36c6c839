"""Days, weeks and months as a calendar shows them, and the moments at which they begin. It knows no article.

Moments are milliseconds since 1970, UTC. `zone` is where the day is lived, by default the machine's own. Weeks begin on
Monday and have the numbers of ISO 8601.
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from editor.frozen import frozen

FIRST_YEAR, LAST_YEAR = 1971, 8999
"""No calendar is turned further than this: nothing on a desk is older, and clocks cannot count much further."""
WEEK = timedelta(days=7)
WEEKDAYS = 7
SATURDAY = 5


@frozen
class Days:
    """A run of days, the last one included."""

    first: date
    last: date

    def bounds(self, zone: tzinfo | None = None) -> tuple[int, int]:
        """From which moment on, and before which."""
        return begins(self.first, zone), begins(self.last + timedelta(days=1), zone)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


@frozen
class Moved:
    """A moment on another day. `is_shifted` says that the clock skips the hour there, so that it is a later one."""

    at: int
    is_shifted: bool


def begins(day: date, zone: tzinfo | None = None) -> int:
    """The first moment of the day, also where the clock skips midnight."""
    return _moment(datetime.combine(day, time()), zone)


def day_of(at: int, zone: tzinfo | None = None) -> date:
    if zone is None and at >= 0:
        return date.fromtimestamp(at / 1000)  # a month has thousands of dates, and this is five times as fast
    return _local(at, zone).date()


def moved(at: int, day: date, zone: tzinfo | None = None) -> Moved:
    """The same time of day on `day`; an hour that daylight saving skips there becomes the one after it."""
    clock = _local(at, zone).time()
    there = _moment(datetime.combine(day, clock), zone)
    return Moved(there, _local(there, zone).time() != clock)


def zone_of(name: str) -> tzinfo | None:
    """The zone with this IANA name; None, which is the machine's own, for an empty or unknown one."""
    try:
        return ZoneInfo(name) if name else None
    except (OSError, ValueError, KeyError):
        return None


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_of(day: date) -> Days:
    monday = monday_of(day)
    return Days(monday, monday + timedelta(days=WEEKDAYS - 1))


def month_of(day: date) -> Days:
    """The first to the last day of the month."""
    first = day.replace(day=1)
    return Days(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def grid_of(day: date) -> list[list[date]]:
    """The weeks that a page of the day's month shows: whole ones, four to six."""
    month = month_of(day)
    monday, weeks = monday_of(month.first), []
    while monday <= month.last:
        weeks.append(grid_of_week(monday))
        monday += WEEK
    return weeks


def grid_of_week(day: date) -> list[date]:
    return [monday_of(day) + timedelta(days=number) for number in range(WEEKDAYS)]


def week_number(day: date) -> int:
    return day.isocalendar().week


def is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def month_later(day: date, months: int) -> date:
    """The same day of another month, or that month's last one: a month after 31 January is 28 or 29 February."""
    count = day.year * 12 + day.month - 1 + months
    first = within(date(min(max(count // 12, FIRST_YEAR), LAST_YEAR), count % 12 + 1, 1))
    return first.replace(day=min(day.day, month_of(first).last.day))


def within(day: date) -> date:
    """The day, or the nearest one that a calendar can be turned to."""
    return min(max(day, date(FIRST_YEAR, 1, 1)), date(LAST_YEAR, 12, 31))


def _local(at: int, zone: tzinfo | None) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(zone)


def _moment(local: datetime, zone: tzinfo | None) -> int:
    return round((local.replace(tzinfo=zone) if zone else local.astimezone()).timestamp() * 1000)
