"""The order of the Vietnamese alphabet, for lists of names and words; it suits English as well.

a ă â b c d đ e ê ... o ô ơ ... u ư ..., and within a syllable the tones none, huyền, hỏi, ngã, sắc, nặng: the order of
Từ điển tiếng Việt (Hoàng Phê). It holds no list and sorts nothing by itself: it gives keys to `sorted`.
"""

import re
import unicodedata
from functools import lru_cache

from editor.text.folding import fold

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""none, huyền, hỏi, ngã, sắc, nặng"""
_SHAPES = "\u0306\u0302\u031b"
"""breve, circumflex and horn make another letter"""
_WORD = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"[(\[].*?(?:[)\]]|$)")
_RANK = {letter: (1, at) for at, letter in enumerate(_LETTERS)}

Key = tuple[tuple[tuple[tuple[int, int], ...], tuple[int, ...], str], ...]
"""for each word its letters, then its tones, then its capitals"""


def sorting_key(text: str) -> Key:
    """What `text` is sorted by: word by word, letters before tones, small letters before capitals."""
    return tuple(_word_key(word) for word in _WORD.findall(unicodedata.normalize("NFC", text)))


def name_key(name: str) -> Key:
    """What a person is sorted by: the given name, which a Vietnamese name ends with, then the family's and the rest.

    What stands in brackets is no part of the name. An English name is sorted by its last word too, as is the custom.
    """
    words = _IN_BRACKETS.sub(" ", name).split() or name.split()
    return sorting_key(" ".join([*words[-1:], *words[:-1]]))


def initials(text: str) -> str:
    """The first letter of each word without its mark and small: "Đỗ Thị Lan" is "dtl"."""
    return "".join(word[0] for word in _WORD.findall(fold(text).lower()))


@lru_cache(maxsize=4096)
def _word_key(word: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]:
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for sign in word.lower():
        plain, *marks = list(unicodedata.normalize("NFD", sign))
        shape = "".join(mark for mark in marks if mark in _SHAPES)
        letter = unicodedata.normalize("NFC", plain + shape)
        letters.append(_RANK.get(letter) or _RANK.get(fold(letter)) or _elsewhere(letter))
        tones.append(next((rank for rank, tone in enumerate(_TONES) if tone and tone in marks), 0))
    # A syllable has one tone, wherever it stands: "hoà" and "hòa" are one syllable.
    return tuple(letters), (max(tones, default=0), *tones), word.swapcase()


def _elsewhere(letter: str) -> tuple[int, int]:
    """Digits before the letters, other scripts behind them."""
    return (0 if letter.isdigit() else 2, ord(letter[0]))
