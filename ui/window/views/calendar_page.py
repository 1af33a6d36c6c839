"""The calendar's page: reads what its view shows, and moves dates that are dragged."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.frozen import frozen
from editor.planning import days
from editor.planning.calendar import Absence, Entry, away_on, by_day
from editor.planning.days import Days
from editor.planning.load import PersonLoad, load
from editor.planning.risk import Piece, Verdict, judge
from ui import wording
from ui.desk.planning.calendar_panel import CalendarPanel, View
from ui.window.desk_page import DeskPage, Surround
from ui.window.views.rescheduling import Rescheduling

if TYPE_CHECKING:
    from storage.desk import Desk
    from ui.window.reading import DeskView

KEY = "calendar"


@frozen
class _Dates:
    """What a month or a week shows."""

    entries: dict[date, list[Entry]]
    away: dict[date, list[str]]


class CalendarPage(DeskPage):
    def __init__(self, around: Surround, parent: QObject) -> None:
        self._calendar = CalendarPanel(around.theme, days.day_of(around.clock()))
        super().__init__(around, self._calendar, parent)
        self._is_writable = False
        self._rescheduling = Rescheduling(around, self)
        panel = self._calendar
        panel.turned.connect(self.refresh)
        panel.article_wanted.connect(self.article_wanted)
        panel.new_assignment_wanted.connect(around.actions["assignment.new"].trigger)
        panel.move_wanted.connect(self._rescheduling.move)
        panel.cannot_move.connect(lambda entry: self._rescheduling.tell_fixed(entry, self._is_writable))

    def show_desk(self, desk: "DeskView") -> None:
        self._is_writable = desk.why_read_only is None

    def refresh(self) -> None:
        panel = self._calendar
        panel.today = days.day_of(self.around.clock())
        view, seen = panel.view, panel.days
        tasks, now = self.around.tasks, self.around.clock()
        match view:
            case View.LOAD:
                mondays = panel.mondays
                tasks.read(lambda desk: _read_load(desk, seen, mondays), then=self._show_load, key=KEY)
            case View.RISK:
                tasks.read(lambda desk: _read_risks(desk, now), then=lambda found: panel.show_risks(*found), key=KEY)
            case _:
                tasks.read(lambda desk: _read_dates(desk, seen), then=lambda found: self._show(view, found), key=KEY)

    def _show_load(self, people: list[PersonLoad]) -> None:
        self._calendar.show_load(people, self._is_writable)

    def _show(self, view: View, found: _Dates) -> None:
        if self._calendar.view is view:
            self._calendar.show_entries(found.entries, found.away, self.around.clock(), self._is_writable)


def _read_dates(desk: "Desk", seen: Days) -> _Dates:
    entries = by_day(desk.entries(*seen.bounds()))
    return _Dates(entries, dict(away_on(_absences(desk, seen), seen)))


def _read_load(desk: "Desk", seen: Days, mondays: list[date]) -> list[PersonLoad]:
    dues = desk.dues(*seen.bounds())
    holders = {due.collaborator_id for due in dues}
    # Who has left and still holds work has to be seen, so that it is given to somebody else.
    everybody = desk.collaborators()
    names = wording.full_names(everybody)
    people = [(one.id, names[one.id]) for one in everybody if one.active or one.id in holders]
    return load(people, dues, _absences(desk, seen), mondays)


def _read_risks(desk: "Desk", now: int) -> tuple[list[tuple[Piece, Verdict]], int]:
    waiting = desk.waiting(now)
    found = []
    for piece in waiting.pieces:
        verdict = judge(piece, now, waiting.usual)
        if verdict is not None:
            found.append((piece, verdict))
    return found, waiting.late


def _absences(desk: "Desk", seen: Days) -> list[Absence]:
    names = wording.full_names(person for person in desk.collaborators() if person.active)
    return [
        Absence(away.collaborator_id, names[away.collaborator_id], Days(away.first_day, away.last_day))
        for away in desk.away_from(seen.first)
        if away.collaborator_id in names and away.first_day <= seen.last
    ]
