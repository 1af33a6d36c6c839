"""Whatever is on a desk, taken out and brought in it is the same: every row, and every text to its last byte.

COPYDESK_EXAMPLES=200 tries more desks than the few of every run.
"""

import contextlib
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.article import Fields, Role
from editor.refusal import Refused
from editor.workflow import Move
from storage.desk import Desk
from storage.taken_tables import kept_tables, records
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.taking_out import take_out

NOW = 1_767_225_600_000
EXAMPLES = int(os.environ.get("COPYDESK_EXAMPLES", "6"))
pytestmark = pytest.mark.timeout(600)
# Letters of every kind, and what Markdown, YAML, CSV and lines of a file mean something else by.
HARD = (
    *("---\na: 1\n---\n", "…\n\n  x\u00a0 ", "\u2028\u2029\x85", "=1+1", "no", "\t|a|b|\r\n", "```\n"),
    *("'\"\\", "\ufeffx", "e\u0323\u0302"),
)
WORDS = st.text(max_size=60) | st.sampled_from(HARD)
KEYWORDS = st.lists(WORDS, max_size=2).map(tuple)
FIELDS = st.builds(Fields, headline=WORDS, dek=WORDS, slug=WORDS, ednote=WORDS, keywords=KEYWORDS)
MOVES = ((), (Move.DROP,), *((Move.SUBMIT, Move.TAKE_UP, Move.APPROVE)[:number] for number in (1, 2, 3)))
# Its texts, its fields, what is remarked on it, and its moves.
ARTICLES = st.lists(
    st.tuples(st.lists(WORDS, min_size=1, max_size=3), FIELDS, st.lists(WORDS, max_size=2), st.sampled_from(MOVES)),
    min_size=1,
    max_size=3,
)


def fill(path: Path, people, articles) -> None:
    now = iter(range(NOW, NOW + 1_000_000))
    with Desk.create(path, "Lan Anh", "vi", lambda: next(now)) as desk:
        desk.add_collaborator("Minh", frozenset({Role.EDITOR, Role.CHIEF}))
        minh = next(one for one in desk.collaborators() if one.name == "Minh")
        steps = [lambda name=name: desk.add_collaborator(name, frozenset({Role.WRITER})) for name in people]
        for texts, fields, remarks, moves in articles:
            article_id = str(desk.new_article("", "vi").article_id)
            steps += [lambda text=text, of=article_id: desk.save_text(of, text) for text in texts]
            steps.append(lambda fields=fields, of=article_id: desk.save_fields(of, fields))
            steps += [lambda words=words, of=article_id: desk.add_comment(of, words) for words in remarks]
            steps += [lambda words=words, of=article_id: desk.tag([of], words) for words in remarks]
            for move in moves:
                who = desk.me if move is Move.SUBMIT else minh
                steps.append(lambda move=move, of=article_id, who=who: moved(desk, of, move, who))
        for step in steps:
            with contextlib.suppress(Refused):
                step()


def moved(desk: Desk, article_id: str, move: Move, who) -> None:
    with desk.acting_as(who):
        desk.advance(article_id, move, "Vì thế." if move is Move.DROP else "")


def contents(desk: Desk, article_id: str):
    return [desk.revision_content(revision.id) for revision in desk.revisions(article_id)]


def every_row(path: Path) -> dict[str, list[dict[str, object]]]:
    with Desk.open(path, lambda: NOW) as desk:
        database = desk._database
        return {table: [*records(database, table)] for table in kept_tables(database)}


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(people=st.lists(WORDS, max_size=3), articles=ARTICLES)
def test_any_desk_that_is_taken_out_and_brought_in_is_the_same_row_by_row(people, articles):
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder, "x.desk"), Path(folder, "y.desk")
        fill(path, people, articles)
        take_out(path, Path(folder, "out"), NOW)
        brought = bring_in(Path(folder, "out"), other, lambda: NOW)
        assert brought.notes == ()
        assert brought.changed == ()
        before, after = every_row(path), every_row(other)
        assert after["event"][:-1] == before["event"]
        for table in before.keys() - {"event"}:
            assert after[table] == before[table], table
        with Desk.open(path, lambda: NOW) as old, Desk.open(other, lambda: NOW) as new:
            for line in old.article_lines():
                assert contents(new, line.id) == contents(old, line.id)
                assert new.article(line.id) == old.article(line.id)
            assert new.verify().faults == ()
