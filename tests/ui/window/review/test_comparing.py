"""Comparing in a real window: with any other article, with a translation, and with what was handed in."""

import pytest

from editor.article import Fields
from editor.workflow import Move
from storage.desk import Desk
from ui.review.compare_dialog import CompareDialog

TEXT = "Chợ mở cửa từ bảy giờ.\n\nVé gửi xe là năm nghìn đồng.\n"
OTHER = "Chợ mở cửa từ tám giờ.\n\nVé gửi xe là năm nghìn đồng.\n"


@pytest.fixture
def desk_path(desk_path, clock):
    """The open article, one like it, and one in English."""
    with Desk.open(desk_path, clock) as desk:
        for headline, language, text in (("The market", "en", "The market opens at seven.\n"), ("Chợ cũ", "vi", OTHER)):
            article_id = desk.new_article("", language).article_id
            desk.save_fields(article_id, Fields(headline=headline, slug=headline.replace(" ", "-")))
            desk.save_text(article_id, text)
        itself = desk.new_article("", "vi").article_id
        desk.save_fields(itself, Fields(headline="Chợ mới", slug="cho-moi"))
        desk.save_text(itself, TEXT)
    return desk_path


@pytest.fixture
def comparing(window, until, answer):
    """`comparing(do)` opens the dialog of the newest article and lets `do` work in it."""

    def open_dialog(do):
        until(lambda: window.writing.opened.view is not None)
        first = []
        window._tasks.read(lambda desk: desk.newest_article(), then=first.append)
        until(lambda: bool(first))
        window.open_article(first[0])
        until(lambda: window.writing.opened.article_id == first[0])
        answer(do, accepts=False)
        done = []
        window.writing._comparing_of().ended.connect(lambda: done.append(True))
        window.actions_table["article.compare"].trigger()
        until(lambda: bool(done))

    return open_dialog


def titles(dialog):
    return [dialog.list.item(row).text().splitlines()[0] for row in range(dialog.list.count())]


def choose(dialog: CompareDialog, title: str, until) -> None:
    dialog.list.setCurrentRow(titles(dialog).index(title))
    until(lambda: dialog._compared is not None and dialog.chosen is not None and title in dialog.said.text())


def test_any_article_is_compared_word_by_word(comparing, until):
    seen = []

    def work(dialog):
        assert "Chợ mới" not in titles(dialog)
        choose(dialog, "Chợ cũ", until)
        found = dialog._compared
        seen.append([(found.old[slice(*one.old)], found.new[slice(*one.new)]) for one in found.differences])
        assert not dialog.view.may_restore

    comparing(work)
    assert seen == [[("tám", "bảy")]]


def test_one_in_another_language_is_read_side_by_side(comparing, until):
    seen = []

    def work(dialog):
        choose(dialog, "The market", until)
        seen.append((dialog.beside.isChecked(), dialog.whole.isChecked()))

    comparing(work)
    assert seen == [(True, True)]


def test_an_article_is_found_by_its_words(comparing, until):
    seen = []

    def work(dialog):
        dialog.field.setText("market")
        until(lambda: titles(dialog) == ["The market"])
        dialog.field.clear()
        until(lambda: len(titles(dialog)) > 1)
        seen.append(True)

    comparing(work)
    assert seen == [True]


def test_a_paragraph_comes_back_as_it_was_handed_in(comparing, window, until, desk_path):
    def hand_in_and_go_on(desk):
        itself = desk.newest_article()
        desk.advance(itself, Move.SUBMIT)
        desk.advance(itself, Move.TAKE_UP)
        return desk.save_text(itself, TEXT.replace("bảy", "chín").replace("năm", "ba"))

    done = []
    window._tasks.change(hand_in_and_go_on, then=done.append)
    until(lambda: bool(done))

    def work(dialog):
        choose(dialog, "As it was handed in", until)
        assert dialog.view.may_restore
        dialog.view.passage_wanted.emit(0)
        until(lambda: len(dialog._compared.differences) == 1)

    comparing(work)
    until(lambda: window.writing.room.text() == TEXT.replace("năm", "ba"))


def test_what_it_was_translated_from_is_remembered_and_offered_first(comparing, until):
    seen = []

    def tell(dialog):
        choose(dialog, "The market", until)
        dialog.is_source.click()
        until(lambda: dialog.chosen is not None and dialog.chosen.is_source)
        assert titles(dialog)[0] == "The market"
        seen.append(dialog.list.item(0).text().splitlines()[1].partition(" · ")[0])

    comparing(tell)
    assert seen == ["Translated from this"]

    def take_back(dialog):
        choose(dialog, "The market", until)
        assert dialog.is_source.isChecked()
        dialog.is_source.click()
        until(lambda: dialog.chosen is not None and not dialog.chosen.is_source)

    comparing(take_back)


def test_where_nothing_is_found_the_dialog_says_so(comparing, until):
    said = []

    def work(dialog):
        begun = dialog.said.text()
        dialog.field.setText("không có bài nào như thế")
        until(lambda: dialog.list.count() == 0 and dialog.said.text() != begun)
        said.append(dialog.said.text())
        dialog.field.clear()
        until(lambda: dialog.list.count() > 0)
        assert dialog.said.text() == begun
        dialog.show_candidates([])
        said.append(dialog.said.text().partition(".")[0])

    comparing(work)
    assert said == ["No article has these words.", "There is no other article on this desk yet"]
