"""README.md has a row for every hostile input, and every row a test that is there."""

import importlib
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TESTS = HERE.parent
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in (HERE / "README.md").read_text(encoding="utf-8").split("\n")
    if "::test_" in line and line.startswith("|")
]
NAMED = [re.fullmatch(r"`([\w/]+)\.py::(test_\w+)(?:\[(.+)\])?`", row[-1]) for row in ROWS]


def cases(module: object, test: str) -> list[str]:
    """What a test is run with, where its cases have names."""
    marks = [mark for mark in getattr(getattr(module, test), "pytestmark", []) if mark.name == "parametrize"]
    found: list[str] = []
    for mark in marks:
        found += [str(one) for one in mark.kwargs.get("ids") or mark.args[1] if isinstance(one, str)]
    return found


def test_there_are_enough_and_each_says_all():
    assert len(ROWS) >= 120
    assert [row for row in ROWS if len(row) != 4 or not all(row)] == []
    assert len({tuple(row) for row in ROWS}) == len(ROWS)
    assert None not in NAMED


@pytest.mark.parametrize("file", sorted({found[1] for found in NAMED if found}))
def test_every_test_that_a_row_names_is_there(file):
    module = importlib.import_module(f"tests.{file.replace('/', '.')}")
    lost = []
    for found in NAMED:
        if found and found[1] == file:
            is_there = hasattr(module, found[2]) and (not found[3] or found[3] in cases(module, found[2]))
            lost += [] if is_there else [found[0]]
    assert lost == []


@pytest.mark.parametrize("file", sorted(path.stem for path in HERE.glob("test_*.py") if path.stem != "test_table"))
def test_every_case_of_this_folder_has_its_row(file):
    module = importlib.import_module(f"tests.hostile.{file}")
    named = {(found[2], found[3]) for found in NAMED if found and found[1] == f"hostile/{file}"}
    tests = [name for name in vars(module) if name.startswith("test_") and name != "test_every_format_takes_it"]
    wanted = {(test, case) for test in tests for case in cases(module, test) or [None]}
    assert wanted - named == set()
