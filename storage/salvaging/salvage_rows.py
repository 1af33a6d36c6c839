"""Puts the rows that were read of a damaged file into an empty desk: each into the table it belongs to, if it fits.

A page that is still reached from its table's first page is that table's. One that is not is known by the shape of its
rows, where only one table has it. A row that the table does not take is left out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from storage.database import Database
from storage.salvaging.page_reading import FoundRow, Pages, Value
from storage.stopping import Tell, heed
from storage.taken_tables import kept_tables

Shape = Sequence[tuple[str, bool]]
"""The type of each column, and whether it must hold something."""
_TYPES: Mapping[str, type] = {"TEXT": str, "BIGINT": int, "INTEGER": int, "BLOB": bytes}


def put_in(database: Database, pages: Pages, tell: Tell | None = None) -> None:
    """Fill the tables of an empty desk, inside a transaction of the caller. Raises Stopped when `tell` says so."""
    shapes = {table: list(database.column_types(table).values()) for table in kept_tables(database)}
    reached = {page: table for table in shapes for page in pages.of_tree(pages.roots.get(table, 0))}
    total = len(reached) + pages.count
    for done, (page, table) in enumerate(reached.items()):
        heed(tell, done, total)
        _insert(database, table, (row for row in pages.rows(page) if _fits(row, shapes[table])))
    others = {page for root in pages.roots.values() for page in pages.of_tree(root)} - reached.keys()
    for page in pages.leaves():
        heed(tell, len(reached) + page, total)
        if page not in reached and page not in others:
            for table, rows in _sorted(list(pages.rows(page)), shapes):
                _insert(database, table, rows)


def _sorted(rows: Sequence[FoundRow], shapes: Mapping[str, Shape]) -> Iterator[tuple[str, list[FoundRow]]]:
    """The one table that all rows of a page fit into; none where several would take them."""
    tables = [
        table
        for table, shape in shapes.items()
        if rows and all(len(row.values) == len(shape) and _fits(row, shape) for row in rows)
    ]
    if len(tables) == 1:
        yield tables[0], list(rows)


def _fits(row: FoundRow, shape: Shape) -> bool:
    if not 0 < len(row.values) <= len(shape):
        return False
    return all(_is(value, kind, is_needed) for value, (kind, is_needed) in zip(row.values, shape, strict=False))


def _is(value: Value, kind: str, is_needed: bool) -> bool:
    if value is None:
        return not is_needed
    return isinstance(value, _TYPES.get(kind, object))


def _insert(database: Database, table: str, rows: Iterable[FoundRow]) -> None:
    names = list(database.columns(table))
    for row in rows:
        here = names[: len(row.values)]
        places = ", ".join("?" for _ in here)
        sql = f"INSERT INTO {table} ({', '.join(here)}) VALUES ({places}) ON CONFLICT DO NOTHING"
        try:
            database.run(sql, *row.values)
        except database.Clash:
            continue
