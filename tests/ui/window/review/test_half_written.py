"""A remark or an answer that nobody handed over yet: no way through the window loses its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor.article import Role
from editor.review import LONGEST_BODY
from storage.desk import Desk
from ui.window.review.half_written import PLACE, HalfRemark

TEXT = "Ba mươi hộ dân đã có nước sạch. Trạm bơm chạy từ sáng thứ Hai.\n"


@pytest.fixture
def desk_path(desk_path, clock):
    """The article has a remark; beside it stands another article."""
    with Desk.open(desk_path, clock) as desk:
        article_id = desk.article_lines()[0].id
        desk.save_text(article_id, TEXT)
        desk.add_comment(article_id, "Bao nhiêu hộ?", (0, 7))
        desk.add_comment(article_id, "Nguồn nào?", (8, 15))
        other = desk.new_article("speech", "vi").article_id
        desk.save_text(other, "Thưa bà con.\n")
    return desk_path


@pytest.fixture
def ids(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        lines = {desk.article(line.id).text: line.id for line in desk.article_lines()}
    return lines[TEXT], lines["Thưa bà con.\n"]


@pytest.fixture
def turn(until):
    def turned(window, article_id):
        window.open_article(article_id)
        until(lambda: window.writing.opened.article_id == article_id)
        window.writing.show_right("review")
        reviewing = window.writing.review.reviewing
        until(lambda: reviewing._review is not None and reviewing._review.article_id == article_id)
        return reviewing.pane

    return turned


def begun_in(pane):
    """What stands in the card that is open; the caret in the text may have opened one."""
    return pane.comments.card.field.words() if pane.comments.card is not None else ""


@pytest.fixture
def window(open_window, desk_path, ids):
    return open_window(desk_path)


def test_half_an_answer_is_there_again_when_the_article_is_open_again(window, turn, ids):
    pane = turn(window, ids[0])
    pane.step(1)
    pane.comments.card.field.insertPlainText("Chín phút đi bộ, ")
    assert begun_in(turn(window, ids[1])) == ""
    assert begun_in(turn(window, ids[0])) == "Chín phút đi bộ,"


def test_half_an_answer_waits_while_another_remark_is_read(window, turn, ids):
    pane = turn(window, ids[0])
    first, second = (row.id for row in pane.comments.rows)
    pane.comments.open(first)
    pane.comments.card.field.insertPlainText("Chín phút")
    pane.comments.open(second)
    assert pane.comments.card.field.words() == ""
    pane.comments.open(first)
    assert pane.comments.card.field.words() == "Chín phút"


def test_an_answer_that_was_handed_over_is_not_offered_again(window, turn, ids, qtbot, until):
    pane = turn(window, ids[0])
    pane.step(1)
    pane.comments.card.field.insertPlainText("Chín phút.")
    qtbot.keyClick(pane.comments.card.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: any(row.comment.answers for row in pane.comments.rows))
    turn(window, ids[1])
    pane = turn(window, ids[0])
    assert begun_in(pane) == ""
    assert pane.comments.unfinished == {}


def test_a_remark_that_is_begun_stays_with_its_words_while_another_article_is_open(window, turn, ids, qtbot, until):
    pane = turn(window, ids[0])
    window.writing.room.edit.setTextCursor(window.writing.room.edit.document().find("Trạm bơm"))
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("Trạm nào?")
    assert turn(window, ids[1])._new is None
    pane = turn(window, ids[0])
    assert pane._new.field.words() == "Trạm nào?"
    qtbot.keyClick(pane._new.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: len(pane.comments.rows) == 3)
    said = next(row.comment for row in pane.comments.rows if row.comment.body == "Trạm nào?")
    assert TEXT[said.anchor.start : said.anchor.end] == "Trạm bơm"


def test_begun_for_other_words_it_goes_along(window, turn, ids):
    pane = turn(window, ids[0])
    for words in ("Trạm bơm", "nước sạch"):
        window.writing.room.edit.setTextCursor(window.writing.room.edit.document().find(words))
        window.actions_table["review.comment"].trigger()
        if words == "Trạm bơm":
            pane._new.field.insertPlainText("Ở đâu?")
    assert pane._new.field.words() == "Ở đâu?"


def test_what_is_half_written_outlasts_the_window(open_window, desk_path, turn, ids):
    window = open_window(desk_path)
    pane = turn(window, ids[0])
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("Còn một câu")
    pane.step(1)
    pane.comments.card.field.insertPlainText("Chín phút")
    window.close()
    window._tasks.close()
    pane = turn(open_window(desk_path), ids[0])
    assert begun_in(pane) == "Chín phút"
    assert pane._new.field.words() == "Còn một câu"


def test_left_on_purpose_it_is_gone(window, turn, ids):
    pane = turn(window, ids[0])
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("Thôi vậy")
    next(one for one in pane._new.findChildren(QPushButton) if one.text() == "Cancel").click()
    turn(window, ids[1])
    assert turn(window, ids[0])._new is None


@pytest.mark.parametrize("spoilt", ["{", "[1]", '{"a": 3, "b": ["x"]}'])
def test_what_was_kept_and_cannot_be_read_hinders_nobody(open_window, desk_path, preferences, turn, ids, spoilt):
    window = open_window(desk_path)
    turn(window, ids[0])
    person = window.writing.review.reviewing._half_written.person
    window.close()
    window._tasks.close()
    preferences.remember_words(f"{PLACE} {person}", spoilt)
    pane = turn(open_window(desk_path), ids[0])
    assert begun_in(pane) == ""
    assert pane._new is None


def test_an_article_that_is_only_passed_through_keeps_what_was_begun(window, turn, ids):
    pane, views = turn(window, ids[1]), []
    window.writing.opened.opened.connect(views.append)
    turn(window, ids[0])
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("Còn một câu")
    turn(window, ids[1])
    reviewing = window.writing.review.reviewing
    for view in views:  # at once, before what is said about the first is read
        reviewing.show_article(view)
    assert reviewing._half_written.remark(ids[0]).words == "Còn một câu"
    assert turn(window, ids[0])._new.field.words() == "Còn một câu"


def test_an_answer_that_is_refused_is_kept(window, turn, ids, until):
    pane = turn(window, ids[0])
    long = "x" * (LONGEST_BODY + 1)
    pane.step(1)
    pane.comments.card.field.insertPlainText(long)
    pane.comments.card.field.give()
    until(lambda: bool(window.notices.sentences))
    turn(window, ids[1])
    assert begun_in(turn(window, ids[0])) == long


def test_a_remark_that_is_refused_is_kept_and_may_be_handed_over_again(window, turn, ids, until):
    pane = turn(window, ids[0])
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("x" * (LONGEST_BODY + 1))
    for _time in range(2):
        pane._new.field.give()
        until(lambda: bool(window.notices.sentences))
        window.notices.take_back(window.notices.sentences[0])
    turn(window, ids[1])
    assert len(turn(window, ids[0])._new.field.words()) == LONGEST_BODY + 1


def test_a_remark_that_is_handed_over_twice_is_said_once(window, turn, ids, until):
    pane = turn(window, ids[0])
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("Một lần")
    given = []
    pane.commented.connect(given.append)
    field = pane._new.field
    field.give()
    field.give()
    assert given == ["Một lần"]
    until(lambda: len(pane.comments.rows) == 3)


def test_what_one_person_began_is_not_shown_to_another_and_waits(window, turn, ids, until):
    pane = turn(window, ids[0])
    reviewing = window.writing.review.reviewing
    lan = reviewing._half_written.person
    window.actions_table["review.comment"].trigger()
    pane._new.field.insertPlainText("Còn một câu")
    pane.step(1)
    pane.comments.card.field.insertPlainText("Chín\u00a0phút")
    window._tasks.change(lambda desk: desk.add_collaborator("Hoa", frozenset({Role.EDITOR})))
    people = {}
    window._tasks.read(lambda desk: {one.name: one.id for one in desk.collaborators()}, then=people.update)
    until(lambda: bool(people))
    window._tasks.change(lambda desk: desk.become(people["Hoa"]))
    until(lambda: reviewing._half_written.person == people["Hoa"])
    assert (pane._new, begun_in(pane)) == (None, "")
    turn(window, ids[1])
    assert turn(window, ids[0])._new is None
    window._tasks.change(lambda desk: desk.become(lan))
    until(lambda: reviewing._half_written.person == lan)
    assert begun_in(pane) == "Chín\u00a0phút"
    assert pane._new.field.words() == "Còn một câu"


def test_the_words_of_a_remark_are_found_nearest_to_where_they_stood():
    remark = HalfRemark("Ai?", "dân", 10)
    assert remark.place_in("dân và nhiều dân") == (13, 16)
    assert remark.place_in("ở đây không còn") is None
    assert HalfRemark("Cả bài thì sao?").place_in("dân") is None
