"""Legal syllables near a word that is none: every way in which people come to write it, with how far it is.

It ranks by nearness alone; how usual a syllable is, is for `vietnamese` to weigh.

To add a kind of slip: a row in `SOUND_ALIKES` when it is one spelling for another, else a way in `_ways` or a cost in
`_distance`.
"""

from collections.abc import Iterable

from editor.language.spelling.keystrokes import replay
from editor.language.spelling.syllables import legal_syllables, skeleton, syllables_by_skeleton
from editor.language.spelling.tones import split_onset, with_tone, without_tone

SOUND_ALIKES = (
    ("ch", "tr"),
    ("s", "x"),
    ("d", "gi"),
    ("d", "r"),
    ("gi", "r"),
    ("l", "n"),
    ("v", "d"),
    ("gi", "d"),
    ("d", "v"),
    ("c", "k"),
    ("g", "gh"),
    ("ng", "ngh"),
    ("q", "c"),
    ("f", "ph"),
    ("z", "d"),
    ("z", "gi"),
    ("j", "gi"),
    ("w", "qu"),
)
"""Onsets that are taken for one another, by ear or by rule; each pair counts both ways."""

CODAS = (("n", "ng"), ("t", "c"), ("n", "nh"), ("t", "ch"), ("ng", "nh"), ("c", "ch"))
"""Codas that are taken for one another; each pair counts both ways."""

_TONE_COSTS = {
    frozenset(("hỏi", "ngã")): 0.25,
    frozenset(("", "sắc")): 0.5,
    frozenset(("", "nặng")): 0.5,
    frozenset(("", "huyền")): 0.5,
}
_ALL_MARKS = 0.3
"""What it costs to leave out every mark of a syllable: that is one habit, however many marks there are."""
_LETTERS = "abcdeghiklmnopqrstuvxy"


def candidates(wrong: str) -> Iterable[tuple[str, float, str]]:
    """Legal syllables near `wrong`, each with its distance (0 near, 2 far) and the kind of slip."""
    legal = legal_syllables()
    for typed in replay(wrong):
        if typed in legal:
            yield typed, 0.1, "typed with the input method off"
    bare, tone = without_tone(wrong)
    for moved in _moved_tones(wrong, bare, tone):
        yield moved, 0.0, "the tone mark stands elsewhere"
    yield from _near(bare, tone)
    for index in range(1, len(wrong)):
        left, right = wrong[:index], wrong[index:]
        if left in legal and right in legal and len(left) > 1 and len(right) > 1:
            yield f"{left} {right}", 1.2, "two words"


def _moved_tones(wrong: str, bare: str, tone: str) -> Iterable[str]:
    if tone:
        moved = with_tone(bare, tone)
        if moved in legal_syllables() and moved != wrong:
            yield moved


def _near(bare: str, tone: str) -> Iterable[tuple[str, float, str]]:
    """Syllables whose skeleton is the word's own, a sound-alike's, or one edit away."""
    index = syllables_by_skeleton()
    ways: dict[str, tuple[float, str, str]] = {}
    for other, cost, why, respelled in _ways(bare):
        if other in index and (other not in ways or cost < ways[other][0]):
            ways[other] = (cost, why, respelled)
    for other, (cost, why, respelled) in ways.items():
        for syllable in index[other]:
            yield syllable, cost + _distance(respelled, tone, syllable), why


def _ways(bare: str) -> Iterable[tuple[str, float, str, str]]:
    """(skeleton, cost, why, the bare word respelled so) of each way to go from the word to a legal skeleton."""
    yield skeleton(bare), 0.0, "letters or tone mark", bare
    for respelled in _sound_alikes(bare):
        yield skeleton(respelled), 0.45, "sounds alike", respelled
    for edited, cost in _edits(bare):
        yield skeleton(edited), cost, "a letter too many, too few or wrong", edited


def _sound_alikes(bare: str) -> Iterable[str]:
    onset, rime = split_onset(bare)
    heads = {onset} | _others(onset, SOUND_ALIKES)
    vowels = rime.rstrip("cghmnpt")
    coda = rime[len(vowels) :]
    tails = {coda} | _others(coda, CODAS)
    for head in heads:
        for tail in tails:
            if (head, tail) != (onset, coda):
                yield head + vowels + tail


def _others(part: str, pairs: Iterable[tuple[str, str]]) -> set[str]:
    return {b for a, b in pairs if a == part} | {a for a, b in pairs if b == part}


def _edits(bare: str) -> Iterable[tuple[str, float]]:
    """Every word one letter away, with its cost."""
    for at in range(len(bare)):
        doubled = at > 0 and bare[at] == bare[at - 1]
        yield bare[:at] + bare[at + 1 :], 0.55 if doubled else 0.9
        for letter in _LETTERS:
            yield bare[:at] + letter + bare[at + 1 :], 1.0
    for at in range(len(bare) - 1):
        yield bare[:at] + bare[at + 1] + bare[at] + bare[at + 2 :], 0.6
    for at in range(len(bare) + 1):
        for letter in _LETTERS:
            yield bare[:at] + letter + bare[at:], 0.9
    if bare.startswith("q") and not bare.startswith("qu"):
        yield "qu" + bare[1:], 0.2
    for one, other in (("i", "y"), ("y", "i")):
        if one in bare:
            yield bare.replace(one, other, 1), 0.3


def _distance(bare: str, tone: str, syllable: str) -> float:
    """How far `syllable` is from a word with the same skeleton: shapes of letters and the tone."""
    other, other_tone = without_tone(syllable)
    if bare.isascii() and not tone:
        return _ALL_MARKS if syllable != bare else 0.0
    wrong_shapes = [(a, b) for a, b in zip(bare, other, strict=False) if a != b]
    cost = sum(0.3 if a in "aeioud" else 0.45 for a, _b in wrong_shapes)
    if "ươ" in other and ("uơ" in bare or "ưo" in bare) and len(wrong_shapes) == 1:
        cost = 0.1
    if tone != other_tone:
        cost += _TONE_COSTS.get(frozenset((tone, other_tone)), 0.7)
    return cost
