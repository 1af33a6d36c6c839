"""Replacing in all articles, from the keys to the desk and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from editor.article import Fields, Stage
from editor.workflow import Move
from storage.desk import Desk
from ui.dialogs.replace_everywhere import ReplaceEverywhere

ARTICLES = {
    "Một": ("Sở Y tế họp. Sở Y tế nói.", ()),
    "Hai của Sở Y tế": ("Không có gì.", ()),
    "Ba": ("Sở Y tế đã duyệt.", (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE)),
    "Bốn": ("Sở Y tế đã in.", (Move.SUBMIT, Move.TAKE_UP, Move.APPROVE, Move.PUBLISH)),
}


@pytest.fixture
def ids(tmp_path, clock):
    """A desk with `ARTICLES`: its articles' ids by headline."""
    ids = {}
    with Desk.create(tmp_path / "office.desk", owner="Lan Anh", language="vi", clock=clock) as desk:
        for headline, (text, moves) in ARTICLES.items():
            ids[headline] = desk.new_article("", "vi").article_id
            desk.save_fields(ids[headline], Fields(headline=headline, slug=headline.lower().replace(" ", "-")))
            desk.save_text(ids[headline], text)
            for move in moves:
                desk.advance(ids[headline], move)
    return ids


@pytest.fixture
def window(open_window, tmp_path, ids, until):
    window = open_window(tmp_path / "office.desk")
    window.open_article(ids["Một"])
    until(lambda: window.writing.opened.article_id == ids["Một"])
    return window


