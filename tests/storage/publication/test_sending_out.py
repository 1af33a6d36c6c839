"""A publication whose program ends in the middle: no file without an edition, no edition without its files.

What an end at any moment does is tried by kills (tests/torture/works.py); here are the moments that matter.
"""

import hashlib
import json
import os

import pytest

from editor.article import Role
from editor.edition import EditionFile, EditionKind
from editor.refusal import Refused
from editor.workflow import Move
from storage.desk import Desk
from storage.file.file_set import FileSet
from storage.publication import sending_out
from storage.publication.editions import Outgoing


@pytest.fixture
def approved(desk, article_id, minh):
    desk.save_text(article_id, "Chợ mở cửa lúc 6 giờ.")
    desk.advance(article_id, Move.SUBMIT)
    with desk.acting_as(minh):
        desk.advance(article_id, Move.TAKE_UP)
        desk.advance(article_id, Move.APPROVE)
    return article_id


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "ra ngoài"
    made.mkdir()
    (made / "chợ.html").write_bytes(b"old")
    return made


def send(desk, article_id, folder):
    files = FileSet()
    desk.begin_sending(files.mark, {folder})
    for name in ("chợ.html", "chợ.txt"):
        files.add(folder / name, b"new")
    said = tuple(EditionFile("html", path.name, sha256) for path, sha256 in files.places)
    return desk.send_out(article_id, EditionKind.PUBLISHED, Outgoing(said, why="Gấp."), files)


