"""What a key does to the sentence in focus is what a look at the whole paragraph says."""

import pytest

from ui.writing.focus import is_within_words, sentence_around

TEXTS = [
    "Ông Trần Văn A. nói với TP. Hồ Chí Minh hôm qua. Sau đó, 3 người về. Hết rồi! thật vậy… Câu cuối",
    "It was approx. three o'clock, said Dr. Smith. “Really?” asked J. Doe. 12. May came. The end ",
    "a",
    "Một câu.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_letter_within_words_makes_the_sentence_longer_and_changes_no_other(text: str) -> None:
    known = 0
    for language in ("vi", "en"):
        for at in range(len(text) + 1):
            for typed in "aÂ1 .":
                before, now = (text, at, language), (f"{text[:at]}{typed}{text[at:]}", at + 1, language)
                if is_within_words(before, now):
                    start, end = sentence_around(*before)
                    assert sentence_around(*now) == (start, end + 1), (at, typed)
                    known += 1
    assert known >= len(text.split())


def test_what_was_not_typed_here_is_looked_at() -> None:
    assert not is_within_words(("Một câu", 7, "vi"), ("Một câu.", 8, "vi"))
    assert not is_within_words(("Một câu", 7, "vi"), ("Hai câuu", 8, "vi"))
    assert not is_within_words(("Một câu", 7, "vi"), ("Một câuu", 8, "en"))
    assert is_within_words(("Một câu", 7, "vi"), ("Một câuu", 8, "vi"))
