"""Dates that are hard, typed key by key into the dialogs that ask for one: each is kept, or said in a sentence."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateTimeEdit

from editor import due
from editor.article import Assignment, Task
from ui.dialogs.assignment import AssignmentDialog, Shown
from ui.dialogs.date import DateDialog
from ui.widgets.due_field import OTHER, DueField

BERLIN, HANOI = "Europe/Berlin", "Asia/Ho_Chi_Minh"
NOW = due.due(date(2026, 1, 5), time(9)).at
_Section = QDateTimeEdit.Section
PARTS = (
    _Section.DaySection,
    _Section.MonthSection,
    _Section.YearSection,
    _Section.HourSection,
    _Section.MinuteSection,
)


def assignment(at, zone):
    given = Assignment("1", "2", "3", Task.WRITE, at, due_zone=zone)
    dialog = AssignmentDialog("Change", "Change", Shown([], NOW, given=given, asks=frozenset({"due"})))
    return dialog, dialog.due


def plain(at, zone):
    dialog = DateDialog("Due", at, NOW, zone)
    return dialog, dialog.field


@pytest.fixture(params=[assignment, plain], ids=["the dialog of an assignment", "the dialog of a date"])
def ask(request, qtbot):
    """A dialog that is shown with a time of 01/06/2026 by the clocks of a zone, and its field."""

    def ask_for(zone):
        dialog, field = request.param(due.due(date(2026, 6, 1), time(12), zone).at, zone)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog, field

    return ask_for


def type_in(field: DueField, typed: str) -> None:
    """`05/03/2026 17:00`, one part after the other; the year before the day, as a hand does that mends a date."""
    assert field.choice.currentIndex() == OTHER
    numbers = typed.replace("/", " ").replace(":", " ").split()
    for at in (2, 1, 0, 3, 4):
        field.other.setFocus(Qt.FocusReason.TabFocusReason)
        field.other.setSelectedSection(PARTS[at])
        QTest.keyClicks(field.other, numbers[at])


def kept(field: DueField) -> str:
    found = field.due()
    return f"{due.local(found.at, found.zone):%d/%m/%Y %H:%M}"


def test_a_date_in_the_past_is_kept_and_said(ask):
    dialog, field = ask(HANOI)
    type_in(field, "05/03/2025 17:00")
    assert kept(field) == "05/03/2025 17:00"
    assert "has passed already" in field.remark.text()
    assert dialog.accept_button.isEnabled()


def test_the_29th_of_february_of_a_leap_year_is_kept(ask):
    _dialog, field = ask(HANOI)
    type_in(field, "29/02/2028 17:00")
    assert kept(field) == "29/02/2028 17:00"
    assert field.remark.text() == "By the clocks of Ho Chi Minh." or field.remark.text() == ""


def test_the_29th_of_february_of_another_year_cannot_be_typed(ask):
    _dialog, field = ask(HANOI)
    type_in(field, "29/02/2027 17:00")
    found = field.due()
    day = due.local(found.at, found.zone).date()
    assert (day.year, day.month) == (2027, 2)
    assert f"{day:%d/%m/%Y}" == field.other.text()[:10], "what is kept is what stands there"


def test_an_hour_of_another_zone_is_meant_there_and_said(ask):
    _dialog, field = ask("America/New_York")
    type_in(field, "05/03/2026 08:15")
    assert field.due() == due.due(date(2026, 3, 5), time(8, 15), "America/New_York")
    assert "By the clocks of New York." in field.remark.text()


def test_the_hour_that_the_clocks_skip_is_said_with_the_hour_that_is_meant(ask):
    dialog, field = ask(BERLIN)
    type_in(field, "29/03/2026 02:30")
    assert "The clocks skip 02:30 on 29/03/2026, so it is due at 03:30." in field.remark.text()
    assert kept(field) == "29/03/2026 03:30"
    assert dialog.accept_button.isEnabled()


def test_of_the_hour_that_comes_twice_the_first_is_meant_and_said(ask):
    _dialog, field = ask(BERLIN)
    type_in(field, "25/10/2026 02:30")
    assert "the clocks show 02:30 twice; the first time is meant" in field.remark.text()
    assert field.due().at == due.due(date(2026, 10, 25), time(1, 30), BERLIN).at + 3_600_000


def test_the_second_time_of_such_an_hour_stays_when_nobody_changes_it(qtbot, ask):
    second = due.due(date(2026, 10, 25), time(2, 30), BERLIN).at + 3_600_000
    for make in (assignment, plain):
        dialog, field = make(second, BERLIN)
        qtbot.addWidget(dialog)
        assert field.due().at == second
