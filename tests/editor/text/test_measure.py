from pathlib import Path

import pytest

from editor.text.markdown import parse
from editor.text.measure import characters, count_words, plain_text, reading_minutes

DECREE = (Path(__file__).parents[2] / "corpus" / "decree-30-2020.vi.md").read_text(encoding="utf-8")

# Each source with what a reader reads of it.
READ = {
    "# Một *hai* **ba** `bốn`": "Một hai ba bốn",
    "a\nb  \nc\\\nd": "a b\nc\nd",
    "a {{ai nói?}} b[^1]\n\n[^1]: c": "a  b",
    "[a](b 'c') ![d](e 'f')": "a d",
    '![a](b "Chú *thích*"){credit="Lan"}': "Chú *thích*",
    "- a\n- b\n\n  c\n\n1. d": "a\nb\n\nc\n\nd",
    "> a\n>\n> b\n\n---\n\nc": "a\n\nb\n\nc",
    "|a|b|\n|-|-|\n|c||": "a\tb\nc\t",
    "a\n: b\n: c": "a\nb\nc",
    "::: box Tựa\na\n:::\n\n::: pull-quote Lan\nb\n:::": "Tựa\n\na\n\nb\n\nLan",
    "```py\na\n```": "a",
    "<div>a</div>": "<div>a</div>",
    "[a]{lang=fr} H<sub>2</sub>O ~~b~~ &amp;": "a H2O b &",
}


@pytest.mark.parametrize("source", READ)
def test_plain_text_is_what_a_reader_reads(source: str) -> None:
    assert plain_text(parse(source)) == READ[source]


def test_words_are_counted_without_notes_and_prompts() -> None:
    assert count_words(parse("Một hai[^1] {{ba bốn?}}\n\n[^1]: năm sáu")) == 2
    assert count_words("một\u00a0hai\tba\n") == 3


def test_the_decree_has_the_words_that_it_has() -> None:
    assert count_words(parse(DECREE)) == 7_901


def test_characters_are_counted_with_and_without_spaces() -> None:
    document = parse("Một hai\n\nba")
    assert characters(document) == 9
    assert characters(document, spaces=False) == 8


@pytest.mark.parametrize(
    ("words", "language", "minutes"), [(0, "vi", 0), (1, "en", 1), (280, "vi", 1), (281, "vi", 2), (231, "de-AT", 2)]
)
def test_reading_takes_whole_minutes(words: int, language: str, minutes: int) -> None:
    assert reading_minutes(words, language) == minutes
