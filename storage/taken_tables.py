"""The tables of a desk as records of JSON, row by row, and back: what is taken out, and what never leaves the desk."""

from collections.abc import Iterator, Mapping, Sequence

from storage.database import Database, Row

ASSET, EVENT = "asset", "event"
_DATA = "data"
AT_ONCE = 2_000

# What stays on the desk. To add one: the table, and which of its rows in SQL.
KEPT_BACK: Mapping[str, str] = {
    "source": "is_off_record = 1",
    "anchor": "id IN (SELECT id FROM source WHERE is_off_record = 1)",
}

_MADE_ANEW = ("search_", "_sqlite_", "sqlite_")
"""How the names of tables begin that the program makes itself."""


def kept_tables(database: Database) -> list[str]:
    """The tables that hold what people did."""
    return [table for table in database.tables() if not table.startswith(_MADE_ANEW)]


def columns(database: Database, table: str) -> list[str]:
    """The columns of a table, in their order; a picture's bytes lie in a file of their own."""
    return [name for name in database.columns(table) if (table, name) != (ASSET, _DATA)]


def records(database: Database, table: str) -> Iterator[dict[str, object]]:
    """Every row that may leave the desk, by its columns; `AT_ONCE` are read together where the table has one key."""
    names = columns(database, table)
    keys = [name for name, is_key in database.columns(table).items() if is_key]
    which = f"NOT ({KEPT_BACK[table]})" if table in KEPT_BACK else "1 = 1"
    asked = f"SELECT {', '.join(names)} FROM {table} WHERE {which}"
    if len(keys) > 1:
        yield from _records(names, database.all(f"{asked} ORDER BY {', '.join(keys)}"))
        return
    (key,) = keys
    last: object = 0 if table == EVENT else ""
    while rows := database.all(f"{asked} AND {key} > ? ORDER BY {key} LIMIT {AT_ONCE}", last):
        yield from _records(names, rows)
        last = rows[-1][key]


def _records(names: Sequence[str], rows: Sequence[Row]) -> Iterator[dict[str, object]]:
    return ({name: row[name] for name in names} for row in rows)


def how_many_kept_back(database: Database) -> int:
    """The sources that stay on the desk."""
    return len(database.all(f"SELECT id FROM source WHERE {KEPT_BACK['source']}"))
