"""Writes the tables of word frequencies in resources/language from the package wordfreq. For developers only:

    python scripts/make_frequencies.py [LANGUAGE ...]

wordfreq 3.1 and pyspellchecker must be installed in the Python that runs it; wordfreq is not among Copydesk's packages
and in no lock file, because only its data ship (resources/language/README.md has the licence). Vietnamese gets the
frequency of each legal syllable; the others that of their usual words, with those that pyspellchecker's list lacks.
"""

import gzip
import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))
TABLES = TOP / "resources" / "language"

LANGUAGES = ("vi", "en", "es", "fr", "it", "pt", "de", "ru", "ar", "lv", "nl", "fa")
"""Basque is not here: wordfreq has no list of it."""

USUAL = 2.5
"""Words that are in pyspellchecker's list get their frequency from here on (the logarithm of uses in 10^9 words)."""
ADDED = {"en": 2.9}
ADDED_ELSEWHERE = 3.0
"""Words that are not in it are added from here on: below, there are more slips and names than words."""
FAR_RARER = 1.7
"""An added word that is so much rarer than a word one slip away is taken for that slip."""
RUN_TOGETHER = 5.2
"""Two words that are so usual are often written as one by mistake."""
CHEAP = 5.6
"""What a slip may cost (in nats) to be one that is often made."""


def package_list(language: str) -> dict[str, int]:
    packed = resources.files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
    return json.loads(gzip.decompress(packed))


def vietnamese() -> dict[str, float]:
    from wordfreq import zipf_frequency

    from editor.language.spelling.syllables import legal_syllables

    found = {syllable: zipf_frequency(syllable, "vi") for syllable in legal_syllables()}
    return {syllable: zipf for syllable, zipf in found.items() if zipf}


def usual_words(language: str) -> dict[str, float]:
    from wordfreq import zipf_frequency

    known = package_list(language)
    found = {word: zipf_frequency(word, language) for word in known}
    usual = {word: zipf for word, zipf in found.items() if zipf >= USUAL} if language == "en" else {}
    return usual | dict(lacking(language, known, found))


def lacking(language: str, known: dict[str, int], zipf_of_known: dict[str, float]) -> Iterator[tuple[str, float]]:
    """The usual words that the package's list lacks, without English ones, slips and words typed without accents."""
    from wordfreq import top_n_list, zipf_frequency

    letters = alphabet(known)
    candidates = {word: zipf_frequency(word, language) for word in top_n_list(language, 80_000) if word not in known}
    by_skeleton: dict[str, float] = defaultdict(float)
    for word, zipf in (zipf_of_known | candidates).items():
        by_skeleton[skeleton(word)] = max(by_skeleton[skeleton(word)], zipf)
    for word, zipf in candidates.items():
        if zipf < ADDED.get(language, ADDED_ELSEWHERE) or len(word) < 3 or not set(word) <= letters or word[0] == "'":
            continue
        if language != "en" and zipf_frequency(word, "en") > zipf + 0.3 and word.isascii():
            continue
        is_bare = skeleton(word) == word
        if language not in ("en", "ar", "fa") and is_bare and by_skeleton[word] > zipf + 0.7:
            continue
        if language == "en" and is_likely_slip(word, zipf, zipf_of_known):
            continue
        yield word, zipf


def is_likely_slip(word: str, zipf: float, known: dict[str, float]) -> bool:
    """Whether a far more usual word is one cheap slip away, or only an apostrophe or a space is missing."""
    from editor.language.spelling.slips import cost_of

    if any(f"{word[:at]}'{word[at:]}" in known for at in range(1, len(word))):
        return True
    halves = ((word[:at], word[at:]) for at in range(1, len(word)))
    if any(min(known.get(half, 0.0) for half in both) >= RUN_TOGETHER for both in halves):
        return True
    slips = english_slips()
    near = (other for other in one_letter_away(word) if known.get(other, 0.0) > zipf + FAR_RARER)
    return any(cost_of(other, word, slips, CHEAP) <= CHEAP for other in near)


@cache
def english_slips() -> Any:
    from editor.language.spelling.slips import CountedSlips

    return CountedSlips("en")


def one_letter_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in "abcdefghijklmnopqrstuvwxyz'":
            yield head + letter + tail[1:]
            yield head + letter + tail


def alphabet(known: dict[str, int]) -> set[str]:
    """The letters of one word in 2,000 at least."""
    uses: dict[str, int] = defaultdict(int)
    for word in known:
        for letter in set(word):
            uses[letter] += 1
    return {
        letter for letter, count in uses.items() if count > len(known) / 2000 and (letter.isalpha() or letter == "'")
    }


def skeleton(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def main() -> None:
    for language in sys.argv[1:] or LANGUAGES:
        name = "vi-syllables.tsv" if language == "vi" else f"{language}-frequencies.tsv"
        table = vietnamese() if language == "vi" else usual_words(language)
        rows = [f"{word}\t{round(zipf * 100)}\n" for word, zipf in sorted(table.items())]
        (TABLES / name).write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
