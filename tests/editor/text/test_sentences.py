from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.text.blocks import Span
from editor.text.markdown import parse
from editor.text.sentences import sentences, sentences_of

CASES = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1])
def test_sentences_end_where_a_reader_ends_them(case: list[str]) -> None:
    language, *expected = case
    text = " ".join(expected)
    assert [text[span.start : span.end] for span in sentences(text, language)] == expected


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("Hải An\n\nphường mới", "vi") == [Span(0, 6), Span(8, 18)]


def test_an_empty_text_has_no_sentence() -> None:
    assert sentences(" \n ", "vi") == []


@given(st.text(), st.sampled_from(["vi", "en", "de-AT"]))
def test_sentences_hold_every_word_in_order(text: str, language: str) -> None:
    found = sentences(text, language)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert " ".join(text[span.start : span.end] for span in found).split() == text.split()


def test_only_running_text_has_sentences() -> None:
    source = (
        "# Tít.\n\nMột hai. Ba bốn năm.\n\n- Sáu {{ai?}}.\n\n| a. b |\n|---|\n\n```\nmã.\n```\n\nBảy[^1]\n\n[^1]: A."
    )
    document = parse(source)
    assert [(sentence.text, sentence.words) for sentence in sentences_of(document, "vi")] == [
        ("Một hai.", 2),
        ("Ba bốn năm.", 3),
        ("Sáu .", 2),
        ("Bảy", 1),
    ]
