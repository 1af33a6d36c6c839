"""Rules about the whole article: one spelling of a thing throughout, and what asks for something else."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from editor.language.masking import Passage
from editor.language.style.check import Check, Phrase, Seen
from editor.language.style.pattern_tree import parse
from editor.language.style.patterns import Pattern, phrases
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Rule
from editor.text.capitals import in_place_of


class Consistency(Check):
    """`either`: two forms of the same. When both are there, the rarer one is named; at a draw the one that came later.

    Forms that differ only in capitals are not compared at the beginning of a sentence.
    """

    needs_whole_article = True

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._is_about_case: set[int] = set()
        for number, (one, other) in enumerate(rule.swap):
            self._add(parse(one), f"{number} 0")
            self._add(parse(other), f"{number} 1")
            if one.lower() == other.lower():
                self._is_about_case.add(number)

    def look(self, reading: Reading, found: Sequence[Phrase]) -> list[Hit]:
        hits = []
        for start, end, tag, _ in self._matches(reading, found):
            says_nothing = int(tag.split()[0]) in self._is_about_case and start in reading.first_letters
            if not says_nothing:
                hits.append(Hit(start, end, (reading.text[start:end],), (), tag))
        return hits

    def settle(self, seen: Seen) -> Iterator[tuple[Passage, Hit]]:
        counts = Counter(hit.tag for _, hits in seen for hit in hits)
        first = {hit.tag: order for order, hit in reversed(list(enumerate(hit for _, hits in seen for hit in hits)))}
        rarer = {tag for tag in counts if self._is_rarer(tag, _other(tag), counts, first)}
        for passage, hits in seen:
            for hit in hits:
                if hit.tag in rarer:
                    yield passage, Hit(hit.start, hit.end, hit.said, self._wanted(hit), hit.tag)

    @staticmethod
    def _is_rarer(tag: str, other: str, counts: Counter[str], first: dict[str, int]) -> bool:
        return other in counts and (counts[tag], -first[tag]) < (counts[other], -first[other])

    def _wanted(self, hit: Hit) -> tuple[str, ...]:
        number, form = map(int, _other(hit.tag).split())
        texts = phrases(parse(self.rule.swap[number][form])) or ()
        return tuple(in_place_of(hit.said[0], text) if self.rule.ignores_case else text for text in texts[:1])


def _other(tag: str) -> str:
    number, form = tag.split()
    return f"{number} {1 - int(form)}"


class Conditional(Check):
    """`first`, such as an abbreviation, asks for `second`, such as the place where it is explained.

    What their first groups hold is compared. Each thing that is missing is named once, where it first stands.
    """

    needs_whole_article = True

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._first = Pattern(parse(rule.first), rule.ignores_case)
        self._second = Pattern(parse(rule.second), rule.ignores_case) if rule.second else None
        self._shields = list(self._patterns)
        self._patterns += [(pattern, "") for pattern in (self._first, self._second) if pattern]

    def look(self, reading: Reading, found: Sequence[Phrase]) -> list[Hit]:
        text, lowered = reading.text, reading.lowered
        hits = [_hit(match, "second") for match in (self._second.find(text, lowered) if self._second else [])]
        spared = [(start, end) for start, end, _ in found]
        spared += [match.span() for pattern, _ in self._shields for match in pattern.find(text, lowered)]
        for match in self._first.find(text, lowered):
            hit = _hit(match, "first")
            if not any(start <= hit.start and hit.end <= end for start, end in spared):
                hits.append(hit)
        return hits

    def settle(self, seen: Seen) -> Iterator[tuple[Passage, Hit]]:
        known = {self._even(hit.said[0]) for _, hits in seen for hit in hits if hit.tag == "second"}
        for passage, hits in seen:
            for hit in hits:
                said = self._even(hit.said[0])
                if hit.tag == "first" and said not in known:
                    known.add(said)
                    yield passage, hit

    def _even(self, said: str) -> str:
        return said.lower() if self.rule.ignores_case else said


def _hit(match: "re.Match[str]", tag: str) -> Hit:
    group = next((number for number in range(1, (match.re.groups or 0) + 1) if match[number]), 0)
    return Hit(match.start(group), match.end(group), (match[group],), (), tag)
