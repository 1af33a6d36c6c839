"""Every page is gone through as one reads it, with Tab and as a screen reader is told of it: no way leads back."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.seen import settle
from tests.ui.test_every_dialog import goes_back, name
from tests.ui.window.every_page import PLACES, full_window, go_to  # noqa: F401
from ui.review.review_pane import ReviewPane

MOST = 400


def tabbed(window, qtbot):
    """What has the keys on the page, step by step, from the rail round to it again; out of the text leads F6."""
    first = window._rail.buttons[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = []
    for _ in range(MOST):
        is_in_text = window.writing.room.edit.hasFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6 if is_in_text else Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        if part is first:
            return found
        if window.pages.panel.isAncestorOf(part) and (not found or part is not found[-1]):
            found.append(part)
    raise AssertionError(f"the keys stay with {found[-3:]}")


def told(top):
    """What a screen reader goes through, in its order: each part that is seen and has a name or words."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(top)]
    while waiting:
        one = waiting.pop()
        part = one.object()
        if not isinstance(part, QWidget) or not part.isVisible() or part.visibleRegion().isEmpty():
            continue
        if one.text(QAccessible.Text.Name) and part is not top:
            found.append(part)
        waiting += [one.child(number) for number in reversed(range(one.childCount())) if one.child(number)]
    return found


def wrong_of(top, parts):
    pairs = ((one, other) for one, other in pairwise(parts) if not one.isAncestorOf(other))
    return [(name(one), name(other)) for one, other in pairs if goes_back(top, one, other)]


def test_tab_goes_as_one_reads(full_window, until, qtbot):  # noqa: F811
    found = {}
    for place in PLACES:
        go_to(full_window, until, place)
        found[place] = wrong_of(full_window, tabbed(full_window, qtbot))
        settle()
    found = {place: wrong for place, wrong in found.items() if wrong}
    assert not found, "\n".join(map(str, found.items()))


def test_a_screen_reader_goes_as_one_reads(full_window, until):  # noqa: F811
    found = {}
    for place in PLACES:
        go_to(full_window, until, place)
        found[place] = wrong_of(full_window, told(full_window.pages.panel))
    found = {place: wrong for place, wrong in found.items() if wrong}
    assert not found, "\n".join(map(str, found.items()))


def test_a_remark_that_is_opened_by_keys_is_answered_by_keys(full_window, until, qtbot):  # noqa: F811
    """The text shows the place, and what is typed next does not go into it."""
    go_to(full_window, until, "page.write review")
    rows = full_window.writing.review.findChild(ReviewPane).comments
    until(lambda: rows.model().rowCount() == 2)
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert rows.card is not None and rows.card.isAncestorOf(QApplication.focusWidget())
