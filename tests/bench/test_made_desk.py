"""A desk that is made for measuring has to be one that the program could have written."""

from random import Random

import pytest

from bench import made_articles, made_desk
from editor.article import Role, Stage
from storage.desk import Desk

COUNT = 120


@pytest.fixture
def made(tmp_path, monkeypatch):
    """A made desk of COUNT articles, open."""
    monkeypatch.setattr(made_desk.tempfile, "gettempdir", lambda: str(tmp_path))
    with Desk.open(made_desk.copy(COUNT, tmp_path / "made.desk")) as desk:
        yield desk


def test_a_made_desk_is_sound(made):
    lines = made.article_lines()

    assert made.why_read_only is None
    assert len(lines) == COUNT
    assert len(made.collaborators()) == 50
    assert len(made.events()) == 3 * COUNT + 1
    assert made.check_log() == made.events()[-1].hash
    assert all(made.article(line.id).fields.headline == line.headline for line in lines)


def test_a_made_article_that_is_out_has_a_decision_to_approve_it(made):
    out = [line for line in made.article_lines() if line.stage is Stage.PUBLISHED]

    assert out
    assert all([one.kind for one in made.decisions(line.id)] == ["approved"] for line in out)


def test_a_made_desk_holds_what_its_log_says(made):
    out = [line.id for line in made.article_lines() if line.stage in (Stage.APPROVED, Stage.PUBLISHED)]

    checked = made.verify()

    assert checked.faults == ()
    assert checked.notes == ()
    assert made._database.all("PRAGMA foreign_key_check") == []
    assert all(made.is_approved(one) for one in out)


def test_a_made_desk_has_the_tables_and_indexes_of_any_desk(made, tmp_path):
    asked = "SELECT name, sql FROM sqlite_master ORDER BY name"
    with Desk.create(tmp_path / "plain.desk", "Lan Anh") as plain:
        assert list(map(tuple, made._database.all(asked))) == list(map(tuple, plain._database.all(asked)))


def test_a_made_article_is_the_same_whoever_makes_it():
    random = Random(1)
    everyone = made_articles.people(random, made_articles.Person("1", "Lan Anh", (Role.CHIEF,)))

    together = list(made_articles.articles(range(0, 8), 100, everyone, 1_700_000_000_000))
    apart = [
        one for at in (0, 4) for one in made_articles.articles(range(at, at + 4), 100, everyone, 1_700_000_000_000)
    ]

    assert together == apart


def test_a_made_desk_is_indexed(made):
    line = made.article_lines()[0]

    assert made.index_pending() == 0
    assert line.id in {found.article.id for found in made.search(line.slug).found}


def test_a_made_desk_is_made_once(tmp_path, monkeypatch):
    monkeypatch.setattr(made_desk.tempfile, "gettempdir", lambda: str(tmp_path))
    path = made_desk.made(3)
    written = path.stat().st_mtime_ns

    assert made_desk.made(3) == path
    assert path.stat().st_mtime_ns == written
