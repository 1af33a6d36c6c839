import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor

from editor.article import Article, Fields, Stage
from ui.writing.room import WritingRoom


def article(article_id="a1", text="Một hai ba.\n\nBốn năm.\n", **fields):
    wanted = Fields(headline="Tít", **fields)
    return Article(
        article_id, "vi", Stage.DRAFTING, wanted, text, "news-article", "residents", "web-article", "me", 0, 0
    )


@pytest.fixture
def room(qtbot):
    room = WritingRoom()
    qtbot.addWidget(room)
    room.resize(800, 600)
    room.show()
    qtbot.waitExposed(room)
    return room


@pytest.fixture
def saved(room):
    """What the room has announced to be saved."""
    kept = []
    room.text_rested.connect(lambda article_id, text: kept.append((article_id, text)))
    return kept


def test_a_rest_announces_the_text_once(qtbot, room, saved, type_text):
    room.show_article(article())
    room.edit.moveCursor(QTextCursor.MoveOperation.Start)
    type_text(room.edit, "abc ")
    qtbot.waitUntil(lambda: bool(saved))
    assert saved == [("a1", "abc Một hai ba.\n\nBốn năm.\n")]


def test_opening_an_article_announces_nothing(qtbot, room, saved):
    room.show_article(article())
    qtbot.wait(300)
    assert saved == []


def test_steady_typing_is_announced_within_a_second(qtbot, room, saved, type_text):
    room.show_article(article(text=""))
    for _ in range(14):
        type_text(room.edit, "a")
        qtbot.wait(100)
    assert saved and saved[0][1].startswith("aaaaa")


def test_letters_that_are_being_composed_wait(qtbot, room, saved, compose):
    room.show_article(article(text="xin "))
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    for letters in ("d", "đ", "đu", "đư", "đươ", "đươc", "được"):
        compose(room.edit, letters)
    qtbot.wait(1100)
    assert saved == []
    compose(room.edit, "", "được")
    qtbot.waitUntil(lambda: bool(saved))
    assert saved == [("a1", "xin được")]


def test_flush_takes_over_what_is_being_composed(room, saved, compose):
    room.show_article(article(text="xin "))
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    compose(room.edit, "chào")
    room.flush()
    assert saved == [("a1", "xin chào")]


def test_another_article_is_shown_only_after_the_first_is_announced(qtbot, room, saved, type_text):
    room.show_article(article())
    type_text(room.edit, "x")
    room.show_article(article("a2", "Khác"))
    assert saved[0][0] == "a1" and "x" in saved[0][1]
    assert room.text() == "Khác"


def test_undo_is_kept_while_another_article_is_shown(qtbot, room, type_text):
    room.show_article(article("a1", "Một"))
    type_text(room.edit, "x")
    assert room.text() == "xMột"
    room.show_article(article("a2", "Hai"))
    room.show_article(article("a1", "xMột"))
    assert room.edit.textCursor().position() == 1
    room.edit.undo()
    assert room.text() == "Một"


def test_an_answer_of_the_desk_that_is_older_than_the_typing_changes_nothing(qtbot, room, saved, type_text):
    room.show_article(article(text=""))
    type_text(room.edit, "mot")
    room.flush()
    type_text(room.edit, " hai")
    room.show_article(article(text="mot"))
    assert room.text() == "mot hai"
    room.flush()
    room.show_article(article(text="mot"))
    assert room.text() == "mot hai"


def test_an_answer_that_was_read_before_the_first_words_were_stored_takes_none_of_them_away(room, type_text):
    room.show_article(article(text=""))
    room.show_article(article(text=""))  # asked for twice, as when somebody else sits down
    type_text(room.edit, "mot")
    room.flush()
    room.show_article(article(text=""))
    assert room.text() == "mot"
    room.show_article(article(text=""))
    assert room.text() == "mot"


def test_once_the_typing_is_stored_an_older_text_that_comes_back_is_shown(room, type_text):
    room.show_article(article(text="Một"))
    type_text(room.edit, "x")
    room.flush()
    room.take_kept("a1", "xMột")
    room.show_article(article(text="Một"))
    assert room.text() == "Một"


def test_a_text_from_elsewhere_replaces_what_is_shown_and_can_be_undone(room):
    room.show_article(article(text="Một hai ba"))
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    room.show_article(article(text="Một 2 ba"))
    assert room.text() == "Một 2 ba"
    assert room.edit.textCursor().atEnd()
    room.edit.undo()
    assert room.text() == "Một hai ba"


def test_counts_follow_the_typing(qtbot, room, type_text):
    seen = []
    room.counts_changed.connect(lambda *counts: seen.append(counts))
    room.show_article(article())
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[-1][0] == 5
    type_text(room.edit, "sáu ")
    qtbot.waitUntil(lambda: seen[-1][0] == 6)
    room.edit.selectAll()
    qtbot.waitUntil(lambda: seen[-1][2] == 6)


def test_the_caret_is_told_in_code_points(qtbot, room):
    room.show_article(article(text="😀 chào 😀"))
    qtbot.waitUntil(lambda: room.words() == 3)
    room.edit.moveCursor(QTextCursor.MoveOperation.End)
    assert room.caret_offset() == 8
    room.go_to(2, 6)
    assert room.edit.textCursor().selectedText() == "chào"


def test_fields_are_announced_after_a_rest(qtbot, room, type_text):
    kept = []
    room.fields_rested.connect(lambda article_id, fields: kept.append((article_id, fields)))
    room.show_article(article(byline="Lan Anh", keywords=("cảng", "bến")))
    type_text(room.form.findChild(type(room.form._inputs["headline"]), "headline"), "A")
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [("a1", Fields(headline="ATít", byline="Lan Anh", keywords=("cảng", "bến")))]


def test_a_read_only_article_cannot_be_typed_in(qtbot, room, saved, type_text):
    room.show_article(article(), is_read_only=True)
    type_text(room.edit, "x")
    qtbot.keyClick(room.edit, Qt.Key.Key_Return)
    room.flush()
    assert saved == [] and room.text() == article().text


def test_what_is_handed_over_while_the_next_word_is_composed_waits_for_the_latest_moment(room, compose):
    room.show_article(article(text=""))
    compose(room.edit, "xin")
    compose(room.edit, "ch", "xin ")
    assert room.text() == "xin " and room.edit.is_composing
    rest = room._text_rest
    assert rest.is_waiting and not rest._rest.isActive() and rest._latest.isActive()
    compose(room.edit, "", "chào")
    assert rest._rest.isActive()
    room.flush()


def test_a_state_that_was_answered_can_come_back_from_the_history(room, type_text):
    room.show_article(article(text=""))
    for letter in "abc":
        type_text(room.edit, letter)
        room.flush()
    room.show_article(article(text="ab"))
    assert room.text() == "abc"
    room.show_article(article(text="a"))
    assert room.text() == "a"


def test_that_typing_waits_is_said_once_until_it_is_announced(room, type_text):
    said = []
    room.text_waits.connect(lambda: said.append(room.text()))
    room.show_article(article(text=""))
    type_text(room.edit, "abc")
    room.flush()
    type_text(room.edit, "d")
    room.flush()
    assert said == ["a", "abcd"]


def test_an_article_that_is_no_more_leaves_a_widget_that_can_still_be_drawn(room, qtbot):
    room.show_article(article(text="Một dòng.\n" * 40))
    qtbot.waitExposed(room)
    room.forget_article(room.article_id)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    room.edit.grab()
    assert list(room.edit.visible_blocks())
