"""How far a long work on a whole desk is, told while it is done, and the wish to stop it. It does no work itself."""

from collections.abc import Callable

Tell = Callable[[int, int], bool]
"""Told how much of how much is done; False when it is to stop. It is called by the thread that does the work."""


class Stopped(Exception):
    """The work is not wanted any longer; whoever does it leaves nothing behind."""


def heed(tell: Tell | None, done: int, total: int) -> None:
    """Tell how far it is. Raises Stopped where nobody wants it any longer."""
    if tell is not None and not tell(done, total):
        raise Stopped


def part_of(tell: Tell | None, number: int, parts: int) -> Tell | None:
    """The same for one of several parts of a work, counted from 0, each of which counts for itself."""
    if tell is None:
        return None
    return lambda done, total: tell(number * total + done, parts * total)
