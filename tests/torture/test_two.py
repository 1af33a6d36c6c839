"""Two who want the same desk: two windows, two machines, a program that copies it. One writes, and nothing is lost."""

import json
import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage import database
from storage.desk import Desk
from storage.file.lock import Held, HeldElsewhere
from tests.torture import works
from tests.torture.sandbox import Sandbox
from tests.torture.sizes import record, tries

TRIES = tries(10, 200)


@pytest.fixture(scope="module")
def others():
    with Sandbox(has_shim=False) as sandbox:
        yield sandbox


def test_of_two_windows_one_writes_and_the_other_is_told(others, lay_out):
    for _ in range(TRIES):
        folder = lay_out("saving")
        process = others.order("fork_work", name="saving", folder=folder)
        told = 0
        while not others.order("ended", process=process):
            try:
                with Desk.open(works.office(folder / "disk")) as desk:
                    assert not desk.is_read_only
                    # The other one has not yet begun, or has ended: it is refused when it comes now.
                    works.article_of(desk)
            except Held:
                told += 1
        assert others.order("wait", process=process) in (0, 1)
        works.WORKS["saving"].check(folder / "disk", works.told_in(folder))
    record("two", "two windows on one desk at once", TRIES, TRIES)


def test_who_reads_a_copy_beside_a_window_that_saves_sees_a_whole_desk_and_stops_nobody(others, lay_out):
    seen = 0
    for _ in range(TRIES):
        folder = lay_out("saving")
        process = others.order("fork_work", name="saving", folder=folder)
        while not others.order("ended", process=process):
            told = works.told_in(folder)
            with Desk.open_copy(works.office(folder / "disk")) as copy:
                assert copy.verify().faults == ()
                found = copy.article(works.article_of(copy)).text
            assert int(found.split("\n")[0].removeprefix("Bản ")) >= told
            seen += 1
        assert others.order("wait", process=process) in (0, 1)
        works.WORKS["saving"].check(folder / "disk", works.told_in(folder))
    assert seen
    record("two", "a copy is read while a window saves", TRIES, TRIES, note=f"{seen} copies")


def test_of_two_machines_the_second_reads_until_a_person_takes_over(tmp_path):
    works.begin(tmp_path)
    lock = works.office(tmp_path).with_name("office.desk.lock")
    lock.write_text(
        json.dumps({"machine": "máy kia", "process": 7, "person": "Minh", "since": 1, "socket": "x"}), encoding="utf-8"
    )
    with Desk.open(works.office(tmp_path)) as desk:
        assert isinstance(desk.why_read_only, HeldElsewhere)
        with pytest.raises(Refused):
            desk.save_text(works.article_of(desk), "một")
    assert json.loads(lock.read_bytes())["machine"] == "máy kia", "it is never taken away unasked"
    with Desk.open(works.office(tmp_path), takes_over=True) as desk:
        desk.save_text(works.article_of(desk), works.written(1))
    works.WORKS["saving"].check(tmp_path, 1)


def test_a_lock_whose_program_was_killed_is_explained_and_binds_nobody(others, lay_out):
    folder = lay_out("saving")
    process = others.order("fork_opening", desk=works.office(folder / "disk"))
    lock = works.office(folder / "disk").with_name("office.desk.lock")
    while not (lock.exists() and lock.read_bytes()):
        assert not others.order("ended", process=process)
    # It opens and closes; stopped in the middle it is a window that is open.
    os.kill(process, signal.SIGKILL)
    assert others.order("wait", process=process) == -signal.SIGKILL
    with Desk.open(works.office(folder / "disk")) as desk:
        assert not desk.is_read_only
        assert desk.recovered_from is None or desk.recovered_from.process == process


def test_a_backup_program_that_holds_the_file_is_a_sentence_and_then_work_goes_on(tmp_path, monkeypatch):
    works.begin(tmp_path)
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.2)
    with Desk.open(works.office(tmp_path)) as desk:
        article_id = works.article_of(desk)
        with closing(sqlite3.connect(works.office(tmp_path), isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            with pytest.raises(Refused, match="Another program is using"):
                desk.save_text(article_id, works.written(1))
            holder.execute("ROLLBACK")
        desk.save_text(article_id, works.written(1))
    works.WORKS["saving"].check(tmp_path, 1)


def test_a_program_that_reads_the_file_all_the_time_stops_nobody(others, tmp_path):
    works.begin(tmp_path)
    path: Path = works.office(tmp_path)
    with path.open("rb") as reader, Desk.open(path) as desk:
        article_id = works.article_of(desk)
        for number in range(1, 20):
            reader.seek(0)
            reader.read()
            desk.save_text(article_id, works.written(number))
    works.WORKS["saving"].check(tmp_path, 19)
