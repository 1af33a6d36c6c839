"""The list (story budget): one line an article, in the order a person asks for. It reads nothing and writes no file."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from editor.article import Stage


class Column(StrEnum):
    """What a line tells, in the order in which it stands there."""

    SLUG = "slug"
    HEADLINE = "headline"
    WRITER = "writer"
    LENGTH = "length"
    STAGE = "stage"
    DUE = "due"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One article of the list. `wanted` are the words asked for, 0 for none; `pictures` is how many it has."""

    article_id: str
    slug: str
    headline: str
    writer: str
    words: int
    wanted: int
    stage: Stage
    due_at: int | None
    due_zone: str
    pictures: int

    @property
    def title(self) -> str:
        return self.headline or self.slug


_LETTERS = str.maketrans({"\u0306": "\U0010fff1", "\u0302": "\U0010fff2", "\u031b": "\U0010fff3", "đ": "d\U0010fff1"})
"""What makes a letter of its own of the one before it, which then comes after all words with the plain one."""
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def alphabetical(text: str) -> tuple[str, str]:
    """A key that sorts words as a Vietnamese dictionary does: a ă â ... d đ, tones only between equal letters."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if part not in _TONES).translate(_LETTERS), parts
