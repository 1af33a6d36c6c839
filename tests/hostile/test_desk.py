"""A desk's file that somebody made by hand: it is read as far as it can be, or refused; never an error or obeyed."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.whole_desks import sample
from tests.storage.test_flips import errors

NOW = 1_767_225_600_000


def header(at: int, value: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[at : at + len(value)] = value
        path.write_bytes(data)

    return change


def sql(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                connection.execute(f"DROP TRIGGER {trigger}")
            for statement in statements:
                connection.execute(statement)

    return change


# To add one: what it is (the name of its row in README.md) and what was done to the file.
DESKS: dict[str, Callable[[Path], None]] = {
    "words where a time stands": sql("UPDATE article SET created_at = 'x', changed_at = 'y'"),
    "a stage that is none": sql("UPDATE article SET stage = '<script>'"),
    "a number beyond all numbers": sql("UPDATE article SET changed_at = 9223372036854775807"),
    "a number below all numbers": sql("UPDATE article SET due_at = -9223372036854775808"),
    "fields that are a list": sql("UPDATE revision SET fields = '[]'"),
    "fields of a thousand levels": sql(f"UPDATE revision SET fields = '{'[' * 100_000}'"),
    "fields that are bytes": sql("UPDATE revision SET fields = x'ff00fe'"),
    "a splice far outside": sql("UPDATE revision SET cut_at = 1000000000000, cut_length = -5 WHERE full_text IS NULL"),
    "a text that is bytes": sql("UPDATE revision SET full_text = x'fffe00d8' WHERE full_text IS NOT NULL"),
    "a text of forty megabytes": sql(
        "UPDATE revision SET full_text = hex(zeroblob(20000000)) WHERE id IN (SELECT id FROM revision LIMIT 1)"
    ),
    "a name of markup": sql("UPDATE collaborator SET name = '<img src=x onerror=alert(1)>' || char(0) || char(8238)"),
    "a role that is none": sql("UPDATE collaborator SET roles = '{\"a\": [[[]]]}'"),
    "settings that are no JSON": sql("UPDATE setting SET value = '{'"),
    "settings that are of another kind": sql("UPDATE setting SET value = '{\"a\": [1]}'"),
    "bytes where a language stands": sql("UPDATE OR IGNORE audience SET language = x'ff00fe'"),
    "bytes where a template stands": sql("UPDATE OR IGNORE template SET source = x'ff00fe', key = x'fe'"),
    "a key of a template that is bytes": sql("UPDATE article SET template_key = x'ff00fe'"),
    "a version beyond all numbers": sql("UPDATE article SET template_version = '1e999'"),
    "words where a comment begins": sql("UPDATE anchor SET span_end = '[1]'"),
    "a time that is a fraction without an end": sql("UPDATE stay SET left_at = 1e308"),
    "words where an approval has its time": sql("UPDATE decision SET at = 'x'"),
    "an event of another kind": sql("UPDATE event SET kind = 'shell', payload = '{}'"),
    "an event without an end": sql(f"UPDATE event SET payload = '{'[' * 50_000}'"),
    "a picture that is a page": sql("UPDATE asset SET data = '<html>', media_type = 'text/html'"),
    "a revision of another article": sql("UPDATE article SET revision_id = (SELECT max(id) FROM revision)"),
    "an article without revisions": sql("DELETE FROM revision"),
    "nobody on the desk": sql("DELETE FROM collaborator"),
    "a language that is a path": sql("UPDATE article SET language = '../../etc/passwd'"),
    "a house style that is a path": sql("UPDATE article SET house_style_key = '../../../etc/passwd'"),
    "an index on a function": sql("CREATE INDEX sly ON article (abs(created_at))"),
    "a table that is large by itself": sql("CREATE TABLE x (a, b AS (zeroblob(1000000000)))"),
    "a search table with no content": sql("DELETE FROM search_folded_data"),
    "pages of one byte": header(16, b"\x00\x01"),
    "a schema of the year 2106": header(60, b"\xff\xff\xff\xff"),
    "letters of sixteen bits": header(56, b"\x00\x00\x00\x02"),
    "a format nobody wrote": header(18, b"\x63\x63"),
    "a million free pages": header(36, b"\x00\x0f\x42\x40"),
}


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "first.desk"
    sample.create(path, "Lan Anh", "vi").close()
    return path


@pytest.mark.parametrize("name", DESKS)
def test_a_file_made_by_hand_is_read_or_refused(name: str, first: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.desk"
    shutil.copyfile(first, path)
    try:
        DESKS[name](path)
    except sqlite3.DatabaseError as unmade:
        pytest.fail(f"the file could not be made: {unmade}")
    assert list(errors(path, lambda: NOW)) == []
