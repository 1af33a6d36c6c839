"""What is said of one word by itself: the lists of words first, then its shape, then the engines.

It knows no text: what stands before a word is the checker's matter.
"""

import unicodedata
from dataclasses import field
from enum import StrEnum

from editor.frozen import frozen
from editor.language.spelling.engine import SpellEngine, Verdict
from editor.language.spelling.keystrokes import replay
from editor.language.spelling.syllables import is_legal_only_with_marks, legal_syllables
from editor.language.spelling.tones import with_tone, without_tone
from editor.language.spelling.variants import Variant, other_form
from editor.language.spelling.vietnamese import frequency
from editor.language.spelling.word_lists import WordLists

LONGEST_CAPITALS = 6
"""Capitals up to here are an abbreviation: UBND, VKSND."""

_USUAL = 4.0
"""A syllable that stands once in 100,000 words: only such a one is believed to be meant by the keys of a word."""

_PREFIXES = frozenset(
    "anti co counter cross de e ex inter mid mini multi non over post pre pro re self semi sub un".split()
)
"""What stands before a hyphen in English without being a word."""


class TonePlacement(StrEnum):
    """Where the house puts the tone mark of oa, oe and uy: `OLD` is hòa, `NEW` is hoà."""

    EITHER = "either"
    OLD = "old"
    NEW = "new"


@frozen
class Judgement:
    """How the words of one language are judged: its engine and, for what that does not know, a second one's."""

    language: str
    engine: SpellEngine
    second_language: str = ""
    second: SpellEngine | None = None
    variant: Variant = Variant.EITHER
    tones: TonePlacement = TonePlacement.EITHER
    lists: WordLists = field(default_factory=WordLists)

    def of(self, token: str) -> Verdict:
        """The verdict on a word as it stands in the text."""
        word = unicodedata.normalize("NFC", token).replace("\u00ad", "").replace("’", "'")
        if any(form in self.lists.right or form in self.lists.ignored for form in {word, word.lower()}):
            return Verdict.OK
        if word in self.lists.wrong or word.lower() in self.lists.wrong:
            return Verdict.ERROR
        if self._is_passed_over(word):
            return Verdict.OK
        verdict = self.engine.check(word)
        if verdict is Verdict.OK:
            return Verdict.STYLE if self.house_form(word) else Verdict.OK
        return Verdict.OK if self._is_known_elsewhere(word) else verdict

    def house_form(self, word: str) -> str:
        """What the house writes for a right word, where that is something else; one with a capital is left alone."""
        if self.language == "en":
            return other_form(word, self.variant)
        if self.language == "vi" and self.tones is not TonePlacement.EITHER:
            bare, tone = without_tone(word)
            placed = with_tone(bare, tone, is_old=self.tones is TonePlacement.OLD)
            return placed if placed != word and placed in legal_syllables() else ""
        return ""

    def _is_passed_over(self, word: str) -> bool:
        """Single letters, abbreviations in capitals, names like McDonald and like_this, another alphabet."""
        if len(word) < 2 or "_" in word or not _is_in_alphabet_of(self.language, word[0]):
            return True
        parts = word.replace("’", "-").replace("'", "-").replace("‑", "-").split("-")
        if all(len(part) <= LONGEST_CAPITALS and part.isupper() for part in parts if part):
            return True
        if any(letter.isdigit() for letter in word):
            return not self._is_typed_with_digits(word)
        return not word.isupper() and any(part[1:] != part[1:].lower() for part in parts)

    def _is_typed_with_digits(self, word: str) -> bool:
        """Whether the digits of a word are keys of VNI: d9u7o75c is được, but a4 and covid19 are what they are."""
        if self.language != "vi" or len(word) < 3 or word != word.lower():
            return False
        return any(made in legal_syllables() for made in replay(word))

    def _is_known_elsewhere(self, word: str) -> bool:
        """Whether a word that the engine does not know is right all the same: joined, of a second language, a name."""
        if "-" in word or "‑" in word:
            return self._is_joined_of_words(word)
        if self.language == "vi":
            return self._is_foreign_in_vietnamese(word)
        if self.second_language == "vi":
            return self._is_vietnamese_abroad(word)
        return self.second is not None and self.second.check(word) is Verdict.OK

    def _is_vietnamese_abroad(self, word: str) -> bool:
        """phở and Nguyễn, and Nguyen, whose marks other languages leave out; a plain word in lower case is a slip."""
        word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
        lower = word.lower()
        if word[:1].isupper():
            return lower in legal_syllables() or is_legal_only_with_marks(lower)
        return not word.isascii() and lower in legal_syllables()

    def _is_foreign_in_vietnamese(self, word: str) -> bool:
        """A foreign word or name, of the words that are no legal syllables; others are slips, or keys of Telex."""
        if has_vietnamese_letter(word):
            return False
        if self.second and self.second.check(word) is Verdict.OK:
            return True
        is_typed = any(made in legal_syllables() and frequency(made) >= _USUAL for made in replay(word))
        return word[:1].isupper() and not is_typed

    def _is_joined_of_words(self, word: str) -> bool:
        """Whether every part of a word with hyphens is right; in Vietnamese it is a transliteration (Mát-xcơ-va)."""
        if self.language == "vi":
            return True
        parts = [part for part in word.replace("‑", "-").split("-") if part]
        if self.language == "en" and parts[0].lower() in _PREFIXES:
            parts = parts[1:]
        return not any(self.of(part) in (Verdict.ERROR, Verdict.RARE) for part in parts)


_RANGES = {
    "ru": (("\u0400", "\u052f"),),
    "ar": (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufeff")),
}
_RANGES["fa"] = _RANGES["ar"]
_LATIN = (("A", "\u024f"), ("\u1e00", "\u1eff"))


def _is_in_alphabet_of(language: str, letter: str) -> bool:
    return any(first <= letter <= last for first, last in _RANGES.get(language, _LATIN))


_VIETNAMESE_SHAPES = frozenset("ăâđêôơư")


def has_vietnamese_letter(word: str) -> bool:
    """Whether a letter bears a tone or a shape of Vietnamese; é, which French has too, counts."""
    bare, tone = without_tone(word.lower())
    return bool(tone) or not _VIETNAMESE_SHAPES.isdisjoint(bare)
