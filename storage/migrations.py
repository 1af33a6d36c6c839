"""How a desk's file gets its tables and every later change of them: named steps, only ever added to.

To add one: write a function below with the next number, name it in MIGRATIONS, raise VERSION by one, keep a small desk
of the schema before it in tests/storage/desks/ and describe the change in docs/desk-format.md. A released step is
never edited. Each step runs in a transaction of its own, with the record that it ran.
"""

import re
from collections.abc import Callable, Mapping
from string import Template
from typing import TYPE_CHECKING

from storage import first_schema
from storage.database import Database

if TYPE_CHECKING:
    import sqlite_utils

VERSION = 1
"""The schema that this program writes: the number of steps."""
APPLICATION_ID = 0x43446573
"""Stands in the file's header, so that every program can tell a desk: "CDes"."""

_MADE_BY_LIBRARIES = frozenset({"_sqlite_migrations", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})
_SHADOW = re.compile("search_(folded|exact)_(data|idx|docsize|config)")
"""The tables in which FTS5 keeps an index."""

Step = Callable[["sqlite_utils.Database"], None]


def _statements(sql: str) -> list[str]:
    """The statements of a schema; those of a trigger stay together."""
    filled = Template(sql).substitute(Database.types)
    return re.findall(r"CREATE TRIGGER.*?END;|CREATE.*?;", filled, re.DOTALL)


def first(database: "sqlite_utils.Database") -> None:
    """The whole first schema."""
    for statement in _statements(first_schema.TABLES + first_schema.SQLITE_ONLY):
        database.execute(statement)


# To add one: (a name that says what it does, the function).
MIGRATIONS: tuple[tuple[str, Step], ...] = (("1 the first schema", first),)


def known_parts() -> Mapping[tuple[str, str], str]:
    """Every table, trigger and view that a desk may hold, by (kind, name), with its SQL."""
    parts = {}
    for statement in _statements(first_schema.TABLES + first_schema.SQLITE_ONLY):
        found = re.match(r"CREATE (?:VIRTUAL )?(TABLE|TRIGGER|VIEW) (\w+)", statement)
        if found:
            parts[found[1].lower(), found[2]] = statement.removesuffix(";")
    return parts


def is_known(parts: Mapping[tuple[str, str], str], kind: str, name: str, sql: str) -> bool:
    """Whether a part of a file is one of a desk's: a trigger to the letter, a table by its name."""
    if kind == "table":
        is_ours = (kind, name) in parts or name in _MADE_BY_LIBRARIES
        return is_ours or _SHADOW.fullmatch(name) is not None
    return parts.get((kind, name)) == sql


def migrate(database: Database) -> None:
    """Bring the file to VERSION. The caller holds the desk's lock and has a backup.

    Raises ValueError (a bug, and the file is as it was) when a step leaves a key that points nowhere.
    """
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

    steps = Migrations("desk")
    for name, step in MIGRATIONS:
        steps(name=name)(step)
    connection = database.connection
    factory, connection.row_factory = connection.row_factory, None
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        steps.apply(sqlite_utils.Database(connection, execute_plugins=False))
        lost = connection.execute("PRAGMA foreign_key_check").fetchall()
        if lost:
            raise ValueError(f"a migration left keys that point nowhere: {lost[:3]}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.row_factory = factory
