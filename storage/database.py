"""The port to the database engine: seven verbs that all SQL of the desk goes through, here for SQLite.

tx, run, one, all, lock_article, search and types: another engine is another class with these seven and nothing else of
`storage` changes. SQL is written with `?` for values in the subset that docs/desk-format.md names. This class knows
no table but `article`, for its lock, and it never decides what is written.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from editor.refusal import Refused
from storage.file.disk import damaged, sentence_for
from storage.full_text import FullText

WAIT_SECONDS = 10
STEP = 256
"""pages of a copy between two looks at whether it is still wanted"""
GLANCE = 20_000
"""steps of SQLite between two such looks while it checks a file"""

LONG = 100_000
"""code points of a value of which SQLite is given a copy: it leaves a second form in a string, which stays with it"""

MOST_MAPPED = 1 << 40
"""bytes; SQLite has a limit of its own, mostly two thousand million"""

_DAMAGE = (
    "Could not decode to UTF-8",
    "unsupported file format",
    "invalid fts5 file format",
    "no such column",
    "vtable constructor failed",
)
"""How damage is told for which SQLite has no code of its own."""


_AS_KIND = {
    "TEXT": "CASE WHEN {0} IS NULL THEN NULL ELSE CAST({0} AS TEXT) END AS {0}",
    "BLOB": "CASE WHEN {0} IS NULL THEN NULL ELSE CAST({0} AS BLOB) END AS {0}",
    **dict.fromkeys(("BIGINT", "INTEGER"), "CASE WHEN typeof({0}) IN ('integer', 'null') THEN {0} ELSE -1 END AS {0}"),
}
"""a column as what is of its kind, by the type with which the schema names it"""
_KINDS = {"TEXT": "text", "BIGINT": "integer", "INTEGER": "integer", "BLOB": "blob"}
"""What SQLite calls a value of a column of this type."""
LARGEST_CELL = 128_000_000
"""bytes: the longest article, three bytes a sign, with its row around it"""
# What a file from elsewhere may ask of SQLite. To add one: SQLite's limit, and the most that a desk of ours needs.
LIMITS: Mapping[int, int] = {
    sqlite3.SQLITE_LIMIT_LENGTH: LARGEST_CELL,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 8,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 10_000,
}


class Row(Protocol):
    """A row of an answer, read by the names of its columns, or one after the other."""

    def __getitem__(self, column: str, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...


def is_safe_with_wal(version: tuple[int, ...]) -> bool:
    """Whether this SQLite has the repair of the WAL-reset race (3.51.3, and 3.50.7 and 3.44.6 in older lines)."""
    repaired = {(3, 50): (3, 50, 7), (3, 44): (3, 44, 6)}.get((version[0], version[1]), (3, 51, 3))
    return version >= repaired


class Database:
    """One open SQLite file. It belongs to the thread that opened it."""

    engine = f"SQLite {sqlite3.sqlite_version}"
    """What this is, and which version."""
    Clash = sqlite3.IntegrityError
    """What is raised where a row does not fit with the others; one of our own verbs never asks for it."""
    types: Mapping[str, str] = {"bytes": "BLOB"}
    """The names of types on which engines differ, by the name that the schema uses for them."""
    as_bytes = "CAST({} AS BLOB)"
    """How to ask for the bytes of a text: what is only hashed need not be read as letters."""

    def __init__(self, path: Path, *, only_reads: bool = False, is_mapped: bool = False) -> None:
        """Open the file. With `only_reads` nothing is ever written to it or beside it: it is to have no journal.

        With `is_mapped` it is read as a part of memory: much faster from end to end, but where the disk does not answer
        the system ends the process. Only for a process that nobody would miss.
        """
        self._depth = 0
        self.search = FullText(self)
        self.path, self.name = path, path.name
        with self.refusing():
            self.connection = sqlite3.connect(
                _only_to_read(path) if only_reads else path, timeout=WAIT_SECONDS, isolation_level=None, uri=only_reads
            )
            self.connection.row_factory = sqlite3.Row
            try:
                self._set_up(only_reads)
                if is_mapped:
                    self.connection.execute(f"PRAGMA mmap_size = {MOST_MAPPED}")
            except BaseException:
                self.connection.close()
                raise

    def _set_up(self, only_reads: bool) -> None:
        self.connection.execute("PRAGMA trusted_schema = OFF")
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA cell_size_check = ON")
        # Kibibytes, taken as they are needed: of a large desk two million bytes would be read again for each search.
        self.connection.execute("PRAGMA cache_size = -32000")
        if sys.platform == "darwin":
            self.connection.execute("PRAGMA fullfsync = 1")
            self.connection.execute("PRAGMA checkpoint_fullfsync = 1")
        for limit, most in LIMITS.items():
            self.connection.setlimit(limit, most)
        if only_reads:
            self.forbid_writing()
            return
        # WAL with NORMAL lost confirmed commits in simulated power cuts: it is not among the choices.
        if is_safe_with_wal(sqlite3.sqlite_version_info):
            mode, care = "WAL", "FULL"
        else:
            mode, care = "DELETE", "EXTRA"
        self.connection.execute(f"PRAGMA journal_mode = {mode}")
        self.connection.execute(f"PRAGMA synchronous = {care}")

    # The seven verbs.

    @contextmanager
    def tx(self) -> Iterator[None]:
        """All or nothing: what happens inside is kept together or not at all.

        Inside another `tx` it is a part of that one: it can fail alone, and it is kept only when the whole is kept.
        """
        part = f"part_{self._depth}"
        self.run(f"SAVEPOINT {part}" if self._depth else "BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
            self.run(f"RELEASE SAVEPOINT {part}" if self._depth > 1 else "COMMIT")
        except BaseException:
            # A full disk makes SQLite roll back everything by itself.
            if self.connection.in_transaction:
                self.connection.execute(f"ROLLBACK TO SAVEPOINT {part}" if self._depth > 1 else "ROLLBACK")
            raise
        finally:
            self._depth -= 1

    def run(self, sql: str, *values: object) -> int:
        """Do it, and say how many rows it touched."""
        with self.refusing():
            return self.connection.execute(sql, _lent(values)).rowcount

    def one(self, sql: str, *values: object) -> Row | None:
        """The first row of the answer."""
        with self.refusing():
            row: Row | None = self.connection.execute(sql, _lent(values)).fetchone()
            return row

    def all(self, sql: str, *values: object) -> Sequence[Row]:
        """Every row of the answer."""
        with self.refusing():
            return self.connection.execute(sql, _lent(values)).fetchall()

    def lock_article(self, article_id: str) -> bool:
        """Hold the article's row to the end of the transaction; whether there is one. (SQLite holds the whole file.)"""
        return self.one("SELECT 1 FROM article WHERE id = ?", article_id) is not None

    # What opening and closing a file needs.

    def schema_version(self) -> int:
        """The number of migrations that the file has been through."""
        row = self.one("PRAGMA user_version")
        return int(row["user_version"]) if row else 0

    def is_sound(self, is_wanted: Callable[[], bool] | None = None) -> bool:
        """Whether SQLite finds the file's structure whole. It does not read the content: each text has its SHA-256.

        It ends early, without an answer that counts, once `is_wanted` says no.
        """
        if is_wanted is not None:
            self.connection.set_progress_handler(lambda: not is_wanted(), GLANCE)
        try:
            return [row[0] for row in self.connection.execute("PRAGMA quick_check(1)")] == ["ok"]
        except sqlite3.DatabaseError:
            return False
        finally:
            self.connection.set_progress_handler(None, 0)

    def tables(self) -> list[str]:
        """The names of all tables that hold pages of the file, with SQLite's own first."""
        rows = self.all(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY name"
        )
        return ["sqlite_schema", *(row["name"] for row in rows)]

    def columns(self, table: str) -> dict[str, bool]:
        """The columns of a table in their order, and whether each is part of its key."""
        return {row["name"]: bool(row["pk"]) for row in self.all(f"PRAGMA table_info({table})")}

    def column_types(self, table: str) -> dict[str, tuple[str, bool]]:
        """The columns of a table in their order: the type of each, and whether it must hold something."""
        rows = self.all(f"PRAGMA table_info({table})")
        return {row["name"]: (row["type"], bool(row["notnull"])) for row in rows}

    def take_out_misfits(self) -> dict[str, int]:
        """Take out the rows whose keys point nowhere, until none is left; how many went, by their table."""
        gone: dict[str, int] = {}
        while found := self.all("PRAGMA foreign_key_check"):
            for table, row in {(one["table"], one["rowid"]) for one in found}:
                gone[table] = gone.get(table, 0) + self.run(f"DELETE FROM {table} WHERE rowid = ?", row)
        return gone

    def is_table_sound(self, table: str) -> bool:
        """Whether SQLite finds one table and its indexes whole. Refused when the disk or the lock keeps it from it."""
        quoted = table.replace("'", "''")
        with self.refusing():
            try:
                return [row[0] for row in self.connection.execute(f"PRAGMA main.quick_check('{quoted}')")] == ["ok"]
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                return False

    @contextmanager
    def mending(self) -> Iterator[None]:
        """All or nothing, and keys are not looked at: whoever asks for it takes out what does not fit."""
        self.run("PRAGMA foreign_keys = OFF")
        try:
            with self.tx():
                yield
        finally:
            self.run("PRAGMA foreign_keys = ON")

    @contextmanager
    def loading(self) -> Iterator[None]:
        """All or nothing, for rows in any order: keys are looked at at the end. Refused where they do not fit."""
        self.run("PRAGMA foreign_keys = OFF")
        try:
            with self.tx():
                yield
                if self.one("PRAGMA foreign_key_check") is not None:
                    raise _do_not_fit()
        except sqlite3.IntegrityError as error:
            raise _do_not_fit() from error
        finally:
            self.run("PRAGMA foreign_keys = ON")

    def give_back(self) -> None:
        """Hold nothing of the file in memory that can be read again: a long text has just gone through."""
        self.run("PRAGMA shrink_memory")

    def wrong_kinds(self, table: str) -> list[tuple[object, ...]]:
        """The keys of the rows of a table with a value that is neither nothing nor of its column's kind.

        SQLite keeps any value in any column; a text that is bytes is found by no question that asks for the text.
        """
        kinds = self.all(f"PRAGMA main.table_info({table})")
        keys = [row["name"] for row in sorted(kinds, key=lambda row: int(row["pk"])) if row["pk"]]
        wrong = _is_of_another_kind(kinds)
        if not keys or not wrong:
            return []
        return [tuple(row) for row in self.all(f"SELECT {', '.join(keys)} FROM main.{table} WHERE {wrong}")]

    def has_wrong_kinds(self, table: str) -> bool:
        """Whether there is such a row."""
        wrong = _is_of_another_kind(self.all(f"PRAGMA main.table_info({table})"))
        return bool(wrong) and self.one(f"SELECT 1 FROM main.{table} WHERE {wrong} LIMIT 1") is not None

    @contextmanager
    def forgiving(self) -> Iterator[None]:
        """Within it, each value that is asked for by the name of its column is of that column's kind, or nothing.

        What is no letter is read as the sign for such (U+FFFD), what is no number as -1, and neither is damage.
        """
        kinds = self._kinds_by_name()

        def row(cursor: sqlite3.Cursor, values: tuple[object, ...]) -> sqlite3.Row:
            named = zip(cursor.description, values, strict=True)
            return sqlite3.Row(cursor, tuple(_of_kind(kinds.get(column[0], ""), value) for column, value in named))

        before = self.connection.text_factory, self.connection.row_factory
        self.connection.text_factory = lambda data: data.decode("utf-8", "replace")
        self.connection.row_factory = row
        try:
            yield
        finally:
            self.connection.text_factory, self.connection.row_factory = before

    def forgive(self) -> None:
        """From here on whatever is read of the desk's tables is of its column's kind, or nothing. It only reads then.

        A view of this connection stands before each table, so that sums and joins see no other value either.
        """
        self.connection.text_factory = lambda data: data.decode("utf-8", "replace")
        for table in self._own_tables():
            kinds = self.all(f"PRAGMA main.table_info({table})")
            columns = ", ".join(_AS_KIND.get(row["type"], "{0}").format(row["name"]) for row in kinds)
            self.run(f"CREATE TEMP VIEW {table} AS SELECT {columns} FROM main.{table}")

    def _own_tables(self) -> list[str]:
        return [name for name in self.tables() if "sqlite_" not in name and not name.startswith("search_")]

    def _kinds_by_name(self) -> dict[str, str]:
        """What SQLite calls the values of each column whose name has the same kind in all tables."""
        kinds: dict[str, set[str]] = {}
        for table in self._own_tables():
            for row in self.all(f"PRAGMA main.table_info({table})"):
                kinds.setdefault(row["name"], set()).add(_KINDS.get(row["type"], ""))
        return {name: found.pop() for name, found in kinds.items() if len(found) == 1}

    def lead_nowhere(self, table: str) -> list[tuple[str, str]]:
        """Table and key of each row of a table that names a row which is not there."""
        found = []
        for row in self.all(f"PRAGMA foreign_key_check({table})"):
            keys = " || ', ' || ".join(name for name, is_key in self.columns(row["table"]).items() if is_key)
            there = self.one(f"SELECT {keys} AS key FROM {row['table']} WHERE rowid = ?", row["rowid"])
            found.append((row["table"], str(there["key"]) if there else str(row["rowid"])))
        return sorted(set(found))

    def forbid_writing(self) -> None:
        """From here on this connection only reads."""
        self.run("PRAGMA query_only = ON")

    def copy_to(self, path: Path, told: Callable[[int, int], object] | None = None) -> None:
        """A consistent copy in one step, also while others read.

        With `told` in many steps, for a file to which nobody writes; it is given how many pages of how many are there,
        and what it raises ends the copying.
        """
        with self.refusing(path.name):
            copy = sqlite3.connect(path)
            try:
                if told is None:
                    self.connection.backup(copy)
                else:
                    self.connection.backup(copy, pages=STEP, progress=lambda _, left, of: told(of - left, of))
            finally:
                copy.close()

    @contextmanager
    def refusing(self, name: str = "") -> Iterator[None]:
        """Make a sentence of what a disk or a file can answer (full, broken, gone); bugs come through as they are."""
        try:
            yield
        except UnicodeDecodeError as error:
            raise damaged(name or self.name) from error
        except (UnicodeEncodeError, OverflowError) as error:
            raise Refused(
                "This holds a sign or a number that no desk can keep, so it is not on this one. Nothing was changed; "
                "look again at what was asked for."
            ) from error
        except sqlite3.Error as error:
            refusal = sentence_for(getattr(error, "sqlite_errorname", ""), name or self.name)
            if refusal is None and str(error).startswith(_DAMAGE):
                refusal = damaged(name or self.name)
            if refusal is None:
                raise
            raise refusal from error

    def close(self) -> None:
        self.connection.close()


