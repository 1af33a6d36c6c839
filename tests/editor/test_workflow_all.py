"""Every stage, every set of roles and every relation of a person to an article, against a table written on its own.

The table says in the newsroom's words who may do what; it knows nothing of how `workflow` decides it.
"""

from dataclasses import replace
from itertools import chain, combinations, product

import pytest

from editor import workflow
from editor.article import Article, Collaborator, Fields, Role, Stage, Task
from editor.workflow import Move, Relation

ARTICLE = Article("a", "vi", Stage.PITCHED, Fields(), "", "", "", "", author="author", created_at=0, changed_at=0)

EDITING, WRITING, CHIEF, PRODUCTION = "editing", "writing", "chief", "production"

# move: the stages it leads away from, and who may: any of these.
TABLE = {
    Move.ASSIGN: ({"pitched"}, {EDITING}),
    Move.START: ({"assigned"}, {WRITING, EDITING}),
    Move.SUBMIT: ({"drafting", "returned"}, {WRITING, CHIEF}),
    Move.TAKE_BACK: ({"submitted"}, {"writing, and nobody has opened it"}),
    Move.TAKE_UP: ({"submitted"}, {EDITING}),
    Move.SEND_BACK: ({"in_edit"}, {EDITING}),
    Move.APPROVE: ({"in_edit"}, {"editing with fresh eyes", "editing alone on the desk"}),
    Move.BYPASS: ({"in_edit"}, {"chief without fresh eyes, and not alone"}),
    Move.REOPEN: ({"approved"}, {EDITING}),
    Move.PUBLISH: ({"approved"}, {PRODUCTION, CHIEF}),
    Move.CORRECT: ({"published", "corrected"}, {EDITING}),
    Move.WITHDRAW: ({"published", "corrected"}, {CHIEF}),
    Move.DROP: ({"pitched", "assigned", "drafting"}, {WRITING, CHIEF}),
    Move.REVIVE: ({"dropped"}, {WRITING, CHIEF}),
}

ROLES = [frozenset(chosen) for chosen in chain.from_iterable(combinations(Role, size) for size in range(len(Role) + 1))]
TASKS = [frozenset(), *(frozenset({task}) for task in Task), frozenset({Task.EDIT, Task.WRITE})]
RELATIONS = [
    (is_author, Relation(tasks, changed_last, is_alone, Stage.DRAFTING, is_opened))
    for is_author, tasks, changed_last, is_alone, is_opened in product(
        (False, True), TASKS, (False, True), (False, True), (False, True)
    )
]


def is_a(roles: frozenset[Role], is_author: bool, relation: Relation) -> set[str]:
    """Everything that a person is to an article, in the words of the table."""
    is_editing = Role.EDITOR in roles or Role.CHIEF in roles
    is_asked = Task.WRITE in relation.tasks or Task.TRANSLATE in relation.tasks
    is_fresh = not is_author and not is_asked and not relation.changed_last
    said = {
        EDITING: is_editing,
        WRITING: is_author or is_asked,
        CHIEF: Role.CHIEF in roles,
        PRODUCTION: Role.PRODUCTION in roles,
        "writing, and nobody has opened it": (is_author or is_asked) and not relation.is_opened,
        "editing with fresh eyes": is_editing and is_fresh,
        "editing alone on the desk": is_editing and relation.is_alone,
        "chief without fresh eyes, and not alone": Role.CHIEF in roles and not is_fresh and not relation.is_alone,
    }
    return {word for word, holds in said.items() if holds}


@pytest.mark.parametrize("stage", Stage)
def test_everybody_may_exactly_what_the_table_says(stage):
    article = replace(ARTICLE, stage=stage)
    for roles, (is_author, relation) in product(ROLES, RELATIONS):
        person = Collaborator("author" if is_author else "other", "Ai đó", roles)
        what = is_a(roles, is_author, relation)
        expected = {move for move, (stages, who) in TABLE.items() if stage in stages and who & what}
        assert workflow.allowed(article, person, relation) == expected, (roles, is_author, relation)


@pytest.mark.parametrize("stage", Stage)
def test_who_has_left_may_nothing(stage):
    for roles, (is_author, relation) in product(ROLES, RELATIONS):
        person = Collaborator("author" if is_author else "other", "Ai đó", roles, active=False)
        assert workflow.allowed(replace(ARTICLE, stage=stage), person, relation) == frozenset()


def test_the_table_has_every_move_and_every_combination():
    assert set(TABLE) == set(Move)
    assert len(ROLES) * len(RELATIONS) == 2**5 * 2 * 8 * 2**3
