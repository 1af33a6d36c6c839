"""My work, the calendar and the list on made desks of 1,000 and 10,000 articles: from the question to drawn pixels.

The month is the one in which the desk was made, the fullest. Reading and drawing are measured one after the other in
one thread; in the window the reading is done by the desk's own. Rows are scrolled in a window whose lines are read by
that thread, as in the program.
"""

import tempfile
from pathlib import Path

from bench import made_desk
from bench.figures import Figure
from bench.timing import Timing, each, timed

SIZES = (1_000, 10_000)
OPEN, VIEW, FRAME = 500, 150, 16
"""milliseconds"""
SCROLLS = 400
STEP = 57
"""pixels; about one and a half rows"""


def measure() -> list[Figure]:
    figures: list[Figure] = []
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
            figures += of_desk(made_desk.copy(size, Path(folder) / "made.desk"), f"{size:,} articles")
    return figures


def of_desk(path: Path, what: str) -> list[Figure]:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from ui.theme import STYLE, Theme

    app = QApplication.instance() or QApplication(["copydesk", *STYLE])
    theme = Theme(app)
    theme.dress()
    return [*_work(path, what, theme), *_month(path, what, theme), _scrolling(path, what, theme)]


def _work(path: Path, what: str, theme) -> list[Figure]:
    """The start page: with the opening of the file, and again when a person turns to it."""
    from storage.desk import Desk
    from ui.desk.work import rows
    from ui.desk.work.panel import WorkPanel
    from ui.window.reading import read_desk
    from ui.window.views.work_page import read_work

    panel = WorkPanel(theme)
    panel.resize(1200, 660)
    panel.show()

    def show_work(desk: Desk) -> None:
        read = read_work(desk, [])
        panel.show_rows(rows.rows(rows.Seen(read.work, read.notices, read.recent), desk.clock()), read.name, True)
        panel.grab()

    def open_and_show() -> None:
        with Desk.open(path) as desk:
            read_desk(desk, "")
            show_work(desk)

    opened = timed(open_and_show)
    with Desk.open(path) as desk:
        again = timed(lambda: show_work(desk))
    panel.close()
    panel.deleteLater()
    return [_figure("Open and My work", what, opened, OPEN), _figure("My work", what, again, VIEW)]


def _month(path: Path, what: str, theme) -> list[Figure]:
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

        looks = {
            "Calendar of a month": show_month,
            "List of a month": show_list,
            "What is at risk": show_risks,
        }
        figures = [_figure(name, what, timed(look), VIEW) for name, look in looks.items()]
        for panel in (calendar, listed):
            panel.close()
            panel.deleteLater()
    return figures


def _scrolling(path: Path, what: str, theme) -> Figure:
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
    bar = panel.table.verticalScrollBar()

    def scroll(number: int) -> None:
        bar.setValue(bar.value() + (STEP if number % 10 else bar.maximum() // 60))
        QApplication.processEvents()

    timing = each(scroll, range(SCROLLS))
    tasks.close()
    panel.close()
    panel.deleteLater()
    return Figure("Scrolling the list", what, "ms", timing.wall, most_worst=FRAME, cpu_samples=timing.cpu)


def _figure(name: str, what: str, timing: Timing, most: float) -> Figure:
    return Figure(name, what, "ms", timing.wall, most_p95=most, cpu_samples=timing.cpu)
