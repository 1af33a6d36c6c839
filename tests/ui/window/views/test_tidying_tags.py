"""The tags of the whole desk in a real window: renamed, made one, taken off, with an undo; and those of one article."""

import pytest
from PySide6.QtCore import Qt

from editor.article import Role
from storage.desk import Desk
from ui.dialogs.tags import TagsDialog, Wanted
from ui.window.views.tidying_tags import _read


@pytest.fixture
def desk_path(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        three = [desk.article_lines()[0].id, *(desk.new_article("", "vi").article_id for _ in range(2))]
        desk.tag(three, "Bão")
        desk.tag(three[:1], "Lũ")
    return desk_path


@pytest.fixture
def tags(window, until):
    def read():
        found = []
        window._tasks.read(lambda desk: desk.tags(), then=found.append)
        until(lambda: bool(found))
        return found[0]

    return read


def undo(window, until):
    window.actions_table["step.undo"].trigger()
    until(lambda: window.notices.sentences == ["Taken back."])


def test_a_tag_gets_another_name_and_the_undo_gives_the_old_one_back(window, answer, until, tags):
    answer(lambda dialog: dialog.name.setText("Bão số 3"))
    window.actions_table["desk.tags"].trigger()
    until(lambda: window.notices.sentences == ["The tag “Bão” is “Bão số 3” now, on 3 articles."])
    assert tags() == [("Bão số 3", 3), ("Lũ", 1)]
    undo(window, until)
    assert tags() == [("Bão", 3), ("Lũ", 1)]


def test_the_name_of_another_tag_makes_the_two_one_and_says_so_before(window, answer, until, tags):
    said = []

    def rename(dialog):
        dialog.list.setCurrentRow(1)
        dialog.name.setText("#bão")
        said.extend([dialog.remark.text(), dialog.accept_button.text()])

    answer(rename)
    window.actions_table["desk.tags"].trigger()
    until(lambda: tags() == [("Bão", 3)])
    assert said == ["“Bão” is there already: the two become one tag.", "Make them one"]
    undo(window, until)
    assert tags() == [("Bão", 3), ("Lũ", 1)]


def test_a_tag_is_taken_off_every_article_and_put_back(window, answer, until, tags):
    answer(lambda dialog: dialog.remove_button.click())
    window.actions_table["desk.tags"].trigger()
    until(lambda: window.notices.sentences == ["The tag “Bão” was taken off every article; 3 had it."])
    assert tags() == [("Lũ", 1)]
    undo(window, until)
    assert tags() == [("Bão", 3), ("Lũ", 1)]


@pytest.mark.parametrize("typed", ["", "  #", "Bão"])
def test_what_is_no_new_name_cannot_be_taken(qtbot, theme, typed):
    dialog = TagsDialog([("Bão", 3)], may_change=True)
    qtbot.addWidget(dialog)
    dialog.name.setText(typed)
    assert not dialog.accept_button.isEnabled()
    dialog.accept()
    assert dialog.wanted is None


def test_a_name_that_differs_in_its_marks_only_is_pointed_out_and_stays_a_tag_of_its_own(qtbot, theme):
    dialog = TagsDialog([("Bão", 3), ("Lũ", 1)], may_change=True)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentRow(1)
    dialog.name.setText("báo")
    assert "differs in its marks" in dialog.remark.text()
    dialog.accept()
    assert dialog.wanted == Wanted("Lũ", "báo")


def test_who_is_no_chief_sees_the_tags_and_why_nothing_can_be_changed(qtbot, theme, desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        desk.add_collaborator("Hoa", frozenset({Role.EDITOR}))
        hoa = next(person for person in desk.collaborators() if person.name == "Hoa")
        with desk.acting_as(hoa):
            dialog = TagsDialog(*_read(desk))
    qtbot.addWidget(dialog)
    assert "Only a desk chief" in dialog.lead.text()
    assert not dialog.accept_button.isEnabled() and not dialog.remove_button.isEnabled()


def test_an_article_gets_a_tag_of_the_desk_that_is_typed_without_its_marks(window, qtbot, until, tags):
    found = []
    window._tasks.read(lambda desk: desk.find_article("cau-moi").id, then=found.append)
    until(lambda: bool(found))
    window.open_article(found[0])
    window.actions_table["story.show"].trigger()
    story = window.writing.story
    until(lambda: story.story is not None and story.story.tags == ("Bão", "Lũ"))
    story.pane.facts.tag_button.click()
    until(lambda: story._several is not None and story._several.chooser is not None)
    chooser = story._several.chooser
    until(chooser.isVisible)
    chooser.field.setText("bao so 4")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    until(lambda: story.story.tags == ("Bão", "Lũ", "bao so 4"))
    undo(window, until)
    until(lambda: story.story.tags == ("Bão", "Lũ"))
