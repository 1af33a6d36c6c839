"""Where the keys go is seen: each kind of control, in each of the four colours, with the keys and without them.

The controls are those of every dialog and of every page, so that a new kind is looked at without being named here.
"""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from tests.ui.every_dialog import MAKERS, Around
from ui.colours import PALETTES, contrast
from ui.tasks import Tasks
from ui.wording import Wording

AROUND = 3
"""pixels beside a control that its ring may take"""
LEAST = 40
"""pixels of the ring that stand out from what was there before"""
LEAST_CARET = 12
"""a field is told by its caret alone where its border is that of the page"""


@pytest.fixture(scope="module", autouse=True)
def steady_caret(qapp):
    """A caret that does not blink is in the picture whenever it is taken."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def kind_of(part):
    """What is drawn alike."""
    is_on = isinstance(part, QAbstractButton) and part.isChecked()
    is_default = isinstance(part, QPushButton) and part.isDefault()
    return (
        type(part).__name__,
        str(part.property("kind") or ""),
        str(part.property("surface") or ""),
        is_on,
        is_default,
    )


def controls(top):
    return [
        part
        for part in top.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not part.visibleRegion().isEmpty()
        and part.window() is top.window()
    ]


def look(part):
    top = part.window()
    place = QRect(part.mapTo(top, QPoint(0, 0)), part.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return top.grab(place.intersected(top.rect())).toImage().convertToFormat(QImage.Format.Format_RGB32)


def standing_out(before, after):
    """How many pixels of `after` are told from `before` at 3:1."""
    pairs = {}
    for y in range(after.height()):
        if bytes(before.constScanLine(y)) == bytes(after.constScanLine(y)):
            continue
        for x in range(after.width()):
            one, other = before.pixel(x, y), after.pixel(x, y)
            if one != other:
                pairs[one, other] = pairs.get((one, other), 0) + 1
    return sum(
        count for (one, other), count in pairs.items() if contrast(QColor(one).name(), QColor(other).name()) >= 3
    )


def unseen(top, known):
    """The kinds of controls under `top` of which the keys cannot be seen."""
    found = []
    for part in controls(top):
        if kind_of(part) in known:
            continue
        known.add(kind_of(part))
        if QApplication.focusWidget() is not None:
            QApplication.focusWidget().clearFocus()
        QApplication.processEvents()
        before = look(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        pixels = standing_out(before, look(part))
        has_caret = isinstance(part, (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox))
        if pixels < (LEAST_CARET if has_caret else LEAST):
            found.append((*kind_of(part), part.accessibleName() or part.objectName(), pixels))
    return found


@pytest.mark.parametrize("scheme", PALETTES)
def test_the_keys_are_seen_in_every_dialog(theme, tmp_path, until, scheme):
    theme.choose(scheme)
    wording, tasks, known, found = Wording("en"), Tasks(), set(), []
    holder = QWidget()
    for kind, make in MAKERS.items():
        dialog = make(Around(theme, wording, tasks, tmp_path, holder))
        dialog.show()
        dialog.activateWindow()
        until(dialog.isActiveWindow)
        found += [(kind.__name__, *one) for one in unseen(dialog, known)]
        dialog.done(0)
        dialog.deleteLater()
    holder.deleteLater()
    tasks.close()
    assert not found, "\n".join(map(str, found))
