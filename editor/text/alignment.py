"""What two sequences have in common, in order: the sequences are words, or whole paragraphs. It knows no text.

What stands once in both is a fixed point (patience); between two fixed points the shortest way is looked for (Myers, An
O(ND) difference algorithm, 1986), and given up where it would be long: such stretches have nothing in common.
"""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import NamedTuple

MOST_STEPS = 200
"""Insertions and deletions between two fixed points, beyond which the whole stretch counts as replaced."""
SMALL = 64
"""Stretches of so many elements together are compared at once."""


class Match(NamedTuple):
    """`length` elements from `old` on are the same as those from `new` on."""

    old: int
    new: int
    length: int


def matches(old: Sequence[Hashable], new: Sequence[Hashable], widths: Sequence[int] = (8, 3, 1)) -> list[Match]:
    """What is the same, in the order of both, as long stretches as possible.

    `widths` are how many elements in a row make a fixed point, the surest first.
    """
    found: list[Match] = []
    _collect(found, list(old), list(new), Match(0, 0, 0), tuple(widths))
    return _joined(found)


def _collect(found: list[Match], old: list[Hashable], new: list[Hashable], at: Match, widths: tuple[int, ...]) -> None:
    """Add the matches of two stretches that begin at `at`, in order."""
    start = common_start(old, new)
    if start:
        found.append(Match(at.old, at.new, start))
    old, new, at = old[start:], new[start:], Match(at.old + start, at.new + start, 0)
    end = common_start(old[::-1], new[::-1])
    tail = Match(at.old + len(old) - end, at.new + len(new) - end, end)
    old, new = old[: len(old) - end], new[: len(new) - end]
    if old and new:
        _collect_core(found, old, new, at, widths)
    if end:
        found.append(tail)


def _collect_core(
    found: list[Match], old: list[Hashable], new: list[Hashable], at: Match, widths: tuple[int, ...]
) -> None:
    if not widths or len(old) + len(new) <= SMALL:
        found += [Match(at.old + one.old, at.new + one.new, one.length) for one in _shortest(old, new)]
        return
    width, rest = widths[0], widths[1:]
    begun_old = begun_new = 0
    for fixed_old, fixed_new in [*_fixed_points(old, new, width), (len(old), len(new))]:
        if fixed_old < begun_old or fixed_new < begun_new:
            continue  # the fixed point before this one reaches over it
        between_old, between_new = old[begun_old:fixed_old], new[begun_new:fixed_new]
        if between_old and between_new:
            _collect(found, between_old, between_new, Match(at.old + begun_old, at.new + begun_new, 0), rest)
        if fixed_old < len(old):
            found.append(Match(at.old + fixed_old, at.new + fixed_new, width))
        begun_old, begun_new = fixed_old + width, fixed_new + width


def common_start(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """How many elements the two begin with in common: halving, because comparing slices runs in C."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _fixed_points(old: list[Hashable], new: list[Hashable], width: int) -> list[tuple[int, int]]:
    """The places of what stands once in both, `width` elements together, the longest series that keeps its order."""
    ours, theirs = _once(old, width), _once(new, width)
    pairs = [(place, theirs[gram]) for gram, place in ours.items() if place >= 0 and theirs.get(gram, -1) >= 0]
    return longest_in_order(pairs)


def _once(elements: list[Hashable], width: int) -> dict[Hashable, int]:
    """The place of every run of `width` elements, -1 for one that stands there more than once."""
    places: dict[Hashable, int] = {}
    runs = elements if width == 1 else zip(*(elements[offset:] for offset in range(width)), strict=False)
    for place, run in enumerate(runs):
        places[run] = -1 if run in places else place
    return places


def longest_in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs in the order of their first numbers, the longest series in which the second ones rise too."""
    last: list[int] = []
    last_index: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(last, second)
        before.append(last_index[place - 1] if place else -1)
        if place == len(last):
            last.append(second)
            last_index.append(index)
        else:
            last[place], last_index[place] = second, index
    series = []
    index = last_index[-1] if last_index else -1
    while index >= 0:
        series.append(pairs[index])
        index = before[index]
    return series[::-1]


def _shortest(old: list[Hashable], new: list[Hashable]) -> list[Match]:
    """The matches of the shortest way from one to the other; none when it has more than MOST_STEPS."""
    reached = {1: 0}
    taken: list[dict[int, int]] = []
    for steps in range(min(len(old) + len(new), MOST_STEPS) + 1):
        taken.append(reached.copy())
        for diagonal in range(-steps, steps + 1, 2):
            comes_down = _comes_down(reached, diagonal, steps)
            here = reached[diagonal + 1] if comes_down else reached[diagonal - 1] + 1
            there = here - diagonal
            while here < len(old) and there < len(new) and old[here] == new[there]:
                here, there = here + 1, there + 1
            reached[diagonal] = here
            if here >= len(old) and there >= len(new):
                return _way_back(taken, here, there)
    return []


def _comes_down(reached: dict[int, int], diagonal: int, steps: int) -> bool:
    """Whether the best way to a diagonal inserts (from the one above) and does not delete (from the one below)."""
    return diagonal == -steps or (diagonal != steps and reached[diagonal - 1] < reached[diagonal + 1])


def _way_back(taken: list[dict[int, int]], here: int, there: int) -> list[Match]:
    found = []
    for steps in range(len(taken) - 1, -1, -1):
        reached, diagonal = taken[steps], here - there
        previous = diagonal + 1 if _comes_down(reached, diagonal, steps) else diagonal - 1
        before = max(reached[previous], 0)
        begun = before if previous == diagonal + 1 else before + 1
        if here > begun and steps:
            found.append(Match(begun, begun - diagonal, here - begun))
        elif not steps and here:
            found.append(Match(0, 0, here))
        here, there = before, before - previous
    return found[::-1]


def _joined(found: Sequence[Match]) -> list[Match]:
    """Neighbours become one."""
    joined: list[Match] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and (last.old + last.length, last.new + last.length) == (one.old, one.new):
            joined[-1] = Match(last.old, last.new, last.length + one.length)
        else:
            joined.append(one)
    return joined
