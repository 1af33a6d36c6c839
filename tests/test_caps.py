"""The table of caps: each number stands in the code under the name that it gives, and people are told the same."""

import importlib
from pathlib import Path

import pytest

from editor.caps import CAPS

TOLD = (Path(__file__).parents[1] / "docs" / "security.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("cap", CAPS, ids=lambda cap: f"{cap.door}, {cap.unit}")
def test_the_code_keeps_to_the_cap(cap):
    assert getattr(importlib.import_module(cap.module), cap.name) == cap.most


@pytest.mark.parametrize("cap", CAPS, ids=lambda cap: f"{cap.door}, {cap.unit}")
def test_the_page_on_security_says_it(cap):
    assert f"| {cap.door} | {cap.most:,.0f} {cap.unit} |" in TOLD


def test_no_door_stands_there_twice_for_one_thing():
    assert len({(cap.door, cap.unit) for cap in CAPS}) == len(CAPS)
