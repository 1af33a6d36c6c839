"""Picking several articles in the list, by keys and by pointer, without opening any of them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from editor.article import ArticleLine, Stage
from ui.desk.article_list import ArticleList
from ui.desk.article_row import place_of_check
from ui.desk.picks import MOST
from ui.desk.windowed import PAGE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def lines(first, many):
    return [
        ArticleLine(f"id-{number}", "vi", Stage.DRAFTING, f"bai-{number}", f"Bài {number}", "Lan", 100, 10_000 - number)
        for number in range(first, first + many)
    ]


@pytest.fixture
def articles(qtbot, theme):
    """Six articles, the first of them open."""
    panel = ArticleList(theme)
    qtbot.addWidget(panel)
    panel.resize(280, 900)
    panel.show()
    panel.show_desk("Newsroom", is_writable=True)
    panel.show_lines(6, {0: lines(0, 6)}, 0, True, 0)
    panel.choose("id-0")
    panel.rows.setFocus()
    return panel


@pytest.fixture
def click(articles, qtbot):
    def click_on(row, held=Qt.KeyboardModifier.NoModifier):
        place = articles.rows.visualRect(articles.rows.model().index(row)).center()
        qtbot.mouseClick(articles.rows.viewport(), LEFT, held, place)

    return click_on


def test_ctrl_and_a_click_pick_one_beside_the_open_article_and_open_none(articles, click, qtbot):
    with qtbot.assertNotEmitted(articles.article_chosen):
        click(2, CTRL)
        click(4, CTRL)
    assert articles.picked == ["id-0", "id-2", "id-4"]
    click(2, CTRL)
    assert articles.picked == ["id-0", "id-4"]
    assert articles.bulk.isVisible()


def test_shift_and_a_click_pick_from_the_open_article_to_there(articles, click):
    click(3, SHIFT)
    assert articles.picked == ["id-0", "id-1", "id-2", "id-3"]
    click(1, SHIFT)
    assert articles.picked == ["id-0", "id-1"]


def test_shift_and_arrows_pick_without_opening_and_escape_picks_none(articles, qtbot):
    with qtbot.assertNotEmitted(articles.article_chosen):
        qtbot.keyClick(articles.rows, Qt.Key.Key_Down, SHIFT)
        qtbot.keyClick(articles.rows, Qt.Key.Key_Down, SHIFT)
        assert articles.picked == ["id-0", "id-1", "id-2"]
        qtbot.keyClick(articles.rows, Qt.Key.Key_Up, SHIFT)
        assert articles.picked == ["id-0", "id-1"]
        qtbot.keyClick(articles.rows, Qt.Key.Key_Escape)
    assert articles.picked == []
    assert not articles.bulk.isVisible()


def test_space_picks_the_row_to_which_ctrl_and_the_arrows_have_come(articles, qtbot):
    qtbot.keyClick(articles.rows, Qt.Key.Key_Space)
    qtbot.keyClick(articles.rows, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(articles.rows, Qt.Key.Key_Down, CTRL)
    qtbot.keyClick(articles.rows, Qt.Key.Key_Space)
    assert articles.picked == ["id-0", "id-2"]


def test_ctrl_a_picks_all(articles, qtbot):
    qtbot.keyClick(articles.rows, Qt.Key.Key_A, CTRL)
    assert len(articles.picked) == 6


def test_an_arrow_without_shift_ends_the_picking_and_opens_the_next(articles, qtbot):
    qtbot.keyClick(articles.rows, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(articles.article_chosen) as heard:
        qtbot.keyClick(articles.rows, Qt.Key.Key_Down)
    assert heard.args == ["id-2"]
    assert articles.picked == []


def test_enter_opens_the_row_that_only_the_keyboard_has_come_to(articles, qtbot):
    qtbot.keyClick(articles.rows, Qt.Key.Key_Down, CTRL)
    with qtbot.waitSignal(articles.article_chosen) as heard:
        qtbot.keyClick(articles.rows, Qt.Key.Key_Return)
    assert heard.args == ["id-1"]


def test_picks_stay_with_their_articles_when_the_order_changes(articles, click):
    click(1, SHIFT)
    articles.show_lines(6, {0: lines(0, 6)[::-1]}, 5, True, 0)
    assert articles.picked == ["id-0", "id-1"]
    assert articles.rows.currentIndex().row() == 4


def test_while_several_are_picked_a_click_on_a_mark_picks_and_a_click_elsewhere_opens(articles, click, qtbot):
    click(1, SHIFT)
    check = place_of_check(articles.rows.visualRect(articles.rows.model().index(3)))
    qtbot.mouseClick(articles.rows.viewport(), LEFT, pos=check.center())
    assert articles.picked == ["id-0", "id-1", "id-3"]
    with qtbot.waitSignal(articles.article_chosen) as heard:
        click(3)
    assert heard.args == ["id-3"]
    assert articles.picked == []


def test_the_other_button_asks_for_a_menu_and_opens_no_article(articles, qtbot):
    place = articles.rows.visualRect(articles.rows.model().index(2)).center()
    with qtbot.assertNotEmitted(articles.article_chosen):
        qtbot.mouseClick(articles.rows.viewport(), Qt.MouseButton.RightButton, pos=place)
    for picked, about in (((), ["id-2"]), (("id-1", "id-2"), ["id-1", "id-2"]), (("id-1", "id-3"), ["id-2"])):
        articles.picks.pick(picked)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint(50, 50))
        with qtbot.waitSignal(articles.picks.menu_wanted) as heard:
            QApplication.sendEvent(articles.rows.viewport(), event)
        assert heard.args[0] == about


def test_the_keyboard_asks_for_the_menu_of_its_row(articles, qtbot):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(articles.picks.menu_wanted) as heard:
        QApplication.sendEvent(articles.rows.viewport(), event)
    assert heard.args[0] == ["id-0"]


def test_of_rows_that_are_not_read_yet_the_desk_is_asked_who_they_are_and_never_for_too_many(articles, qtbot):
    articles.show_lines(100_000, {0: lines(0, PAGE)}, 0, True, 0)
    articles.picks.go_quietly(articles.rows.model().index(0))
    with qtbot.waitSignal(articles.picks.unread_wanted) as asked, qtbot.waitSignal(articles.picks.too_many):
        qtbot.keyClick(articles.rows, Qt.Key.Key_End, SHIFT)
    assert asked.args == [0, MOST]


def test_a_desk_that_may_only_be_read_lets_its_articles_be_exported_and_no_more(articles, click):
    articles.show_desk("Newsroom", is_writable=False)
    click(1, SHIFT)
    assert articles.bulk.export.isEnabled()
    assert not articles.bulk.tag.isEnabled()
