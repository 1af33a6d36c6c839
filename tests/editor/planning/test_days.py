from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.planning import days

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
BERLIN = ZoneInfo("Europe/Berlin")
SANTIAGO = ZoneInfo("America/Santiago")


def at(zone, *parts):
    return round(datetime(*parts, tzinfo=zone).timestamp() * 1000)


def test_a_page_of_a_month_has_whole_weeks_from_monday():
    weeks = days.grid_of(date(2026, 11, 23))
    assert [week[0] for week in weeks][:2] == [date(2026, 10, 26), date(2026, 11, 2)]
    assert weeks[-1][-1] == date(2026, 12, 6)


@given(st.dates(date(1971, 1, 1), date(8999, 12, 31)))
def test_every_day_of_a_month_is_on_its_page_once(day):
    weeks = days.grid_of(day)
    shown = [one for week in weeks for one in week]
    assert all(week[0].weekday() == 0 and len(week) == 7 for week in weeks)
    assert 4 <= len(weeks) <= 6
    assert len(shown) == len(set(shown)) and day in shown
    assert {one for one in shown if (one.year, one.month) == (day.year, day.month)} == {
        one for one in shown if one in days.month_of(day)
    }


def test_a_leap_day_is_a_day_like_others():
    assert days.month_of(date(2028, 2, 10)).last == date(2028, 2, 29)
    assert days.month_later(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert days.month_later(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert days.moved(at(HANOI, 2028, 2, 28, 17), date(2028, 2, 29), HANOI).at == at(HANOI, 2028, 2, 29, 17)


def test_a_calendar_is_not_turned_beyond_what_clocks_can_count():
    assert days.month_later(date(8999, 12, 31), 1).year == 8999
    assert days.month_later(date(1971, 1, 1), -1).year == 1971
    assert days.within(date(1, 1, 1)) == date(1971, 1, 1)


def test_a_moved_time_stays_the_time_of_day_in_its_zone():
    moved = days.moved(at(BERLIN, 2026, 3, 27, 17), date(2026, 3, 30), BERLIN)
    assert moved == days.Moved(at(BERLIN, 2026, 3, 30, 17), is_shifted=False)


def test_an_hour_that_the_clock_skips_becomes_the_one_after_it():
    """In Berlin the clock goes from 02:00 to 03:00 on 29 March 2026."""
    moved = days.moved(at(BERLIN, 2026, 3, 28, 2, 30), date(2026, 3, 29), BERLIN)
    assert moved == days.Moved(at(BERLIN, 2026, 3, 29, 3, 30), is_shifted=True)


def test_an_hour_that_comes_twice_is_the_first_one():
    moved = days.moved(at(BERLIN, 2026, 10, 24, 2, 30), date(2026, 10, 25), BERLIN)
    assert moved == days.Moved(round(datetime(2026, 10, 25, 0, 30, tzinfo=UTC).timestamp() * 1000), is_shifted=False)


def test_a_day_begins_also_where_the_clock_skips_midnight():
    """In Santiago 6 September 2026 begins at 01:00."""
    begin = days.begins(date(2026, 9, 6), SANTIAGO)
    assert days.day_of(begin, SANTIAGO) == date(2026, 9, 6)
    assert days.day_of(begin - 1, SANTIAGO) == date(2026, 9, 5)


def test_the_bounds_of_days_hold_the_last_one():
    first, before = days.week_of(date(2026, 11, 25)).bounds(HANOI)
    assert (first, before) == (at(HANOI, 2026, 11, 23), at(HANOI, 2026, 11, 30))


def test_weeks_have_the_numbers_of_iso():
    assert days.week_number(date(2027, 1, 3)) == 53
    assert days.week_number(date(2027, 1, 4)) == 1


@pytest.mark.parametrize("name", ["", "Nowhere/At_all", "../etc/passwd", "a" * 500])
def test_a_zone_that_nobody_knows_is_the_machines_own(name):
    assert days.zone_of(name) is None
