"""How long a bulletin goes on after it was cancelled between its articles: on the command line, and in the window.

From the request to the end of the writing: on the command line until the process has ended, in the window until the
dialog is gone, and until the worker has put down what it had in hand. No file may be there then.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from bench.figures import Figure
from bench.screen import Screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.app import Session

TOP = Path(__file__).resolve().parent.parent
ROUNDS = 25
MOST_MS = 200
LONGEST_REST = 0.5
"""seconds after the first article; an article with two photographs takes a fifth of that"""
WHAT = "between articles, from the request to the end"


def measure(desk: Path, names: list[str]) -> list[Figure]:
    """Of a bulletin of these articles, which have pictures enough to last a second."""
    chance = Random(48)
    rests = [chance.uniform(0, LONGEST_REST) for _ in range(ROUNDS)]
    with tempfile.TemporaryDirectory(prefix="copydesk-cancel-") as folder:
        line = [interrupted(desk, names, Path(folder, "week.pdf"), rest) for rest in rests]
        with Screen() as screen:
            environment = screen.environment(COPYDESK_SETTINGS=folder)
            command = [sys.executable, "-m", "bench.cancelling", str(desk), folder, json.dumps(rests)]
            told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, cwd=TOP)
    dialog, worker = json.loads(told.stdout)
    samples = {"command line": line, "window, dialog": dialog, "window, worker": worker}
    return [
        Figure(f"cancel, {name}", WHAT, "ms", tuple(taken), most_p95=MOST_MS, most_worst=MOST_MS)
        for name, taken in samples.items()
    ]


def interrupted(desk: Path, names: list[str], target: Path, rest: float) -> float:
    """Milliseconds from Ctrl+C, so many seconds after the first article, until the process has ended."""
    command = [sys.executable, str(TOP / "main.py"), "bulletin", str(desk), *names, "--title", "Week 48"]
    command += ["--to", "pdf", "--output", str(target)]
    seen, terminal = os.openpty()  # it tells how far it is to a person at a terminal only
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=terminal)
    os.close(terminal)
    told = b""
    while b"articles" not in told:
        told += os.read(seen, 1000)
    sleep(rest)
    asked = perf_counter()
    process.send_signal(signal.SIGINT)
    status = process.wait()
    taken = perf_counter() - asked
    os.close(seen)
    assert status == 130, f"it ended with {status}: the bulletin has too few articles"
    assert not list(target.parent.glob("*.pdf*"))
    return taken * 1000


def main() -> None:
    """Measure the window on the display that this process was given: `python -m bench.cancelling DESK FOLDER RESTS`."""
    from PySide6.QtWidgets import QApplication

    from ui import garbage
    from ui.app import SWITCHING, Session
    from ui.preferences import Preferences
    from ui.theme import STYLE

    desk, folder, rests = Path(sys.argv[1]), Path(sys.argv[2]), json.loads(sys.argv[3])
    sys.setswitchinterval(SWITCHING)
    garbage.wait()
    app = QApplication(["bench", *STYLE])
    preferences = Preferences(folder)
    preferences.language = "en"
    session = Session(app, preferences)
    session.start(desk)
    while session.window is None:
        app.processEvents()
    answers: list = []
    session.tasks.read(lambda opened: [line.id for line in opened.article_lines()], then=answers.append)
    while not answers:
        app.processEvents()
    taken = [_cancelled(app, session, answers[0], folder / "week.pdf", rest) for rest in rests]
    session.window.close()
    sys.stdout.write(json.dumps(list(zip(*taken, strict=True))))


def _cancelled(
    app: "QApplication", session: "Session", ids: list[str], target: Path, rest: float
) -> tuple[float, float]:
    """Milliseconds until the dialog is gone, and until the worker has put down what it had in hand."""
    from editor import house_style
    from ui.dialogs.export import ExportRequest
    from ui.window.publication.bulletin import STYLE, Bulletin, _Making

    assert session.window is not None
    bulletin = Bulletin(session.window._around, session.window, session.window)
    request = ExportRequest("pdf", STYLE, target)
    making = _Making(ids, "Week 48", request, house_style.named(STYLE), 0)
    bulletin._start(making)  # after the dialogs that ask for all this
    progress = bulletin._progress
    assert progress is not None
    begun = perf_counter()
    while not making.pieces or perf_counter() < begun + rest:
        app.processEvents()
    asked, done = perf_counter(), len(making.pieces)
    progress.cancelled.emit()
    app.processEvents()
    gone = perf_counter() - asked
    assert not progress.isVisible()
    while len(making.pieces) == done:
        app.processEvents()
    ended = perf_counter() - asked
    assert not target.exists()
    return gone * 1000, ended * 1000


if __name__ == "__main__":
    main()
