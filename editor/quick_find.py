"""Finding one thing among many by a few letters: the beginnings of its words or its initials, with or without marks.

It knows no article and no action, only words; whoever asks says what they are the words of.
"""

import re
from collections.abc import Iterable

from editor.frozen import frozen
from editor.text.folding import fold

_WORD = re.compile(r"[^\W_]+")
SHORTEST_INSIDE = 3
"""letters that are looked for in the middle of a word"""


@frozen
class Candidate:
    """Something that can be found. `words` are small; `plain` has no marks; `initials` are the first letters."""

    key: str
    words: str
    plain: str
    starts: tuple[str, ...]
    initials: str


def candidate(key: str, words: str) -> Candidate:
    small = words.lower()
    plain = fold(small)
    starts = tuple(_WORD.findall(plain))
    return Candidate(key, small, plain, starts, "".join(start[0] for start in starts))


@frozen
class Match:
    """How well something fits: 0 is best."""

    candidate: Candidate
    tier: int


def matches(query: str, candidates: Iterable[Candidate]) -> list[Match]:
    """Those that fit, in the order in which they came. Marks that are typed have to be there; others need not be."""
    asked = query.lower().split()
    plain = [fold(word) for word in asked]
    marked = [word for word, bare in zip(asked, plain, strict=True) if word != bare]
    found = []
    for one in candidates:
        if all(word in one.words for word in marked):
            tier = _tier(" ".join(plain), plain, one)
            if tier is not None:
                found.append(Match(one, tier))
    return found


def _tier(whole: str, words: list[str], one: Candidate) -> int | None:
    if one.plain.startswith(whole):
        return 0
    if _begin_in_order(words, one.starts):
        return 1
    letters = "".join(words)
    if len(letters) > 1 and one.initials.startswith(letters):
        return 2
    if all(any(start.startswith(word) for start in one.starts) for word in words):
        return 3
    if len(letters) > 1 and letters in one.initials:
        return 4
    if len(whole) >= SHORTEST_INSIDE and whole in one.plain:
        return 5
    return None


def _begin_in_order(words: list[str], starts: tuple[str, ...]) -> bool:
    at = 0
    for start in starts:
        if at < len(words) and start.startswith(words[at]):
            at += 1
    return at == len(words)


def ranked(found: Iterable[Match], recent: Iterable[str]) -> list[str]:
    """The keys, what fits best first, and among those that fit as well what was used last."""
    places = {key: place for place, key in enumerate(recent)}
    never = len(places)
    return [
        match.candidate.key
        for match in sorted(
            found, key=lambda match: (_group(match.tier), places.get(match.candidate.key, never), match.tier)
        )
    ]


def _group(tier: int) -> int:
    """The beginning of words or the initials are what people type: among these recency counts more than the way."""
    return 0 if tier <= 2 else 1 if tier <= 4 else 2
