"""Which articles of the desk are meant: one frozen record that board, list, library and saved searches share.

    Selection(people=("…id…",), languages=("vi",), dates=Dates(span=Span.THIS_WEEK))

Within one kind any of the values is enough; of several kinds every one must fit; a kind without values says nothing.
An article is of a person who writes it or has an open task on it. `to_json` and `from_json` are the one written form,
in settings and saved searches: what a newer program wrote and this one does not know is left out, never a fault. It
holds no words that are searched for, and it reads no article: the desk finds what it means
(`storage.finding.choosing`).
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from editor.article import Stage
from editor.frozen import frozen
from editor.seal import canonical_json


class Dated(StrEnum):
    """Which date of an article is asked for."""

    DUE = "due"
    PUBLISH = "publish"
    """when it is planned to be published"""
    EMBARGO = "embargo"
    CHANGED = "changed"
    """its last change of content or stage"""


class Span(StrEnum):
    """From when to when, seen from now, so that what is kept today still means something next week."""

    ANY = ""
    NONE = "none"
    """without a date"""
    PAST = "past"
    """before this moment: of a due date, what is late"""
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    """Monday to Sunday"""
    NEXT_WEEK = "next_week"
    LAST_WEEK = "last_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    CHOSEN = "chosen"
    """from `first` to `last`"""


@frozen
class Dates:
    """A span of days. `first` and `last` are ISO days for `Span.CHOSEN`, either may be empty; `last` is included."""

    of: Dated = Dated.DUE
    span: Span = Span.ANY
    first: str = ""
    last: str = ""

    def bounds(self, now: int, zone: tzinfo | None = None) -> tuple[int | None, int | None]:
        """From when on, and before when, in milliseconds since 1970, UTC; None for no bound.

        `now` is in the same unit; days begin at midnight in `zone`, by default the machine's own.
        """
        if self.span is Span.PAST:
            return None, now
        today = datetime.fromtimestamp(now / 1000, UTC).astimezone(zone).date()
        first, last = _days(self, today)
        return _midnight(first, zone), _midnight(last + timedelta(days=1) if last and last < date.max else None, zone)


@frozen
class Selection:
    """What the articles have in common. Keys and ids as on the desk, languages as BCP 47 tags, tags as written."""

    audiences: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    stages: tuple[Stage, ...] = ()
    dates: Dates = Dates()

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self.dates.span is Span.ANY and replace(self, dates=EVERYTHING.dates) == EVERYTHING


EVERYTHING = Selection()
_FIRST_YEAR, _LAST_YEAR = 1970, 9000
"""Days of other years are no bound: nothing on a desk is older, and clocks cannot count much further."""


def to_json(selection: Selection) -> str:
    """The written form, the same bytes for the same selection."""
    return canonical_json(as_data(selection))


def as_data(selection: Selection) -> dict[str, object]:
    """The selection as plain data, without what says nothing."""
    data: dict[str, object] = {
        one.name: list(getattr(selection, one.name))
        for one in fields(Selection)
        if one.name != "dates" and getattr(selection, one.name)
    }
    if selection.dates.span is not Span.ANY:
        dates = selection.dates
        data["dates"] = {one.name: str(getattr(dates, one.name)) for one in fields(Dates) if getattr(dates, one.name)}
    return data


def from_json(text: str) -> Selection:
    """The selection that was written; everything for what cannot be understood."""
    try:
        data = json.loads(text)
    except ValueError:
        return EVERYTHING
    return from_data(data)


def from_data(data: object) -> Selection:
    """The selection in what JSON gave, as far as it is known here."""
    if not isinstance(data, Mapping):
        return EVERYTHING
    words = {name: _words(data.get(name)) for name in ("audiences", "people", "languages", "tags")}
    known = set(Stage)
    stages = tuple(Stage(stage) for stage in _words(data.get("stages")) if stage in known)
    return Selection(**words, stages=stages, dates=_dates(data.get("dates")))


def _words(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in value if isinstance(one, str))) if isinstance(value, list) else ()


def _dates(value: object) -> Dates:
    if not isinstance(value, Mapping):
        return Dates()
    try:
        of, span = Dated(value.get("of", Dated.DUE)), Span(value.get("span", Span.ANY))
    except ValueError:
        return Dates()
    return Dates(of, span, _iso(value.get("first")), _iso(value.get("last")))


def _iso(value: Any) -> str:
    day = _day(value) if isinstance(value, str) else None
    return day.isoformat() if day else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _days(dates: Dates, today: date) -> tuple[date | None, date | None]:
    """The first and the last day of the span."""
    monday = today - timedelta(days=today.weekday())
    month = today.replace(day=1)
    last_month = (month - timedelta(days=1)).replace(day=1)
    next_month = (month + timedelta(days=31)).replace(day=1)
    day = timedelta(days=1)
    # To add one: a name in Span, its first and last day here, and its words in ui/desk/filter_words.py.
    spans = {
        Span.TODAY: (today, today),
        Span.TOMORROW: (today + day, today + day),
        Span.THIS_WEEK: (monday, monday + 6 * day),
        Span.NEXT_WEEK: (monday + 7 * day, monday + 13 * day),
        Span.LAST_WEEK: (monday - 7 * day, monday - day),
        Span.THIS_MONTH: (month, next_month - day),
        Span.LAST_MONTH: (last_month, month - day),
    }
    if dates.span is Span.CHOSEN:
        return _day(dates.first), _day(dates.last)
    return spans.get(dates.span, (None, None))


def _midnight(day: date | None, zone: tzinfo | None) -> int | None:
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    local = datetime.combine(day, time())
    return round((local.replace(tzinfo=zone) if zone else local.astimezone()).timestamp() * 1000)
