import sqlite3
import threading

import pytest

from editor.refusal import Refused
from storage.database import Database, is_safe_with_wal


@pytest.fixture
def database(tmp_path):
    database = Database(tmp_path / "a.desk")
    database.run("CREATE TABLE word (word TEXT PRIMARY KEY)")
    yield database
    database.close()


def words(database):
    return [row["word"] for row in database.all("SELECT word FROM word ORDER BY word")]


@pytest.mark.parametrize(
    ("version", "is_safe"),
    [
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
    ],
)
def test_wal_is_only_for_a_sqlite_without_the_reset_race(version, is_safe):
    assert is_safe_with_wal(version) is is_safe


def test_the_journal_is_never_wal_with_normal(database):
    mode = database.one("PRAGMA journal_mode")["journal_mode"]
    synchronous = database.one("PRAGMA synchronous")["synchronous"]
    full, extra = 2, 3
    expected = ("wal", full) if is_safe_with_wal(sqlite3.sqlite_version_info) else ("delete", extra)
    assert (mode, synchronous) == expected


@pytest.mark.parametrize(("pragma", "value"), [("foreign_keys", 1), ("trusted_schema", 0), ("busy_timeout", 10_000)])
def test_the_connection_is_careful(database, pragma, value):
    assert tuple(database.one(f"PRAGMA {pragma}")) == (value,)


def test_a_transaction_is_kept_whole(database):
    with database.tx():
        database.run("INSERT INTO word VALUES (?)", "một")
        database.run("INSERT INTO word VALUES (?)", "hai")
    assert words(database) == ["hai", "một"]


def test_a_transaction_that_breaks_leaves_nothing(database):
    with pytest.raises(ZeroDivisionError), database.tx():
        database.run("INSERT INTO word VALUES (?)", "một")
        _ = 1 / 0
    assert words(database) == []


def test_a_transaction_inside_another_joins_it(database):
    with pytest.raises(ZeroDivisionError), database.tx():
        with database.tx():
            database.run("INSERT INTO word VALUES (?)", "một")
        _ = 1 / 0
    assert words(database) == []
    with database.tx():
        database.run("INSERT INTO word VALUES (?)", "hai")
    assert words(database) == ["hai"]


def test_a_transaction_inside_another_can_fail_alone(database):
    with database.tx():
        database.run("INSERT INTO word VALUES (?)", "một")
        with pytest.raises(ZeroDivisionError), database.tx():
            database.run("INSERT INTO word VALUES (?)", "hai")
            _ = 1 / 0
        with database.tx():
            database.run("INSERT INTO word VALUES (?)", "ba")
    assert words(database) == ["ba", "một"]


def test_a_transaction_waits_for_another_writer_instead_of_failing(database, tmp_path):
    """A deferred BEGIN would read first, and then be refused at once when it wants to write."""
    other = sqlite3.connect(tmp_path / "a.desk", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO word VALUES ('một')")
    release = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    release.start()
    with database.tx():
        assert words(database) == ["một"]
        database.run("INSERT INTO word VALUES ('hai')")
    release.join()
    other.close()
    assert words(database) == ["hai", "một"]


def test_a_bug_in_sql_is_not_dressed_up_as_a_refusal(database):
    with pytest.raises(sqlite3.OperationalError):
        database.run("SELEKT")
    with pytest.raises(sqlite3.IntegrityError), database.tx():
        database.run("INSERT INTO word VALUES ('một')")
        database.run("INSERT INTO word VALUES ('một')")


def test_after_forbidding_nothing_can_be_written(database):
    database.forbid_writing()
    with pytest.raises(Refused, match="may only be read"):
        database.run("INSERT INTO word VALUES ('một')")


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "b.desk").write_bytes(b"not a database at all" * 100)
    with pytest.raises(Refused, match="is damaged"):
        Database(tmp_path / "b.desk")


def test_a_folder_that_is_gone_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(Refused, match="cannot be opened"):
        Database(tmp_path / "gone" / "b.desk")


def test_a_full_disk_is_refused_and_what_was_kept_before_is_safe(database):
    database.run("INSERT INTO word VALUES ('một')")
    pages = database.one("PRAGMA page_count")["page_count"]
    database.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Refused, match="The disk is full"), database.tx():
        database.run("INSERT INTO word VALUES (?)", "x" * 100_000)
    assert words(database) == ["một"]
    with database.tx():
        database.run("INSERT INTO word VALUES ('hai')")
    assert words(database) == ["hai", "một"]
