"""A desk's schema word by word: what is there has to be what the steps make, and nothing of it may be otherwise."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor.refusal import Refused
from storage.database import LIMITS, Database
from storage.desk import Desk
from storage.schema import migrations, parts

DESKS = Path(__file__).parents[1] / "desks"


@pytest.fixture
def closed(desk, path, article_id):
    desk.save_text(article_id, "một hai ba")
    desk.close()
    return path


def change_file(path, *statements, version=None):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for sql in statements:
            connection.execute(sql)
        connection.commit()


def test_the_hash_of_every_schema_is_written_down():
    made = {version: parts.sha256_of(parts.known_parts(version)) for version in range(1, migrations.VERSION + 1)}
    assert made == parts.AS_MADE


@pytest.mark.parametrize("kept", sorted(DESKS.iterdir()), ids=lambda file: file.stem)
def test_a_desk_of_every_kept_schema_is_as_it_was_made(kept, tmp_path):
    file = Path(shutil.copy(kept, tmp_path / kept.name))
    with closing(Database(file)) as database:
        assert parts.why_not_written(database) is None
    with Desk.open(file) as desk:
        assert not desk.is_read_only


def test_a_desk_that_another_version_of_sqlite_wrote_with_other_spaces_is_ours(closed, clock):
    change_file(closed, "UPDATE sqlite_master SET sql = replace(sql, ' NOT NULL', '   NOT NULL') WHERE name = 'tag'")
    with Desk.open(closed, clock) as desk:
        assert not desk.is_read_only


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ("UPDATE sqlite_master SET sql = replace(sql, 'CHECK (words >= 0)', '') WHERE name = 'article'", "article"),
        ("UPDATE sqlite_master SET sql = replace(sql, 'tag TEXT', 'tag BLOB') WHERE name = 'tag'", "tag"),
        ("CREATE INDEX sly ON article (lower(headline))", "sly"),
    ],
)
def test_a_part_that_is_otherwise_is_named_and_the_desk_only_read(closed, clock, article_id, change, part):
    change_file(closed, change)
    with Desk.open(closed, clock) as desk:
        assert f"“{part}”" in str(desk.why_read_only)
        assert desk.article(article_id).text == "một hai ba"


def test_an_index_that_guards_a_rule_is_missed(closed, clock):
    name = next(name for kind, name in parts.known_parts() if kind == "index" and "checkout" in name)
    change_file(closed, f"DROP INDEX {name}")
    with Desk.open(closed, clock) as desk:
        assert f"“{name}” was taken out" in str(desk.why_read_only)


def test_a_cell_that_is_larger_than_any_of_ours_is_refused_and_not_read(closed, clock, monkeypatch, article_id):
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("UPDATE article SET slug = ?", ("x" * 200_000,))
        connection.commit()
    monkeypatch.setitem(LIMITS, sqlite3.SQLITE_LIMIT_LENGTH, 100_000)
    with Desk.open(closed, clock) as desk, pytest.raises(Refused, match="larger than any article or picture"):
        desk.article_lines()


def test_a_file_cannot_make_sqlite_open_another_one(closed, tmp_path):
    with closing(Database(closed)) as database, pytest.raises(sqlite3.OperationalError, match="too many attached"):
        database.run("ATTACH DATABASE ? AS other", str(tmp_path / "other"))
    assert not (tmp_path / "other").exists()


def test_a_schema_from_elsewhere_is_not_trusted(closed):
    with closing(Database(closed)) as database:
        assert database.one("PRAGMA trusted_schema")["trusted_schema"] == 0


def test_every_limit_of_the_engine_is_set(closed):
    wanted = {
        sqlite3.SQLITE_LIMIT_LENGTH: 128_000_000,
        sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
        sqlite3.SQLITE_LIMIT_ATTACHED: 0,
        sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 8,
        sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 10_000,
    }
    with closing(Database(closed)) as database:
        assert {limit: database.connection.getlimit(limit) for limit in wanted} == wanted
