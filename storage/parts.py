"""The parts of a desk's file: which tables, triggers and views belong in it, and which do not. It changes nothing.

A file from elsewhere may hold a trigger that fires at the first save. What this program did not make is therefore not
written to, and a guard that is missing or was changed is reported before anything else happens.
"""

import re
from collections.abc import Mapping

from editor.refusal import Refused
from storage import migrations
from storage.database import Database
from storage.disk import damaged

_MADE_BY_LIBRARIES = re.compile(
    r"_sqlite_migrations|sqlite_(sequence|stat1|stat4)|search_(folded|exact|parts)_(data|idx|docsize|config)"
)
"""The tables of sqlite-utils' migrations, of SQLite itself, and those in which FTS5 keeps an index."""

Part = tuple[str, str]
"""A kind (table, trigger, view) and a name."""


def why_not_written(database: Database) -> Refused | None:
    """The reason not to write to this file: a part that no Copydesk made, or one of ours that was changed."""
    known = _known(migrations.reached(database))
    for part, sql in _there(database).items():
        kind, name = part
        is_ours = part in known and (kind == "table" or known[part] == sql)
        if not is_ours and not (kind == "table" and _MADE_BY_LIBRARIES.fullmatch(name)):
            return Refused(
                "This desk holds a part that Copydesk did not make ({kind} “{part}”), so it is only read. "
                "Ask who sent it, and work on a desk of your own.",
                kind=kind,
                part=name,
            )
    return None


def why_not_complete(database: Database, name: str) -> Refused | None:
    """The reason not to write to a file that lost a guard; Refused at once for one that lost a table."""
    lost = sorted(_known().keys() - _there(database).keys(), key=lambda part: part[0] != "table")
    if not lost:
        return None
    kind, part = lost[0]
    if kind == "table":
        raise damaged(name)
    return Refused(
        "The guard “{part}” was taken out of this desk, so it is only read. Work on the newest backup, and ask who "
        "changed this file.",
        part=part,
    )


def _there(database: Database) -> Mapping[Part, str]:
    rows = database.all("SELECT type, name, sql FROM sqlite_master WHERE type <> 'index'")
    return {(row["type"], row["name"]): row["sql"] for row in rows}


def _known(version: int | None = None) -> Mapping[Part, str]:
    """The parts of a desk of this schema, by default the newest; a later step may have made one anew."""
    parts: dict[Part, str] = {}
    for _, sql in migrations.MIGRATIONS[:version]:
        for statement in migrations.statements(sql):
            found = re.match(r"(CREATE|DROP) (?:VIRTUAL )?(TABLE|TRIGGER|VIEW) (\w+)", statement)
            if found and found[1] == "CREATE":
                parts[found[2].lower(), found[3]] = statement.removesuffix(";")
            elif found:
                parts.pop((found[2].lower(), found[3]), None)
    return parts
