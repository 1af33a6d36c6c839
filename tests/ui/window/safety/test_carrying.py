"""Taking everything out and bringing it in again, in a real window."""

import shutil
import sys
from threading import Event

import pytest

from storage.desk import Desk
from storage.whole_desks import bringing_in_apart, taking_out
from ui.window.safety import carrying


def said(window, words: str) -> bool:
    return any(words in sentence for sentence in window.notices.sentences)


@pytest.fixture
def taken(window, tmp_path, until):
    """A folder of the desk that the window shows."""
    window.carrying.take_out(tmp_path / "mang theo")
    until(lambda: said(window, "holds all of it"))
    return tmp_path / "mang theo"


def test_what_was_just_typed_is_in_the_folder(window, tmp_path, until):
    window.writing.room.edit.insertPlainText("Vừa gõ. ")
    window.writing.room.flush()
    until(lambda: window._tasks.pending_changes == 0)
    window.carrying.take_out(tmp_path / "ra")
    until(lambda: said(window, "holds all of it"))
    assert any("Vừa gõ." in file.read_text(encoding="utf-8") for file in (tmp_path / "ra").glob("articles/*/*.md"))
    assert window.carrying.progress is None


def test_the_folder_becomes_a_desk_that_the_window_is_asked_to_open(window, taken, tmp_path, until, clock):
    lines_before = list((taken / "articles").iterdir())
    wanted = []
    window.desk_wanted.connect(wanted.append)
    window.carrying.bring_in(taken, tmp_path / "mới.desk")
    until(lambda: wanted == [tmp_path / "mới.desk"])
    with Desk.open(tmp_path / "mới.desk", clock) as desk:
        assert len(desk.article_lines()) == len(lines_before)


def test_a_folder_that_is_there_already_is_one_sentence(window, taken, until):
    window.carrying.take_out(taken)
    until(lambda: said(window, "already there"))
    assert window.carrying.progress is None


def test_a_folder_that_is_none_makes_no_desk(window, tmp_path, until):
    window.carrying.bring_in(tmp_path, tmp_path / "mới.desk")
    until(lambda: said(window, "no desk was made"))
    assert not (tmp_path / "mới.desk").exists()


def test_escape_stops_it_and_leaves_nothing(window, tmp_path, until):
    window.carrying.take_out(tmp_path / "ra")
    window.carrying.progress.reject()
    until(lambda: window.carrying.progress is None)
    assert said(window, "as you stopped it") or (tmp_path / "ra" / "take-out.json").exists()
    assert not list(tmp_path.glob(".ra*"))


def test_once_stopped_it_tells_nobody_how_far_it_is_as_its_window_may_have_gone(window, taken, tmp_path):
    told, stop = [], Event()
    stop.set()
    assert carrying._take_out(window._desk.path, tmp_path / "ra", 0, lambda *step: told.append(step), stop) is None
    assert told == []


def test_the_dialog_says_how_far_it_is(window, tmp_path, until):
    window.carrying.take_out(tmp_path / "ra")
    progress = window.carrying.progress
    window.carrying._told.emit(3, 12)
    assert (progress.bar.value(), progress.bar.maximum()) == (3, 12)
    until(lambda: window.carrying.progress is None)
    assert not said(window, "as you stopped it")


def test_a_mistake_of_the_programs_own_leaves_no_dialog_that_nobody_can_close(window, tmp_path, until, monkeypatch):
    def spoilt(*_values):
        raise ZeroDivisionError

    monkeypatch.setattr(taking_out, "take_out", spoilt)
    monkeypatch.setattr(bringing_in_apart, "bring_in_apart", spoilt)
    for begin in (
        lambda: window.carrying.take_out(tmp_path / "ra"),
        lambda: window.carrying.bring_in(tmp_path, tmp_path / "mới.desk"),
    ):
        begin()
        until(lambda: window.carrying.progress is None)
        until(lambda: said(window, "has made a mistake"))


@pytest.mark.parametrize("is_closing", [False, True])
def test_cancelling_or_closing_ends_what_comes_in_and_leaves_nothing(is_closing, window, taken, tmp_path, until):
    wanted = []
    window.desk_wanted.connect(wanted.append)
    window.carrying.bring_in(taken, tmp_path / "mới.desk")
    if is_closing:
        window.carrying.stop()
    else:
        window.carrying.progress.cancel_button.click()
    until(lambda: said(window, "No desk was made, as you stopped it"))
    assert window.carrying.progress is None
    assert not wanted
    assert not [one for one in tmp_path.iterdir() if "mới" in one.name]


@pytest.mark.skipif(not shutil.which("false"), reason="needs a program that fails")
def test_a_mistake_in_what_comes_in_leaves_no_dialog_behind(window, taken, tmp_path, until, monkeypatch):
    mistakes = []
    window._tasks.failed_unexpectedly.connect(mistakes.append)
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    window.carrying.bring_in(taken, tmp_path / "mới.desk")
    until(lambda: bool(mistakes) and window.carrying.progress is None)
    assert "bring-in ended with 1" in mistakes[0]
