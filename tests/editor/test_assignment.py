import pytest

from editor import assignment
from editor.article import Assignment, Collaborator, Role, Stage, Task
from editor.assignment import State, Urgency


def asked(task: Task, **values: object) -> Assignment:
    return Assignment("1", "a", "p", task, None, **values)


@pytest.mark.parametrize("task", Task)
def test_every_task_stands_somewhere_in_every_stage(task):
    assert set(assignment.STATES[task]) == set(Stage)


@pytest.mark.parametrize(
    ("task", "stage", "state"),
    [
        (Task.WRITE, Stage.ASSIGNED, State.TO_DO),
        (Task.WRITE, Stage.DRAFTING, State.UNDER_WAY),
        (Task.WRITE, Stage.SUBMITTED, State.HANDED_OVER),
        (Task.WRITE, Stage.RETURNED, State.CAME_BACK),
        (Task.WRITE, Stage.DROPPED, State.LAPSED),
        (Task.EDIT, Stage.DRAFTING, State.WAITING),
        (Task.EDIT, Stage.SUBMITTED, State.TO_DO),
        (Task.EDIT, Stage.IN_EDIT, State.UNDER_WAY),
        (Task.EDIT, Stage.APPROVED, State.HANDED_OVER),
        (Task.PICTURE, Stage.DRAFTING, State.TO_DO),
        (Task.PROOF, Stage.DRAFTING, State.WAITING),
        (Task.PROOF, Stage.PUBLISHED, State.LAPSED),
    ],
)
def test_where_a_task_stands_follows_from_the_stage(task, stage, state):
    assert assignment.state(asked(task), stage) is state


@pytest.mark.parametrize("task", Task)
@pytest.mark.parametrize("stage", Stage)
def test_what_was_declined_or_taken_back_stays_so(task, stage):
    assert assignment.state(asked(task, declined_at=1), stage) is State.DECLINED
    assert assignment.state(asked(task, declined_at=1, cancelled_at=2), stage) is State.CANCELLED


@pytest.mark.parametrize("task", [Task.PICTURE, Task.PROOF, Task.OTHER])
def test_a_task_beside_the_writing_has_a_hand_over_of_its_own(task):
    assert assignment.state(asked(task, done_at=1), Stage.DRAFTING) is State.HANDED_OVER
    assert assignment.is_handed_over(task, Stage.APPROVED) is None


def test_nobody_has_the_article_in_hand_while_it_waits_for_an_editor():
    both = [asked(Task.WRITE), asked(Task.PICTURE)]
    assert assignment.holders(both, Stage.DRAFTING) == ("p",)
    assert assignment.holders(both, Stage.SUBMITTED) == ()


@pytest.mark.parametrize(
    ("due_at", "urgency"),
    [
        (None, Urgency.NONE),
        (999, Urgency.LATE),
        (1000, Urgency.SOON),
        (1000 + assignment.DAY, Urgency.SOON),
        (1001 + assignment.DAY, Urgency.LATER),
    ],
)
def test_what_is_due_within_a_day_is_due_soon(due_at, urgency):
    assert assignment.urgency(due_at, 1000) is urgency


@pytest.mark.parametrize("role", Role)
def test_editors_and_the_chief_hand_out_work(role):
    person = Collaborator("1", "Minh", frozenset({role}))
    assert assignment.may_hand_out(person) is (role in {Role.EDITOR, Role.CHIEF})
