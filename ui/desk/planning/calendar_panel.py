"""The calendar's page: a month, a week, the load of the people, or what is at risk. It shows what it is given."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from editor.planning import days
from editor.planning.calendar import Entry
from editor.planning.days import Days
from editor.planning.load import PersonLoad
from editor.planning.risk import FEWEST, MOST, Piece, Verdict
from ui.desk.planning import words
from ui.desk.planning.day_grid import DayGrid, Shown
from ui.desk.planning.day_list import DayList
from ui.desk.planning.legend import Legend
from ui.desk.planning.load_view import LoadView
from ui.desk.planning.month_view import MonthView
from ui.desk.planning.risk_view import RiskView
from ui.desk.planning.week_view import WeekView
from ui.theme import Theme
from ui.widgets.days_head import DaysHead
from ui.widgets.empty_state import EmptyState
from ui.widgets.segments import Segments
from ui.widgets.words import Words

LOAD_WEEKS = 6


class View(StrEnum):
    MONTH = "month"
    WEEK = "week"
    LOAD = "load"
    RISK = "risk"


class CalendarPanel(QWidget):
    article_wanted = Signal(str)
    turned = Signal()
    """another span or another view is wanted"""
    move_wanted = Signal(object, object)
    """an entry, and the day that it shall be on"""
    cannot_move = Signal(object)
    new_assignment_wanted = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.today = self.day = today
        self._theme = theme
        self._make_head()
        self._make_views(theme)
        self._lay_out()
        self._name()

    # --- what is seen ------------------------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        return View(self.segments.key)

    @property
    def days(self) -> Days:
        """The days that are seen, or for the load the weeks."""
        if self.view is View.MONTH:
            weeks = days.grid_of(self.day)
            return Days(weeks[0][0], weeks[-1][-1])
        monday = days.monday_of(self.day)
        return Days(monday, monday + timedelta(days=(LOAD_WEEKS if self.view is View.LOAD else 1) * 7 - 1))

    @property
    def mondays(self) -> list[date]:
        monday = days.monday_of(self.day)
        return [monday + number * days.WEEK for number in range(LOAD_WEEKS)]

    @property
    def grid(self) -> DayGrid:
        return self.week.grid if self.view is View.WEEK else self.month

    def show_entries(
        self, entries: Mapping[date, Sequence[Entry]], away: Mapping[date, list[str]], now: int, may_move: bool
    ) -> None:
        is_month = self.view is View.MONTH
        weeks = days.grid_of(self.day) if is_month else [days.grid_of_week(self.day)]
        month = self.day.month if is_month else 0
        shown = Shown(weeks, entries, away, self.today, now, month, may_move)
        (self.month if is_month else self.week).show_days(shown)
        self._empty.setVisible(not any(entries.values()))
        self._place_empty()
        self._pages.setCurrentWidget(self.month if is_month else self.week)

    def show_load(self, people: Sequence[PersonLoad], may_hand_out: bool = True) -> None:
        self.load.show_load(people, self.mondays)
        self._empty.hide()
        says_something = any(week.pieces or week.away for person in people for week in person.weeks)
        if not says_something:
            self._no_load.show_words(
                self.tr("Nobody has anything due in these weeks"),
                self.tr("How many pieces and words each person has due will appear here, week by week. Give a piece "
                        "to somebody with a due date."),
                self.tr("New assignment…") if may_hand_out else "",
            )  # fmt: skip
        self._turn_to(self.load if says_something else self._no_load)

    def show_risks(self, found: Sequence[tuple[Piece, Verdict]], late: int) -> None:
        """`late` is how many are late in all: of very many, not all are shown."""
        self.risk.lines.show_risks(found)
        self._empty.hide()
        self._turn_to(self.risk if found else self._no_risk)
        if not found:
            self._no_risk.show_words(
                self.tr("Nothing is at risk"),
                self.tr("Every piece with a due date has time for the steps that are left to it."),
            )
        soon = sum(not verdict.is_late for _piece, verdict in found)
        self.head.say_aside(
            self.tr("{late} late, {soon} will be late").format(late=words.count(late), soon=words.count(soon))
            if found
            else ""
        )

    def _turn_to(self, page: QWidget) -> None:
        """The keys go along: where there is nothing to go to, to the button with which one begins, or stay above."""
        had_keys = self._pages.isAncestorOf(QApplication.focusWidget())
        takers = {self._no_load: self._no_load, self._no_risk: self.segments.button(View.RISK)}
        taker = takers.get(page, page)
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(taker)
        if had_keys:
            taker.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: View, day: date | None = None) -> None:
        """Turn to another view, or another day."""
        self.segments.show_chosen(view)
        self.day = days.within(day or self.day)
        self._name()
        self.turned.emit()

    # --- how it is put together --------------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.segments = Segments(
            self.tr("View"),
            {
                View.MONTH: self.tr("Month"),
                View.WEEK: self.tr("Week"),
                View.LOAD: self.tr("Load"),
                View.RISK: self.tr("At risk"),
            },
        )
        self.segments.chosen.connect(lambda key: self.show_view(View(key)))
        self.head = DaysHead(self.segments)
        self.head.turned.connect(self._turn)
        self.head.today_wanted.connect(lambda: self.show_view(self.view, self.today))

    def _make_views(self, theme: Theme) -> None:
        self.month = MonthView(theme)
        self.week = WeekView(theme)
        self.load = LoadView(theme)
        self.risk = RiskView(theme)
        self._no_risk = EmptyState("check")
        self._no_load = EmptyState("people")
        self._no_load.begun.connect(self.new_assignment_wanted)
        self._legend = Legend(theme)
        self._pages = QStackedWidget()
        for page in (self.month, self.week, self.load, self._no_load, self.risk, self._no_risk):
            self._pages.addWidget(page)
        self.day_list = DayList(theme, self)
        self.day_list.article_wanted.connect(self.article_wanted)
        self.risk.article_wanted.connect(self.article_wanted)
        for grid in (self.month, self.week.grid):
            grid.article_wanted.connect(self.article_wanted)
            grid.move_wanted.connect(self.move_wanted)
            grid.cannot_move.connect(self.cannot_move)
            grid.turn_wanted.connect(lambda day: self.show_view(self.view, day))
            grid.rest_wanted.connect(self._show_rest)
        self._empty = QFrame(self)
        self._empty.setProperty("surface", "card")
        self._empty_title = Words("", "title")
        self._empty_hint = Words("", "soft").wrapped()

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self._pages, 1)
        down.addWidget(self._legend)
        inside = QVBoxLayout(self._empty)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(4)
        inside.addWidget(self._empty_title)
        inside.addWidget(self._empty_hint)
        self._empty.setFixedWidth(376)
        self._empty_title.setText(self.tr("Nothing is planned here"))
        self._empty_hint.setText(
            self.tr("Due dates, planned publications and embargoes will appear on these days. Give a piece its due "
                    "date when you assign it.")
        )  # fmt: skip
        self._empty.hide()

    def _name(self) -> None:
        """Title and ways of the view that is seen."""
        view, week = self.view, days.week_of(self.day)
        takers = {View.MONTH: self.month, View.WEEK: self.week.grid, View.LOAD: self.load, View.RISK: self.risk}
        self.setFocusProxy(takers[view])
        titles = {
            View.MONTH: lambda: words.month_title(self.day),
            View.WEEK: lambda: words.week_title(week),
            View.LOAD: lambda: words.week_title(self.days),
            View.RISK: lambda: self.tr("At risk"),
        }
        self.head.name(titles[view](), has_days=view is not View.RISK)
        self.head.say_aside(words.week_words(week) if view is View.WEEK else "")
        if view is View.LOAD:
            self._legend.show_sentence(
                self.tr("What each person has due in each week, so that work is shared out fairly. Nobody is measured.")
            )
        elif view is View.RISK:
            self._legend.show_sentence(
                self.tr(
                    "The usual length of a stage is the median of its last stays on this desk, at most {most}; with "
                    "fewer than {fewest} a length is assumed."
                ).format(most=MOST, fewest=FEWEST)
            )
        else:
            self._legend.show_marks()

    def _turn(self, by: int) -> None:
        steps = {View.WEEK: days.WEEK, View.LOAD: LOAD_WEEKS * days.WEEK}
        if self.view is View.MONTH:
            day = days.month_later(self.day, by)
        else:
            day = days.within(self.day) + by * steps.get(self.view, days.WEEK)
        self.show_view(self.view, day)

    def _show_rest(self, day: date, place: QRect) -> None:
        self.day_list.show_day(day, self.grid.entries_of(day), self.grid.shown.now)
        self.day_list.open_at(place, self.grid)

    def _place_empty(self) -> None:
        self._empty.adjustSize()
        middle = self._pages.geometry().center()
        self._empty.move(middle - self._empty.rect().center())
        self._empty.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_empty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in ways and self.view is not View.RISK:
            self._turn(ways[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home and self.view is not View.RISK:
            self.show_view(self.view, self.today)
        else:
            super().keyPressEvent(event)
