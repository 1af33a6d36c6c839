"""Rules with a formula over the whole article; and the counts that a formula may name."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from editor.language.masking import Passage
from editor.language.readability import syllables
from editor.language.style.check import Check, Phrase, Seen
from editor.language.style.formula import Formula
from editor.language.style.reading import Hit, Reading
from editor.language.style.rule import Rule
from editor.language.style.scopes import Selector

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_COMMON_ENDINGS = ("es", "ed", "ing")
_LONG = 6
"""A word with more letters than this is long, as in the LIX formula."""
_RUNNING = Selector.of("summary")


class Metric(Check):
    """`formula` and `condition`; the hit is the first passage of the text."""

    needs_whole_article = True

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule)
        self._formula = Formula.read(rule.formula, rule.condition)

    def look(self, reading: Reading, _found: Sequence[Phrase]) -> list[Hit]:
        counted = counts(reading)
        return [Hit(0, len(reading.text), tag=" ".join(f"{name}={value}" for name, value in counted.items()))]

    def settle(self, seen: Seen) -> Iterator[tuple[Passage, Hit]]:
        total: Counter[str] = Counter()
        for _, hits in seen:
            for hit in hits:
                total.update({name: int(value) for name, _, value in (part.partition("=") for part in hit.tag.split())})
        value = self._formula.value(total) if self._formula else None
        if value is None or self._formula is None or not self._formula.is_broken(value):
            return
        for passage, hits in seen:
            if hits and _RUNNING.takes(passage):
                yield passage, Hit(hits[0].start, hits[0].end, (f"{value:.2f}",))
                return


def counts(reading: Reading) -> dict[str, int]:
    """What one passage adds to the counts of an article (`formula.NAMES`)."""
    scope = reading.passage.scope
    if scope.startswith("heading"):
        return {scope.replace(".", "_"): 1}
    if not _RUNNING.takes(reading.passage):
        return {}
    words = _WORD.findall(reading.text)
    is_vietnamese = reading.language.split("-")[0] == "vi"
    spoken = [1 if is_vietnamese else syllables(word) for word in words]
    return {
        "characters": sum(map(len, words)),
        "words": len(words),
        "sentences": len(reading.sentences),
        "paragraphs": 1,
        "syllables": sum(spoken),
        "polysyllabic_words": sum(count > 2 for count in spoken),
        "complex_words": sum(
            count > 2 and not word.endswith(_COMMON_ENDINGS) for word, count in zip(words, spoken, strict=True)
        ),
        "long_words": sum(len(word) > _LONG for word in words),
        "list": int(scope == "list"),
        "blockquote": int(scope == "blockquote"),
    }
