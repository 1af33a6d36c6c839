"""docs/writing-room.md says what holds each promise of the writing room; every test that it names is there."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parent
MAP = (TOP.parent / "docs" / "writing-room.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([\w/]+\.py)::(test_\w+)`", MAP)))


def test_every_line_names_a_test():
    rows = [line for line in MAP.split("\n") if line.startswith("| ") and "Held by" not in line]
    assert len(rows) > 50
    assert [row for row in rows if "::test_" not in row] == []


@pytest.mark.parametrize("file", sorted({file for file, _test in NAMED}))
def test_the_tests_of_a_file_are_there(file):
    source = (TOP / file).read_text(encoding="utf-8")
    lost = [test for named, test in NAMED if named == file and not re.search(rf"^def {test}\(", source, re.MULTILINE)]
    assert lost == []
