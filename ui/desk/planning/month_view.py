"""A month on one page: each day with what fits of it, the rest counted. It draws; `day_grid` hears the hands."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.planning.calendar import Entry, folded
from editor.planning.days import WEEKDAYS, is_weekend
from ui.desk.planning import marks, words
from ui.desk.planning.day_grid import DayGrid, Slot
from ui.theme import SMALL, Theme, chrome_font

HEAD = 28
"""the height of the names of the weekdays"""
TOP = 27
"""of a day, where its number stands"""
LINE = 20
SIDE = 8
DISC = 22
IN_DISC = 3
"""pixels before a number of two figures in its disc; all numbers begin there, below the name of their day"""
ROUND = 4


class MonthView(DayGrid):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Month"))
        self.setMinimumSize(QSize(WEEKDAYS * 88, HEAD + 5 * (TOP + LINE)))

    def place_of(self, day: date) -> QRect:
        for row, week in enumerate(self.shown.weeks):
            if day in week:
                return self._cell(row, week.index(day))
        return QRect()

    def make_slots(self) -> list[Slot]:
        slots = []
        for row, week in enumerate(self.shown.weeks):
            for column, day in enumerate(week):
                place = self._cell(row, column)
                slots.append(Slot(place, day, None))
                slots += self._slots_of(day, place)
        return slots

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colour("paper"))
        if not self.shown.weeks:
            return
        self._paint_weekdays(painter)
        for row, week in enumerate(self.shown.weeks):
            for column, day in enumerate(week):
                self._paint_day(painter, day, self._cell(row, column))
        self._paint_lines(painter)
        for slot in self.slots:
            if slot.entry is not None:
                self._paint_entry(painter, slot.place, slot.entry)
            elif slot.place.height() == LINE - 2:
                self._paint_rest(painter, slot)
        self._paint_focus(painter)
        if self.drag is not None and self.drag.is_under_way and self.drag.slot.entry:
            place = QRect(self.drag.at - QPoint(20, 10), self.drag.slot.place.size())
            self._paint_entry(painter, place, self.drag.slot.entry, is_lifted=True)

    def _cell(self, row: int, column: int) -> QRect:
        rows, height = len(self.shown.weeks), self.height() - HEAD
        left, right = column * self.width() // WEEKDAYS, (column + 1) * self.width() // WEEKDAYS
        top, bottom = HEAD + row * height // rows, HEAD + (row + 1) * height // rows
        return QRect(left, top, right - left, bottom - top)

    def _slots_of(self, day: date, place: QRect) -> list[Slot]:
        room = max(0, (place.height() - TOP - 2) // LINE)
        entries, hidden = folded(self.entries_of(day), room)
        if self.entry is not None and self.day == day and self.entry not in entries and entries:
            entries = [*entries[:-1], self.entry]
        line = QRect(place.left() + 4, place.top() + TOP, place.width() - 8, LINE - 2)
        slots = [Slot(line.translated(0, number * LINE), day, entry) for number, entry in enumerate(entries)]
        if hidden:
            slots.append(Slot(line.translated(0, len(slots) * LINE), day, None))
        return slots

    def _paint_weekdays(self, painter: QPainter) -> None:
        for number in range(WEEKDAYS):
            left, right = number * self.width() // WEEKDAYS, (number + 1) * self.width() // WEEKDAYS
            place = QRect(left + SIDE + 4, 0, right - left - 2 * SIDE, HEAD)
            marks.draw_words(painter, place, words.weekday(number), self.theme.colour("soft"))

    def _paint_day(self, painter: QPainter, day: date, place: QRect) -> None:
        ground = "panel" if is_weekend(day) else "paper"
        painter.fillRect(place, self.theme.colour("selected" if day == self.target else ground))
        is_outside = bool(self.shown.month) and day.month != self.shown.month
        number = QRect(place.left() + SIDE + 4 - IN_DISC, place.top() + 3, DISC, DISC)
        text = words.short_day(day) if day.day == 1 else str(day.day)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if day == self.shown.today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent"))
            width = DISC if len(text) <= 2 else 48
            painter.drawRoundedRect(QRect(number.topLeft(), QSize(width, DISC)), DISC / 2, DISC / 2)
        _draw_number(painter, number, text, self._number_colour(day, is_outside), day == self.shown.today)
        if names := self.shown.away.get(day):
            left = number.left() + (48 if day.day == 1 else DISC) + 8
            room = QRect(left, number.top(), place.right() - left - SIDE, DISC)
            marks.draw_words(painter, room, words.away(names), self.theme.colour("soft"), size=11)

    def _number_colour(self, day: date, is_outside: bool) -> QColor:
        if day == self.shown.today:
            return self.theme.colour("on_accent")
        return self.theme.colour("soft" if is_outside else "ink")

    def _paint_lines(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        line = self.theme.colour("line")
        for row in range(len(self.shown.weeks)):
            painter.fillRect(QRect(0, self._cell(row, 0).top(), self.width(), 1), line)
        for column in range(1, WEEKDAYS):
            painter.fillRect(QRect(column * self.width() // WEEKDAYS, HEAD, 1, self.height() - HEAD), line)

    def _paint_entry(self, painter: QPainter, place: QRect, entry: Entry, is_lifted: bool = False) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_here = self.entry is not None and entry.key == self.entry.key
        under = self.theme.colour("selected" if is_here else "hover")
        if is_lifted:
            painter.setPen(QPen(self.theme.colour("edge"), 1))
            painter.setBrush(self.theme.colour("paper"))
            painter.drawRoundedRect(place, ROUND, ROUND)
        elif is_here or entry == self.under_pointer:
            painter.setPen(QPen(self.theme.colour("accent"), 1) if is_here and self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(under)
            painter.drawRoundedRect(place, ROUND, ROUND)
        else:
            under = self.theme.colour("paper")
        is_gone = self.drag is not None and self.drag.is_under_way and self.drag.slot.entry == entry
        if (is_gone and not is_lifted) or entry == self.cut:
            painter.setOpacity(0.4)
        marks.draw_line(painter, place.adjusted(8, 0, -4, 0), entry, self.shown.now, self.theme, under)
        painter.restore()

    def _paint_rest(self, painter: QPainter, slot: Slot) -> None:
        count = len(self.entries_of(slot.day)) - sum(one.day == slot.day and bool(one.entry) for one in self.slots)
        place = slot.place.adjusted(8 + marks.MARK + marks.GAP, 0, 0, 0)
        marks.draw_words(painter, place, words.more(count), self.theme.colour("soft"))

    def _paint_focus(self, painter: QPainter) -> None:
        if self.shows_focus and self.hasFocus() and self.entry is None and self.drag is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.place_of(self.day).adjusted(2, 2, -1, -1), ROUND, ROUND)


def _draw_number(painter: QPainter, place: QRect, text: str, colour: QColor, is_strong: bool) -> None:
    painter.setFont(chrome_font(SMALL, is_strong))
    painter.setPen(colour)
    is_in_disc = is_strong and len(text) <= 2
    side = Qt.AlignmentFlag.AlignHCenter if is_in_disc else Qt.AlignmentFlag.AlignLeft
    room = place if is_in_disc else place.adjusted(IN_DISC, 0, 60, 0)
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
