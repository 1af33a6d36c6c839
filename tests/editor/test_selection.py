from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import selection
from editor.article import Stage
from editor.selection import EVERYTHING, Dated, Dates, Selection, Span

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = round(datetime(2026, 3, 31, 10, 30, tzinfo=HANOI).timestamp() * 1000)
"""a Tuesday, the last day of its month"""

words = st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=3).map(tuple)
days = st.dates().map(str) | st.just("")
dates = st.builds(Dates, st.sampled_from(Dated), st.sampled_from([one for one in Span if one]), days, days)
selections = st.builds(
    Selection,
    words,
    words,
    words,
    words,
    st.lists(st.sampled_from(Stage), unique=True).map(tuple),
    dates | st.just(Dates()),
)


@given(selections)
def test_what_is_written_is_read_again(chosen):
    assert selection.from_json(selection.to_json(chosen)) == chosen


def test_the_written_form_stays_as_it_is():
    chosen = Selection(("residents",), ("p1",), ("vi",), ("Tết",), (Stage.DRAFTING,), Dates(span=Span.THIS_WEEK))
    assert selection.to_json(chosen) == (
        '{"audiences":["residents"],"dates":{"of":"due","span":"this_week"},"languages":["vi"],"people":["p1"],'
        '"stages":["drafting"],"tags":["Tết"]}'
    )
    assert selection.to_json(EVERYTHING) == "{}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '"x"',
        '{"people":"x","tags":[1,null,{}],"stages":["waiting"],"dates":[],"colour":"red"}',
        '{"dates":{"of":"born","span":"today"}}',
        '{"dates":{"span":"next_year"}}',
        '{"dates":{"of":["due"]}}',
    ],
)
def test_what_is_not_known_says_nothing(text):
    assert selection.from_json(text) == EVERYTHING


@pytest.mark.parametrize(
    ("span", "first", "before"),
    [
        (Span.TODAY, "2026-03-31", "2026-04-01"),
        (Span.TOMORROW, "2026-04-01", "2026-04-02"),
        (Span.THIS_WEEK, "2026-03-30", "2026-04-06"),
        (Span.NEXT_WEEK, "2026-04-06", "2026-04-13"),
        (Span.LAST_WEEK, "2026-03-23", "2026-03-30"),
        (Span.THIS_MONTH, "2026-03-01", "2026-04-01"),
        (Span.LAST_MONTH, "2026-02-01", "2026-03-01"),
    ],
)
def test_a_span_begins_and_ends_at_midnight_of_its_zone(span, first, before):
    bounds = Dates(span=span).bounds(NOW, HANOI)
    assert [datetime.fromtimestamp(one / 1000, HANOI).isoformat() for one in bounds] == [
        f"{first}T00:00:00+07:00",
        f"{before}T00:00:00+07:00",
    ]


def test_the_same_moment_is_another_day_elsewhere():
    late = round(datetime(2026, 3, 31, 20, 0, tzinfo=UTC).timestamp() * 1000)
    assert Dates(span=Span.TODAY).bounds(late, HANOI) != Dates(span=Span.TODAY).bounds(late, UTC)


def test_the_day_on_which_the_clocks_go_forward_is_an_hour_shorter():
    berlin = ZoneInfo("Europe/Berlin")
    noon = round(datetime(2026, 3, 29, 12, 0, tzinfo=berlin).timestamp() * 1000)
    first, before = Dates(span=Span.TODAY).bounds(noon, berlin)
    assert before - first == 23 * 3_600_000


def test_a_chosen_span_may_be_open_at_either_end():
    first, before = Dates(span=Span.CHOSEN, first="2028-02-29").bounds(NOW, HANOI)
    assert datetime.fromtimestamp(first / 1000, HANOI).day == 29
    assert before is None
    assert Dates(span=Span.CHOSEN).bounds(NOW, HANOI) == (None, None)


@given(dates, st.sampled_from([HANOI, UTC, None]))
def test_every_span_has_bounds_in_their_order(chosen, zone):
    first, before = chosen.bounds(NOW, zone)
    is_turned = chosen.span is Span.CHOSEN and chosen.last and chosen.first > chosen.last
    assert first is None or before is None or first < before or is_turned


def test_the_past_ends_now():
    assert Dates(span=Span.PAST).bounds(NOW) == (None, NOW)


def test_which_date_is_asked_for_says_nothing_without_a_span():
    assert Selection(dates=Dates(Dated.CHANGED)).is_everything
    assert EVERYTHING.is_everything
    assert not Selection(tags=("Tết",)).is_everything
    assert not Selection(dates=Dates(span=Span.TODAY)).is_everything