@pytest.fixture
def dialog(window, qtbot, until):
    """The dialog, opened by its keys."""
    qtbot.keyClick(
        window.writing.room.edit, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    until(lambda: isinstance(QApplication.activeModalWidget(), ReplaceEverywhere))
    return QApplication.activeModalWidget()


@pytest.fixture
def search(dialog, until):
    """Fill in the fields and wait until every article has been searched."""

    def search(words, new_words="", **switches):
        for name, is_on in switches.items():
            getattr(dialog.options, name).setChecked(is_on)
        dialog.words.setText(words)
        dialog.new_words.setText(new_words)
        ended = []
        dialog._soon.timeout.connect(lambda: ended.append(True))
        until(lambda: bool(ended) and dialog._searched is None)

    return search


def read(window, until, work):
    heard = []
    window._tasks.read(work, then=heard.append)
    until(lambda: bool(heard))
    return heard[0]


def texts(window, until, ids):
    return read(window, until, lambda desk: {name: desk.article(ids[name]).text for name in ids})


def groups(dialog):
    return {group.title.split("  ·  ")[0]: group for group in dialog.list.rows.groups}


def test_every_place_in_every_article_is_shown_before_anything_changes(dialog, search, window, until, ids):
    search("Y tế", "Giáo dục")
    found = groups(dialog)
    assert set(found) == set(ARTICLES)
    assert len(found["Một"].places) == 2
    assert found["Hai của Sở Y tế"].places[0].label == "Headline: "
    assert found["Bốn"].why_not == "Stays as it was printed"
    assert dialog.accept_button.text() == "Replace in 3 articles"
    assert "5 places in 4 articles; 4 are ticked." in dialog.state.text()
    assert "to be approved again: 1." in dialog.state.text()
    dialog.reject()
    assert texts(window, until, ids) == {name: text for name, (text, _) in ARTICLES.items()}


def test_the_ticked_places_are_replaced_in_one_step(dialog, search, window, until, ids):
    search("Y tế", "Giáo dục")
    dialog.list.rows.toggle(_row(dialog, "Một", 1))
    dialog.accept()
    until(lambda: bool(window.notices.sentences))
    assert window.notices.sentences == [
        "Replaced in 3 articles. Approved before, and to be approved again: 1.",
    ]
    assert texts(window, until, ids) == {
        "Một": "Sở Giáo dục họp. Sở Y tế nói.",
        "Hai của Sở Y tế": "Không có gì.",
        "Ba": "Sở Giáo dục đã duyệt.",
        "Bốn": "Sở Y tế đã in.",
    }
    second = read(window, until, lambda desk: desk.article(ids["Hai của Sở Y tế"]))
    assert second.fields.headline == "Hai của Sở Giáo dục"
    assert second.fields.slug == "hai-của-sở-y-tế"
    third = read(window, until, lambda desk: (desk.article(ids["Ba"]).stage, desk.revisions(ids["Ba"])[0].name))
    assert third == (Stage.IN_EDIT, "“Y tế” → “Giáo dục”")


def _row(dialog, headline, number):
    rows = dialog.list.rows
    group = groups(dialog)[headline]
    first = next(row for row in range(rows.rowCount()) if rows.index(row).data() == group.title)
    return rows.index(first + 1 + number)


def test_the_open_article_follows_with_its_caret_and_one_undo(dialog, search, window, until, ids):
    cursor = window.writing.room.edit.textCursor()
    cursor.setPosition(window.writing.room.text().index("họp"))
    window.writing.room.edit.setTextCursor(cursor)
    search("Y tế", "Giáo dục")
    dialog.accept()
    until(lambda: window.writing.room.text() == "Sở Giáo dục họp. Sở Giáo dục nói.")
    assert window.writing.room.text()[window.writing.room.caret_offset() :].startswith("họp")
    window.writing.room.edit.undo()
    assert window.writing.room.text() == "Sở Y tế họp. Sở Y tế nói."
    window.writing.room.flush()
    assert texts(window, until, ids)["Một"] == "Sở Y tế họp. Sở Y tế nói."


def test_the_fields_of_the_open_article_follow(dialog, search, window, until):
    search("Một", "Bài một")
    dialog.accept()
    until(lambda: window.writing.room.form.fields().headline == "Bài một")


def test_the_notice_takes_it_back_as_new_revisions(dialog, search, window, until, ids):
    search("Y tế", "Giáo dục")
    dialog.accept()
    until(lambda: "Giáo dục" in window.writing.room.text() and bool(window.notices.sentences))
    button = next(one for one in window.notices.findChildren(QPushButton) if one.text() == "Undo")
    button.click()
    until(lambda: window.notices.sentences == ["3 articles are as they were before."])
    until(lambda: window.writing.room.text() == "Sở Y tế họp. Sở Y tế nói.")
    assert texts(window, until, ids) == {name: text for name, (text, _) in ARTICLES.items()}
    reasons = read(window, until, lambda desk: [one.reason for one in desk.revisions(ids["Ba"])][:2])
    assert reasons == ["restored", "replaced"]


def test_an_article_that_changed_meanwhile_is_left_out_and_said(dialog, search, window, until, ids):
    search("Y tế", "Giáo dục")
    window._tasks.change(lambda desk: desk.save_text(ids["Ba"], "Sở Y tế viết lại."))
    dialog.accept()
    until(lambda: bool(window.notices.sentences))
    assert "Replaced in 2 articles." in window.notices.sentences[0]
    assert "because somebody has changed them meanwhile: 1." in window.notices.sentences[0]
    assert texts(window, until, ids)["Ba"] == "Sở Y tế viết lại."


def test_what_was_typed_before_is_searched_too(window, qtbot, until, ids, type_text_at_end):
    type_text_at_end("Moi go")
    window.actions_table["desk.replace"].trigger()
    assert read(window, until, lambda desk: desk.article(ids["Một"]).text).endswith("Moi go")
    dialog = QApplication.activeModalWidget()
    dialog.words.setText("Moi go")
    until(lambda: dialog.list.rows.place_count == 1)
    dialog.reject()


@pytest.fixture
def type_text_at_end(window, qtbot):
    def type_text_at_end(words):
        cursor = window.writing.room.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        window.writing.room.edit.setTextCursor(cursor)
        qtbot.keyClicks(window.writing.room.edit, words)

    return type_text_at_end


def test_the_search_can_be_kept_to_a_stage_and_to_texts(dialog, search):
    dialog.where.setCurrentText("Approved")
    search("Y tế")
    assert set(groups(dialog)) == {"Ba"}
    dialog.where.setCurrentIndex(1)
    dialog.with_fields.setChecked(False)
    search("Y tế ", "x")
    assert set(groups(dialog)) == {"Một", "Ba"}


def test_marks_can_be_left_out(dialog, search):
    search("so y te", marks=False)
    assert len(groups(dialog)) == 4


def test_a_double_click_goes_to_the_place(dialog, search, window, until, ids):
    search("duyệt")
    dialog.list.place_wanted.emit(groups(dialog)["Ba"], 0)
    until(lambda: window.writing.opened.article_id == ids["Ba"])
    assert QApplication.activeModalWidget() is None
    until(lambda: window.writing.room.edit.textCursor().selectedText() == "duyệt")


def test_enter_in_the_field_searches_and_replaces_nothing(qtbot, dialog, window, until, ids):
    qtbot.keyClicks(dialog.words, "duy")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    until(lambda: dialog.list.rows.place_count == 1)
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_a_broken_pattern_is_one_sentence(dialog, search, until):
    dialog.options.pattern.setChecked(True)
    dialog.words.setText("[Y")
    until(lambda: "A “[” in this pattern is not closed" in dialog.state.text())
    assert not dialog.accept_button.isEnabled()
    search("[Y] tế", pattern=True)
    assert dialog.list.rows.place_count == 5


def test_a_pattern_that_never_ends_stops_and_is_said(dialog, window, until, ids, monkeypatch):
    monkeypatch.setattr("ui.window.writing.article_search.LONGEST", 0.1)
    window._tasks.change(lambda desk: desk.save_text(ids["Một"], "a" * 100_000 + "!"))
    dialog.options.pattern.setChecked(True)
    dialog.words.setText("(a+)+$")
    until(lambda: "takes too long" in dialog.state.text())
    assert dialog.list.rows.place_count == 0


def test_nothing_found_is_said(dialog, search):
    search("voi")
    assert dialog.state.text() == "Not found in any article."
    assert not dialog.accept_button.isEnabled()


def test_there_is_an_end_to_what_is_shown(dialog, search, monkeypatch):
    monkeypatch.setattr("ui.window.writing.article_search.MOST_PLACES", 3)
    monkeypatch.setattr("ui.window.writing.article_search.SLICE", 1)
    search("Y tế")
    assert dialog.list.rows.place_count == 3
    assert "There may be more" in dialog.state.text()


def test_a_new_search_makes_the_old_one_disappear(dialog, search, monkeypatch):
    monkeypatch.setattr("ui.window.writing.article_search.SLICE", 1)
    dialog.words.setText("Y tế")
    dialog._soon.stop()
    dialog._ask()
    search("duyệt")
    assert set(groups(dialog)) == {"Ba"}


def test_what_was_found_before_is_gone_as_soon_as_something_else_is_wanted(dialog, search):
    search("Y tế")
    dialog.words.setText("duyệt")
    assert dialog.list.rows.rowCount() == 0
    assert dialog.chosen == []
    assert not dialog.accept_button.isEnabled()
    search("duyệt", "in")
    assert set(groups(dialog)) == {"Ba"}


def test_a_search_that_is_no_longer_wanted_says_nothing_more(dialog, window, until):
    dialog.words.setText("Y tế")
    dialog._ask_now()
    dialog.words.clear()
    read(window, until, lambda desk: desk.path)
    until(lambda: not dialog._soon.isActive())
    assert dialog.state.text() == ""
    assert dialog.list.rows.rowCount() == 0


def test_a_desk_that_is_only_read_is_searched_and_not_replaced_in(open_window, tmp_path, ids, hold_elsewhere, until):
    path = tmp_path / "office.desk"
    hold_elsewhere(path)
    window = open_window(path)
    window.actions_table["desk.replace"].trigger()
    dialog = QApplication.activeModalWidget()
    dialog.words.setText("Y tế")
    until(lambda: dialog.list.rows.place_count == 5 and dialog._searched is None)
    assert {group.why_not for group in dialog.list.rows.groups} == {"Can only be read"}
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_the_search_in_the_article_goes_on_in_all_articles(window, until):
    window.actions_table["edit.find"].trigger()
    window.writing.finding.bar.words.setText("họp")
    until(lambda: window.writing.finding.bar.count.text() == "1 of 1")
    window.actions_table["desk.replace"].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog.words.text() == "họp"
    until(lambda: dialog.list.rows.place_count == 1)
    dialog.reject()
    window.writing.finding.bar.close_bar()
