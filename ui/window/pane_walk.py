"""F6: from pane to pane, and round again; panes that are hidden are passed over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_on(panes: Sequence[QWidget]) -> None:
    """Give the keys to the pane after the one that has them."""
    seen = [pane for pane in panes if pane.isVisible()]
    here = next((number for number, pane in enumerate(seen) if has_focus(pane)), -1)
    if seen:
        seen[(here + 1) % len(seen)].setFocus(Qt.FocusReason.TabFocusReason)


def has_focus(pane: QWidget) -> bool:
    """Whether the keys go to `pane` or to something in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
