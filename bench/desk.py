"""The desk at the size of an archive: opening it, its views, search beside the usual ways, and an edit indexed.

`desk` measures 1,000 and 10,000 made articles and prints how the figures grow; `desk_large` goes on to 100,000, which
takes long to make the first time.
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter, time_ns

from bench import asking, made_desk
from bench.figures import Figure
from bench.growth import growth
from bench.peers import Peers
from editor.article import Stage
from editor.selection import EVERYTHING
from editor.workflow import SETTLED
from storage.board import Board
from storage.desk import Desk
from storage.indexing import SLICE

SIZES = (1_000, 10_000)
ROUNDS = 9
PEERED = 24
"""queries that the usual ways answer too; LIKE takes seconds for each"""
SEARCH_TARGETS = {10_000: 25.0, 100_000: 150.0}
"""p95 in milliseconds"""
TYPING_TARGET = 100.0
VIEW_TARGET = 150.0
INDEX_TARGET = 2.0
FRAME = 16.0
OPEN_TARGET = 500.0
PAGE = 60
"""rows of a list that is scrolled"""


def measure() -> list[Figure]:
    return measured(SIZES)


def measured(sizes: tuple[int, ...]) -> list[Figure]:
    """The figures at each size, with the table of their growth on the way."""
    figures = []
    for size in sizes:
        sys.stderr.write(f"  a desk of {size:,} articles …\n")
        with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
            figures += _at(size, made_desk.copy(size, Path(folder) / "made.desk"))
    sys.stdout.write(growth(figures) + "\n\n")
    return figures


def _at(size: int, path: Path) -> list[Figure]:
    what = f"{size:,} articles"
    opened = [_milliseconds(lambda: _open_and_look(path)) for _ in range(ROUNDS)]
    with Desk.open(path) as desk:
        is_large = size == max(SEARCH_TARGETS)
        figures = [
            Figure(
                "Open the desk, see the newest", what, "ms", tuple(opened), most_p50=OPEN_TARGET if is_large else None
            )
        ]
        figures += _views(desk, what)
        figures += _searches(desk, path, size, what)
        figures.append(_indexing(desk, what))
    return figures


def _open_and_look(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.line_page(0, PAGE)


def _views(desk: Desk, what: str) -> list[Figure]:
    now = datetime.fromtimestamp(time_ns() / 1_000_000_000, UTC)
    month = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    first, before = (int(at.timestamp() * 1000) for at in (month, month + timedelta(days=31)))
    newest = desk.newest_article()
    # To add one: what a view reads when a person turns to it.
    views: dict[str, Callable[[], object]] = {
        "Board": lambda: _board(desk),
        "Calendar of a month": lambda: (desk.entries(first, before), desk.dues(first, before)),
        "Related articles": lambda: desk.related(newest),
        "My notices": desk.notices,
    }
    figures = [
        Figure(name, what, "ms", tuple(_milliseconds(view) for _ in range(ROUNDS)), most_p95=VIEW_TARGET)
        for name, view in views.items()
    ]
    count, random = desk.line_count(), Random(5)
    places = [random.randrange(count) for _ in range(60)]
    rows = tuple(_milliseconds(lambda place=place: desk.line_page(place, PAGE)) for place in places)
    return [*figures, Figure("Rows scrolled to", what, "ms", rows, most_worst=FRAME)]


def _board(desk: Board) -> None:
    desk.board_counts(EVERYTHING)
    for stage in Stage:
        desk.board_cards(EVERYTHING, stage, 0, 20)


def _searches(desk: Desk, path: Path, size: int, what: str) -> list[Figure]:
    asked = asking.queries()
    for query in asked[:10]:
        desk.search(query)
    ours = tuple(_milliseconds(lambda query=query: desk.search(query)) for query in asked)
    typed = tuple(_milliseconds(lambda query=query: desk.search(query, 40, is_typing=True)) for query in asking.typed())
    some = Random(6).sample(asked, PEERED)
    ours_of_some = tuple(_milliseconds(lambda query=query: desk.search(query)) for query in some)
    peers = Peers(path)
    like = tuple(_milliseconds(lambda query=query: peers.like(query)) for query in some)
    folded = tuple(_milliseconds(lambda query=query: peers.folded(query)) for query in some)
    peers.close()
    return [
        Figure("Search", what, "ms", ours, most_p95=SEARCH_TARGETS.get(size)),
        Figure("Search while typing", what, "ms", typed, most_p95=TYPING_TARGET),
        Figure("Search, some of it", what, "ms", ours_of_some, "LIKE", like),
        Figure("Search, the same", what, "ms", ours_of_some, "one folded FTS5 index", folded),
    ]


def _indexing(desk: Desk, what: str) -> Figure:
    """What one edit costs in the idle moment after it: all three indexes, and its share of the commit."""
    took: list[float] = []
    while desk.index_pending():
        pass
    open_ones = [line.id for line in desk.line_page(0, 1_000) if line.stage not in SETTLED]
    for at in range(0, min(len(open_ones), ROUNDS * SLICE), SLICE):
        some = open_ones[at : at + SLICE]
        for article_id in some:
            desk.save_text(article_id, desk.article(article_id).text + "\n\nThêm một câu về bến cá.\n")
        took.append(_milliseconds(desk.index_pending) / len(some))
    return Figure("Index of an edited article", what, "ms", tuple(took), most_p50=INDEX_TARGET)


def _milliseconds(work: Callable[[], object]) -> float:
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000
