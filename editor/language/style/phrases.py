"""Many phrases looked for at once: an index by their first word, asked once for each word of a text.

A phrase matches whole words, whatever white space lies between them. It knows nothing of rules: what a phrase stands
for is its owner's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Generic, TypeVar

from editor.frozen import frozen

Owner = TypeVar("Owner")

_TOKEN = re.compile(r"\w+|[^\w\s]")
_APOSTROPHE = str.maketrans("’‘ʼ", "'''")


@frozen
class Words:
    """A text as its words and signs in lower case; those that follow a space begin with one."""

    text: str
    plain: tuple[str, ...]
    spaced: tuple[str, ...]
    starts: tuple[int, ...]


def lower(text: str) -> str:
    """The text in lower case, code point for code point: "İ", which would become two, stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def words(text: str) -> Words:
    plain: list[str] = []
    spaced: list[str] = []
    starts: list[int] = []
    end = 0
    for found in _TOKEN.finditer(lower(text.translate(_APOSTROPHE))):
        token, start = found[0], found.start()
        plain.append(token)
        spaced.append(f" {token}" if start > end else token)
        starts.append(start)
        end = found.end()
    return Words(text, tuple(plain), tuple(spaced), tuple(starts))


@frozen
class _Entry(Generic[Owner]):
    """`exact` is the phrase when its letters must be written so, else empty."""

    exact: str
    owner: Owner


class PhraseIndex(Generic[Owner]):
    def __init__(self) -> None:
        self._by_first: dict[str, dict[int, dict[tuple[str, ...], list[_Entry[Owner]]]]] = {}

    def add(self, phrase: str, owner: Owner, ignores_case: bool = True) -> None:
        """A phrase of nothing but space is never found."""
        tokens = words(phrase)
        if not tokens.plain:
            return
        rests = self._by_first.setdefault(tokens.plain[0], defaultdict(dict))
        rest = tokens.spaced[1:]
        entries = rests[len(rest)].setdefault(rest, [])
        entries.append(_Entry("" if ignores_case else _evened(phrase), owner))

    def find(self, text: Words) -> Iterator[tuple[int, int, Owner]]:
        """(start, end, owner) of every phrase in the text, overlapping ones too."""
        by_first, spaced = self._by_first, text.spaced
        for at, token in enumerate(text.plain):
            rests = by_first.get(token)
            if rests is None:
                continue
            for count, phrases in rests.items():
                entries = phrases.get(spaced[at + 1 : at + 1 + count])
                if entries:
                    start = text.starts[at]
                    end = text.starts[at + count] + len(text.plain[at + count])
                    for entry in entries:
                        if not entry.exact or _evened(text.text[start:end]) == entry.exact:
                            yield start, end, entry.owner


def _evened(text: str) -> str:
    return " ".join(text.translate(_APOSTROPHE).split())
