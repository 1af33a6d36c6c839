"""F1 in a dialog: the window under it is asked for the manual, which a dialog knows nothing of."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMainWindow, QWidget

_KIND = QEvent.Type(QEvent.registerEventType())


class HelpEvent(QEvent):
    """`over` is where a person was when they asked."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(_KIND)
        self.over = over


def ask(over: QWidget) -> None:
    """Ask the window that `over` belongs to for the page of the manual about it; without a window nothing happens."""
    owner: QWidget | None = over
    while owner is not None and not isinstance(owner, QMainWindow):
        owner = owner.parentWidget()
    if owner is not None:
        QCoreApplication.sendEvent(owner, HelpEvent(over))
