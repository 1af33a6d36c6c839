"""The field of a date shows what was set, and gives it back unless somebody changes it."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDateTime

from editor import due
from editor.article import Assignment, Task
from ui.dialogs.assignment import AssignmentDialog, Shown
from ui.widgets.due_field import OTHER, TODAY, DueField

BERLIN = "Europe/Berlin"
NOW = due.due(date(2026, 1, 5), time(9)).at


@pytest.mark.parametrize(
    ("at", "zone"),
    [
        (due.due(date(2026, 3, 5), time(11), BERLIN).at + 1_234, BERLIN),
        (due.due(date(2026, 10, 25), time(2, 30), BERLIN).at + 3_600_000, BERLIN),
        (due.due(date(2026, 3, 5), time(11)).at, ""),
        (due.due(date(2026, 3, 5), time(11)).at, "Mars/Olympus"),
    ],
)
def test_what_nobody_changes_stays_what_it_was(qtbot, at, zone):
    field = DueField(NOW)
    qtbot.addWidget(field)
    field.show_due(at, zone)
    assert (field.due().at, field.due().zone) == (at, zone)


def test_a_changed_hour_is_meant_in_the_zone_in_which_it_was_set(qtbot):
    field = DueField(NOW)
    qtbot.addWidget(field)
    field.show_due(due.due(date(2026, 3, 5), time(11), BERLIN).at, BERLIN)
    assert field.other.time().hour() == 11
    field.other.setDateTime(field.other.dateTime().addSecs(3_600))
    assert field.due() == due.due(date(2026, 3, 5), time(12), BERLIN)
    field.choice.setCurrentIndex(TODAY)
    assert field.due().zone != BERLIN


def test_an_hour_that_the_clocks_skip_is_said(qtbot):
    field = DueField(NOW)
    qtbot.addWidget(field)
    field.show_due(due.due(date(2026, 3, 29), time(1, 30), BERLIN).at, BERLIN)
    field.other.setDateTime(field.other.dateTime().addSecs(3_600))
    assert field.choice.currentIndex() == OTHER
    assert "The clocks skip 02:30" in field.remark.text()


def test_a_year_that_is_too_far_is_said_and_no_error(qtbot):
    field = DueField(NOW)
    qtbot.addWidget(field)
    field.choice.setCurrentIndex(OTHER)
    field.other.setDateTime(QDateTime(date(2999, 12, 31), time(23, 59), field.other.timeZone()))
    assert field.due() is not None
    field.other.setDateTime(QDateTime(date(3000, 1, 1), time(0), field.other.timeZone()))
    assert "between the years" in field.remark.text()


def test_the_dialog_of_an_assignment_gives_back_its_date_zone_and_length(qtbot):
    at = due.due(date(2026, 3, 5), time(11), BERLIN).at
    given = Assignment("1", "2", "3", Task.WRITE, at, due_zone=BERLIN, length_wanted=600_000, note="Hỏi bà Tám")
    asks = frozenset({"due", "length", "note"})
    dialog = AssignmentDialog("Change", "Change", Shown([], NOW, given=given, asks=asks))
    qtbot.addWidget(dialog)
    asked = dialog.asked()
    assert (asked.due.at, asked.due.zone, asked.length, asked.note) == (at, BERLIN, 600_000, "Hỏi bà Tám")
