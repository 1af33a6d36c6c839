"""A window that says when it is ready: `python -m bench.opening DESK` for ours, without a DESK for a bare one.

It prints "shown" when the window is drawn, "ready" when everything is in it, and stays until its input ends. Started as
a process by `start` and `memory`; it measures nothing itself.
"""

import os
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SIZE = (1280, 720)
LOOK_EVERY = 2
"""milliseconds"""


class Painted(QObject):
    """Notices the first time that a window is drawn."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.has_happened = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.has_happened:
            self.has_happened = True
            QTimer.singleShot(0, self, lambda: say("shown"))
            watched.removeEventFilter(self)
        return False


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def announce(window: QWidget, is_filled: Callable[[], bool]) -> None:
    """Say so once the window is drawn, and once it is filled too, when the event loop has come round to it."""
    painted = Painted(window)
    timer = QTimer(window, interval=LOOK_EVERY)

    def look() -> None:
        if painted.has_happened and is_filled():
            timer.stop()
            say("ready")

    timer.timeout.connect(look)
    timer.start()


def leave_when_asked() -> None:
    """End at the end of the input, from a thread: the window's loop must not poll for it."""

    def wait() -> None:
        sys.stdin.read()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def open_ours(desk: str) -> None:
    from ui.program import main

    begin = QApplication.exec

    def execute(*_application: QApplication) -> int:
        from ui.main_window import MainWindow

        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        window.resize(*SIZE)
        announce(window, lambda: window.writing.list.rows.model().rowCount() > 0 and bool(window.writing.room.text()))
        return begin()

    QApplication.exec = execute
    sys.argv = ["copydesk", desk]
    main()


def open_bare() -> None:
    app = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    announce(window, lambda: True)
    window.show()
    app.exec()


if __name__ == "__main__":
    leave_when_asked()
    if len(sys.argv) > 1:
        open_ours(sys.argv[1])
    else:
        open_bare()
