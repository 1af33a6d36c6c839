from datetime import UTC, datetime

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from editor.planning.icalendar import LONGEST, Event, folded, to_icalendar
from editor.text.normalise import clean

NOW = round(datetime(2026, 11, 23, 2, 42, tzinfo=UTC).timestamp() * 1000)
DUE = round(datetime(2026, 11, 25, 10, 0, tzinfo=UTC).timestamp() * 1000)


def read(events, name="Tòa soạn"):
    return icalendar.Calendar.from_ical(to_icalendar(name, events, NOW))


def test_another_program_reads_what_is_written():
    calendar = read([Event("1-due", DUE, "Cầu mới; chợ, trường\\", "Dòng một\nDòng hai", NOW)])
    (event,) = calendar.walk("VEVENT")
    assert str(event["SUMMARY"]) == "Cầu mới; chợ, trường\\"
    assert str(event["DESCRIPTION"]) == "Dòng một\nDòng hai"
    assert str(event["UID"]) == "1-due"
    assert event.decoded("DTSTART") == datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
    assert event.decoded("DTSTAMP") == datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
    assert event["TRANSP"] == "TRANSPARENT"
    assert str(calendar["X-WR-CALNAME"]) == "Tòa soạn"
    assert calendar.errors == event.errors == []


def test_no_line_is_longer_than_75_octets_and_no_letter_is_torn():
    data = to_icalendar("Tòa soạn", [Event("1-due", DUE, "Đường ường ượng " * 40)], NOW)
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) == LONGEST
    assert all(line.decode("utf-8") is not None for line in lines)


@given(st.text(), st.text())
def test_every_text_comes_back_as_it_was(summary, description):
    (event,) = read([Event("1", DUE, summary, description)]).walk("VEVENT")
    assert str(event["SUMMARY"]) == clean(summary).text
    assert str(event.get("DESCRIPTION", "")) == clean(description).text


def test_signs_that_part_values_are_escaped_as_the_standard_says():
    data = to_icalendar("x", [Event("1", DUE, "a;b,c\\d\ne")], NOW)
    assert b"SUMMARY:a\\;b\\,c\\\\d\\ne\r\n" in data


def test_a_control_sign_cannot_begin_a_line_of_its_own():
    data = to_icalendar("x", [Event("1", DUE, "a\r\nATTACH:file:///etc/passwd")], NOW)
    assert b"\r\nATTACH" not in data


def test_a_short_line_is_left_as_it_is():
    assert folded("VERSION:2.0") == b"VERSION:2.0\r\n"


def test_a_calendar_without_dates_is_a_calendar():
    assert read([]).walk("VEVENT") == []
