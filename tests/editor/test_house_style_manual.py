"""docs/house-styles.md says everything that can stand in a house style."""

import re
from pathlib import Path

import pytest

import resources
from editor import house_style
from editor.house_style import ALIGNS, OPENING, ROLES
from editor.page_parts import RULES

PAGE = (Path(__file__).parents[2] / "docs" / "house-styles.md").read_text(encoding="utf-8")
OFFICE = f"word: {{sha256: {'a' * 64}, name: office.docx, styles: {{headline: Title}}}}\n"


@pytest.fixture
def asked(keys_asked: set[str]) -> set[str]:
    """Every key that the reader asks a file for while the styles that ship are read, and one with an office's file."""
    for style in house_style.shipped():
        house_style.read(resources.text(f"house_styles/{style.key}.yaml") + OFFICE, "the manual")
    return keys_asked


def test_every_key_that_is_read_is_explained(asked: set[str]) -> None:
    assert {"key", "width_mm", "line_height", "rule", "sha256", "columns", "continued"} <= asked
    named = PAGE.replace("`heading1` to `heading6`", " ".join(f"`heading{level}`" for level in range(1, 7)))
    assert {key for key in asked | set(ROLES) if f"`{key}`" not in named} == set()


@pytest.mark.parametrize("word", [*OPENING, *RULES, *ALIGNS])
def test_every_choice_is_named(word: str) -> None:
    assert re.search(rf"\b{word}\b", PAGE)


def test_no_key_is_explained_that_does_not_exist(asked: set[str]) -> None:
    explained = {key for row in re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)}
    assert explained - asked == set()
    assert len(explained) >= 25
