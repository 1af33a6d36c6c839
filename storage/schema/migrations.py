"""How a desk's file gets its tables and every later change of them: named steps, only ever added to.

Each step runs in a transaction of its own, together with the record that it ran. A released step is never edited.
"""

import re
from collections.abc import Callable
from string import Template
from typing import TYPE_CHECKING

from storage.database import Database
from storage.schema import fifth_schema, first_schema, fourth_schema, second_schema, third_schema

if TYPE_CHECKING:
    import sqlite_utils

VERSION = 5
"""The schema that this program writes: the number of steps."""
APPLICATION_ID = 0x43446573
"""Stands in the file's header, so that every program can tell a desk: "CDes"."""

# To add one: a name with the next number and its SQL, VERSION one higher, a small desk of the schema before it in
# tests/storage/desks/, a case in tests/storage/schema/test_migrations.py, and the change written down in
# docs/desk-format.md.
MIGRATIONS: tuple[tuple[str, str], ...] = (
    ("1 the first schema", first_schema.TABLES + first_schema.SQLITE_ONLY),
    ("2 findings that are let stand, and the office's style rules", second_schema.TABLES),
    ("3 what the desk plans with", third_schema.TABLES + third_schema.SQLITE_ONLY),
    ("4 review, approval and sources", fourth_schema.TABLES + fourth_schema.SQLITE_ONLY),
    ("5 editions and corrections", fifth_schema.TABLES + fifth_schema.SQLITE_ONLY),
)


def statements(sql: str | None = None) -> list[str]:
    """The statements of one step, or of all; those inside a trigger stay together with it."""
    text = "".join(step for _, step in MIGRATIONS) if sql is None else sql
    filled = Template(text).substitute(Database.types)
    return re.findall(r"CREATE TRIGGER.*?END;|[A-Z]+ [^;]*;", filled, re.DOTALL)


def migrate(database: Database, to: int | None = None) -> None:
    """Bring the file to the schema `to`, without it to VERSION. The caller holds the desk's lock and has a backup.

    Raises ValueError, a bug, when a step would leave a key that points nowhere; that step is then undone.
    """
    import sqlite_utils
    from sqlite_utils.migrations import Migrations

    version = VERSION if to is None else to
    steps = Migrations("desk")
    for number, (name, sql) in enumerate(MIGRATIONS[:version], 1):
        steps(name=name)(_step(number, sql))
    connection = database.connection
    factory, connection.row_factory = connection.row_factory, None
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with database.refusing():
            steps.apply(sqlite_utils.Database(connection, execute_plugins=False))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.row_factory = factory


def reached(database: Database) -> int:
    """The schema that the file is in: what it says, or what the steps say that it has been through.

    Of a file whose migration was cut short by the end of an earlier Copydesk the number may lag behind the steps.
    """
    version = database.schema_version()
    if version >= VERSION or "_sqlite_migrations" not in database.tables():
        return version
    done = {row["name"] for row in database.all("SELECT name FROM _sqlite_migrations WHERE migration_set = 'desk'")}
    return max(version, sum(name in done for name, _ in MIGRATIONS))


def _step(number: int, sql: str) -> "Callable[[sqlite_utils.Database], None]":
    def step(database: "sqlite_utils.Database") -> None:
        for statement in statements(sql):
            database.execute(statement)
        lost = database.execute("PRAGMA foreign_key_check").fetchall()
        if lost:
            raise ValueError(f"a migration left keys that point nowhere: {lost[:3]}")
        # Together with the tables, or a program that ends between the two leaves tables that nobody knows.
        database.execute(f"PRAGMA user_version = {number}")

    return step
