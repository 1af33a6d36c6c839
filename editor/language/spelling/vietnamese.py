"""Vietnamese spelling by rule: a word is right when it is a legal syllable. Suggestions need no list of errors.

Two short lists hold what is written in Vietnamese and is no legal syllable: loan words (axít) and, capitalised only,
the names of places and peoples (Đắk Lắk, H'Mông).

`suggest` gathers legal syllables that are near in one of the ways people go wrong, and puts the usual ones first.
Frequencies: resources/language/README.md.
"""

from functools import cache

import resources
from editor.language.spelling.engine import Suggestion, Verdict, in_case_of
from editor.language.spelling.near_syllables import candidates
from editor.language.spelling.syllables import legal_syllables

_FREQUENCY_WEIGHT = 0.13
_LONGEST = 24
"""Longer words get no suggestions: they are no syllables, nor two run together."""


class VietnameseEngine:
    """The engine of Vietnamese."""

    def check(self, word: str) -> Verdict:
        lower = word.lower()
        if lower in legal_syllables():
            return Verdict.OK
        lower = lower.replace("’", "'")
        is_known = lower in _words("loans") or (word[:1].isupper() and lower in _words("names"))
        return Verdict.OK if is_known else Verdict.ERROR

    def suggest(self, word: str, most: int = 5) -> list[Suggestion]:
        wrong = word.lower()
        if not 0 < len(wrong) <= _LONGEST:
            return []
        scored: dict[str, tuple[float, str]] = {}
        for candidate, cost, why in candidates(wrong):
            score = cost - _FREQUENCY_WEIGHT * frequency(candidate)
            if candidate not in scored or score < scored[candidate][0]:
                scored[candidate] = (score, why)
        best = sorted(scored.items(), key=lambda item: (item[1][0], item[0]))
        seen = [Suggestion(in_case_of(word, text), why) for text, (_score, why) in best if text != wrong]
        return seen[:most]


def frequency(words: str) -> float:
    """How usual a syllable is, 0 to about 7: the logarithm of its uses in 10^9 words; of several, the rarest one's."""
    return min(_frequencies().get(syllable, 0.0) for syllable in words.split())


@cache
def _frequencies() -> dict[str, float]:
    lines = resources.text("language/vi-syllables.tsv").splitlines()
    return {syllable: int(centi) / 100 for syllable, centi in (line.split("\t") for line in lines)}


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of a list, "loans" or "names", in lower case."""
    return frozenset(resources.text(f"language/vi-{kind}.txt").split())
