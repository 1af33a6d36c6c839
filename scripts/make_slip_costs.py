"""Counts which slips people make in English, and writes resources/language/en-slips.tsv. For developers only:

    python scripts/make_slip_costs.py DICTIONARY

DICTIONARY is `codespell_lib/data/dictionary.txt` of the package codespell 2.4, which is not among Copydesk's packages:
install it somewhere else. Every slip of tests/editor/language/spelling/slips.en.tsv is left out, with its inflections,
so that what is measured on that list was not learned from it.
"""

import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
TARGET = TOP / "resources" / "language" / "en-slips.tsv"
SLIPS = TOP / "tests" / "editor" / "language" / "spelling" / "slips.en.tsv"

FEWEST = 3
"""A slip in its letters must have been seen so often to have a row of its own."""
PRIOR = 20.0
VOWELS = frozenset("aeiouy")

Slip = tuple[str, str]
"""The kind of slip and its letters, as in the table."""


def pairs(dictionary: Path) -> Iterator[tuple[str, str]]:
    """(wrong, right) of every slip with one known correction of one word, in lower case."""
    held_out = [line.split("\t")[0].lower() for line in SLIPS.read_text(encoding="utf-8").splitlines()]
    stems = [word[:-1] if len(word) > 5 else word for word in held_out]
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        wrong, right = line.strip().lower().split("->", 1)
        if wrong.isalpha() and right.isalpha() and len(wrong) > 3 and not any(stem in wrong for stem in stems):
            yield wrong, right


def alignment(right: str, wrong: str) -> list[Slip]:
    """The cheapest slips that turn `right` into `wrong`."""
    best: dict[tuple[int, int], tuple[float, list[Slip]]] = {(0, 0): (0.0, [])}
    for i in range(len(right) + 1):
        for j in range(len(wrong) + 1):
            if (i, j) != (0, 0):
                ways = [
                    (best[before][0] + cost, best[before][1] + slips)
                    for before, cost, slips in steps(right, wrong, i, j)
                ]
                best[i, j] = min(ways, key=lambda way: way[0])
    return best[len(right), len(wrong)][1]


def steps(right: str, wrong: str, i: int, j: int) -> Iterator[tuple[tuple[int, int], float, list[Slip]]]:
    """The ways into a cell: (the cell before, what the step costs, its slips)."""
    after = (right + "$")[i]
    if i and j:
        one, other = right[i - 1], wrong[j - 1]
        if one == other:
            yield (i - 1, j - 1), 0.0, []
        else:
            yield (i - 1, j - 1), 0.6 if {one, other} <= VOWELS else 1.0, [("instead", one + other + after)]
    if i:
        last = ("^" + right)[i - 1]
        yield (i - 1, j), 0.4 if last == right[i - 1] else 0.9, [("missing", last + right[i - 1])]
    if j:
        last = ("^" + wrong)[j - 1]
        yield (i, j - 1), 0.4 if last == wrong[j - 1] else 0.9, [("extra", last + wrong[j - 1])]
    if i > 1 and j > 1 and right[i - 2] != right[i - 1] and right[i - 2 : i] == wrong[j - 2 : j][::-1]:
        yield (i - 2, j - 2), 0.6, [("swapped", right[i - 2 : i])]


def costs(seen: Counter[Slip], letters: Counter[str], couples: Counter[str]) -> Iterator[tuple[str, str, float]]:
    """A row for each slip: its probability given the letters it happens in, smoothed by that of any such letter."""
    totals: Counter[Slip] = Counter()
    for (kind, place), count in seen.items():
        totals[kind, place[:2] + "*" if kind == "instead" else "*" + place[1:]] += count
    everything = letters.total()
    for (kind, place), count in sorted(totals.items()):
        if kind != "swapped":
            yield kind, place, share(kind, place, count, letters, everything)
    yield "swapped", "**", 0.002
    for (kind, place), count in sorted(seen.items()):
        if count < FEWEST:
            continue
        if kind == "swapped":
            yield kind, place, (count + PRIOR * 0.002) / (couples[place] + PRIOR)
            continue
        general = place[:2] + "*" if kind == "instead" else "*" + place[1:]
        prior = share(kind, general, totals[kind, general], letters, everything)
        weight = PRIOR * 5 if kind == "instead" else PRIOR
        where = {"instead": couples[place[0] + place[2:]], "missing": couples[place], "extra": letters[place[0]]}[kind]
        yield kind, place, (count + weight * prior) / (where + weight)


def share(kind: str, place: str, count: int, letters: Counter[str], everything: int) -> float:
    """How often the slip is made, of all the times it could have been, whatever letter stands beside it."""
    if kind == "instead":
        return (count + 0.1) / (letters[place[0]] + 200)
    if kind == "missing":
        return (count + 0.1) / (letters[place[1]] + 50)
    return (count + 0.1) / everything


def main() -> None:
    seen: Counter[Slip] = Counter()
    letters: Counter[str] = Counter()
    couples: Counter[str] = Counter()
    for wrong, right in pairs(Path(sys.argv[1])):
        seen.update(alignment(right, wrong))
        letters.update("^" + right)
        couples.update(one + other for one, other in zip("^" + right, right + "$", strict=True))
    rows = [
        f"{kind}\t{place}\t{round(-100 * math.log(share))}\n" for kind, place, share in costs(seen, letters, couples)
    ]
    TARGET.write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
