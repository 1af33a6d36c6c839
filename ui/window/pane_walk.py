"""F6 and Shift+F6: from pane to pane, and round again; panes that are hidden are passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_on(panes: Sequence[QWidget], by: int = 1) -> None:
    """Give the keys to the pane after the one that has them; with -1 to the one before."""
    seen = [pane for pane in panes if pane.isVisible()]
    here = next((number for number, pane in enumerate(seen) if has_focus(pane)), -1 if by > 0 else 0)
    for step in range(1, len(seen) + 1):
        if _take(seen[(here + by * step) % len(seen)]):
            return


def _take(pane: QWidget) -> bool:
    """Give the keys to the pane, or to the first part of it that takes them."""
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    for part in [] if has_focus(pane) else pane.findChildren(QWidget):
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            part.setFocus(Qt.FocusReason.TabFocusReason)
            break
    return has_focus(pane)


def has_focus(pane: QWidget) -> bool:
    """Whether the keys go to `pane` or to something in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
