"""`copydesk verify FILE` of a bulletin: every article in it is judged, and it holds only where all of them do."""

import sqlite3
from contextlib import closing

import pytest

from editor.article import Fields, Role
from editor.workflow import Move
from storage.desk import Desk
from ui import command_line
from ui.cli import DONE, REFUSED, run

FORMS = ("pdf", "docx", "html", "epub", "txt")


@pytest.fixture
def office(tmp_path):
    """A desk with two approved articles, chợ and cầu, and nước, which is not approved."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi") as desk:
        added = desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        for slug, is_approved in (("chợ", True), ("cầu", True), ("nước", False)):
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline=f"Bài {slug}", slug=slug, byline="Lan Anh"))
            desk.save_text(article_id, f"Một câu về {slug}.\n")
            if is_approved:
                desk.advance(article_id, Move.SUBMIT)
                with desk.acting_as(desk.collaborator(added.values["collaborator_id"])):
                    desk.advance(article_id, Move.TAKE_UP)
                    desk.advance(article_id, Move.APPROVE)
    return path


@pytest.fixture
def said_of(office, tmp_path, capsys):
    """Make a bulletin of articles; what verify says of it, and its exit status."""

    def make(*slugs, form="html"):
        file = tmp_path / f"tuần.{form}"
        assert run(["bulletin", str(office), *slugs, "--title", "Tuần 48", "--to", form, "--output", str(file)]) == DONE
        capsys.readouterr()
        status = run(["verify", str(file), "--desk", str(office)])
        return capsys.readouterr().out.splitlines(), status

    return make


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("slugs", [("chợ", "nước"), ("nước", "chợ")])
def test_one_article_that_is_not_approved_keeps_a_bulletin_from_holding(said_of, slugs, form):
    said, status = said_of(*slugs, form=form)
    assert status == REFUSED
    assert len(said) == 2
    by_headline = {line.split("”")[0]: line for line in said}
    assert "this is an approved text" in by_headline["“Bài chợ"]
    assert "this is NOT an approved text" in by_headline["“Bài nước"]


def test_a_bulletin_of_approved_articles_holds_with_a_line_for_each(said_of):
    said, status = said_of("cầu", "chợ")
    assert status == DONE
    assert len(said) == 2 and all("this is an approved text" in line for line in said)


def test_a_bulletin_that_was_made_twice_has_one_line_for_each_article(said_of):
    first, _ = said_of("cầu", "nước", "chợ")
    again, status = said_of("cầu", "nước", "chợ")
    assert len(first) == len(again) == 3 and status == REFUSED


def test_a_bulletin_of_which_an_article_went_meanwhile_has_no_receipt_and_the_command_says_so(
    office, tmp_path, capsys, monkeypatch
):
    real = command_line.write_atomic

    def write(path, data):
        real(path, data)
        with closing(sqlite3.connect(office)) as other, other:
            other.execute("DELETE FROM article WHERE slug = 'cầu'")

    monkeypatch.setattr(command_line, "write_atomic", write)
    file = tmp_path / "tuần.html"
    status = run(["bulletin", str(office), "chợ", "cầu", "--title", "Tuần 48", "--to", "html", "--output", str(file)])
    said = capsys.readouterr().err
    assert status == REFUSED and file.exists()
    assert "“tuần.html” is written, but no receipt of it was kept" in said and "no longer on the desk" in said
    assert run(["verify", str(file), "--desk", str(office)]) == REFUSED
    assert "No receipt of this desk is for this file" in capsys.readouterr().err
