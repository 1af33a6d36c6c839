"""A folder from elsewhere is read in a process of its own: what breaks there breaks nothing here and leaves nothing."""

import json
import shutil
import sys
from threading import Event

import pytest

from editor import apart
from editor.refusal import Refused
from storage.desk import Desk
from storage.whole_desks import bringing_in_apart
from storage.whole_desks.bringing_in_apart import bring_in_apart
from storage.whole_desks.taking_out import take_out


@pytest.fixture
def folder(desk, path, article_id, tmp_path, clock):
    desk.save_text(article_id, "Nước lên.")
    return take_out(path, tmp_path / "ra", clock()).folder


def test_a_desk_is_made_as_it_would_be_here(folder, tmp_path, article_id):
    brought = bring_in_apart(folder, tmp_path / "vào.desk")
    assert (brought.articles, brought.changed, brought.notes) == (1, (), ())
    with Desk.open(brought.path) as desk:
        assert desk.article(article_id).text == "Nước lên."


def test_what_is_refused_there_is_refused_here_in_the_same_words(folder, tmp_path):
    (folder / "events.jsonl").unlink()
    with pytest.raises(Refused, match="is missing in") as refused:
        bring_in_apart(folder, tmp_path / "vào.desk")
    assert refused.value.values == {"name": "events.jsonl", "folder": "ra"}
    assert not (tmp_path / "vào.desk").exists()


def test_a_folder_that_takes_too_much_memory_is_given_up_and_leaves_nothing(folder, tmp_path):
    row = json.dumps({f"k{number}": number for number in range(1_000_000)})
    (folder / "tables" / "setting.jsonl").write_text(f"{row}\n" * 2, encoding="utf-8")
    before = bringing_in_apart.MEMORY
    try:
        with pytest.raises(Refused):
            bring_in_apart(folder, tmp_path / "vào.desk")
    finally:
        assert before == bringing_in_apart.MEMORY
    assert not [one for one in tmp_path.iterdir() if "vào" in one.name]


def test_a_process_that_is_ended_leaves_nothing_behind(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(bringing_in_apart, "SECONDS", 0.01)
    with pytest.raises(Refused, match="memory or time"):
        bring_in_apart(folder, tmp_path / "vào.desk")
    assert not [one for one in tmp_path.iterdir() if "vào" in one.name]


def test_nothing_of_the_folder_it_was_started_in_is_taken_for_a_part_of_the_program(folder, tmp_path, monkeypatch):
    (tmp_path / "storage").mkdir()
    for name in ("storage/__init__.py", "json.py"):
        (tmp_path / name).write_text("raise SystemExit(f'run: {__file__}')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert bring_in_apart(folder, tmp_path / "vào.desk").articles == 1


def test_a_desk_that_is_there_stays(folder, tmp_path, monkeypatch):
    there = tmp_path / "vào.desk"
    there.write_bytes(b"mine")
    with pytest.raises(Refused, match="already there"):
        bring_in_apart(folder, there)
    monkeypatch.setattr(bringing_in_apart, "SECONDS", 0.01)
    with pytest.raises(Refused):
        bring_in_apart(folder, there)
    assert there.read_bytes() == b"mine"


def test_a_name_that_is_too_long_is_one_sentence(folder, tmp_path):
    with pytest.raises(Refused):
        bring_in_apart(folder, tmp_path / f"{'v' * 300}.desk")


def test_what_is_stopped_leaves_nothing_behind(folder, tmp_path):
    stop = Event()
    stop.set()
    with pytest.raises(apart.Stopped):
        bring_in_apart(folder, tmp_path / "vào.desk", stop)
    assert not [one for one in tmp_path.iterdir() if "vào" in one.name]


@pytest.mark.skipif(not shutil.which("false"), reason="needs a program that fails")
def test_a_mistake_leaves_nothing_behind_and_stays_a_mistake(folder, tmp_path, monkeypatch):
    (tmp_path / ".vào.desk.part").write_bytes(b"half")
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    with pytest.raises(RuntimeError, match="bring-in ended with 1"):
        bring_in_apart(folder, tmp_path / "vào.desk")
    assert not [one for one in tmp_path.iterdir() if "vào" in one.name]
