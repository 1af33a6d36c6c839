"""Backups in a second folder: copied once finished, read back, thinned as those beside the desk."""

import shutil

import pytest

from editor.refusal import Refused
from storage.backups import kept_backups, second_folder
from storage.backups.kept_backups import DAY, HOUR
from storage.desk import Desk

NOW = 1_795_000_000_000


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "USB"
    folder.mkdir()
    return folder


def test_a_backup_is_put_there_too_and_is_the_same_to_the_last_byte(desk, path, stick, clock):
    made = kept_backups.keep(path, NOW)
    second = second_folder.keep(made, path, stick, NOW)
    assert second.path.read_bytes() == made.path.read_bytes()
    assert (second.at, second.is_second) == (made.at, True)
    assert second_folder.kept(stick, path) == [second]
    with Desk.open(second.path, clock) as copy:
        copy.check_log()


def test_the_same_backup_again_is_there_once(desk, path, stick):
    made = kept_backups.keep(path, NOW)
    second_folder.keep(made, path, stick, NOW)
    second_folder.keep(made, path, stick, NOW)
    assert len(second_folder.kept(stick, path)) == 1


def test_old_ones_go_there_by_the_same_rule(desk, path, stick):
    for number in range(4):
        at = NOW + 40 * DAY * number
        second_folder.keep(kept_backups.keep(path, at), path, stick, at)
        second_folder.keep(kept_backups.keep(path, at + HOUR), path, stick, at + HOUR)
    there = {one.at for one in second_folder.kept(stick, path)}
    assert there == {one.at for one in kept_backups.kept(path)}


def test_two_desks_of_one_name_do_not_share_a_folder(tmp_path, stick, clock):
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        path = tmp_path / place / "office.desk"
        with Desk.create(path, "Lan Anh", clock=clock):
            second_folder.keep(kept_backups.keep(path, NOW), path, stick, NOW)
    assert len(list(stick.iterdir())) == 2


def test_a_folder_that_is_not_there_is_said_and_nothing_is_made_in_its_place(desk, path, stick):
    made = kept_backups.keep(path, NOW)
    shutil.rmtree(stick)
    with pytest.raises(second_folder.NotThere, match="Connect its disk"):
        second_folder.keep(made, path, stick, NOW)
    assert not stick.exists() and second_folder.kept(stick, path) == []


def test_what_is_read_back_otherwise_does_not_count(desk, path, stick, monkeypatch):
    made = kept_backups.keep(path, NOW)
    monkeypatch.setattr(second_folder.shutil, "copyfileobj", lambda _read, written, _size: written.write(b"x" * 5000))
    with pytest.raises(Refused, match="could not be written to"):
        second_folder.keep(made, path, stick, NOW)
    assert second_folder.kept(stick, path) == [] and not list(stick.rglob("*.part"))


def test_a_file_in_the_way_is_refused_in_one_sentence(desk, path, stick):
    made = kept_backups.keep(path, NOW)
    second_folder.folder_in(stick, path, made.path).write_bytes(b"mine")
    with pytest.raises(Refused, match="could not be written to"):
        second_folder.keep(made, path, stick, NOW)


@pytest.mark.parametrize("is_emptied", [False, True])
def test_a_backup_that_is_gone_or_empty_is_refused_and_nothing_is_made_in_its_place(desk, path, stick, is_emptied):
    made = kept_backups.keep(path, NOW)
    made.path.unlink()
    if is_emptied:
        made.path.touch()
    before = list(made.path.parent.iterdir())
    for _minute in range(2):
        with pytest.raises(second_folder.NoBackup, match="is gone or empty"):
            second_folder.keep(made, path, stick, NOW)
    assert list(made.path.parent.iterdir()) == before and list(stick.iterdir()) == []


def test_a_backup_that_holds_something_else_is_not_put_there(desk, path, stick):
    made = kept_backups.keep(path, NOW)
    made.path.write_bytes(b"something else")
    with pytest.raises(Refused, match="is not a desk"):
        second_folder.keep(made, path, stick, NOW)
    assert list(stick.iterdir()) == []


def test_nothing_is_written_beside_the_backup_that_is_copied(desk, path, stick):
    made = kept_backups.keep(path, NOW)
    second_folder.keep(made, path, stick, NOW)
    assert list(made.path.parent.iterdir()) == [made.path]


def test_it_is_known_whether_backups_of_this_very_desk_lie_in_a_folder(desk, path, stick, tmp_path, clock):
    made = kept_backups.keep(path, NOW)
    assert not second_folder.is_used_by(stick, path, made.path)
    second_folder.keep(made, path, stick, NOW)
    assert second_folder.is_used_by(stick, path, made.path)
    (tmp_path / "b").mkdir()
    other = tmp_path / "b" / path.name
    Desk.create(other, "Lan Anh", clock=clock).close()
    assert not second_folder.is_used_by(stick, other, kept_backups.keep(other, NOW).path)
    made.path.unlink()
    assert not second_folder.is_used_by(stick, path, made.path)


def test_a_folder_on_the_disk_of_the_desk_is_told_apart(path, stick, desk, tmp_path):
    assert second_folder.is_same_disk(path, stick)
    assert not second_folder.is_same_disk(path, tmp_path / "not-there")
