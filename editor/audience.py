"""An audience: who reads, in what register, at what length, with which terms. Described by reading needs only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term to use, or to avoid in favour of `instead` (may be empty); `reason` is shown to the writer."""

    term: str
    reason: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A range of whole numbers, both ends included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Audience:
    """`length` is in words for the whole text; `sentence` in words for one sentence."""

    key: str
    language: str
    version: int
    name: str
    purpose: str
    register: str
    length: Band
    sentence: Band
    use: tuple[Term, ...] = ()
    avoid: tuple[Term, ...] = ()
