"""An article with a line of 5 MB: how soon it is there, what follows, and what a key in the middle of that line costs.

Opening counts as in `long`; a key counts from its event until nothing is left to do, painting included. The bare widget
lays the whole line out at each of them, so that it is asked less often. A part of `long`.
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench.figures import Figure
from bench.screen import Screen
from bench.typing import TYPED, _run, _run_until

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

LINE = "dài dòng " * 555_000
TEXT = f"# Tít\n\n{LINE}\n\nSau đó.\n"
ROUNDS = 3
KEYS, BARE_KEYS = 60, 4
OPENING = 15.0
"""seconds after an article was chosen in which everything that was put off is done"""


def measure() -> list[Figure]:
    samples: dict[str, list[float]] = {}
    with Screen() as screen, tempfile.TemporaryDirectory() as folder:
        environment = screen.environment(COPYDESK_SETTINGS=f"{folder}/settings")
        for kind in ("ours", "bare"):
            command = [sys.executable, "-m", "bench.long_line", folder, kind]
            answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
            samples |= json.loads(answer.stdout)
    found = {name: tuple(values) for name, values in samples.items()}
    name, bare = "a line of 5 MB", "bare widget"
    return [
        Figure(name, "until the text is drawn", "ms", found["open ours"], bare, found["open bare"]),
        Figure(name, "longest work at one go afterwards", "ms", found["slices"]),
        Figure(name, "a key in it, until it is drawn", "ms", found["keys ours"], bare, found["keys bare"]),
    ]


def main() -> None:
    """Measure in this process, on the display it was given: `python -m bench.long_line FOLDER ours|bare`."""
    measured = {"ours": _measure_ours, "bare": _measure_bare}[sys.argv[2]]
    sys.stdout.write(json.dumps(measured(Path(sys.argv[1]))))


def _measure_bare(_folder: Path) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from bench.long import _note_drawing

    app = QApplication([])
    drawn = _note_drawing(QPlainTextEdit)
    edit = QPlainTextEdit()
    edit.resize(1280, 720)
    edit.show()
    _run(app, 0.3)
    begun = perf_counter()
    edit.setPlainText(TEXT)
    drawn.clear()
    _run_until(app, lambda: bool(drawn), every=0)
    return {"open bare": [(drawn[0] - begun) * 1000], "keys bare": _type(app, edit, BARE_KEYS)}


def _measure_ours(folder: Path) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication

    from bench.long import _article, _note_drawing, _open
    from storage.desk import Desk
    from ui import garbage
    from ui.app import SWITCHING, Session
    from ui.preferences import Preferences
    from ui.writing.text_edit import TextEdit

    sys.setswitchinterval(SWITCHING)
    app = QApplication(["bench", "-style", "fusion"])
    drawn = _note_drawing(TextEdit)
    with Desk.create(folder / "line.desk", owner="Bench", language="vi") as desk:
        long = [_article(desk, TEXT) for _ in range(ROUNDS)]
        short = _article(desk, "Ngắn.\n")
    session = Session(app, Preferences(folder / "settings"))
    session.start(folder / "line.desk")
    _run_until(app, lambda: session.window is not None and bool(session.window.writing.room.text()))
    window = session.window
    assert window is not None
    window.resize(1280, 720)
    _run(app, 2.5)
    garbage.look_seldom(app)
    samples: dict[str, list[float]] = defaultdict(list)
    for article_id in long:
        window.open_article(short)
        _run(app, 1.0)
        samples["open ours"].append(_open(app, window, article_id, drawn))
        samples["slices"].append(_run(app, OPENING))
    samples["keys ours"] = _type(app, window.writing.room.edit, KEYS)
    window.close()
    return samples


def _type(app: "QApplication", edit: "QPlainTextEdit", count: int) -> list[float]:
    """Milliseconds of each key in the middle of the line."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    cursor = edit.textCursor()
    cursor.setPosition(len(TEXT) // 2)
    edit.setTextCursor(cursor)
    edit.setFocus()
    _run(app, 1.0)
    times = []
    for number in range(count):
        begun = perf_counter()
        letter = TYPED[number % len(TYPED)]
        app.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        app.processEvents()
        times.append((perf_counter() - begun) * 1000)
        _run(app, 0.05)
    return times


if __name__ == "__main__":
    main()
