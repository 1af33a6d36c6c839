"""Letters without their marks, of the same length, so that a place in the folded text is a place in the text.

It folds no case and takes nothing away: a mark that stands by itself (text that is not in NFC) stays where it is.
"""

import unicodedata
from functools import lru_cache

PIECE = 1 << 16
"""characters folded at a time, so that other threads get their turn"""

# Letters that Unicode does not take apart, and yet a person types the plain letter to find them.
# To add one: the letter and the plain one, each a single character.
_STROKED = {"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T"}

_MAKES_A_LETTER = frozenset({7, 8, 9})
"""combining classes of nukta, kana voicing and virama: with them it is another letter, not the same one with a mark"""
_FIRST_MARK, _LAST_MARK = 0x300, 0xFFFF


class _Plain(dict[int, str]):
    """Each letter's plain form, worked out once."""

    def __missing__(self, code: int) -> str:
        letter, *marks = list(unicodedata.normalize("NFD", chr(code)))
        self[code] = letter if marks and all(is_mark(mark) for mark in marks) else chr(code)
        return self[code]


_PLAIN = _Plain({ord(letter): plain for letter, plain in _STROKED.items()})


def fold(text: str) -> str:
    """`text` with each letter in its plain form: "Đắk Lắk" becomes "Dak Lak", code point by code point."""
    if text.isascii():
        return text
    return "".join(text[at : at + PIECE].translate(_PLAIN) for at in range(0, len(text), PIECE))


def is_mark(letter: str) -> bool:
    """Whether `letter`, one character, is a mark on the letter before it: an accent, a tone, a vowel point."""
    return (unicodedata.combining(letter) or 9) not in _MAKES_A_LETTER


@lru_cache(maxsize=1)
def marks_class() -> str:
    """Every character that `is_mark`, as the class of a regular expression."""
    codes = [code for code in range(_FIRST_MARK, _LAST_MARK + 1) if is_mark(chr(code))]
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "[" + "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges) + "]"
