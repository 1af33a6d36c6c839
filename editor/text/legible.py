"""What a person types as a name, a reason or a note: cleaned, and empty where there is nothing in it to be seen.

One check for all of them: a name of signs that no screen shows is no name, and a name with such a sign at its end is no
other name. It does not judge what is said.
"""

import unicodedata

from editor.refusal import Refused
from editor.text.normalise import clean

LONGEST_NOTE = 2_000
"""characters of a note, or of a reason"""

_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""letters and signs, as their categories say, that are drawn as nothing"""
_BLANK = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cs"})
_MARKS = frozenset({"Mn", "Me"})
"""what is drawn only on another letter"""
_FLAGS = "\U000e0000"
"""The first of the signs that end the flag of a part of a country: the flag would not be one without them."""


def line(text: str) -> str:
    """On one line, each blank once; empty where nothing of it can be seen."""
    return " ".join(lines(text).split())


def lines(text: str) -> str:
    """Without what is not seen at its ends; empty where nothing of it can be seen."""
    text = clean(text).text
    first, last = 0, len(text)
    while first < last and (_is_blank(text[first]) or unicodedata.category(text[first]) in _MARKS):
        first += 1
    while last > first and _is_blank(text[last - 1]) and text[last - 1] < _FLAGS:
        last -= 1
    return text[first:last]


def note(text: str) -> str:
    """A note or a reason as it is kept; Refused when it is as long as an article."""
    text = lines(text)
    if len(text) > LONGEST_NOTE:
        raise Refused(
            "A note has at most {most} characters; nothing was changed. Put the rest into a comment.", most=LONGEST_NOTE
        )
    return text


def _is_blank(sign: str) -> bool:
    return sign in _FILLERS or unicodedata.category(sign) in _BLANK
