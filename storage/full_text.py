"""SQLite's full text, behind the verb `search` of the port: two FTS5 indexes over one table of pages.

The indexes hold no text of their own (external content), so every change of a page is told to both by hand, with the
words that go: a trigger could not do it, since SQLite lets none reach a virtual table on a connection that does not
trust the file's schema. The whole-number key that FTS5 needs lives here and nowhere else.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Protocol


class Index(StrEnum):
    """Letters as they are, and letters without their marks (but đ stays đ)."""

    EXACT = "search_exact"
    FOLDED = "search_folded"


class Sql(Protocol):
    """The verbs of the port that are needed here."""

    def run(self, sql: str, *values: object) -> int: ...
    def one(self, sql: str, *values: object) -> Any: ...
    def all(self, sql: str, *values: object) -> Sequence[Any]: ...


class FullText:
    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def find(
        self, index: Index, wanted: Sequence[Sequence[str]], limit: int, newest_first: bool = False
    ) -> Sequence[str]:
        """The ids of the articles in which, of every group of phrases in `wanted`, at least one stands.

        Phrases are taken literally. The best come first, by FTS5's rank, or else the newest.
        """
        groups = (" OR ".join('"' + phrase.replace('"', '""') + '"' for phrase in group) for group in wanted)
        match = " AND ".join(f"({group})" for group in groups)
        order = "article.changed_at DESC" if newest_first else f"{index}.rank, article.changed_at DESC"
        rows = self._sql.all(
            f"SELECT page.article_id FROM {index} JOIN search_page page ON page.docid = {index}.rowid"
            f" JOIN article ON article.id = page.article_id WHERE {index} MATCH ? ORDER BY {order} LIMIT ?",
            match,
            limit,
        )
        return [row["article_id"] for row in rows]

    def in_titles(self, readings: Sequence[str]) -> tuple[str, str]:
        """A query for the ids of the articles in whose fields one of these words begins, and the value in its place."""
        words = " OR ".join('"' + word.replace('"', '""') + '" *' for word in readings)
        sql = (
            f"SELECT page.article_id FROM {Index.FOLDED} JOIN search_page page ON page.docid = {Index.FOLDED}.rowid"
            f" WHERE {Index.FOLDED} MATCH ?"
        )
        return sql, f"title : ({words})"

    def put(self, article_id: str, revision_id: str, title: str, body: str, notes: str) -> None:
        """Make this the page of the article, in the transaction of the caller."""
        self._drop("article_id = ?", article_id)
        page = self._sql.one(
            "INSERT INTO search_page (article_id, revision_id, title, body, notes) VALUES (?, ?, ?, ?, ?)"
            " RETURNING docid",
            article_id,
            revision_id,
            title,
            body,
            notes,
        )
        for index in Index:
            self._sql.run(
                f"INSERT INTO {index} (rowid, title, body, notes) VALUES (?, ?, ?, ?)",
                page["docid"],
                title,
                body,
                notes,
            )

    def rebuild(self) -> None:
        """Make the indexes anew from all pages at once, which is faster than page by page."""
        for index in Index:
            self._sql.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

    def drop_lost(self) -> None:
        """Drop the pages of articles that are no longer there."""
        self._drop("NOT EXISTS (SELECT 1 FROM article WHERE article.id = search_page.article_id)")

    def _drop(self, condition: str, *values: object) -> None:
        for page in self._sql.all(f"SELECT docid, title, body, notes FROM search_page WHERE {condition}", *values):
            for index in Index:
                self._sql.run(
                    f"INSERT INTO {index} ({index}, rowid, title, body, notes) VALUES ('delete', ?, ?, ?, ?)",
                    page["docid"],
                    page["title"],
                    page["body"],
                    page["notes"],
                )
            self._sql.run("DELETE FROM search_page WHERE docid = ?", page["docid"])
