"""An article is one person's at a time, in a real window: who has it is seen, and a chief takes it over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.article import Role
from storage.desk import Desk

TEXT = "Ba mươi hộ dân đã có nước sạch.\n"
WRITTEN = "Bốn mươi hộ dân đã có nước sạch.\n"


@pytest.fixture
def held(desk_path, clock):
    """Minh has the article checked out and has written on; the id of the article."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.newest_article()
        desk.save_text(article_id, TEXT)
        minh = desk.collaborator(
            desk.add_collaborator("Minh", frozenset({Role.WRITER, Role.EDITOR})).values["collaborator_id"]
        )
        with desk.acting_as(minh):
            desk.check_out(article_id)
            desk.save_text(article_id, WRITTEN)
    return article_id


def way(window, title):
    return next(one for one in window.notices.findChildren(QPushButton) if one.text() == title)


def look_at_story(window, until):
    window.actions_table["story.show"].trigger()
    until(lambda: window.writing.story.story is not None and window.writing.story.isVisible())
    return window.writing.story.pane.held


def test_what_somebody_else_has_is_read_and_the_window_says_who(held, open_window, desk_path, until):
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    assert window.writing.room.edit.isReadOnly()
    assert any(said.startswith("Minh has this article checked out.") for said in window.notices.sentences)
    line = look_at_story(window, until)
    until(lambda: line.said.text().startswith("Minh has checked it out"))
    assert not line.check_out.isVisible()
    assert line.take_over.isVisible()


def test_who_may_not_write_in_it_proposes(held, open_window, desk_path, clock, until):
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    assert window.actions_table["review.propose"].isEnabled()
    way(window, "Propose changes").click()
    until(lambda: window.writing.room.side == "/mine")
    assert not window.writing.room.edit.isReadOnly()
    window.writing.room.edit.insertPlainText("Tin vui: ")
    window.close()
    window._tasks.close()
    with Desk.open(desk_path, clock) as desk:
        assert desk.article(held).text == WRITTEN
        assert [one.text for one in desk.proposals(held)] == ["Tin vui: " + WRITTEN]


def test_a_chief_takes_it_over_and_what_was_written_is_kept_as_a_proposal(held, open_window, desk_path, until, answer):
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    assert window.writing.room.text() == WRITTEN
    answer(lambda dialog: dialog.note_field.setPlainText("Minh nghỉ ốm, bài phải ra tối nay."))
    way(window, "Take over…").click()
    until(lambda: window.writing.room.text() == TEXT and not window.writing.room.edit.isReadOnly())
    assert any("kept as a proposal" in said for said in window.notices.sentences)
    assert not any(said.startswith("Minh has this") for said in window.notices.sentences)
    kept = []
    window._tasks.read(lambda desk: [(one.text, one.is_late) for one in desk.proposals(held)], then=kept.extend)
    until(lambda: kept == [(WRITTEN, True)])


def test_a_chief_who_thinks_better_of_it_leaves_it_where_it_is(held, open_window, desk_path, until, answer):
    window = open_window(desk_path)
    until(lambda: window.writing.opened.view is not None)
    answer(lambda _dialog: None, accepts=False)
    window.writing.story.checking_out.take_over()
    holders = []
    window._tasks.read(lambda desk: desk.holder(held).by != desk.me.id, then=holders.append)
    until(lambda: holders == [True])


def test_i_check_an_article_out_and_give_it_back_in_the_story(window, until):
    article_id = window.writing.opened.article_id
    line = look_at_story(window, until)
    until(lambda: line.check_out.isVisible())
    assert line.said.text() == "Nobody has checked it out"
    line.check_out.click()
    until(lambda: line.give_back.isVisible())
    assert line.said.text().startswith("You have checked it out")
    assert not window.writing.room.edit.isReadOnly()
    line.give_back.click()
    until(lambda: line.check_out.isVisible())
    held = []
    window._tasks.read(lambda desk: desk.holder(article_id), then=held.append)
    until(lambda: held == [None])


def test_when_another_person_sits_down_the_window_says_who_has_the_article(window, until):
    line = look_at_story(window, until)
    until(lambda: line.check_out.isVisible())
    line.check_out.click()
    until(lambda: line.give_back.isVisible())
    minh = []
    window._tasks.change(lambda desk: desk.add_collaborator("Minh", frozenset({Role.WRITER})))
    window._tasks.read(lambda desk: [one.id for one in desk.collaborators() if one.name == "Minh"], then=minh.extend)
    until(lambda: bool(minh))
    window._tasks.change(lambda desk: desk.become(minh[0]))
    until(lambda: window.writing.room.edit.isReadOnly())
    assert any(said.startswith("Lan Anh has this article checked out.") for said in window.notices.sentences)
    assert not line.take_over.isVisible(), "Minh is no chief"


def test_the_menu_checks_out_and_gives_back_as_it_is_possible(window, until):
    actions = window.actions_table
    until(lambda: actions["story.check_out"].isEnabled())
    assert not actions["story.give_back"].isEnabled()
    actions["story.check_out"].trigger()
    until(lambda: actions["story.give_back"].isEnabled() and not actions["story.check_out"].isEnabled())
    actions["story.give_back"].trigger()
    until(lambda: actions["story.check_out"].isEnabled() and not actions["story.give_back"].isEnabled())


def test_what_somebody_else_has_is_not_checked_out_from_the_menu(held, open_window, desk_path, until):
    window = open_window(desk_path)
    until(lambda: window.writing.story.story is not None and window.writing.story.story.held is not None)
    assert not window.actions_table["story.check_out"].isEnabled()
    assert not window.actions_table["story.give_back"].isEnabled()


def test_the_list_marks_who_has_an_article_and_no_longer_once_it_is_back(window, until):
    def spoken():
        rows = window.writing.list.rows.model()
        return rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) or ""

    until(lambda: "Cầu mới" in spoken())
    assert "checked out" not in spoken()
    until(lambda: window.actions_table["story.check_out"].isEnabled())
    window.actions_table["story.check_out"].trigger()
    until(lambda: "checked out by Lan Anh" in spoken() and window.actions_table["story.give_back"].isEnabled())
    window.actions_table["story.give_back"].trigger()
    until(lambda: bool(spoken()) and "checked out" not in spoken())
