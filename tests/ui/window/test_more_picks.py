"""Several articles picked among what was found, and in the story list: by keys and pointer, each step with one undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from editor.article import Fields, Role, Stage
from storage.desk import Desk
from ui.desk.budget.list_panel import Span
from ui.desk.picks import MOST
from ui.widgets import buttons

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
MANY = 60
"""more than the library shows at first"""


@pytest.fixture
def desk_path(desk_path, clock):
    """Lan Anh's “Cầu mới”, which no search here finds, and many articles in draft that are due this week."""
    with Desk.open(desk_path, clock) as desk:
        desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        for number in range(MANY):
            article = desk.new_article("", "vi").article_id
            desk.save_fields(article, Fields(headline=f"Chợ nổi {number}"))
            desk.save_text(article, "Một hai ba.")
            desk.set_due(article, clock.now + 3_600_000)
        while desk.index_pending():
            pass
    return desk_path


def found(window, until):
    window.pages.turn("page.library")
    panel = window.pages["page.library"].library
    panel.field.setText("cho noi")
    until(lambda: panel.results.rowCount() > 3)
    return panel, panel.rows


def listed(window, until):
    window.actions_table["page.list"].trigger()
    panel = window.pages["page.list"]._list
    panel.show_span(Span.OPEN)
    until(lambda: panel.lines.rowCount() >= MANY and panel.lines.index(3, 1).data() is not None)
    return panel, panel.table


@pytest.fixture(params=[found, listed], ids=["the library", "the story list"])
def page(request, window, until):
    """A page with a list, and the view of its rows, its first row under the keyboard."""
    panel, view = request.param(window, until)
    view.setFocus()
    view.picks.go_quietly(view.model().index(0, view.picks._column()))
    return panel, view


@pytest.fixture
def asked(window, until):
    def ask(read):
        answers = []
        window._tasks.read(read, then=answers.append)
        until(lambda: bool(answers))
        return answers[0]

    return ask


def ids_of(view, *rows):
    return sorted(view.picks._listed.id_in(row) for row in rows)


def centre(view, row):
    return view.visualRect(view.model().index(row, view.picks._column())).center()


def test_shift_and_arrows_pick_and_escape_picks_none(page, window, qtbot):
    panel, view = page
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert panel.picks.in_order == ids_of(view, 0, 1, 2)
    assert panel.bulk.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert panel.picks.in_order == ids_of(view, 0, 1)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert panel.picks.in_order == []
    assert not panel.bulk.isVisible()
    assert not window.pages.is_writing


def test_ctrl_and_space_pick_one_by_one_with_keys(page, qtbot):
    panel, view = page
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert panel.picks.in_order == ids_of(view, 0, 2)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert panel.picks.in_order == []


def test_clicks_with_ctrl_and_shift_pick_and_open_nothing(page, window, qtbot):
    panel, view = page
    qtbot.mouseClick(view.viewport(), LEFT, CTRL, centre(view, 2))
    assert panel.picks.in_order == ids_of(view, 0, 2)
    qtbot.mouseClick(view.viewport(), LEFT, CTRL, centre(view, 2))
    assert panel.picks.in_order == ids_of(view, 0)
    qtbot.mouseClick(view.viewport(), LEFT, SHIFT, centre(view, 3))
    assert panel.picks.in_order == ids_of(view, 2, 3)
    qtbot.mouseDClick(view.viewport(), LEFT, CTRL, centre(view, 1))
    assert not window.pages.is_writing


def test_a_click_on_the_mark_of_a_row_picks_it_while_others_are_picked(page, window, qtbot):
    panel, view = page
    qtbot.keyClick(view, Qt.Key.Key_Space)
    row = view.visualRect(view.model().index(2, view.picks._column()))
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.picks._check(row).center())
    assert panel.picks.in_order == ids_of(view, 0, 2)
    assert not window.pages.is_writing


