"""Notices: what a person is told in the window, and by which step. It tells nobody by itself, and interrupts nobody."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from editor.article import Task
from editor.frozen import frozen
from editor.workflow import Move


class NoticeKind(StrEnum):
    """What a person is told. The last two are never stored: they follow from what is due."""

    ASSIGNED = "assigned"
    EXTENDED = "extended"
    CANCELLED = "cancelled"
    DECLINED = "declined"
    HANDED_OVER = "handed_over"
    SUBMITTED = "submitted"
    TAKEN_BACK = "taken_back"
    RETURNED = "returned"
    APPROVED = "approved"
    REOPENED = "reopened"
    PUBLISHED = "published"
    DROPPED = "dropped"
    MENTIONED = "mentioned"
    ANSWERED = "answered"
    DUE_SOON = "due_soon"
    LATE = "late"


_WRITERS = frozenset({Task.WRITE, Task.TRANSLATE})
_EDITORS = frozenset({Task.EDIT})

# Whom a step tells: those who have one of these tasks on the article, but for the person who takes the step.
# To add one: a name in NoticeKind, the move here, and its sentence in ui/desk/notice_words.py.
TELLS: Mapping[Move, tuple[NoticeKind, frozenset[Task]]] = MappingProxyType(
    {
        Move.SUBMIT: (NoticeKind.SUBMITTED, _EDITORS),
        Move.TAKE_BACK: (NoticeKind.TAKEN_BACK, _EDITORS),
        Move.SEND_BACK: (NoticeKind.RETURNED, _WRITERS),
        Move.APPROVE: (NoticeKind.APPROVED, _WRITERS),
        Move.BYPASS: (NoticeKind.APPROVED, _WRITERS),
        Move.REOPEN: (NoticeKind.REOPENED, _WRITERS),
        Move.PUBLISH: (NoticeKind.PUBLISHED, _WRITERS | _EDITORS),
        Move.DROP: (NoticeKind.DROPPED, frozenset(Task)),
    }
)


@frozen
class Notice:
    """One thing that a person is told. `by` is a name, empty for what follows from a date; times as everywhere.
    `due_at` is there where the date is what matters."""

    id: str
    kind: NoticeKind
    article_id: str
    headline: str
    slug: str
    at: int
    by: str = ""
    task: Task | None = None
    due_at: int | None = None
    words: str = ""
    is_seen: bool = False
