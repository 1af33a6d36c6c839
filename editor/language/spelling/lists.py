"""The lists of words: which languages have one, and how usual each word is. It judges nothing.

A list is that of the package pyspellchecker with what we know better: resources/language/README.md.
"""

import gzip
import json
import math
import re
from collections.abc import Iterator
from importlib import resources as installed

import resources
from editor.language.spelling.variants import pairs

LANGUAGES = frozenset("ar de en es eu fa fr it lv nl pt ru".split())

THIN = frozenset(("fa", "ru"))
"""Languages whose list lacks so many forms of words that one outside it is rather a word than a slip."""

UNSEEN = 0.5
"""How usual a word is that is in the list but hardly in the texts that were counted."""

_COUNTED_FROM = 51
"""Counts up to 50 in the package's lists mean: not counted."""

_PIECE = 65_536
_BETWEEN_WORDS = re.compile(r'(?<=\d),\s*(?=")')


def read(language: str) -> dict[str, float]:
    """The words of `language` in lower case, each with how usual it is: the logarithm of its uses in 10^9 words."""
    counts = dict(_counts(language))
    total = sum(counts.values())
    has_table = resources.path(f"language/{language}-frequencies.tsv").exists()
    if language == "en":
        words = dict.fromkeys(counts, UNSEEN)
    else:
        words = {word: _zipf(count, total) for word, count in counts.items()}
    if has_table:
        words.update(_frequencies(language))
    if language == "en":
        _amend(words)
    return words


def _zipf(count: int, total: int) -> float:
    return max(UNSEEN, math.log10(count * 1e9 / total)) if count >= _COUNTED_FROM else UNSEEN


def _counts(language: str) -> Iterator[tuple[str, int]]:
    """The package's list, read piece by piece: one call for the whole would stop every other thread for 0.1 s."""
    packed = installed.files("spellchecker").joinpath("resources", f"{language}.json.gz").read_bytes()
    text = gzip.decompress(packed).decode("utf-8").strip()[1:-1]
    start = 0
    while start < len(text):
        cut = _BETWEEN_WORDS.search(text, start + _PIECE)
        end = cut.start() if cut else len(text)
        yield from json.loads(f"{{{text[start:end]}}}").items()
        start = cut.end() if cut else len(text)


def _frequencies(language: str) -> Iterator[tuple[str, float]]:
    for line in resources.text(f"language/{language}-frequencies.tsv").splitlines():
        word, _tab, hundredths = line.partition("\t")
        yield word, int(hundredths) / 100


def capitals(language: str) -> dict[str, str]:
    """Words that begin with a capital wherever they stand, by themselves in lower case: wednesday -> Wednesday."""
    words = resources.text("language/en-capitals.txt").split() if language == "en" else []
    return {word.lower(): word for word in words}


def _amend(words: dict[str, float]) -> None:
    """What the English list lacks, and the slips that it takes for words."""
    for line in resources.text("language/en-words.tsv").splitlines():
        sign, word = line.split("\t")
        if sign == "+":
            words.setdefault(word, UNSEEN)
        else:
            words.pop(word, None)
    for british, american in pairs()[0].items():
        words.setdefault(british, words.get(american, UNSEEN))
        words.setdefault(american, words[british])
