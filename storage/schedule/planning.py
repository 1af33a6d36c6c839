"""What the calendar, the load, what is at risk and the list read: dates of articles, by the indexes that hold them.

It never reads all articles, and it changes nothing. Moments are milliseconds since 1970, UTC.
"""

from collections.abc import Sequence

from editor.article import Stage
from editor.frozen import frozen
from editor.planning.budget import BudgetLine, Column
from editor.planning.calendar import FINISHED, Entry
from editor.planning.load import Due
from editor.planning.risk import DEFAULTS, MOST, STEPS, Piece, Usual, farthest, usual_lengths
from editor.selection import Dated
from editor.text.alphabet import alphabetical
from storage.core import Core
from storage.database import Row
from storage.rows import STAGES, WRITER

MOST_LATE = 200
"""late pieces that are read, those of the latest dates; how many there are is counted"""
MOST_PIECES = 500
_OPEN = tuple(stage.value for stage in Stage if stage not in FINISHED)
_STAGES = ", ".join("?" for _ in _OPEN)
_STAGES_NAMED = ", ".join(f"'{stage}'" for stage in _OPEN)
_STEPS = tuple(stage.value for stage in STEPS)
_STEP_PLACES = ", ".join("?" for _ in _STEPS)
_COLUMNS = f"article.id, article.headline, article.slug, article.stage, {WRITER} AS writer"
_WITH_WRITER = "FROM article JOIN collaborator ON collaborator.id = article.writer_id"
_DATES = {of.value: of for of in Dated}
_COUNTS = (
    f"CASE WHEN article.stage IN ({_STAGES_NAMED}) AND article.due_at IS NOT NULL THEN article.due_at"
    " WHEN article.embargo_until > COALESCE(article.publish_at, 0) THEN article.embargo_until"
    " ELSE article.publish_at END"
)
"""the date that counts, as `editor.planning.budget.BudgetLine.counts` says it"""
_SHOWN = "article.stage NOT IN ('dropped', 'withdrawn')"
"""what was given up or taken back is no plan any more"""


@frozen
class Waiting:
    """What might be at risk. `late` is how many open articles are late; `pieces` may hold fewer of them."""

    pieces: tuple[Piece, ...]
    late: int
    usual: dict[Stage, Usual]


