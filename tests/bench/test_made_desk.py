"""A desk that is made for measuring has to be one that the program could have written."""

import pytest

from bench import made_desk
from editor.article import Stage
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
