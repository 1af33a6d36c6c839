"""Going from one thing to another in a real window: articles, views, colours, languages; beside a bare window of Qt.

Measured is from what a person does until the new one is drawn: of an article its text, of a view all that the desk had
to be asked for; by the clock on the wall and in time of the processor, of all threads. The window is that of the sample
desk and has shown every page and article before, as on every day but the first. The bare window is a `QMainWindow` with
as many pages in a `QStackedWidget`, a list and a text on each, in our style sheet. It runs in a process of its own, in
the same minute.
"""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from bench.figures import Figure
from bench.timing import each
from bench.windows import sample_desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMainWindow

    from ui.app import Session
    from ui.main_window import MainWindow

# What is gone from and to, with the most milliseconds that it may take (issue 8).
MOST = {"articles": 60, "views": 80, "colours": 300, "languages": 300}
ROUNDS = 3
"""times that everything of a kind is gone through"""
SETTLING = 1.5
"""seconds after which what was put off until the window was shown is done"""
REST = 0.15
"""seconds between two steps: what runs when nobody does anything has begun by then"""

Samples = dict[str, tuple[list[float], list[float]]]


def measure() -> list[Figure]:
    with sample_desk() as (desk, environment):
        ours, bare = (_run(environment, *arguments) for arguments in (("ours", str(desk)), ("bare", str(desk))))
    return [
        Figure(
            name=f"switching {kind}",
            what="until it is drawn" if kind != "languages" else "until the new window is drawn",
            unit="ms",
            samples=tuple(ours[kind][0]),
            peer="bare window",
            peer_samples=tuple(bare[kind][0]),
            most_p95=most,
            cpu_samples=tuple(ours[kind][1]),
        )
        for kind, most in MOST.items()
    ]


def _run(environment: dict[str, str], *arguments: str) -> Samples:
    command = [sys.executable, "-m", "bench.switching", *arguments]
    answer = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return {kind: (wall, cpu) for kind, (wall, cpu) in json.loads(answer.stdout).items()}


def main() -> None:
    """Measure in this process, on the display it was given: `python -m bench.switching ours|bare DESK`."""
    whose, desk = sys.argv[1], Path(sys.argv[2])
    sys.stdout.write(json.dumps(_ours(desk) if whose == "ours" else _bare(desk)))


def _step(work: Callable[[object], object], things: list, samples: Samples, kind: str, app: "QApplication") -> None:
    for _ in range(ROUNDS):
        for thing in things:
            _live(app, REST)
            timing = each(work, [thing])
            samples[kind][0].append(timing.wall[0])
            samples[kind][1].append(timing.cpu[0])


def _live(app: "QApplication", seconds: float) -> None:
    for _ in range(round(seconds / 0.005)):
        app.processEvents()
        sleep(0.005)


# --- ours -------------------------------------------------------------------------------------------------------------


def _ours(desk: Path) -> Samples:
    import os

    from PySide6.QtWidgets import QApplication

    from ui import garbage
    from ui.app import SWITCHING, Session
    from ui.colours import PALETTES
    from ui.preferences import Preferences
    from ui.theme import STYLE
    from ui.window.pages import PAGES, WRITE

    sys.setswitchinterval(SWITCHING)
    garbage.wait()
    app = QApplication(["bench", *STYLE])
    preferences = Preferences(Path(os.environ["COPYDESK_SETTINGS"]))
    preferences.language = "en"
    session = Session(app, preferences)
    session.start(desk)
    _until(app, lambda: session.window is not None and bool(session.window.writing.room.article_id))
    pages = [*PAGES, WRITE]
    window = _window(session)
    articles = [line.id for line in _asked(app, session, lambda desk: desk.article_lines())][:8]
    for article in articles:
        _open(app, session, article)
    for page in pages:
        _turn(app, session, page)
    _live(app, SETTLING)
    garbage.look_seldom(app)
    samples: Samples = defaultdict(lambda: ([], []))
    _step(lambda article: _open(app, session, str(article)), articles, samples, "articles", app)
    _step(lambda page: _turn(app, session, str(page)), pages, samples, "views", app)
    _step(lambda scheme: _choose(app, window, scheme), list(PALETTES), samples, "colours", app)
    _step(lambda language: _speak(app, session, str(language)), ["vi", "en"], samples, "languages", app)
    _window(session).close()
    return samples


