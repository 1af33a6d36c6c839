"""What every test of the window shares: the look, and the proof that nothing is left running."""

import gc
import os
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from ui.theme import Scheme, Theme


@pytest.fixture(scope="session")
def session_theme(qapp):
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def theme(session_theme):
    session_theme.choose(Scheme.LIGHT)
    return session_theme


@pytest.fixture(autouse=True)
def nothing_is_left_running(request):
    """Fails a test that leaves a thread, or a timer that is still active."""
    yield
    if "qapp" not in request.fixturenames:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    threads = [thread.name for thread in threading.enumerate() if thread.name.startswith(("desk", "compute"))]
    timers = [timer for timer in gc.get_objects() if isinstance(timer, QTimer) and _is_running(timer)]
    assert not threads
    assert not timers


def _is_running(timer):
    try:
        return timer.isActive()
    except RuntimeError:  # deleted by Qt
        return False
