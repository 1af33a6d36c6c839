"""A piece that was withdrawn does not leave the desk without a word: on the command line, and on its pages."""

import pytest

from editor.article import Fields
from editor.workflow import Move
from storage.desk import Desk
from ui.cli import DONE, run

GONE = "“Bài chợ” was withdrawn on "
WHY = ": “Nguồn tin đã rút lại.” Send out the notice of that, not the text."


@pytest.fixture
def office(tmp_path):
    """A desk of one person with cầu, which is published, and chợ, which was withdrawn."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi") as desk:
        for slug in ("cầu", "chợ"):
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline=f"Bài {slug}", slug=slug, byline="Lan Anh"))
            desk.save_text(article_id, f"Một câu về {slug}.\n")
            for move in (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH):
                desk.advance(article_id, move)
        desk.withdraw(article_id, "Nguồn tin đã rút lại.")
    return path


def test_the_export_of_a_withdrawn_article_says_when_and_why_it_was_withdrawn(office, tmp_path, capsys):
    file = tmp_path / "chợ.txt"
    assert run(["export", "chợ", "--desk", str(office), "--to", "txt", "--output", str(file)]) == DONE
    said = capsys.readouterr().err
    assert GONE in said and WHY in said
    assert "ĐÃ GỠ BÀI" in file.read_text(encoding="utf-8")


def test_so_does_the_export_of_several(office, tmp_path, capsys):
    assert run(["export-all", str(office), "cầu", "chợ", "--to", "html", "--folder", str(tmp_path)]) == DONE
    said = capsys.readouterr().err
    assert said.count("was withdrawn") == 1 and GONE in said and WHY in said


@pytest.mark.parametrize("slugs", [("chợ", "cầu"), ("cầu", "chợ")])
def test_so_does_a_bulletin_with_one_in_it(office, tmp_path, capsys, slugs):
    file = tmp_path / "tuần.html"
    command = ["bulletin", str(office), *slugs, "--title", "Tuần 48", "--to", "html", "--output", str(file)]
    assert run(command) == DONE
    said = capsys.readouterr().err
    assert said.count("was withdrawn") == 1 and GONE in said and WHY in said
    assert "ĐÃ GỠ BÀI" in file.read_text(encoding="utf-8")


def test_of_what_is_out_nothing_is_said(office, tmp_path, capsys):
    file = tmp_path / "cầu.txt"
    assert run(["export", "cầu", "--desk", str(office), "--to", "txt", "--output", str(file)]) == DONE
    assert "withdrawn" not in capsys.readouterr().err
    assert "ĐÃ GỠ BÀI" not in file.read_text(encoding="utf-8")
