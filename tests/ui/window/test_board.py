"""The board in a real window on a real desk: what it shows, how cards move, by mouse, by keys, and not at all."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from editor.article import Fields, Role, Stage
from editor.selection import Selection
from editor.workflow import Move
from storage.desk import Desk
from ui.desk.cards import MIME
from ui.window.views.several import Possible

BOARD = "page.board"


@pytest.fixture
def until(qtbot):
    return lambda condition: qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)


@pytest.fixture
def desk_path(desk_path, clock):
    """Three articles in draft, one idea, and Minh, who edits."""
    with Desk.open(desk_path, clock) as desk:
        desk.add_collaborator("Minh", frozenset({Role.EDITOR}))
        for headline in ("Chợ nổi", "Thư viện"):
            article = desk.new_article("", "vi").article_id
            desk.save_fields(article, Fields(headline=headline))
            desk.save_text(article, "Một hai ba.")
        idea = desk.new_article("", "en", is_pitch=True).article_id
        with desk.acting_as(desk.collaborators()[0]):
            desk.advance(idea, Move.DROP, "chưa cần")
            desk.advance(idea, Move.REVIVE)
    return desk_path


@pytest.fixture
def page(window, until):
    window.activateWindow()
    window.pages.turn(BOARD)
    page = window.pages[BOARD]
    until(window.isActiveWindow)
    until(lambda: page.board.columns[Stage.DRAFTING].rows.record(0) is not None)
    until(lambda: page._choices.people)
    return page


@pytest.fixture
def settled(window, until):
    """Waits until the desk has answered everything."""

    def wait():
        window._tasks.finish()
        until(lambda: window._tasks.pending_changes == 0)
        QApplication.processEvents()
        window.pages._refresh()
        window._tasks.finish()
        QApplication.processEvents()

    return wait


def headlines(page, stage):
    rows = page.board.columns[stage].rows
    return [rows.record(row).line.headline for row in range(rows.rowCount())]


def id_of(page, headline):
    for column in page.board.columns.values():
        for row in range(column.rows.rowCount()):
            if column.rows.record(row).line.headline == headline:
                return column.rows.record(row).line.id
    raise LookupError(headline)


class Held:
    """A card held with the mouse: the events that a real drag sends to the columns."""

    def __init__(self, page, article_ids):
        self.page = page
        self.data = QMimeData()
        self.data.setData(MIME, "\n".join(article_ids).encode())
        page.board.drag_begun.emit(list(article_ids))

    def over(self, stage):
        """The answer of a column: the action it would take, or None where it takes nothing."""
        column = self.page.board.columns[stage]
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        event = QDragEnterEvent(
            QPoint(30, 80), actions, self.data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(column, event)
        return event.dropAction() if event.isAccepted() else None

    def drop(self, stage):
        self.over(stage)
        event = QDropEvent(
            QPointF(30, 80),
            Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
            self.data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.page.board.columns[stage], event)
        self.end()

    def end(self):
        self.page.board.drag_ended.emit()


@pytest.fixture
def hold(page, until):
    """Takes up a card, and waits until the columns know where it may go."""

    def take(*headline):
        held = Held(page, [id_of(page, one) for one in headline])
        until(lambda: page.board.columns[Stage.PUBLISHED].way is not None)
        return held

    return take


def test_every_article_stands_in_the_column_of_its_stage(page):
    assert sorted(headlines(page, Stage.DRAFTING)) == ["Chợ nổi", "Cầu mới", "Thư viện"]
    assert headlines(page, Stage.PITCHED) == [""]
    assert {stage: column.head.count for stage, column in page.board.columns.items() if column.head.count} == {
        Stage.PITCHED: 1,
        Stage.DRAFTING: 3,
    }
    assert page.board.columns[Stage.PUBLISHED].is_folded


def test_a_card_that_is_dropped_where_it_may_go_moves_and_the_move_can_be_undone(page, window, hold, until):
    hold("Chợ nổi").drop(Stage.SUBMITTED)
    until(lambda: headlines(page, Stage.SUBMITTED) == ["Chợ nổi"])
    assert window.notices.sentences == ["Moved to “Waiting for edit”."]
    next(iter(window.notices._notices.values())).findChildren(type(page.board.bulk.end))[0].click()
    until(lambda: not headlines(page, Stage.SUBMITTED) and "Chợ nổi" in headlines(page, Stage.DRAFTING))
    assert window.notices.sentences == ["Taken back."]


def test_the_keys_undo_the_last_step_wherever_it_was_taken(page, window, hold, until):
    hold("Chợ nổi").drop(Stage.SUBMITTED)
    until(lambda: window.notices.sentences == ["Moved to “Waiting for edit”."])
    window.actions_table["step.undo"].trigger()
    until(lambda: not headlines(page, Stage.SUBMITTED) and "Chợ nổi" in headlines(page, Stage.DRAFTING))
    until(lambda: window.notices.sentences == ["Taken back."])


def test_while_a_card_is_held_only_columns_that_may_take_it_take_it(page, hold):
    held = hold("Chợ nổi")
    assert held.over(Stage.SUBMITTED) is Qt.DropAction.MoveAction
    assert held.over(Stage.PUBLISHED) is Qt.DropAction.CopyAction
    open_ones = {stage for stage, column in page.board.columns.items() if column.way and column.way.is_open}
    assert open_ones == {Stage.SUBMITTED, Stage.DROPPED}
    held.end()
    QApplication.processEvents()
    assert not any(column.way for column in page.board.columns.values())


def test_a_card_that_is_dropped_where_it_may_not_go_stays_and_the_window_says_why(page, window, hold, settled):
    hold("Chợ nổi").drop(Stage.PUBLISHED)
    settled()
    assert len(headlines(page, Stage.DRAFTING)) == 3
    (said,) = window.notices.sentences
    assert said.startswith("No step leads")


def test_a_card_that_is_dropped_on_its_own_column_stays_without_a_word(page, window, hold, settled):
    hold("Chợ nổi").drop(Stage.DRAFTING)
    settled()
    assert window.notices.sentences == []


def test_something_else_that_is_dragged_is_not_taken(page):
    held = Held(page, [])
    held.data = QMimeData()
    held.data.setText("a text from elsewhere")
    assert held.over(Stage.SUBMITTED) is None
    held.end()


def test_a_move_that_needs_a_reason_asks_for_it_and_without_one_nothing_moves(page, hold, answer, until, settled):
    answer(lambda dialog: dialog.note_field.setPlainText("Trùng bài khác."))
    hold("Chợ nổi").drop(Stage.DROPPED)
    until(lambda: page.board.columns[Stage.DROPPED].head.count == 1)
    answer(lambda _dialog: None, accepts=False)
    hold("Thư viện").drop(Stage.DROPPED)
    settled()
    assert page.board.columns[Stage.DROPPED].head.count == 1


def test_a_card_that_another_window_moved_meanwhile_goes_where_it_is_and_the_window_says_so(
    page, window, hold, settled, until
):
    held = hold("Chợ nổi")
    article_id = id_of(page, "Chợ nổi")
    window._tasks.change(lambda desk: desk.advance(article_id, Move.SUBMIT))
    held.drop(Stage.SUBMITTED)
    until(lambda: window.notices.sentences)
    assert "has moved on" in window.notices.sentences[0]
    until(lambda: headlines(page, Stage.SUBMITTED) == ["Chợ nổi"])


def test_arrows_go_from_card_to_card_and_from_column_to_column(page, qtbot):
    page.board.focus_first()
    ideas, drafts = page.board.columns[Stage.PITCHED].cards, page.board.columns[Stage.DRAFTING].cards
    assert ideas.hasFocus()
    qtbot.keyClick(ideas, Qt.Key.Key_Right)
    assert drafts.hasFocus()
    assert drafts.currentIndex().row() == 0
    qtbot.keyClick(drafts, Qt.Key.Key_Down)
    assert drafts.currentIndex().row() == 1
    qtbot.keyClick(drafts, Qt.Key.Key_Left)
    assert ideas.hasFocus()
    qtbot.keyClick(ideas, Qt.Key.Key_Left)
    assert ideas.hasFocus()


def test_enter_opens_the_article_in_the_writing_room(page, window, qtbot, until):
    page.board.go_to(Stage.DRAFTING, id_of(page, "Thư viện"))
    qtbot.keyClick(page.board.columns[Stage.DRAFTING].cards, Qt.Key.Key_Return)
    until(lambda: window.writing.opened.article_id and window.writing.room.text() == "Một hai ba.")
    assert window.pages.is_writing


def test_the_menu_moves_a_card_without_the_mouse_and_says_why_other_steps_are_closed(page, window, until):
    article_id = id_of(page, "Chợ nổi")
    ways = {}
    window._tasks.read(lambda desk: desk.ways([article_id]), then=ways.update)
    until(lambda: ways)
    menu = QMenu()
    page.fill_menu(menu, [article_id], Stage.DRAFTING, Possible(ways, ()))
    titles = [action.text() for action in menu.actions()]
    assert "Hand in → Waiting for edit" in titles
    next(action for action in menu.actions() if action.text().startswith("Hand in")).trigger()
    until(lambda: headlines(page, Stage.SUBMITTED) == ["Chợ nổi"])
    menu.deleteLater()


def test_a_step_that_belongs_to_somebody_else_stands_in_the_menu_with_its_reason(page, window, until):
    article_id = id_of(page, "Chợ nổi")
    ways = {}

    def as_minh(desk):
        desk.advance(article_id, Move.SUBMIT)
        minh = next(person for person in desk.collaborators() if person.name == "Minh")
        with desk.acting_as(minh):
            return desk.ways([article_id])

    window._tasks.read(as_minh, then=ways.update)
    until(lambda: ways)
    menu = QMenu()
    page.several.add_ways(menu, [article_id], ways, Stage.SUBMITTED)
    said = {action.text().partition("\n")[0]: action for action in menu.actions()}
    assert said["Take up to edit → Being edited"].isEnabled()
    closed = said["Take back → Drafting"]
    assert not closed.isEnabled()
    assert "belongs to somebody else" in closed.text()
    menu.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_m_opens_the_menu_of_the_card(page, qtbot, until):
    page.board.go_to(Stage.DRAFTING, id_of(page, "Chợ nổi"))
    qtbot.keyClick(page.board.columns[Stage.DRAFTING].cards, Qt.Key.Key_M)
    until(lambda: page.board.findChildren(QMenu))
    page.board.findChildren(QMenu)[0].close()


def test_several_picked_cards_move_together_and_what_was_refused_is_said_and_stays_picked(
    page, window, qtbot, hold, until, answer
):
    drafts = page.board.columns[Stage.DRAFTING].cards
    for headline in ("Chợ nổi", "Thư viện"):
        page.board.go_to(Stage.DRAFTING, id_of(page, headline))
        qtbot.keyClick(drafts, Qt.Key.Key_Space)
    idea = id_of(page, "")
    page.board.go_to(Stage.PITCHED, idea)
    qtbot.keyClick(page.board.columns[Stage.PITCHED].cards, Qt.Key.Key_Space)
    assert page.board.bulk.isVisible()
    hold("Chợ nổi", "Thư viện", "").drop(Stage.SUBMITTED)
    until(lambda: sorted(headlines(page, Stage.SUBMITTED)) == ["Chợ nổi", "Thư viện"])
    assert "2 articles moved" in window.notices.sentences[0]
    assert "No step leads" in window.notices.sentences[0]
    assert page.board.picked == {idea}
    next(iter(window.notices._notices.values())).findChildren(type(page.board.bulk.end))[0].click()
    until(lambda: len(headlines(page, Stage.DRAFTING)) == 3)


def test_picked_cards_get_a_new_tag_and_the_filter_finds_them(page, window, until, qtbot):
    page.board.pick_only([id_of(page, "Chợ nổi"), id_of(page, "Thư viện")])
    page.board.bulk.tag.click()
    until(lambda: page.several.chooser is not None and page.several.chooser.isVisible())
    page.several.chooser.field.setText("Tết")
    qtbot.keyClick(page.several.chooser.field, Qt.Key.Key_Return)
    until(lambda: window.notices.sentences == ["2 articles have the tag “Tết” now."])
    until(lambda: page._choices.tags == (("Tết", "Tết  2"),))
    page.board.filters.open("tags")
    page.board.filters.chooser.list.chosen.emit(page.board.filters.chooser.list.item(0))
    until(lambda: len(headlines(page, Stage.DRAFTING)) == 2)
    assert page.board.filters.chips["tags"].button.text() == "Tết"


def test_picked_cards_are_assigned_to_somebody(page, window, until):
    page.board.pick_only([id_of(page, "Chợ nổi")])
    page.board.bulk.assign.click()
    until(lambda: page.several.chooser is not None and page.several.chooser.isVisible())
    people = page.several.chooser.list
    names = [people.item(row).text() for row in range(people.count())]
    people.chosen.emit(people.item(names.index("Minh")))
    until(lambda: window.notices.sentences == ["It is assigned to Minh."])
    until(lambda: page.board.columns[Stage.DRAFTING].rows.record(0) is not None)


def test_filters_are_remembered_for_the_desk_and_can_be_taken_away(page, window, until, preferences):
    page.board.filters.choose(Selection(languages=("en",)))
    until(lambda: page.board.columns[Stage.DRAFTING].head.count == 0)
    assert headlines(page, Stage.PITCHED) == [""]
    page.show_desk(window._desk)
    assert page.board.filters.chips["languages"].button.text() == "English"
    page.board.filters.chips["languages"].cross.click()
    until(lambda: page.board.columns[Stage.DRAFTING].head.count == 3)


def test_filters_that_no_article_fits_say_so_and_offer_the_way_out(page, until):
    page.board.filters.choose(Selection(tags=("Bão",)))
    until(lambda: "filter" in page.board._empty and page.board._empty["filter"].isVisible())
    page.board._empty["filter"]._button.click()
    until(lambda: page.board.columns[Stage.DRAFTING].head.count == 3)
    assert not page.board._empty["filter"].isVisible()


def test_folded_columns_are_remembered(page, window):
    page.board.columns[Stage.PITCHED].fold_wanted.emit(True)
    page.board.columns[Stage.PUBLISHED].fold_wanted.emit(False)
    page.show_desk(window._desk)
    assert page.board.columns[Stage.PITCHED].is_folded
    assert not page.board.columns[Stage.PUBLISHED].is_folded


def test_an_empty_desk_says_what_will_be_here(open_window, tmp_path, clock, until):
    with Desk.create(tmp_path / "empty.desk", owner="Lan Anh", language="vi", clock=clock):
        pass
    window = open_window(tmp_path / "empty.desk")
    window.pages.turn(BOARD)
    board = window.pages[BOARD].board
    until(lambda: "board" in board._empty and board._empty["board"].isVisible())


def test_a_change_elsewhere_leaves_the_keyboard_on_its_card(page, window, until, settled):
    page.board.go_to(Stage.DRAFTING, id_of(page, "Thư viện"))
    window._tasks.change(lambda desk: desk.new_article("", "vi"))
    until(lambda: page.board.columns[Stage.ASSIGNED].head.count == 1)
    assert page.board.columns[Stage.DRAFTING].cards.current_id == id_of(page, "Thư viện")


def test_picked_cards_are_exported_each_to_a_file_of_its_own(page, window, answer, until, tmp_path):
    def choose_folder(dialog):
        dialog.file.show_path(tmp_path / "out" / "any.docx")

    (tmp_path / "out").mkdir()
    page.board.pick_only([id_of(page, "Chợ nổi"), id_of(page, "Thư viện"), id_of(page, "Cầu mới")])
    answer(choose_folder)
    page.board.bulk.export.click()
    until(lambda: window.notices.sentences == ["Files written to “out”: 3."])
    assert len(list((tmp_path / "out").glob("*.docx"))) == 3
