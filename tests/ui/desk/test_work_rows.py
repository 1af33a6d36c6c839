"""The rows of the start page, as plain records."""

from types import MappingProxyType

from editor.article import Task
from editor.my_work import MyWork
from editor.notice import Notice, NoticeKind
from ui.desk.work.notice_words import since
from ui.desk.work.rows import Seen, rows

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
