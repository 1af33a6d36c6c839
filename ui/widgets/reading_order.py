"""Tab in the order in which a layout is read: for parts that are made anew, which Qt puts behind all others."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow(top: QWidget) -> None:
    """Let Tab go through what is laid out in `top` from its beginning to its end."""
    for before, after in pairwise(
        part for part in _parts(top.layout()) if part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ):
        QWidget.setTabOrder(before, after)


def _parts(layout: QLayout | None) -> Iterator[QWidget]:
    for number in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(number) if layout is not None else None
        if item is None:
            continue
        part = item.widget()
        if part is not None:
            yield part
        yield from _parts(part.layout() if part is not None else item.layout())
