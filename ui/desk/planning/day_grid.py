"""Days side by side with what stands on them: pointing, dragging and keys, the same for a month and for a week.

How it looks is drawn by the two that stand on it. It moves nothing: it says what a person wants.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from editor.frozen import frozen
from editor.planning.calendar import Entry
from editor.planning.days import WEEK
from editor.selection import Dated
from ui.desk.planning import words
from ui.theme import Theme

MOVABLE = frozenset({Dated.DUE, Dated.PUBLISH})
"""an embargo is a field of the article and is set there"""

_STEPS = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_MODIFIED = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


@frozen
class Shown:
    """What a calendar shows. `month` is the number of the one that is meant, 0 for none; `now` in milliseconds."""

    weeks: Sequence[Sequence[date]]
    entries: Mapping[date, Sequence[Entry]]
    away: Mapping[date, list[str]]
    today: date
    now: int
    month: int = 0
    may_move: bool = True


@frozen
class Slot:
    """A place that can be pointed at: an entry, or with None what is left of its day."""

    place: QRect
    day: date
    entry: Entry | None


@dataclass(slots=True)
class Drag:
    """An entry under way: where it was taken, and where the pointer is."""

    slot: Slot
    at: QPoint
    is_under_way: bool = field(default=False)


class DayGrid(QWidget):
    """The days of a month or of a week. A day has the focus, or an entry of that day."""

    article_wanted = Signal(str)
    rest_wanted = Signal(object, QRect)
    """everything of this day, beside this place"""
    move_wanted = Signal(object, object)
    """an entry, and the day that it shall be on"""
    cannot_move = Signal(object)
    """an entry that is not moved in a calendar"""
    turn_wanted = Signal(object)
    """a day that is not shown"""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.shown = Shown([], {}, {}, date.min, 0)
        self.day = date.min
        """the day that has the focus"""
        self.entry: Entry | None = None
        """the entry that has the focus, if one has"""
        self.cut: Entry | None = None
        self.slots: list[Slot] = []
        self.drag: Drag | None = None
        self.under_pointer: Entry | None = None
        self.shows_focus = False
        """whether the day with the focus is marked: while somebody works with keys"""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def show_days(self, shown: Shown) -> None:
        """Show these days; what had the focus keeps it where it is still there."""
        self.shown = shown
        if not any(self.day in week for week in shown.weeks):
            first = next((day for week in shown.weeks for day in week if day.month == shown.month), None)
            is_here = any(shown.today in week for week in shown.weeks)
            self.day = shown.today if is_here else first or shown.weeks[0][0]
        if self.entry is not None:
            key = self.entry.key
            self.entry = next((entry for entry in self.entries_of(self.day) if entry.key == key), None)
        if self.drag is not None and self.entry is None:
            self.drag = None
        self.lay_out()
        self._say()

    def choose(self, day: date, entry: Entry | None = None) -> None:
        """Give a day the focus, or an entry of it; a day that is not shown is asked for."""
        self.day, self.entry = day, entry
        if not any(day in week for week in self.shown.weeks):
            self.turn_wanted.emit(day)
            return
        self.lay_out()
        self._say()

    def entries_of(self, day: date) -> Sequence[Entry]:
        return self.shown.entries.get(day, ())

    def place_of(self, day: date) -> QRect:
        """Where a day stands."""
        raise NotImplementedError

    def make_slots(self) -> list[Slot]:
        """Where everything stands, days before what stands on them."""
        raise NotImplementedError

    def lay_out(self) -> None:
        self.slots = self.make_slots() if self.shown.weeks else []
        self.update()

    def slot_at(self, point: QPoint) -> Slot | None:
        return next((slot for slot in reversed(self.slots) if slot.place.contains(point)), None)

    def day_at(self, point: QPoint) -> date | None:
        return next((day for week in self.shown.weeks for day in week if self.place_of(day).contains(point)), None)

    @property
    def target(self) -> date | None:
        """The day over which an entry is dragged."""
        return self.day_at(self.drag.at) if self.drag and self.drag.is_under_way else None

    # --- the pointer -------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        slot = self.slot_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or slot is None:
            return
        self.drag = Drag(slot, event.position().toPoint()) if slot.entry else None
        self.day, self.entry = slot.day, slot.entry
        self.shows_focus = False
        self.update()
        self._say()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.drag is None:
            self._point_at(point)
            return
        if not self.drag.is_under_way:
            way = (point - self.drag.at).manhattanLength()
            if way < QApplication.startDragDistance() or not self._may_drag():
                return
            self.drag.is_under_way = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.drag.at = point
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.drag is not None:
            self.drag.at = event.position().toPoint()
        drag, target = self.drag, self.target
        self._end_drag()
        if drag is not None and drag.is_under_way:
            if target is not None and target != drag.slot.day and drag.slot.entry:
                self.move_wanted.emit(drag.slot.entry, target)
            return
        slot = self.slot_at(event.position().toPoint())
        if slot is None:
            return
        if slot.entry is not None and drag is not None and drag.slot.entry == slot.entry:
            self.article_wanted.emit(slot.entry.article_id)
        elif slot.place != self.place_of(slot.day):
            self.rest_wanted.emit(slot.day, slot.place)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(QPoint(-1, -1))

    def _point_at(self, point: QPoint) -> None:
        slot = self.slot_at(point)
        entry = slot.entry if slot else None
        is_more = slot is not None and entry is None and slot.place != self.place_of(slot.day)
        self.setCursor(Qt.CursorShape.PointingHandCursor if entry or is_more else Qt.CursorShape.ArrowCursor)
        if entry != self.under_pointer:
            self.under_pointer = entry
            self.update()

    def _may_drag(self) -> bool:
        entry = self.drag.slot.entry if self.drag else None
        if entry is None or (self.shown.may_move and entry.of in MOVABLE):
            return entry is not None
        self._end_drag()
        self.cannot_move.emit(entry)
        return False

    def _end_drag(self) -> None:
        self.drag = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    # --- the keys ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Cut, paste and Alt with arrows are about dates while the calendar has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            slot = self.slot_at(event.pos())
            text = words.spoken_entry(slot.entry, self.shown.now) if slot and slot.entry else ""
            QToolTip.showText(event.globalPos(), f"<qt>{escape(text)}</qt>" if text else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by a click marks what is clicked, and no day first."""
        super().focusInEvent(event)
        self.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & _MODIFIED
        self.shows_focus = True
        if key == Qt.Key.Key_Escape and (self.drag or self.entry or self.cut):
            self._step_back()
        elif held == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_X, Qt.Key.Key_V):
            self._cut() if key == Qt.Key.Key_X else self._paste()
        elif held == Qt.KeyboardModifier.AltModifier and key in _STEPS and self.entry is not None:
            self._move(self.entry, self.day + _STEPS[key])
        elif not held and key in _STEPS:
            self._go(key)
        elif not held and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & _MODIFIED
        is_control = held == Qt.KeyboardModifier.ControlModifier
        return (is_control and key in (Qt.Key.Key_X, Qt.Key.Key_V)) or (
            held == Qt.KeyboardModifier.AltModifier and key in _STEPS and self.entry is not None
        )

    def _go(self, key: Qt.Key) -> None:
        """From day to day, or, once a person has entered a day, from entry to entry."""
        entries = list(self.entries_of(self.day))
        if self.entry in entries and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            at = entries.index(self.entry) + (1 if key == Qt.Key.Key_Down else -1)
            self.choose(self.day, entries[max(0, min(at, len(entries) - 1))])
        else:
            self.choose(self.day + _STEPS[key])

    def _enter(self) -> None:
        if self.entry is not None:
            self.article_wanted.emit(self.entry.article_id)
        elif self.entries_of(self.day):
            self.choose(self.day, self.entries_of(self.day)[0])

    def _step_back(self) -> None:
        if self.drag is not None:
            self._end_drag()
        elif self.cut is not None:
            self.cut = None
        else:
            self.entry = None
        self.lay_out()

    def _cut(self) -> None:
        if self.entry is None:
            return
        if self.entry.of in MOVABLE and self.shown.may_move:
            self.cut = self.entry
            self.lay_out()
        else:
            self.cannot_move.emit(self.entry)

    def _paste(self) -> None:
        if self.cut is not None:
            entry, self.cut = self.cut, None
            self._move(entry, self.day)

    def _move(self, entry: Entry, day: date) -> None:
        if entry.of in MOVABLE and self.shown.may_move:
            self.move_wanted.emit(entry, day)
        else:
            self.cannot_move.emit(entry)

    def _say(self) -> None:
        """Tell a screen reader what has the focus."""
        said = [words.full_day(self.day)]
        if self.entry is not None:
            said = [words.spoken_entry(self.entry, self.shown.now)]
        elif entries := self.entries_of(self.day):
            said += [words.spoken_entry(entry, self.shown.now) for entry in entries[:3]]
        self.setAccessibleDescription(", ".join(said))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
