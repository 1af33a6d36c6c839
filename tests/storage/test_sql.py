"""The desk's SQL is the subset that SQLite and PostgreSQL both read; what only SQLite has stays in files of its own."""

import ast
import re
from pathlib import Path

import pytest

from storage.schema import first_schema, fourth_schema, third_schema

STORAGE = Path(__file__).parents[2] / "storage"
SQLITE_FILES = {"database.py", "full_text.py", "parts.py", "migrations.py"}
"""The port, its full text, and what looks at a SQLite file from outside."""

# To add one: a pattern, and what to write instead.
FORBIDDEN = {
    r"\browid\b": "a TEXT id",
    r"\bINSERT\s+OR\b": "INSERT .. ON CONFLICT",
    r"\bREPLACE\s+INTO\b": "INSERT .. ON CONFLICT",
    r"\bAUTOINCREMENT\b": "a TEXT id",
    r"\bLIKE\b": "a comparison in Python: the rules of LIKE differ",
    r"\bGLOB\b": "a comparison in Python",
    r"\bCOLLATE\b": "sorting in Python",
    r"\bIFNULL\b": "COALESCE",
    r"\b(datetime|strftime|julianday|unixepoch)\b": "whole milliseconds from the clock",
    r"\bjson_\w+\(": "JSON read in Python",
    r"\bPRAGMA\b": "a method of the port",
    r"\bWITHOUT\s+ROWID\b": "an ordinary table",
    r"\bINTEGER\b": "BIGINT",
    r"\bBLOB\b": "$bytes",
    r"\bsqlite_\w+": "a method of the port",
    r"==": "=",
    r'"': "a value in its own place",
}
_STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|WITH)\s", re.IGNORECASE)


def statements_in(file: Path) -> list[str]:
    """The SQL in a module: every literal that begins as a statement does, with `?` where a value is filled in."""
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "?" for part in node.values)
            found.append("".join(str(part) for part in parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append(node.value)
    return [text for text in found if _STATEMENT.match(text)]


def unportable(sql: str) -> list[str]:
    return [f"{pattern}: write {instead}" for pattern, instead in FORBIDDEN.items() if re.search(pattern, sql, re.I)]


@pytest.mark.parametrize("file", sorted(STORAGE.rglob("*.py")), ids=lambda file: file.name)
def test_the_sql_of_a_module_is_portable(file):
    if file.name in SQLITE_FILES:
        return
    sqlite_only = {first_schema.SQLITE_ONLY, third_schema.SQLITE_ONLY, fourth_schema.SQLITE_ONLY}
    faults = {sql: unportable(sql) for sql in statements_in(file) if sql not in sqlite_only}
    assert {sql: fault for sql, fault in faults.items() if fault} == {}


def test_there_is_sql_to_look_at():
    assert len([sql for file in STORAGE.rglob("*.py") for sql in statements_in(file)]) > 30


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT rowid FROM article",
        "INSERT OR REPLACE INTO setting VALUES (?)",
        "SELECT 1 FROM article WHERE slug LIKE ?",
        'SELECT "text" FROM article',
        "CREATE TABLE x (id INTEGER PRIMARY KEY)",
        "SELECT json_extract(fields, ?) FROM revision",
    ],
)
def test_the_rule_bites(sql):
    assert unportable(sql)
    assert not unportable("SELECT id FROM article WHERE slug = ? ORDER BY changed_at DESC LIMIT ?")


def test_only_the_port_knows_the_engine():
    users = {
        file.name
        for file in STORAGE.rglob("*.py")
        if re.search(r"^\s*(import|from) (sqlite3|sqlite_utils)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert users == {"database.py", "migrations.py"}
