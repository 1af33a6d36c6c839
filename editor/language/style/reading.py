"""One passage made ready for all rules: its words, its sentences, what in it somebody else said."""

import re
from collections.abc import Iterator
from functools import cached_property

from editor.frozen import frozen
from editor.language.masking import Passage
from editor.language.style.phrases import Words, lower, words
from editor.language.style.scopes import Selector
from editor.text.blocks import Span
from editor.text.sentences import sentences

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_OPENING = "“‘«\"'([—–- \ufffc"


class Reading:
    """What the rules see of a passage. Offsets are those of `text`."""

    def __init__(self, passage: Passage, language: str) -> None:
        self.passage = passage
        self.text = passage.text
        self.language = language

    @cached_property
    def lowered(self) -> str:
        return lower(self.text)

    @cached_property
    def words(self) -> Words:
        return words(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        return sentences(self.text, self.language)

    @cached_property
    def first_letters(self) -> frozenset[int]:
        """Where sentences begin: a capital there says nothing."""
        return frozenset(_past_opening(self.text, start) for start in (0, *(one.start for one in self.sentences)))

    @cached_property
    def _quoted(self) -> list[Span]:
        return [Span(*found.span()) for found in _QUOTED.finditer(self.text)]

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the words are somebody else's: in quotation marks, or in a quote."""
        return self.passage.is_quoted or any(one.start <= start and end <= one.end for one in self._quoted)

    def is_foreign(self, start: int, end: int) -> bool:
        return any(one.start < end and start < one.end for one, _ in self.passage.foreign)

    def units(self, selectors: tuple[Selector, ...]) -> Iterator[Span]:
        """What a rule looks at as one: each sentence, or the passage."""
        for selector in selectors:
            if selector.takes(self.passage):
                yield from self.sentences if selector.is_by_sentence else [Span(0, len(self.text))]
                return


@frozen
class Hit:
    """Something a rule has found in a passage. `said` fills the message; `tag` is the rule's own note."""

    start: int
    end: int
    said: tuple[str, ...] = ()
    replacements: tuple[str, ...] = ()
    tag: str = ""


def _past_opening(text: str, start: int) -> int:
    while start < len(text) and text[start] in _OPENING:
        start += 1
    return start