def held(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def note(desk):
    """What is noted of publications that are under way."""
    rows = desk._database.all("SELECT key, value FROM setting WHERE key LIKE ?", f"{sending_out.NOTE}%")
    return {row["key"]: json.loads(row["value"]) for row in rows} or None


@pytest.fixture
def ends(monkeypatch):
    """`ends(where, name)`: the program ends there, with nothing put right any more."""

    class TheEnd(BaseException):
        pass

    def end(where, name):
        def stop(*_args, **_how):
            raise TheEnd

        monkeypatch.setattr(where, name, stop)
        monkeypatch.setattr(FileSet, "take_back", lambda _files: None)
        return pytest.raises(TheEnd)

    return end


def test_files_and_edition_are_there_and_nothing_beside_them(desk, approved, folder):
    send(desk, approved, folder)
    assert held(folder) == {"chợ.html": b"new", "chợ.txt": b"new"}
    assert note(desk) is None
    assert len(desk.editions(approved)) == 1


def test_an_end_with_files_in_their_places_and_no_edition_gives_them_back(
    desk, approved, folder, ends, reopened, monkeypatch
):
    with monkeypatch.context(), ends(Desk, "publish"):
        send(desk, approved, folder)
    assert held(folder)["chợ.html"] == b"new"
    monkeypatch.undo()
    again = reopened()
    assert held(folder) == {"chợ.html": b"old"}
    (cut_off,) = again.cut_off
    assert (cut_off.taken_back, cut_off.left) == (("chợ.html", "chợ.txt"), ())
    assert note(again) is None
    assert again.editions(approved) == []
    send(again, approved, folder)
    assert len(again.editions(approved)) == 1


def test_one_that_was_refused_is_not_said_to_have_been_cut_off(desk, approved, folder, reopened):
    """Whoever opens the desk without the folder would be told that files are left in it."""
    send(desk, approved, folder)
    with pytest.raises(Refused):
        send(desk, approved, folder)
    assert note(desk) is None
    folder.rename(folder.with_name("rút ra"))
    assert reopened().cut_off == ()


def test_files_on_a_disk_that_is_not_there_now_are_given_back_when_it_is(
    desk, approved, folder, ends, reopened, monkeypatch
):
    """A stick or a share: whoever opens the desk without it must not make the desk forget what stands there."""
    with monkeypatch.context(), ends(Desk, "publish"):
        send(desk, approved, folder)
    monkeypatch.undo()
    away = folder.rename(folder.with_name("rút ra"))
    again = reopened()
    (cut_off,) = again.cut_off
    assert (cut_off.taken_back, cut_off.left) == ((), ("chợ.html", "chợ.txt"))
    again.close()
    away.rename(folder)
    again = reopened()
    assert held(folder) == {"chợ.html": b"old"}
    assert note(again) is None


def test_a_second_publication_leaves_the_note_of_one_that_could_not_be_finished(
    desk, approved, folder, ends, reopened, monkeypatch, tmp_path
):
    """The stick of the first is not there when the second goes out, and that is cut off too."""
    with ends(Desk, "publish"):
        send(desk, approved, folder)
    monkeypatch.undo()
    away = folder.rename(folder.with_name("rút ra"))
    again = reopened()
    other = tmp_path / "nơi khác"
    other.mkdir()
    (other / "chợ.html").write_bytes(b"old there")
    with ends(Desk, "publish"):
        send(again, approved, other)
    again.close()
    monkeypatch.undo()
    away.rename(folder)
    again = reopened()
    assert held(folder) == {"chợ.html": b"old"}
    assert held(other) == {"chợ.html": b"old there"}
    assert len(again.cut_off) == 2
    assert note(again) is None


def test_of_two_that_were_cut_off_in_one_place_what_stood_there_first_comes_back(
    desk, approved, folder, ends, reopened, clock, monkeypatch
):
    for _ in range(2):
        monkeypatch.setattr(Desk, "_finish_sending", lambda _desk: None)
        with ends(Desk, "publish"):
            send(desk, approved, folder)
        clock.tick()
    monkeypatch.undo()
    reopened()
    assert held(folder) == {"chợ.html": b"old"}


def test_a_note_of_a_copydesk_that_had_one_a_desk_is_finished_too(desk, approved, folder, ends, reopened, monkeypatch):
    with ends(Desk, "publish"):
        send(desk, approved, folder)
    monkeypatch.undo()
    desk._database.run("UPDATE setting SET key = ? WHERE key LIKE ?", sending_out.NOTE, f"{sending_out.NOTE}%")
    again = reopened()
    assert held(folder) == {"chợ.html": b"old"}
    assert note(again) is None


def test_an_end_after_the_edition_keeps_the_files_and_tidies(desk, approved, folder, ends, reopened, monkeypatch):
    with ends(FileSet, "settle"):
        send(desk, approved, folder)
    monkeypatch.undo()
    again = reopened()
    assert held(folder) == {"chợ.html": b"new", "chợ.txt": b"new"}
    assert again.cut_off == ()
    assert len(again.editions(approved)) == 1
    assert note(again) is None


def test_an_end_while_the_files_are_made_leaves_no_part(desk, approved, folder, ends, reopened, monkeypatch):
    with ends(Desk, "send_out"):
        send(desk, approved, folder)
    assert any(name.endswith(".part") for name in held(folder))
    monkeypatch.undo()
    again = reopened()
    assert held(folder) == {"chợ.html": b"old"}
    assert again.cut_off == ()


def test_the_next_publication_tidies_too(desk, approved, folder, ends, monkeypatch):
    with ends(Desk, "send_out"):
        send(desk, approved, folder)
    monkeypatch.undo()
    send(desk, approved, folder)
    assert held(folder) == {"chợ.html": b"new", "chợ.txt": b"new"}


def test_the_next_publication_tidies_what_an_export_left_there_days_ago(desk, approved, folder, clock):
    old, fresh, theirs = (folder / name for name in (".copydesk-ab_c1.part", ".copydesk-zz.part", "mine.part"))
    for file, days in ((old, 2), (fresh, 0), (theirs, 2)):
        file.write_bytes(b"half")
        seconds = clock() / 1000 - days * 86_400
        os.utime(file, (seconds, seconds))
    send(desk, approved, folder)
    assert set(held(folder)) == {"chợ.html", "chợ.txt", fresh.name, theirs.name}


def test_what_somebody_has_changed_since_is_left_alone(desk, approved, folder, ends, reopened, monkeypatch):
    with ends(Desk, "publish"):
        send(desk, approved, folder)
    monkeypatch.undo()
    (folder / "chợ.html").write_bytes(b"mine")
    again = reopened()
    assert held(folder)["chợ.html"] == b"mine"
    assert again.cut_off[0].taken_back == ("chợ.txt",)


def test_a_note_from_another_machine_and_one_made_by_hand_touch_no_file(desk, path, folder, clock):
    mine = folder / "luận văn.docx"
    mine.write_bytes(b"mine")
    sha256 = hashlib.sha256(b"mine").hexdigest()
    by_hand = [
        {"mark": "ab" * 6, "machine": "another", "files": [[str(mine), sha256]], "is_out": False},
        {"mark": "ab" * 6, "machine": desk._machine, "files": [[str(mine), sha256]], "is_out": False},
        {"mark": "../x", "machine": desk._machine, "files": [[str(mine), sha256]], "is_out": False},
        {"mark": "ab" * 6, "machine": desk._machine, "folders": ["//server/share", 7], "files": "x"},
        {"mark": "ab" * 6, "machine": desk._machine, "files": [["\\\\server\\share\\a", sha256]]},
        {"mark": "ab" * 6, "machine": desk._machine, "files": [["/", sha256], ["", sha256]]},
        {"mark": "ab" * 6, "machine": desk._machine, "folders": ["a\0b"], "files": [["a\0b", sha256]]},
        [1, 2],
    ]
    for one in by_hand:
        desk.set_setting(sending_out.NOTE, one)
        desk.close()
        desk = Desk.open(path, clock)
        assert held(folder) == {"chợ.html": b"old", "luận văn.docx": b"mine"}, json.dumps(one)
    desk.close()


def test_a_desk_that_is_only_read_gives_nothing_back(desk, approved, folder, ends, path, clock, monkeypatch):
    with ends(Desk, "publish"):
        send(desk, approved, folder)
    monkeypatch.undo()
    desk.close()
    with Desk.open_copy(path, clock) as copy:
        assert copy.cut_off == ()
    assert held(folder)["chợ.html"] == b"new"
    assert Role.CHIEF in desk.me.roles
