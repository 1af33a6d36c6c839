"""A week as seven columns: everything of each day, one card a date. It draws; `day_grid` hears the hands."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.planning.calendar import Entry
from editor.planning.days import WEEKDAYS, is_weekend
from ui.desk.article_row import split_in_two
from ui.desk.planning import marks, words
from ui.desk.planning.day_grid import DayGrid, Shown, Slot
from ui.theme import BODY, HEADING, SMALL, Theme, chrome_font

HEAD = 72
"""the height of the names of the days"""
SIDE = 8
EDGE = 6
"""between a column's edge and its cards"""
LINE = 18
SMALL_LINE = 16
BETWEEN = 6
ROUND = 6
DISC = 30


class WeekGrid(DayGrid):
    """The columns under the head, as high as the fullest day needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Week"))
        self._metrics = QFontMetrics(chrome_font(BODY, is_strong=True))
        self.least = 0
        """the height of the window upon it"""

    def place_of(self, day: date) -> QRect:
        for week in self.shown.weeks:
            if day in week:
                return self._column(week.index(day))
        return QRect()

    def make_slots(self) -> list[Slot]:
        slots: list[Slot] = []
        deepest = 0
        for number, day in enumerate(self.shown.weeks[0]):
            column, top = self._column(number), BETWEEN
            slots.append(Slot(column, day, None))
            for entry in self.entries_of(day):
                width = column.width() - 2 * EDGE
                height = self._height(entry, width)
                slots.append(Slot(QRect(column.left() + EDGE, top, width, height), day, entry))
                top += height + BETWEEN
            deepest = max(deepest, top)
        self.setFixedHeight(max(self.least, deepest + BETWEEN))
        return slots

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colour("paper"))
        if not self.shown.weeks:
            return
        for number, day in enumerate(self.shown.weeks[0]):
            ground = "selected" if day == self.target else "panel" if is_weekend(day) else "paper"
            painter.fillRect(self._column(number), self.theme.colour(ground))
            if number:
                painter.fillRect(QRect(self._column(number).left(), 0, 1, self.height()), self.theme.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for slot in self.slots:
            if slot.entry is not None and slot.place.intersects(event.rect()):
                self._paint_card(painter, slot.place, slot.entry, is_weekend(slot.day))
        if self.shows_focus and self.hasFocus() and self.entry is None and self.drag is None:
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.place_of(self.day).adjusted(2, 1, -1, -2), ROUND, ROUND)
        if self.drag is not None and self.drag.is_under_way and self.drag.slot.entry:
            place = QRect(self.drag.at - QPoint(20, 10), self.drag.slot.place.size())
            self._paint_card(painter, place, self.drag.slot.entry, is_lifted=True)

    def _column(self, number: int) -> QRect:
        left, right = number * self.width() // WEEKDAYS, (number + 1) * self.width() // WEEKDAYS
        return QRect(left, 0, right - left, self.height())

    def _height(self, entry: Entry, width: int) -> int:
        lines = 1 if self._metrics.horizontalAdvance(words.entry_title(entry)) <= width - 2 * SIDE else 2
        return SIDE + SMALL_LINE + 2 + lines * LINE + (2 + SMALL_LINE if entry.writer else 0) + SIDE

    def _paint_card(
        self, painter: QPainter, place: QRect, entry: Entry, is_on_panel: bool = False, is_lifted: bool = False
    ) -> None:
        painter.save()
        is_here = self.entry is not None and entry.key == self.entry.key
        is_pointed_at = entry == self.under_pointer and self.drag is None
        under = self.theme.colour(
            "selected" if is_here else "hover" if is_pointed_at else "paper" if is_on_panel or is_lifted else "panel"
        )
        edge = "accent" if is_here and self.hasFocus() else "edge" if is_lifted else "line"
        is_gone = self.drag is not None and self.drag.is_under_way and self.drag.slot.entry == entry
        if (is_gone and not is_lifted) or entry == self.cut:
            painter.setOpacity(0.4)
        painter.setPen(QPen(self.theme.colour(edge), 1))
        painter.setBrush(under)
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), ROUND, ROUND)
        self._paint_words(painter, place.adjusted(SIDE, SIDE, -SIDE, -SIDE), entry, under)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, entry: Entry, under: QColor) -> None:
        line = QRect(room.left(), room.top(), room.width(), SMALL_LINE)
        marks.draw_mark(painter, line, entry, self.theme, under)
        left = line.adjusted(marks.MARK + marks.GAP, 0, 0, 0)
        is_late = entry.is_late(self.shown.now)
        word = words.entry_word(entry, self.shown.now)
        left = marks.draw_words(painter, left, word, self.theme.colour("warm" if is_late else "soft"), is_late)
        marks.draw_words(painter, left.adjusted(5, 0, 0, 0), words.entry_time(entry), self.theme.colour("soft"))
        font = chrome_font(BODY, is_strong=True)
        top = line.bottom() + 3
        for text in split_in_two(words.entry_title(entry), font, room.width()):
            place = QRect(room.left(), top, room.width(), LINE)
            marks.draw_words(painter, place, text, self.theme.colour("ink"), is_strong=True, size=BODY)
            top += LINE
        if entry.writer:
            place = QRect(room.left(), top + 2, room.width(), SMALL_LINE)
            marks.draw_words(painter, place, entry.writer, self.theme.colour("soft"))


class _Head(QWidget):
    """The names of the days, over the columns."""

    def __init__(self, grid: WeekGrid, theme: Theme) -> None:
        super().__init__()
        self._grid = grid
        self._theme = theme
        self.setFixedHeight(HEAD)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.colour("paper"))
        shown = self._grid.shown
        for number, day in enumerate(shown.weeks[0] if shown.weeks else ()):
            width = self._grid.width()
            left, right = number * width // WEEKDAYS, (number + 1) * width // WEEKDAYS
            self._paint_day(painter, day, QRect(left, 0, right - left, HEAD))
        painter.fillRect(QRect(0, HEAD - 1, self.width(), 1), self._theme.colour("line"))

    def _paint_day(self, painter: QPainter, day: date, place: QRect) -> None:
        shown = self._grid.shown
        if is_weekend(day):
            painter.fillRect(place, self._theme.colour("panel"))
        left = place.left() + EDGE + SIDE
        name = QRect(left, 8, place.width() - SIDE, SMALL_LINE)
        marks.draw_words(painter, name, words.weekday(day.weekday()), self._theme.colour("soft"))
        number = QRect(left, 26, DISC, DISC)
        colour, is_today = "ink", day == shown.today
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(number.adjusted(-6, -2, -2, 2))
            colour = "on_accent"
        painter.setFont(chrome_font(HEADING, is_today))
        painter.setPen(self._theme.colour(colour))
        flag = Qt.AlignmentFlag.AlignCenter if is_today else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number.adjusted(-4, 0, -4, 0) if is_today else number, flag, str(day.day))
        if names := shown.away.get(day):
            room = QRect(left + DISC + 6, 26, place.right() - left - DISC - 10, DISC)
            marks.draw_words(painter, room, words.away(names), self._theme.colour("soft"), size=SMALL - 1)


class _Area(QScrollArea):
    """What the columns are scrolled in: they are at least as high as it is."""

    def __init__(self, grid: WeekGrid) -> None:
        super().__init__()
        self._grid = grid
        self.setWidget(grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grid.least = self.viewport().height()
        self._grid.lay_out()


class WeekView(QWidget):
    """The head, and the columns that are scrolled under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = WeekGrid(theme)
        self._head = _Head(self.grid, theme)
        self._area = _Area(self.grid)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._head)
        down.addWidget(self._area, 1)

    def show_days(self, shown: Shown) -> None:
        self.grid.show_days(shown)
        self._head.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.update()
