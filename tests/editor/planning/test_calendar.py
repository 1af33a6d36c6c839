from datetime import date, datetime
from zoneinfo import ZoneInfo

from editor.article import Stage
from editor.planning.calendar import Absence, Entry, away_on, by_day, folded
from editor.planning.days import Days
from editor.selection import Dated

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NEW_YORK = ZoneInfo("America/New_York")


def entry(hour, of=Dated.DUE, title="Cầu mới", stage=Stage.DRAFTING, day=23):
    at = round(datetime(2026, 11, day, hour, tzinfo=HANOI).timestamp() * 1000)
    return Entry(of, at, "", f"{title}-{hour}", title, "cau-moi", stage, "Minh")


def test_entries_stand_on_the_day_as_it_is_lived_where_the_person_is():
    late_evening = entry(2)
    assert list(by_day([late_evening], HANOI)) == [date(2026, 11, 23)]
    assert list(by_day([late_evening], NEW_YORK)) == [date(2026, 11, 22)]


def test_the_entries_of_a_day_stand_in_the_order_of_their_times():
    day = by_day([entry(17), entry(9), entry(9, Dated.EMBARGO)], HANOI)[date(2026, 11, 23)]
    assert [(one.of, one.article_id) for one in day] == [
        (Dated.EMBARGO, "Cầu mới-9"),
        (Dated.DUE, "Cầu mới-9"),
        (Dated.DUE, "Cầu mới-17"),
    ]


def test_what_does_not_fit_is_counted():
    entries = [entry(hour) for hour in range(9, 15)]
    assert folded(entries, 4) == (entries[:3], 3)
    assert folded(entries, 6) == (entries, 0)
    assert folded(entries, 0) == ([], 6)


def test_only_what_is_waited_for_can_be_late():
    after = entry(18).at
    assert entry(17).is_late(after)
    assert not entry(17, stage=Stage.APPROVED).is_late(after)
    assert not entry(17, Dated.PUBLISH).is_late(after)


def test_who_is_away_stands_on_each_of_the_days():
    monday, friday = date(2026, 11, 23), date(2026, 11, 27)
    absences = [
        Absence("m", "Minh", Days(date(2026, 11, 20), date(2026, 11, 24))),
        Absence("l", "Lan", Days(date(2026, 11, 24), date(2026, 11, 24))),
    ]
    assert away_on(absences, Days(monday, friday)) == {monday: ["Minh"], date(2026, 11, 24): ["Lan", "Minh"]}
