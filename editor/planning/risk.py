"""Which pieces will not be ready in time, as far as one can tell: the steps that are left against the time left.

How long a stage usually takes is the median of the desk's own history, or a stated default while there is too little
of it. It judges articles by their stage, never people: no figure here is anybody's.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from editor.article import Stage
from editor.frozen import frozen

HOUR = 3_600_000
"""milliseconds"""
FEWEST = 5
"""With fewer finished stays in a stage the default is taken: two cases say nothing about the third."""
MOST = 200
"""The newest stays that are looked at: how the desk works now counts, not how it worked years ago."""

_WAY = (Stage.PITCHED, Stage.ASSIGNED, Stage.DRAFTING, Stage.SUBMITTED, Stage.IN_EDIT)

# The stages that an article still has to go through until it is approved, the one it is in first.
STEPS: Mapping[Stage, tuple[Stage, ...]] = MappingProxyType(
    {stage: _WAY[number:] for number, stage in enumerate(_WAY)}
    | {Stage.RETURNED: (Stage.RETURNED, Stage.SUBMITTED, Stage.IN_EDIT)}
)

DEFAULTS: Mapping[Stage, int] = MappingProxyType(
    {
        Stage.PITCHED: 24 * HOUR,
        Stage.ASSIGNED: 24 * HOUR,
        Stage.DRAFTING: 48 * HOUR,
        Stage.SUBMITTED: 8 * HOUR,
        Stage.IN_EDIT: 8 * HOUR,
        Stage.RETURNED: 8 * HOUR,
    }
)
"""What is assumed of a desk without history: two days to write, a working day for every hand it passes through."""


@frozen
class Usual:
    """How long a stage usually takes, in milliseconds. `cases` is how many stays that rests on, 0 for a default."""

    length: int
    cases: int


@frozen
class Step:
    """A stage that is still to be gone through; `left` is what remains of it, in milliseconds."""

    stage: Stage
    left: int
    usual: Usual


@frozen
class Verdict:
    """Why a piece is at risk: `needed` does not fit into `left` (both milliseconds; below 0 when it is late)."""

    steps: tuple[Step, ...]
    needed: int
    left: int

    @property
    def is_late(self) -> bool:
        return self.left < 0


@frozen
class Piece:
    """An article that is waited for."""

    article_id: str
    headline: str
    slug: str
    stage: Stage
    writer: str
    due_at: int
    entered_at: int
    """when it came into its stage"""


def usual_lengths(stays: Mapping[Stage, Sequence[int]]) -> dict[Stage, Usual]:
    """The usual length of each stage from the lengths of finished stays in it, in milliseconds."""
    from statistics import median  # half as long to load as all of planning, which a window that opens does

    found = {}
    for stage, default in DEFAULTS.items():
        lengths = stays.get(stage, ())
        is_known = len(lengths) >= FEWEST
        found[stage] = Usual(round(median(lengths)), len(lengths)) if is_known else Usual(default, 0)
    return found


def farthest(usual: Mapping[Stage, Usual]) -> int:
    """The longest way there is: what is due later than this from now is not at risk, whatever its stage."""
    return max(sum(usual[stage].length for stage in way) for way in STEPS.values())


def judge(piece: Piece, now: int, usual: Mapping[Stage, Usual]) -> Verdict | None:
    """Why the piece is at risk, or None. Of the stage it is in, the time that it has stood there is taken off."""
    way = STEPS.get(piece.stage)
    if way is None:
        return None
    steps = []
    for stage in way:
        spent = now - piece.entered_at if stage is piece.stage else 0
        steps.append(Step(stage, max(0, usual[stage].length - spent), usual[stage]))
    needed, left = sum(step.left for step in steps), piece.due_at - now
    return Verdict(tuple(steps), needed, left) if left < needed or left < 0 else None
