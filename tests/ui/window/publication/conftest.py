"""What the tests of exports share: a writer that takes its time."""

import threading

import pytest

from editor.export.registry import WRITERS


@pytest.fixture
def slow_page(monkeypatch):
    """The writer of web pages, which waits until it is let go on: whether it is at work, may go on, and is done."""
    at_work, may_go_on, done = threading.Event(), threading.Event(), threading.Event()
    real = WRITERS["html"]

    def write(piece, style):
        at_work.set()
        may_go_on.wait(60)
        try:
            return real(piece, style)
        finally:
            done.set()

    monkeypatch.setitem(WRITERS, "html", write)
    yield at_work, may_go_on, done
    may_go_on.set()
