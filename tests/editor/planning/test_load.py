from datetime import date, datetime
from zoneinfo import ZoneInfo

from editor.planning.calendar import Absence
from editor.planning.days import Days
from editor.planning.load import Due, Week, load

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAYS = (date(2026, 11, 23), date(2026, 11, 30))


def due(person, article, day, words):
    return Due(person, article, round(datetime(2026, 11, day, 17, tzinfo=HANOI).timestamp() * 1000), words)


def test_pieces_and_words_are_counted_per_person_and_week():
    dues = [due("m", "bridge", 23, 600), due("m", "market", 29, 400), due("m", "school", 30, 300)]
    (minh,) = load([("m", "Minh")], dues, [], MONDAYS, HANOI)
    assert minh.weeks == (Week(2, 1000), Week(1, 300))


def test_two_tasks_on_one_article_are_one_piece():
    dues = [due("m", "bridge", 23, 600), due("m", "bridge", 25, 500)]
    (minh,) = load([("m", "Minh")], dues, [], MONDAYS, HANOI)
    assert minh.weeks[0] == Week(1, 600)


def test_everybody_stands_there_in_the_order_of_the_alphabet_whatever_their_figures():
    found = load([("m", "Minh"), ("l", "Lan"), ("a", "an")], [due("m", "bridge", 23, 600)], [], MONDAYS, HANOI)
    assert [person.name for person in found] == ["an", "Lan", "Minh"]


def test_days_away_are_the_working_days_of_the_week():
    """Friday to Tuesday: one working day of the first week, two of the second."""
    absence = Absence("m", "Minh", Days(date(2026, 11, 27), date(2026, 12, 1)))
    (minh,) = load([("m", "Minh")], [], [absence, absence], MONDAYS, HANOI)
    assert [week.away for week in minh.weeks] == [1, 2]
