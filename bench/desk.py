"""The desk at the size of an archive: finding, going to, saving and verifying, beside the usual ways to search.

`desk` measures 1,000 and 10,000 made articles and prints how the figures grow; `desk_large` goes on to 100,000 and adds
what `board` and `planning` look at.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from bench import asking, made_desk
from bench.figures import Figure
from bench.growth import growth
from bench.peers import Peers
from bench.timing import Timing, each, timed
from editor import quick_find
from editor.workflow import SETTLED
from storage.desk import Desk
from storage.finding.indexing import SLICE
from ui.window.palette import AT_ONCE, FROM_DESK

SIZES = (1_000, 10_000)
PEERED = 24
"""queries that the usual ways answer too; LIKE takes seconds for each"""
SEARCH_TARGETS = {10_000: 25.0, 100_000: 150.0}
"""p95 in milliseconds"""
VERIFY_TARGETS = {100_000: 5.0}
"""seconds"""
TYPING_TARGET = 100.0
VIEW_TARGET = 150.0
INDEX_TARGET = 2.0
FRAME = 16.0
PAGE = 60
"""rows of a list that is scrolled"""
SEEN = 12
"""results that are seen at once: their passages are marked"""
SLICES = 9

More = Callable[[Path, str], list[Figure]]
"""Further figures of the desk at a path, by what they are called."""


def measure() -> list[Figure]:
    return measured(SIZES)


def measured(sizes: tuple[int, ...], *more: More) -> list[Figure]:
    """The figures at each size, with the table of their growth on the way."""
    figures = []
    for size in sizes:
        sys.stderr.write(f"  a desk of {size:,} articles …\n")
        with tempfile.TemporaryDirectory(prefix="copydesk-bench-") as folder:
            path, what = made_desk.copy(size, Path(folder) / "made.desk"), f"{size:,} articles"
            for part in more:
                figures += part(path, what)
            figures += _at(size, path, what)
    sys.stdout.write(growth(figures) + "\n\n")
    return figures


def _at(size: int, path: Path, what: str) -> list[Figure]:
    with Desk.open(path) as desk:
        figures = [*_views(desk, what), *_palette(desk, what), *_searches(desk, path, size, what)]
        verified = timed(lambda: desk.verify(lambda _done, _total: None), 1)
        figures.append(_verified(verified, size, what))
        figures += _saving(desk, what)
    return figures


def _views(desk: Desk, what: str) -> list[Figure]:
    newest = desk.newest_article()
    count, random = desk.line_count(), Random(5)
    places = [random.randrange(count) for _ in range(60)]
    rows = each(lambda place: desk.line_page(place, PAGE), places)
    return [
        _figure("Related articles", what, timed(lambda: desk.related(newest)), most_p95=VIEW_TARGET),
        _figure("My notices", what, timed(desk.notices), most_p95=VIEW_TARGET),
        _figure("Rows scrolled to", what, rows, most_worst=FRAME),
    ]


def _palette(desk: Desk, what: str) -> list[Figure]:
    """What is read when it is opened, and for each key: the newest articles looked through, and the desk asked."""

    def opened() -> list[quick_find.Candidate]:
        lines, people = desk.line_page(0, AT_ONCE), desk.collaborators()
        named = [quick_find.candidate(line.id, f"{line.headline} {line.slug}") for line in lines]
        return [*named, *(quick_find.candidate(person.id, person.name) for person in people)]

    candidates = opened()

    def typed(query: str) -> None:
        quick_find.ranked(quick_find.matches(query, candidates), [])
        desk.titles(query, FROM_DESK)

    return [
        _figure("Palette opened", what, timed(opened), most_p95=TYPING_TARGET),
        _figure("Palette, each key", what, each(typed, asking.typed()), most_p95=TYPING_TARGET),
    ]


def _searches(desk: Desk, path: Path, size: int, what: str) -> list[Figure]:
    asked = asking.queries()

    def search(query: str) -> None:
        for found in desk.search(query).found[:SEEN]:
            assert found.excerpt

    def search_typing(query: str) -> None:
        for found in desk.search(query, 40, is_typing=True).found[:SEEN]:
            assert found.excerpt

    each(search, asked[:10])
    some = Random(6).sample(asked, PEERED)
    ours, typing, ours_of_some = each(search, asked), each(search_typing, asking.typed()), each(search, some)
    peers = Peers(path)
    like, folded = each(peers.like, some), each(peers.folded, some)
    peers.close()
    return [
        _figure("Search", what, ours, most_p95=SEARCH_TARGETS.get(size)),
        _figure("Search while typing", what, typing, most_p95=TYPING_TARGET),
        Figure("Search, some of it", what, "ms", ours_of_some.wall, "LIKE", like.wall),
        Figure("Search, the same", what, "ms", ours_of_some.wall, "one folded FTS5 index", folded.wall),
    ]


def _verified(timing: Timing, size: int, what: str) -> Figure:
    seconds = timing.shared(1000)
    return Figure("Verify", what, "s", seconds.wall, most_worst=VERIFY_TARGETS.get(size), cpu_samples=seconds.cpu)


def _saving(desk: Desk, what: str) -> list[Figure]:
    """A save, and what it costs in the idle moment after it: all three indexes, and its share of the commit."""
    while desk.index_pending():
        pass
    open_ones = [line.id for line in desk.line_page(0, 1_000) if line.stage not in SETTLED][: SLICES * SLICE]
    texts = {article_id: desk.article(article_id).text for article_id in open_ones}

    def save(article_id: str) -> None:
        desk.save_text(article_id, texts[article_id] + "\n\nThêm một câu về bến cá.\n")

    saved, indexed = [], []
    for at in range(0, len(open_ones), SLICE):
        some = open_ones[at : at + SLICE]
        saved.append(each(save, some))
        indexed.append(timed(desk.index_pending, 1).shared(len(some)))
    return [
        _figure("Save an article", what, _together(saved)),
        _figure("Index of an edited article", what, _together(indexed), most_p50=INDEX_TARGET),
    ]


def _together(timings: list[Timing]) -> Timing:
    return Timing(
        tuple(one for timing in timings for one in timing.wall), tuple(one for timing in timings for one in timing.cpu)
    )


def _figure(name: str, what: str, timing: Timing, **most: float | None) -> Figure:
    return Figure(name, what, "ms", timing.wall, cpu_samples=timing.cpu, **most)  # type: ignore[arg-type]
