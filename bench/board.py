"""The board and the list of articles on made desks of 1,000, 10,000 and 100,000: what one look at them reads.

Beside them reading every line, as the list did before, which is what they must not grow like. The scrolling moves a
real list of cards without a display, a page at a time, all answers of the desk included.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from bench import made_desk
from bench.figures import Figure
from editor.article import Stage
from editor.selection import EVERYTHING, Dates, Selection, Span
from editor.workflow import SETTLED
from storage.desk import Desk
from ui.window.board_reading import read_board
from ui.window.reading import read_desk, read_lines

COUNTS = tuple(int(count) for count in os.environ.get("COPYDESK_BENCH_DESKS", "1000 10000 100000").split())
"""The sizes of desks; the largest takes many minutes to make the first time."""
ROUNDS = 15
MOST_BOARD, MOST_OPEN, MOST_FRAME = 150, 500, 16
"""milliseconds"""
OPEN = {stage: [0] for stage in Stage if stage not in SETTLED}


def measure() -> list[Figure]:
    figures = []
    for count in COUNTS:
        with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
            path = made_desk.copy(count, Path(folder) / "made.desk")
            with Desk.open(path) as desk:
                figures += _of_desk(desk, f"{count:,}")
    return [*figures, _scrolling()]


def _of_desk(desk: Desk, size: str) -> list[Figure]:
    person = desk.collaborators()[3].id
    tags = tuple(tag for tag, _many in desk.tags()[:2])
    looks = {
        "everything": EVERYTHING,
        "of one person, due this week": Selection(people=(person,), dates=Dates(span=Span.THIS_WEEK)),
        "with one of two tags": Selection(tags=tags),
    }
    boards = [
        _figure(f"board of {size}", name, lambda chosen=chosen: read_board(desk, chosen, OPEN), MOST_BOARD)
        for name, chosen in looks.items()
    ]
    lines = Figure(
        f"desk of {size} for a first window",
        "what is seen of it; beside it every line",
        "ms",
        _samples(lambda: read_desk(desk, "")),
        peer="every line",
        peer_samples=_samples(desk.article_lines, 3),
        most_p95=MOST_OPEN,
    )
    found = _figure(f"list of {size}", "“duong” looked for", lambda: read_lines(desk, "", "duong"), MOST_BOARD)
    return [*boards, lines, found]


def _scrolling() -> Figure:
    """From end to end of a column of 100,000 cards, each step painted."""
    from PySide6.QtWidgets import QApplication

    from ui.desk.board_column import BoardColumn
    from ui.theme import STYLE, Theme

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["bench", *STYLE])
    assert isinstance(app, QApplication)
    column = BoardColumn(Stage.PUBLISHED, Theme(app), set())
    column.resize(240, 720)
    column.show()
    column.rows.show(100_000, {})
    column.rows.wanted.connect(lambda pages: [column.rows.put(page, _cards(page)) for page in pages])
    app.processEvents()
    column.rows.show(100_001, {})
    app.processEvents()
    bar, samples = column.cards.verticalScrollBar(), []
    for step in range(300):
        begun = perf_counter()
        bar.setValue(bar.maximum() * step // 300 if step % 10 == 0 else bar.value() + 97)
        column.cards.viewport().repaint()
        app.processEvents()
        samples.append((perf_counter() - begun) * 1000)
    column.close()
    return Figure("100,000 cards scrolled", "one step, painted", "ms", tuple(samples), most_worst=MOST_FRAME)


def _cards(page: int) -> list[object]:
    from editor.article import ArticleLine
    from storage.board import Card
    from ui.desk.windowed import PAGE

    headline = "Một cái tít dài vừa phải cho hai dòng"
    lines = (
        ArticleLine(f"{page}-{at}", "vi", Stage.PUBLISHED, f"bai-{at}", headline, "Lan Anh", 640, 0)
        for at in range(PAGE)
    )
    return [Card(line, ("Tết", "Giao thông"), True, 600) for line in lines]


def _figure(name: str, what: str, look: Callable[[], object], most: float) -> Figure:
    return Figure(name, what, "ms", _samples(look), most_p95=most)


def _samples(look: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, ...]:
    look()
    samples = []
    for _ in range(rounds):
        begun = perf_counter()
        look()
        samples.append((perf_counter() - begun) * 1000)
    return tuple(samples)
