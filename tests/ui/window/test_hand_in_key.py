"""The key that hands an article in, pressed at once: before what was typed is stored, and before the story is read."""

import pytest
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from editor.article import Stage
from editor.workflow import Move
from storage.desk import Desk
from ui.actions import ACTIONS

KEY = next(entry.shortcuts for entry in ACTIONS if entry.id == "story.submit")


@pytest.fixture
def ids(tmp_path, clock):
    """A piece that nobody wrote in, a draft and what was handed in: none of a template, so that any text will do."""
    with Desk.create(tmp_path / "keys.desk", owner="Lan Anh", language="vi", clock=clock) as desk:
        found = {}
        for name in ("begun", "draft", "handed in"):
            found[name] = desk.new_article("", "vi", headline=name).article_id
        for name in ("draft", "handed in"):
            desk.save_text(found[name], "Một câu.\n")
        desk.advance(found["handed in"], Move.SUBMIT)
    return found


@pytest.fixture
def window(open_window, ids, tmp_path, until):
    window = open_window(tmp_path / "keys.desk")
    window.activateWindow()
    until(window.isActiveWindow)
    return window


def show(window, until, article_id, stage):
    """Open an article and wait until its story is read."""
    window.open_article(article_id)
    tab = window.writing.story
    until(lambda: tab.story is not None and tab.story.article.id == article_id and tab.story.article.stage is stage)


def press_when_opened(window, qtbot):
    """Press the key in the moment in which the next article is there."""
    pressed = []

    def press(view):
        if not pressed:
            pressed.append(view.article.id)
            qtbot.keySequence(window.writing.room.edit, QKeySequence(KEY))

    window.writing.opened.opened.connect(press)
    return pressed


def becomes(window, until, article_id, stage):
    stored = []

    def is_there():
        window._tasks.read(lambda desk: desk.article(article_id), then=stored.append)
        return bool(stored) and stored[-1].stage is stage

    until(is_there)


def test_the_key_right_behind_the_first_letters_of_an_article_hands_it_in(window, ids, qtbot, until):
    show(window, until, ids["begun"], Stage.ASSIGNED)
    assert not window.actions_table["story.submit"].isEnabled(), "nothing is written yet"
    window.writing.room.edit.setFocus()
    qtbot.keyClicks(window.writing.room.edit, "A sentence.")
    qtbot.keySequence(window.writing.room.edit, QKeySequence(KEY))
    becomes(window, until, ids["begun"], Stage.SUBMITTED)
    assert any(said.startswith("Handed in.") for said in window.notices.sentences)


def test_what_was_refused_is_no_longer_said_once_the_step_is_made(window, ids, until):
    show(window, until, ids["draft"], Stage.DRAFTING)
    edit = window.writing.room.edit
    edit.setPlainText("Một câu. {{Hỏi ai?}}")
    until(lambda: window.writing.saving.unsaved == {} and window.writing.story._known is not None)
    window.writing.story.move(Move.SUBMIT)
    until(lambda: any("not ready for this step" in said for said in window.notices.sentences))
    edit.setPlainText("Một câu.")
    until(lambda: window.writing.saving.unsaved == {} and window.writing.story._known is not None)
    window.writing.story.move(Move.SUBMIT)
    becomes(window, until, ids["draft"], Stage.SUBMITTED)
    until(lambda: any(said.startswith("Handed in.") for said in window.notices.sentences))
    assert not any("not ready" in said for said in window.notices.sentences)


def test_the_key_behind_letters_that_are_still_being_composed_hands_in_with_them(window, ids, qtbot, until):
    show(window, until, ids["begun"], Stage.ASSIGNED)
    QApplication.sendEvent(window.writing.room.edit, QInputMethodEvent("Tiếng", []))
    qtbot.keySequence(window.writing.room.edit, QKeySequence(KEY))
    becomes(window, until, ids["begun"], Stage.SUBMITTED)
    assert window.writing.room.text().startswith("Tiếng")


def test_the_key_in_the_moment_an_article_opens_is_for_it_and_not_for_the_one_before(window, ids, qtbot, until):
    show(window, until, ids["handed in"], Stage.SUBMITTED)
    assert not window.actions_table["story.submit"].isEnabled()
    pressed = press_when_opened(window, qtbot)
    window.open_article(ids["draft"])
    becomes(window, until, ids["draft"], Stage.SUBMITTED)
    assert pressed == [ids["draft"]]


def test_nothing_that_only_the_article_before_allowed_can_be_chosen_for_the_next(window, ids, until):
    show(window, until, ids["draft"], Stage.DRAFTING)
    allowed = []
    window.writing.opened.opened.connect(lambda _view: allowed.append(window.actions_table["story.submit"].isEnabled()))
    window.open_article(ids["handed in"])
    until(lambda: bool(allowed))
    assert allowed[0] is False


def test_a_step_that_no_longer_fits_when_its_key_is_answered_says_so(window, ids, until):
    show(window, until, ids["begun"], Stage.ASSIGNED)
    window.writing.room.edit.textCursor().insertText("Một câu.")
    window.writing.story.move(Move.TAKE_UP)
    until(lambda: any("This step does not fit" in sentence for sentence in window.notices.sentences))
    becomes(window, until, ids["begun"], Stage.DRAFTING)


def test_a_step_is_known_as_soon_as_it_is_made_so_that_the_key_of_the_next_one_is_not_lost(window, ids, until):
    show(window, until, ids["draft"], Stage.DRAFTING)
    window.writing.story._timer.timeout.disconnect()  # a rest that never ends
    window.actions_table["story.submit"].trigger()
    until(lambda: window.actions_table["story.take_back"].isEnabled())
    window.actions_table["story.take_back"].trigger()
    becomes(window, until, ids["draft"], Stage.DRAFTING)
