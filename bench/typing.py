"""One key in the middle of a long article, in a real window with everything on, beside a bare `QPlainTextEdit`.

Measured is how long the window's thread works on a key, from the key event until nothing is left to do, painting
included: its own processor time, which is held to the target, and by the clock on the wall, which also knows who else
uses the machine. Counts, autosave and the rendered view run as they do for a person, who now and then rests.
"""

import itertools
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep, thread_time
from typing import TYPE_CHECKING

from bench.figures import Figure
from bench.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "decree-30-2020.vi.md"
WORDS = (3_000, 20_000, 100_000)
KEYS = 300
ROUND = 50
"""keys in one window before the other window's turn"""
BETWEEN_KEYS, REST, REST_EVERY = 0.03, 0.32, 25
"""seconds between keys, seconds of a rest, keys between two rests"""
TYPED = "Sáng nay, trường học bên sông mở cửa trở lại. "


def measure() -> list[Figure]:
    """A figure for each length in WORDS; only that of 20,000 words has targets (issue 2)."""
    figures = []
    for words in WORDS:
        with Screen() as screen, tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "bench.typing", str(words), folder]
            environment = screen.environment(COPYDESK_SETTINGS=f"{folder}/settings")
            answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
        samples = {name: tuple(values) for name, values in json.loads(answer.stdout).items()}
        is_held = words == 20_000
        figures += [
            Figure(
                name=f"a key at {words:,} words",
                what="window's thread busy",
                unit="ms",
                samples=samples["ours busy"],
                peer="bare widget",
                peer_samples=samples["bare busy"],
                most_p95=2.0 if is_held else None,
                most_worst=8.0 if is_held else None,
            ),
            Figure(
                name=f"a key at {words:,} words",
                what="until it is drawn",
                unit="ms",
                samples=samples["ours drawn"],
                peer="bare widget",
                peer_samples=samples["bare drawn"],
            ),
            Figure(
                name=f"between keys at {words:,} words",
                what="longest work at one go",
                unit="ms",
                samples=samples["ours between"],
            ),
        ]
    return figures


def main() -> None:
    """Measure in this process, on the display it was given: `python -m bench.typing WORDS FOLDER`."""
    words, folder = int(sys.argv[1]), Path(sys.argv[2])
    sys.stdout.write(json.dumps(_measure_here(words, folder)))


def _measure_here(words: int, folder: Path) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    app = QApplication([])
    text = _text(words)
    bare = QPlainTextEdit()
    bare.setPlainText(text)
    bare.resize(1280, 720)
    edit, close = _open_window(app, text, folder)
    samples: dict[str, list[float]] = defaultdict(list)
    for _ in range(KEYS // ROUND):
        _type(app, bare, samples, "bare")
        _type(app, edit, samples, "ours")
    close()
    return samples


def _text(words: int) -> str:
    """The corpus over and over, as long as asked, cut at a line's end."""
    lines, count = [], 0
    for line in itertools.cycle(CORPUS.read_text(encoding="utf-8").split("\n")):
        count += len(line.split())
        lines.append(line)
        if count >= words:
            return "\n".join(lines)
    raise AssertionError("an endless text ends")


def _open_window(app: "QApplication", text: str, folder: Path) -> "tuple[QPlainTextEdit, Callable[[], object]]":
    """The real window on a real desk with one article of `text`, settled; its editor, and what closes it."""
    from storage.desk import Desk
    from ui import garbage
    from ui.app import SWITCHING, Session
    from ui.preferences import Preferences

    sys.setswitchinterval(SWITCHING)
    desk = Desk.create(folder / "bench.desk", owner="Bench", language="vi")
    desk.save_text(desk.new_article("news-article", "vi").article_id, text)
    desk.close()
    session = Session(app, Preferences(folder / "settings"))
    session.start(folder / "bench.desk")
    _run_until(app, lambda: session.window is not None and len(session.window.writing.room.text()) == len(text))
    window = session.window
    assert window is not None
    window.resize(1280, 720)
    _run(app, 2.5)
    garbage.look_seldom(app)
    return window.writing.room.edit, window.close


def _type(app: "QApplication", edit: "QPlainTextEdit", samples: dict[str, list[float]], whose: str) -> None:
    """Type ROUND letters in the middle of the text, in the window that is in front alone."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor

    window = edit.window()
    window.show()
    window.raise_()
    window.activateWindow()
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)
    edit.centerCursor()
    _run(app, 0.5)
    for number in range(ROUND):
        letter = TYPED[number % len(TYPED)]
        begin, busy = perf_counter(), thread_time()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            app.sendEvent(edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        app.processEvents()
        samples[f"{whose} busy"].append((thread_time() - busy) * 1000)
        samples[f"{whose} drawn"].append((perf_counter() - begin) * 1000)
        rest = REST if number % REST_EVERY == REST_EVERY - 1 else BETWEEN_KEYS
        samples[f"{whose} between"].append(_run(app, rest))
    _run(app, 1.0)
    window.hide()


def _run(app: "QApplication", seconds: float) -> float:
    """Let the program run; the longest time in milliseconds that its window's thread worked without coming back."""
    longest, end = 0.0, perf_counter() + seconds
    while perf_counter() < end:
        before = thread_time()
        app.processEvents()
        longest = max(longest, thread_time() - before)
        sleep(0.001)
    return longest * 1000


def _run_until(app: "QApplication", is_reached: Callable[[], bool], every: float = 0.05) -> None:
    """`every` is how many seconds go by between two looks."""
    end = perf_counter() + 60
    while not is_reached():
        if perf_counter() > end:
            raise TimeoutError("the window did not open its article")
        _run(app, every) if every else app.processEvents()


if __name__ == "__main__":
    main()
