"""Notices: one a subject, three at most, with ways that are taken once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from ui.widgets import notice
from ui.widgets.notice import NoticeBar, Way, Weight


@pytest.fixture
def bar(qtbot, theme):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_a_bar_without_notices_takes_no_room(bar):
    assert bar.isHidden()


def test_a_subject_has_one_notice_at_a_time(bar):
    bar.say("Kept as revision 1.", Weight.TELLS, subject="revision")
    bar.say("Kept as revision 2.", Weight.TELLS, subject="revision")
    assert bar.sentences == ["Kept as revision 2."]


def test_the_same_sentence_is_not_said_twice(bar):
    bar.say("The disk is full.", Weight.REFUSES)
    bar.say("The disk is full.", Weight.REFUSES)
    assert bar.sentences == ["The disk is full."]


def test_the_oldest_makes_room(bar):
    for number in range(5):
        bar.say(f"Notice {number}", Weight.TELLS)
    assert bar.sentences == ["Notice 2", "Notice 3", "Notice 4"]


def test_a_way_is_taken_and_the_notice_goes(bar, qtbot):
    taken = []
    bar.say("Kept as revision 1.", Weight.TELLS, Way("Name it", lambda: taken.append("named")))
    button = next(button for button in bar.findChildren(QPushButton) if button.text() == "Name it")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert taken == ["named"]
    assert bar.sentences == []
    assert bar.isHidden()


def test_a_notice_never_takes_data_for_html(bar):
    bar.say("“<b>Bài</b>” is written.", Weight.TELLS)
    label = next(label for label in bar.findChildren(QLabel) if "Bài" in label.text())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_screen_reader_says_it_and_a_refusal_at_once(bar, monkeypatch):
    heard = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event):
            heard.append((event.object(), event.message(), event.politeness()))

    monkeypatch.setattr(notice, "QAccessible", Listening)
    bar.say("Đã nộp bài.", Weight.DONE)
    bar.say("Đĩa đã đầy.", Weight.REFUSES)
    politeness = QAccessible.AnnouncementPoliteness
    assert heard == [(bar, "Đã nộp bài.", politeness.Polite), (bar, "Đĩa đã đầy.", politeness.Assertive)]
