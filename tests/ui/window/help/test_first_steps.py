"""The five first steps: ticked by doing, kept, put away and brought again."""

import time
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor.article import Task
from editor.workflow import Move
from storage.desk import Desk
from storage.whole_desks import sample
from ui.widgets.steps_card import Step, StepsCard
from ui.window.help.first_steps import KEYS


@pytest.fixture
def desk_path(tmp_path, clock):
    path = tmp_path / "office.desk"
    sample.create(path, owner="Lan Anh", language="en", clock=clock).close()
    return path


@pytest.fixture
def preferences(preferences):
    """Somebody who is here for the first time begins with their work."""
    preferences.page = ""
    return preferences


def done(window):
    return [step.step.key for step in window.first_steps.card.steps if step.step.is_done]


def mine(window, until, task):
    """The article of the sample that I am to do."""
    found = []
    window._tasks.read(
        lambda desk: next(
            line.article_id for lines in desk.my_work().parts.values() for line in lines if line.task is task
        ),
        found.append,
    )
    until(lambda: bool(found))
    return found[0]


def open_mine(window, until):
    article = mine(window, until, Task.WRITE)
    window.open_article(article)
    until(lambda: window.writing.opened.article_id == article)


def test_a_step_that_is_pressed_says_where_it_is_taken_and_writing_begins_at_the_first_prompt(window, until):
    open_mine(window, until)
    window.first_steps.card.chosen.emit("write")
    assert window.writing.room.edit.textCursor().selectedText().startswith("{{")
    hint = "Where a prompt in double braces asks for it: what you type takes its place."
    assert hint in window.notices.sentences
    window.first_steps.card.chosen.emit("hand_in")
    assert hint not in window.notices.sentences, "one hint at a time"


def test_what_is_said_comes_and_goes_without_moving_what_is_pointed_at(window, until):
    open_mine(window, until)
    window.writing.show_right("story")
    parts = (window.first_steps.card, window.pages.stack, window.writing.room.form, window.writing.story.pane)
    origin = QPoint(0, 0)
    before = [part.mapTo(window, origin) for part in parts]
    window.notices.say("One sentence.")
    until(lambda: window.notices.height() > 0 and window.notices.isVisible())
    QApplication.sendPostedEvents()
    window.centralWidget().layout().activate()
    assert [part.mapTo(window, origin) for part in parts] == before
    assert window.notices.mapTo(window, origin).y() > window.pages.stack.mapTo(window, origin).y()


def test_the_steps_stand_above_the_pages_of_a_desk_with_the_sample(window):
    assert window.first_steps.card.isVisible()
    assert [step.step.key for step in window.first_steps.card.steps] == list(KEYS)
    assert done(window) == []
    assert window.actions_table["help.steps"].isChecked()


def test_a_step_is_ticked_by_doing_it_and_by_nothing_else(window, until, qtbot):
    for key in KEYS:
        window.first_steps.lead(key)  # shows where, and is not the step
    assert not {"write", "answer", "hand_in"} & set(done(window))
    open_mine(window, until)
    until(lambda: "open" in done(window))
    qtbot.keyClicks(window.writing.room.edit, "two words ")
    until(lambda: window.writing.saving is not None and "two words" in window.writing.room.text())
    assert "write" not in done(window)
    qtbot.keyClicks(window.writing.room.edit, "and then five more of them. ")
    window.writing.room.flush()
    until(lambda: "write" in done(window))


@pytest.fixture(params=["Asia/Ho_Chi_Minh", "America/Los_Angeles"])
def at_noon(request, clock):
    """It is 12:48 where the person is: what is due today at five is told as news above the work."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone for all programs")
    with pytest.MonkeyPatch.context() as elsewhere:
        elsewhere.setenv("TZ", request.param)
        time.tzset()
        noon = datetime.fromtimestamp(clock.now / 1000).replace(hour=12, minute=48)
        clock.now = int(noon.timestamp() * 1000)
        yield
    time.tzset()


@pytest.fixture(params=["en", "vi"])
def sample_window(request, at_noon, clock, tmp_path, preferences, open_window):
    path = tmp_path / f"{request.param}.desk"
    sample.create(path, owner="Lan Anh", language=request.param, clock=clock).close()
    return open_window(path)


def test_the_first_step_points_at_what_i_am_to_write_and_not_at_the_news(sample_window, until, qtbot):
    window = sample_window
    own, edited = mine(window, until, Task.WRITE), mine(window, until, Task.EDIT)
    rows = window.pages.panel.list
    until(lambda: bool(rows.lines.rows))
    assert rows.lines.rows[1].article_id == edited  # the news stand first
    assert rows.chosen == own
    window.open_article(edited)
    until(lambda: window.writing.opened.article_id == edited and window.pages.is_writing)
    assert mine(window, until, Task.EDIT) == edited  # read after the article that is open was looked up
    assert done(window) == []
    window.first_steps.lead("open")
    until(lambda: not window.pages.is_writing)
    rows.setCurrentIndex(rows.lines.index(1))
    window.first_steps.lead("open")
    assert rows.chosen == own
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    until(lambda: done(window) == ["open"])
    assert "{{" in window.writing.room.text()


def test_a_remark_answered_and_an_article_handed_in_are_ticked(window, until):
    article = mine(window, until, Task.WRITE)

    def answer(desk):
        return desk.answer_comment(desk.comments(article)[0].id, "On foot.")

    window._tasks.change(answer)
    until(lambda: done(window) == ["answer"])
    window.open_article(article)
    until(lambda: window.writing.opened.article_id == article)
    text = window.writing.room.text()
    filled = text.replace("{{", "").replace("}}", "")
    window._tasks.change(lambda desk: desk.save_text(article, filled))
    window._tasks.change(lambda desk: desk.advance(article, Move.SUBMIT, ""))
    until(lambda: "hand_in" in done(window))


def test_the_card_is_put_away_and_comes_again_with_what_was_done(window, until, qtbot, open_window, desk_path):
    open_mine(window, until)
    until(lambda: "open" in done(window))
    qtbot.mouseClick(window.first_steps.card.cross, Qt.MouseButton.LeftButton)
    assert window.first_steps.card.isHidden()
    assert not window.actions_table["help.steps"].isChecked()
    window.actions_table["help.steps"].trigger()
    assert window.first_steps.card.isVisible()
    assert done(window) == ["open"]


def test_a_desk_without_the_sample_has_no_steps(open_window, tmp_path, clock):
    Desk.create(tmp_path / "empty.desk", owner="Lan Anh", clock=clock).close()
    window = open_window(tmp_path / "empty.desk")
    assert window.first_steps.card.isHidden()


def test_in_a_narrow_window_only_the_next_step_has_its_words(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    card = StepsCard(3, "Put away", host)
    card.show_steps("Steps", [Step(key, f"Do the thing {key}", "Here.", "Not yet.", key == "a") for key in "abc"])
    card.resize(1200, 60)
    host.show()
    card.show()
    assert [step.is_worded for step in card.steps] == [True, True, True]
    card.resize(280, 60)
    assert [step.is_worded for step in card.steps] == [False, True, False]
