"""What all kinds of rules have in common: phrases for the index, patterns for the rest, exceptions, selectors."""

import re
from collections.abc import Iterable, Iterator, Sequence

from editor.language.masking import Passage
from editor.language.style.pattern_tree import Choice, Edge, Group, Node, Series, parse
from editor.language.style.patterns import Pattern, phrases
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Rule
from editor.language.style.scopes import Selector

Phrase = tuple[int, int, str]
"""Where the index has found a phrase of the rule, and its tag."""

Match = tuple[int, int, str, "re.Match[str] | None"]
"""(start, end, tag, the pattern's match; None for a phrase)"""

SHIELD = "exception"
"""The tag of an exception: what lies in one, or holds one, is no hit."""

Seen = Sequence[tuple[Passage, tuple[Hit, ...]]]


class Check:
    """A rule made ready. One for each kind overrides `look`, and `settle` when it must know the whole article."""

    needs_whole_article = False

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.selectors = tuple(map(Selector.of, rule.scope))
        self._taken: dict[str, bool] = {}
        self.phrases: list[tuple[str, str]] = []
        """(phrase, tag) for the index"""
        self._patterns: list[tuple[Pattern, str]] = []
        for exception in rule.exceptions:
            self._add(parse(exception), SHIELD)

    @property
    def patterns(self) -> list[Pattern]:
        return [pattern for pattern, _ in self._patterns]

    @property
    def searches(self) -> bool:
        """Whether it has to look at passages in which the index has found none of its phrases."""
        return bool(self._patterns) or not self.phrases

    @property
    def needed(self) -> tuple[str, ...]:
        """Letters of which a passage must hold some, for there to be hits other than phrases; none: not known."""
        found = [pattern.needed for pattern in self.patterns]
        return tuple({letters for needed in found for letters in needed}) if all(found) else ()

    def takes(self, passage: Passage) -> bool:
        taken = self._taken.get(passage.scope)
        if taken is None:
            taken = self._taken[passage.scope] = any(selector.takes(passage) for selector in self.selectors)
        return taken

    def look(self, reading: Reading, found: Sequence[Phrase]) -> list[Hit]:
        """The hits in one passage that the rule takes in; `found` are its phrases there."""
        raise NotImplementedError

    def settle(self, seen: Seen) -> Iterator[tuple[Passage, Hit]]:
        """The hits of the whole article, from those of its passages."""
        for passage, hits in seen:
            for hit in hits:
                yield passage, hit

    def _add(self, node: Node, tag: str) -> None:
        """Looks for `node` as whole words, unless the rule says otherwise: by the index if it can be."""
        texts = phrases(node) if not self.rule.is_nonword or _has_edges(node) else None
        if texts is not None:
            self.phrases += [(text, tag) for text in texts]
        else:
            self._patterns.append((Pattern(node if self.rule.is_nonword else whole(node), self.rule.ignores_case), tag))

    def _found(self, pattern: Pattern, reading: Reading) -> "Iterator[tuple[int, re.Match[str]]]":
        """Each match, with the offset of the text it was looked for in: each sentence, for a rule about sentences."""
        if not any(selector.is_by_sentence for selector in self.selectors):
            yield from ((0, match) for match in pattern.find(reading.text, reading.lowered))
            return
        for unit in reading.units(self.selectors):
            text, lowered = reading.text[unit.start : unit.end], reading.lowered[unit.start : unit.end]
            yield from ((unit.start, match) for match in pattern.find(text, lowered))

    def _is_name(self, reading: Reading, start: int, end: int) -> bool:
        """Whether capitals say that Vietnamese words are a name, whose letters mean nothing to a rule about words.

        Common words have no capital there but at the beginning of a sentence and in lines of capitals.
        """
        words = reading.text[start:end]
        if not self.rule.ignores_case or self.rule.language != "vi" or words.islower() or words.isupper():
            return False
        later = any(word[0].isupper() and word[1:].islower() for word in words.split()[1:])
        return later or (words[0].isupper() and start not in reading.first_letters)

    def _matches(self, reading: Reading, found: Iterable[Phrase]) -> list[Match]:
        """What phrases and patterns have found, without exceptions; of matches that overlap the longest."""
        every: list[Match] = [(start, end, tag, None) for start, end, tag in found if tag != SHIELD]
        shields = [(start, end) for start, end, tag in found if tag == SHIELD]
        for pattern, tag in self._patterns:
            for start, match in self._found(pattern, reading):
                span = (start + match.start(), start + match.end())
                if tag == SHIELD:
                    shields.append(span)
                else:
                    every.append((*span, tag, match))
        kept: list[Match] = []
        for one in sorted(every, key=lambda one: (one[0], -one[1])):
            is_free = (not kept or one[0] >= kept[-1][1]) and not self._is_name(reading, *one[:2])
            if is_free and not any(_is_one_in_the_other(*one[:2], *shield) for shield in shields):
                kept.append(one)
        return kept


def whole(node: Node) -> Node:
    """The pattern for whole words, as Vale makes it."""
    return Series((Edge(), Group("?:", node), Edge()))


def choice(nodes: Sequence[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Choice(tuple(nodes))


def _has_edges(node: Node) -> bool:
    return isinstance(node, Series) and len(node.parts) > 2 and node.parts[0] == node.parts[-1] == Edge()


def _is_one_in_the_other(start: int, end: int, other_start: int, other_end: int) -> bool:
    return (other_start <= start and end <= other_end) or (start <= other_start and other_end <= end)
