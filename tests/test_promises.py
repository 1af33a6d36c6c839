"""The pages of docs/ that say what holds each promise (PAGES): every test that they name is there."""

import re
from pathlib import Path

import pytest

TOP = Path(__file__).parent
# To add one: a page of docs/ with the same kind of tables.
PAGES = ("writing-room.md", "desk.md", "review-room.md", "safety-room.md", "meeting-room.md")
MAPS = {page: (TOP.parent / "docs" / page).read_text(encoding="utf-8") for page in PAGES}
NAMED = sorted({found for text in MAPS.values() for found in re.findall(r"`([\w/]+\.py)::(test_\w+)`", text)})


@pytest.mark.parametrize("page", PAGES)
def test_every_line_names_a_test(page):
    rows = [line for line in MAPS[page].split("\n") if line.startswith("| ") and "Held by" not in line]
    assert len(rows) > 35
    assert [row for row in rows if "::test_" not in row] == []


@pytest.mark.parametrize("file", sorted({file for file, _test in NAMED}))
def test_the_tests_of_a_file_are_there(file):
    source = (TOP / file).read_text(encoding="utf-8")
    lost = [test for named, test in NAMED if named == file and not re.search(rf"^def {test}\(", source, re.MULTILINE)]
    assert lost == []
