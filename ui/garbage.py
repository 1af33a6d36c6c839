"""When Python looks for garbage: seldom while a person writes, thoroughly when they turn to another program.

A whole look goes through everything that an open article is parsed into; in a long one that is many keystrokes of time,
and it happens in the middle of whatever is being done. Most of what is no longer needed goes without it. Python looks
in any thread, and an object of Qt's that a worker lets go of ends in a crash: here only the window's thread looks.
"""

import gc

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication

SELDOM = (700_000, 10, 1_000)
"""new objects until the newest are looked at; such looks until the younger half is; and so on to a whole look

Opening a book makes some 300,000 and typing hardly any; none of them are garbage that only a look would find.
"""
BETWEEN = 2_000
"""milliseconds between two looks at whether it is time"""


def wait() -> None:
    """Look for none until `look_seldom`: what is made at the start stays."""
    gc.disable()


def look_seldom(app: QCoreApplication) -> QTimer:
    """From now on look as this module says, when the timer says so; what is there now is taken to stay."""
    gc.freeze()
    timer = QTimer(app, interval=BETWEEN)
    timer.timeout.connect(_look)
    timer.start()
    if isinstance(app, QGuiApplication):
        app.applicationStateChanged.connect(_on_state_changed)
    return timer


def _look() -> None:
    """As Python does by itself with `SELDOM`; its rule that a quarter be new for a whole look makes no difference here.

    A timer goes on while a dialog waits, so what workers leave behind is found then too.
    """
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > SELDOM[generation]:
            gc.collect(generation)
            return


def _on_state_changed(state: Qt.ApplicationState) -> None:
    if state == Qt.ApplicationState.ApplicationInactive:
        gc.collect()
