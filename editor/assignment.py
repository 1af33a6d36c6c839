"""Where an assignment stands: read from the article's stage and the task's own hand-over, by one table.

It stores nothing and knows no desk: the desk asks it when an article moves, the window when it shows a task. The
assignment and the article are one record, so nothing here can say what the article does not.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from editor.article import Assignment, Collaborator, Role, Stage, Task

DAY = 86_400_000
"""milliseconds; what is due within a day is due soon"""
MOST_WORDS = 1_000_000
"""the longest length that can be asked for"""


class State(StrEnum):
    """Where an assignment stands, seen by the person who has it."""

    WAITING = "waiting"
    """its turn comes later: nothing can be edited before it is handed in"""
    TO_DO = "to_do"
    UNDER_WAY = "under_way"
    CAME_BACK = "came_back"
    HANDED_OVER = "handed_over"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    """nobody needs it any more: the article was dropped, or is out"""


OPEN = frozenset({State.WAITING, State.TO_DO, State.UNDER_WAY, State.CAME_BACK})
"""Somebody still has to do it, now or later."""
IN_HAND = OPEN - {State.WAITING}
"""It is the person's turn."""


class Urgency(StrEnum):
    NONE = ""
    LATER = "later"
    SOON = "soon"
    """due within a day"""
    LATE = "late"


def _stages(**states: str) -> Mapping[Stage, State]:
    return MappingProxyType({Stage(stage): State[name] for name, found in states.items() for stage in found.split()})


_WRITING = _stages(
    WAITING="pitched",
    TO_DO="assigned",
    UNDER_WAY="drafting",
    CAME_BACK="returned",
    HANDED_OVER="submitted in_edit approved published corrected withdrawn",
    LAPSED="dropped",
)
_EDITING = _stages(
    WAITING="pitched assigned drafting returned",
    TO_DO="submitted",
    UNDER_WAY="in_edit",
    HANDED_OVER="approved published corrected withdrawn",
    LAPSED="dropped",
)
_BESIDE = _stages(
    TO_DO="pitched assigned drafting returned submitted in_edit approved",
    LAPSED="published corrected withdrawn dropped",
)
_PROOFING = _stages(
    WAITING="pitched assigned drafting returned submitted",
    TO_DO="in_edit approved",
    LAPSED="published corrected withdrawn dropped",
)

# Where a task stands in each stage, as long as nobody has handed it over, declined it or taken it back.
# To add one: a name in editor.article.Task (and in the schema), its row here, its word in ui/wording.
STATES: Mapping[Task, Mapping[Stage, State]] = MappingProxyType(
    {
        Task.WRITE: _WRITING,
        Task.TRANSLATE: _WRITING,
        Task.EDIT: _EDITING,
        Task.PICTURE: _BESIDE,
        Task.PROOF: _PROOFING,
        Task.OTHER: _BESIDE,
    }
)
FOLLOWS = frozenset({Task.WRITE, Task.TRANSLATE, Task.EDIT})
"""The tasks that a step of the article hands over: the hand-in, or the approval. The others are handed over by hand."""


def state(assignment: Assignment, stage: Stage) -> State:
    """Where the assignment stands while its article is in `stage`."""
    if assignment.cancelled_at is not None:
        return State.CANCELLED
    if assignment.declined_at is not None:
        return State.DECLINED
    if assignment.done_at is not None and assignment.task not in FOLLOWS:
        return State.HANDED_OVER
    return STATES[assignment.task][stage]


def is_handed_over(task: Task, stage: Stage) -> bool | None:
    """Whether the stage says that the task is done; None where the stage has nothing to say about it."""
    there = STATES[task][stage]
    return None if task not in FOLLOWS or there is State.LAPSED else there is State.HANDED_OVER


def can_be_asked_for(task: Task, stage: Stage) -> bool:
    """Whether there is anything left to do of this kind."""
    return STATES[task][stage] in OPEN


def may_hand_out(person: Collaborator) -> bool:
    """Editors and the chief ask others for work."""
    return person.active and bool(person.roles & {Role.EDITOR, Role.CHIEF})


def may_have(person: Collaborator, task: Task) -> bool:
    """Whether somebody can do what a task asks for: an article is taken up, sent back and approved by who edits."""
    return task is not Task.EDIT or bool(person.roles & {Role.EDITOR, Role.CHIEF})


def holders(assignments: Iterable[Assignment], stage: Stage) -> tuple[str, ...]:
    """The ids of those who have the article in hand in this stage; nobody where it waits for somebody."""
    found = (one for one in assignments if one.task in FOLLOWS and state(one, stage) in IN_HAND)
    return tuple(dict.fromkeys(one.collaborator_id for one in found))


def urgency(due_at: int | None, now: int) -> Urgency:
    """How near a due time is (both milliseconds since 1970, UTC)."""
    if due_at is None:
        return Urgency.NONE
    if due_at < now:
        return Urgency.LATE
    return Urgency.SOON if due_at - now <= DAY else Urgency.LATER
