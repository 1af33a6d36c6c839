"""Review: the differences of two texts, in process. The edits are spread over the text, whose words vary."""

import random
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from bench.figures import Figure
from editor.text.diff import differences, runs
from editor.text.merging import Version, merged

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "decree-30-2020.vi.md"
ROUNDS = 20


def measure() -> list[Figure]:
    return [_redline(3_000, 50, 30), _redline(50_000, 500, 400), _merge(3_000, 25)]


def _redline(words: int, edits: int, most: float) -> Figure:
    old = text_of(words)
    new = edited(old, edits, random.Random(words))
    samples = tuple(milliseconds(lambda: list(runs(old, new, differences(old, new)))) for _ in range(ROUNDS))
    return Figure(f"redline of {words:,} words", f"after {edits} edits", "ms", samples, most_p95=most)


def _merge(words: int, edits: int) -> Figure:
    base = text_of(words)
    versions = [Version(str(seed), edited(base, edits, random.Random(seed))) for seed in (1, 2)]
    samples = tuple(milliseconds(lambda: merged(base, versions, "vi")) for _ in range(ROUNDS))
    return Figure(f"merge of {words:,} words", f"two people with {edits} edits each", "ms", samples)


def text_of(words: int) -> str:
    """So many words of the corpus; from its second reading on every 13th word is another one."""
    source = CORPUS.read_text(encoding="utf-8").split(" ")
    chosen = (source * (words // len(source) + 1))[:words]
    return " ".join(
        f"{word}{number // 7}" if number > len(source) and number % 13 == 0 else word
        for number, word in enumerate(chosen)
    )


def edited(text: str, edits: int, chance: random.Random) -> str:
    for _ in range(edits):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice((" mới", " thêm chữ", "")) + text[at + chance.choice((0, 5, 12)) :]
    return text


def milliseconds(work: Callable[[], object]) -> float:
    before = perf_counter()
    work()
    return (perf_counter() - before) * 1000
