"""The library in a real window: typed for, read, narrowed, saved and opened, with keys alone."""

import unicodedata

import pytest
from PySide6.QtCore import Qt

from editor.article import Fields
from storage.desk import Desk
from storage.finding.saved_searches import Wish
from ui.window.views.library_page import ARCHIVE_NOTICE

TEXTS = {
    "Chợ Đông Ba đổi giờ": "Sáng nay chợ Đông Ba mở cửa từ bốn giờ.",
    "Đường ven biển": "Đường ven biển Đà Nẵng thông xe.",
    "World market": "The world market opens at five.",
    "Thế hệ trẻ": "Thế hệ trẻ viết về bến cá.",
}


@pytest.fixture
def desk_path(tmp_path, clock):
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        for headline, text in TEXTS.items():
            article_id = desk.new_article("", "vi").article_id
            desk.save_fields(article_id, Fields(headline=headline))
            desk.save_text(article_id, text)
    return path


@pytest.fixture
def library(window, until):
    """The panel of a window that has turned to the library, its field ready to be typed in."""
    window.pages.turn("page.library")
    panel = window.pages["page.library"].library
    panel.begin()
    until(lambda: panel.field.hasFocus())
    return panel


def headlines(library):
    model = library.results
    return [model.found(row).headline.line for row in range(model.rowCount())]


def marked(library, row=0):
    found = library.results.found(row)
    return [found.excerpt.line[start:end] for start, end in found.excerpt.marks]


@pytest.mark.parametrize(
    ("typed", "found", "marks"),
    [
        ("dong ba", ["Chợ Đông Ba đổi giờ"], ["Đông Ba"]),
        ("Đông Ba", ["Chợ Đông Ba đổi giờ"], ["Đông Ba"]),
        ("da nang", ["Đường ven biển"], ["Đà Nẵng"]),
        ("DUONG VEN", ["Đường ven biển"], ["Đường ven"]),
        ("dong b", ["Chợ Đông Ba đổi giờ"], ["Đông"]),
        (unicodedata.normalize("NFD", "bến cá"), ["Thế hệ trẻ"], ["bến cá"]),
        ("thế", ["Thế hệ trẻ", "World market"], ["Thế"]),
    ],
)
def test_vietnamese_is_found_with_and_without_marks_while_it_is_typed(library, qtbot, until, typed, found, marks):
    qtbot.keyClicks(library.field, typed) if typed.isascii() else library.field.insert(typed)
    until(lambda: headlines(library) == found)
    assert marked(library) == marks
    assert library.count.text() == ("One article" if len(found) == 1 else f"{len(found)} articles")


def test_enter_that_is_faster_than_the_search_opens_what_is_typed_and_not_what_still_stands_there(
    library, window, qtbot, until
):
    qtbot.keyClicks(library.field, "the")
    until(lambda: len(headlines(library)) == 2)
    opened = []
    library.article_chosen.connect(opened.append)
    library.field.setText("ben ca")
    qtbot.keyClick(library.field, Qt.Key.Key_Return)
    assert opened == []
    until(lambda: window.writing.opened.view is not None and len(opened) == 1)
    until(lambda: "bến cá" in window.writing.room.text().casefold())


def test_the_keys_go_down_to_what_was_found_up_again_and_open_it(library, window, qtbot, until):
    qtbot.keyClicks(library.field, "the")
    until(lambda: len(headlines(library)) == 2)
    qtbot.keyClick(library.field, Qt.Key.Key_Down)
    assert library.rows.hasFocus()
    qtbot.keyClick(library.rows, Qt.Key.Key_Up)
    assert library.field.hasFocus()
    qtbot.keyClick(library.field, Qt.Key.Key_Down)
    qtbot.keyClick(library.rows, Qt.Key.Key_Down)
    chosen = library.about.article_id
    assert chosen == library.results.found(1).article.id
    qtbot.keyClick(library.rows, Qt.Key.Key_Return)
    until(lambda: window.writing.opened.article_id == chosen)
    assert window.pages.is_writing


def test_escape_empties_the_field_and_shows_what_was_looked_for_lately(library, window, qtbot, until):
    qtbot.keyClicks(library.field, "ven bien")
    until(lambda: headlines(library) == ["Đường ven biển"])
    qtbot.keyClick(library.field, Qt.Key.Key_Return)
    until(lambda: window.pages.is_writing)
    window.pages.turn("page.library")
    library.begin()
    qtbot.keyClick(library.field, Qt.Key.Key_Escape)
    until(lambda: [button.text() for button in library.starting.buttons] == ["ven bien"])
    qtbot.keyClick(library.field, Qt.Key.Key_Down)
    assert library.starting.buttons[0].hasFocus()
    qtbot.keyClick(library.starting.buttons[0], Qt.Key.Key_Return)
    until(lambda: headlines(library) == ["Đường ven biển"])


