"""Which paragraphs of a text stand elsewhere in another one, as they were or nearly so. It looks at words only."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from editor.text.alignment import Match

LEAST_CHARACTERS = 25
"""A shorter paragraph that went here and came there is two changes, not a move."""
LEAST_ALIKE = 0.6
"""The share of words in common from which on two paragraphs are the same one, changed."""
_TELLING = 8
"""A word that stands in more paragraphs than this does not tell one from the other."""
_WORD = re.compile(r"\w+")


class Moving(NamedTuple):
    """The unit with this number in the old text is the one with that number in the new one."""

    old: int
    new: int


def moved_units(old: Sequence[str], new: Sequence[str], same: Sequence[Match]) -> list[Moving]:
    """The units that moved, by their place in the new text; `same` are those that stayed in their order."""
    left = _others(len(old), [(one.old, one.length) for one in same])
    came = _others(len(new), [(one.new, one.length) for one in same])
    if not left or not came:
        return []
    found = _unchanged(old, new, left, came)
    taken_old, taken_new = {one.old for one in found}, {one.new for one in found}
    rest_old = {number: gap for number, gap in left.items() if number not in taken_old}
    rest_new = {number: gap for number, gap in came.items() if number not in taken_new}
    return sorted(found + _changed(old, new, rest_old, rest_new), key=lambda one: one.new)


def _others(count: int, stretches: Sequence[tuple[int, int]]) -> dict[int, int]:
    """The numbers that are in no stretch, each with how many stretches are before it."""
    found, at = {}, 0
    for gap, (start, length) in enumerate([*stretches, (count, 0)]):
        found.update(dict.fromkeys(range(at, start), gap))
        at = start + length
    return found


def _unchanged(old: Sequence[str], new: Sequence[str], left: dict[int, int], came: dict[int, int]) -> list[Moving]:
    by_text: dict[str, list[int]] = {}
    for number in reversed(left):
        by_text.setdefault(old[number].rstrip("\n"), []).append(number)
    found = []
    for number in came:
        text = new[number].rstrip("\n")
        places = by_text.get(text) if len(text) >= LEAST_CHARACTERS else None
        # In the same gap it did not move: only the empty lines behind it are others.
        if places and left[places[-1]] != came[number]:
            found.append(Moving(places.pop(), number))
    return found


def _changed(old: Sequence[str], new: Sequence[str], left: dict[int, int], came: dict[int, int]) -> list[Moving]:
    counted = {number: Counter(_WORD.findall(old[number])) for number in left if len(old[number]) >= LEAST_CHARACTERS}
    telling: dict[str, list[int]] = {}
    for number, words in counted.items():
        for word in words:
            telling.setdefault(word, []).append(number)
    alike: list[tuple[float, Moving]] = []
    for number in came:
        words = Counter(_WORD.findall(new[number]))
        votes = Counter(
            candidate for word in words if len(telling.get(word, ())) <= _TELLING for candidate in telling.get(word, ())
        )
        for candidate, _ in votes.most_common(3):
            share = 2 * (words & counted[candidate]).total() / (words.total() + counted[candidate].total())
            if share >= LEAST_ALIKE:
                alike.append((share, Moving(candidate, number)))
    return _best(alike, left, came)


def _best(alike: list[tuple[float, Moving]], left: dict[int, int], came: dict[int, int]) -> list[Moving]:
    """Each unit once, the most alike first; those that stayed where they were are no moves."""
    found: list[Moving] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, pair in sorted(alike, key=lambda one: (-one[0], one[1])):
        if pair.old in taken_old or pair.new in taken_new:
            continue
        taken_old.add(pair.old)
        taken_new.add(pair.new)
        if left[pair.old] != came[pair.new]:
            found.append(pair)
    return found
