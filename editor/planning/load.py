"""How many pieces and words are due per person and week, so that work is handed out fairly.

It counts what is asked of a person, never what they did or how fast: no presence, no speed, no ranking. People stand in
the order of the alphabet, so that nobody is first by their figures.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta, tzinfo

from editor.frozen import frozen
from editor.planning.calendar import Absence
from editor.planning.days import WEEKDAYS, day_of, is_weekend, monday_of
from editor.text.alphabet import name_key


@frozen
class Due:
    """A task that is asked of somebody. `words` are those that were asked for, else those that are written."""

    collaborator_id: str
    article_id: str
    at: int
    words: int


@frozen
class Week:
    """What is due of one person in one week. `away` are the working days, Monday to Friday, on which they are away."""

    pieces: int = 0
    words: int = 0
    away: int = 0


@frozen
class PersonLoad:
    """One person; `weeks` stand in the order in which they were asked for."""

    collaborator_id: str
    name: str
    weeks: tuple[Week, ...]


def load(
    people: Iterable[tuple[str, str]],
    dues: Iterable[Due],
    absences: Iterable[Absence],
    mondays: Sequence[date],
    zone: tzinfo | None = None,
) -> list[PersonLoad]:
    """The load of `people` (id and name) in the weeks that begin on `mondays`; a piece counts once for a person."""
    pieces: dict[tuple[str, date], dict[str, int]] = {}
    for due in dues:
        of_week = pieces.setdefault((due.collaborator_id, monday_of(day_of(due.at, zone))), {})
        of_week[due.article_id] = max(due.words, of_week.get(due.article_id, 0))
    away = _days_away(absences, mondays)
    return [
        PersonLoad(person, name, tuple(_week(pieces, away, person, monday) for monday in mondays))
        for person, name in sorted(people, key=lambda one: (name_key(one[1]), one[0]))
    ]


def _week(
    pieces: dict[tuple[str, date], dict[str, int]], away: dict[tuple[str, date], set[date]], person: str, monday: date
) -> Week:
    words = pieces.get((person, monday), {})
    return Week(len(words), sum(words.values()), len(away.get((person, monday), ())))


def _days_away(absences: Iterable[Absence], mondays: Sequence[date]) -> dict[tuple[str, date], set[date]]:
    found: dict[tuple[str, date], set[date]] = {}
    for absence in absences:
        for monday in mondays:
            week = (monday + timedelta(days=number) for number in range(WEEKDAYS))
            days = {day for day in week if day in absence.days and not is_weekend(day)}
            if days:
                found.setdefault((absence.collaborator_id, monday), set()).update(days)
    return found
