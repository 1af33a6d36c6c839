"""The table of moves against the product's table of stages, and against what each kind of person may do in each."""

from dataclasses import replace
from itertools import combinations, product
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor import workflow
from editor.article import Article, Collaborator, Fields, Role, Stage, Task
from editor.refusal import Refused
from editor.workflow import MOVES, Move, Relation

ARTICLE = Article("a", "vi", Stage.PITCHED, Fields(), "", "", "", "", author="author", created_at=0, changed_at=0)
LEFT = Stage.DRAFTING

# The product's table: a stage, and what it leaves to.
LEAVES_TO = {
    "pitched": "assigned dropped",
    "assigned": "drafting dropped",
    "drafting": "submitted dropped",
    "submitted": "in_edit drafting",
    "in_edit": "returned approved",
    "returned": "submitted",
    "approved": "published in_edit",
    "published": "corrected withdrawn",
    "corrected": "corrected withdrawn",
    "withdrawn": "",
    "dropped": LEFT.value,
}

PEOPLE = {
    "stranger": ("writer", False, Relation()),
    "author": ("writer", True, Relation(changed_last=True)),
    "asked to write": ("writer", False, Relation(tasks=frozenset({Task.WRITE}))),
    "asked to translate": ("writer", False, Relation(tasks=frozenset({Task.TRANSLATE}))),
    "asked for a picture": ("writer", False, Relation(tasks=frozenset({Task.PICTURE}))),
    "editor": ("editor", False, Relation()),
    "editor, changed last": ("editor", False, Relation(changed_last=True)),
    "editor, author": ("editor", True, Relation()),
    "editor, author, alone": ("editor", True, Relation(changed_last=True, is_alone=True)),
    "chief": ("chief", False, Relation()),
    "chief, changed last": ("chief", False, Relation(changed_last=True)),
    "chief, author": ("chief", True, Relation()),
    "chief, author, alone": ("chief", True, Relation(changed_last=True, is_alone=True)),
    "production": ("production", False, Relation()),
    "administrator": ("administrator", False, Relation(is_alone=True)),
    "nobody": ("", False, Relation()),
}

WRITING = "author | asked to write | asked to translate | editor, author | chief, author"
ALONE = "editor, author, alone | chief, author, alone"
EDITORS = "editor | editor, changed last | editor, author"
CHIEFS = "chief | chief, changed last | chief, author"
# Who may: each move, and everybody of PEOPLE who may make it; nobody else may.
WHO_MAY = {
    Move.ASSIGN: f"{EDITORS} | {CHIEFS} | {ALONE}",
    Move.START: f"{WRITING} | {EDITORS} | {CHIEFS} | {ALONE}",
    Move.SUBMIT: f"{WRITING} | {CHIEFS} | {ALONE}",
    Move.TAKE_BACK: f"{WRITING} | {ALONE}",
    Move.TAKE_UP: f"{EDITORS} | {CHIEFS} | {ALONE}",
    Move.SEND_BACK: f"{EDITORS} | {CHIEFS} | {ALONE}",
    Move.APPROVE: f"editor | chief | {ALONE}",
    Move.BYPASS: "chief, changed last | chief, author",
    Move.REOPEN: f"{EDITORS} | {CHIEFS} | {ALONE}",
    Move.PUBLISH: f"{CHIEFS} | chief, author, alone | production",
    Move.CORRECT: f"{EDITORS} | {CHIEFS} | {ALONE}",
    Move.WITHDRAW: f"{CHIEFS} | chief, author, alone",
    Move.DROP: f"{WRITING} | {CHIEFS} | {ALONE}",
    Move.REVIVE: f"{WRITING} | {CHIEFS} | {ALONE}",
}


def somebody(kind: str) -> tuple[Collaborator, Relation]:
    role, is_author, relation = PEOPLE[kind]
    roles = frozenset({Role(role)}) if role else frozenset()
    person = Collaborator("author" if is_author else "other", "Ai đó", roles)
    return person, replace(relation, left=LEFT)


@pytest.mark.parametrize("stage", Stage)
def test_a_stage_leaves_to_the_stages_of_the_table_and_no_other(stage):
    reached = {(rule.to or LEFT).value for rule in MOVES.values() if stage in rule.origins}
    assert reached == set(LEAVES_TO[stage].split())


@pytest.mark.parametrize("kind", PEOPLE)
@pytest.mark.parametrize("stage", Stage)
def test_everybody_may_what_the_table_says(stage, kind):
    person, relation = somebody(kind)
    expected = {move for move, rule in MOVES.items() if stage in rule.origins and kind in WHO_MAY[move].split(" | ")}
    assert workflow.allowed(replace(ARTICLE, stage=stage), person, relation) == expected


def test_the_cases_name_people_that_exist():
    named = {kind for kinds in WHO_MAY.values() for kind in kinds.split(" | ")}
    assert named | {"stranger", "asked for a picture", "administrator", "nobody"} == set(PEOPLE)
    assert set(WHO_MAY) == set(Move) == set(MOVES)


