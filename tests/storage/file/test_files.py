import errno
import os
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.file import files
from storage.file.files import replace_synced, write_atomic


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_written_whole(tmp_path):
    write_atomic(tmp_path / "Bài.html", b"x" * 100_000)
    assert (tmp_path / "Bài.html").read_bytes() == b"x" * 100_000
    assert names(tmp_path) == ["Bài.html"]


def test_a_file_replaces_the_one_before_and_keeps_its_rights(tmp_path):
    target = tmp_path / "a.html"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_new_file_has_the_rights_that_any_new_file_gets(tmp_path):
    (tmp_path / "plain").touch()
    write_atomic(tmp_path / "a.html", b"new")
    assert (tmp_path / "a.html").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_folder_is_refused(tmp_path):
    (tmp_path / "a.html").mkdir()
    with pytest.raises(Refused, match=r"“a\.html” is a folder"):
        write_atomic(tmp_path / "a.html", b"new")


@pytest.mark.parametrize("name", ["office.desk", "Office.DESK", "a.desk.lock", "a.desk-wal", "a.desk-journal"])
def test_the_name_of_a_desk_is_refused(tmp_path, name):
    (tmp_path / name).write_bytes(b"work")
    with pytest.raises(Refused, match="is the name of a desk"):
        write_atomic(tmp_path / name, b"new")
    assert (tmp_path / name).read_bytes() == b"work"
    assert names(tmp_path) == [name]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names")
def test_a_pipe_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "a.html")
    with pytest.raises(Refused, match="is a device or a pipe"):
        write_atomic(tmp_path / "a.html", b"new")
    assert (tmp_path / "a.html").is_fifo()


@pytest.mark.parametrize("parent", ["gone", "file"])
def test_a_missing_folder_is_refused(tmp_path, parent):
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="There is no folder"):
        write_atomic(tmp_path / parent / "a.html", b"new")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EACCES, "may not be written in this folder"),
        (errno.EROFS, "may not be written in this folder"),
        (errno.EIO, "the disk does not answer"),
    ],
)
def test_what_breaks_while_writing_leaves_the_good_file_and_nothing_else(tmp_path, monkeypatch, number, sentence):
    def break_down(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "a.html").write_bytes(b"old")
    monkeypatch.setattr(files.os, "fsync", break_down)
    with pytest.raises(Refused, match=sentence):
        write_atomic(tmp_path / "a.html", b"new")
    assert (tmp_path / "a.html").read_bytes() == b"old"
    assert names(tmp_path) == ["a.html"]


def test_a_file_that_is_open_in_word_stays_whole_and_it_is_said(tmp_path, monkeypatch):
    def is_locked(_part: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use", str(target))

    (tmp_path / "a.docx").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", is_locked)
    with pytest.raises(Refused, match="open in another program"):
        write_atomic(tmp_path / "a.docx", b"new")
    assert (tmp_path / "a.docx").read_bytes() == b"old"
    assert names(tmp_path) == ["a.docx"]


def test_a_name_too_long_for_the_disk_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(Refused, match="could not be written"):
        write_atomic(tmp_path / ("a" * 300), b"new")
    assert names(tmp_path) == []


@pytest.fixture
def synced(monkeypatch):
    """What the disk was asked to keep, in its order: files with what they held then, and folders with their names."""
    kept = []

    def keep(handle):
        place = Path(f"/proc/self/fd/{handle}").resolve()
        kept.append(names(place) if place.is_dir() else place.read_bytes())

    monkeypatch.setattr(files.os, "fsync", keep)
    return kept


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc here to ask which file it is")
def test_the_disk_is_asked_to_keep_the_whole_file_and_then_its_name(tmp_path, synced):
    write_atomic(tmp_path / "a.html", b"new")
    assert synced == [b"new", ["a.html"]]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc here to ask which file it is")
def test_of_a_finished_file_that_gets_its_name_too(tmp_path, synced):
    (tmp_path / "part").write_bytes(b"new")
    replace_synced(tmp_path / "part", tmp_path / "a.desk")
    assert synced == [b"new", ["a.desk"]]
