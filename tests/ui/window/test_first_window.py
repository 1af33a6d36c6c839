"""The size with which a first window begins."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from ui.window.places import WINDOW, begin, keep_on_screen


@pytest.fixture
def first(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_it_fills_a_screen_that_is_too_low_for_it(first):
    begin(first, QSize(640, 328))
    assert first.isMaximized()
    assert first.size() == QSize(640, 328)


def test_it_is_as_large_as_it_is_made_where_there_is_room(first):
    begin(first, QSize(2560, 1400))
    assert not first.isMaximized()
    assert first.size() == QSize(*WINDOW)


def test_it_fills_a_screen_on_which_its_title_would_push_its_foot_below_the_edge(first):
    begin(first, QSize(1366, 728))
    assert first.isMaximized()


def test_it_fills_a_screen_that_is_too_narrow_for_it(first):
    begin(first, QSize(1024, 900))
    keep_on_screen(first, QSize(1024, 900))
    assert first.isMaximized()


def test_it_is_as_it_was_on_a_screen_that_has_room(first):
    begin(first, QSize(2560, 1400))
    keep_on_screen(first, QSize(1280, 736))
    assert not first.isMaximized()
