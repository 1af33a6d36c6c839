"""Rules about capitals: titles as titles, sentences as sentences, or a pattern of one's own."""

import re
from collections.abc import Callable, Sequence

from editor.language.style.check import Check, Phrase
from editor.language.style.pattern_tree import parse
from editor.language.style.patterns import Pattern
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Rule
from editor.text.blocks import Span

_WORD = re.compile(r"[^\s—–/]+")
_LETTERS = re.compile(r"\w[\w'’&.+-]*\w|\w")

# Words that stay small inside a title, after the guides that Vale names: short articles, conjunctions, prepositions.
_SHORT = "a an and as at but by for if in nor of off on or so the to up via yet"
_LONG = """about above across after against along among around before behind below beneath beside between beyond despite
    down during except from inside into like near onto out outside over past per since through throughout till toward
    under until upon with within without"""
SMALL = {"AP": frozenset(_SHORT.split()), "Chicago": frozenset(f"{_SHORT} {_LONG}".split())}

Fits = Callable[[str, bool, bool], bool]
"""Whether a word fits, when it is the first one or the last one."""


class Capitalization(Check):
    """`match`: `$title`, `$sentence`, `$lower`, `$upper` or a pattern that the text must fulfil."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._own = None if rule.match.startswith("$") else Pattern(parse(rule.match), ignores_case=False)
        self._prefix = Pattern(parse(f"^(?:{rule.prefix})"), ignores_case=False) if rule.prefix else None
        self._patterns += [(pattern, "") for pattern in (self._own, self._prefix) if pattern]
        self._spared = frozenset(word for exception in rule.exceptions for word in exception.split())

    @property
    def needed(self) -> tuple[str, ...]:
        return ()

    def look(self, reading: Reading, _found: Sequence[Phrase]) -> list[Hit]:
        hits = []
        for unit in reading.units(self.selectors):
            text = reading.text[unit.start : unit.end]
            if text.strip() and not self._is_right(text):
                hits.append(self._hit(reading, unit))
        return hits

    def _hit(self, reading: Reading, unit: Span) -> Hit:
        return Hit(unit.start, unit.end, (reading.text[unit.start : unit.end].strip(),))

    def _is_right(self, text: str) -> bool:
        if self._prefix:
            begun = self._prefix.find(text, text.lower())
            text = text[begun[0].end() :] if begun else text
        match self.rule.match:
            case "$lower":
                return text == text.lower()
            case "$upper":
                return text == text.upper()
            case "$title":
                return self._share(text, self._fits_title) >= self.rule.threshold
            case "$sentence":
                return self._share(text, self._fits_sentence) >= self.rule.threshold
            case _:
                return self._own is None or bool(self._own.find(text, text.lower()))

    def _share(self, text: str, fits: Fits) -> float:
        """The share of words that are written as they should be."""
        found = [(one, word[0]) for one in _WORD.findall(text) if (word := _LETTERS.search(one))]
        words = [word for _, word in found]
        ends = [one.endswith(self.rule.indicators or (":",)) for one, _ in found]
        judged = [
            word in self._spared or fits(word, at == 0 or ends[at - 1], at == len(words) - 1)
            for at, word in enumerate(words)
        ]
        return sum(judged) / len(judged) if judged else 1.0

    def _fits_title(self, word: str, is_first: bool, is_last: bool) -> bool:
        if not word[0].isalpha() or any(letter.isupper() for letter in word[1:]):
            return True
        is_small = word.lower() in SMALL.get(self.rule.style, SMALL["AP"]) and not (is_first or is_last)
        return word[0].islower() if is_small else not word[0].islower()

    def _fits_sentence(self, word: str, is_first: bool, _is_last: bool) -> bool:
        if not word[0].isalpha() or any(letter.isupper() for letter in word[1:]) or word == "I":
            return True
        return not word[0].islower() if is_first else not word[0].isupper()
