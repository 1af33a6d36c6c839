"""A list as its items: read from its lines, and written again with its numbers and depths right.

What is not changed is written as it was, however a person indents; what is new stands below its neighbours.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ui.writing.markup import lines as signs


@dataclass(slots=True)
class ListItem:
    """One item. `depth` counts from 0; `bullet` is empty in a numbered list; `number` is None until the list gives it.

    `column` is where its sign stood, `extra` how far that is from where it could stand; both without the quotation's
    signs. `tail` are the lines after the first that belong to it.
    """

    depth: int
    bullet: str
    number: int | None
    dot: str
    gap: str
    words: str
    quote: str
    column: int = 0
    extra: int = 0
    is_new: bool = False
    tail: list[str] = field(default_factory=list)

    @property
    def sign(self) -> str:
        return self.bullet or f"{1 if self.number is None else self.number}{self.dot}"

    @property
    def width(self) -> int:
        """How far its words stand from where its sign begins."""
        return len(self.sign) + (len(self.gap.expandtabs(4)) if 1 <= len(self.gap) <= 4 and self.words else 1)

    def is_like(self, other: "ListItem") -> bool:
        """Whether both can stand in one list."""
        return (self.bullet, self.dot) == (other.bullet, other.dot)

    def become_like(self, other: "ListItem") -> None:
        self.bullet, self.dot = other.bullet, other.dot


@dataclass(slots=True)
class ItemList:
    """A list that stands in `lines[first:last]` of a text."""

    first: int
    last: int
    items: list[ListItem]

    def item_at(self, index: int) -> int:
        """Which item holds the line `index` of the text."""
        at = self.first
        for number, one in enumerate(self.items):
            at += 1 + len(one.tail)
            if index < at:
                return number
        return len(self.items) - 1

    def line_of(self, number: int) -> int:
        """The line of the text on which the item begins."""
        return self.first + sum(1 + len(one.tail) for one in self.items[:number])

    def written_into(self, lines: list[str], start: int | None = None) -> list[str]:
        """The lines of the text with the list as it is now; `start` is the number of its first item, if it is known."""
        return lines[: self.first] + write(self.items, start) + lines[self.last :]


def around(lines: Sequence[str], index: int) -> ItemList | None:
    """The list in which the line `index` stands; None outside of one."""
    depth = _quote(lines[index]).count(">")
    first, last = index, index + 1
    while first > 0 and _belongs(lines, first - 1, depth):
        first -= 1
    while first <= index and not _item(lines[first]):
        first += 1
    if first > index or not _belongs(lines, index, depth):
        return None
    while last < len(lines) and _belongs(lines, last, depth):
        last += 1
    found = ItemList(first, last, [])
    _read(lines, found)
    return found


def family(items: Sequence[ListItem], number: int) -> range:
    """An item and those below it."""
    end = number + 1
    while end < len(items) and items[end].depth > items[number].depth:
        end += 1
    return range(number, end)


def write(items: Sequence[ListItem], start: int | None = None) -> list[str]:
    """The lines of the list. `start` is the number of its first item, if it is known, else the least in the list."""
    _give_numbers(items, start)
    lines: list[str] = []
    levels: list[tuple[int, int]] = []  # of each depth: the extra and the width of the item before
    for number, one in enumerate(items):
        base = sum(extra + width for extra, width in levels[: one.depth])
        extra = _extra(items, number) if one.is_new else one.extra
        if len(levels) > one.depth:
            extra = min(extra, sum(levels[one.depth]) - 1)
        old = one.column + one.width
        del levels[one.depth :]
        levels.append((extra, one.width))
        gap = one.gap or (" " if one.words else "")
        lines.append(f"{one.quote}{' ' * (base + extra)}{one.sign}{gap}{one.words}")
        lines += (_moved(line, base + extra + one.width - old) for line in one.tail)
    return lines


def runs(items: Sequence[ListItem]) -> Iterator[list[ListItem]]:
    """The items that are numbered together."""
    opened: list[list[ListItem]] = []
    for one in items:
        if len(opened) > one.depth and opened[one.depth][-1].is_like(one):
            yield from reversed(opened[one.depth + 1 :])
            del opened[one.depth + 1 :]
            opened[one.depth].append(one)
        else:
            yield from reversed(opened[one.depth :])
            del opened[one.depth :]
            while len(opened) < one.depth:
                opened.append([one])
            opened.append([one])
    yield from opened


def _give_numbers(items: Sequence[ListItem], start: int | None) -> None:
    for run in runs(items):
        if run[0].bullet or run[0].depth != run[-1].depth:
            continue
        known = [one.number for one in run if one.number is not None]
        first = start if start is not None and run[0] is items[0] else min(known, default=1)
        # Who numbers every item with the same number leaves the counting to the reader's program.
        step = 0 if len(known) > 1 and len(set(known)) == 1 else 1
        for count, one in enumerate(run):
            one.number = first + step * count


def _extra(items: Sequence[ListItem], number: int) -> int:
    """How far the neighbours of a new item stand from where they could."""
    depth = items[number].depth
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(items) and items[at].depth >= depth:
            if items[at].depth == depth and not items[at].is_new:
                return items[at].extra
            at += step
    return 0


def _moved(line: str, by: int) -> str:
    quote = _quote(line)
    rest = line[len(quote) :]
    indent = len(rest) - len(rest.lstrip(" "))
    return line if not indent or not rest.strip() or not by else quote + " " * max(0, indent + by) + rest.lstrip(" ")


def _read(lines: Sequence[str], found: ItemList) -> None:
    columns: list[int] = []
    for line in lines[found.first : found.last]:
        quote = _quote(line)
        sign = signs.item(line[len(quote) :])
        column = len(sign[1].expandtabs(4)) if sign else 0
        if sign is None or (columns and column >= columns[-1] + 4):
            found.items[-1].tail.append(line)
            continue
        while columns and column < columns[-1]:
            columns.pop()
        one = ListItem(
            depth=len(columns),
            bullet=sign[2] or "",
            number=int(sign[3]) if sign[3] else None,
            dot=sign[4] or "",
            gap=sign[5],
            words=line[len(quote) + sign.end() :],
            quote=quote,
            column=column,
            extra=column - (columns[-1] if columns else 0),
        )
        columns.append(column + one.width)
        found.items.append(one)


def _belongs(lines: Sequence[str], index: int, depth: int) -> bool:
    """Whether the line can be of a list in a quotation of this depth."""
    if _quote(lines[index]).count(">") != depth:
        return False
    if _is_of_list(lines[index]):
        return True
    is_empty = not lines[index][len(_quote(lines[index])) :].strip()
    return is_empty and 0 < index < len(lines) - 1 and _is_of_list(lines[index - 1]) and _is_of_list(lines[index + 1])


def _is_of_list(line: str) -> bool:
    rest = line[len(_quote(line)) :]
    return bool(rest.strip()) and (_item(line) is not None or rest.startswith(("  ", "\t")))


def _item(line: str) -> re.Match[str] | None:
    return signs.item(line[len(_quote(line)) :])


def _quote(line: str) -> str:
    return line[: signs.quote_end(line)]
