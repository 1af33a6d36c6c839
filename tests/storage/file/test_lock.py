import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.desk import Desk
from storage.file import lock
from storage.file.lock import Held, HeldElsewhere, Lock, socket_name, this_machine

TOP = Path(__file__).parents[3]
HOLD = """
import sys
from pathlib import Path
from storage.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(desk, path):
    """A process of its own that has the desk open."""
    desk.close()
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(TOP)},
    )
    assert process.stdout.readline() == b"open\n"
    yield process
    process.kill()
    process.communicate()


def lock_file(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def leave_lock(path: Path, **changed) -> None:
    left = {"machine": this_machine(), "process": 4242, "person": "Minh", "since": 5, "socket": "s", **changed}
    lock_file(path).write_text(json.dumps(left), encoding="utf-8")


def test_the_lock_says_who_holds_the_desk(desk, path, clock):
    assert json.loads(lock_file(path).read_text(encoding="utf-8")) == {
        "machine": this_machine(),
        "process": os.getpid(),
        "person": "Lan Anh",
        "since": clock.now,
        "socket": socket_name(path),
    }


def test_a_second_window_learns_where_the_first_one_is(holder, path, clock):
    with pytest.raises(Held) as held:
        Desk.open(path, clock)
    assert held.value.holder.process == holder.pid
    assert held.value.holder.socket == socket_name(path)
    assert "already open in another window" in str(held.value)


def test_the_same_desk_opens_once_in_one_program_and_stays_whole(desk, path, article_id, clock):
    with pytest.raises(Held):
        Desk.open(path, clock)
    desk.save_text(article_id, "một")
    assert lock_file(path).exists()
    with pytest.raises(Held):
        Desk.open(path, clock)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the locks of an open file whatever else is opened")
def test_asking_for_an_open_desk_again_does_not_drop_its_locks(desk, path, clock):
    """Closing any other handle of the file would: the next program could then write into the middle of our change."""
    write = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute('BEGIN IMMEDIATE')"
    )
    with desk._database.tx():
        for _ in range(2):
            other = subprocess.run([sys.executable, "-c", write, path], capture_output=True, text=True, check=False)
            assert "database is locked" in other.stderr
            with pytest.raises(Held):
                Desk.open(path, clock)
            with pytest.raises(Refused):
                Desk.create(path, "Lan Anh")


def test_a_desk_reached_by_another_name_is_the_same_desk(desk, path, clock, tmp_path):
    link = tmp_path / "bàn.desk"
    link.symlink_to(path)
    with pytest.raises(Held):
        Desk.open(link, clock)


def test_a_desk_whose_window_was_killed_opens_and_says_so(holder, path, clock):
    os.kill(holder.pid, signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
    holder.wait()
    with Desk.open(path, clock) as desk:
        assert desk.recovered_from.process == holder.pid
        assert desk.recovered_from.person == "Lan Anh"
        assert desk.events()[-1].kind == "desk_recovered"
        assert desk.events()[-1].payload["process"] == holder.pid
    with Desk.open(path, clock) as desk:
        assert desk.recovered_from is None


def test_a_desk_held_on_another_machine_is_only_read(desk, path, clock, article_id):
    desk.save_text(article_id, "một")
    desk.close()
    leave_lock(path, machine="may-phong-ben", person="Minh")
    before = lock_file(path).read_bytes()
    with Desk.open(path, clock) as opened:
        assert isinstance(opened.why_read_only, HeldElsewhere)
        assert "is open on may-phong-ben, by Minh" in str(opened.why_read_only)
        assert opened.article(article_id).text == "một"
        with pytest.raises(HeldElsewhere):
            opened.save_text(article_id, "hai")
    assert lock_file(path).read_bytes() == before


def test_a_lock_of_another_machine_is_taken_over_when_a_person_asks(desk, path, clock, article_id):
    desk.close()
    leave_lock(path, machine="may-phong-ben")
    with Desk.open(path, clock, takes_over=True) as opened:
        assert opened.recovered_from.machine == "may-phong-ben"
        opened.save_text(article_id, "hai")
    assert not lock_file(path).exists()


WRONG_KINDS = '{"machine": 5, "process": "x", "person": [1], "since": {}, "socket": 9}'
HALF_A_LETTER = '{"machine": "m", "process": 5, "person": "\\ud800", "since": 0, "socket": "s"}'


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"machine": 1}', "\xff", "[" * 100_000, WRONG_KINDS, HALF_A_LETTER]
)
def test_a_lock_that_cannot_be_read_keeps_nobody_out(desk, path, clock, content):
    desk.close()
    lock_file(path).write_text(content, encoding="latin-1")
    with Desk.open(path, clock) as opened:
        assert not opened.is_read_only


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
@pytest.mark.parametrize("kind", ["a pipe", "a link"])
def test_what_is_no_file_in_the_place_of_the_lock_is_not_touched(desk, path, clock, tmp_path, kind):
    desk.close()
    (tmp_path / "other.txt").write_text("other work")
    if kind == "a pipe":
        os.mkfifo(lock_file(path))
    else:
        lock_file(path).symlink_to(tmp_path / "other.txt")
    with pytest.raises(Refused, match="cannot be opened"):
        Desk.open(path, clock)
    assert os.path.lexists(lock_file(path))
    assert (tmp_path / "other.txt").read_text() == "other work"


def test_a_lock_that_was_removed_while_we_waited_for_it_is_made_again(path, monkeypatch):
    """The first holder ends between our opening of its file and our lock on it: that file counts no longer."""
    removed = []
    real = lock._lock

    def lock_after_the_file_went(handle: int) -> None:
        if not removed:
            removed.append(lock_file(path).unlink())
        real(handle)

    monkeypatch.setattr(lock, "_lock", lock_after_the_file_went)
    held = Lock(path, "Lan Anh", 0)
    assert lock_file(path).exists()
    with pytest.raises(Held):
        Lock(path, "Minh", 0)
    held.release()
    assert not lock_file(path).exists()


def test_a_desk_that_another_program_is_making_is_left_to_it(path, clock):
    made_elsewhere = Lock(path, "Minh", 0)
    with pytest.raises(Held):
        Desk.create(path, "Lan Anh", clock=clock)
    assert not path.exists()
    made_elsewhere.release()
    Desk.create(path, "Lan Anh", clock=clock).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_refused_desk_leaves_no_lock(path, clock):
    path.write_text("không phải")
    with pytest.raises(Refused):
        Desk.open(path, clock)
    assert not lock_file(path).exists()
