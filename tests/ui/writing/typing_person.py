"""A person typing, as a program of its own that can be killed: `python typing_person.py DESK ARTICLE TEXT_FILE`.

It opens the real desk and the real writing room, types one letter after the other, and writes to its standard output,
one line each: `ready`, `typed COUNT NANOSECONDS` after every key and `saved COUNT` after every answer of the desk.
"""

import os
import sys
import time
from itertools import count
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from storage.desk import Desk
from ui.tasks import Tasks
from ui.writing.room import WritingRoom

BETWEEN_KEYS = 15
"""milliseconds: some 65 letters a second, far above a fast typist"""


def main(path: Path, article_id: str, text: str) -> None:
    app = QApplication([])
    tasks, room = Tasks(), WritingRoom()
    room.text_rested.connect(lambda article_id, typed: save(tasks, article_id, typed))
    room.resize(700, 500)
    room.show()
    places = count()

    def type_on() -> None:
        at = next(places)
        letter = text[at % len(text)]
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


def save(tasks: Tasks, article_id: str, typed: str) -> None:
    tasks.change(lambda desk: desk.save_text(article_id, typed), then=lambda _change: say(f"saved {len(typed)}"))


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]).read_text(encoding="utf-8"))
