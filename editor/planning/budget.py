"""The list (story budget): one line an article, in the order a person asks for. It reads nothing and writes no file."""

from enum import StrEnum

from editor.article import Stage
from editor.frozen import frozen
from editor.planning.calendar import FINISHED
from editor.selection import Dated


class Column(StrEnum):
    """What a line tells, in the order in which it stands there."""

    SLUG = "slug"
    HEADLINE = "headline"
    WRITER = "writer"
    LENGTH = "length"
    STAGE = "stage"
    DUE = "due"
    PICTURE = "picture"


@frozen
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
    publish_at: int | None = None
    embargo_until: int | None = None

    @property
    def counts(self) -> tuple[Dated, int] | None:
        """The date that counts where it stands: when it is due; without that, or once approved, when it goes out."""
        if self.stage not in FINISHED and self.due_at is not None:
            return Dated.DUE, self.due_at
        if self.publish_at is None and self.embargo_until is None:
            return None
        publish, embargo = self.publish_at or 0, self.embargo_until or 0
        return (Dated.EMBARGO, embargo) if embargo > publish else (Dated.PUBLISH, publish)

    @property
    def title(self) -> str:
        return self.headline or self.slug
