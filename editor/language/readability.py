"""How hard a text is to read: lengths of sentences in any language, and for English the two formulas of Flesch.

Flesch reading ease: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948):
206.835 - 1.015 * words / sentences - 84.6 * syllables / words; 60 to 70 is plain English, higher is easier.
Flesch-Kincaid grade: J. P. Kincaid and others, Research Branch Report 8-75, Naval Technical Training Command (1975):
0.39 * words / sentences + 11.8 * syllables / words - 15.59; years of schooling in the United States.

For Vietnamese there is no formula that has been verified, so none is calculated. It judges nothing: that is for the
audience's band.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from statistics import median

from editor.frozen import frozen
from editor.text.blocks import Document
from editor.text.sentences import Sentence, sentences_of


@frozen
class Readability:
    """Words are whitespace tokens: syllables ("chữ") in Vietnamese.

    `median`, `p90` and `longest` are words in a sentence; `long_share` is the share, 0 to 1, of sentences over the
    limit that was asked for. `ease` and `grade` are None but for English text with at least one sentence.
    """

    sentences: int
    words: int
    median: float
    p90: int
    longest: int
    long_share: float
    ease: float | None = None
    grade: float | None = None


def measure(document: Document, language: str, most_words: int) -> Readability:
    """Of the running text; a sentence of more than `most_words` words counts as long."""
    return of_sentences(sentences_of(document, language), language, most_words)


def of_sentences(sentences: Iterable[Sentence], language: str, most_words: int) -> Readability:
    """As `measure`, for sentences that are there already."""
    found = [sentence for sentence in sentences if sentence.words]
    if not found:
        return Readability(0, 0, 0, 0, 0, 0.0)
    lengths = sorted(sentence.words for sentence in found)
    ease, grade = _flesch(found) if language.split("-")[0] == "en" else (None, None)
    return Readability(
        sentences=len(lengths),
        words=sum(lengths),
        median=median(lengths),
        p90=percentile(lengths, 90),
        longest=lengths[-1],
        long_share=sum(length > most_words for length in lengths) / len(lengths),
        ease=ease,
        grade=grade,
    )


def percentile(ordered: list[int], percent: int) -> int:
    """The nearest rank: the least value of an ordered list that `percent` in a hundred do not exceed."""
    return ordered[max(0, -(-percent * len(ordered) // 100) - 1)]


def _flesch(sentences: list[Sentence]) -> tuple[float | None, float | None]:
    words = [word for sentence in sentences for word in _WORD.findall(sentence.text)]
    if not words:
        return None, None
    per_sentence = len(words) / len(sentences)
    per_word = sum(map(syllables, words)) / len(words)
    ease = 206.835 - 1.015 * per_sentence - 84.6 * per_word
    return ease, 0.39 * per_sentence + 11.8 * per_word - 15.59


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
# Endings whose e is not heard; after t and d, and in -ses and the like, it is.
_SILENT = re.compile(
    r"(?:(?<=[^aeiouytd])ed|(?<=[^aeiouylscxz])es|(?<=[^aeiouy][^aeiouyr])e|(?<=[aeiouy][^aeiouy])e)\Z"
)
_SILENT_LE = re.compile(r"[^aeiouy]le[sd]?\Z")
# Neighbouring vowels that are spoken apart.
_APART = re.compile(
    r"i[ao](?!u)|io(?=[^nu])|eo(?!u)|ua(?=[lt])|uo(?=u)|ya|iu|ui(?=ty)|ea(?=tor|te)|ie(?=t|nt|nc)|[aeiou]ing"
)
_TOGETHER = re.compile(r"[ctsgx]i(?:[ao]|e(?=nt|nc))|[tcs]ion|geo|(?:ge|gi)ou")
_KNOWN = {
    **dict.fromkeys(("business", "every", "evening", "people", "maybe", "something", "someone", "people’s"), 2),
    **dict.fromkeys(("area", "idea", "ideas", "areas", "several", "interest", "government", "anyone", "everyone"), 3),
    **dict.fromkeys(("one", "once", "we’re", "they’re", "you’re", "sure", "year", "years", "home", "homes"), 1),
}


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """The syllables of an English word, at least 1: counted by its vowels as they are usually spoken.

    Rules of thumb, right for about nine words of ten; a formula over a whole text asks for no more.
    """
    lowered = word.lower()
    if lowered in _KNOWN:
        return _KNOWN[lowered]
    bare = lowered.removesuffix("'s").removesuffix("’s")
    count = len(_VOWELS.findall(bare))
    if _SILENT.search(bare) and not _SILENT_LE.search(bare):
        count -= 1
    count += len(_APART.findall(bare)) - len(_TOGETHER.findall(bare))
    return max(1, count)