def _is_of_another_kind(columns: Sequence[Row]) -> str:
    """The condition for a row with a value that is neither nothing nor of its column's kind; empty without columns."""
    known = [(row["name"], _KINDS[row["type"]]) for row in columns if row["type"] in _KINDS]
    return " OR ".join(f"typeof({name}) NOT IN ('{kind}', 'null')" for name, kind in known)


def _of_kind(kind: str, value: object) -> object:
    if kind == "text" and value is not None and not isinstance(value, str):
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    if kind == "integer" and value is not None and not isinstance(value, int):
        return -1
    return value


def _only_to_read(path: Path) -> str:
    """The name under which SQLite does not write: a file in WAL mode it opens so only where nobody may change it."""
    with path.open("rb") as file:
        has_wal_mode = file.read(20)[18:20] == b"\2\2"
    is_alone = has_wal_mode and not path.with_name(path.name + "-wal").exists()
    return f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if is_alone else ''}"


def _do_not_fit() -> Refused:
    return Refused("What was to come in does not fit together, so nothing came in. Use a copy that nobody has changed.")


def _lent(values: tuple[object, ...]) -> tuple[object, ...]:
    """The same values, long strings as copies."""
    if not any(isinstance(value, str) and len(value) > LONG for value in values):
        return values
    return tuple([value[:1] + value[1:] if isinstance(value, str) and len(value) > LONG else value for value in values])
