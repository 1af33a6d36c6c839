"""The parts of a Vietnamese syllable: its onset, its rime and its tone, and where the tone mark is printed.

It takes syllables apart and puts them together; whether one is legal is for `syllables` to say.
"""

import unicodedata
from functools import lru_cache

TONES = {"": "", "huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
"""The six tones by name, each with its combining mark; the level tone has neither."""

VOWELS = "aăâeêioôơuưy"

_NAMES = {mark: name for name, mark in TONES.items() if mark}
_MARKED = "ăâêôơư"
_LONG_ONSETS = ("ngh", "ng", "nh", "ch", "gh", "kh", "ph", "th", "tr", "qu", "gi")


def split_onset(word: str) -> tuple[str, str]:
    """A syllable without tone as onset and rime: ("qu", "a"), ("gi", "a"), ("g", "i"), ("ng", "ương")."""
    for onset in _LONG_ONSETS:
        rest = word[len(onset) :]
        if word.startswith(onset) and rest and rest[0] in VOWELS:
            return onset, rest
    for index, letter in enumerate(word):
        if letter in VOWELS:
            return word[:index], word[index:]
    return word, ""


@lru_cache(maxsize=32_768)
def without_tone(word: str) -> tuple[str, str]:
    """A lower-case word as its letters without tone and the name of its tone ("" for none, the first of several)."""
    bare, tones = [], []
    for letter in unicodedata.normalize("NFD", word):
        if letter in _NAMES:
            tones.append(_NAMES[letter])
        else:
            bare.append(letter)
    return unicodedata.normalize("NFC", "".join(bare)), tones[0] if tones else ""


def with_tone(word: str, tone: str, is_old: bool = True) -> str:
    """`word`, which bears no tone, with `tone` where it is printed (the old placement: hòa)."""
    onset, rime = split_onset(word)
    return place_tone(onset, rime, tone, is_old) if rime and tone else word


def place_tone(onset: str, rime: str, tone: str, is_old: bool = True) -> str:
    """The syllable with its tone mark; `is_old` puts it on the first vowel of open oa, oe, uy (hòa), else hoà."""
    mark = TONES[tone]
    if not mark:
        return onset + rime
    at = _tone_place(onset, rime, is_old)
    return unicodedata.normalize("NFC", onset + rime[: at + 1] + mark + rime[at + 1 :])


def _tone_place(onset: str, rime: str, is_old: bool) -> int:
    """The index in `rime` of the vowel that bears the tone."""
    vowels = [index for index, letter in enumerate(rime) if letter in VOWELS]
    for index in reversed(vowels):
        if rime[index] in _MARKED:
            return index
    if len(vowels) == 1:
        return vowels[0]
    first = vowels[0]
    has_coda = vowels[-1] < len(rime) - 1
    if len(vowels) == 3 or has_coda:
        return vowels[1]
    if rime[first : first + 2] in ("oa", "oe", "uy") and onset != "qu":
        return first if is_old else vowels[1]
    return first
