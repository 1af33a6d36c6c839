"""A step with many articles in a real window: how far it is, stopped with a button, and nothing left of it then."""

from threading import Event

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from storage.desk import Desk
from ui.dialogs.progress import Progress
from ui.window import long_step

MANY = 6


@pytest.fixture
def desk_path(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        for _ in range(MANY - 1):
            desk.new_article("", "vi")
    return desk_path


@pytest.fixture
def slow(window, monkeypatch):
    """Tags all articles, and waits on the desk's thread before the third of them until `gate` is set."""
    monkeypatch.setattr(long_step, "PATIENCE", 0)
    monkeypatch.setattr(long_step, "BETWEEN", 0)
    gate, said = Event(), []

    def step(desk, told):
        ids = [line.id for line in desk.article_lines()]

        def one(article_id):
            if article_id == ids[2]:
                gate.wait(20)
            return desk.tag([article_id], "Tết")

        return desk.several(ids, one, told)

    def begin():
        window.pages["page.board"].around.steps.take_many("Giving articles a tag", step, said.append)

    yield begin, gate, said
    gate.set()


def shown():
    dialog = QApplication.activeModalWidget()
    return dialog if isinstance(dialog, Progress) else None


def tags(window, until):
    found = []
    window._tasks.read(lambda desk: found.append(desk.tags()), then=lambda _: None)
    until(lambda: bool(found))
    return found[0]


def test_how_far_it_is_is_shown_and_goes_by_itself_when_all_is_done(window, slow, until):
    begin, gate, said = slow
    begin()
    until(lambda: shown() is not None and shown().bar.value() == 2)
    dialog = shown()
    assert dialog.line.text() == f"2 of {MANY}"
    assert dialog.bar.maximum() == MANY
    gate.set()
    until(lambda: len(said) == 1)
    assert shown() is None
    assert tags(window, until) == [("Tết", MANY)]


def test_stopped_it_leaves_nothing_and_says_so(window, slow, until):
    begin, gate, said = slow
    begin()
    until(lambda: shown() is not None and shown().bar.value() == 2)
    shown().cancel_button.click()
    assert shown() is None
    gate.set()
    until(lambda: any("You stopped this" in sentence for sentence in window.notices.sentences))
    assert said == []
    assert tags(window, until) == []


def test_a_step_that_takes_no_longer_than_a_moment_shows_nothing(window, slow, until, monkeypatch):
    begin, gate, said = slow
    monkeypatch.setattr(long_step, "PATIENCE", 1_000)
    gate.set()
    begin()
    until(lambda: len(said) == 1)
    assert shown() is None
    assert not any(isinstance(widget, Progress) for widget in QApplication.topLevelWidgets())


def test_a_step_goes_on_to_its_end_though_its_window_was_left_for_another_language(window, monkeypatch):
    monkeypatch.setattr(long_step, "PATIENCE", 0)
    step = long_step.LongStep("Making a desk of the backup", window)
    do = step.of(lambda tell: [tell(1, 2), "made"])
    shiboken6.delete(step)
    assert do() == [True, "made"]
