"""A person who types in the real writing room on a real desk, in a process that can be killed.

It writes down what it knows, one line each, into a file that outlives it: `ready`, `typed COUNT NANOSECONDS` after
every key, `saved COUNT MILLISECONDS` after every answer of the desk, with how long it took, and `asked NANOSECONDS`
when it is asked.
"""

import os
import time
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from storage.desk import Desk
from ui.tasks import Tasks
from ui.writing.room import WritingRoom

TEXT = (Path(__file__).parents[1] / "ui" / "writing" / "typed_text.txt").read_text(encoding="utf-8")
BETWEEN_KEYS = 15
"""milliseconds: some 65 letters a second, far above a fast typist"""


def main(path: Path, article_id: str, told: Path) -> None:
    descriptor = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def say(line: str) -> None:
        os.write(descriptor, f"{line}\n".encode())

    app = QApplication([])
    tasks, room = Tasks(), WritingRoom()

    def save(of: str, typed: str) -> None:
        asked = time.monotonic_ns()
        say(f"asked {asked}")

        def tell(_change: object) -> None:
            say(f"saved {len(typed)} {(time.monotonic_ns() - asked) // 1_000_000}")

        tasks.change(lambda desk: desk.save_text(of, typed), then=tell)

    room.text_rested.connect(save)
    room.resize(700, 500)
    room.show()
    places = count()

    def type_on() -> None:
        at = next(places)
        letter = TEXT[at % len(TEXT)]
        key = Qt.Key.Key_Return if letter == "\n" else 0
        QApplication.sendEvent(room.edit, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
        say(f"typed {at + 1} {time.monotonic_ns()}")

    keys = QTimer(interval=BETWEEN_KEYS, timerType=Qt.TimerType.PreciseTimer)
    keys.timeout.connect(type_on)

    def begin(_desk: Desk) -> None:
        tasks.read(lambda desk: desk.article(article_id), then=show)

    def show(article: object) -> None:
        room.show_article(article)
        say("ready")
        keys.start()

    tasks.open(lambda: Desk.open(path), then=begin)
    app.exec()
