"""What a person types to find articles, taken apart: phrases in quotation marks, and words. It searches nothing.

Everything is taken literally: there are no operators to know, and no query is wrong. What is longer than anybody types
is cut off, and `is_cut` says so.
"""

import re

from editor.frozen import frozen
from editor.text.normalise import clean

LONGEST = 200
"""characters that are read"""
MOST_WORDS = 12
SHORTEST_BEGINNING = 2
"""letters of a word that is still being typed; one alone would find everything"""

_QUOTES = re.compile(r"[\"“”„«»]")


@frozen
class Query:
    """`phrases` stand as they are, word after word; `words` may stand anywhere. All of them have to be there.

    With `is_open` the last of `words` is only the beginning of a word.
    """

    phrases: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    is_open: bool = False
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self.phrases or self.words)

    @property
    def is_one_word(self) -> bool:
        return len(self.words) + sum(len(phrase.split(" ")) for phrase in self.phrases) == 1


def read(text: str, is_typing: bool = False) -> Query:
    """The query in `text`. While somebody `is_typing`, a last word without a space behind it may be unfinished."""
    whole = clean(text).text
    typed = whole[:LONGEST]
    parts = _QUOTES.split(typed)
    # Between an odd mark and the next stands a phrase; a mark that nothing closes has not been closed yet.
    phrases = [" ".join(_words(part)) for part in parts[1::2]]
    words = [word for part in parts[::2] for word in _words(part)]
    is_open = is_typing and len(parts) % 2 == 1 and bool(words) and parts[-1][-1:].isalnum()
    if is_open and len(words[-1]) < SHORTEST_BEGINNING and len(words) > 1:
        words, is_open = words[:-1], False
    is_open = is_open and len(words[-1]) >= SHORTEST_BEGINNING and len(words) <= MOST_WORDS
    kept = tuple(dict.fromkeys(phrase for phrase in phrases if phrase))[:MOST_WORDS]
    return Query(kept, tuple(words[:MOST_WORDS]), is_open, len(whole) > LONGEST or len(words) > MOST_WORDS)


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]
