"""The board and the list of articles on made desks of 1,000 and 10,000: what one look at them reads.

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
from bench.timing import Timing, timed
from editor.article import Stage
from editor.selection import EVERYTHING, Dates, Selection, Span
from editor.workflow import SETTLED
from storage.desk import Desk
from ui.window.reading import read_desk, read_lines
from ui.window.views.board_reading import read_board

SIZES = (1_000, 10_000)
MOST, MOST_OPEN, MOST_FRAME = 150, 500, 16
"""milliseconds"""
OPEN = {stage: [0] for stage in Stage if stage not in SETTLED}


def measure() -> list[Figure]:
    figures = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
            figures += of_desk(made_desk.copy(size, Path(folder) / "made.desk"), f"{size:,} articles")
    return [*figures, _scrolling()]


def of_desk(path: Path, what: str) -> list[Figure]:
    with Desk.open(path) as desk:
        person = desk.collaborators()[3].id
        tags = tuple(tag for tag, _many in desk.tags()[:2])
        chosen = {
            "Board": EVERYTHING,
            "Board, one person this week": Selection(people=(person,), dates=Dates(span=Span.THIS_WEEK)),
            "Board, one of two tags": Selection(tags=tags),
        }
        looks: dict[str, Callable[[], object]] = {
            name: lambda one=one: read_board(desk, one, OPEN)  # type: ignore[misc]
            for name, one in chosen.items()
        }
        looks["Articles with a word"] = lambda: read_lines(desk, "", "duong")
        boards = [_figure(name, what, timed(look), MOST) for name, look in looks.items()]
        first = timed(lambda: read_desk(desk, ""))
        every = timed(desk.article_lines, 3)
        return [
            *boards,
            Figure(
                *("First window", what, "ms", first.wall, "every line", every.wall),
                most_p95=MOST_OPEN,
                cpu_samples=first.cpu,
            ),
        ]


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
    from storage.schedule.board import Card
    from ui.desk.windowed import PAGE

    headline = "Một cái tít dài vừa phải cho hai dòng"
    lines = (
        ArticleLine(f"{page}-{at}", "vi", Stage.PUBLISHED, f"bai-{at}", headline, "Lan Anh", 640, 0)
        for at in range(PAGE)
    )
    return [Card(line, ("Tết", "Giao thông"), True, 600) for line in lines]


def _figure(name: str, what: str, timing: Timing, most: float) -> Figure:
    return Figure(name, what, "ms", timing.wall, most_p95=most, cpu_samples=timing.cpu)
