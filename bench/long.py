"""A long article: how soon it is there, how soon the rendered view has what was typed, and what it holds in memory.

Opening counts from the moment that an article is chosen in an open window until its text is drawn, the desk's reading
included; a bare widget reads the same text from a file. The rendered view counts from the last key until it is drawn to
the end. Memory is what an article of that length adds to a window: private pages with it less those with a short one,
each window in a process of its own, after its garbage and its free memory were given back.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from bench import long_line
from bench.figures import Figure
from bench.screen import Screen
from bench.typing import CORPUS, _run, _run_until
from bench.typing import _text as text_of
from bench.windows import own_memory

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from ui.main_window import MainWindow

SHORT, LONG = 3_000, 100_000
ROUNDS = 4
MEMORY_ROUNDS = 5
OPENING = 3.0
"""seconds after an article was chosen in which everything that was put off is done"""
RESTING = 10.0
"""seconds in which a window of a long article comes to rest"""


def measure() -> list[Figure]:
    with Screen() as screen, tempfile.TemporaryDirectory() as folder:
        environment = screen.environment(COPYDESK_SETTINGS=f"{folder}/settings")
        samples: dict[str, list[float]] = defaultdict(list)
        for number, kind in enumerate(("ours", "bare", "ours", "bare")):
            command = [sys.executable, "-m", "bench.long", f"{folder}/{number}", kind]
            answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
            for name, values in json.loads(answer.stdout).items():
                samples[name] += values
        held = _memory(Path(folder) / "0", environment)
    return _figures({name: tuple(values) for name, values in samples.items()} | held) + long_line.measure()


def _figures(samples: dict[str, tuple[float, ...]]) -> list[Figure]:
    words, pages = f"{LONG:,} words", "private pages that it adds"
    ours, bare = samples["ours"], samples["bare"]
    drawn, peer, slices = samples["open ours"], samples["open bare"], samples["slices"]
    return [
        Figure(f"opening {words}", "until the text is drawn", "ms", drawn, "bare widget", peer, most_ratio=1.5),
        Figure(f"opening {words}", "longest work at one go afterwards", "ms", slices, most_p95=8),
        Figure(f"rendered view, {SHORT:,} words", "from the last key", "ms", samples["view short"], most_p95=120),
        Figure(f"rendered view, {words}", "from the last key", "ms", samples["view long"], most_p95=400),
        Figure(f"memory of {words}", pages, "MB", ours, "bare widget", bare, most_ratio=2.0),
    ]


def _memory(folder: Path, environment: dict[str, str]) -> dict[str, tuple[float, ...]]:
    """What the long text adds to a window of ours and to a bare one, in MB, `MEMORY_ROUNDS` times."""
    added: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(MEMORY_ROUNDS):
        programs = {
            (kind, length): _start(kind, folder / f"{length}.{ending}", environment)
            for kind, ending in (("ours", "desk"), ("bare", "md"))
            for length in ("short", "long")
        }
        for program in programs.values():
            _wait_for(program)
        # All of them are there: a library that only one program holds would count as that one's own.
        held = {which: own_memory(program.pid) for which, program in programs.items()}
        for program in programs.values():
            program.kill()
            program.communicate()
        for kind, found in added.items():
            found.append(held[kind, "long"] - held[kind, "short"])
    return {kind: tuple(found) for kind, found in added.items()}


def _start(kind: str, file: Path, environment: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "bench.target", kind, str(file), str(round(RESTING * 1000))],
        env={**environment, "COPYDESK_SETTINGS": f"{file}.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def _wait_for(program: "subprocess.Popen[bytes]") -> None:
    """Until the window is at rest."""
    assert program.stdout
    for line in program.stdout:
        if line.strip() == b"ready":
            return
    raise RuntimeError("the window was never ready")


def main() -> None:
    """Measure in this process, on the display it was given: `python -m bench.long FOLDER ours|bare`, in this order."""
    measured = {"ours": _measure_ours, "bare": _measure_bare}[sys.argv[2]]
    sys.stdout.write(json.dumps(measured(Path(sys.argv[1]))))


def _measure_bare(folder: Path) -> dict[str, list[float]]:
    """In a process without our style sheet and fonts."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    app = QApplication([])
    file = folder.with_name(str(int(folder.name) - 1)) / "long.md"
    drawn = _note_drawing(QPlainTextEdit)
    times = []
    for _ in range(ROUNDS):
        edit = QPlainTextEdit()
        edit.resize(1280, 720)
        edit.show()
        _run(app, 0.3)
        begun = perf_counter()
        edit.setPlainText(file.read_text(encoding="utf-8"))
        del drawn[:]
        _run_until(app, lambda: bool(drawn), every=0)
        times.append((drawn[0] - begun) * 1000)
        edit.close()
    return {"open bare": times}


