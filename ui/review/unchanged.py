"""A comparison cut into paragraphs: those that changed, a neighbour of each, and how many between them are the same."""

from dataclasses import replace
from typing import TYPE_CHECKING

from editor.frozen import frozen

if TYPE_CHECKING:
    from editor.comparing import Comparison
    from editor.text.diff import Run

NEIGHBOURS = 1
"""unchanged paragraphs that are shown before and behind a changed one"""
LONGEST = 20_000
"""letters of a paragraph that are shown: Qt lays a paragraph out as a whole, which takes seconds for 5 MB"""
ENDS = 300
"""letters of what is the same in a longer one that are left at either end"""


@frozen
class Passage:
    """A paragraph; `start` is where it begins in the new text. `moved`: it stands here now (True), or stood here."""

    start: int
    runs: "tuple[Run, ...]"
    moved: bool | None = None

    @property
    def is_changed(self) -> bool:
        return any(run.said != "same" for run in self.runs)


@frozen
class Gap:
    """So many paragraphs that are the same in both."""

    paragraphs: int


def passages(compared: "Comparison", is_whole: bool) -> list[Passage | Gap]:
    """All paragraphs, or without `is_whole` the changed ones with their neighbours and the gaps between."""
    found = [_shortened(passage) for passage in _paragraphs(compared)]
    if is_whole:
        return list(found)
    near = {
        number + step
        for number, passage in enumerate(found)
        if passage.is_changed
        for step in range(-NEIGHBOURS, NEIGHBOURS + 1)
    }
    shown: list[Passage | Gap] = []
    for number, passage in enumerate(found):
        if number in near:
            shown.append(passage)
        elif shown and isinstance(shown[-1], Gap):
            shown[-1] = Gap(shown[-1].paragraphs + 1)
        else:
            shown.append(Gap(1))
    return shown


def _paragraphs(compared: "Comparison") -> list[Passage]:
    """The runs of the redline, a paragraph each: a break that is the same in both ends one, and so does a move."""
    from editor.text.diff import Run, Said, runs

    found: list[Passage] = []
    line: list[Run] = []
    start = at = 0

    def end(moved: bool | None = None) -> None:
        nonlocal line, start
        if any(run.text.strip() for run in line):
            found.append(Passage(start, tuple(line), moved))
        line, start = [], at

    for run in runs(compared.old, compared.new, compared.differences):
        move = compared.differences[run.number].move if run.number >= 0 else None
        if move is not None:
            end()
        pieces = run.text.split("\n\n") if run.said is Said.SAME else [run.text]
        for number, piece in enumerate(pieces):
            if number:
                at += 2
                end()
            line.append(Run(run.said, piece, run.number))
            at += 0 if run.said is Said.REMOVED else len(piece)
        if move is not None:
            end(moved=run.said is Said.ADDED)
    end()
    return found


def _shortened(passage: Passage) -> Passage:
    """What changed in a paragraph that is too long, with an ellipsis for what is left out."""
    if sum(len(run.text) for run in passage.runs) <= LONGEST:
        return passage
    kept: list[Run] = []
    room = LONGEST
    for run in passage.runs:
        text = run.text
        if run.said == "same" and len(text) > 2 * ENDS:
            text = f"{text[:ENDS]} … {text[-ENDS:]}"
        elif len(text) > room:
            text = f"{text[:room]} …"
        kept.append(run._replace(text=text))
        room -= len(text)
        if room <= 0:
            break
    return replace(passage, runs=tuple(kept))
