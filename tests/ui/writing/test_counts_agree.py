"""The count under the text and the count of the audience sheet are two ways to the same number."""

from pathlib import Path

import pytest

import resources
from editor.text.line_counts import count_lines
from editor.text.markdown import parse, split_head
from editor.text.measure import count_words
from editor.text.normalise import clean

TOP = Path(__file__).parents[3]
TEXTS = [
    *sorted(resources.path("sample").glob("*/*.md")),
    *sorted(resources.path("templates").glob("*.md")),
    TOP / "tests" / "corpus" / "decree-30-2020.vi.md",
]


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_the_lines_and_the_document_have_the_same_words(file):
    _head, body, _at = split_head(clean(file.read_text(encoding="utf-8")).text)
    assert count_lines(body).words == count_words(parse(body))
