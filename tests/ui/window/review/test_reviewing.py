"""Comments and proposals in a real window: said beside the text, proposed in it, taken and refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton

from editor.article import Role, Task
from storage.change import Kind
from storage.desk import Desk
from ui.review.mentions import Mentions
from ui.review.rows import ThreadRow

TEXT = "Ba mươi hộ dân đã có nước sạch. Trạm bơm chạy từ sáng thứ Hai.\n\nĐoạn sau nói về giá nước và cách trả tiền.\n"


@pytest.fixture
def desk_path(desk_path, clock):
    """Minh is an editor beside Lan Anh; the article has two paragraphs."""
    with Desk.open(desk_path, clock) as desk:
        desk.save_text(desk.article_lines()[0].id, TEXT)
        desk.add_collaborator("Phạm Minh", frozenset({Role.EDITOR}))
    return desk_path


@pytest.fixture
def read(desk_path, clock):
    """Reads the desk once the window has let go of it."""

    def read_closed(window, look):
        window.close()
        window._tasks.close()
        with Desk.open(desk_path, clock) as desk:
            return look(desk, desk.article_lines()[0].id)

    return read_closed


@pytest.fixture
def reviewing(window, until):
    until(lambda: window.writing.review._parts is not None and window.writing.review.reviewing._review is not None)
    window.writing.show_right("review")
    return window.writing.review.reviewing


def choose(window, words):
    cursor = window.writing.room.edit.document().find(words)
    window.writing.room.edit.setTextCursor(cursor)
    return cursor


def comment_on(window, reviewing, qtbot, words, said):
    choose(window, words)
    window.actions_table["review.comment"].trigger()
    reviewing.pane._new.field.insertPlainText(said)
    qtbot.keyClick(reviewing.pane._new.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def propose(window, until, old, new):
    """Switch proposing on and put `new` in the place of `old`."""
    window.actions_table["review.propose"].trigger()
    until(lambda: window.writing.room.side == "/mine")
    choose(window, old).insertText(new)
    until(lambda: bool(window.writing.room.edit.proposed.marks))
    until(lambda: window.writing.saving.unsaved == {})


def test_who_sees_what_was_handed_in_has_opened_it_and_who_looks_at_another_page_has_not(
    open_window, desk_path, clock, until
):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        (minh,) = [one for one in desk.collaborators() if one.name == "Phạm Minh"]
        desk.assign(article_id, minh.id, Task.WRITE)
        with desk.acting_as(minh):
            desk._database.run("UPDATE article SET stage = 'submitted' WHERE id = ?", article_id)
            desk._record(Kind.MOVED, clock(), article_id, None, move="submit")
    window = open_window(desk_path)
    window.pages.turn("page.calendar")
    window.open_article(article_id)
    until(lambda: window.writing.opened.view is not None)
    kinds = []
    window._tasks.read(lambda desk: [event.kind for event in desk.events(article_id)], then=kinds.extend)
    until(lambda: kinds[-1:] == ["article_opened"])


# --- comments -------------------------------------------------------------------------------------------------------


def test_a_comment_is_written_on_the_selected_words_and_stands_behind_them(window, reviewing, qtbot, until):
    comment_on(window, reviewing, qtbot, "Ba mươi hộ", "Nguồn nào?")
    until(lambda: [row.comment.body for row in reviewing.pane.shown_threads] == ["Nguồn nào?"])
    assert reviewing.pane.shown_threads[0].quote == "Ba mươi hộ"
    (place,) = window.writing.room.edit.commented.places
    assert place.selectedText() == "Ba mươi hộ"
    assert window.writing.room.edit.hasFocus() or window.focusWidget() is window.writing.room.edit


def test_without_a_selection_it_is_about_the_word_at_the_caret(window, reviewing, qtbot, until):
    cursor = choose(window, "sạch")
    cursor.setPosition(cursor.selectionStart() + 1)
    window.writing.room.edit.setTextCursor(cursor)
    window.actions_table["review.comment"].trigger()
    reviewing.pane._new.field.insertPlainText("Đo chưa?")
    reviewing.pane._new.field.give()
    until(lambda: [row.quote for row in reviewing.pane.shown_threads] == ["sạch"])


def test_the_whole_article_can_be_commented_on_from_the_empty_tab(window, reviewing, qtbot, until):
    reviewing.pane._no_comments.begun.emit()
    reviewing.pane._new.field.insertPlainText("Bài gọn, tốt.")
    reviewing.pane._new.field.give()
    until(lambda: len(reviewing.pane.shown_threads) == 1)
    assert reviewing.pane.shown_threads[0].comment.anchor is None
    assert reviewing.pane._new is None


def test_words_that_were_just_typed_can_be_commented_on(window, reviewing, qtbot, until):
    cursor = window.writing.room.edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.insertText("Tin vui 😀: ")
    comment_on(window, reviewing, qtbot, "Ba mươi hộ", "Nguồn nào?")
    until(lambda: [row.quote for row in reviewing.pane.shown_threads] == ["Ba mươi hộ"])


def test_a_thread_is_answered_resolved_and_opened_again(window, reviewing, qtbot, until):
    comment_on(window, reviewing, qtbot, "Ba mươi hộ", "Nguồn nào?")
    until(lambda: len(reviewing.pane.shown_threads) == 1)
    thread = reviewing.pane.shown_threads[0].id
    reviewing.pane.comments.open(thread)
    reviewing.pane.comments.card.field.insertPlainText("Xã báo.")
    reviewing.pane.comments.card.field.give()
    until(lambda: [one.body for one in reviewing.pane.shown_threads[0].comment.answers] == ["Xã báo."])
    reviewing.pane.comments.card.resolved.emit()
    until(lambda: not reviewing.pane.shown_threads)
    assert window.writing.room.edit.commented.places == []
    (undo,) = (way for way in window.notices.findChildren(QPushButton) if way.text() == "Undo")
    undo.click()
    until(lambda: [row.id for row in reviewing.pane.shown_threads] == [thread])
    reviewing.pane.comments.open(thread)
    reviewing.pane.comments.card.resolved.emit()
    until(lambda: not reviewing.pane.shown_threads)
    reviewing.pane._which.setCurrentIndex(2)
    assert [row.id for row in reviewing.pane.shown_threads] == [thread]
    reviewing.pane.comments.open(thread)
    reviewing.pane.comments.card.reopened.emit()
    until(lambda: reviewing.pane.shown_threads[0].comment.is_open)


def test_f8_goes_from_thread_to_thread_and_the_caret_with_it(window, reviewing, qtbot, until):
    comment_on(window, reviewing, qtbot, "Ba mươi hộ", "Một")
    until(lambda: len(reviewing.pane.shown_threads) == 1)
    comment_on(window, reviewing, qtbot, "giá nước", "Hai")
    until(lambda: len(reviewing.pane.shown_threads) == 2)
    reviewing.pane.comments.open("")
    seen = []
    for _ in range(3):
        window.actions_table["review.next"].trigger()
        seen.append(window.writing.room.edit.textCursor().selectedText())
    assert seen == ["Ba mươi hộ", "giá nước", "Ba mươi hộ"]
    window.actions_table["review.previous"].trigger()
    assert window.writing.room.edit.textCursor().selectedText() == "giá nước"


def test_the_caret_in_commented_words_opens_their_thread(window, reviewing, qtbot, until):
    comment_on(window, reviewing, qtbot, "giá nước", "Theo bảng nào?")
    until(lambda: len(reviewing.pane.shown_threads) == 1)
    choose(window, "Ba mươi")
    cursor = choose(window, "giá nước")
    cursor.clearSelection()
    window.writing.room.edit.setTextCursor(cursor)
    until(lambda: isinstance(reviewing.pane.comments.open_row, ThreadRow))


def test_a_thread_whose_words_were_rewritten_says_so_and_keeps_them(window, reviewing, qtbot, until):
    comment_on(window, reviewing, qtbot, "Trạm bơm chạy từ sáng thứ Hai.", "Chắc không?")
    until(lambda: len(reviewing.pane.shown_threads) == 1)
    choose(window, "Trạm bơm chạy từ sáng thứ Hai.").insertText("Xe bồn chở thêm.")
    until(lambda: reviewing.pane.shown_threads[0].comment.is_lost)
    assert reviewing.pane.shown_threads[0].quote == "Trạm bơm chạy từ sáng thứ Hai."
    assert window.writing.room.edit.commented.places == []


def test_whom_an_at_calls_is_found_without_marks_and_put_in_with_a_key(window, reviewing, qtbot, until):
    until(lambda: reviewing._review is not None and reviewing._review.names == ("Phạm Minh",))
    choose(window, "giá nước")
    window.actions_table["review.comment"].trigger()
    card, field = reviewing.pane._new, reviewing.pane._new.field
    mentions = card.findChild(Mentions)
    qtbot.keyClicks(field, "Nho @pham m")
    assert [mentions.item(at).text() for at in range(mentions.count())] == ["Phạm Minh"]
    assert not mentions.isHidden()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert (field.words(), mentions.isHidden()) == ("Nho @Phạm Minh", True)
    qtbot.keyClicks(field, "xem. a@b")
    assert mentions.isHidden()
    field.give()
    until(lambda: bool(reviewing.pane.shown_threads))
    (minh,) = (one for one, name in reviewing._review.who.items() if name == "Phạm Minh")
    assert reviewing.pane.shown_threads[0].comment.mentions == (minh,)


def test_a_name_that_is_offered_is_not_taken_by_going_on(window, reviewing, qtbot):
    reviewing.pane._names = ("Phạm Minh", "Trần Mai")
    reviewing.begin_comment()
    field, mentions = reviewing.pane._new.field, reviewing.pane._new.findChild(Mentions)
    qtbot.keyClicks(field, "@m")
    assert mentions.count() == 2
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert mentions.currentItem().text() == "Trần Mai"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (mentions.isHidden(), field.words()) == (True, "@m")
    qtbot.keyClicks(field, "ore ")
    assert mentions.isHidden()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.document().blockCount() == 2


# --- proposals ------------------------------------------------------------------------------------------------------


def test_what_is_typed_while_proposing_leaves_the_article_as_it_is(window, reviewing, until, read):
    propose(window, until, "Ba mươi", "Bốn mươi")
    (mark,) = window.writing.room.edit.proposed.marks
    assert (mark.removed, mark.place.selectedText()) == ("Ba", "Bốn")
    assert any("proposal" in said for said in window.notices.sentences)

    def look(desk, article_id):
        return desk.article(article_id).text, [one.text for one in desk.proposals(article_id)]

    assert read(window, look) == (TEXT, [TEXT.replace("Ba mươi", "Bốn mươi")])


def test_proposing_ends_with_the_article_and_goes_on_where_it_was(window, reviewing, until):
    propose(window, until, "Ba mươi", "Bốn mươi")
    window.actions_table["review.propose"].trigger()
    until(lambda: window.writing.room.side == "" and window.writing.room.text() == TEXT)
    assert not window.writing.room.edit.proposed.marks
    assert not window.actions_table["review.propose"].isChecked()
    window.actions_table["review.propose"].trigger()
    until(lambda: "Bốn mươi" in window.writing.room.text())


def test_a_change_is_taken_into_the_article_and_another_refused(window, reviewing, until, read):
    propose(window, until, "Ba mươi", "Bốn mươi")
    choose(window, "giá nước").insertText("giá điện")
    until(lambda: len(window.writing.room.edit.proposed.marks) == 2)
    until(lambda: window.writing.saving.unsaved == {})
    window.actions_table["review.propose"].trigger()
    until(lambda: len(reviewing.pane.changes.rows) == 2 and window.writing.room.side == "")
    reviewing.pane.changes.open(reviewing.pane.changes.rows[0].id)
    reviewing.pane.changes.card.take.click()
    until(lambda: window.writing.room.text().startswith("Bốn mươi"))
    until(lambda: len(reviewing.pane.changes.rows) == 1)
    reviewing.pane.changes.open(reviewing.pane.changes.rows[0].id)
    reviewing.pane.changes.card.refuse.click()
    until(lambda: not reviewing.pane.changes.rows)

    def look(desk, article_id):
        return desk.article(article_id).text, desk.proposals(article_id)

    assert read(window, look) == (TEXT.replace("Ba mươi", "Bốn mươi"), [])


def test_what_somebody_else_proposes_is_seen_in_the_text_and_not_changed_there(open_window, desk_path, clock, until):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        (minh,) = [one for one in desk.collaborators() if one.name == "Phạm Minh"]
        with desk.acting_as(minh):
            base = desk.proposing_base(article_id)
            desk.save_proposal(article_id, base[1].replace("sáng thứ Hai", "chiều thứ Hai"), base[0])
    window = open_window(desk_path)
    until(lambda: window.writing.review._parts is not None and bool(window.writing.review.reviewing.pane.changes.rows))
    pane = window.writing.review.reviewing.pane
    pane._people.itemAt(0).widget().shown_wanted.emit()
    assert "chiều thứ Hai" in window.writing.room.text()
    assert window.writing.room.edit.isReadOnly()
    assert [mark.removed for mark in window.writing.room.edit.proposed.marks] == ["sáng"]
    window.writing.review.article_wanted.emit()
    until(lambda: window.writing.room.text() == TEXT and not window.writing.room.edit.isReadOnly())


def test_proposing_closes_in_the_middle_of_a_word_without_losing_a_letter(window, reviewing, until, read):
    window.actions_table["review.propose"].trigger()
    until(lambda: window.writing.room.side == "/mine")
    choose(window, "Ba mươi").insertText("Bốn mư")

    def look(desk, article_id):
        return desk.article(article_id).text, [one.text for one in desk.proposals(article_id)]

    assert read(window, look) == (TEXT, [TEXT.replace("Ba mươi", "Bốn mư")])


def test_another_article_ends_proposing(window, reviewing, until, clock):
    window.actions_table["review.propose"].trigger()
    until(lambda: window.writing.room.side == "/mine")
    window._tasks.change(
        lambda desk: desk.new_article("speech", "vi"), then=lambda change: window.open_article(change.article_id)
    )
    until(lambda: window.writing.opened.view.article.template == "speech")
    assert window.writing.room.side == ""
    assert not window.writing.saving.proposes


def test_my_own_proposal_is_withdrawn_and_brought_back_with_undo(window, reviewing, until, read):
    propose(window, until, "Ba mươi", "Bốn mươi")
    until(lambda: reviewing.pane._people.count() == 1)
    button(reviewing, "Withdraw").click()
    until(lambda: reviewing.pane._people.count() == 0)
    until(lambda: window.writing.room.side == "" and window.writing.room.text() == TEXT)
    assert not window.actions_table["review.propose"].isChecked()
    (notice,) = [one for one in window.notices.findChildren(QPushButton) if one.text() == "Undo"]
    notice.click()
    until(lambda: reviewing.pane._people.count() == 1)
    assert window.writing.room.text() == TEXT

    def look(desk, article_id):
        return [one.text for one in desk.proposals(article_id)], desk.article(article_id).text

    assert read(window, look) == ([TEXT.replace("Ba mươi", "Bốn mươi")], TEXT)


def test_what_somebody_else_proposes_offers_no_withdrawing(open_window, desk_path, clock, until):
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        (minh,) = [one for one in desk.collaborators() if one.name == "Phạm Minh"]
        with desk.acting_as(minh):
            base = desk.proposing_base(article_id)
            desk.save_proposal(article_id, base[1].replace("sáng", "chiều"), base[0])
    window = open_window(desk_path)
    until(lambda: window.writing.review._parts is not None and bool(window.writing.review.reviewing.pane.changes.rows))
    line = window.writing.review.reviewing.pane._people.itemAt(0).widget()
    assert [one.text() for one in line.findChildren(QPushButton)] == ["In the text", "Take all", "Refuse all"]


def button(reviewing, title):
    """A way of the one proposal that is listed."""
    line = reviewing.pane._people.itemAt(0).widget()
    return next(one for one in line.findChildren(QPushButton) if one.text() == title)
