"""`copydesk verify DESK --source FILE`: which source a file was attached to, and whether it is still that file."""

import hashlib

import pytest

from editor.article import Fields
from editor.sources import SourceKind
from storage.desk import Desk
from ui import cli

MINUTES = b"%PDF bien ban"


@pytest.fixture
def desk(tmp_path):
    """A desk with two articles that rest on the same minutes, once off the record."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh") as desk:
        for slug, is_off_record in (("cho-moi", False), ("cho-dem", True)):
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline="Chợ đổi giờ", slug=slug))
            sha256 = hashlib.sha256(MINUTES).hexdigest()
            words = {"file_name": "bien-ban.pdf", "file_sha256": sha256}
            citation = f"Ban quản lý {slug}"
            desk.add_source(article_id, SourceKind.DOCUMENT, citation, is_off_record=is_off_record, **words)
        desk.add_source(article_id, SourceKind.PERSON, "Người qua đường")
    return path


@pytest.fixture
def said(desk, capsys):
    def said(*files):
        status = cli.run(["verify", str(desk), *(word for file in files for word in ("--source", str(file)))])
        told = capsys.readouterr()
        return status, told.out.splitlines(), told.err

    return said


def test_a_file_is_known_by_its_hash_under_any_name(said, tmp_path):
    file = tmp_path / "ban-sao.pdf"
    file.write_bytes(MINUTES)
    this = f"{file}: this is the file that was attached to"
    assert said(file)[:2] == (
        cli.DONE,
        [
            f"{this} the source “Ban quản lý cho-moi” of “Chợ đổi giờ” (cho-moi).",
            f"{this} a source off the record of “Chợ đổi giờ” (cho-dem).",
        ],
    )


def test_a_file_that_was_changed_is_named_with_the_source_of_its_name(said, tmp_path):
    file = tmp_path / "bien-ban.pdf"
    file.write_bytes(MINUTES + b" ")
    status, lines, _ = said(file)
    assert status == cli.REFUSED
    assert len(lines) == 2
    assert all("it is NOT the file of this name that was attached to" in line for line in lines)
    assert not any("cho-dem”" in line for line in lines)  # no word of what is off the record


def test_a_file_of_no_source_is_said_to_be_of_none(said, tmp_path):
    right, other = tmp_path / "a.pdf", tmp_path / "b.pdf"
    right.write_bytes(MINUTES)
    other.write_bytes(b"")
    status, lines, _ = said(right, other)
    assert status == cli.REFUSED
    assert (
        lines[-1] == f"{other}: no source of this desk has this file attached: it was changed since, or it never was."
    )
    assert len(lines) == 3


def test_a_file_that_is_not_there_is_refused_in_a_sentence(said, tmp_path):
    status, lines, why = said(tmp_path / "none.pdf")
    assert (status, lines) == (cli.REFUSED, [])
    assert "cannot be read" in why


def test_nothing_on_the_desk_is_changed(desk, said, tmp_path):
    file = tmp_path / "bien-ban.pdf"
    file.write_bytes(MINUTES)
    before = desk.read_bytes()
    assert said(file)[0] == cli.DONE
    assert desk.read_bytes() == before
