"""Readability: the two formulas on texts counted by hand, syllables, and that Vietnamese gets no score."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.language.readability import measure, percentile, syllables
from editor.text.markdown import parse

COUNTED = {
    1: "cat boats closed time people's-less rough wharf school have made strength asked moved the walks",
    2: "harbour water council people open table ferry island being closes houses wanted needed little market",
    3: "beautiful opening-up library banana director area idea family energy several hospital holiday",
    4: "information community responsible population",
    5: "university communication administration",
}
WORDS = [(word, count) for count, listed in COUNTED.items() for word in listed.split() if "-" not in word]


@pytest.mark.parametrize(("word", "count"), WORDS)
def test_syllables(word: str, count: int):
    assert syllables(word) == count


def test_the_formulas_on_a_text_counted_by_hand():
    # 2 sentences, 10 words, 12 syllables
    found = measure(parse("The council met on Monday. It closed the pier again."), "en", 30)
    words, sentences, spoken = 10, 2, 13
    assert (found.sentences, found.words) == (sentences, words)
    assert found.ease == pytest.approx(206.835 - 1.015 * words / sentences - 84.6 * spoken / words)
    assert found.grade == pytest.approx(0.39 * words / sentences + 11.8 * spoken / words - 15.59)


def test_harder_text_has_a_lower_ease_and_a_higher_grade():
    easy = measure(parse("The cat sat. The dog ran. We all went home."), "en", 30)
    hard = measure(parse("Municipal representatives unanimously recommended comprehensive modernisation."), "en", 30)
    assert easy.ease is not None and hard.ease is not None and easy.ease > hard.ease
    assert easy.grade is not None and hard.grade is not None and easy.grade < hard.grade


def test_vietnamese_has_lengths_and_no_score():
    found = measure(parse("Xã họp. Bà con đến đông đủ từ sáng sớm.\n\n# Đề mục dài không tính"), "vi", 5)
    assert (found.sentences, found.words, found.median, found.p90, found.longest) == (2, 10, 5, 8, 8)
    assert found.long_share == 0.5
    assert (found.ease, found.grade) == (None, None)


def test_an_empty_text_is_measured():
    assert measure(parse("# Only a heading"), "en", 30).sentences == 0


def test_the_percentile_is_the_nearest_rank():
    assert percentile(list(range(1, 11)), 90) == 9
    assert percentile([7], 90) == 7
    assert percentile([1, 2], 50) == 1


@given(st.text(max_size=200), st.sampled_from(["en", "vi", "fr"]))
def test_any_text_is_measured(text: str, language: str):
    found = measure(parse(text), language, 20)
    assert 0 <= found.long_share <= 1
    assert found.p90 <= found.longest


@given(st.text(max_size=40))
def test_every_word_has_a_syllable(word: str):
    assert syllables(word) >= 1
