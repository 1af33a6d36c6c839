"""How often the right word comes first, and among five, for known slips; figures for everything: `make bench`."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from editor.language.spelling import engines
from editor.language.spelling.engine import Verdict

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Slip:
    wrong: str
    right: tuple[str, ...]
    half: str


def slips(language: str) -> list[Slip]:
    lines = (HERE / f"slips.{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [Slip(wrong, tuple(right.lower().split("|")), half) for wrong, right, _kind, half in rows]


def shares(language: str, half: str) -> tuple[float, float]:
    """The share of slips of one half whose right word comes first, and among the first five; capitals are no matter."""
    engine = engines.engine(language)
    asked = [slip for slip in slips(language) if slip.half == half]
    answers = [(slip, [one.text.lower() for one in engine.suggest(slip.wrong)]) for slip in asked]
    first = sum(bool(found) and found[0] in slip.right for slip, found in answers)
    five = sum(not set(found[:5]).isdisjoint(slip.right) for slip, found in answers)
    return first / len(asked), five / len(asked)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("half", ["tuning", "aside"])
def test_the_right_word_comes_first_or_soon(language, half):
    first, five = shares(language, half)
    assert first >= 0.93
    assert five >= 0.98


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_slip_is_found_and_every_right_word_passes(language):
    engine = engines.engine(language)
    passed = [slip.wrong for slip in slips(language) if engine.check(slip.wrong) is Verdict.OK]
    refused = [
        word
        for slip in slips(language)
        for word in " ".join(slip.right).split()
        if engine.check(word) is not Verdict.OK
    ]
    assert (passed, refused) == ([], [])


@pytest.mark.parametrize(("language", "fewest"), [("vi", 150), ("en", 200)])
def test_there_are_enough_slips_and_half_of_each_are_set_aside(language, fewest):
    every = slips(language)
    assert len(every) >= fewest
    assert len({slip.wrong for slip in every}) == len(every)
    assert abs(sum(slip.half == "aside" for slip in every) - len(every) / 2) <= 4