def test_nothing_found_says_what_was_tried_and_looks_without_filters(library, qtbot, until):
    library.archive.click()
    qtbot.keyClicks(library.field, "ven")
    until(lambda: library._pages.currentWidget() is library._nothing)
    assert "Only articles that fit the filters" in library._nothing._hint.text()
    library._nothing._button.click()
    until(lambda: headlines(library) == ["Đường ven biển"])
    assert not library.archive.isChecked()


@pytest.mark.parametrize("typed", ['"', "AND OR NOT *", "😀" * 500, "a" * 10_000, "\u202eợhc", "chợ\x00"])
def test_a_hostile_query_is_answered_in_a_sentence(library, window, until, typed):
    library.field.insert(typed)
    until(lambda: library._pages.currentWidget() in (library._nothing, library.rows))
    assert window.notices.sentences == []


def test_a_search_is_saved_renamed_removed_and_brought_back(library, window, qtbot, until, answer):
    qtbot.keyClicks(library.field, "ven bien")
    until(lambda: headlines(library) == ["Đường ven biển"])
    answer(lambda dialog: dialog.name_field.setText("Ven biển"))
    library.save_button.click()
    until(lambda: "is saved" in "".join(window.notices.sentences))
    library.field.clear()
    until(lambda: [button.text() for button in library.starting.buttons] == ["Ven biển"])
    answer(lambda dialog: dialog.name_field.setText("Biển"))
    qtbot.keyClick(library.starting.buttons[0], Qt.Key.Key_F2)
    until(lambda: [button.text() for button in library.starting.buttons] == ["Biển"])
    qtbot.keyClick(library.starting.buttons[0], Qt.Key.Key_Delete)
    until(lambda: "was removed" in "".join(window.notices.sentences) and not library.starting.buttons)
    window.pages["page.library"]._put_back(
        type("Saved", (), {"name": "Biển", "wish": Wish("ven bien"), "is_office": False})
    )
    until(lambda: [button.text() for button in library.starting.buttons] == ["Biển"])
    library.starting.buttons[0].click()
    until(lambda: headlines(library) == ["Đường ven biển"])


def test_an_article_of_the_archive_is_opened_to_be_read_and_the_reason_is_said(library, window, qtbot, until):
    def publish(desk):
        article_id = desk.newest_article()
        desk._database.run("UPDATE article SET stage = 'published' WHERE id = ?", article_id)

    window._tasks.read(publish, then=lambda _done: None)
    library.archive.click()
    until(lambda: headlines(library) == ["Thế hệ trẻ"])
    qtbot.keyClick(library.field, Qt.Key.Key_Return)
    until(lambda: window.pages.is_writing and ARCHIVE_NOTICE in window.notices._notices)
    assert "archive" in window.notices.sentences[-1]
    until(lambda: window.writing.opened.view is not None and not window.writing.opened.is_editable)


def test_what_has_to_do_with_the_chosen_article_stands_beside_it_with_the_reason(library, window, qtbot, until):
    window._tasks.change(lambda desk: desk.tag([line.id for line in desk.article_lines()[:2]], "văn hóa"))
    qtbot.keyClicks(library.field, "the he")
    until(lambda: headlines(library) == ["Thế hệ trẻ"] and bool(library.about.related))
    (button,) = library.about.related
    assert (button.text(), button.accessibleDescription()) == ("World market", "shares văn hóa")


def test_a_saved_word_is_found_in_an_idle_moment(window, until):
    window._tasks.change(lambda desk: desk.save_text(desk.newest_article(), "Lồng đèn giấy dó."))
    until(lambda: window._tasks.pending_changes == 0)
    counts = []
    window._indexing._timer.start(0)

    def look():
        window._tasks.read(lambda desk: desk.pending_to_index(), then=counts.append)
        return bool(counts) and counts[-1] == 0

    until(look)


def test_an_article_is_looked_for_in_the_library_from_every_page_but_the_writing_room(window, until):
    window.pages.turn("page.board")
    window.actions_table["list.filter"].trigger()
    assert window.pages.key == "page.library"
    until(lambda: window.pages["page.library"].library.field.hasFocus())
    window.pages.turn("page.write")
    window.actions_table["list.filter"].trigger()
    assert window.pages.key == "page.write"
