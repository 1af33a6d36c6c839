"""Every page of the window and all that each can show, on a desk with what an office has: people, plans, remarks.

To add a page: nothing, it is taken from the table of pages; what it can show beside its first view, a word in VIEWS.
"""

from datetime import timedelta

import pytest

from editor.planning.days import day_of
from editor.sources import SourceKind
from storage.desk import Desk
from storage.whole_desks import sample
from tests.ui.seen import settle
from ui.window.pages import LIBRARY, PAGES, WRITE

HOUR, DAY = 3_600_000, 86_400_000
"""milliseconds"""
FOUND = "chợ"
"""what is looked for in the library"""
# What a page can show, where that is more than one thing.
VIEWS = {
    "page.calendar": ("month", "week", "load", "risk"),
    "page.list": ("day", "week", "open"),
    LIBRARY: ("", FOUND),
    WRITE: ("", "reads_as", "proof", "audience", "story", "review", "sources"),
}
PLACES = tuple(f"{page} {view}".strip() for page in (*PAGES, WRITE) for view in VIEWS.get(page, ("",)))
CHAIN = 3
"""answers of the desk that lead to one more question of a page; the desk answers one after the other"""


@pytest.fixture
def full_window(open_window, tmp_path, clock, until):
    """The window of the sample desk, with remarks and sources in the article that is open."""
    path = tmp_path / "full.desk"
    sample.create(path, "Lan Anh", "vi", clock).close()
    with Desk.open(path, clock) as desk:
        article = desk.newest_article()
        fill(desk, article, clock())
    window = open_window(path)
    window.open_article(article)
    until(lambda: window.writing.room.article_id == article)
    window.activateWindow()
    until(window.isActiveWindow)
    return window


def fill(desk, article, now):
    """Two remarks, two sources, two new pieces, publications to come, somebody who is away, and pieces that are due."""
    for number, words in enumerate(("Hỏi lại số liệu.", "Câu này dài quá.")):
        desk.add_comment(article, words, (number * 20, number * 20 + 8))
        desk.add_source(article, SourceKind.DOCUMENT, f"Báo cáo số {number}", (number * 30, number * 30 + 8))
    for headline in ("Chợ phiên", "Bến đò"):
        desk.new_article("news-article", "vi", headline=headline)
    for number, line in enumerate(desk.article_lines(), start=1):
        desk.set_publish(line.id, now + number * DAY)
        desk.set_due(line.id, now + number * HOUR)
    person, today = desk.collaborators()[1], day_of(now)
    desk.add_away(person.id, today, today + timedelta(days=2))


def go_to(window, until, place):
    """Turn to one of PLACES, and wait until it has what the desk has for it."""
    page, _, view = place.partition(" ")
    window.actions_table[page].trigger()
    answer_all(window, until)
    if page == WRITE and view:
        window.writing.show_right(view)
    elif page == WRITE:
        window.writing.places.show_pane("view.rendered", False)
    elif page == LIBRARY:
        window.pages[page].library.field.setText(view)
        until(lambda: bool(window.pages[page].library.rows.model().rowCount()) == bool(view))
    elif view:
        window.pages[page].panel.segments.button(view).click()
    answer_all(window, until)


def answer_all(window, until):
    for _round in range(CHAIN):
        answered = []
        window._tasks.read(lambda _desk: None, then=answered.append)
        until(lambda answered=answered: bool(answered))
        settle()
