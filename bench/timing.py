"""How long work takes: by the clock on the wall, and in time of the processor, which other programs do not lengthen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import TypeVar

ROUNDS = 15
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of each round."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    def shared(self, by: int) -> "Timing":
        """What each of `by` things cost that were done together."""
        return Timing(tuple(one / by for one in self.wall), tuple(one / by for one in self.cpu))


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> Timing:
    """The same again and again; the first time, when nothing has been read from the disk yet, counts as well."""
    return each(lambda _round: work(), range(rounds))


def each(work: Callable[[Thing], object], things: Iterable[Thing]) -> Timing:
    """The same with one thing after the other."""
    wall, cpu = [], []
    for thing in things:
        before, used = perf_counter(), process_time()
        work(thing)
        wall.append((perf_counter() - before) * 1000)
        cpu.append((process_time() - used) * 1000)
    return Timing(tuple(wall), tuple(cpu))
