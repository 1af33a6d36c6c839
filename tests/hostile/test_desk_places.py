"""A desk under a name, or in a folder, that means something to a shell, an address, SQLite or another system.

Each is a desk like any other: made, saved, backed up, read, restored, taken out, brought in and locked.
"""

import os
import tempfile
import unicodedata
from pathlib import Path

import pytest

from editor import locked_file
from editor.refusal import Refused
from storage.backups import kept_backups
from storage.backups.locked_copies import lock_copy, unlock_copy
from storage.desk import Desk
from storage.whole_desks.bringing_in import bring_in
from storage.whole_desks.taking_out import take_out

pytestmark = pytest.mark.skipif(os.name == "nt", reason="most of these are no names there")
NOW = 1_767_225_600_000
TEXT = "Chợ mở cửa lúc 6 giờ."
PASSPHRASE = "bốn từ dễ nhớ lắm"

# To add one: what it is, and the name without its ending.
NAMES = {
    "a question mark": "a?mode=memory",
    "a hash": "a#b",
    "an address": "file:x?immutable=1",
    "a desk in memory": ":memory:",
    "letters of an address": "a%20b%00",
    "quotes": 'it\'s "q" “r”',
    "two lines in a name": "hai\ndòng",
    "a name that is an option": "-rf",
    "signs of a shell": "$(touch x); `y` & *?[z] ~ $HOME",
    "a backslash": "..\\a",
    "letters and marks apart, as a Mac writes them": unicodedata.normalize("NFD", "Bàn biên tập thời sự"),
    "a name that reads backwards": "\u202egnp",
    "bytes that are no letters": "\udcff\udcfe",
    "as long as a name may be": "ế" * 65,
}


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(locked_file, "COST", 10)


@pytest.fixture
def place():
    """A folder with a short path, as a whole path has a limit too."""
    with tempfile.TemporaryDirectory(prefix="d") as folder:
        yield Path(folder)


@pytest.mark.parametrize("what", NAMES)
def test_a_desk_of_any_name_is_a_desk_like_any_other(what, place):
    folder = place / (NAMES[what] if len(NAMES[what]) < 50 else "x")
    folder.mkdir()
    path = folder / f"{NAMES[what]}.desk"
    with Desk.create(path, "Lan Anh") as desk:
        article_id = str(desk.new_article("", "vi").article_id)
        desk.save_text(article_id, TEXT)
    kept_backups.keep(path, NOW)
    (kept,) = kept_backups.kept(path)
    others = [kept_backups.restore(kept.path, path)]
    take_out(path, place / "out", NOW)
    others.append(bring_in(place / "out", folder / "in.desk").path)
    locked = lock_copy(path, place / "locked.desk.locked", PASSPHRASE)
    others.append(unlock_copy(locked, folder / "un.desk", PASSPHRASE, NOW))
    for other in (path, *others):
        with Desk.open(other) as desk:
            assert not desk.is_read_only
            assert desk.article(article_id).text == TEXT
            assert desk.beside().unread == ()
        with Desk.open_copy(other) as copy:
            assert copy.verify().faults == ()
    assert {one.name for one in folder.iterdir() if one.is_file()} == {path.name, *(one.name for one in others)}
    assert {one.name for one in place.iterdir()} == {folder.name, "out", locked.name}


@pytest.mark.parametrize("length", [201, 245, 251, 255])
def test_a_name_too_long_for_what_lies_beside_a_desk_is_one_sentence(length, tmp_path):
    path = tmp_path / ("x" * (length - 5) + ".desk")
    Desk.create(tmp_path / "a.desk", "Lan Anh").close()
    for way in (lambda: Desk.create(path, "Lan Anh"), lambda: Desk.open(path), lambda: Desk.open_copy(path)):
        try:
            way().close()
        except Refused as why:
            assert "shorter" in str(why)
        if not path.exists():
            (tmp_path / "a.desk").rename(path)
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".desk"] == []


def test_a_path_too_long_for_the_engine_is_one_sentence(tmp_path):
    folder = tmp_path / ("ế" * 80) / ("ế" * 80)
    folder.mkdir(parents=True)
    Desk.create(tmp_path / "a.desk", "Lan Anh").close()
    with pytest.raises(Refused, match="shorter path"):
        Desk.create(folder / "a.desk", "Lan Anh")
    (tmp_path / "a.desk").rename(folder / "a.desk")
    for way in (Desk.open, Desk.open_copy, Desk.open_to_look):
        with pytest.raises(Refused, match="shorter path"):
            way(folder / "a.desk")
    assert [one.name for one in folder.iterdir()] == ["a.desk"]


def test_a_desk_behind_a_link_is_the_desk_itself_and_has_one_lock(tmp_path):
    (tmp_path / "there").mkdir()
    path, link = tmp_path / "there" / "office.desk", tmp_path / "link.desk"
    Desk.create(path, "Lan Anh").close()
    link.symlink_to(path)
    with Desk.open(link) as desk:
        assert desk.path == path.resolve()
        with pytest.raises(Refused, match="already open"):
            Desk.open(path)
        assert [one.name for one in tmp_path.iterdir() if "lock" in one.name] == []


def test_a_link_in_a_folder_that_was_taken_out_leads_nowhere(tmp_path):
    """Neither a link, nor a pipe, in the place of one of its files is followed or waited for."""
    path = tmp_path / "office.desk"
    with Desk.create(path, "Lan Anh") as desk:
        desk.save_text(str(desk.new_article("", "vi").article_id), TEXT)
    for number, made in enumerate((lambda at: at.symlink_to("/etc/passwd"), os.mkfifo, Path.mkdir)):
        for name in ("take-out.json", "events.jsonl"):
            folder = tmp_path / f"out {number} {name}"
            take_out(path, folder, NOW)
            (place,) = folder.rglob(name)
            place.unlink()
            made(place)
            with pytest.raises(Refused):
                bring_in(folder, tmp_path / "new.desk")
            assert not (tmp_path / "new.desk").exists()
