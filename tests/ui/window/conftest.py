"""A real window on a real desk."""

import json

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from storage.desk import Desk
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.window.reading import read_desk

MONDAY = 1_791_164_400_000
"""05/10/2026, 02:00 UTC"""


class Clock:
    """A second goes by between two looks."""

    def __init__(self):
        self.now = MONDAY

    def __call__(self):
        self.now += 1_000
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk_path(tmp_path, clock):
    """A desk of Lan Anh with one article, “Cầu mới”."""
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        article = desk.new_article("news-article", "vi").article_id
        fields = desk.article(article).fields
        desk.save_fields(article, type(fields)(headline="Cầu mới", slug="cau-moi"))
        desk.save_text(article, "Đoạn đầu.\n")
    return path


@pytest.fixture
def preferences(tmp_path):
    """A person whose window was closed in the writing room."""
    preferences = Preferences(tmp_path / "preferences")
    preferences.page = "page.write"
    return preferences


@pytest.fixture
def open_window(until, theme, preferences, clock):
    """Opens windows; each is closed and its tasks ended after the test."""
    opened = []

    def open_on(path, **how):
        tasks = Tasks()
        window = MainWindow(tasks, theme, preferences, clock)
        opened.append((window, tasks))
        window.resize(1280, 720)
        window.show()
        tasks.open(lambda: Desk.open(path, clock, **how))
        tasks.read(lambda desk: read_desk(desk, preferences.article(path)), then=window.show_desk)
        until(lambda: window._desk is not None)
        return window

    yield open_on
    for window, tasks in opened:
        window.close()
        tasks.close()
        window.deleteLater()


@pytest.fixture
def window(open_window, desk_path):
    return open_window(desk_path)


@pytest.fixture
def answer(qtbot):
    """`answer(do)` waits for the next dialog, gives it to `do`, and accepts it unless `do` has closed it.

    Who answers a dialog over another one says of which `kind` it is: until it comes, the other one is the next.
    """
    timers = []

    def answer_next(do, accepts=True, kind=QDialog):
        timer = QTimer()
        timers.append(timer)

        def look():
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                timer.stop()
                is_done = False
                try:
                    do(dialog)
                    is_done = True
                finally:  # what fails in `do` fails the test, which a dialog that stays open would only hold for ever
                    dialog.accept() if accepts and is_done else dialog.reject()

        timer.timeout.connect(look)
        timer.start(5)

    yield answer_next
    assert [timer for timer in timers if timer.isActive()] == [], "a dialog that was waited for never came"


@pytest.fixture
def hold_elsewhere():
    """Leaves the lock of another machine beside a desk."""

    def leave_lock(path):
        holder = {"machine": "toa-soan-2", "process": 1, "person": "Minh", "since": MONDAY, "socket": ""}
        path.with_name(path.name + ".lock").write_text(json.dumps(holder), encoding="utf-8")

    return leave_lock