def _measure_ours(folder: Path) -> dict[str, list[float]]:
    from PySide6.QtWidgets import QApplication

    from storage.desk import Desk
    from ui import garbage
    from ui.app import SWITCHING, Session
    from ui.preferences import Preferences
    from ui.writing.text_edit import TextEdit

    folder.mkdir()
    sys.setswitchinterval(SWITCHING)
    app = QApplication(["bench", "-style", "fusion"])
    drawn = _note_drawing(TextEdit)
    texts = {"short": text_of(SHORT), "long": text_of(LONG)}
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
        with Desk.create(folder / f"{name}.desk", owner="Bench", language="vi") as desk:
            desk.save_text(desk.new_article("news-article", "vi").article_id, text)
    with Desk.create(folder / "bench.desk", owner="Bench", language="vi") as desk:
        long = [_article(desk, texts["long"]) for _ in range(ROUNDS)]
        short = _article(desk, texts["short"])
    session = Session(app, Preferences(folder / "settings"))
    session.start(folder / "bench.desk")
    _run_until(app, lambda: session.window is not None and bool(session.window.writing.room.text()))
    window = session.window
    assert window is not None
    window.resize(1280, 720)
    _run(app, 2.5)
    garbage.look_seldom(app)
    samples: dict[str, list[float]] = defaultdict(list)
    samples["view short"] = _render(app, window)
    for article_id in long:
        window.open_article(short)
        _run(app, 1.0)
        samples["open ours"].append(_open(app, window, article_id, drawn))
        samples["slices"].append(_run(app, OPENING))
    samples["view long"] = _render(app, window)
    window.close()
    return samples


def _article(desk: "object", text: str) -> str:
    article_id = desk.new_article("news-article", "vi").article_id  # type: ignore[attr-defined]
    desk.save_text(article_id, text)  # type: ignore[attr-defined]
    return str(article_id)


def _note_drawing(kind: "type[QPlainTextEdit]") -> list[float]:
    """From now on the moments at which a widget of this class has been drawn are put on this list."""
    drawn: list[float] = []
    paint = kind.paintEvent

    def paint_and_note(self: "QPlainTextEdit", event: "QPaintEvent") -> None:
        paint(self, event)
        drawn.append(perf_counter())

    kind.paintEvent = paint_and_note  # type: ignore[method-assign]
    return drawn


def _open(app: "QApplication", window: "MainWindow", article_id: str, drawn: list[float]) -> float:
    """Milliseconds from the choice of an article until its text was drawn."""
    begun = perf_counter()
    window.open_article(article_id)
    while window.writing.room.article_id != article_id:
        del drawn[:]
        app.processEvents()
        time.sleep(0.0005)
    _run_until(app, lambda: bool(drawn), every=0)
    return (drawn[0] - begun) * 1000


def _render(app: "QApplication", window: "MainWindow") -> list[float]:
    """Milliseconds from a key until the rendered view has been drawn to its end."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor

    view, edit = window.writing.rendered.view, window.writing.room.edit
    assert view is not None
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)
    _run(app, 1.0)
    drawn: list[float] = []
    view.drawn.connect(lambda: drawn.append(perf_counter()))
    times = []
    for letter in CORPUS.read_text(encoding="utf-8")[:ROUNDS]:
        drawn.clear()
        begun = perf_counter()
        app.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter.strip() or "a"))
        _run_until(app, lambda: bool(drawn))
        times.append((drawn[0] - begun) * 1000)
        _run(app, 1.0)
    return times


if __name__ == "__main__":
    main()
