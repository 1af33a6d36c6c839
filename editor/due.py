"""Due times: from a day and an hour in a zone to a moment, with a sentence where the clocks do something odd.

Moments are milliseconds since 1970, UTC; a zone is an IANA name, empty for the machine's own. It reads no clock.
"""

from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from types import MappingProxyType

from editor.finding import Finding, Severity
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.normalise import clean

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""A due time in another year is a slip of the hand."""
_EARLIEST = 0
# The last year ends twelve hours after it ends in UTC, where the day comes last.
_LATEST = int(datetime(LAST_YEAR + 1, 1, 1, 12, tzinfo=UTC).timestamp() * 1000) - 1
_NO_PLACES = ("Factory", "localtime", "posixrules", "posix/", "right/")
"""what a list of zones holds beside them: names without clocks, and clocks that nobody lives by"""


@frozen
class Due:
    """A moment and the zone in which it was meant. `remark` is a sentence where the clocks skip or repeat that hour."""

    at: int
    zone: str = ""
    remark: Finding | None = field(default=None, compare=False)


def due(day: date, hour: time, zone: str = "") -> Due:
    """The moment at which it is `hour` on `day` in `zone`.

    An hour that the clocks skip becomes as much later as they jump; of an hour that comes twice, the first is meant.
    """
    clocks = _clocks(zone)
    wanted = datetime.combine(day, hour.replace(tzinfo=None, fold=0))
    _check_year(wanted.year)
    at = _at(wanted, clocks)
    shown = _shown(at, clocks)
    values: dict[str, object] = {"wanted": f"{wanted:%H:%M}", "day": f"{wanted:%d/%m/%Y}", "shown": f"{shown:%H:%M}"}
    check(at)
    if shown != wanted:
        sentence = Finding(
            "due",
            Severity.SHOULD,
            "The clocks skip {wanted} on {day}, so it is due at {shown}.",
            MappingProxyType(values),
        )
        return Due(at, zone, sentence)
    if _at(wanted.replace(fold=1), clocks) != at:
        sentence = Finding(
            "due",
            Severity.SHOULD,
            "On {day} the clocks show {wanted} twice; the first time is meant.",
            MappingProxyType(values),
        )
        return Due(at, zone, sentence)
    return Due(at, zone)


def day_of(year: int, month: int, day: int) -> date:
    """The day of the calendar; Refused where there is none, such as a 29 February in most years."""
    try:
        found = date(year, month, day)
    except (ValueError, OverflowError):
        raise Refused(
            "There is no {day}/{month}/{year} in the calendar, so no date was set. Choose another day.",
            day=day,
            month=month,
            year=year,
        ) from None
    _check_year(found.year)
    return found


def check(at: int | None, zone: str = "") -> None:
    """Refused when a desk cannot keep this moment, or nobody knows the zone. None is no date."""
    if at is not None and not (isinstance(at, int) and not isinstance(at, bool) and _EARLIEST <= at <= _LATEST):
        raise _no_year()
    _clocks(zone)


def in_the_past(at: int | None, now: int) -> Finding | None:
    """A warning about a time that has passed already. It stops nothing: what is late is late."""
    if at is None or at >= now:
        return None
    return Finding("due", Severity.SHOULD, "This time has passed already: the piece is late from the start.")


def local(at: int, zone: str = "") -> datetime:
    """What the clocks in `zone` show at this moment, without a zone; by UTC where the machine does not know it."""
    try:
        return _shown(at, _clocks(zone))
    except Refused:
        return _shown(at, UTC)


def _clocks(zone: str) -> tzinfo | None:
    """The zone; None for the machine's own. Refused where nobody knows such a zone."""
    if not zone:
        return None
    from zoneinfo import ZoneInfo

    try:
        if zone.startswith(_NO_PLACES):
            raise KeyError(zone)
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise Refused(
            "This machine does not know the time zone “{zone}”, so no date was set. Choose the zone of a large city.",
            zone=clean(zone[:80]).text,
        ) from None


def _at(wanted: datetime, clocks: tzinfo | None) -> int:
    there = wanted.replace(tzinfo=clocks) if clocks else wanted
    try:
        return round(there.timestamp() * 1000)
    except (OverflowError, OSError, ValueError):
        raise _no_year() from None


def _shown(at: int, clocks: tzinfo | None) -> datetime:
    utc = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)
    return utc.astimezone(clocks).replace(tzinfo=None, fold=0)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise _no_year()


def _no_year() -> Refused:
    return Refused(
        "A date must lie between the years {first} and {last}, so none was set. Look at the year.",
        first=FIRST_YEAR,
        last=LAST_YEAR,
    )
