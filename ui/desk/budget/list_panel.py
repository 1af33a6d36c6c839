"""The list's page (story budget): what is due on a day or in a week, or all that is open. It shows what it is given."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from editor.article import Stage
from editor.planning import days
from editor.planning.budget import BudgetLine, Column
from editor.planning.days import Days
from ui import icons
from ui.desk.budget.model import BudgetModel
from ui.desk.budget.table import BudgetTable
from ui.desk.bulk_bar import BulkBar
from ui.desk.planning import words
from ui.theme import Theme
from ui.widgets import buttons
from ui.widgets.days_head import DaysHead
from ui.widgets.empty_state import EmptyState
from ui.widgets.segments import Segments


class Span(StrEnum):
    DAY = "day"
    WEEK = "week"
    OPEN = "open"


class Way(StrEnum):
    """How the list leaves the window."""

    PRINT = "print"
    CSV = "csv"
    CALENDAR = "calendar"
    TEXT = "text"


class ListPanel(QWidget):
    article_wanted = Signal(str)
    turned = Signal()
    """another span, or another order, is wanted"""
    way_wanted = Signal(object)
    new_assignment_wanted = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.today = self.day = today
        self.column, self.is_down = Column.DUE, False
        self.lines = BudgetModel(self)
        self.table = BudgetTable(theme, self.lines)
        self.table.article_wanted.connect(self.article_wanted)
        self.table.sort_wanted.connect(self._on_sorted)
        self.picks = self.table.picks
        self.picks.changed.connect(self._on_picks_changed)
        self.bulk = BulkBar(side=24)
        self.bulk.ended.connect(self.pick_none)
        self._is_writable = False
        self._nothing = EmptyState("budget")
        self._nothing.begun.connect(self.new_assignment_wanted)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._nothing)
        self.setFocusProxy(self.table)
        self._make_head()
        self._lay_out()
        self.show_span(Span.WEEK)

    @property
    def span(self) -> Span:
        return Span(self.segments.key)

    @property
    def days(self) -> Days | None:
        """The days that are seen; None for all that is open."""
        spans = {Span.DAY: Days(self.day, self.day), Span.WEEK: days.week_of(self.day)}
        return spans.get(self.span)

    @property
    def title(self) -> str:
        """What the list is of, in words."""
        match self.span:
            case Span.DAY:
                return words.full_day(self.day)
            case Span.WEEK:
                return words.week_title(days.week_of(self.day))
        return self.tr("All that is open")

    def show_ids(self, ids: Sequence[str], now: int) -> None:
        self.lines.show_ids(ids, now)
        self.head.say_aside(self._count(len(ids)))
        self._turn_to(self.table if ids else self._nothing)
        for button in (self.print_button, self.more_button):
            button.setEnabled(bool(ids))
        if not ids:
            self._nothing.show_words(
                self.tr("Nothing on the list"),
                self.tr(
                    "Pieces that are due, planned to go out or free of an embargo in this period will appear here."
                ),
                self.tr("New assignment…") if self._is_writable else "",
            )

    def _turn_to(self, page: QWidget) -> None:
        """The keys go along: to the list, or to the button with which one begins."""
        had_keys = self.table.hasFocus() or self._nothing.hasFocus()
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        if had_keys:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- several -----------------------------------------------------------------------------------------------------

    def show_desk(self, is_writable: bool) -> None:
        """On a desk that may only be read, what is picked can be exported and no more."""
        self._is_writable = is_writable
        self.pick_none()

    def pick_none(self) -> None:
        self.picks.pick_none()

    def add_ways_to_read(self, menu: QMenu, article_id: str) -> None:
        """How an article of the list is looked at."""
        menu.addAction(self.tr("Open"), lambda: self.article_wanted.emit(article_id))

    def stage_of(self, article_id: str) -> Stage | None:
        """The stage in which the list shows an article."""
        return self.lines.stage_of(article_id)

    def _on_picks_changed(self) -> None:
        self.bulk.show_many(len(self.picks.ids), self._is_writable)

    # --- what is shown -----------------------------------------------------------------------------------------------

    def take(self, lines: Iterable[BudgetLine]) -> None:
        self.lines.take(lines)

    def show_span(self, span: Span, day: date | None = None) -> None:
        """Turn to another span, or another day."""
        self.pick_none()
        self.segments.show_chosen(span)
        self.day = days.within(day or self.day)
        self.head.name(self.title, has_days=span is not Span.OPEN)
        self.turned.emit()

    def _count(self, count: int) -> str:
        if not count:
            return ""
        pieces = self.tr("{count} piece") if count == 1 else self.tr("{count} pieces")
        return pieces.format(count=words.count(count))

    def _make_head(self) -> None:
        spans = {Span.DAY: self.tr("Day"), Span.WEEK: self.tr("Week"), Span.OPEN: self.tr("All open")}
        self.segments = Segments(self.tr("Time"), spans)
        self.segments.chosen.connect(lambda key: self.show_span(Span(key)))
        self.print_button = buttons.plain(self.tr("Print…"), "print")
        self.print_button.clicked.connect(lambda: self.way_wanted.emit(Way.PRINT))
        self.more_button = QToolButton()
        self.more_button.setProperty("kind", "menu")
        self.more_button.setText(self.tr("Pass on"))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more_button)
        for way, icon, title in (
            (Way.TEXT, "copy", self.tr("Copy as text for a message")),
            (Way.CSV, "table", self.tr("Save as a table (CSV)…")),
            (Way.CALENDAR, "calendar", self.tr("Save the due dates for a calendar…")),
        ):
            self.menu.addAction(icons.icon(icon), title, lambda way=way: self.way_wanted.emit(way))
        self.more_button.setMenu(self.menu)
        self.head = DaysHead(self.segments, self.print_button, self.more_button)
        self.head.turned.connect(self._turn)
        self.head.today_wanted.connect(lambda: self.show_span(self.span, self.today))

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self._pages, 1)
        down.addWidget(self.bulk)

    def _turn(self, by: int) -> None:
        self.show_span(self.span, self.day + by * timedelta(days=7 if self.span is Span.WEEK else 1))

    def _on_sorted(self, column: Column, is_down: bool) -> None:
        self.column, self.is_down = column, is_down
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() in ways and self.span is not Span.OPEN:
            self._turn(ways[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
