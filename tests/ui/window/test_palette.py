"""The command palette in the real window: actions, articles and people by a few letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.article import Fields
from storage.desk import Desk
from ui.widgets.palette import Entry


@pytest.fixture
def desk_path(desk_path, clock):
    """“Cầu mới” and two more articles; Trần Minh and two people of one name."""
    with Desk.open(desk_path, clock) as desk:
        desk.add_collaborator("Trần Minh")
        desk.add_collaborator("Lê Hoa", contact="hoa@example.org")
        desk.add_collaborator("Lê Hoa", contact="0900 000 002")
        for headline in ("Đường Trần Phú ngập", "Bến cá Cửa Mây"):
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline=headline))
        desk.index_pending()
    return desk_path


@pytest.fixture
def palette(window, until):
    window.activateWindow()
    window.actions_table["palette.open"].trigger()
    until(lambda: any(key.startswith("person:") for key in window._palette._entries))
    return window._palette


def titles(palette):
    rows = palette.overlay.rows
    return [rows.item(row).data(Qt.ItemDataRole.UserRole).title for row in range(rows.count())]


def kinds(palette):
    rows = palette.overlay.rows
    return [rows.item(row).data(Qt.ItemDataRole.UserRole).key.partition(":")[0] for row in range(rows.count())]


def test_it_opens_with_what_can_be_done_and_its_keys(palette):
    assert "New article" in titles(palette)
    entry = palette._entries["action:article.new"]
    assert (entry.note, entry.keys) == ("File", "Ctrl+N")
    assert palette.overlay.field.hasFocus()
    assert "action:table.remove" not in palette._entries, "what cannot be done now is not offered"


def test_an_article_typed_without_marks_is_opened(palette, window, until):
    QTest.keyClicks(palette.overlay.field, "duong tran")
    until(lambda: titles(palette) == ["Đường Trần Phú ngập"])
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert not palette.overlay.isVisible()
    until(lambda: window.writing.room.form.fields().headline == "Đường Trần Phú ngập")


def test_initials_find_articles_people_and_actions(palette):
    QTest.keyClicks(palette.overlay.field, "dtpn")
    assert titles(palette) == ["Đường Trần Phú ngập"]
    palette.overlay.field.setText("tm")
    assert titles(palette)[0] == "Trần Minh"
    palette.overlay.field.setText("sto")
    assert "Show the outline" in titles(palette)


def test_a_person_is_shown_on_the_page_of_the_people(palette, window, until):
    QTest.keyClicks(palette.overlay.field, "tran minh")
    assert titles(palette) == ["Trần Minh"]
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert window.pages.key == "page.people"
    until(lambda: window.pages["page.people"].people.form.heading.text() == "Trần Minh")


def test_two_people_of_one_name_are_told_apart(palette):
    palette.overlay.field.setText("le hoa")
    rows = palette.overlay.rows
    notes = {rows.item(row).data(Qt.ItemDataRole.UserRole).note for row in range(rows.count())}
    assert notes == {"hoa@example.org", "0900 000 002"}


def test_what_was_chosen_last_comes_first_the_next_time(palette, window, until):
    palette.overlay.field.setText("about")
    palette._preferences.remember_chosen("palette", "action:view.focus", 30)
    palette.overlay.field.setText("")
    assert titles(palette)[0] == "Focus on the paragraph"
    palette.overlay.field.setText("s")
    palette._preferences.remember_chosen("palette", "action:article.target", 30)
    palette.overlay.field.setText("se")
    assert titles(palette)[0] == "Set a word target"


def test_the_keys_go_up_and_down_and_round(palette):
    field, rows = palette.overlay.field, palette.overlay.rows
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert rows.currentRow() == 1
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert rows.currentRow() == rows.count() - 1
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert rows.currentRow() < rows.count() - 1


def test_a_hand_at_rest_over_the_rows_marks_none_that_scroll_past(palette):
    rows = palette.overlay.rows
    middle = rows.visualItemRect(rows.item(4)).center()
    QTest.mouseMove(rows.viewport(), middle)
    assert rows.currentRow() == 4
    rows.setCurrentRow(0)
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Up)
    assert rows.currentRow() == rows.count() - 1


def test_the_first_row_is_marked_until_a_person_marks_another_which_then_stays(palette):
    field, rows = palette.overlay.field, palette.overlay.rows

    def marked():
        return rows.currentItem().data(Qt.ItemDataRole.UserRole).key

    early, late, last = Entry("early", "Early"), Entry("late", "Late"), Entry("last", "Last")
    palette.overlay.offer([early])
    palette.overlay.offer([late, early], keeps_choice=True)
    assert marked() == "late", "the return key takes what stands first"
    QTest.keyClick(field, Qt.Key.Key_Down)
    palette.overlay.offer([last, late, early], keeps_choice=True)
    assert marked() == "early"


def test_escape_gives_the_keys_back(window, until):
    window.activateWindow()
    window.writing.room.edit.setFocus()
    until(lambda: window.writing.room.edit.hasFocus())
    window.actions_table["palette.open"].trigger()
    QTest.keyClick(window._palette.overlay.field, Qt.Key.Key_Escape)
    assert not window._palette.overlay.isVisible()
    assert QApplication.focusWidget() is window.writing.room.edit


def test_a_click_chooses(palette, window, until):
    palette.overlay.field.setText("cua may")
    rows = palette.overlay.rows
    place = rows.visualItemRect(rows.item(0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    until(lambda: window.writing.room.form.fields().headline == "Bến cá Cửa Mây")


def test_nothing_found_is_said(palette):
    palette.overlay.field.setText("xyzxyz")
    assert titles(palette) == []
    assert palette.overlay.nothing.isVisible()
    QTest.keyClick(palette.overlay.field, Qt.Key.Key_Return)
    assert palette.overlay.isVisible()


def test_an_old_article_is_found_by_the_desk(palette, window, until):
    palette._candidates = [one for one in palette._candidates if not one.key.startswith("article:")]
    palette._entries = {key: entry for key, entry in palette._entries.items() if not key.startswith("article:")}
    QTest.keyClicks(palette.overlay.field, "ben ca")
    assert "article" not in kinds(palette)
    until(lambda: titles(palette) == ["Bến cá Cửa Mây"])
