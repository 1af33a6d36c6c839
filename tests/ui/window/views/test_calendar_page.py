"""The calendar in a real window on a real desk: dates are dragged, taken back, refused and told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.article import Embargo, Role, Stage, Task
from editor.planning import days
from editor.planning.calendar import Entry
from editor.selection import Dated
from storage.desk import Desk
from ui.desk.planning.calendar_panel import View
from ui.window.views.rescheduling import target

HOUR = 3_600_000
DAY = 24 * HOUR


@pytest.fixture
def planned(desk_path, clock):
    """“Cầu mới” is due in two days at the same hour."""
    with Desk.open(desk_path, clock) as desk:
        (line,) = desk.article_lines()
        desk.set_due(line.id, clock.now + 2 * DAY)
    return desk_path


@pytest.fixture
def calendar(open_window, planned, until):
    window = open_window(planned)
    window.actions_table["page.calendar"].trigger()
    panel = window.pages["page.calendar"]._calendar
    until(lambda: bool(entries(panel)))
    panel.window_ = window
    return panel


def due(at, zone="", article_id=""):
    return Entry(Dated.DUE, at, zone, article_id, "Cầu mới", "", Stage.DRAFTING, "")


def entries(panel):
    return [slot.entry for slot in panel.grid.slots if slot.entry]


def due_of(window, until):
    found = []
    window._tasks.read(lambda desk: [line.due_at for line in desk.article_lines()], then=found.extend)
    until(lambda: bool(found))
    return found[0]


def drag(panel, day):
    grid = panel.grid
    start = next(slot.place.center() for slot in grid.slots if slot.entry)
    end = grid.place_of(day).center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    for point in (start + QPoint(12, 0), end):
        moved = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(point),
            grid.mapToGlobal(QPointF(point)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(grid, moved)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)


def way(window, words):
    return next(button for button in window.notices.findChildren(QPushButton) if button.text() == words)


def test_a_due_date_is_dragged_told_and_taken_back(calendar, until, clock):
    window, was = calendar.window_, entries(calendar)[0].at
    day = days.day_of(was) + timedelta(days=1)
    drag(calendar, day)
    until(lambda: bool(entries(calendar)) and days.day_of(entries(calendar)[0].at) == day)
    assert due_of(window, until) == was + DAY
    assert "“Cầu mới” is due on" in window.notices.sentences[-1]
    way(window, "Undo").click()
    until(lambda: bool(entries(calendar)) and entries(calendar)[0].at == was)
    assert due_of(window, until) == was
    drag(calendar, day)
    until(lambda: bool(entries(calendar)) and days.day_of(entries(calendar)[0].at) == day)
    until(lambda: any("“Cầu mới” is due on" in sentence for sentence in window.notices.sentences))
    window.actions_table["step.undo"].trigger()
    until(lambda: bool(entries(calendar)) and entries(calendar)[0].at == was)


def test_a_date_is_not_dragged_into_the_past_without_a_word(calendar, until, clock):
    window, was = calendar.window_, entries(calendar)[0].at
    past = days.day_of(clock.now) - timedelta(days=1)
    calendar.show_view(View.WEEK, past)
    until(lambda: bool(calendar.grid.shown.weeks) and past in calendar.grid.shown.weeks[0])
    calendar.move_wanted.emit(due(was, article_id=window.writing.opened.article_id), past)
    assert "is past" in window.notices.sentences[-1]
    assert due_of(window, until) == was
    way(window, "Move it all the same").click()
    until(lambda: due_of(window, until) < clock.now)


def test_a_card_that_shows_an_older_date_moves_nothing(calendar, until):
    window, shown = calendar.window_, entries(calendar)[0]
    stale = replace(shown, at=shown.at - HOUR)
    calendar.move_wanted.emit(stale, days.day_of(shown.at) + timedelta(days=1))
    until(lambda: bool(window.notices.sentences))
    assert "changed meanwhile" in window.notices.sentences[-1]
    assert due_of(window, until) == shown.at


def test_an_embargo_is_told_to_be_a_field(calendar, until, clock):
    window, article_id = calendar.window_, calendar.window_.writing.opened.article_id

    def embargo(desk):
        fields = desk.article(article_id).fields
        return desk.save_fields(article_id, replace(fields, embargo=Embargo(clock.now + DAY, "Asia/Tokyo", "Họp báo")))

    window._tasks.change(embargo)
    until(lambda: any(entry.of is Dated.EMBARGO for entry in entries(calendar)))
    calendar.cannot_move.emit(next(entry for entry in entries(calendar) if entry.of is Dated.EMBARGO))
    assert "An embargo is a field of the article" in window.notices.sentences[-1]


def test_the_article_of_a_date_opens(calendar, until):
    window, grid = calendar.window_, calendar.grid
    place = next(slot.place.center() for slot in grid.slots if slot.entry)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    until(lambda: window.pages.is_writing)
    assert window.writing.opened.view.article.fields.headline == "Cầu mới"


def test_days_away_stand_on_the_calendar_and_in_the_load(calendar, until, clock):
    window = calendar.window_
    today = days.day_of(clock.now)
    window._tasks.change(lambda desk: desk.add_away(desk.me.id, today, today))
    until(lambda: bool(calendar.grid.shown.away))
    assert list(calendar.grid.shown.away.values()) == [["Lan Anh"]]
    calendar.show_view(View.LOAD)
    until(lambda: calendar.load.lines.rowCount() == 1)
    assert calendar.load.lines.index(0, 1).data() == "1 piece · 2 words, away 1 day"


def test_who_has_left_and_still_holds_work_stands_in_the_load(calendar, until, clock):
    window, article_id = calendar.window_, calendar.window_.writing.opened.article_id

    def leave(desk):
        minh = desk.add_collaborator("Minh", frozenset({Role.WRITER})).values["collaborator_id"]
        desk.assign(article_id, minh, Task.PICTURE, clock.now + DAY)
        desk.add_collaborator("Thu", frozenset({Role.WRITER}))
        return desk.retire(minh)

    window._tasks.change(leave)
    calendar.show_view(View.LOAD)
    until(lambda: calendar.load.lines.rowCount() == 3)
    names = [calendar.load.lines.index(row, 0).data() for row in range(3)]
    assert names == ["Lan Anh", "Minh", "Thu"]


def test_what_is_late_is_at_risk(calendar, until, clock):
    window, article_id = calendar.window_, calendar.window_.writing.opened.article_id
    window._tasks.change(lambda desk: desk.set_due(article_id, clock.now - DAY))
    calendar.show_view(View.RISK)
    until(lambda: calendar.risk.lines.rowCount() == 1)
    assert "Late by 1 d" in calendar.risk.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_date_of_another_zone_keeps_its_clock_there():
    """17:00 in Berlin is not at the same distance from UTC before and after the change of clocks."""
    berlin = days.zone_of("Europe/Berlin")
    at = days.moved(days.begins(days.date(2026, 10, 23), berlin) + 17 * HOUR, days.date(2026, 10, 23), berlin).at
    there = target(
        Entry(Dated.DUE, at, "Europe/Berlin", "", "", "", "drafting", ""), days.day_of(at) + timedelta(days=3)
    )
    assert there.at == at + 3 * DAY + HOUR
    assert not there.is_shifted


def test_an_hour_that_the_clocks_skip_is_told():
    berlin = days.zone_of("Europe/Berlin")
    at = days.begins(days.date(2026, 3, 28), berlin) + 2 * HOUR + HOUR // 2
    there = target(
        Entry(Dated.DUE, at, "Europe/Berlin", "", "", "", "drafting", ""), days.day_of(at) + timedelta(days=1)
    )
    assert there.is_shifted