class Planning(Core):
    def entries(self, first: int, before: int) -> list[Entry]:
        """Every date from `first` on and before `before`: due, planned to be published, end of an embargo."""
        found = self._database.all(
            f"SELECT 'due' AS of_what, due_at AS at, due_zone AS zone, {_COLUMNS} {_WITH_WRITER}"
            f" WHERE due_at >= ? AND due_at < ? AND {_SHOWN}"
            f" UNION ALL SELECT 'publish', publish_at, publish_zone, {_COLUMNS} {_WITH_WRITER}"
            f" WHERE publish_at >= ? AND publish_at < ? AND {_SHOWN}"
            f" UNION ALL SELECT 'embargo', embargo_until, '', {_COLUMNS} {_WITH_WRITER}"
            f" WHERE embargo_until >= ? AND embargo_until < ? AND {_SHOWN}",
            *(first, before) * 3,
        )
        return [_entry(row) for row in found]

    def dues(self, first: int, before: int) -> list[Due]:
        """The open tasks that are due then; a task without a date of its own is due with its article."""
        words = "COALESCE(assignment.length_wanted, article.length_wanted, article.words) AS words"
        is_open = (
            "assignment.done_at IS NULL AND assignment.declined_at IS NULL AND assignment.cancelled_at IS NULL"
            " AND article.stage NOT IN ('published', 'corrected', 'withdrawn', 'dropped')"
        )
        found = self._database.all(
            f"SELECT assignment.collaborator_id, assignment.article_id, assignment.due_at AS at, {words}"
            " FROM assignment JOIN article ON article.id = assignment.article_id"
            f" WHERE assignment.due_at >= ? AND assignment.due_at < ? AND {is_open}"
            f" UNION ALL SELECT assignment.collaborator_id, assignment.article_id, article.due_at, {words}"
            # CROSS JOIN: from the articles of these days to their tasks, and not from all tasks without a date.
            " FROM article CROSS JOIN assignment"
            " WHERE assignment.article_id = article.id AND article.due_at >= ? AND article.due_at < ?"
            f" AND assignment.due_at IS NULL AND {is_open}",
            *(first, before) * 2,
        )
        return [Due(row["collaborator_id"], row["article_id"], row["at"], row["words"]) for row in found]

    def usual_lengths(self) -> dict[Stage, Usual]:
        """How long each stage usually takes on this desk, from its newest finished stays."""
        return usual_lengths({stage: self._stays(stage) for stage in DEFAULTS})

    def waiting(self, now: int) -> Waiting:
        """What is late at `now`, and what is due so soon that it could be at risk, earliest first."""
        usual = self.usual_lengths()
        query = (
            f"SELECT {_COLUMNS}, article.due_at, COALESCE(stay.entered_at, article.changed_at) AS entered_at"
            f" {_WITH_WRITER} LEFT JOIN stay ON stay.article_id = article.id AND stay.left_at IS NULL"
            f" WHERE article.stage IN ({_STEP_PLACES})"
        )
        late = self._database.all(
            f"{query} AND article.due_at < ? ORDER BY article.due_at DESC LIMIT ?", *_STEPS, now, MOST_LATE
        )
        soon = self._database.all(
            f"{query} AND article.due_at >= ? AND article.due_at < ? ORDER BY article.due_at LIMIT ?",
            *_STEPS,
            now,
            now + farthest(usual),
            MOST_PIECES,
        )
        return Waiting(tuple(_piece(row) for row in (*reversed(late), *soon)), self._count_late(now), usual)

    def budget(self, first: int | None, before: int | None, column: Column, *, is_down: bool = False) -> list[str]:
        """The ids of the list in their order: what is due, planned to be published or free to go out then (the end of
        an embargo), or with None all that is open. Lines without a value come last, whichever way it is sorted."""
        by_text = {Column.SLUG: "article.slug", Column.HEADLINE: "article.headline", Column.WRITER: WRITER}
        values = {
            Column.LENGTH: "article.words",
            Column.STAGE: "article.stage",
            Column.DUE: _COUNTS,
            Column.PICTURE: "(SELECT COUNT(*) FROM article_picture WHERE article_picture.article_id = article.id)",
        }
        value = (by_text | values)[column]
        select = f"SELECT article.id, {value} AS value, {_COUNTS} AS due {_WITH_WRITER}"
        if first is None or before is None:
            found = self._database.all(f"{select} WHERE article.stage IN ({_STAGES})", *_OPEN)
        else:
            span = (first, before)
            found = self._database.all(
                f"{select} WHERE article.due_at >= ? AND article.due_at < ? AND {_SHOWN}"
                f" UNION {select} WHERE article.publish_at >= ? AND article.publish_at < ? AND {_SHOWN}"
                f" UNION {select} WHERE article.embargo_until >= ? AND article.embargo_until < ? AND {_SHOWN}",
                *span * 3,
            )
        return _sorted(found, column, is_down, is_text=column in by_text)

    def budget_lines(self, ids: Sequence[str]) -> list[BudgetLine]:
        """These articles of the list, in this order; those that are gone are left out. A few hundred at a time."""
        places = ", ".join("?" for _ in ids)
        found = self._database.all(
            f"SELECT {_COLUMNS}, article.words, article.length_wanted, article.due_at, article.due_zone,"
            " article.publish_at, article.embargo_until,"
            " (SELECT COUNT(*) FROM article_picture WHERE article_picture.article_id = article.id) AS pictures"
            f" {_WITH_WRITER} WHERE article.id IN ({places})",
            *ids,
        )
        lines = {row["id"]: _budget_line(row) for row in found}
        return [lines[one] for one in ids if one in lines]

    def _stays(self, stage: Stage) -> list[int]:
        found = self._database.all(
            "SELECT left_at - entered_at AS length FROM stay WHERE stage = ? AND left_at IS NOT NULL"
            " ORDER BY left_at DESC LIMIT ?",
            stage,
            MOST,
        )
        return [row["length"] for row in found]

    def _count_late(self, now: int) -> int:
        row = self._database.one(
            f"SELECT COUNT(*) AS late FROM article WHERE stage IN ({_STEP_PLACES}) AND due_at < ?", *_STEPS, now
        )
        return int(row["late"]) if row else 0


def _sorted(found: Sequence[Row], column: Column, is_down: bool, *, is_text: bool) -> list[str]:
    """By the column, then by date; what is empty stands last both ways."""
    order = {stage.value: number for number, stage in enumerate(Stage)}

    def value(row: Row) -> object:
        if is_text:
            return alphabetical(row["value"])
        return order[row["value"]] if column is Column.STAGE else row["value"]

    rows = sorted(found, key=lambda row: (row["due"] is None, row["due"] or 0, row["id"]))
    known = [row for row in rows if row["value"] not in (None, "")]
    known.sort(key=value, reverse=is_down)  # type: ignore[arg-type]
    return [row["id"] for row in (*known, *(row for row in rows if row["value"] in (None, "")))]


def _entry(row: Row) -> Entry:
    return Entry(
        of=_DATES[row["of_what"]],
        at=row["at"],
        zone=row["zone"],
        article_id=row["id"],
        headline=row["headline"],
        slug=row["slug"],
        stage=STAGES[row["stage"]],
        writer=row["writer"],
    )


def _piece(row: Row) -> Piece:
    return Piece(
        article_id=row["id"],
        headline=row["headline"],
        slug=row["slug"],
        stage=STAGES[row["stage"]],
        writer=row["writer"],
        due_at=row["due_at"],
        entered_at=row["entered_at"],
    )


def _budget_line(row: Row) -> BudgetLine:
    return BudgetLine(
        article_id=row["id"],
        slug=row["slug"],
        headline=row["headline"],
        writer=row["writer"],
        words=row["words"],
        wanted=row["length_wanted"] or 0,
        stage=STAGES[row["stage"]],
        due_at=row["due_at"],
        due_zone=row["due_zone"],
        pictures=row["pictures"],
        publish_at=row["publish_at"],
        embargo_until=row["embargo_until"],
    )
