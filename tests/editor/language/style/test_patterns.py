"""Patterns: what is read is written back alike, what is a phrase is known, and so is what a match cannot do without."""

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor.language.style.pattern_tree import Unfit, parse, written
from editor.language.style.patterns import Pattern, needed_letters, phrases
from editor.language.style.phrases import PhraseIndex, words


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("organi[sz]e", {"organise", "organize"}),
        ("(?:in|on) time", {"in time", "on time"}),
        (r"\bchia sẽ\b", {"chia sẽ"}),
        (r"web\s?site", {"web site", "website"}),
        ("colou?rs", {"colours", "colors"}),
        (r"e\.g", {"e.g"}),
        ("(a|b) c", {"a c", "b c"}),
        ("a[ ]b", {"a b"}),
    ],
)
def test_a_short_pattern_is_phrases(pattern: str, text: set[str]):
    assert set(phrases(parse(pattern)) or ()) == text


@pytest.mark.parametrize(
    "pattern", [r"\w+", "a.b", "[a-z]b", "a(?=b)", "[^a]b", "ab*", r"\d", "very,", "(a|b|c){3}", ""]
)
def test_other_patterns_are_not(pattern: str):
    assert phrases(parse(pattern)) is None


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\d+ %", {" %"}),
        (r"(?:kilo|mega)byte\w*", {"byte"}),
        (r"\w+(?:ing|ed)\b", {"ing", "ed"}),
        ("THE", {"the"}),
        (r"\d+x?", None),
        ("a|", None),
        ("[,;]", {",", ";"}),
        (r"(?<=a)\d", None),
        ("(?P<x>long)", {"long"}),
    ],
)
def test_what_a_match_needs(pattern: str, needed: set[str] | None):
    assert needed_letters(parse(pattern)) == needed


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"a{x}", "a{x}"),
        (r"[]a]+", "]a"),
        (r"[^]a]", "b"),
        (r"[-a]", "-"),
        (r"a\z", "a"),
        (r"\pL\p{Lu}", "aB"),
        (r"[[:alpha:]]", "ộ"),
        (r"\x{41}\u0041", "AA"),
        (r"(?P<x>a)\1", "aa"),
        (r"(?<y>b)", "b"),
        (r"it is(?!\.)", "it is"),
        (r"[\w-]+", "a-b"),
        (r"a{2,3}?b", "aaab"),
        (r"[\]\-]", "-"),
        (r"(?i)ab", "AB"),
        (r"#x y", "#x y"),
    ],
)
def test_a_pattern_of_vale_means_the_same_here(pattern: str, text: str):
    assert regex.fullmatch(written(parse(pattern)), text)


@pytest.mark.parametrize("pattern", ["(a", "a)", "*a", "a**", "[a", "\\", r"\Qa", "(?R)", "(?&x)", "a{1001}", r"\8a\k"])
def test_what_is_not_understood_is_unfit(pattern: str):
    with pytest.raises(Unfit):
        Pattern(parse(pattern), ignores_case=False).compile()


SIGNS = st.lists(
    st.sampled_from(
        [
            "a",
            "b",
            "ộ",
            " ",
            ",",
            "(",
            ")",
            "(?:",
            "|",
            "[ab]",
            "[^a]",
            "\\w",
            "\\s",
            "\\b",
            "?",
            "*",
            "+",
            "{2}",
            ".",
            "^",
            "$",
        ]
    ),
    max_size=12,
).map("".join)
TEXTS = st.text(alphabet="aabộ ,\n", max_size=30)


def understood(pattern: str) -> bool:
    """By us and, so that the two can be compared, by the engine as it is written."""
    try:
        regex.compile(pattern)
        Pattern(parse(pattern), ignores_case=False).compile()
    except (Unfit, regex.error):
        return False
    return True


@given(SIGNS, TEXTS)
def test_a_pattern_is_read_or_unfit_and_matches_as_it_would(pattern: str, text: str):
    if not understood(pattern):
        return
    node = parse(pattern)
    ours = [found.span() for found in Pattern(node, ignores_case=False).find(text, text.lower())]
    theirs = [found.span() for found in regex.finditer(pattern, text, regex.MULTILINE) if found.end() > found.start()]
    assert ours == theirs


@given(SIGNS, TEXTS)
def test_what_is_needed_is_there_in_every_match(pattern: str, text: str):
    if not understood(pattern):
        return
    needed = needed_letters(parse(pattern))
    for found in regex.finditer(pattern, text):
        if needed and found[0]:
            assert any(letters in text.lower() for letters in needed)


@given(SIGNS, TEXTS)
def test_phrases_find_what_the_pattern_finds_as_whole_words(pattern: str, text: str):
    expanded = phrases(parse(pattern)) if understood(pattern) else None
    if not expanded:
        return
    index: PhraseIndex[str] = PhraseIndex()
    for phrase in expanded:
        index.add(phrase, phrase, ignores_case=False)
    ours = {(start, end) for start, end, _ in index.find(words(text))}
    spaced = [re.escape(phrase).replace(r"\ ", r"\s+") for phrase in expanded]
    theirs = {
        (found.start(), found.start() + len(found[1]))
        for phrase in spaced
        for found in re.finditer(rf"(?<!\w)(?=({phrase})(?!\w))", text)
    }
    assert ours == theirs


def test_phrases_are_found_with_any_apostrophe_space_and_case():
    index: PhraseIndex[str] = PhraseIndex()
    index.add("don't know", "one")
    index.add("e.g", "two")
    index.add("Hà Nội", "three", ignores_case=False)
    index.add("   ", "never")
    text = "DON’T\n know, e.g. hà nội, Hà\u00a0Nội, e. g., İstanbul don't  know"
    assert [(text[start:end], owner) for start, end, owner in index.find(words(text))] == [
        ("DON’T\n know", "one"),
        ("e.g", "two"),
        ("Hà\u00a0Nội", "three"),
        ("don't  know", "one"),
    ]