def test_all_are_picked_also_those_that_were_not_read_yet(page, qtbot, until):
    panel, view = page
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    until(lambda: len(panel.picks.ids) >= MANY)
    assert len(panel.picks.ids) < MOST


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_is_about_all_that_are_picked_or_about_the_one_beside_them(page, window, qtbot, until):
    panel, view = page
    panel.picks.pick(ids_of(view, 0, 1))
    for row, about in ((1, ids_of(view, 0, 1)), (3, ids_of(view, 3))):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, centre(view, row), QPoint(50, 50))
        with qtbot.waitSignal(panel.picks.menu_wanted) as heard:
            QApplication.sendEvent(view.viewport(), event)
        assert heard.args[0] == about
        until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        titles = [action.text() for action in QApplication.activePopupWidget().actions()]
        assert ("Open" in titles) == (len(about) == 1)
        assert "Assign…" in titles
        QApplication.activePopupWidget().close()


def undo(window, until):
    notice = list(window.notices._notices.values())[-1]
    notice.findChildren(type(buttons.quiet("")))[0].click()
    until(lambda: window.notices.sentences == ["Taken back."])


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_picked_moves_together_and_one_undo_takes_it_back(page, window, qtbot, until, asked):
    panel, view = page
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    ids = panel.picks.in_order
    panel.bulk.move_on.click()

    def steps():
        return [one for one in panel.findChildren(QAction) if one.text().startswith("Hand in")]

    until(lambda: bool(steps()))
    steps()[0].trigger()
    QApplication.activePopupWidget().close()
    until(lambda: any("2 articles moved" in one for one in window.notices.sentences))
    assert asked(lambda desk: {desk.article(one).stage for one in ids}) == {Stage.SUBMITTED}
    undo(window, until)
    assert asked(lambda desk: {desk.article(one).stage for one in ids}) == {Stage.DRAFTING}


def test_what_is_picked_is_assigned_tagged_and_exported(page, window, qtbot, until, asked, answer, tmp_path):
    panel, view = page
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    ids = panel.picks.in_order
    steps = window.pages["page.library" if hasattr(panel, "field") else "page.list"]
    panel.bulk.tag.click()
    until(lambda: steps.picks.several.chooser is not None and steps.picks.several.chooser.isVisible())
    steps.picks.several.chooser.chosen.emit(("harbour",))
    until(lambda: asked(lambda desk: [count for _tag, count in desk.tags()]) == [2])
    panel.picks.pick(ids)
    panel.bulk.assign.click()
    until(lambda: steps.picks.several.chooser.list.count() == 2)
    people = steps.picks.several.chooser.list
    people.chosen.emit(next(people.item(row) for row in range(2) if people.item(row).text() == "Minh"))
    until(lambda: window.notices.sentences == ["2 articles are assigned to Minh."])
    panel.picks.pick(ids)
    (tmp_path / "out").mkdir()
    answer(lambda dialog: dialog.file.show_path(tmp_path / "out" / "any.docx"))
    panel.bulk.export.click()
    until(lambda: window.notices.sentences[-1] == "Files written to “out”: 2.")


def test_other_words_or_another_span_pick_none(page):
    panel, view = page
    panel.picks.pick(ids_of(view, 0, 1))
    if hasattr(panel, "field"):
        panel.field.setText("noi")
    else:
        panel.show_span(Span.WEEK)
    assert panel.picks.in_order == []
    assert not panel.bulk.isVisible()


def test_a_desk_that_may_only_be_read_lets_its_articles_be_exported_and_no_more(
    open_window, desk_path, hold_elsewhere, until
):
    hold_elsewhere(desk_path)
    window = open_window(desk_path)
    for of in (found, listed):
        panel, view = of(window, until)
        panel.picks.pick(ids_of(view, 0, 1))
        assert panel.bulk.export.isEnabled()
        assert not panel.bulk.tag.isEnabled()
