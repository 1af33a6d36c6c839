"""docs/templates.md says everything that can stand in a template and an audience, and its examples are true."""

import re
from pathlib import Path

import pytest

from editor import audience, template
from editor.preflight import CHECKS
from editor.template import FIELDS, STARTABLE, PartKind

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = (DOCS / "templates.md").read_text(encoding="utf-8")
LANGUAGES = ("en", "vi")
SHORT = [(DOCS / "manual" / language / "files.md").read_text(encoding="utf-8") for language in LANGUAGES]
"""the pages of the manual that name each key in a line"""
EXAMPLES = re.findall(r"^```(\w+)\n(.*?)^```$", MANUAL, re.DOTALL | re.MULTILINE)


def _example(language: str) -> str:
    (example,) = [source for name, source in EXAMPLES if name == language]
    return example


@pytest.fixture
def asked(keys_asked: set[str]) -> set[str]:
    """Every key that the reader asks a file for while the examples of the manual are read."""
    for kind in (template, audience):
        kind.read.cache_clear()
    template.read(_example("markdown"), "the manual")
    audience.read(_example("yaml"), "the manual")
    return keys_asked


@pytest.mark.parametrize("page", [MANUAL, *SHORT], ids=["templates", *LANGUAGES])
def test_every_key_that_is_read_is_explained(asked: set[str], page: str) -> None:
    assert {"start", "heading", "instead", "length"} <= asked
    assert {key for key in asked if f"`{key}`" not in page} == set()


@pytest.mark.parametrize("page", SHORT, ids=LANGUAGES)
def test_every_field_and_kind_of_part_is_named_in_short(page: str) -> None:
    assert [word for word in (*FIELDS, *PartKind) if f"`{word}`" not in page] == []


@pytest.mark.parametrize("word", [*FIELDS, *STARTABLE, *PartKind, *CHECKS])
def test_every_field_kind_and_check_is_explained(word: str) -> None:
    assert f"`{word}`" in MANUAL


def test_no_key_is_explained_that_does_not_exist(asked: set[str]) -> None:
    tables = MANUAL.partition("## What is checked")[0]
    explained = {
        key for row in re.findall(r"^\| (`.*?) \|", tables, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)
    }
    assert explained - asked == set()
    assert len(explained) >= 18
