"""Files that are written together are all there, or every earlier one is whole."""

from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.file.file_set import FileSet


@pytest.fixture
def files():
    made = FileSet()
    yield made
    made.take_back()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_all_take_their_places_and_nothing_is_left_over(files, tmp_path):
    (tmp_path / "a.html").write_bytes(b"old")
    files.add(tmp_path / "a.html", b"new")
    files.add(tmp_path / "b.pdf", b"%PDF")
    assert (tmp_path / "a.html").read_bytes() == b"old"
    files.place()
    files.settle()
    assert names(tmp_path) == ["a.html", "b.pdf"]
    assert (tmp_path / "a.html").read_bytes() == b"new"


def test_taken_back_the_earlier_file_is_whole(files, tmp_path):
    (tmp_path / "a.html").write_bytes(b"old")
    files.add(tmp_path / "a.html", b"new")
    files.add(tmp_path / "b.pdf", b"%PDF")
    files.place()
    assert (tmp_path / "a.html").read_bytes() == b"new"
    files.take_back()
    assert (tmp_path / "a.html").read_bytes() == b"old"
    assert names(tmp_path) == ["a.html"]


def test_given_up_before_they_are_placed_they_leave_no_trace(files, tmp_path):
    files.add(tmp_path / "a.html", b"new")
    files.take_back()
    assert names(tmp_path) == []


def test_one_that_is_locked_keeps_all_from_being_replaced(files, tmp_path, monkeypatch):
    for name in ("a.html", "b.docx"):
        (tmp_path / name).write_bytes(b"old")
        files.add(tmp_path / name, b"new")
    real = Path.replace

    def locked(self, target):
        if Path(target).name == "b.docx" and self.suffix == ".part":
            raise PermissionError(13, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(Refused, match=r"“b.docx” is open in another program.*every earlier file is whole"):
        files.place()
    assert [(tmp_path / name).read_bytes() for name in names(tmp_path)] == [b"old", b"old"]


def test_no_file_is_written_where_a_folder_or_a_desk_is(files, tmp_path):
    (tmp_path / "a.html").mkdir()
    with pytest.raises(Refused, match="is a folder"):
        files.add(tmp_path / "a.html", b"new")
    with pytest.raises(Refused, match="is the name of a desk"):
        files.add(tmp_path / "office.desk", b"new")
    with pytest.raises(Refused, match="There is no folder"):
        files.add(tmp_path / "none" / "a.html", b"new")
    assert names(tmp_path) == ["a.html"]
