"""How likely a slip is: what it costs to write one letter for another, to leave one out, to add one, to swap two.

Costs are in nats: a slip that one writer in a hundred makes costs 4.6. English has a table that was counted
(resources/language/README.md); for other languages the rules below say what is near. It knows no words.
"""

import unicodedata
from functools import cache
from typing import Protocol

import resources

FIRST_LETTER = 1.0
"""More for a slip in the first letter, which people get right."""

_VOWELS = frozenset("aeiouyаеиоуыэюяё")

_ALIKE = "ck cs sz gj iy mn td bp vf kq ىي هة يی كک бп дт гк зс вф".split()
"""Letters that are taken for one another. To add a pair: put it here; it counts both ways."""

_ALIKE_PAIRS = frozenset(pair for both in _ALIKE for pair in (both, both[::-1]))

_ACCENT, _DOUBLED, _VOWEL, _SWAPPED, _ALIKE_COST, _LETTER = 1.5, 3.0, 4.0, 4.5, 5.0, 6.0


class Slips(Protocol):
    """The costs of single slips. `^` stands before a word, `$` after it."""

    def instead(self, right: str, wrong: str, after: str) -> float:
        """Of `wrong` where `right` belongs, which the letter `after` follows."""

    def missing(self, before: str, letter: str) -> float:
        """Of leaving out the letter `letter` of the right word, after the letter `before`."""

    def extra(self, before: str, letter: str) -> float:
        """Of a letter `letter` too many, after the letter `before` of the wrong word."""

    def swapped(self, one: str, other: str) -> float:
        """Of writing `one` and `other` the wrong way round."""


class GeneralSlips:
    """What holds in every alphabet, whatever letters stand beside."""

    def instead(self, right: str, wrong: str, after: str) -> float:  # noqa: ARG002
        return _instead(right, wrong)

    def missing(self, before: str, letter: str) -> float:
        return _DOUBLED if before == letter else _LETTER

    def extra(self, before: str, letter: str) -> float:
        return _DOUBLED if before == letter else _LETTER

    def swapped(self, one: str, other: str) -> float:  # noqa: ARG002
        return _SWAPPED


@cache
def _instead(right: str, wrong: str) -> float:
    if unicodedata.normalize("NFD", right)[0] == unicodedata.normalize("NFD", wrong)[0]:
        return _ACCENT
    if right in _VOWELS and wrong in _VOWELS:
        return _VOWEL
    return _ALIKE_COST if right + wrong in _ALIKE_PAIRS else _LETTER


class CountedSlips:
    """The slips of one language as they were counted, from `resources/language/LANGUAGE-slips.tsv`.

    A row is the kind of slip, its letters and its cost in hundredths; `*` is any letter, for what was hardly seen.
    """

    def __init__(self, language: str) -> None:
        self._costs: dict[str, dict[str, float]] = {"instead": {}, "missing": {}, "extra": {}, "swapped": {}}
        for line in resources.text(f"language/{language}-slips.tsv").splitlines():
            kind, letters, cost = line.split("\t")
            self._costs[kind][letters] = int(cost) / 100
        self._instead, self._missing = self._costs["instead"], self._costs["missing"]
        self._extra, self._swapped = self._costs["extra"], self._costs["swapped"]

    def instead(self, right: str, wrong: str, after: str) -> float:
        return self._instead.get(right + wrong + after) or self._instead.get(right + wrong + "*") or _UNHEARD_OF

    def missing(self, before: str, letter: str) -> float:
        return self._missing.get(before + letter) or self._missing.get("*" + letter) or _UNHEARD_OF

    def extra(self, before: str, letter: str) -> float:
        return self._extra.get(before + letter) or self._extra.get("*" + letter) or _UNHEARD_OF

    def swapped(self, one: str, other: str) -> float:
        return self._swapped.get(one + other) or self._swapped["**"]


_UNHEARD_OF = 10.0


def cost_of(right: str, wrong: str, slips: Slips, most: float) -> float:
    """What it costs to write `wrong` for `right` at its cheapest; a number above `most` as soon as it must be more."""
    extra = [slips.extra(before, letter) for before, letter in zip("^" + wrong, wrong, strict=False)]
    row = [0.0]
    for cost in extra:
        row.append(row[-1] + cost)
    before: list[float] = []
    last, ends = "^", right[1:] + "$"
    for one, after in zip(right, ends, strict=True):
        missing = slips.missing(last, one)
        new = [row[0] + missing]
        for j, other in enumerate(wrong):
            best = row[j] if one == other else row[j] + slips.instead(one, other, after)
            best = min(best, row[j + 1] + missing, new[j] + extra[j])
            if j and before and one == wrong[j - 1] != other == last:
                best = min(best, before[j - 1] + slips.swapped(last, one))
            new.append(best)
        if min(new) > most:
            return most + 1
        before, row, last = row, new, one
    return row[-1] + (FIRST_LETTER if right[:1] != wrong[:1] else 0.0)
