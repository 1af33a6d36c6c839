"""How one article is read: words that are left alone in it, its languages, phrases that are broken over two lines."""

import pytest
from PySide6.QtCore import Qt

from storage.desk import Desk

TEXT = "Sáng nay đoàn đi thăm\nquan cây cầu ở Krôngbuk.\n"


@pytest.fixture
def until(until):
    """As `until`, for any answer that is true or false."""
    return lambda condition: until(lambda: bool(condition()))


@pytest.fixture
def desk_path(tmp_path, clock):
    path = tmp_path / "office.desk"
    with Desk.create(path, owner="Lan Anh", language="vi", clock=clock) as desk:
        article = desk.new_article("news-article", "vi").article_id
        desk.save_text(article, TEXT)
    return path


@pytest.fixture
def checked(window, until):
    until(lambda: window.writing.checks.checking.is_settled)
    until(lambda: window.writing.checks.audience.pane.lines)
    return window


def remarks(window):
    return [place.remark for place in window.writing.checks.checking.every()]


def test_a_phrase_that_is_broken_over_two_lines_is_found_and_only_said(checked, until):
    until(lambda: any(one.rule == "confusable-words" for one in remarks(checked)))
    found = next(one for one in remarks(checked) if one.rule == "confusable-words")
    assert found.words == "thăm" and found.replacements == ()
    assert "tham quan" in found.about.message


def test_an_ignored_word_is_taken_back_in_a_dialog_and_found_again(checked, until, answer, desk_path, clock):
    checking = checked.writing.checks.checking
    until(lambda: any(one.words == "Krôngbuk" for one in remarks(checked)))
    checking.ignore(next(place for place in checking.every() if place.remark.words == "Krôngbuk"))
    assert "Krôngbuk" not in [one.words for one in remarks(checked)]
    shown = []

    def untick(dialog):
        shown.extend(dialog.words.item(row).text() for row in range(dialog.words.count()))
        dialog.words.item(0).setCheckState(Qt.CheckState.Unchecked)

    answer(untick)
    checked.actions_table["article.language"].trigger()
    until(lambda: any(one.words == "Krôngbuk" for one in remarks(checked)))
    assert shown == ["Krôngbuk"]


def test_the_language_of_an_article_is_changed_and_everything_goes_by_it(checked, until, answer):
    def choose(dialog):
        assert dialog.words.isHidden()
        dialog.language.setCurrentIndex(dialog.language.findData("en"))
        dialog.second_language.setCurrentIndex(dialog.second_language.findData(""))

    answer(choose)
    checked.actions_table["article.language"].trigger()
    until(lambda: checked.writing.opened.view.article.language == "en")
    until(lambda: "đoàn" in [one.words for one in remarks(checked)])  # no English word, and no second language
    assert checked.writing.room.edit.focus.language == "en"
    assert checked.writing.room.text() == TEXT


def test_what_a_person_does_not_change_leaves_no_trace(checked, until, answer, desk_path):
    answer(lambda _dialog: None)
    checked.actions_table["article.language"].trigger()
    events = []
    checked._tasks.read(lambda desk: desk.events(checked.writing.opened.article_id), then=events.append)
    until(lambda: events)
    assert {"language_set", "word_heeded"}.isdisjoint({str(event.kind) for event in events[0]})


def test_the_card_of_a_finding_leaves_its_paragraph_to_be_read(checked, until):
    checked.resize(1280, 1000)
    until(lambda: remarks(checked))
    checked.actions_table["check.walk"].trigger()
    card = checked.writing.checks.card
    until(lambda: card.isVisible())
    assert card._paragraph().height() > 20
    assert not card.geometry().intersects(card._paragraph())
