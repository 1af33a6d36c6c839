"""The board: how many articles stand in each stage, and the cards of a column, a page at a time. It changes nothing.

Both come from the articles themselves, so that the board cannot say anything else than they do; and from covering
indexes, so that it does not wait for the archive.
"""

from editor.article import ArticleLine, Stage
from editor.frozen import frozen
from editor.selection import Selection
from editor.workflow import SETTLED
from storage import rows
from storage.core import Core
from storage.finding.choosing import condition, places


@frozen
class Card:
    """An article on the board. `length_wanted` is in words, None where nobody asked for a length."""

    line: ArticleLine
    tags: tuple[str, ...]
    has_picture: bool
    length_wanted: int | None


class Board(Core):
    def board_counts(self, selection: Selection) -> dict[Stage, int]:
        """How many articles of the selection stand in each stage; every stage is there."""
        if selection.tags and selection == Selection(tags=selection.tags):
            return self._counts_of_tags(selection.tags)
        wanted = condition(selection, self.clock())
        found = self._database.all(
            f"SELECT stage, count(*) AS many FROM article WHERE {wanted.sql} GROUP BY stage", *wanted.values
        )
        return dict.fromkeys(Stage, 0) | {rows.STAGES[row["stage"]]: row["many"] for row in found}

    def _counts_of_tags(self, tags: tuple[str, ...]) -> dict[Stage, int]:
        """Almost all of an archive is published: what is not is counted in an index, and the others are the rest.

        To look each of them up would read as many places of the file.
        """
        counts = dict.fromkeys(Stage, 0)
        tagged = f"SELECT article_id FROM tag WHERE tag IN ({places(tags)})"
        others = tuple(stage for stage in Stage if stage is not Stage.PUBLISHED)
        for row in self._database.all(
            # Without "coalesce" every one of the tagged would be looked up.
            f"SELECT stage, count(*) AS many FROM article WHERE stage IN ({places(others)})"
            f" AND coalesce(id, '') IN ({tagged}) GROUP BY stage",
            *others,
            *tags,
        ):
            counts[rows.STAGES[row["stage"]]] = row["many"]
        every = self._database.one(f"SELECT count(*) AS many FROM ({tagged} GROUP BY article_id) AS tagged", *tags)
        return counts | {Stage.PUBLISHED: (every["many"] if every else 0) - sum(counts.values())}

    def board_cards(self, selection: Selection, stage: Stage, first: int, most: int) -> list[Card]:
        """Up to `most` cards of a column from the place `first` (0 is the top).

        What is due first stands on top and what has no date below, the one changed last first; in the stages in which
        nothing is due any more only the last change counts.
        """
        wanted = condition(selection, self.clock(), is_page=True)
        wanted.add("article.stage = ?", stage)
        ids = self._ids(wanted.sql, wanted.values, stage in SETTLED, first, most)
        return self.cards_of(ids)

    def languages_written(self) -> list[str]:
        """The languages of the desk's articles, as BCP 47 tags."""
        found = self._database.all("SELECT DISTINCT language FROM article ORDER BY language")
        return [row["language"] for row in found]

    def cards_of(self, article_ids: list[str]) -> list[Card]:
        """The cards of these articles in this order; one that is no longer there is left out."""
        wanted = tuple(article_ids)
        if not wanted:
            return []
        found = self._database.all(
            f"SELECT article.id, article.language, article.stage, article.slug, article.headline, article.words,"
            f" article.changed_at, article.due_at, article.is_sample, article.length_wanted,"
            f" {rows.WRITER} AS writer, {rows.HOLDER} AS holder,"
            f" EXISTS (SELECT 1 FROM article_picture WHERE article_picture.article_id = article.id) AS has_picture"
            f" FROM article JOIN collaborator ON collaborator.id = article.writer_id"
            f" WHERE article.id IN ({places(wanted)})",
            *wanted,
        )
        tags: dict[str, list[str]] = {}
        for row in self._database.all(
            f"SELECT article_id, tag FROM tag WHERE article_id IN ({places(wanted)}) ORDER BY added_at, tag", *wanted
        ):
            tags.setdefault(row["article_id"], []).append(row["tag"])
        cards = {
            row["id"]: Card(
                rows.article_line(row), tuple(tags.get(row["id"], ())), bool(row["has_picture"]), row["length_wanted"]
            )
            for row in found
        }
        return [cards[article_id] for article_id in article_ids if article_id in cards]

    def _ids(self, where: str, values: list[object], is_settled: bool, first: int, most: int) -> list[str]:
        if is_settled:
            return self._ordered(where, values, "changed_at DESC, id", first, most)
        dated, undated = f"{where} AND due_at IS NOT NULL", f"{where} AND due_at IS NULL"
        ids = self._ordered(dated, values, "due_at, changed_at DESC, id", first, most)
        if len(ids) < most:
            row = self._database.one(f"SELECT count(*) AS many FROM article WHERE {dated}", *values)
            above = row["many"] if row else 0
            ids += self._ordered(undated, values, "changed_at DESC, id", max(0, first - above), most - len(ids))
        return ids

    def _ordered(self, where: str, values: list[object], order: str, first: int, most: int) -> list[str]:
        found = self._database.all(
            f"SELECT id FROM article WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", *values, most, first
        )
        return [row["id"] for row in found]
