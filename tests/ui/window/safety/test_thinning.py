"""Old history grows thinner in a real window while nobody types, and stays where nothing may be written."""

import pytest

from storage.desk import Desk
from storage.review.thinning import DAY
from ui.window.safety import thinning


@pytest.fixture
def typed_long_ago(desk_path, clock):
    """Forty saves in ten minutes of one morning, half a year ago; beside it so many articles that there are slices."""
    with Desk.open(desk_path, clock) as desk:
        article = desk.newest_article()
        for number in range(40):
            clock.now += 15_000
            desk.save_text(article, f"Đoạn đầu. Câu thứ {number}.\n")
        for _ in range(thinning.SLICE):
            desk.new_article("news-article", "vi")
    clock.now += 180 * DAY
    return article


def revisions(window, until, article):
    found = []
    window._tasks.read(lambda desk: desk.revisions(article), then=found.append)
    until(lambda: bool(found))
    return found[0]


def be_idle(window, until):
    """What comes by itself once nobody has changed anything for a while."""
    window._thinning._timer.start(0)
    until(lambda: window._thinning.is_done)


def test_old_history_is_thinned_in_an_idle_moment_and_the_text_stays(typed_long_ago, open_window, desk_path, until):
    window = open_window(desk_path)
    before = revisions(window, until, typed_long_ago)
    be_idle(window, until)
    after = revisions(window, until, typed_long_ago)
    assert len(before) > 40 > 5 > len(after)
    texts = []
    window._tasks.read(lambda desk: desk.article(typed_long_ago).text, then=texts.append)
    until(lambda: bool(texts))
    assert texts == ["Đoạn đầu. Câu thứ 39.\n"]
    assert not window._thinning._timer.isActive(), "one round is enough"
    assert window.notices.sentences == []


def test_while_somebody_writes_it_waits(typed_long_ago, open_window, desk_path, until):
    window = open_window(desk_path)
    window._thinning._timer.start(900_000)
    window._tasks.change(lambda desk: desk.save_text(typed_long_ago, "Đoạn khác.\n"))
    until(lambda: window._tasks.pending_changes == 0)
    assert window._thinning._timer.interval() == thinning.REST
    assert len(revisions(window, until, typed_long_ago)) > 40


def test_a_desk_that_is_only_read_keeps_all_of_it(typed_long_ago, open_window, desk_path, until, hold_elsewhere):
    hold_elsewhere(desk_path)
    window = open_window(desk_path)
    before = revisions(window, until, typed_long_ago)
    be_idle(window, until)
    assert len(revisions(window, until, typed_long_ago)) == len(before) > 40


def test_the_next_slice_waits_for_somebody_who_has_just_changed_something(window, until):
    until(lambda: window.writing.opened.is_editable)
    window._thinning._timer.start(900_000)
    window._thinning._on_thinned(False)
    assert window._thinning._timer.remainingTime() > 60_000
