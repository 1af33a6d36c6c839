"""A folder that was taken out, locked as one file and unlocked again: equal to the last byte, and nothing leads out."""

import io
import tarfile

import pytest

from editor import locked_file
from editor.refusal import Refused
from storage.desk import Desk
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.locked_folders import lock_folder, unlock_folder
from storage.whole_desks.taking_out import COVER, take_out

WORDS = "bốn từ chẳng ai ghép"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(locked_file, "COST", 10)


@pytest.fixture
def folder(desk, path, article_id, tmp_path, clock):
    desk.save_text(article_id, "Nước lên.\n" * 20_000)
    return take_out(path, tmp_path / "mang theo", clock()).folder


def held(folder):
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_folder_comes_back_to_the_last_byte_and_is_a_desk_again(folder, tmp_path, article_id, clock):
    made = lock_folder(folder, tmp_path / "thẻ", WORDS)
    assert made.name == "thẻ.folder.locked"
    assert "Nước lên.".encode() not in made.read_bytes()
    again = unlock_folder(made, tmp_path / "lại", WORDS)
    assert held(again) == held(folder)
    bring_in(again, tmp_path / "lại.desk", clock)
    with Desk.open(tmp_path / "lại.desk", clock) as desk:
        assert desk.article(article_id).text == "Nước lên.\n" * 20_000
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".part")]


def test_a_wrong_passphrase_or_a_changed_file_leaves_nothing_behind(folder, tmp_path):
    made = lock_folder(folder, tmp_path / "thẻ", WORDS)
    with pytest.raises(Refused, match="passphrase does not open"):
        unlock_folder(made, tmp_path / "lại", "một câu khác hẳn vậy")
    made.write_bytes(made.read_bytes()[:-1])
    with pytest.raises(Refused, match="changed or cut short"):
        unlock_folder(made, tmp_path / "lại", WORDS)
    assert not [one for one in tmp_path.iterdir() if "lại" in one.name]


def test_only_a_folder_that_was_taken_out_is_locked_and_nothing_is_written_over(folder, tmp_path):
    (tmp_path / "ảnh").mkdir()
    with pytest.raises(Refused, match="is no folder that was taken out"):
        lock_folder(tmp_path / "ảnh", tmp_path / "a", WORDS)
    (tmp_path / "a.folder.locked").write_bytes(b"older")
    with pytest.raises(Refused, match="already there"):
        lock_folder(folder, tmp_path / "a", WORDS)
    with pytest.raises(Refused, match="between 12 and 200"):
        lock_folder(folder, tmp_path / "b", "ngắn")
    made = lock_folder(folder, tmp_path / "c", WORDS)
    with pytest.raises(Refused, match="already there"):
        unlock_folder(made, tmp_path / "ảnh", WORDS)
    assert (tmp_path / "a.folder.locked").read_bytes() == b"older"
    assert not (tmp_path / "b.folder.locked").exists()


def packed(tmp_path, *entries):
    """A locked file made by somebody who knows the passphrase, with these entries."""
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as file:
        for entry, data in entries:
            entry.size = len(data)
            file.addfile(entry, io.BytesIO(data))
    tar.seek(0)
    made = tmp_path / "sly.folder.locked"
    with made.open("wb") as out:
        locked_file.lock(tar, out, WORDS)
    return made


def link(kind):
    entry = tarfile.TarInfo("articles/a")
    entry.type, entry.linkname = kind, "/etc/passwd"
    return entry


SLY = {
    "up": tarfile.TarInfo("../harm"),
    "down and up": tarfile.TarInfo("articles/../../harm"),
    "whole": tarfile.TarInfo("/tmp/harm"),
    "of Windows": tarfile.TarInfo("C:\\harm"),
    "deep": tarfile.TarInfo("a/" * 40 + "harm"),
    "a link": link(tarfile.SYMTYPE),
    "a hard link": link(tarfile.LNKTYPE),
    "a device": link(tarfile.CHRTYPE),
    "the same name": tarfile.TarInfo(COVER),
}


@pytest.mark.parametrize("name", SLY)
def test_no_name_in_it_leads_out_of_the_folder(tmp_path, name):
    made = packed(tmp_path, (tarfile.TarInfo(COVER), b"{}"), (SLY[name], b""))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Refused, match="holds no folder"):
        unlock_folder(made, tmp_path / "lại", WORDS)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("data", [b"", b"Kinh gui", b"SQLite format 3\0" + b"\0" * 5_000])
def test_what_holds_no_folder_makes_none(tmp_path, data):
    made = tmp_path / "a.folder.locked"
    with made.open("wb") as out:
        locked_file.lock(io.BytesIO(data), out, WORDS)
    with pytest.raises(Refused, match="holds no folder"):
        unlock_folder(made, tmp_path / "lại", WORDS)
    assert [one.name for one in tmp_path.iterdir()] == [made.name]


@pytest.mark.parametrize("name", ["ghi chú: hỏi lại.txt", "Rồi sao?.md", "để đó "])
def test_what_could_not_be_unlocked_again_is_not_locked(folder, tmp_path, name):
    (folder / name).write_text("Một dòng.")
    with pytest.raises(Refused, match="Rename it or take it out"):
        lock_folder(folder, tmp_path / "thẻ", WORDS)
    assert not [one for one in tmp_path.iterdir() if "thẻ" in one.name]


def test_a_file_that_only_says_how_large_it_is_never_fills_the_disk(tmp_path):
    entry = tarfile.TarInfo(COVER)
    entry.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0"}
    entry.pax_headers |= {"GNU.sparse.name": COVER, "GNU.sparse.realsize": "2000000"}
    held = b"0\n".ljust(512, b"\0")
    entry.size = len(held)
    plain = entry.tobuf(tarfile.PAX_FORMAT) + held + bytes(1024)
    with (tmp_path / "thẻ.folder.locked").open("wb") as file:
        locked_file.lock(io.BytesIO(plain), file, WORDS)
    with pytest.raises(Refused, match="holds no folder"):
        unlock_folder(tmp_path / "thẻ.folder.locked", tmp_path / "lại", WORDS)
    assert not (tmp_path / "lại").exists()


def _too_large() -> bytes:
    entry = tarfile.TarInfo(COVER)
    entry.pax_headers = {"size": str(10**30)}
    return entry.tobuf(tarfile.PAX_FORMAT) + bytes(1024)


def _too_deep() -> bytes:
    """Heads that say something of the next head, thousands of times."""
    entry = tarfile.TarInfo("././@LongLink")
    entry.type, entry.size = tarfile.GNUTYPE_LONGNAME, 1
    return (entry.tobuf(tarfile.GNU_FORMAT) + b"a".ljust(512, b"\0")) * 3_000


@pytest.mark.parametrize("plain", [_too_large(), _too_deep()], ids=["too large", "too deep"])
def test_what_the_reader_of_archives_cannot_count_is_refused_in_a_sentence(tmp_path, plain):
    with (tmp_path / "thẻ.folder.locked").open("wb") as file:
        locked_file.lock(io.BytesIO(plain), file, WORDS)
    with pytest.raises(Refused, match="holds no folder"):
        unlock_folder(tmp_path / "thẻ.folder.locked", tmp_path / "lại", WORDS)
    assert [one.name for one in tmp_path.iterdir()] == ["thẻ.folder.locked"]


def test_a_folder_that_is_locked_into_itself_does_not_hold_its_own_beginning(folder, tmp_path):
    before = held(folder)
    made = lock_folder(folder, folder / "thẻ", WORDS)
    assert held(unlock_folder(made, tmp_path / "lại", WORDS)) == before