def _open(app: "QApplication", session: "Session", article: str) -> None:
    window = _window(session)
    window.open_article(article)
    _until(app, lambda: window.writing.room.article_id == article)  # its text is drawn at once


def _turn(app: "QApplication", session: "Session", page: str) -> None:
    _window(session).actions_table[page].trigger()
    _settle(app, session)


def _choose(app: "QApplication", window: "MainWindow", scheme: object) -> None:
    window.actions_table[f"scheme.{scheme}"].trigger()
    _draw(app)


def _speak(app: "QApplication", session: "Session", language: str) -> None:
    before = _window(session)
    before.actions_table[f"language.{language}"].trigger()
    _until(app, lambda: session.window is not before and bool(_window(session).writing.room.article_id))
    _settle(app, session)


def _settle(app: "QApplication", session: "Session") -> None:
    """Until the desk has answered all that it was asked, and that is drawn."""
    _asked(app, session, lambda _desk: True)
    _draw(app)


def _asked(app: "QApplication", session: "Session", work: Callable) -> object:
    answers: list = []
    session.tasks.read(work, then=answers.append)
    _until(app, lambda: bool(answers))
    return answers[0]


def _window(session: "Session") -> "MainWindow":
    assert session.window is not None
    return session.window


def _until(app: "QApplication", is_so: Callable[[], bool]) -> None:
    while not is_so():
        app.processEvents()


def _draw(app: "QApplication") -> None:
    """What is posted while events are done is done too: layouts ask the ones around them, and these their painting."""
    for _ in range(3):
        app.processEvents()


# --- a bare window ----------------------------------------------------------------------------------------------------


def _bare(desk: Path) -> Samples:
    from PySide6.QtWidgets import QApplication

    from storage.desk import Desk
    from ui.colours import PALETTES
    from ui.theme import STYLE, make_palette, make_stylesheet
    from ui.window.pages import PAGES

    app = QApplication(["bench", *STYLE])
    app.setStyleSheet(make_stylesheet(next(iter(PALETTES.values()))))
    with Desk.open(desk) as opened:
        texts = [opened.article(line.id).text for line in opened.article_lines()][:8]
    windows = [_bare_window(texts[0], len(PAGES) + 1)]
    _live(app, SETTLING)

    def show(text: object) -> None:
        windows[-1].findChildren(_plain())[0].setPlainText(str(text))
        _draw(app)

    def turn(page: object) -> None:
        windows[-1].centralWidget().setCurrentIndex(page)
        _draw(app)

    def choose(colours: object) -> None:
        app.setPalette(make_palette(colours))
        app.setStyleSheet(make_stylesheet(colours))
        _draw(app)

    def speak(_language: object) -> None:
        windows.append(_bare_window(texts[0], len(PAGES) + 1))
        before = windows.pop(0)
        before.hide()
        before.deleteLater()
        _draw(app)

    samples: Samples = defaultdict(lambda: ([], []))
    _step(show, texts, samples, "articles", app)
    _step(turn, list(range(len(PAGES) + 1)), samples, "views", app)
    _step(choose, list(PALETTES.values()), samples, "colours", app)
    _step(speak, ["vi", "en"], samples, "languages", app)
    return samples


def _plain() -> type:
    from PySide6.QtWidgets import QPlainTextEdit

    return QPlainTextEdit


def _bare_window(text: str, pages: int) -> "QMainWindow":
    from PySide6.QtWidgets import QListWidget, QMainWindow, QPlainTextEdit, QSplitter, QStackedWidget

    window, stack = QMainWindow(), QStackedWidget()
    for _ in range(pages):
        page, rows = QSplitter(), QListWidget()
        rows.addItems(text.split(".")[:20])
        page.addWidget(rows)
        page.addWidget(QPlainTextEdit(text))
        stack.addWidget(page)
    window.setCentralWidget(stack)
    window.resize(1280, 720)
    window.show()
    return window


if __name__ == "__main__":
    main()
