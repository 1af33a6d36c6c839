"""The manual of style rules: every example does what it claims, every key and every kind is there."""

import re
from pathlib import Path

import pytest

from editor.language.style import rules
from editor.language.style.formula import NAMES
from editor.language.style.rule import Kind
from editor.language.style.scopes import SELECTORS
from editor.language.style.styler import Styler
from editor.text.markdown import parse

DOCS = Path(__file__).parents[4] / "docs"
PAGE = (DOCS / "style-rules.md").read_text(encoding="utf-8")
LANGUAGES = ("en", "vi")
SHORT = [(DOCS / "manual" / language / "files.md").read_text(encoding="utf-8") for language in LANGUAGES]
"""the pages of the manual that name each key in a line"""
EXAMPLES = re.findall(r"```yaml\n(.*?)```\n\n```text breaks\n(.*?)```\n\n```text keeps\n(.*?)```", PAGE, re.DOTALL)


def found(rule: str, text: str) -> list[str]:
    language = "vi" if "Viết" in rule else "en"
    return [
        finding.words for finding in Styler([rules.read(rule, "Office.yml", language)], language).check(parse(text))
    ]


@pytest.mark.parametrize(("rule", "breaks", "keeps"), EXAMPLES)
def test_the_example_is_found_and_its_counterpart_is_not(rule: str, breaks: str, keeps: str):
    assert found(rule, breaks)
    assert found(rule, keeps) == []


def test_no_example_is_left_out():
    assert len(EXAMPLES) == PAGE.count("```yaml") == PAGE.count("text breaks")


def test_every_kind_has_an_example():
    assert {re.search(r"extends: (\w+)", rule)[1] for rule, _, _ in EXAMPLES} == set(Kind)


@pytest.mark.parametrize("page", [PAGE, *SHORT], ids=["style-rules", *LANGUAGES])
def test_every_key_of_a_rule_is_explained(page):
    source = Path(rules.__file__).read_text(encoding="utf-8")
    asked = r'(?:record|action)\.(?:text|truth|texts|pairs|number|decimal|has|records|record)\("(\w+)"'
    keys = set(re.findall(asked, source))
    keys |= set(re.findall(r'_(?:exact|choice)\(record, "(\w+)"', source)) | set(rules._IGNORED)
    assert {"swap", "tokens", "quotations", "threshold", "prefix"} <= keys
    assert [key for key in sorted(keys) if f"`{key}`" not in page and f"`{key}:" not in page] == []
    assert [kind for kind in Kind if f"`{kind}`" not in page and f"### {kind}\n" not in page] == []


def test_every_scope_and_count_is_named():
    listed = PAGE.replace("`heading.h1` to\n`heading.h6`", " ".join(f"`heading.h{level}`" for level in range(1, 7)))
    listed = listed.replace("`heading_h1` to `heading_h6`", " ".join(f"`heading_h{level}`" for level in range(1, 7)))
    assert [name for name in (*SELECTORS, *NAMES) if f"`{name}`" not in listed] == []