# The same rules once more, as who a person must be for each move: edits, leads and publishes by roles; writes as the
# author or as who was asked to write or translate; fresh where somebody else does and changed it last.
MUST_BE = {
    Move.ASSIGN: lambda who: who.edits,
    Move.START: lambda who: who.writes or who.edits,
    Move.SUBMIT: lambda who: who.writes or who.leads,
    Move.TAKE_BACK: lambda who: who.writes and not who.is_opened,
    Move.TAKE_UP: lambda who: who.edits,
    Move.SEND_BACK: lambda who: who.edits,
    Move.APPROVE: lambda who: who.edits and (who.fresh or who.is_alone),
    Move.BYPASS: lambda who: who.leads and not who.fresh and not who.is_alone,
    Move.REOPEN: lambda who: who.edits,
    Move.PUBLISH: lambda who: who.leads or who.produces,
    Move.CORRECT: lambda who: who.edits,
    Move.WITHDRAW: lambda who: who.leads,
    Move.DROP: lambda who: who.writes or who.leads,
    Move.REVIVE: lambda who: who.writes or who.leads,
}
ROLES = [frozenset(some) for many in range(len(Role) + 1) for some in combinations(Role, many)]
RELATIONS = [
    (is_author, Relation(tasks=tasks, changed_last=last, is_alone=alone, is_opened=opened, left=LEFT))
    for tasks in (frozenset(), *(frozenset({task}) for task in Task))
    for is_author, last, alone, opened in product((False, True), repeat=4)
]


def who_is(roles: frozenset[Role], is_author: bool, relation: Relation) -> SimpleNamespace:
    writes = is_author or bool(relation.tasks & {Task.WRITE, Task.TRANSLATE})
    return SimpleNamespace(
        edits=bool(roles & {Role.EDITOR, Role.CHIEF}),
        leads=Role.CHIEF in roles,
        produces=Role.PRODUCTION in roles,
        writes=writes,
        fresh=not writes and not relation.changed_last,
        is_alone=relation.is_alone,
        is_opened=relation.is_opened,
    )


@pytest.mark.parametrize("stage", Stage)
def test_the_table_answers_for_every_set_of_roles_and_every_relation(stage):
    article = replace(ARTICLE, stage=stage)
    possible = [move for move, rule in MOVES.items() if stage in rule.origins]
    for roles in ROLES:
        for is_author, relation in RELATIONS:
            who = who_is(roles, is_author, relation)
            person = Collaborator("author" if is_author else "other", "Ai đó", roles)
            expected = {move for move in possible if MUST_BE[move](who)}
            assert workflow.allowed(article, person, relation) == expected, (roles, is_author, relation)


people = st.builds(
    Collaborator,
    id=st.sampled_from(["author", "other"]),
    name=st.just("Ai đó"),
    roles=st.frozensets(st.sampled_from(Role)),
    active=st.booleans(),
)
relations = st.builds(
    Relation,
    tasks=st.frozensets(st.sampled_from(Task)),
    changed_last=st.booleans(),
    is_alone=st.booleans(),
    left=st.sampled_from([Stage.PITCHED, Stage.ASSIGNED, Stage.DRAFTING]),
)


@given(st.sampled_from(Stage), people, relations, st.sampled_from(Move))
def test_what_is_allowed_works_and_what_is_not_is_refused(stage, person, relation, move):
    article = replace(ARTICLE, stage=stage)
    if move in workflow.allowed(article, person, relation):
        moved = workflow.advance(article, move, person, relation, "vì một lý do")
        assert moved == replace(article, stage=MOVES[move].to or relation.left)
    else:
        with pytest.raises(Refused):
            workflow.advance(article, move, person, relation, "vì một lý do")


@given(people, relations)
def test_four_eyes_hold_wherever_there_is_a_second_person(person, relation):
    article = replace(ARTICLE, stage=Stage.IN_EDIT)
    is_own = person.id == article.author or relation.changed_last
    if Move.APPROVE in workflow.allowed(article, person, relation):
        assert relation.is_alone or not is_own
    assert not {Move.APPROVE, Move.BYPASS} <= workflow.allowed(article, person, relation)


@given(st.sampled_from(Stage), people, relations)
def test_who_has_left_moves_nothing(stage, person, relation):
    assert workflow.allowed(replace(ARTICLE, stage=stage), replace(person, active=False), relation) == frozenset()


@pytest.mark.parametrize("move", Move)
def test_a_reason_is_asked_for_where_it_is_needed(move):
    rule = MOVES[move]
    chief = somebody("chief, author")
    person, relation = somebody("editor") if move is Move.APPROVE else chief
    article = replace(ARTICLE, stage=min(rule.origins))
    if move in {Move.SEND_BACK, Move.WITHDRAW, Move.DROP, Move.BYPASS, Move.CORRECT}:
        with pytest.raises(Refused, match="needs a reason"):
            workflow.advance(article, move, person, relation, " \n")
    else:
        workflow.advance(article, move, person, relation)


@pytest.mark.parametrize(
    ("stage", "move", "kind", "sentence"),
    [
        (Stage.IN_EDIT, Move.APPROVE, "editor, author", "another person has to approve it"),
        (Stage.IN_EDIT, Move.APPROVE, "stranger", "belongs to somebody else"),
        (Stage.PUBLISHED, Move.WITHDRAW, "editor", "Only a desk chief"),
        (Stage.IN_EDIT, Move.BYPASS, "editor", "Only a desk chief"),
        (Stage.IN_EDIT, Move.BYPASS, "chief", "approve it without a reason"),
        (Stage.DRAFTING, Move.PUBLISH, "chief", "moved on since"),
    ],
)
def test_a_refusal_says_which_rule_stands_in_the_way(stage, move, kind, sentence):
    with pytest.raises(Refused, match=sentence):
        workflow.advance(replace(ARTICLE, stage=stage), move, *somebody(kind), "vì một lý do")


def test_typing_begins_a_draft_and_voids_an_approval():
    assert dict(workflow.AFTER_A_CHANGE) == {Stage.ASSIGNED: Stage.DRAFTING, Stage.APPROVED: Stage.IN_EDIT}


def test_a_dropped_article_without_its_stage_is_a_bug():
    person, _ = somebody("chief")
    with pytest.raises(ValueError, match="the stage that it left"):
        workflow.advance(replace(ARTICLE, stage=Stage.DROPPED), Move.REVIVE, person, Relation())
