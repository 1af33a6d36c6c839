"""`copydesk verify FILE` of a bulletin: every article in it is judged, and it holds only where all of them do."""

import pytest

from editor.article import Fields, Role
from editor.workflow import Move
from storage.desk import Desk
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
