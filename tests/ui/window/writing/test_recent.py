"""Recent articles, the place in each of them, a second one beside, and a target of one's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from storage.desk import Desk
from ui.widgets.switcher import Switcher

LONG = "\n\n".join(f"Đoạn {number} của bài dài." for number in range(200))


@pytest.fixture
def three(open_window, desk_path, clock, until):
    """A window on a desk of three articles, the first of them open, and their ids by slug."""
    with Desk.open(desk_path, clock) as desk:
        fields = type(desk.article(desk.article_lines()[0].id).fields)
        for slug in ("hai", "ba"):
            article = desk.new_article("speech", "vi").article_id
            desk.save_fields(article, fields(headline=slug.title(), slug=slug))
            desk.save_text(article, f"## Mục của {slug}\n\n{LONG}\n")
        ids = {line.slug: line.id for line in desk.article_lines()}
    window = open_window(desk_path)

    def show(slug):
        window.open_article(ids[slug])
        until(lambda: window.writing.opened.article_id == ids[slug] and window.writing.opened.view.around is not None)

    show("cau-moi")
    window.show_slug = show
    return window, ids


def test_ctrl_tab_goes_back_to_the_article_before(three, qtbot, until):
    window, ids = three
    window.show_slug("hai")
    window.actions_table["article.recent"].trigger()
    switcher = window.findChild(Switcher)
    assert [switcher.rows.item(at).text() for at in range(2)] == ["Hai", "Cầu mới"]
    qtbot.keyClick(switcher, Qt.Key.Key_Return)
    until(lambda: window.writing.opened.article_id == ids["cau-moi"])


def test_letting_go_of_ctrl_chooses(three, qtbot, until, monkeypatch):
    window, ids = three
    window.show_slug("hai")
    window.show_slug("ba")
    monkeypatch.setattr(QApplication, "keyboardModifiers", lambda: Qt.KeyboardModifier.ControlModifier)
    window.writing.recent.switch()
    switcher = window.findChild(Switcher)
    qtbot.keyClick(switcher, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyRelease(switcher, Qt.Key.Key_Control)
    until(lambda: window.writing.opened.article_id == ids["cau-moi"])


def test_escape_leaves_the_switcher_and_changes_nothing(three, qtbot):
    window, ids = three
    window.show_slug("hai")
    window.writing.recent.switch()
    switcher = window.findChild(Switcher)
    qtbot.keyClick(switcher, Qt.Key.Key_Escape)
    assert not switcher.isVisible() and window.writing.opened.article_id == ids["hai"]


def test_the_menu_offers_the_other_articles_and_opens_one(three, until):
    window, ids = three
    window.show_slug("hai")
    window.writing.recent.menu.aboutToShow.emit()
    offered = window.writing.recent.menu.actions()
    assert offered[0].text() == "Cầu mới"
    assert "Hai" not in [action.text() for action in offered]
    offered[0].trigger()
    until(lambda: window.writing.opened.article_id == ids["cau-moi"])


def test_caret_and_scroll_come_back_after_a_restart(three, open_window, desk_path, until):
    window, ids = three
    window.show_slug("hai")
    edit = window.writing.room.edit
    edit.verticalScrollBar().setValue(150)
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(edit.top_line() + 4).position() + 3)
    edit.setTextCursor(cursor)
    kept = (cursor.position(), edit.top_line())
    assert kept[1] > 100
    window.show_slug("cau-moi")
    window.close()
    window._tasks.close()
    window = open_window(desk_path)
    window.open_article(ids["hai"])
    until(lambda: window.writing.opened.article_id == ids["hai"])
    assert (window.writing.room.edit.textCursor().position(), window.writing.room.edit.top_line()) == kept


def test_the_open_article_too_is_where_it_was_when_the_window_closed(three, open_window, desk_path):
    window, ids = three
    window.show_slug("hai")
    window.writing.room.go_to(2000)
    kept = window.writing.room.edit.textCursor().position()
    window.close()
    window._tasks.close()
    window = open_window(desk_path)
    assert window.writing.opened.article_id == ids["hai"]
    assert window.writing.room.edit.textCursor().position() == kept


def test_undo_survives_autosave_and_another_article(three, qtbot, until):
    window, _ids = three
    window.writing.room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(window.writing.room.edit, "Moi ")
    until(lambda: window.writing.saving.unsaved == {} and window.status.saved.text().startswith("Saved"))
    window.show_slug("hai")
    window.show_slug("cau-moi")
    assert window.writing.room.text() == "Moi Đoạn đầu.\n"
    window.writing.room.edit.undo()
    assert window.writing.room.text() == "Đoạn đầu.\n"
    until(lambda: window.writing.saving.unsaved == {} and window.status.saved.text().startswith("Saved"))
    window.writing.room.edit.redo()
    assert window.writing.room.text() == "Moi Đoạn đầu.\n"


# --- beside ---------------------------------------------------------------------------------------------------------


def test_an_article_from_the_list_stands_beside_the_draft(three, until):
    window, ids = three
    menu = QMenu()
    window.writing.list.add_ways_to_read(menu, ids["hai"])
    menu.actions()[1].trigger()
    until(lambda: window.writing.beside.article_id == ids["hai"])
    pane = window.writing.beside.pane
    until(lambda: "Đoạn 199" in pane.view.toPlainText())
    assert window.writing.opened.article_id == ids["cau-moi"]
    assert pane.isVisible() and not window.writing.rendered.isVisible()
    assert pane.title.words() == "Hai"
    pane.as_text.click()
    assert pane.text.isVisible() and pane.text.toPlainText().startswith("## Mục của hai")
    assert pane.text.isReadOnly()
    pane.close_button.click()
    assert not pane.isVisible() and window.writing.rendered.isVisible()


def test_the_columns_are_as_wide_after_an_article_stood_beside_as_before(three, until):
    window, ids = three
    window.writing.columns.setSizes([260, 560, 460])
    before = window.writing.columns.sizes()
    window.writing.beside.open(ids["hai"])
    until(lambda: window.writing.beside.article_id == ids["hai"])
    assert window.writing.beside.pane.width() == before[2]
    window.close()
    assert window.writing.columns.sizes()[:3] == before


def test_ctrl_enter_in_the_list_opens_beside(three, qtbot, until):
    window, ids = three
    model = window.writing.list.rows.model()
    window.writing.list.choose(ids["ba"])
    qtbot.keyClick(window.writing.list.rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.writing.beside.article_id == ids["ba"])
    assert model.rowCount() == 3


def test_the_action_shows_the_article_that_was_open_before(three, until):
    window, ids = three
    window.show_slug("hai")
    window.actions_table["view.beside"].trigger()
    until(lambda: window.writing.beside.article_id == ids["cau-moi"])
    window.actions_table["view.beside"].trigger()
    assert window.writing.beside.article_id == ""
    assert not window.actions_table["view.beside"].isChecked()


def test_what_stands_beside_follows_what_is_saved(three, until):
    window, ids = three
    window.writing.beside.open(ids["ba"])
    until(lambda: window.writing.beside.article_id == ids["ba"])
    window._tasks.change(lambda desk: desk.save_text(ids["ba"], "Văn khác hẳn.\n"))
    until(lambda: "Văn khác hẳn." in window.writing.beside.pane.view.toPlainText())


# --- counts and targets ---------------------------------------------------------------------------------------------


def test_a_target_of_ones_own_comes_before_the_audience_and_stays(three, open_window, desk_path, answer, until):
    window, _ids = three
    answer(lambda dialog: dialog.number.setValue(450))
    window.status.words_clicked.emit()
    until(lambda: window.status.words.text().startswith("2 of 450 words"))
    window.close()
    window._tasks.close()
    window = open_window(desk_path)
    until(lambda: window.status.words.text().startswith("2 of 450 words"))
    window.writing.targeting.set_target(window.writing.opened.article_id, 0)
    until(lambda: "–" in window.status.words.text())


def test_a_click_on_the_words_asks_for_the_target(three, qtbot, answer, until):
    window, _ids = three
    until(lambda: window.status.words.isVisible())
    seen = []
    answer(lambda dialog: seen.append(dialog.windowTitle()), accepts=False)
    qtbot.mouseClick(window.status.words, Qt.MouseButton.LeftButton)
    assert seen == ["Word target"]


def test_the_selection_is_counted(three, until):
    window, _ids = three
    window.writing.room.edit.selectAll()
    until(lambda: window.status.words.text() == "Selected: 2 of 2 words, 9 characters")


def test_the_time_to_read_is_said(three, until):
    window, _ids = three
    window.show_slug("hai")
    until(lambda: window.status.words.text().endswith(" min"))
    assert "characters" in window.status.words.toolTip()


def test_the_templates_own_length_comes_before_the_audiences(open_window, desk_path, clock, until):
    with Desk.open(desk_path, clock) as desk:
        article = desk.new_article("correction-notice", "vi").article_id
        length = desk.template("correction-notice", "vi").length
    assert length is not None
    window = open_window(desk_path)
    window.open_article(article)
    until(lambda: f"of {length.least}–{length.most} words" in window.status.words.text())
