"""`copydesk verify` of a published text that was exported apart from its edition, and of its code: they agree."""

import hashlib

import pytest

from editor.edition import EditionFile
from editor.export.edition_piece import piece_of_edition
from editor.export.registry import WRITERS
from editor.workflow import Move
from storage.desk import Desk
from storage.publication.editions import Outgoing
from tests.ui.approved import approved_article
from ui.cli import DONE, run


@pytest.fixture
def office(tmp_path):
    """A desk with an article that is approved, exported as before.html, and then published as own.html."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh", "vi") as desk:
        article_id = approved_article(desk)
    exported(path, tmp_path / "before.html")
    with Desk.open(path) as desk:
        ready, at = desk.publication(article_id), desk.clock()
        piece = piece_of_edition(ready.article, ready.pictures, ready.office, ready.edition(at, 420), ready.earlier)
        data = WRITERS["html"](piece, ready.house_style).data
        (tmp_path / "own.html").write_bytes(data)
        file = EditionFile("html", "own.html", hashlib.sha256(data).hexdigest())
        desk.publish(article_id, Outgoing((file,), ready.content_sha256, at, 420))
        return path, desk.editions(article_id)[0].code


def exported(desk, file, form="html"):
    assert run(["export", "chợ", "--desk", str(desk), "--to", form, "--output", str(file)]) == DONE


@pytest.fixture
def said_of(office, capsys):
    """What verify says of a file or of a code; its exit status was good."""

    def said(what):
        capsys.readouterr()
        assert run(["verify", str(what), "--desk", str(office[0])]) == DONE
        return capsys.readouterr().out

    return said


def test_a_published_text_that_is_exported_again_is_told_as_that_of_its_edition(office, tmp_path, said_of):
    desk, code = office
    exported(desk, tmp_path / "again.txt", "txt")
    assert code in (tmp_path / "again.txt").read_text(encoding="utf-8")
    said = said_of(tmp_path / "again.txt")
    assert f"this is the approved text of edition 1 ({code}); the file was exported apart from it by Lan Anh" in said
    assert "not byte for byte one of the edition’s own" in said
    assert "no edition" not in said
    assert f"{code} is edition 1 of" in said_of(code)


def test_exported_again_in_a_form_it_was_published_in_it_is_the_editions_own_file(office, tmp_path, said_of):
    desk, code = office
    exported(desk, tmp_path / "again.html")
    said = said_of(tmp_path / "again.html")
    assert f"edition 1 ({code})" in said and "the file is byte for byte the edition’s own" in said


def test_what_was_exported_before_the_same_text_was_published_is_told_as_its_text_too(office, tmp_path, said_of):
    assert f"the approved text of edition 1 ({office[1]})" in said_of(tmp_path / "before.html")


def test_after_a_withdrawal_the_file_and_the_code_both_say_so(office, tmp_path, said_of):
    desk, code = office
    exported(desk, tmp_path / "again.txt", "txt")
    with Desk.open(desk) as opened:
        article_id = opened.find_article("chợ").id
        opened.withdraw(article_id, "Nguồn tin đã rút lại.")
        notice = opened.editions(article_id)[-1].code
    assert f"The article was withdrawn ({notice})" in said_of(tmp_path / "again.txt")
    assert f"the article was withdrawn since ({notice})" in said_of(code)
    assert f"{notice} is the notice that “Chợ đổi giờ” was withdrawn" in said_of(notice)


def test_after_a_correction_the_file_and_the_code_both_name_the_new_edition(office, tmp_path, said_of):
    desk, code = office
    exported(desk, tmp_path / "again.txt", "txt")
    with Desk.open(desk) as opened:
        article_id = opened.find_article("chợ").id
        opened.advance(article_id, Move.CORRECT, "Chợ mở cửa lúc 5 giờ.")
        newest = opened.editions(article_id)[-1].code
    assert f"Edition 2 ({newest}) has taken its place" in said_of(tmp_path / "again.txt")
    assert f"edition 2 ({newest}) has taken its place" in said_of(code)
