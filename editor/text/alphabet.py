"""The order of the Vietnamese alphabet, the same on every machine: a ă â b c d đ ..., and the tones after the letters.

English keeps its order in it. Only what a list is sorted by comes from here; nothing is searched with it.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""ngang, huyền, hỏi, ngã, sắc, nặng: as dictionaries have them"""
_SHAPES = {"\u0306", "\u0302", "\u031b"}
"""breve, circumflex, horn: with them it is another letter"""

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_IN_BRACKETS = re.compile(r"[(\[].*?(?:[)\]]|$)")

Key = tuple[bool, tuple[tuple[tuple[int, ...], tuple[int, ...]], ...], str]


def alphabetical(text: str) -> Key:
    """What to sort by: word for word the letters, then the tones, and at last the text itself.

    Digits come before letters and other alphabets after them; signs do not count, and text without words comes last.
    """
    words = tuple(_of_word(word) for word in _WORD.findall(text))
    return not words, words, text


def name_key(name: str) -> Key:
    """What a person is sorted by: the given name, which a Vietnamese name ends with, then the family's and the rest.

    What stands in brackets is no part of the name. An English name is sorted by its last word too, as is the custom.
    """
    words = _IN_BRACKETS.sub(" ", name).split() or name.split()
    return alphabetical(" ".join([*words[-1:], *words[:-1]]))


@lru_cache(maxsize=4096)
def _of_word(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    ranks = [_rank(letter) for letter in unicodedata.normalize("NFC", word)]
    return tuple(rank for rank, _ in ranks), tuple(tone for _, tone in ranks)


@lru_cache(maxsize=4096)
def _rank(letter: str) -> tuple[int, int]:
    """The letter's place in the alphabet, and its tone."""
    parts = unicodedata.normalize("NFD", letter.lower())
    tone = next((_TONES[mark] for mark in parts[1:] if mark in _TONES), 0)
    shaped = parts[0] + "".join(mark for mark in parts[1:] if mark in _SHAPES)
    base = unicodedata.normalize("NFC", shaped)
    if base in _RANKS:
        return _RANKS[base], tone
    if letter.isdecimal():
        return 50 + int(unicodedata.decimal(letter)), 0
    return (200 + ord(parts[0]) if letter.isalpha() else 1), tone
