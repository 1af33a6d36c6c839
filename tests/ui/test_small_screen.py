"""Every dialog on a screen of 1280 x 720 with text half as large again, and twice as large: all of it is reached."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.every_dialog import MAKERS, Around
from tests.ui.seen import settle
from tests.ui.test_every_dialog import controls, first_of_group, name, walk
from ui.dialogs.restore import Restore
from ui.tasks import Tasks
from ui.widgets.dialog import FRAME
from ui.widgets.roomy import Roomy
from ui.wording import Wording

# What a screen of 1280 x 720 has for a dialog at these sizes of the text.
ROOM = {150: QSize(853, 480 - FRAME), 200: QSize(640, 360 - FRAME)}
LEAST = QSize(1280, 720 - FRAME)
"""what a screen of 1280 x 720 has for it"""
LINE = 24
"""pixels"""


@pytest.fixture
def make(theme, tmp_path):
    """`make(kind)` makes a dialog, in Vietnamese."""
    made, tasks, wording, holder = [], Tasks(), Wording("vi"), QWidget()
    wording.use("vi")
    holder.show()

    def begin(kind):
        made.append(MAKERS[kind](Around(theme, wording, tasks, tmp_path, holder)))
        return made[-1]

    yield begin
    for dialog in made:
        dialog.done(0)
        dialog.deleteLater()
    holder.deleteLater()
    tasks.close()
    wording.use("en")


@pytest.fixture
def fitted(make, until):
    """`fitted(kind, room)` makes a dialog and shows it as on a screen that has `room` for it."""

    def show(kind, room):
        dialog = make(kind)
        dialog.fit(room)
        dialog.show()
        dialog.activateWindow()
        until(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
        settle()
        return dialog

    return show


@pytest.mark.parametrize("size", ROOM)
@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_a_dialog_fits_and_the_keys_bring_every_part_of_it_into_view(fitted, qtbot, kind, size):
    dialog = fitted(kind, ROOM[size])
    assert dialog.size().boundedTo(ROOM[size]) == dialog.size()
    assert [one.text() for one in ways_out(dialog) if not is_whole(dialog, one)] == []
    reached = {first_of_group(part) for part in walk(qtbot, dialog, Qt.Key.Key_Tab)}
    assert [name(part) for part in controls(dialog) - reached] == []
    assert unseen(qtbot, dialog, len(reached) + 1) == []


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_on_a_screen_of_1280_x_720_no_dialog_has_to_be_scrolled(make, kind):
    dialog = make(kind)
    for part in (dialog, *dialog.findChildren(QWidget)):
        part.ensurePolished()
    dialog.fit(LEAST)
    assert not dialog.findChildren(Roomy)
    assert dialog.size().boundedTo(LEAST) == dialog.size()


@pytest.mark.parametrize("size", ROOM)
def test_the_backups_are_scrolled_only_downwards(fitted, size):
    dialog = fitted(Restore, ROOM[size])
    (around,) = dialog.findChildren(Roomy)
    assert around.horizontalScrollBar().maximum() == 0
    assert around.height() > dialog.height() / 3


def unseen(qtbot, dialog, steps):
    """What has the keys and is not in view, as they go round."""
    found = []
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if not is_in_view(dialog, QApplication.focusWidget()):
            found.append(name(QApplication.focusWidget()))
    return found


def ways_out(dialog):
    return [one for one in (dialog.accept_button, dialog.cancel_button) if one.isVisible()]


def is_whole(dialog, part: QPushButton):
    return dialog.rect().contains(QRect(part.mapTo(dialog, QPoint(0, 0)), part.size()))


def is_in_view(dialog, part):
    """Whether a line of it is seen, or all of it where it is lower."""
    seen, around = part.rect(), part
    while around is not dialog:
        seen.translate(around.pos())
        around = around.parentWidget()
        seen = seen.intersected(around.rect())
    return seen.height() >= min(LINE, part.height())
