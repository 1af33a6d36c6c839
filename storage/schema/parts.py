"""The parts of a desk's file, word by word: which tables, indexes, triggers and views belong in it. It changes nothing.

A file from elsewhere may hold a trigger that fires at the first save, or a table that takes other values. What
this program did not make is therefore not written to, and a guard that is missing or was changed is reported before
anything else happens. What has to be there is what the steps make in an empty database, by the same SQLite.
"""

import hashlib
import re
from collections.abc import Mapping
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from editor.refusal import Refused
from storage.database import Database
from storage.file.disk import damaged
from storage.schema import migrations

_MADE_BY_LIBRARIES = re.compile(
    r"(idx_)?_sqlite_migrations(_migration_set_name)?|sqlite_(sequence|stat1|stat4)|search_(folded|exact|parts)_(data|idx|docsize|config)"
)
"""The tables of sqlite-utils' migrations, of SQLite itself, and those in which FTS5 keeps an index."""
_IN_MEMORY = Path(":memory:")

# All parts of a desk of each schema, as one hash: a desk that has it is as Copydesk makes it, and nothing is built
# to compare. To add one: the schema's number and its hash (tests/storage/schema/test_parts.py says which).
AS_MADE: Mapping[int, str] = {
    1: "81f3947de10a99676de31e6302612b16192c02d88adcb1e2d84ab2bf05e7b0da",
    2: "6db01521fad48225a4f96728f189cd1ac69e3922f3607502cd92bae4936504e7",
    3: "6e0109d38b9ea71673087e9e4c86202361ecd74cab77ce2c2d0aa3fbb8a5f051",
    4: "13e0437da7686c58e2a7abb7c599216f703a08a7af73dbc90805add9bd3bc231",
    5: "72e3a0b5f5593f07709dc678dc6e5f8e1593acc12d8ec20a302713c37e4285f2",
}

Part = tuple[str, str]
"""A kind (table, index, trigger, view) and a name."""


def why_not_written(database: Database) -> Refused | None:
    """The reason not to write to this file: a part that no Copydesk made, or one of ours that was changed."""
    version, there = migrations.reached(database), _there(database)
    if sha256_of(there) == AS_MADE.get(version):
        return None
    known = known_parts(version)
    for part, sql in there.items():
        kind, name = part
        if known.get(part) != sql:
            return Refused(
                "This desk holds a part that Copydesk did not make ({kind} “{part}”), so it is only read. "
                "Ask who sent it, and work on a desk of your own.",
                kind=kind,
                part=name,
            )
    return None


def why_not_complete(database: Database, name: str) -> Refused | None:
    """The reason not to write to a file that lost a guard; Refused at once for one that lost a table."""
    there = _there(database)
    if sha256_of(there) == AS_MADE.get(migrations.VERSION):
        return None
    lost = sorted(known_parts().keys() - there.keys(), key=lambda part: part[0] != "table")
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
    """What is in a file, each part in its own words; what libraries keep for themselves is left out."""
    found = database.all("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {
        (row["type"], row["name"]): _words(row["sql"])
        for row in found
        if not (row["type"] in ("table", "index") and _MADE_BY_LIBRARIES.fullmatch(row["name"]))
    }


def _words(sql: str) -> str:
    """How a part is told, whatever the spaces and quotes with which a version of SQLite writes it down."""
    return " ".join(sql.replace('"', "").split())


def sha256_of(parts: Mapping[Part, str]) -> str:
    """One hash for all of them."""
    told = "\n".join(f"{kind} {name} {sql}" for (kind, name), sql in sorted(parts.items()))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()


@lru_cache
def known_parts(version: int = migrations.VERSION) -> Mapping[Part, str]:
    """The parts of a desk of this schema."""
    with closing(Database(_IN_MEMORY)) as database:
        for _name, sql in migrations.MIGRATIONS[:version]:
            for statement in migrations.statements(sql):
                database.run(statement)
        return _there(database)
