"""Every page with larger text, on a screen of 1280 x 720: nothing is cut off or laid over, and all of it is reached."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from tests.ui.seen import cut_off, settle
from tests.ui.test_every_dialog import name
from tests.ui.window.every_page import PLACES, full_window, go_to  # noqa: F401
from ui.wording import Wording

# The size of the text in per cent, and what a screen of 1280 x 720 has room for then, in pixels of the grid.
ROOM = {125: QSize(1024, 576), 150: QSize(853, 480), 175: QSize(731, 411), 200: QSize(640, 360)}
KINDS = (QAbstractButton, QComboBox, QLabel, QLineEdit)


def shown(top):
    """The controls and words of a page with their places; what is a part of another one counts with it."""
    found = []
    for part in top.findChildren(QWidget):
        is_inner = any(isinstance(around, KINDS) for around in chain(part.parentWidget(), top))
        if isinstance(part, KINDS) and part.isVisible() and not is_inner and not part.size().isEmpty():
            found.append((part, QRect(part.mapTo(top, QPoint(0, 0)), part.size())))
    return found


def chain(part, top):
    while part is not None and part is not top:
        yield part
        part = part.parentWidget()


def overlapping(top):
    found = []
    for (one, a), (other, b) in combinations(shown(top), 2):
        common = a.intersected(b)
        if common.width() > 1 and common.height() > 1 and pane_of(one, top) is pane_of(other, top):
            found.append((name(one), name(other), common.width(), common.height()))
    return found


def pane_of(part, top):
    """What it is scrolled in: of what is scrolled elsewhere it may lie under, and is hidden then."""
    return next((around for around in chain(part.parentWidget(), top) if isinstance(around, QScrollArea)), top)


def out_of_reach(top):
    """What is not in the window, and what around it does not scroll."""
    found = []
    for part, _place in shown(top):
        around, seen = part, part.rect()
        while around is not top:
            seen.translate(around.pos())
            around = around.parentWidget()
            if isinstance(around.parentWidget(), QScrollArea):
                seen = None
                break
            if not around.rect().contains(seen):
                break
        if seen is not None and not around.rect().contains(seen):
            found.append((name(part), seen.getRect(), around.size().toTuple()))
    return found


@pytest.fixture(params=["en", "vi"])
def language(request, qapp):
    wording = Wording("en")
    wording.use(request.param)
    yield request.param
    wording.use("en")


@pytest.mark.parametrize("size", ROOM)
def test_a_page_has_room_for_larger_text(language, full_window, until, size):  # noqa: F811
    full_window.resize(ROOM[size])
    until(lambda: full_window.size() == ROOM[size])
    found = {}
    stepped_back = {("Words", full_window.status.offline.text())}  # it takes no room then, and is told all the same
    for place in PLACES:
        go_to(full_window, until, place)
        settle()
        found[place] = [*cut_off(full_window) - stepped_back, *overlapping(full_window), *out_of_reach(full_window)]
    found = {place: wrong for place, wrong in found.items() if wrong}
    assert not found, "\n".join(map(str, found.items()))
