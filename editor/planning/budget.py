"""The list (story budget): one line an article, in the order a person asks for. It reads nothing and writes no file."""

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
