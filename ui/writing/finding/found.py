"""What a search has found in the shown text, in Qt's counting, and where among it the caret stands. Draws nothing."""

from bisect import bisect_left, bisect_right

from editor.frozen import frozen
from editor.text.find import MOST_FOUND, find
from editor.text.replacement import Span
from editor.text.wanted import Search
from ui.writing import offsets


@frozen
class Found:
    """The places of `search` in `text`; `starts` and `ends` are in UTF-16 units."""

    text: str
    search: Search
    spans: tuple[Span, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.spans)

    @property
    def is_cut_short(self) -> bool:
        """Whether there may be more places than were looked for."""
        return self.count >= MOST_FOUND

    def at(self, start: int, end: int) -> int | None:
        """The number, from 0, of the place that is exactly from `start` to `end`."""
        number = bisect_left(self.starts, start)
        is_there = number < self.count and (self.starts[number], self.ends[number]) == (start, end)
        return number if is_there else None

    def after(self, unit: int) -> int:
        """The number of the first place that begins at `unit` or later, going round at the end."""
        return bisect_left(self.starts, unit) % self.count

    def before(self, unit: int) -> int:
        """The number of the last place that ends at `unit` or earlier, going round at the beginning."""
        return (bisect_right(self.ends, unit) - 1) % self.count

    def between(self, start: int, end: int, most: int) -> range:
        """The numbers of the places that lie at least partly from `start` to `end`, not more than `most`."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return range(first, min(last, first + most))


def look_for(search: Search, text: str) -> Found:
    """Find `search` in `text`; Refused as `find`."""
    spans = find(text, search)
    if offsets.is_plain(text):
        return Found(text, search, tuple(spans), tuple(span.start for span in spans), tuple(span.end for span in spans))
    wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
    return Found(
        text,
        search,
        tuple(spans),
        tuple(span.start + bisect_left(wide, span.start) for span in spans),
        tuple(span.end + bisect_left(wide, span.end) for span in spans),
    )
