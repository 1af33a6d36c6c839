"""A day is taken as people type it, and nothing else is taken for one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from ui.widgets.day_field import DayField, typed_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5", date(2026, 11, 5)),
        ("5/12", date(2026, 12, 5)),
        ("05.12.26", date(2026, 12, 5)),
        (" 5-12-2026 ", date(2026, 12, 5)),
        ("2026-12-05", date(2026, 12, 5)),
        ("29/2/2028", date(2028, 2, 29)),
        ("29/2/2027", None),
        ("31/4", None),
        ("0/12", None),
        ("5/12/99999", None),
        ("1/2/3/4", None),
        ("mai", None),
        ("5 tháng 12", None),
        ("٥", date(2026, 11, 5)),
        ("", None),
        ("9" * 400, None),
    ],
)
def test_what_is_typed_is_a_day_or_none(typed, day):
    assert typed_day(typed, TODAY) == day


@pytest.fixture
def field(qtbot):
    field = DayField(TODAY)
    qtbot.addWidget(field)
    return field


def test_the_arrows_begin_today_and_go_on_by_a_day_and_by_a_week(field, qtbot):
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "24/11/2026"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    assert field.day == date(2026, 12, 2)
    field.show_day(date.max)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.day == date.max


def test_what_was_typed_is_written_out_when_the_keys_go_on(field):
    field.setText("5/12")
    field.editingFinished.emit()
    assert field.text() == "05/12/2026"
    field.setText("")
    assert field.is_sound
    field.setText("mai")
    assert not field.is_sound
