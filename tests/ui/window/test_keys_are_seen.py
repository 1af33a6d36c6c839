"""Where the keys are is seen on every page, in each of the four colours: at each kind of control and at each row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.ui.seen import settle
from tests.ui.test_focus_is_seen import LEAST, look, standing_out, unseen
from tests.ui.window.every_page import FOUND, PLACES, full_window, go_to  # noqa: F401
from ui.colours import PALETTES
from ui.review.review_pane import ReviewPane
from ui.review.source_pane import SourcePane

DOWN, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Right


def board(window):
    columns = window.pages["page.board"].board.columns.values()
    seen = (column.cards for column in columns if not column.cards.visibleRegion().isEmpty())
    return next(cards for cards in seen if cards.model().rowCount() > 1)


def calendar(window):
    return window.pages["page.calendar"]._calendar


# To add one: a name, where it is, what draws rows, cards or days there, and the key that goes from one to the next.
ROWS = {
    "a piece of My work": ("page.work", lambda window: window.pages["page.work"].panel.list, DOWN),
    "a card of the board": ("page.board", board, DOWN),
    "a day of the month": ("page.calendar month", lambda window: calendar(window).month, RIGHT),
    "an entry of the month": ("page.calendar month", lambda window: calendar(window).month, DOWN),
    "a day of the week": ("page.calendar week", lambda window: calendar(window).week.grid, RIGHT),
    "a cell of the load": ("page.calendar load", lambda window: calendar(window).load, DOWN),
    "a piece at risk": ("page.calendar risk", lambda window: calendar(window).risk, DOWN),
    "a line of the list": ("page.list open", lambda window: window.pages["page.list"]._list.table, DOWN),
    "a piece of the library": (f"page.library {FOUND}", lambda window: window.pages["page.library"].library.rows, DOWN),
    "a person": ("page.people", lambda window: window.pages["page.people"].people.rows, DOWN),
    "a remark": ("page.write review", lambda window: window.writing.review.findChild(ReviewPane).comments, DOWN),
    "a source": ("page.write sources", lambda window: window.writing.sources.findChild(SourcePane).rows, DOWN),
    "an article beside the text": (
        "page.write story",
        lambda window: window.writing.list.rows,
        DOWN,
    ),  # the last: it opens it
}


def has_two(part):
    """Whether there is a row to go on to; days there are always."""
    return part is not None and (not isinstance(part, QAbstractItemView) or part.model().rowCount() > 1)


@pytest.mark.parametrize("scheme", PALETTES)
def test_the_keys_are_seen_at_every_kind_of_control(full_window, until, theme, scheme):  # noqa: F811
    theme.choose(scheme)
    known, found = set(), []
    for place in PLACES:
        go_to(full_window, until, place)
        found += [(place, *one) for one in unseen(full_window, known)]
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("scheme", PALETTES)
def test_the_row_that_the_keys_are_at_is_seen(full_window, until, qtbot, theme, scheme):  # noqa: F811
    """When they come, and when they have gone on to the next."""
    theme.choose(scheme)
    found = []
    for name, (place, part_of, key) in ROWS.items():
        go_to(full_window, until, place)
        until(lambda part_of=part_of: has_two(part_of(full_window)))
        part: QWidget = part_of(full_window)
        full_window._rail.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        without = look(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        come = look(part)
        qtbot.keyClick(QApplication.focusWidget(), key)
        settle()
        gone_on = look(part)
        seen = standing_out(without, come), standing_out(come, gone_on)
        if min(seen) < LEAST:
            found.append((name, *seen))
    assert not found, "\n".join(map(str, found))
