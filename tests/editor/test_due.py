from datetime import date, time

import pytest

from editor import due
from editor.refusal import Refused

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
HANOI, BERLIN = "Asia/Ho_Chi_Minh", "Europe/Berlin"


def test_an_hour_is_meant_in_its_zone():
    day = date(2026, 3, 5)
    assert due.due(day, time(17), HANOI).at - due.due(day, time(11), BERLIN).at == 0
    assert due.local(due.due(day, time(17), HANOI).at, BERLIN).hour == 11


def test_the_hour_that_the_clocks_skip_becomes_the_next_and_says_so():
    found = due.due(SPRING, time(2, 30), BERLIN)
    assert f"{due.local(found.at, BERLIN):%H:%M}" == "03:30"
    assert str(found.remark) == "The clocks skip 02:30 on 29/03/2026, so it is due at 03:30."


def test_of_the_hour_that_comes_twice_the_first_is_meant():
    found = due.due(AUTUMN, time(2, 30), BERLIN)
    assert due.due(AUTUMN, time(3, 30), BERLIN).at - found.at == 2 * 3_600_000
    assert "twice" in str(found.remark)


def test_an_ordinary_hour_needs_no_remark():
    assert due.due(SPRING, time(12), BERLIN).remark is None
    assert due.due(SPRING, time(2, 30), HANOI).remark is None


def test_the_machines_own_clocks_are_taken_without_a_zone():
    found = due.due(date(2026, 3, 5), time(9))
    assert (due.local(found.at).date(), due.local(found.at).hour) == (date(2026, 3, 5), 9)


def test_the_29th_of_february_is_there_in_a_leap_year_only():
    assert due.day_of(2028, 2, 29) == date(2028, 2, 29)
    with pytest.raises(Refused, match="no 29/2/2027 in the calendar"):
        due.day_of(2027, 2, 29)


@pytest.mark.parametrize("at", [10**30, -1, 4e30, "soon"])
def test_a_time_that_no_desk_can_keep_is_refused_with_a_sentence(at):
    with pytest.raises(Refused, match="between the years 1970 and 2999"):
        due.check(at)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_year_that_is_a_slip_of_the_hand_is_refused(day):
    with pytest.raises(Refused, match="Look at the year"):
        due.due(day, time(12), HANOI)
    with pytest.raises(Refused):
        due.day_of(day.year, 1, 1)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "x" * 300, "\0"])
def test_a_zone_that_nobody_knows_is_refused(zone):
    with pytest.raises(Refused, match="does not know the time zone"):
        due.check(1, zone)


def test_a_time_that_has_passed_is_a_warning_and_no_obstacle():
    assert due.in_the_past(999, 1000) is not None
    assert due.in_the_past(1000, 1000) is None
    assert due.in_the_past(None, 1000) is None


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "America/New_York", "UTC", HANOI, "Pacific/Kiritimati", ""])
def test_the_last_hour_of_the_last_year_is_kept_wherever_it_is_meant(zone):
    last = due.due(date(2999, 12, 31), time(23, 59), zone)
    due.check(last.at, zone)
    assert due.local(last.at, zone).year == 2999


@pytest.mark.parametrize("zone", ["Factory", "posixrules", "localtime", "posix/Europe/Berlin", "right/Europe/Berlin"])
def test_what_is_no_place_is_no_zone(zone):
    with pytest.raises(Refused, match="does not know the time zone"):
        due.check(1, zone)


def test_a_zone_of_broken_letters_is_refused_in_a_sentence_that_can_be_written():
    with pytest.raises(Refused) as refused:
        due.check(1, "Asia/\ud800")
    str(refused.value).encode()


def test_true_is_no_time():
    with pytest.raises(Refused):
        due.check(True)
