"""Garbage is looked for when nobody writes."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from ui import garbage


@pytest.fixture
def as_before(qapp):
    yield
    qapp.applicationStateChanged.disconnect(garbage._on_state_changed)
    gc.unfreeze()
    gc.collect()
    gc.freeze()  # what the tests were collected into is set aside again
    gc.enable()


class Ring:
    """Holds itself, so that only a look for garbage lets it go."""

    gone = 0

    def __init__(self):
        self.itself = self

    def __del__(self):
        Ring.gone += 1


def test_only_the_thread_of_the_window_looks_and_when_there_is_enough(qapp, as_before, monkeypatch):
    garbage.wait()
    timer = garbage.look_seldom(QCoreApplication.instance())
    timer.stop()
    assert not gc.isenabled() and timer.thread() is qapp.thread()
    Ring.gone = 0
    Ring()
    timer.timeout.emit()
    assert not Ring.gone
    monkeypatch.setattr(garbage, "SELDOM", (0, 10, 1_000))
    timer.timeout.emit()
    assert Ring.gone == 1


def test_what_holds_itself_goes_when_a_person_turns_to_another_program(qapp, as_before):
    garbage.wait()
    assert not gc.isenabled()
    garbage.look_seldom(QCoreApplication.instance()).stop()
    Ring.gone = 0
    Ring()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not Ring.gone
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert Ring.gone == 1
