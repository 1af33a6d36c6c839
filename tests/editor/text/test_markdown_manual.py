"""The manual's page about the text: each example gives the node that it claims behind the word `markdown`."""

import re
from pathlib import Path
from typing import get_args

import pytest

from editor.text.blocks import Block, Inline
from editor.text.markdown import parse
from editor.text.walk import every_block, every_inline

PAGE = Path(__file__).parents[3] / "docs" / "markdown.md"
IN_NO_TEXT = {"PageNumber"}
"""what only the contents of a bulletin have"""
EXAMPLES = re.findall(r"^```markdown (.+?)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("claim", "source"), EXAMPLES)
def test_the_example_gives_what_it_claims(claim: str, source: str) -> None:
    assert set(claim.split()) <= _nodes(source)


def test_every_node_has_an_example() -> None:
    claimed = {name for claim, _ in EXAMPLES for name in claim.split()}
    nodes = {node.__name__ for node in (*get_args(Block), *get_args(Inline))}
    assert claimed == (nodes | {"Note"}) - IN_NO_TEXT


def test_no_example_is_without_a_claim() -> None:
    assert PAGE.read_text(encoding="utf-8").count("\n```markdown") == len(EXAMPLES)


def _nodes(source: str) -> set[str]:
    document = parse(source)
    nodes = {type(block).__name__ for block in every_block(document)}
    nodes |= {type(inline).__name__ for inline, _ in every_inline(document)}
    return nodes | {type(note).__name__ for note in document.notes.values()}
