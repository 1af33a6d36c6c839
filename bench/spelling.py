"""Spelling: how long a check and a suggestion take, what an engine weighs, and how often the right word comes first.

Beside pyspellchecker's own answer on the same slips. Its `candidates()` takes seconds for a long word, so it is asked
about a sample; ours is measured on that sample too, and on the whole half that was set aside.
"""

import gc
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from bench.figures import Figure
from editor.language.spelling import engines
from editor.language.spelling.checker import SpellChecker, Spelling
from editor.language.spelling.engine import SpellEngine
from editor.text import markdown

TESTS = Path(__file__).resolve().parent.parent / "tests"
CORPUS = TESTS / "corpus" / "decree-30-2020.vi.md"
SLIPS = TESTS / "editor" / "language" / "spelling"

PEER = "pyspellchecker"
SAMPLE = 30
WORDS = 3_000
ROUNDS = 20

Slips = list[tuple[str, list[str]]]


def measure() -> list[Figure]:
    memory = _memory()
    vietnamese, english = _slips("vi"), _slips("en")
    figures = [*_checks(), memory, _times("vi", vietnamese, 5), _times("en", english, 100)]
    return [*figures, *_accuracy("vi", vietnamese), *_accuracy("en", english), *_beside_the_peer(english)]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _memory() -> Figure:
    """What the English engine keeps once it has suggested something."""
    gc.collect()
    tracemalloc.start()
    engine = engines.engine("en")
    assert engine
    engine.suggest("recieve")
    gc.collect()
    kept, _most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return Figure("spelling", "memory of the English engine", "MB", (kept / 1e6,))


def _checks() -> list[Figure]:
    words = CORPUS.read_text(encoding="utf-8").split(" ")[:WORDS]
    document = markdown.parse(" ".join(words))
    paragraph = max(document.source.split("\n"), key=len)
    spelling = Spelling("vi", "en")
    whole = [_timed(lambda: SpellChecker(spelling).check_document(document)) for _ in range(ROUNDS)]
    checker = SpellChecker(spelling)
    one = [_timed(lambda: checker.check(paragraph)) for _ in range(ROUNDS * 10)]
    how_long = f"paragraph of {len(paragraph.split())} words, again"
    return [
        Figure("spelling", f"whole check, {WORDS} words, Vietnamese", "ms", tuple(whole), most_p95=60),
        Figure("spelling", how_long, "ms", tuple(one), most_p95=3),
    ]


def _slips(language: str) -> Slips:
    """The half that is set aside, in lower case."""
    rows = [line.split("\t") for line in (SLIPS / f"slips.{language}.tsv").read_text(encoding="utf-8").splitlines()]
    return [(row[0], row[1].lower().split("|")) for row in rows if row[3] == "aside"]


def _times(language: str, slips: Slips, most: float) -> Figure:
    engine = _engine(language)
    times = tuple(_timed(lambda wrong=wrong: engine.suggest(wrong)) for wrong, _right in slips)
    return Figure("spelling", f"suggestions, {language}", "ms", times, most_p95=most)


def _engine(language: str) -> SpellEngine:
    engine = engines.engine(language)
    assert engine
    engine.suggest("aa")
    return engine


def _accuracy(language: str, slips: Slips) -> list[Figure]:
    """The share that is *not* right, so that less is better, as it is for every figure."""
    engine = _engine(language)
    top, five = _missed(slips, lambda wrong: [one.text for one in engine.suggest(wrong)])
    what = f"of {len(slips)} slips set aside, {language}"
    return [
        Figure("spelling", f"not at the top, {what}", "%", (top,), most_p50=7),
        Figure("spelling", f"not in the first five, {what}", "%", (five,), most_p50=2),
    ]


def _beside_the_peer(slips: Slips) -> list[Figure]:
    """Ours and the peer's answers on every so many-th English slip."""
    from spellchecker import SpellChecker as Peer

    sample = slips[:: max(1, len(slips) // SAMPLE)][:SAMPLE]
    peer = Peer(language="en")

    def asked(wrong: str) -> list[str]:
        found = peer.candidates(wrong) or set()
        return sorted(found, key=lambda word: -peer.word_usage_frequency(word))[:5]

    engine = _engine("en")
    ours = _missed(sample, lambda wrong: [one.text for one in engine.suggest(wrong)])
    theirs = _missed(sample, asked)
    times = tuple(_timed(lambda wrong=wrong: engine.suggest(wrong)) for wrong, _right in sample)
    peer_times = tuple(_timed(lambda wrong=wrong: asked(wrong)) for wrong, _right in sample)
    what = f"sample of {len(sample)} slips, en"
    return [
        Figure("spelling", f"not at the top, {what}", "%", (ours[0],), PEER, (theirs[0],)),
        Figure("spelling", f"not in the first five, {what}", "%", (ours[1],), PEER, (theirs[1],)),
        Figure("spelling", f"suggestions, {what}", "ms", times, PEER, peer_times),
    ]


def _missed(slips: Slips, answer: Callable[[str], list[str]]) -> tuple[float, float]:
    """The per cent of slips whose right word is not at the top, and not among the first five."""
    answers = [([word.lower() for word in answer(wrong)][:5], right) for wrong, right in slips]
    top = sum(found[:1] != [] and found[0] in right for found, right in answers)
    five = sum(not set(found).isdisjoint(right) for found, right in answers)
    return 100 * (1 - top / len(slips)), 100 * (1 - five / len(slips))
