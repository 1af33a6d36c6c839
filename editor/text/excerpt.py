"""The passage of a text in which something was found, and where in it. Pure functions over Markdown or plain text.

A place is looked for as it was typed, then without marks, then word by word; the first way that finds anything decides
what is marked. Small letters keep the length, so that a place among them is one in the text.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from editor.frozen import frozen
from editor.text.folding import fold
from editor.text.query import Query

BEFORE = 60
"""characters shown before what was found"""
LENGTH = 220
"""characters of an excerpt"""
MOST_MARKS = 12
_LOOKED_THROUGH = 200_000
"""characters of a text: further on nothing is marked, so that a book does not hold up the list"""

_LOOSE = re.compile("[\u0300-\u036f]")
"""marks that Unicode has no whole letter for"""
_WORD = re.compile(r"[^\W_]+")
# What does not show: breaks and runs of space (one is left), and the signs of Markdown. Those at the beginning of a
# line; links, pictures and footnotes; emphasis, code and escapes; tables; prompts.
_GOES = re.compile(
    r"[\s|]*(?:[^\S ]|\|)[\s|]*| {2,}"
    r"|^ {0,3}(?:#{1,6} +|>+ ?|[-+*] +(?:\[[ xX]\] +)?|:{3,}.*$)"
    r"|!?\[(?:\^[^\]]*\]:?)?|\](?:\([^)\n]*\))?(?:\{[^}\n]*\})?"
    r"|:?-{3,}:?|\*+|~~|`+|\{\{|\}\}|\\(?=[!-/:-@\[-`{-~])",
    re.MULTILINE,
)
_SPACE = re.compile(r"\s+")

Place = tuple[int, int]
"""from, and up to, in characters"""


@frozen
class Excerpt:
    """A piece of a text on one line, and the places in it that were looked for."""

    line: str
    marks: tuple[Place, ...] = ()


class Prepared:
    """A text as it is looked through: in small letters, and without marks once somebody asks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.small = lowered(text[:_LOOKED_THROUGH])
        self.has_loose_marks = _LOOSE.search(self.small) is not None
        self._plain: str | None = None

    @property
    def plain(self) -> str:
        if self._plain is None:
            self._plain = fold(self.small)
        return self._plain


class Seeker:
    """Looks for one query in one text after the other."""

    def __init__(self, query: Query) -> None:
        self._whole = (*query.phrases, *((" ".join(query.words),) if query.words else ()))
        self._words = (*query.phrases, *query.words)
        self._is_open = query.is_open
        # The strictest way comes first: as it was typed, without marks, and each word by itself.
        self._ways = [self._as_typed, self._without_marks]
        if self._whole != self._words:
            self._ways.append(self._each_word)

    @property
    def ways(self) -> range:
        """The ways of looking; `places` takes one of them."""
        return range(len(self._ways))

    def places(self, text: Prepared, way: int) -> list[Place]:
        """At most `MOST_MARKS` places, in their order; none touches another."""
        return self._ways[way](text)

    def all_places(self, text: Prepared) -> list[Place]:
        """The places of the strictest way that finds any."""
        return next((places for way in self.ways if (places := self.places(text, way))), [])

    def parts(self, text: Prepared) -> list[Place]:
        """Where the words stand, in the middle of others too."""
        return _places(text, self._words, False, False, is_part=True)

    def _as_typed(self, text: Prepared) -> list[Place]:
        return _places(text, self._whole, self._is_open, True)

    def _without_marks(self, text: Prepared) -> list[Place]:
        return _places(text, self._whole, self._is_open, False)

    def _each_word(self, text: Prepared) -> list[Place]:
        """Each word as it was typed, or where that is nowhere without its marks."""
        found: set[Place] = set()
        for number, word in enumerate(self._words, start=1):
            is_open = self._is_open and number == len(self._words)
            found.update(_places(text, (word,), is_open, True) or _places(text, (word,), is_open, False))
        apart: list[Place] = []
        for place in sorted(found):
            if not apart or place[0] >= apart[-1][1]:
                apart.append(place)
        return apart[:MOST_MARKS]


