"""From which day to which: a small form beside a filter, for dates that no ready-made word covers.

Either side may stay empty. It chooses no article.
"""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor.selection import Dated, Dates, Span
from ui.desk import filter_words
from ui.desk.range_month import RangeMonth
from ui.widgets import buttons
from ui.widgets.day_field import DayField
from ui.widgets.dialog import field
from ui.widgets.month import calm
from ui.widgets.popover import Popover
from ui.widgets.words import Words

WIDTH = 312


class RangeForm(Popover):
    chosen = Signal(Dates)

    def __init__(self, dates: Dates, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._of: Dated = dates.of
        self.first, self.last = DayField(today), DayField(today)
        self._here = self.first
        self.month = self._make_month()
        self.remark = Words("", "warm").wrapped()
        self.show_button = buttons.primary(self.tr("Show these"))
        self._lay_out(Words(filter_words.dates_words(Dates(dates.of, Span.CHOSEN)), "strong"))
        for edge, iso in ((self.first, dates.first), (self.last, dates.last)):
            edge.show_day(date.fromisoformat(iso) if iso else None)
            edge.textChanged.connect(self._on_edited)
            edge.came_in.connect(lambda edge=edge: self._turn_to(edge))
        self.show_button.clicked.connect(self.take)
        self._on_edited()

    def focus_first(self) -> None:
        self.first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.first.selectAll()

    def take(self) -> None:
        self.commit_composing()
        if self.show_button.isEnabled():
            first, last = self.first.day, self.last.day
            self.close_up()
            iso = [day.isoformat() if day else "" for day in (first, last)]
            self.chosen.emit(Dates(self._of, Span.CHOSEN, *iso))

    def _make_month(self) -> RangeMonth:
        month = RangeMonth()
        calm(month)
        month.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in month.findChildren(QWidget):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the fields, which have all it does
        month.clicked.connect(self._on_clicked)
        return month

    def _lay_out(self, title: Words) -> None:
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addLayout(field(Words(self.tr("From"), "small"), self.first))
        across.addLayout(field(Words(self.tr("To"), "small"), self.last))
        foot = QHBoxLayout()
        foot.addWidget(self.remark, 1)
        foot.addWidget(self.show_button)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(12)
        down.addWidget(title)
        down.addLayout(across)
        down.addWidget(self.month)
        down.addLayout(foot)
        self.setFixedWidth(WIDTH)

    def _turn_to(self, edge: DayField) -> None:
        """A click in the month is meant for this field from now on."""
        self._here = edge
        self._show_month()

    def _on_clicked(self, day: QDate) -> None:
        edge = self._here
        edge.show_day(date(day.year(), day.month(), day.day()))
        (self.last if edge is self.first else edge).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_month(self) -> None:
        day = self._here.day
        if day is not None:
            self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.show_range(self.first.day, self.last.day)

    def _on_edited(self) -> None:
        self.remark.setText(self._fault())
        is_something = self.first.day is not None or self.last.day is not None
        self.show_button.setEnabled(is_something and not self.remark.text())
        self._show_month()

    def _fault(self) -> str:
        if not self.first.is_sound or not self.last.is_sound:
            return self.tr("Type a day such as 05/12/2026.")
        first, last = self.first.day, self.last.day
        if first and last and first > last:
            return self.tr("The last day is before the first.")
        return ""
