"""A working copy of an article with its remarks and proposals, from the command line."""

from zipfile import ZipFile

import pytest

from editor.article import Fields
from editor.sources import SourceKind
from storage.desk import Desk
from ui import cli


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "office.desk"
    assert cli.run(["new-desk", str(path), "--name", "Lan Anh"]) == cli.DONE
    return path


def test_a_working_copy_has_what_is_open_and_is_never_the_approved_text(desk, tmp_path, capsys):
    with Desk.open(desk) as opened:
        article = opened.new_article("", "vi").article_id
        opened.save_fields(article, Fields(headline="Cầu mới", slug="cau-moi"))
        opened.save_text(article, "Cầu cũ đã hỏng.\n")
        opened.add_comment(article, "Hỏng từ bao giờ?", (0, 3))
        opened.save_proposal(article, "Cầu cũ đã sập.\n", opened.revisions(article)[0].id)
    output = tmp_path / "a.docx"
    arguments = ["export", "cau-moi", "--desk", str(desk), "--output", str(output), "--review", "--to"]
    assert cli.run([*arguments, "pdf"]) == cli.REFUSED
    assert "Only a Word document" in capsys.readouterr().err
    assert not output.exists()
    assert cli.run([*arguments, "docx"]) == cli.DONE
    with ZipFile(output) as archive:
        assert "Hỏng từ bao giờ?" in archive.read("word/comments.xml").decode()
        assert "<w:ins " in archive.read("word/document.xml").decode()
        assert "CHƯA DUYỆT" in archive.read("word/header1.xml").decode()
    with Desk.open(desk) as opened:
        assert [one.is_approved for one in opened.receipts(article)] == [False]
        assert opened.verify().faults == ()


def test_a_file_has_no_remarks_of_a_desk_to_take_along(tmp_path, capsys):
    (tmp_path / "a.md").write_text("Một.\n", encoding="utf-8")
    arguments = ["export", str(tmp_path / "a.md"), "--to", "docx", "--output", str(tmp_path / "a.docx"), "--review"]
    assert cli.run(arguments) == cli.REFUSED
    assert "--desk" in capsys.readouterr().err
    assert not (tmp_path / "a.docx").exists()


def test_what_was_asked_for_and_is_not_there_is_said(desk, tmp_path, capsys):
    with Desk.open(desk) as opened:
        article = opened.new_article("", "vi").article_id
        opened.save_fields(article, Fields(headline="Cầu mới", slug="cau-moi"))
        opened.save_text(article, "Cầu cũ đã hỏng.\n")
        opened.add_source(article, SourceKind.PERSON, "Ông Tư", is_off_record=True)
    arguments = ["export", "cau-moi", "--desk", str(desk), "--to", "docx", "--output", str(tmp_path / "a.docx")]
    for option, said in (("--sources", "no sources that readers may see"), ("--review", "Nothing is open")):
        capsys.readouterr()
        assert cli.run([*arguments, option]) == cli.DONE
        assert [line for line in capsys.readouterr().err.splitlines() if said in line]
    with Desk.open(desk) as opened:
        opened.add_source(article, SourceKind.DOCUMENT, "Báo cáo")
        opened.add_comment(article, "Hỏng từ bao giờ?", (0, 3))
    assert cli.run([*arguments, "--sources", "--review"]) == cli.DONE
    assert capsys.readouterr().err == ""
