"""Which of a long article's items are drawn: those around what is seen; blank space stands for all the others.

A document of Qt that holds every item of a book is slow to change and large in memory. Here a stretch of items is
drawn, more as a person scrolls, and what is far away is taken out again. What is seen never moves by itself: the space
above gives way by as much as new items take. An article of up to `ALL` items is drawn whole.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from PySide6.QtGui import QTextCursor, QTextDocument

from ui.writing.rendered.rendered_items import Face, Grid, Item, Line, Panel, Part, same_until
from ui.writing.rendered.rendered_page import Page

ALL = 400
"""items that are drawn whole"""
AROUND = 40
"""items of a longer article that are drawn above and below what is seen, and as many more are kept"""
NEAR = 12
"""items that are drawn beyond what is seen, at the least"""
A_LETTER = 0.55
"""pixels of height that a letter takes, before the first stretch was measured"""

SPACE = Item((Line("gap", ()),))


class Stretch:
    """The items of one article, of which `page` holds those from `first` to `last - 1`."""

    def __init__(self, page: Page, document: QTextDocument) -> None:
        self._page = page
        self._document = document
        self.items: tuple[Item, ...] = ()
        self.first = self.last = 0
        self._wanted = (0, 0)
        self._gap = 0
        """how many items are still to be put in where some gave way to others, before number `_gap_end`"""
        self._gap_end = 0
        self._above = 0.0
        self._weights = [0.0]
        self._a_letter = A_LETTER

    @property
    def is_long(self) -> bool:
        return len(self.items) > ALL

    @property
    def is_empty(self) -> bool:
        """Whether nothing of a long article is drawn yet."""
        return self.is_long and self.first == self.last

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be drawn."""
        return bool(self._gap) or self.first > self._wanted[0] or self.last < self._wanted[1]

    def clear(self) -> None:
        """Forget the article."""
        self.items, self._weights = (), [0.0]
        self._begin_at(0)
        self._wanted = (0, 0)

    def draw_again(self) -> None:
        """Draw everything anew: it looks different now."""
        self._a_letter = A_LETTER
        self._begin_at(self.first)

    def take(self, items: tuple[Item, ...], rooms: Sequence[float], same: tuple[int, int] | None) -> None:
        """The article has these items now, of which so many at the beginning and at the end look as before.

        `rooms` says how much room each takes, in letters.
        """
        start, end = same or same_until(self.items, items)
        was_long, before = self.is_long, len(self.items)
        if before == len(items):
            start, end = self._same_drawn(items, start, end)
        if self._gap:
            self._drop_below_the_gap()
        self.items = items
        self._weights = [0.0, *accumulate(rooms)]
        if self.is_long != was_long:
            self._begin_at(min(self.first, len(items)))
        else:
            self._exchange(start, before - end, len(items) - end)
        self._wanted = (0, len(items))
        if self.is_long:
            self._wanted = (self.first, max(self.last, min(self.first + AROUND, len(items))))
        drawn = self.items[self.first : self._gap_end - self._gap if self._gap else self.last]
        behind = self.items[self._gap_end : self.last] if self._gap else ()
        self._page.replace_places(self._lead, drawn + behind)

    def see(self, top: float, bottom: float, may_drop: bool = True) -> bool:
        """A person sees the document from `top` to `bottom`, in pixels; whether something is to be drawn for it.

        What is far from there is taken out if it `may_drop`.
        """
        if not self.is_long or self.is_waiting:
            return self.is_waiting
        here, there = self._item_at(top), self._item_at(bottom)
        if here >= self.last or there < self.first or self.first == self.last:
            self._begin_at(here, top)
            self._want(here, here)
        elif here - NEAR < self._wanted[0] or there + NEAR > self._wanted[1]:
            self._want(here, there, may_drop)
        return self.is_waiting

    def go_to(self, number: int) -> None:
        """Draw what is around item `number`; nothing happens when it is drawn."""
        if self.is_long and not self.first <= number < self.last:
            self._begin_at(number)
            self._want(number, number)

    def draw(self, may_go_on: Callable[[], bool]) -> float:
        """Put in what is wanted, below what is seen first: one item, and more as long as `may_go_on()` says so.

        How many pixels further down everything is that was there before.
        """
        is_there = self.is_long and self.first < self.last
        before, number = self._top_of(0) if is_there else 0.0, self.first
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()  # so that it is laid out once
        is_more = self._may_put(is_there)
        while is_more:
            self._put_next()
            is_more = self._may_put(is_there) and may_go_on()
        cursor.endEditBlock()
        if not self.is_long:
            return 0.0
        if is_there and number > self.first:
            self._space(self._above + before - self._top_of(number - self.first))
        self._page.set_space(None, self._height(self.last, len(self.items)))
        if not self.is_waiting:
            self._measure()
        return self._top_of(number - self.first) - before if is_there else 0.0

    def _may_put(self, is_there: bool) -> bool:
        """What is above comes last, when it is known where that which is seen stands."""
        return bool(self._gap) or self.last < self._wanted[1] or (self.is_waiting and (is_there or not self.is_long))

    def _put_next(self) -> None:
        if self._gap:
            self._put(self._gap_end - self._gap)
            self._gap -= 1
        elif self.last < self._wanted[1]:
            self._put(self.last)
            self.last += 1
        else:
            self.first -= 1
            self._put(self.first)

    def number_of(self, offset: int) -> int | None:
        """The item that shows the source's `offset`."""
        found = ((item.start, number) for number, item in enumerate(self.items) if 0 <= item.start <= offset)
        best = max(found, default=None)
        return best[1] if best else None

    # --- behind the scenes -------------------------------------------------------------------------------------------

    @property
    def _lead(self) -> int:
        """Where the first drawn item stands on the page: after the space."""
        return int(self.is_long)

    def _begin_at(self, number: int, above: float | None = None) -> None:
        """Draw nothing, and begin with item `number`, whose top is to stand at `above`."""
        self._page.clear()
        self.first = self.last = number if self.is_long else 0
        self._gap = 0
        if self.is_long:
            self._page.go_to(0)
            self._page.put(SPACE)
            self._space(self._height(0, number) if above is None else above)
            self._page.set_space(None, self._height(number, len(self.items)))

    def _want(self, here: int, there: int, may_drop: bool = True) -> None:
        """From now on the items from `here` to `there` and what is around are to be drawn; what is far is taken out.

        A high window with short items sees more of them than twice `AROUND`.
        """
        if not self.is_long:
            self._wanted = (0, len(self.items))
            return
        beyond = max(NEAR, AROUND - (there - here) // 2)
        self._wanted = (max(0, here - beyond), min(len(self.items), there + beyond))
        if not may_drop:
            return
        if self.last > self._wanted[1] + AROUND:
            self._page.remove(self._lead + self._wanted[1] - self.first, self._lead + self.last - self.first)
            self.last = self._wanted[1]
        if self.first < self._wanted[0] - AROUND:
            much = self._wanted[0] - self.first
            moved = self._top_of(much) - self._top_of(0)
            self._page.remove(self._lead, self._lead + much)
            self.first += much
            self._space(self._above + moved)

    def _exchange(self, start: int, old_end: int, new_end: int) -> None:
        """The items from `start` to `old_end - 1` have become those to `new_end - 1`."""
        by = new_end - old_end
        if old_end <= self.first and (start < self.first or old_end < self.first):
            self.first, self.last = self.first + by, self.last + by
            return
        if start > self.last or (start == self.last and start == old_end == new_end):
            return
        begin, end = max(self.first, start), min(self.last, old_end)
        self._page.remove(self._lead + begin - self.first, self._lead + end - self.first)
        if self.is_long and new_end - start > 2 * AROUND:
            self._page.remove(self._lead + begin - self.first, self._lead + self.last - self.first - (end - begin))
            self.first, self.last = min(self.first, start), start
            return
        self.first = min(self.first, start)
        self.last = max(self.last, old_end) + by
        self._gap, self._gap_end = new_end - start, new_end
        self._page.go_to(self._lead + start - self.first)

    def _same_drawn(self, items: tuple[Item, ...], start: int, end: int) -> tuple[int, int]:
        """How many of as many new items look the same, when those that are not drawn are left out of account."""
        seen = range(max(start, self.first), min(len(items) - end, self.last))
        differing = [number for number in seen if not items[number].looks_like(self.items[number])]
        return (differing[0], len(items) - 1 - differing[-1]) if differing else (len(items), 0)

    def _drop_below_the_gap(self) -> None:
        """Something else changes before the gap was filled: what stands below it is drawn again."""
        there = self._gap_end - self._gap
        at = self._lead + there - self.first
        self._page.remove(at, at + self.last - self._gap_end)
        self.last, self._gap = there, 0

    def _put(self, number: int) -> None:
        """Put item `number` in, where it belongs."""
        self._page.go_to(self._lead + number - self.first)
        self._page.put(self.items[number])

    def _measure(self) -> None:
        """Learn how high letters are from what is drawn."""
        letters = self._letters(self.first, self.last)
        height = self._top_of(self.last - self.first) - self._top_of(0)
        if letters and height > 0:  # what is not seen may have been drawn without any height
            self._a_letter = height / letters

    def _space(self, above: float) -> None:
        self._above = max(0.0, above) if self.first else 0.0
        self._page.set_space(self._above, None)

    def _letters(self, start: int, end: int) -> float:
        return self._weights[end] - self._weights[start]

    def _height(self, start: int, end: int) -> float:
        """About how high the items from `start` to `end - 1` are."""
        return self._letters(start, end) * self._a_letter

    def _top_of(self, at: int) -> float:
        """The top of the drawn item number `at`, counted from the first drawn one, in the document's pixels.

        After the last item: where it ends.
        """
        layout = self._document.documentLayout()
        if at == self.last - self.first:
            return layout.blockBoundingRect(self._document.lastBlock().previous()).bottom()
        return layout.blockBoundingRect(self._document.findBlock(self._page.begin_of(self._lead + at))).top()

    def _item_at(self, y: float) -> int:
        """The item that stands, or would stand, at `y`."""
        if self.first < self.last:
            if y >= self._top_of(0) and y < self._top_of(self.last - self.first):
                least, most = 0, self.last - self.first - 1
                while least < most:
                    middle = (least + most + 1) // 2
                    least, most = (middle, most) if self._top_of(middle) <= y else (least, middle - 1)
                return self.first + least
            if y >= self._top_of(0):
                return self._after(self.last, y - self._top_of(self.last - self.first))
        return self._after(0, y * (self._height(0, self.first) / self._above if self._above else 0))

    def _after(self, start: int, pixels: float) -> int:
        """The item that is about so many pixels after the top of item `start`."""
        wanted = self._letters(0, start) + pixels / self._a_letter
        number = next((at for at, weight in enumerate(self._weights) if weight > wanted), len(self.items))
        return max(0, min(number - 1, len(self.items) - 1))


def number_of_name(items: tuple[Item, ...], name: str) -> int | None:
    """The item that links to `#name` lead to."""
    return next((number for number, item in enumerate(items) if name in _names(item.parts)), None)


def _names(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Line):
            yield part.name
            yield from (run.href.replace("#note-", "mark-") for run in part.runs if run.face & Face.NOTE)
        elif isinstance(part, Panel):
            yield from _names(part.parts)
        elif isinstance(part, Grid):
            runs = (run for row in part.rows for cell in row for run in cell)
            yield from (run.href.replace("#note-", "mark-") for run in runs if run.face & Face.NOTE)
