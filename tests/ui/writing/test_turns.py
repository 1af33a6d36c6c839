"""Work in slices: one slice in a turn of the event loop, so that a key waits for one of them and not for all."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.writing.turns import Turn


@pytest.fixture
def parent(qapp):
    parent = QObject()
    yield parent
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def live(turns=6):
    """Let the event loop go round so many times."""
    for _ in range(turns):
        QApplication.processEvents()


def test_those_who_ask_work_one_after_the_other_with_events_between_them(parent):
    done = []

    def work(name):
        done.append(name)
        QTimer.singleShot(0, parent, lambda: done.append("event"))

    for name in ("colour", "count", "check"):
        Turn(lambda name=name: work(name), parent).ask()
    live()
    assert done == ["colour", "event", "count", "event", "check", "event"]


def test_whoever_has_more_to_do_goes_to_the_end_of_the_line(parent):
    done = []

    def go_on():
        done.append("long")
        if done.count("long") < 3:
            long.ask()

    long = Turn(go_on, parent)
    short = Turn(lambda: done.append("short"), parent)
    long.ask()
    short.ask()
    live()
    assert done == ["long", "short", "long", "long"]


def test_asking_twice_is_asking_once(parent):
    done = []
    turn = Turn(lambda: done.append(1), parent)
    turn.ask()
    turn.ask()
    assert turn.is_waiting
    live()
    assert done == [1] and not turn.is_waiting


def test_who_is_stopped_or_no_more_does_not_work(parent):
    done = []
    stopped, later = Turn(lambda: done.append(1), parent), Turn(lambda: done.append(2), parent)
    gone = Turn(lambda: done.append(3), parent)
    for turn in (stopped, gone):
        turn.ask()
    later.ask(10_000)
    stopped.stop()
    later.stop()
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    live()
    assert done == []
