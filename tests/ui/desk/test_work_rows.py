"""The rows of the start page, as plain records."""

from datetime import date, datetime
from types import MappingProxyType

import pytest

from editor.article import Stage, Task
from editor.my_work import MyWork, Part, WorkLine
from editor.notice import Notice, NoticeKind
from ui.desk import due_words
from ui.desk.planning.words import short_day
from ui.desk.work.due_in_words import due_in_words
from ui.desk.work.notice_words import since
from ui.desk.work.rows import Seen, rows
from ui.wording import Wording

NOW = 1_767_225_600_000
HOUR = 3_600_000


def at_end(notice):
    (heading, row) = rows(Seen(MyWork(MappingProxyType({})), (notice,)), NOW)
    assert heading.is_heading
    return row.at_end, row.is_late


def test_what_is_due_says_when_it_is_due_and_not_since_when_that_is_known(qapp):
    soon = Notice("1", NoticeKind.DUE_SOON, "a", "Chợ", "", NOW - 20 * HOUR, task=Task.WRITE, due_at=NOW + 4 * HOUR)
    late = Notice("2", NoticeKind.LATE, "a", "Chợ", "", NOW - 4 * HOUR, task=Task.WRITE, due_at=NOW - 4 * HOUR)
    asked = Notice("3", NoticeKind.ASSIGNED, "a", "Chợ", "", NOW - HOUR, "Lan", Task.WRITE, due_at=NOW + 4 * HOUR)
    assert at_end(soon) == at_end(asked) == (since(NOW + 4 * HOUR, NOW), False)
    assert at_end(late) == (since(NOW - 4 * HOUR, NOW), True)


def test_what_somebody_did_says_when(qapp):
    assert at_end(Notice("1", NoticeKind.RETURNED, "a", "Chợ", "", NOW - HOUR, "Minh")) == (
        since(NOW - HOUR, NOW),
        False,
    )


@pytest.mark.parametrize(("later", "words"), [(0, "today 24:00"), (1, "tomorrow 24:00"), (-1, "late by")])
def test_a_deadline_at_midnight_ends_the_day_before_in_every_view(qapp, later, words):
    noon = datetime(2026, 11, 24, 12, 0)
    now = round(noon.timestamp() * 1000)
    due_at = round(datetime(2026, 11, 25 + later, 0, 0).timestamp() * 1000)
    assert due_in_words(due_at, now).startswith(words)
    notice = Notice("1", NoticeKind.DUE_SOON, "a", "Chợ", "", now, task=Task.WRITE, due_at=due_at)
    (_heading, row) = rows(Seen(MyWork(MappingProxyType({})), (notice,)), now)
    assert row.at_end == (words if later >= 0 else "yesterday 24:00")
    said = due_words.due(due_at, Stage.DRAFTING, now)
    assert said == (f"Due {words}" if later >= 0 else "Late: yesterday 24:00")


@pytest.mark.parametrize(
    ("language", "this_year", "next_year"), [("en", "5 Dec", "9 Jan 2027"), ("vi", "05/12", "09/01/2027")]
)
def test_a_day_that_is_farther_off_is_written_alike_in_every_view(qapp, language, this_year, next_year):
    wording = Wording(language)
    now = round(datetime(2026, 11, 24, 12, 0).timestamp() * 1000)
    try:
        for day, words in ((datetime(2026, 12, 5, 17, 0), this_year), (datetime(2027, 1, 9, 17, 0), next_year)):
            due_at = round(day.timestamp() * 1000)
            assert due_in_words(due_at, now) == words
            assert due_words.due(due_at, Stage.DRAFTING, now).endswith(f" {words}")
        assert short_day(date(2026, 12, 5)) == this_year
    finally:
        wording.use("en")


def test_my_own_that_waits_for_an_editor_says_that_i_may_edit_it_while_i_am_alone(qapp):
    own = WorkLine("a", "Cầu mới", "cau-moi", Stage.SUBMITTED, by="Lan Anh", is_own=True)
    other = WorkLine("b", "Chợ", "cho", Stage.SUBMITTED, by="Minh")
    found = rows(Seen(MyWork(MappingProxyType({Part.EDIT: (own, other)})), ()), NOW)
    said = {row.article_id: row.words for row in found if row.article_id}
    assert said["a"] == "you handed it in; nobody else is on the desk, so you may edit it yourself"
    assert said["b"] == "by Minh"
