"""The ways say what the table of moves says, for every stage and every person."""

from dataclasses import replace

import pytest

from editor import workflow
from editor.article import Article, Collaborator, Fields, Role, Stage
from editor.refusal import Refused
from editor.ways import closed, together, ways
from editor.workflow import MOVES, Relation

ARTICLE = Article("a", "vi", Stage.DRAFTING, Fields(), "", "", "", "", "writer", 0, 0)
PEOPLE = {
    "writer": Collaborator("writer", "Lan", frozenset({Role.WRITER})),
    "editor": Collaborator("editor", "Minh", frozenset({Role.EDITOR})),
    "chief": Collaborator("chief", "Hà", frozenset({Role.CHIEF})),
    "nobody": Collaborator("nobody", "Tú"),
    "away": Collaborator("editor", "Minh", frozenset({Role.EDITOR}), active=False),
}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("who", PEOPLE)
def test_a_way_is_open_exactly_where_a_move_is_allowed(stage, who):
    article, person, relation = replace(ARTICLE, stage=stage), PEOPLE[who], Relation(left=Stage.DRAFTING)
    open_ways = {to: way.move for to, way in ways(article, person, relation).items() if way.is_open}
    allowed = {MOVES[move].to or relation.left: move for move in workflow.allowed(article, person, relation)}
    allowed.pop(stage, None)
    assert open_ways == allowed


def test_a_closed_way_says_why():
    found = ways(replace(ARTICLE, stage=Stage.IN_EDIT), PEOPLE["writer"], Relation())
    assert "somebody else" in str(found[Stage.RETURNED].why_not)
    assert "No step leads" in str(found[Stage.PUBLISHED].why_not)
    assert Stage.IN_EDIT not in found


def test_the_way_past_the_four_eyes_asks_for_a_reason():
    article = replace(ARTICLE, stage=Stage.IN_EDIT, author="chief")
    way = ways(article, PEOPLE["chief"], Relation())[Stage.APPROVED]
    assert (way.move, way.needs_note, way.is_open) == (workflow.Move.BYPASS, True, True)


def test_of_several_articles_a_way_is_open_where_one_can_go():
    submitted = ways(replace(ARTICLE, stage=Stage.SUBMITTED), PEOPLE["editor"], Relation())
    drafting = ways(ARTICLE, PEOPLE["editor"], Relation())
    both = together([drafting, submitted])
    assert both[Stage.IN_EDIT].is_open
    assert not both[Stage.PUBLISHED].is_open
    assert set(both) == set(Stage)


def test_on_a_desk_that_is_only_read_every_way_is_closed():
    assert not any(way.is_open for way in closed(Refused("Only read.")).values())
