"""Rules that count: too many or too few of something, and the same word twice in a row."""

from collections.abc import Sequence
from itertools import pairwise

from editor.language.style.check import Check, Phrase, choice, whole
from editor.language.style.pattern_tree import parse
from editor.language.style.patterns import Pattern, phrases
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Rule
from editor.text.blocks import Span


class Occurrence(Check):
    """`token`, at least `min` and at most `max` times in each sentence, heading or passage of the scope."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._token = Pattern(parse(rule.token), rule.ignores_case)
        self._patterns.append((self._token, "token"))

    @property
    def needed(self) -> tuple[str, ...]:
        # What is missing is missed where none of its letters stand.
        return () if self.rule.least else super().needed

    def look(self, reading: Reading, _found: Sequence[Phrase]) -> list[Hit]:
        return [hit for unit in reading.units(self.selectors) for hit in self._count(reading, unit)]

    def _count(self, reading: Reading, unit: Span) -> list[Hit]:
        text = reading.text[unit.start : unit.end]
        if not text.strip():
            return []
        count = len(self._token.find(text, reading.lowered[unit.start : unit.end]))
        is_broken = count < self.rule.least or (self.rule.most is not None and count > self.rule.most)
        return [Hit(unit.start, unit.end, (str(count),))] if is_broken else []


class Repetition(Check):
    """`tokens` that follow themselves with nothing but space between, more than `max` times."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        nodes = [parse(token) for token in rule.tokens]
        node = choice([whole(node) if phrases(node) else node for node in nodes])
        self._tokens = Pattern(node, rule.ignores_case)
        self._patterns.append((self._tokens, "tokens"))

    def look(self, reading: Reading, found: Sequence[Phrase]) -> list[Hit]:
        if not any(before == after for before, after in pairwise(reading.words.plain)):
            return []
        hits: list[Hit] = []
        count, start, last = 0, 0, Span(0, 0)
        matches = [(one[0], one[1]) for one in self._matches(reading, found) if one[2] == "tokens"]
        for begin, end in matches:
            if self._repeats(reading.text, last, Span(begin, end)):
                count += 1
                if count > (self.rule.most or 0):
                    if hits and hits[-1].start == start:
                        hits.pop()
                    word = reading.text[last.start : last.end]
                    hits.append(Hit(start, end, (reading.text[begin:end],), (word,)))
            else:
                count, start = 0, begin
            last = Span(begin, end)
        return hits

    def _repeats(self, text: str, before: Span, after: Span) -> bool:
        one, other = text[before.start : before.end], text[after.start : after.end]
        if self.rule.ignores_case:
            one, other = one.lower(), other.lower()
        is_apart = after.start > before.end and not text[before.end : after.start].strip()
        return one == other and is_apart and (not self.rule.is_alpha or one.isalpha())
