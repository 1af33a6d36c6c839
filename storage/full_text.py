"""SQLite's full text, behind the verb `search` of the port: three FTS5 indexes over one table of pages.

The indexes hold no text of their own (external content), so every change of a page is told to them by hand, with the
words that go: a trigger could not do it, since SQLite lets none reach a virtual table on a connection that does not
trust the file's schema. The whole-number key that FTS5 needs lives here and nowhere else. It grows with each page that
is put, so that its order is the order in which articles were last worked on: the newest come first without sorting.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Protocol

from editor.frozen import frozen
from editor.text.excerpt import Prepared, Seeker
from editor.text.query import Query


class Index(StrEnum):
    """Letters as they are; letters without their marks (but đ stays đ); parts of words in what stands around a text."""

    EXACT = "search_exact"
    FOLDED = "search_folded"
    PARTS = "search_parts"


_COLUMNS = {Index.EXACT: "title, body, notes", Index.FOLDED: "title, body, notes", Index.PARTS: "parts"}
_WEIGHTS = "bm25(8.0, 1.0, 0.5)"
"""A word in the fields says more than one in the text, and that more than one in a note."""
_COUNTED_WEIGHTS = {"title": 8.0, "body": 1.0, "notes": 0.5}
"""The same where the hits are counted here."""
RANKED = 1_000
"""Pages that are ranked. Of more, the order by words says little and costs much: those with a hit in the fields come
first, the newest ahead."""
MOST_RANKED_PHRASES = 6
"""FTS5 reads all places of each phrase to rank."""
COUNTED = 120
"""Pages with one phrase whose hits are counted in their words: FTS5 would look twice more for it to rank them."""


class Sql(Protocol):
    """The verbs of the port that are needed here."""

    def run(self, sql: str, *values: object) -> int: ...
    def one(self, sql: str, *values: object) -> Any: ...
    def all(self, sql: str, *values: object) -> Sequence[Any]: ...


@frozen
class Wanted:
    """What has to stand in a page: of every group at least one phrase. Phrases are taken literally.

    With `is_open` the last word of the last group is only the beginning of a word.
    """

    groups: tuple[tuple[str, ...], ...]
    is_open: bool = False

    def match(self, column: str = "") -> str:
        """As FTS5 reads it; `column`: in that one only."""
        last = len(self.groups) - 1
        parts = []
        for number, group in enumerate(self.groups):
            star = " *" if self.is_open and number == last else ""
            parts.append("(" + " OR ".join('"' + one.replace('"', '""') + f'"{star}' for one in group) + ")")
        both = " AND ".join(parts)
        return f"{column} : ({both})" if column else both


@frozen
class Among:
    """The articles that may be found, as a condition in SQL on `article`; without one, all."""

    sql: str = ""
    values: tuple[object, ...] = ()


EVERY = Among()


@frozen
class Page:
    """The words of an article as they are searched. `parts` is searched within words."""

    article_id: str
    revision_id: str
    title: str
    body: str
    notes: str
    parts: str


class FullText:
    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    def newest(self, index: Index, wanted: Wanted, limit: int, among: Among = EVERY, column: str = "") -> list[str]:
        """The ids of articles with what is wanted, the one that was worked on last first."""
        rows = self._sql.all(
            f"SELECT {_id(among)} AS id FROM {index} {_joins(index, among)}"
            f" WHERE {index} MATCH ?{_and(among)} ORDER BY {index}.rowid DESC LIMIT ?",
            wanted.match(column),
            *among.values,
            limit,
        )
        return [row["id"] for row in rows]

    def best(self, index: Index, wanted: Wanted, limit: int, among: Among = EVERY) -> list[str]:
        """The same, those first that have the most of it; of very many, those with a hit in the fields."""
        newest = self.newest(index, wanted, max(RANKED + 1, limit), among)
        if len(newest) <= 1:
            return newest
        if len(newest) > RANKED or sum(map(len, wanted.groups)) > MOST_RANKED_PHRASES:
            first = self.newest(index, wanted, limit, among, "title")
            return list(dict.fromkeys([*first, *newest]))[:limit]
        if len(wanted.groups) == 1 and len(newest) <= COUNTED:
            return self._counted(index, wanted, newest)[:limit]
        rows = self._sql.all(
            f"SELECT {_id(among)} AS id FROM {index} {_joins(index, among)}"
            f" WHERE {index} MATCH ?{_and(among)} AND {index}.rank MATCH '{_WEIGHTS}'"
            f" ORDER BY {index}.rank LIMIT ?",
            wanted.match(),
            *among.values,
            limit,
        )
        return [row["id"] for row in rows]

    def _counted(self, index: Index, wanted: Wanted, ids: Sequence[str]) -> list[str]:
        """These articles, those first that have the one phrase most often for their length."""
        # Without marks d and đ are one letter there, so that the first reading stands for all of them.
        seeker = Seeker(Query(words=tuple(wanted.groups[0][0].split(" ")), is_open=wanted.is_open))
        way = 0 if index is Index.EXACT else 1
        places = ", ".join("?" for _ in ids)
        pages = self._sql.all(
            f"SELECT article_id, title, body, notes FROM search_page WHERE article_id IN ({places})", *ids
        )
        usual = sum(len(page["body"]) for page in pages) / len(pages) or 1
        weights: dict[str, float] = {}
        for page in pages:
            hits = sum(
                weight * len(seeker.places(Prepared(page[column]), way)) for column, weight in _COUNTED_WEIGHTS.items()
            )
            weights[page["article_id"]] = hits / (hits + 0.3 + 0.9 * len(page["body"]) / usual)
        return sorted(ids, key=lambda one: -weights.get(one, 0.0))

    def count(self, index: Index, wanted: Wanted, most: int, among: Among = EVERY) -> int:
        """How many articles have what is wanted, counted up to `most`."""
        joins = _joins(index, among) if among.sql else ""
        row = self._sql.one(
            f"SELECT count(*) AS count FROM (SELECT 1 FROM {index} {joins} WHERE {index} MATCH ?{_and(among)} LIMIT ?)",
            wanted.match(),
            *among.values,
            most,
        )
        return int(row["count"])

    def in_titles(self, readings: Sequence[str]) -> tuple[str, str]:
        """A query for the ids of the articles in whose fields one of these words begins, and the value in its place."""
        words = " OR ".join('"' + word.replace('"', '""') + '" *' for word in readings)
        sql = (
            f"SELECT page.article_id FROM {Index.FOLDED} JOIN search_page page INDEXED BY search_page_docid"
            f" ON page.docid = {Index.FOLDED}.rowid"
            f" WHERE {Index.FOLDED} MATCH ?"
        )
        return sql, f"title : ({words})"

    def put(self, pages: Sequence[Page]) -> None:
        """Make these the pages of their articles, in the transaction of the caller.

        All that go are taken out before the first comes in, both in the order of their keys: FTS5 writes a part of an
        index to the file each time that a key is not larger than the one before it.
        """
        last = self._sql.one("SELECT coalesce(max(docid), 0) AS docid FROM search_page")["docid"]
        places = ", ".join("?" for _ in pages)
        self._drop(f"article_id IN ({places})", *(page.article_id for page in pages))
        for docid, page in enumerate(pages, start=last + 1):
            self._sql.run(
                "INSERT INTO search_page (docid, article_id, revision_id, title, body, notes, parts)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                *(docid, page.article_id, page.revision_id, page.title, page.body, page.notes, page.parts),
            )
        for index, columns in _COLUMNS.items():
            names = columns.split(", ")
            sql = f"INSERT INTO {index} (rowid, {columns}) VALUES (?, {', '.join('?' for _ in names)})"
            for docid, page in enumerate(pages, start=last + 1):
                self._sql.run(sql, docid, *(getattr(page, name) for name in names))

    def rebuild(self) -> None:
        """Make the indexes anew from all pages at once, which is faster than page by page."""
        for index in Index:
            self._sql.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")

    def drop_lost(self) -> None:
        """Drop the pages of articles that are no longer there."""
        self._drop("NOT EXISTS (SELECT 1 FROM article WHERE article.id = search_page.article_id)")

    def _drop(self, condition: str, *values: object) -> None:
        going = self._sql.all(f"SELECT * FROM search_page WHERE {condition} ORDER BY docid", *values)
        for index, columns in _COLUMNS.items():
            names = columns.split(", ")
            places = ", ".join("?" for _ in names)
            sql = f"INSERT INTO {index} ({index}, rowid, {columns}) VALUES ('delete', ?, {places})"
            for page in going:
                self._sql.run(sql, page["docid"], *(page[name] for name in names))
        for page in going:
            self._sql.run("DELETE FROM search_page WHERE docid = ?", page["docid"])


def _id(among: Among) -> str:
    return "article.id" if among.sql else "page.article_id"


def _joins(index: Index, among: Among) -> str:
    """Of the pages only their narrow index is read, not their words."""
    # The plus keeps SQLite from trying every id of an "id IN (...)" in the condition on each page.
    if not among.sql:
        return f"JOIN search_page page INDEXED BY search_page_docid ON page.docid = {index}.rowid"
    return (
        f"CROSS JOIN search_page page INDEXED BY search_page_docid ON page.docid = {index}.rowid"
        " CROSS JOIN article ON article.id = +page.article_id"
    )


def _and(among: Among) -> str:
    return f" AND {among.sql}" if among.sql else ""
