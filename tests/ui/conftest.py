"""What every test of the window shares: the look, and the proof that no timer goes on running."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from ui.colours import Scheme
from ui.theme import STYLE, Theme


@pytest.fixture(autouse=True)
def garbage_of_the_window_in_its_own_thread():
    """Qt's objects may go only in the thread of the window; Python looks for garbage in whichever thread it happens."""
    gc.disable()
    yield
    of_youngest, of_younger, of_all = gc.get_count()
    if of_all > 2:
        gc.collect()
    elif of_younger > 8:
        gc.collect(1)
    elif of_youngest > 700:
        gc.collect(0)
    gc.enable()


@pytest.fixture(scope="session")
def qapp_args():
    return ["copydesk", *STYLE]


@pytest.fixture(scope="session")
def session_theme(qapp):
    theme = Theme(qapp, Scheme.LIGHT)
    theme.dress()
    return theme


@pytest.fixture
def theme(session_theme):
    session_theme.choose(Scheme.LIGHT)
    return session_theme


@pytest.fixture
def until(qtbot):
    """`until(condition)` lets the window live until the condition holds, with patience for a busy machine."""
    return lambda condition: qtbot.waitUntil(condition, timeout=20_000)


@pytest.fixture(autouse=True)
def no_timer_goes_on(request):
    """Fails the test that leaves a timer running."""
    yield
    if "qapp" not in request.fixturenames:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [timer for timer in gc.get_objects() if isinstance(timer, QTimer) and _is_running(timer)]
    said = [f"{timer.interval()} ms of {timer.parent()}" for timer in left]
    assert not left, f"{request.node.name} left timers running: {said}"


def _is_running(timer):
    try:
        return timer.isActive()
    except RuntimeError:  # deleted by Qt
        return False


@pytest.fixture
def session(qapp, theme, preferences):
    """The program with no desk yet; who asks for it says which `preferences` it begins with."""
    from ui.app import Session

    session = Session(qapp, preferences)
    yield session
    if session.window is not None:
        session.window.close()
        session.window.deleteLater()
    session.quit()
    session.wording.use("en")
    session.deleteLater()
    session.theme.deleteLater()
