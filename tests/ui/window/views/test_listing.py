"""The list at the left and the desk: only what is seen is read, and both ways of finding work together."""

import pytest

from editor.article import Fields
from editor.selection import EVERYTHING, Selection
from storage.desk import Desk


@pytest.fixture
def desk_path(desk_path, clock):
    with Desk.open(desk_path, clock) as desk:
        for number in range(130):
            article = desk.new_article("", "en" if number % 2 else "vi").article_id
            desk.save_fields(article, Fields(headline=f"Bài {number:03}", slug=f"bai-{number}"))
        desk.index_pending(1_000)
    return desk_path


def headlines(window):
    rows = window.writing.list.rows.model()
    return [line.headline if (line := rows.record(row)) else "" for row in range(rows.rowCount())]


def test_a_desk_begins_with_the_lines_that_are_seen_and_the_open_one(window, until):
    assert len(headlines(window)) == 131
    assert headlines(window)[0] == "Bài 129"
    assert headlines(window)[-1] == ""
    window.writing.list.rows.scrollToBottom()
    until(lambda: headlines(window)[-1] == "Cầu mới")


def test_who_has_scrolled_away_is_not_called_back_when_the_list_is_read_again(window, until):
    until(lambda: window.writing.list.rows.currentIndex().isValid())
    bar = window.writing.list.rows.verticalScrollBar()
    bar.setValue(bar.maximum())
    shown = []
    window.writing.listing.shown.connect(shown.append)
    window.writing.listing.refresh()
    until(lambda: bool(shown))
    assert bar.value() == bar.maximum()
    until(lambda: headlines(window)[-1] == "Cầu mới")


def test_words_and_filters_are_looked_for_on_the_desk(window, until):
    window.writing.list.filter_field.setText("bai 12")
    until(lambda: len(headlines(window)) == 11)
    window.writing.list.filters.choose(Selection(languages=("en",)))
    until(lambda: len(headlines(window)) == 5)
    assert window.writing.list.filters.isVisible()
    window.writing.list.filter_field.setText("khong co")
    until(lambda: window.writing.list._nothing_found is not None and window.writing.list._nothing_found.isVisible())
    window.writing.list._nothing_found.begun.emit()
    until(lambda: len(headlines(window)) == 131)
    assert window.writing.list.filters.selection == EVERYTHING
    assert not window.writing.list.filters.isVisible()


def test_the_open_article_stays_chosen_while_others_are_looked_for(window, until):
    chosen = window.writing.opened.article_id
    window.writing.list.filter_field.setText("cau")
    until(lambda: headlines(window) == ["Cầu mới"])
    assert window.writing.opened.article_id == chosen
    window.writing.list.filter_field.clear()
    until(lambda: len(headlines(window)) == 131)
    assert window.writing.list.chosen == chosen
    assert window.writing.list.rows.currentIndex().row() == 0


def test_an_article_far_down_is_marked_where_it_stands(window, until):
    last = {}
    window._tasks.read(lambda desk: desk.find_article("cau-moi").id, then=lambda found: last.update(id=found))
    until(lambda: bool(last))
    window.open_article(last["id"])
    until(lambda: window.writing.list.rows.currentIndex().row() == 130)
    assert window.writing.list.chosen == last["id"]
