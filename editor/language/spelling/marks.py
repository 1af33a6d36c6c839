"""Vietnamese that was typed without its marks: how much of a text would be Vietnamese only with them.

Such a text gets one hint, not an underline a word.
"""

from editor.language.spelling.syllables import is_legal_only_with_marks
from editor.language.spelling.tokens import words

_LARGE_SHARE = 0.2
_FEWEST = 3


def share_without_marks(text: str) -> float:
    """The share of the words of plain text that would be Vietnamese only with marks ("nguoi", "duoc"): 0 to 1."""
    every, without = _count_without_marks(text)
    return without / every if every else 0.0


def is_typed_without_marks(text: str) -> bool:
    """Whether plain text seems to be Vietnamese that was typed without any marks."""
    every, without = _count_without_marks(text)
    return without >= _FEWEST and without >= _LARGE_SHARE * every


def _count_without_marks(text: str) -> tuple[int, int]:
    every = [word.lower() for word, _place in words(text)]
    return len(every), sum(map(is_legal_only_with_marks, every))
