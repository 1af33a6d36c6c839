"""The start page and the tab of the story in a real window: the chief hands out work, and it goes from hand to hand."""

import pytest

from editor.article import Role, Stage, Task
from editor.workflow import Move
from storage.desk import Desk
from ui.window.pages import WORK


@pytest.fixture
def people(desk_path, clock):
    """Who works on the desk beside its chief."""
    with Desk.open(desk_path, clock) as desk:
        return {
            name: desk.collaborator(desk.add_collaborator(name, frozenset({role})).values["collaborator_id"])
            for name, role in (("Hà", Role.WRITER), ("Minh", Role.EDITOR))
        }


@pytest.fixture
def window(people, open_window, desk_path, until):
    window = open_window(desk_path)
    window.pages.turn(WORK)
    until(lambda: bool(window.pages[WORK].panel.list.lines.rows))
    return window


def shown(window):
    """The page as words: under each heading its lines."""
    found = {}
    for row in window.pages[WORK].panel.list.lines.rows:
        if row.is_heading:
            under = found.setdefault(row.headline, [])
        else:
            under.append(row.headline)
    return found


def be(window, person):
    """Somebody else sits at the desk now."""
    window._tasks.read(lambda desk: setattr(desk, "me", person), then=lambda _answer: window.pages[WORK].refresh())


def step(window, work):
    """A step that somebody takes elsewhere on the desk."""
    window._tasks.change(work)


def test_the_page_says_what_is_mine_and_opens_it_with_enter(window, until):
    assert shown(window) == {"Yours to do": ["Cầu mới"]}
    page = window.pages[WORK].panel
    assert page.list.chosen == window.writing.opened.article_id
    page.list.article_wanted.emit(page.list.chosen)
    until(lambda: window.pages.is_writing and window.writing.opened.view is not None)


def test_a_piece_is_seen_by_whoever_has_it_and_the_views_agree(window, people, until, answer):
    def fill(dialog):
        dialog.piece.headline.setText("Chợ đổi giờ")
        dialog.person.setCurrentIndex(dialog.person.findData(people["Hà"].id))
        dialog.due.choice.setCurrentIndex(2)
        dialog.accept()

    answer(fill)
    window.actions_table["assignment.new"].trigger()
    until(lambda: "“Chợ đổi giờ” is handed out." in window.notices.sentences)
    found = []
    window._tasks.read(
        lambda desk: [line for line in desk.article_lines() if line.headline == "Chợ đổi giờ"], found.extend
    )
    until(lambda: bool(found))
    (line,) = found
    assert (line.stage, line.writer) == (Stage.ASSIGNED, "Hà")
    assert line.due_at is not None
    be(window, people["Hà"])
    until(lambda: shown(window).get("Yours to do") == ["Chợ đổi giờ"])
    assert shown(window)["New for you"] == ["Chợ đổi giờ"]


def test_the_tab_offers_what_may_be_done_and_each_step_has_an_undo(window, until):
    window.open_article(window.writing.opened.article_id)
    window.actions_table["story.show"].trigger()
    until(lambda: window.writing.story.story is not None and window.writing.story.pane.ways.offers(Move.DROP))
    assert not window.actions_table["story.take_up"].isEnabled()
    missing = window.writing.story.story.missing
    assert missing, "a news article of one paragraph is not ready"
    window.writing.story.move(Move.SUBMIT)
    until(lambda: any("not ready" in sentence for sentence in window.notices.sentences))
    assert window.writing.story.story.article.stage is Stage.DRAFTING


def test_an_assignment_is_taken_back_and_the_step_undone_with_the_keys(window, people, until):
    article = window.writing.opened.article_id
    step(window, lambda desk: desk.assign(article, people["Minh"].id, Task.PICTURE))
    window.open_article(article)
    window.actions_table["story.show"].trigger()
    until(lambda: window.writing.story.story is not None and len(window.writing.story.story.given) == 2)
    picture = next(one for one in window.writing.story.story.given if one.assignment.task is Task.PICTURE)
    window.writing.story.pane.step_wanted.emit("cancel", picture.assignment)
    until(lambda: "The assignment was taken back." in window.notices.sentences)
    until(lambda: not [one for one in window.writing.story.story.given if one.name == "Minh" and one.is_open])
    window.actions_table["step.undo"].trigger()
    until(lambda: "Taken back." in window.notices.sentences)
    until(lambda: any(one.name == "Minh" and one.is_open for one in window.writing.story.story.given))


def test_what_was_dropped_cannot_be_written_in_until_it_is_taken_up_again(window, until, answer):
    window.open_article(window.writing.opened.article_id)
    window.actions_table["story.show"].trigger()
    until(lambda: window.actions_table["story.drop"].isEnabled())

    def why(dialog):
        dialog.note_field.setPlainText("Hoãn.")
        dialog.accept()

    answer(why)
    window.actions_table["story.drop"].trigger()
    until(lambda: not window.writing.opened.is_editable)
    until(lambda: window.actions_table["story.revive"].isEnabled())
    window.actions_table["story.revive"].trigger()
    until(lambda: window.writing.opened.is_editable)
