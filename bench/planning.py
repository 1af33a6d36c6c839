"""The calendar and the list on made desks of 10,000 and 100,000 articles: from the question to drawn pixels.

The month is the one in which the desk was made, the fullest. Reading and drawing are measured one after the other in
one thread; in the window the reading is done by the desk's own. Rows are scrolled in a window whose lines are read by
that thread, as in the program.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from bench import made_desk
from bench.figures import Figure

SIZES = (1_000, 10_000, 100_000)
JUDGED = 10_000
"""desks of this size and larger are held to the targets"""
ROUNDS = 15
SCROLLS = 400
STEP = 57
"""pixels; about one and a half rows"""


def measure() -> list[Figure]:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.theme import STYLE, Theme

    app = QApplication.instance() or QApplication(["copydesk", *STYLE])
    theme = Theme(app)
    theme.dress()
    figures: list[Figure] = []
    for size in SIZES:
        with _desk(size) as path:
            figures += _month(path, size, theme)
            figures.append(_scrolling(path, size, theme))
    return figures


@contextmanager
def _desk(size: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
        yield made_desk.copy(size, Path(folder) / "made.desk")


def _month(path: Path, size: int, theme) -> list[Figure]:
    from editor.planning import days
    from editor.planning.budget import Column
    from editor.planning.calendar import by_day
    from editor.planning.risk import judge
    from storage.desk import Desk
    from ui.desk.budget.list_panel import ListPanel
    from ui.desk.planning.calendar_panel import CalendarPanel

    with Desk.open(path) as desk:
        now = desk.clock()
        today = days.day_of(now)
        calendar, listed = CalendarPanel(theme, today), ListPanel(theme, today)
        for panel in (calendar, listed):
            panel.resize(1200, 660)
            panel.show()
        bounds = calendar.days.bounds()

        def show_month() -> None:
            calendar.show_entries(by_day(desk.entries(*bounds)), {}, now, True)
            calendar.grab()

        def show_list() -> None:
            ids = desk.budget(*bounds, Column.DUE)
            listed.show_ids(ids, now)
            listed.take(desk.budget_lines(ids[:100]))
            listed.grab()

        def show_risks() -> None:
            waiting = desk.waiting(now)
            found = [(piece, judge(piece, now, waiting.usual)) for piece in waiting.pieces]
            calendar.show_risks([pair for pair in found if pair[1] is not None], waiting.late)
            calendar.grab()

        most = 150 if size >= JUDGED else None
        what = f"{size:,} articles, {len(desk.entries(*bounds)):,} dates in the month"
        figures = [
            Figure(name, what, "ms", _timed(work), most_p95=most)
            for name, work in (("calendar of a month", show_month), ("list of a month", show_list))
        ]
        figures.append(Figure("what is at risk", f"{size:,} articles", "ms", _timed(show_risks), most_p95=most))
        for panel in (calendar, listed):
            panel.close()
            panel.deleteLater()
    return figures


def _scrolling(path: Path, size: int, theme) -> Figure:
    """Every article of the desk in the list, scrolled down in a shown window."""
    from PySide6.QtWidgets import QApplication

    from storage.desk import Desk
    from ui.desk.budget.list_panel import ListPanel
    from ui.tasks import Tasks

    with Desk.open(path) as desk:
        now, ids = desk.clock(), [line.id for line in desk.article_lines()]
        from editor.planning import days

        panel = ListPanel(theme, days.day_of(now))
    tasks = Tasks()
    tasks.open(lambda: Desk.open(path))
    panel.lines.lines_wanted.connect(
        lambda wanted: tasks.read(lambda desk: desk.budget_lines(wanted), then=panel.lines.take)
    )
    panel.resize(1200, 660)
    panel.show()
    panel.show_ids(ids, now)
    QApplication.processEvents()
    bar, samples = panel.table.verticalScrollBar(), []
    for number in range(SCROLLS):
        before = perf_counter()
        bar.setValue(bar.value() + (STEP if number % 10 else bar.maximum() // 60))
        QApplication.processEvents()
        samples.append((perf_counter() - before) * 1000)
    tasks.close()
    panel.close()
    panel.deleteLater()
    most = 16 if size >= JUDGED else None
    return Figure("scrolling the list", f"{size:,} rows, jumps between", "ms", tuple(samples), most_worst=most)


def _timed(work: Callable[[], object]) -> tuple[float, ...]:
    samples = []
    for _ in range(ROUNDS):
        before = perf_counter()
        work()
        samples.append((perf_counter() - before) * 1000)
    return tuple(samples)
