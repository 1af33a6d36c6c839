"""Several articles picked in the list at the left of a real window: each step is one, with one undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from editor.article import Fields, Role, Stage, Task
from editor.ways import Way
from editor.workflow import Move
from storage.desk import Desk
from ui.desk.picks import MOST
from ui.widgets import buttons

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk_path(desk_path, clock):
    """Lan Anh's “Cầu mới” and two articles more in draft; Minh edits, Thu has left."""
    with Desk.open(desk_path, clock) as desk:
        desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        thu = desk.add_collaborator("Thu", frozenset({Role.EDITOR})).values["collaborator_id"]
        desk.retire(thu)
        for headline in ("Chợ nổi", "Thư viện"):
            article = desk.new_article("", "vi").article_id
            desk.save_fields(article, Fields(headline=headline))
            desk.save_text(article, "Một hai ba.")
    return desk_path


@pytest.fixture
def picked(window, qtbot, until):
    """The two newest articles, picked with the keyboard."""
    rows = window.writing.list.rows
    until(lambda: rows.model().record(2) is not None)
    window.open_article(rows.model().record(0).id)
    until(lambda: rows.currentIndex().row() == 0)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    assert len(window.writing.list.picked) == 2
    return window.writing.list


@pytest.fixture
def asked(window, until):
    def ask(read):
        found = []
        window._tasks.read(read, then=found.append)
        until(lambda: bool(found))
        return found[0]

    return ask


def undo(window, until):
    """Press the button of the last step's sentence."""
    notice = list(window.notices._notices.values())[-1]
    notice.findChildren(type(buttons.quiet("")))[0].click()
    until(lambda: window.notices.sentences == ["Taken back."])


def chooser_of(window, until):
    several = window.writing.list_picks.several
    until(lambda: several.chooser is not None and several.chooser.isVisible())
    return several.chooser


def test_several_picked_articles_get_a_tag_and_one_undo_takes_it_off_all(window, picked, qtbot, until, asked):
    picked.bulk.tag.click()
    chooser = chooser_of(window, until)
    chooser.field.setText("Tết")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    until(lambda: window.notices.sentences == ["2 articles have the tag “Tết” now."])
    assert asked(lambda desk: desk.tags()) == [("Tết", 2)]
    undo(window, until)
    assert asked(lambda desk: desk.tags()) == []


def test_a_tag_that_all_of_them_have_is_ticked_and_chosen_again_it_is_taken_off(window, picked, until, asked):
    ids = picked.picked
    asked(lambda desk: desk.tag(ids, "Tết"))
    picked.bulk.tag.click()
    chooser = chooser_of(window, until)
    chooser.list.chosen.emit(chooser.list.item(0))
    until(lambda: window.notices.sentences == ["The tag “Tết” was taken off 2 articles."])
    assert asked(lambda desk: desk.tags()) == []
    undo(window, until)
    assert asked(lambda desk: desk.tags()) == [("Tết", 2)]


def test_the_menu_takes_off_a_tag_that_some_of_them_have(window, picked, until, asked):
    ids = picked.picked
    asked(lambda desk: desk.tag(ids[:1], "Tết & xuân"))
    picks, found = window.writing.list_picks, []
    picks.several._with_possible(ids, found.append)
    until(lambda: bool(found))
    menu = QMenu()
    picks.fill_menu(menu, ids, found[0], picked.rows.rect())
    off = next(action.menu() for action in menu.actions() if action.menu() is not None)
    assert [action.text() for action in off.actions()] == ["Tết && xuân"]
    off.actions()[0].trigger()
    until(lambda: "was taken off" in "".join(window.notices.sentences))
    assert asked(lambda desk: desk.tags()) == []
    menu.deleteLater()


def test_several_are_not_published_at_one_go_as_each_leaves_files_and_a_receipt(window, picked, until, asked):
    ids, said = picked.picked, []
    window._tasks.refused.connect(lambda error: said.append(str(error)))
    moving = window.writing.list_picks.several.moving
    moving.move(ids, Stage.PUBLISHED, Way(Move.PUBLISH, False), Stage.APPROVED)
    until(lambda: "one article at a time" in "".join([*said, *window.notices.sentences]))
    assert asked(lambda desk: {desk.article(one).stage for one in ids}) == {Stage.DRAFTING}


def test_they_are_assigned_to_who_works_here_and_the_undo_takes_both_back(window, picked, until, asked):
    ids = picked.picked
    picked.bulk.assign.click()
    people = chooser_of(window, until).list
    names = [people.item(row).text() for row in range(people.count())]
    assert "Thu" not in names
    people.chosen.emit(people.item(names.index("Minh")))
    until(lambda: window.notices.sentences == ["2 articles are assigned to Minh."])

    def tasks(desk):
        return [given.task for one in ids for given in desk.assignments(one) if not given.cancelled_at]

    before = asked(tasks)
    undo(window, until)
    assert len(asked(tasks)) == len(before) - 2
    assert before.count(Task.WRITE) >= 2


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_they_move_together_with_what_was_typed_last_and_back_with_one_undo(window, picked, qtbot, until, asked):
    ids = picked.picked
    window.writing.room.edit.insertPlainText("Mới gõ xong. ")
    picked.bulk.move_on.click()

    def steps():
        return [one for one in picked.findChildren(QAction) if one.text().startswith("Hand in")]

    until(lambda: bool(steps()))
    steps()[0].trigger()
    QApplication.activePopupWidget().close()
    until(lambda: any("2 articles moved" in one for one in window.notices.sentences))

    def stages(desk):
        return {desk.article(one).stage for one in ids}

    assert asked(stages) == {Stage.SUBMITTED}
    undo(window, until)
    assert asked(stages) == {Stage.DRAFTING}


def test_what_was_refused_stays_picked(window, picked, until, asked):
    ids = picked.picked
    asked(lambda desk: desk.move_to(ids[0], Stage.SUBMITTED))
    ways = asked(lambda desk: desk.ways(ids))
    window.writing.list_picks.several.go(ids, Stage.SUBMITTED, ways, None)
    until(lambda: picked.picked == [ids[0]])


def test_they_are_exported_each_to_a_file_of_its_own(window, picked, answer, until, tmp_path):
    (tmp_path / "out").mkdir()
    answer(lambda dialog: dialog.file.show_path(tmp_path / "out" / "any.docx"))
    picked.bulk.export.click()
    until(lambda: window.notices.sentences == ["Files written to “out”: 2."])


def test_other_words_and_other_filters_pick_none(window, picked):
    window.writing.list.filter_field.setText("cho")
    assert picked.picked == []


def test_articles_that_are_not_read_yet_are_picked_by_the_desk(open_window, desk_path, clock, qtbot, until):
    with Desk.open(desk_path, clock) as desk:
        for number in range(120):
            desk.save_fields(desk.new_article("", "vi").article_id, Fields(headline=f"Bài {number}"))
    panel = open_window(desk_path).writing.list
    panel.rows.setFocus()
    qtbot.keyClick(panel.rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    until(lambda: len(panel.picked) == 123)
    assert len(panel.picked) < MOST
