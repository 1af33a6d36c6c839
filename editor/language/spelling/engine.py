"""What an engine of spelling is: it judges one word and suggests others. Tokens, lists and skips are the checker's."""

from enum import StrEnum
from typing import Protocol

from editor.frozen import frozen


class Verdict(StrEnum):
    """What is said of a word. `RARE`: perhaps a name, perhaps a slip; `STYLE`: right, but not as we write it."""

    OK = "ok"
    ERROR = "error"
    RARE = "rare"
    STYLE = "style"


@frozen
class Suggestion:
    """A word to put instead; `why` is a short English literal, translated where it is shown."""

    text: str
    why: str


class SpellEngine(Protocol):
    """One language. Words arrive in NFC, without punctuation around them; suggestions leave in the word's own case."""

    def check(self, word: str) -> Verdict: ...

    def suggest(self, word: str, most: int = 5) -> list[Suggestion]: ...


def in_case_of(word: str, suggestion: str) -> str:
    """`suggestion`, which is in lower case, written as `word` is: Capitalised, CAPITALS or as it stands."""
    if len(word) > 1 and word.isupper():
        return suggestion.upper()
    if word[:1].isupper():
        return suggestion[:1].upper() + suggestion[1:]
    return suggestion
