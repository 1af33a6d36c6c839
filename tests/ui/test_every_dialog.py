"""Every dialog by the keys alone: all of it is reached, in the order of reading, and there is a way out of it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QDateTimeEdit,
    QDialog,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from tests.ui.every_dialog import MAKERS, Around, in_the_source
from tests.ui.seen import Longer, cut_off, settle
from ui.tasks import Tasks
from ui.wording import Wording

MOST = 200
"""steps after which the keys are held to be caught"""
SECTIONS = 8
"""more than a date and a time are made of: within it the keys go from one to the next"""


@pytest.fixture
def wording(qapp):
    wording = Wording("en")
    yield wording
    wording.use("en")


@pytest.fixture
def shown(theme, tmp_path, wording, until):
    """`shown(kind)` makes a dialog and shows it."""
    made, tasks = [], Tasks()
    holder = QWidget()
    holder.resize(1280, 720)
    holder.show()

    def show(kind):
        dialog = MAKERS[kind](Around(theme, wording, tasks, tmp_path, holder))
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        until(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
        for _ in range(4):
            QApplication.processEvents()
        return dialog

    yield show
    for dialog in made:
        dialog.done(QDialog.DialogCode.Rejected)
        dialog.deleteLater()
    holder.deleteLater()
    tasks.close()


def test_every_dialog_is_in_the_table():
    assert {kind.__name__ for kind in MAKERS} == in_the_source()


def controls(top):
    """What the keys are to reach: of several buttons of which one holds, the group counts as one."""
    found = [
        part
        for part in top.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not part.objectName().startswith("qt_")
        and not isinstance(part.parent(), QAbstractScrollArea)
    ]
    return {first_of_group(part) for part in found}


def first_of_group(part):
    """The group that a button is in, where the arrows go from one to the next and Tab goes past."""
    if isinstance(part, QAbstractButton) and part.isCheckable() and part.autoExclusive() and part.group() is None:
        return part.parentWidget() if isinstance(part, QRadioButton) else part
    return part.group() if isinstance(part, QAbstractButton) and isinstance(part.group(), QButtonGroup) else part


def walk(qtbot, top, key):
    """What has the keys after each step, until it begins again."""
    seen, within = [QApplication.focusWidget()], 0
    for _ in range(MOST):
        qtbot.keyClick(QApplication.focusWidget(), key)
        focused = QApplication.focusWidget()
        assert focused is not None and top.isAncestorOf(focused), "the keys have left the dialog"
        if focused is seen[0]:
            return seen
        if focused is seen[-1]:
            within += 1
            assert isinstance(focused, QDateTimeEdit) and within < SECTIONS, f"the keys stay with {focused!r}"
        else:
            seen.append(focused)
            within = 0
    raise AssertionError(f"the keys go round among {seen[-3:]}")


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_tab_reaches_everything_forth_and_back(shown, qtbot, kind):
    dialog = shown(kind)
    wanted = controls(dialog)
    forth = walk(qtbot, dialog, Qt.Key.Key_Tab)
    missed = wanted - {first_of_group(part) for part in forth}
    assert missed == set(), [(type(part).__name__, getattr(part, "text", str)()) for part in missed]
    back = walk(qtbot, dialog, Qt.Key.Key_Backtab)
    assert wanted - {first_of_group(part) for part in back} == set()


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_tab_goes_as_one_reads(shown, qtbot, kind):
    dialog = shown(kind)
    parts = walk(qtbot, dialog, Qt.Key.Key_Tab)
    turns = [wrong_of(dialog, parts[at:] + parts[:at]) for at in range(len(parts))]
    assert min(turns, key=len) == []


def wrong_of(top, parts):
    """Where the keys go back for a reader who begins with the first of `parts`."""
    return [(name(one), name(other)) for one, other in pairwise(parts) if goes_back(top, one, other)]


def goes_back(top, one, other):
    """Whether `other` stands before `one` for a reader: above it within a column, or to the left on its line."""
    a, b = part_rect(top, one), part_rect(top, other)
    is_same_line = a.top() < b.bottom() - 2 and b.top() < a.bottom() - 2
    if is_same_line:
        return b.right() <= a.left()
    is_same_column = a.left() < b.right() and b.left() < a.right()
    return b.bottom() <= a.top() and (is_same_column or b.right() <= a.left())


def part_rect(top, part):
    rect = part.rect()
    rect.moveTopLeft(part.mapTo(top, QPoint(0, 0)))
    return rect


def name(part):
    said = part.text() if isinstance(part, QAbstractButton) else part.accessibleName() or part.objectName()
    return f"{type(part).__name__} {said}"


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_escape_leaves_from_wherever_the_keys_are(shown, qtbot, kind):
    dialog = shown(kind)
    for part in walk(qtbot, dialog, Qt.Key.Key_Tab):
        if isinstance(part, QTabBar):
            continue
        dialog.show()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(part, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), f"Escape does not leave from {name(part)}"


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_enter_presses_the_button_that_stands_out(shown, qtbot, kind):
    dialog = shown(kind)
    default = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.isDefault()]
    assert len(default) <= 1
    if default and default[0].isEnabled():
        pressed = []
        default[0].clicked.connect(lambda: pressed.append(True))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert pressed == [True]


# --- its words --------------------------------------------------------------------------------------------------------


@pytest.fixture(params=["en", "vi", "longer"])
def language(request, qapp, wording):
    """What is spoken; the last is a language of our own, in which everything is half as long again."""
    translator = Longer()
    if request.param == "longer":
        qapp.installTranslator(translator)
    else:
        wording.use(request.param)
    yield request.param
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("kind", MAKERS, ids=lambda kind: kind.__name__)
def test_no_word_is_cut_off(language, shown, kind):
    dialog = shown(kind)
    settle()
    assert cut_off(dialog) == set()
