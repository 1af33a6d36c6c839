"""What stands on the days of a calendar: dates of articles, and who is away. It draws nothing and counts nobody."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta, tzinfo

from editor.article import Stage
from editor.frozen import frozen
from editor.planning.days import Days, day_of
from editor.selection import Dated
from editor.text.alphabet import name_key

ORDER = (Dated.EMBARGO, Dated.PUBLISH, Dated.DUE)
"""of dates of one moment"""
FINISHED = frozenset({Stage.APPROVED, Stage.PUBLISHED, Stage.CORRECTED, Stage.WITHDRAWN, Stage.DROPPED})
"""the stages in which nobody is waiting for an article: it cannot be late"""


@frozen
class Entry:
    """One date of one article. `zone` is the IANA name in which it was set, empty for the machine's own."""

    of: Dated
    at: int
    zone: str
    article_id: str
    headline: str
    slug: str
    stage: Stage
    writer: str

    @property
    def title(self) -> str:
        return self.headline or self.slug

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other entry."""
        return self.of, self.article_id

    def is_late(self, now: int) -> bool:
        """Whether the article should have been ready by now and is not."""
        return self.of is Dated.DUE and self.at < now and self.stage not in FINISHED


@frozen
class Absence:
    """Days on which somebody does not work, the last one included."""

    collaborator_id: str
    name: str
    days: Days


def by_day(entries: Iterable[Entry], zone: tzinfo | None = None) -> dict[date, list[Entry]]:
    """The entries of each day as it is lived in `zone`, earliest first."""
    found: dict[date, list[Entry]] = {}
    for entry in sorted(entries, key=lambda one: (one.at, ORDER.index(one.of), one.title, one.article_id)):
        found.setdefault(day_of(entry.at, zone), []).append(entry)
    return found


def folded(entries: Sequence[Entry], room: int) -> tuple[Sequence[Entry], int]:
    """What is shown of a day with `room` lines, and how many it leaves for the last line; 0 where all are shown."""
    if len(entries) <= room:
        return entries, 0
    shown = max(0, room - 1)
    return entries[:shown], len(entries) - shown


def away_on(absences: Iterable[Absence], days: Days) -> Mapping[date, list[str]]:
    """The names of who is away on each of the days, in the order of the alphabet; days of nobody are left out."""
    found: dict[date, set[str]] = {}
    for absence in absences:
        day, last = max(absence.days.first, days.first), min(absence.days.last, days.last)
        while day <= last:
            found.setdefault(day, set()).add(absence.name)
            day += timedelta(days=1)
    return {day: sorted(names, key=name_key) for day, names in found.items()}
