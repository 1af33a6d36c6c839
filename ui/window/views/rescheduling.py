"""Moving a date to another day, and taking that back while nobody has acted on it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.planning import days
from editor.planning.calendar import Entry
from editor.selection import Dated
from ui import wording
from ui.desk.planning import words
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.change import Change

SUBJECT = "date"


class Rescheduling(QObject):
    def __init__(self, around: Surround, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def move(self, entry: Entry, day: date) -> None:
        """Let the date be at the same time on `day`; a time that is past is asked about first."""
        to = target(entry, day)
        if to.at >= self._around.clock() or to.at >= entry.at:
            self._set(entry, to)
            return
        sentence = self.tr("{day} is past, so “{title}” was left on {before}.").format(
            day=words.full_day(day), title=words.entry_title(entry), before=wording.day(entry.at)
        )
        self._say(sentence, Weight.TELLS, Way(self.tr("Move it all the same"), lambda: self._set(entry, to)))

    def tell_fixed(self, entry: Entry, is_writable: bool) -> None:
        """Say why this date is not moved here."""
        if not is_writable:
            self._say(self.tr("This desk can only be read, so the date was not moved."), Weight.TELLS)
            return
        self._say(
            self.tr(
                "An embargo is a field of the article, so it was not moved. Open “{title}” and set it there."
            ).format(title=words.entry_title(entry)),
            Weight.TELLS,
        )

    def _set(self, entry: Entry, to: days.Moved) -> None:
        self._around.notices.take_back(SUBJECT)
        self._around.steps.take(
            lambda desk: desk.reschedule(entry.article_id, entry.of, entry.at, to.at),
            lambda change: self._tell(entry, to, change),
        )

    def _tell(self, entry: Entry, to: days.Moved, change: "Change") -> None:
        day, time, title = words.day_title(days.day_of(to.at)), wording.clock_time(to.at), words.entry_title(entry)
        if to.is_shifted:
            sentence = self.tr("The clocks skip that hour on {day}, so “{title}” stands at {time}.")
        elif entry.of is Dated.PUBLISH:
            sentence = self.tr("“{title}” is planned to be published on {day}, {time}.")
        else:
            sentence = self.tr("“{title}” is due on {day}, {time}.")
        self._around.steps.tell(sentence.format(day=day, time=time, title=title), change.event_ids)

    def _say(self, sentence: str, weight: Weight, *ways: Way) -> None:
        self._around.notices.say(sentence, weight, *ways, subject=SUBJECT)


def target(entry: Entry, day: date) -> days.Moved:
    """The moment on `day`, by the clock of the zone in which the date was set."""
    zone = days.zone_of(entry.zone)
    there = days.day_of(entry.at, zone) + (day - days.day_of(entry.at))
    return days.moved(entry.at, there, zone)
