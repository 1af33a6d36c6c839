"""How an English word sounds, roughly: words with the same key are often written for one another. It knows no words."""

import re

# To add a way in which letters sound alike: a row, in the order in which they are applied.
_ROWS = (
    (r"ph", "f"),
    (r"s?c(?=[eiy])", "s"),
    (r"[cqk]+", "k"),
    (r"z", "s"),
    (r"x", "ks"),
    (r"wh", "w"),
    (r"gh", ""),
    (r"kn", "n"),
    (r"dg", "j"),
    (r"g(?=[eiy])", "j"),
    (r"(?<!^)[aeiouyhw]", ""),
    (r"(.)\1+", r"\1"),
)
_PATTERNS = tuple((re.compile(letters), sound) for letters, sound in _ROWS)


def sound_of(word: str) -> str:
    """A key of the consonants of `word`, which is in lower case; the first letter stays what it is."""
    for letters, sound in _PATTERNS:
        word = letters.sub(sound, word)
    return word
