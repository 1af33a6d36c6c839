import errno
import os

import pytest

from editor.refusal import Refused
from storage.backups import backup
from storage.database import Database
from storage.desk import Desk


def test_a_backup_is_a_desk_of_its_own(desk, article_id, tmp_path, clock):
    desk.save_text(article_id, "một")
    desk.back_up(tmp_path / "Sao lưu.desk")
    desk.save_text(article_id, "hai")
    with Desk.open(tmp_path / "Sao lưu.desk", clock) as copy:
        assert copy.article(article_id).text == "một"
        copy.check_log()
    assert desk.article(article_id).text == "hai"


def test_a_backup_takes_the_place_of_the_one_before(desk, article_id, tmp_path, clock):
    for text in ("một", "hai"):
        desk.save_text(article_id, text)
        desk.back_up(tmp_path / "a.desk")
    with Desk.open(tmp_path / "a.desk", clock) as copy:
        assert copy.article(article_id).text == "hai"


def test_half_a_backup_of_before_is_in_nobodys_way(desk, article_id, tmp_path, clock):
    (tmp_path / ".a.desk.part").write_bytes(b"half of one")
    desk.back_up(tmp_path / "a.desk")
    Desk.open(tmp_path / "a.desk", clock).close()
    assert not (tmp_path / ".a.desk.part").exists()


def test_a_backup_never_takes_the_place_of_the_desk(desk, path, article_id):
    with pytest.raises(Refused, match="cannot take the place"):
        desk.back_up(path.parent / ".." / path.parent.name / path.name)
    assert desk.article(article_id).text == ""


@pytest.mark.parametrize(
    ("number", "sentence"), [(errno.ENOSPC, "The disk is full"), (errno.EIO, "could not be written")]
)
def test_a_backup_that_fails_leaves_the_one_before_and_nothing_else(desk, tmp_path, monkeypatch, number, sentence):
    def break_down(*_files: object) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "a.desk").write_bytes(b"before")
    monkeypatch.setattr(backup, "replace_synced", break_down)
    with pytest.raises(Refused, match=sentence):
        desk.back_up(tmp_path / "copies" / "a.desk")
    assert (tmp_path / "copies" / "a.desk").read_bytes() == b"before"
    assert len(list((tmp_path / "copies").iterdir())) == 1


def test_a_copy_that_the_disk_wrote_otherwise_is_no_backup(desk, tmp_path, monkeypatch):
    copy = Database.copy_to

    def spoil(database, target, tell=None):
        copy(database, target, tell)
        with target.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 8192)

    desk.back_up(tmp_path / "a.desk")
    before = (tmp_path / "a.desk").read_bytes()
    monkeypatch.setattr(Database, "copy_to", spoil)
    with pytest.raises(Refused, match="damaged"):
        desk.back_up(tmp_path / "a.desk")
    assert (tmp_path / "a.desk").read_bytes() == before
    assert not (tmp_path / ".a.desk.part").exists()


def test_a_backup_into_a_missing_folder_is_refused(desk, tmp_path):
    with pytest.raises(Refused):
        desk.back_up(tmp_path / "gone" / "a.desk")
