"""docs/desk-format.md tells the truth: every table and column of a real desk, and both recipes work as they stand."""

import hashlib
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PAGE = (TOP / "docs" / "desk-format.md").read_text(encoding="utf-8")
KEPT = Path(__file__).parent / "desks" / "schema-2.desk"


@pytest.fixture
def connection():
    connection = sqlite3.connect(f"{KEPT.as_uri()}?mode=ro&immutable=1", uri=True)
    yield connection
    connection.close()


def described() -> dict[str, list[str]]:
    """The columns that the page names, by table."""
    parts = re.split(r"^### (\w+)$", PAGE, flags=re.MULTILINE)[1:]
    return {
        table: re.findall(r"^\| `(\w+)` \|", text, flags=re.MULTILINE)
        for table, text in zip(parts[::2], parts[1::2], strict=True)
    }


def recipe(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, flags=re.DOTALL)
    return found


def test_every_table_and_column_of_a_desk_is_described(desk):
    tables = [row["name"] for row in desk._database.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
    indexed = re.compile(r"search_(folded|exact|parts)_\w+")
    real = {
        table: [row["name"] for row in desk._database.all(f"PRAGMA table_info({table})")]
        for table in tables
        if not indexed.fullmatch(table)
    }
    assert described() == real
    assert all(table in PAGE for table in tables)


def test_every_stage_reason_and_kind_in_the_tables_is_described(desk):
    for row in desk._database.all("SELECT sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%CHECK%'"):
        for word in re.findall(r"'(\w+)'", row["sql"]):
            assert f"`{word}`" in PAGE, word


def test_the_recipe_rebuilds_a_text(connection):
    (text,) = connection.execute(recipe("sql")).fetchone()
    (sha256,) = connection.execute(
        "SELECT sha256 FROM revision JOIN article ON article.revision_id = revision.id WHERE slug = 'thu-vien-hoa-binh'"
    ).fetchone()
    assert text.endswith("Mở từ bảy giờ rưỡi.")
    assert hashlib.sha256(text.encode()).hexdigest() == sha256


def test_the_recipe_checks_the_chain(connection):
    checked = subprocess.run([sys.executable, "-c", recipe("python"), KEPT], capture_output=True, text=True, check=True)
    (newest,) = connection.execute("SELECT hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    assert checked.stdout.strip() == newest


def test_the_statement_of_an_approval_has_the_hash_that_stands_beside_it(connection):
    rows = connection.execute("SELECT statement, content_sha256 FROM decision").fetchall()
    assert rows
    assert all(hashlib.sha256(statement.encode()).hexdigest() == digest for statement, digest in rows)
