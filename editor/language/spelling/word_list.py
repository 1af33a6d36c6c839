"""Spelling by a list of words with their frequencies: English and the other languages of pyspellchecker.

Only the package's lists are used: its own search takes seconds for a long word. Ours looks among words of nearly the
same length and letters, and weighs how likely each slip is against how usual the word is.
"""

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from editor.language.spelling import lists
from editor.language.spelling.engine import Suggestion, Verdict, in_case_of
from editor.language.spelling.slips import CountedSlips, GeneralSlips, Slips, cost_of
from editor.language.spelling.sound import sound_of

_USUAL_WEIGHT = 1.75
"""Nats that a word gains for being ten times as usual."""
_FARTHEST = 22.0
_SOUNDS_SO = 1.5
"""Nats that an English word gains when it sounds as the wrong one does: people write what they hear."""
_TWO_WORDS = 4.5
"""Nats that it costs to leave out a space."""
_WORDS_COUNTED = 9.0
"""The logarithm of how many words the frequencies are of: so much rarer is it that two stand together by chance."""
_MOST_LETTER_DIFFERENCES = 4
_MOST_FOR_RARE_WORDS = 2
_LONGEST = 40
"""Longer words get no suggestions: they are no words."""
_SHORT_WORDS = frozenset("a i am an as at be by do go he if in is it me my no of on or so to up us we".split())
_USUAL_ENOUGH_ALONE = 3.5
_CLITICS = ("'s", "'", "'d", "'ll", "'ve", "'re")

Bucket = dict[int, list[str]]
"""Words of one length by the set of their letters, as bits."""


class WordListEngine:
    """The engine of one language of `lists.LANGUAGES`. Making it reads the list (0.1 to 0.5 s): make it in a worker."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._zipf = lists.read(language)
        self._capitals = lists.capitals(language)
        self._slips: Slips = CountedSlips(language) if language == "en" else GeneralSlips()

    def check(self, word: str) -> Verdict:
        lower = word.lower().replace("’", "'")
        if lower in self._zipf or (self.language == "en" and not lower.isascii() and _plain(lower) in self._zipf):
            return Verdict.OK
        if "'" in lower and any(lower.endswith(end) and lower.removesuffix(end) in self._zipf for end in _CLITICS):
            return Verdict.OK
        return Verdict.RARE if self.language in lists.THIN else Verdict.ERROR

    def suggest(self, word: str, most: int = 5) -> list[Suggestion]:
        wrong = word.lower().replace("’", "'")
        if not 0 < len(wrong) <= _LONGEST:
            return []
        found = [(score, near, "spelled nearly so") for score, near in self._near(wrong, most)]
        found += [(score, halves, "two words") for score, halves in self._halves(wrong)]
        best = sorted(found)[:most]
        return [Suggestion(in_case_of(word, self._capitals.get(text, text)), why) for _score, text, why in best]

    def _near(self, wrong: str, most: int) -> list[tuple[float, str]]:
        """The `most` words with the lowest scores; the fewest slips come first, so that the bound falls early."""
        best: list[tuple[float, str]] = []
        bound = math.inf
        sound = sound_of(wrong)
        for _slips, less, word in sorted(self._within_reach(wrong)):
            cost = cost_of(word, wrong, self._slips, min(_FARTHEST, bound - less + _SOUNDS_SO))
            if cost > _FARTHEST:
                continue
            if self.language == "en" and sound_of(word) == sound:
                cost -= _SOUNDS_SO
            if cost + less < bound:
                best = sorted([*best, (cost + less, word)])[:most]
                bound = best[-1][0] if len(best) == most else bound
        return best

    def _within_reach(self, wrong: str) -> Iterator[tuple[int, float, str]]:
        """(slips, less the bonus for being usual, word) of the words that are few enough slips away."""
        farthest = 2 if len(wrong) <= 6 else 3
        letters = _Letters(wrong)
        for word in self._alike(wrong):
            slips = letters.slips_to(word)
            if 0 < slips <= farthest:
                yield slips, -_USUAL_WEIGHT * self._zipf[word], word

    def _alike(self, wrong: str) -> Iterator[str]:
        """Words of nearly the same length and letters."""
        mask = self._mask(wrong)
        for buckets, most in zip(self._buckets, (_MOST_LETTER_DIFFERENCES, _MOST_FOR_RARE_WORDS), strict=True):
            for length in range(len(wrong) - 2, len(wrong) + 3):
                for other, words in buckets.get(length, {}).items():
                    if (mask ^ other).bit_count() <= most:
                        yield from words

    @cached_property
    def _bits(self) -> dict[str, int]:
        alphabet = sorted({letter for word in self._zipf for letter in word})
        return {letter: 1 << place for place, letter in enumerate(alphabet)}

    @cached_property
    def _buckets(self) -> tuple[dict[int, Bucket], dict[int, Bucket]]:
        """The usual words and the rare ones, each by length and letters; made with the first suggestion."""
        usual: dict[int, Bucket] = defaultdict(lambda: defaultdict(list))
        rare: dict[int, Bucket] = defaultdict(lambda: defaultdict(list))
        for word, zipf in self._zipf.items():
            (rare if zipf <= lists.UNSEEN else usual)[len(word)][self._mask(word)].append(word)
        return usual, rare

    def _mask(self, word: str) -> int:
        mask = 0
        for letter in word:
            mask |= self._bits.get(letter, 0)
        return mask

    def _halves(self, wrong: str) -> Iterator[tuple[float, str]]:
        """(score, the two words) of each way to cut the word in two that are usual on their own."""
        for at in range(1, len(wrong)):
            halves = wrong[:at], wrong[at:]
            if all(map(self._stands_alone, halves)):
                together = sum(self._zipf[half] for half in halves) - _WORDS_COUNTED
                yield _TWO_WORDS - _USUAL_WEIGHT * together, " ".join(halves)

    def _stands_alone(self, half: str) -> bool:
        """One or two letters alone are only a word when they are a well-known one."""
        if len(half) <= 2:
            return self.language == "en" and half in _SHORT_WORDS
        return self._zipf.get(half, 0.0) >= _USUAL_ENOUGH_ALONE


def _plain(word: str) -> str:
    """naïve, which English also writes as naive."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


class _Letters:
    """A word, ready to be held against many: how many letters it is away from each, by bits.

    The method: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003. Two
    letters that changed places count once.
    """

    def __init__(self, word: str) -> None:
        self._length = len(word)
        self._places: dict[str, int] = defaultdict(int)
        for place, letter in enumerate(word):
            self._places[letter] |= 1 << place

    def slips_to(self, other: Iterable[str]) -> int:
        places = self._places.get
        up, down, zero, before = (1 << self._length) - 1, 0, 0, 0
        slips, last = self._length, 1 << (self._length - 1)
        for letter in other:
            here = places(letter, 0)
            zero = (((here & up) + up) ^ up) | here | down | (((~zero & here) << 1) & before)
            right, left = down | ~(zero | up), zero & up
            if right & last:
                slips += 1
            if left & last:
                slips -= 1
            right = (right << 1) | 1
            up, down = (left << 1) | ~(zero | right), right & zero
            before = here
        return slips