def _places(
    text: Prepared, wanted: tuple[str, ...], is_open: bool, minds_marks: bool, is_part: bool = False
) -> list[Place]:
    pattern = _pattern(wanted, is_open, minds_marks, is_part, text.has_loose_marks)
    return [match.span() for match in islice(pattern.finditer(text.small if minds_marks else text.plain), MOST_MARKS)]


def lowered(text: str) -> str:
    """`text` in small letters, of the same length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one if len(one := x.lower()) == 1 else x for x in text)


@lru_cache(maxsize=64)
def _pattern(
    wanted: tuple[str, ...], is_open: bool, minds_marks: bool, is_part: bool, has_loose_marks: bool
) -> "re.Pattern[str]":
    """Any of `wanted`, the longest first; between two words anything but letters may stand."""
    sources = []
    for number, phrase in enumerate(wanted):
        words = _WORD.findall(lowered(phrase))
        if not words:
            continue
        spelled = [_spelled(word, minds_marks, has_loose_marks) for word in words]
        if not is_part:
            # The look back stands behind the first letter: in front of it, it would be tried at every place.
            spelled[0].insert(1, r"(?<![^\W_].)")
            goes_on = is_open and number == len(wanted) - 1
            spelled[-1].append(r"[^\W_]*" if goes_on else r"(?![^\W_])")
        sources.append(r"[\W_]+".join("".join(letters) for letters in spelled))
    return re.compile("|".join(sorted(sources, key=len, reverse=True)) or "(?!)")


def _spelled(word: str, minds_marks: bool, has_loose_marks: bool) -> list[str]:
    """What each letter may look like. The look back needs the first one to be one character: no mark stands there."""
    loose = _LOOSE.pattern + "*" if has_loose_marks else ""
    return [part for letter in (word if minds_marks else fold(word)) for part in (re.escape(letter), loose)]


def excerpt(text: str, places: Sequence[Place]) -> Excerpt:
    """The piece of `text` around the first of `places`, without the signs of Markdown; or else its beginning."""
    first = places[0][0] if places else 0
    start = max(0, first - BEFORE, text.rfind("\n\n", 0, first) + 1)
    if start and start == first - BEFORE:
        start = _word_begin(text, start, first)
    end = min(len(text), start + LENGTH)
    if end < len(text):
        last = max((stop for begin, stop in places if begin < end), default=0)
        end = max(text.rfind(" ", start, end), min(last, start + 2 * LENGTH), start + 1)
    line, marks = _plain(text[start:end], [(one - start, other - start) for one, other in places if one < end])
    before = "…" if text[:start].strip() and start > text.rfind("\n\n", 0, first) + 2 else ""
    behind = "…" if text[end:].strip() else ""
    marks = [(one + len(before), other + len(before)) for one, other in marks]
    return Excerpt(before + line + behind, tuple(marks))


def _word_begin(text: str, start: int, first: int) -> int:
    space = _SPACE.search(text, start, first)
    return space.end() if space else start


def _plain(text: str, places: Sequence[Place]) -> tuple[str, list[Place]]:
    """`text` on one line without signs, and where the places are then. What was found is never taken away."""
    kept: list[str] = []
    moves: list[tuple[int, int]] = []
    at = gone = 0
    for sign in _GOES.finditer(text):
        begin, end = sign.span()
        is_space = all(one.isspace() or one == "|" for one in sign[0])
        if not is_space and any(one < end and begin < other for one, other in places):
            continue
        before = text[at:begin] or next((part for part in reversed(kept) if part), " ")
        instead = "" if not is_space or before.endswith(" ") else " "
        kept += [text[at:begin], instead]
        gone += end - begin - len(instead)
        moves.append((end, gone))
        at = end
    line = "".join([*kept, text[at:]])
    front = len(line) - len(line.lstrip())
    marks = [(_moved(one, moves) - front, _moved(other, moves) - front) for one, other in places]
    return line.strip(), marks


def _moved(place: int, moves: Sequence[tuple[int, int]]) -> int:
    """Where the place is after what went before it."""
    return place - next((gone for end, gone in reversed(moves) if end <= place), 0)
