"""Checkers as an office would have them: made once, because making the English one takes a third of a second."""

from collections.abc import Callable
from functools import cache

import pytest

from editor.language.spelling.checker import SpellChecker, Spelling

SECOND = {"vi": "en", "en": "vi"}


@cache
def _checker_of(language: str) -> SpellChecker:
    return SpellChecker(Spelling(language, SECOND.get(language, "")))


@pytest.fixture
def checker_of() -> Callable[[str], SpellChecker]:
    """The checker of a language; Vietnamese has English as its second one, and English Vietnamese."""
    return _checker_of


@pytest.fixture
def vietnamese() -> SpellChecker:
    return _checker_of("vi")


@pytest.fixture
def english() -> SpellChecker:
    return _checker_of("en")
