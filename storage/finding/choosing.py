"""A selection of articles becomes a condition in SQL. It asks nothing of the database and knows no order.

Only columns that the covering indexes of `article` hold are asked for without need, so that counting a hundred
thousand articles reads an index and no article.
"""

from editor.article import Stage
from editor.selection import Dated, Dates, Selection, Span
from editor.workflow import SETTLED

OPEN_TASK = "done_at IS NULL AND declined_at IS NULL AND cancelled_at IS NULL"
"""What an assignment is while somebody still has to do it."""

# To add one: a name in editor.selection.Dated, the column of `article` that holds it.
_COLUMNS = {
    Dated.DUE: "article.due_at",
    Dated.PUBLISH: "article.publish_at",
    Dated.EMBARGO: "article.embargo_until",
    Dated.CHANGED: "article.changed_at",
}


class Condition:
    """What stands behind WHERE, and the values for its places. Begins as what holds for every article."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.values: list[object] = []

    @property
    def sql(self) -> str:
        return " AND ".join(self._parts) or "1 = 1"

    def add(self, sql: str, *values: object) -> None:
        self._parts.append(sql)
        self.values.extend(values)

    def add_any(self, column: str, values: tuple[object, ...]) -> None:
        """The column holds one of these; of none, nothing is asked."""
        if values:
            self.add(f"{column} IN ({places(values)})", *values)


def places(values: tuple[object, ...]) -> str:
    """As many places as there are values."""
    return ", ".join("?" for _ in values)


def condition(selection: Selection, now: int, *, is_page: bool = False) -> Condition:
    """What an article of the selection fulfils at `now`, in milliseconds since 1970, UTC.

    For a page of a long order, `is_page` asks for the tags of each article as it comes; otherwise all articles that
    have them are gathered first.
    """
    wanted = Condition()
    wanted.add_any("article.stage", selection.stages)
    wanted.add_any("article.audience_key", selection.audiences)
    wanted.add_any("article.language", selection.languages)
    if selection.people:
        some = places(selection.people)
        wanted.add(
            f"((article.writer_id IN ({some}) AND article.stage <> 'pitched')"
            f" OR article.id IN (SELECT article_id FROM assignment WHERE collaborator_id IN ({some}) AND {OPEN_TASK}))",
            *selection.people,
            *selection.people,
        )
    if selection.tags:
        some = places(selection.tags)
        if is_page:
            has_one = f"EXISTS (SELECT 1 FROM tag WHERE tag.article_id = article.id AND tag.tag IN ({some}))"
        else:
            has_one = f"article.id IN (SELECT article_id FROM tag WHERE tag IN ({some}))"
        wanted.add(has_one, *selection.tags)
    _add_dates(wanted, selection.dates, now)
    return wanted


def _add_dates(wanted: Condition, dates: Dates, now: int) -> None:
    column = _COLUMNS[dates.of]
    if dates.span is Span.NONE:
        wanted.add(f"{column} IS NULL")
        return
    first, before = dates.bounds(now)
    if first is not None:
        wanted.add(f"{column} >= ?", first)
    if before is not None:
        wanted.add(f"{column} < ?", before)
    if dates.of is Dated.DUE and dates.span is Span.PAST:
        # What nobody waits for any more is not late.
        wanted.add_any("article.stage", tuple(stage for stage in Stage if stage not in SETTLED | {Stage.APPROVED}))
