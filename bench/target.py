"""A window that is typed into from outside: `python -m bench.target ours DESK`, or `bare FILE`; then milliseconds.

The caret stands in the middle of the text. Started by `pixels`; it measures nothing itself and says "ready" once it is
filled and at rest.
"""

import ctypes
import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from bench.opening import SIZE, leave_when_asked, say

LOOK_EVERY = 50
"""milliseconds"""
SETTLING = int(sys.argv[3]) if len(sys.argv) > 3 else 3_000
"""milliseconds after which the window is at rest; `open_ours` puts other words in the place of these"""


def open_ours(desk: str) -> None:
    from ui.program import main

    begin = QApplication.exec

    def execute(*_application: QApplication) -> int:
        from ui.main_window import MainWindow

        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        when(lambda: bool(window.writing.room.text()), lambda: prepare(window, window.writing.room.edit))
        return begin()

    QApplication.exec = execute
    sys.argv = ["copydesk", desk]
    main()


def open_bare(file: str) -> None:
    app = QApplication([])
    window, edit = QMainWindow(), QPlainTextEdit()
    edit.setPlainText(Path(file).read_text(encoding="utf-8"))
    window.setCentralWidget(edit)
    window.show()
    prepare(window, edit)
    app.exec()


def when(holds: Callable[[], bool], then: Callable[[], None]) -> None:
    timer = QTimer(QApplication.instance(), interval=LOOK_EVERY)

    def look() -> None:
        if holds():
            timer.stop()
            then()

    timer.timeout.connect(look)
    timer.start()


def prepare(window: QMainWindow, edit: QPlainTextEdit) -> None:
    window.resize(*SIZE)
    window.move(0, 0)
    window.activateWindow()
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)
    edit.centerCursor()
    QTimer.singleShot(SETTLING, window, be_ready)


def be_ready() -> None:
    """What is held from now on is in use: garbage goes, and free memory goes back to the system."""
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    say("ready")


if __name__ == "__main__":
    leave_when_asked()
    {"ours": open_ours, "bare": open_bare}[sys.argv[1]](sys.argv[2])
