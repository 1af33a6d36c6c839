"""The same work for many parts of a desk's file, side by side in processes of their own; the answers come in order.

Where there is one processor, where nobody asked for more, and where no process can be started, it is done here. It
knows nothing of the work, which is a function of a module: what it takes and gives can be sent to another process.
"""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from editor.refusal import Refused
from storage.database import Database

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Part = TypeVar("Part")
Answer = TypeVar("Answer")
Work = Callable[[Database, Part], Answer]

MOST = 4
"""processes: each takes some 60 MB"""


def processors() -> int:
    """How many this program may use, as far as more than one helps."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST)
    return min(os.cpu_count() or 1, MOST)


class SideBySide:
    """Use it as a context: leaving it in whatever way ends its processes, once the part that each is at is done.

    Nobody may write to the desk meanwhile.
    """

    def __init__(self, database: Database, processes: int) -> None:
        self._database = database
        self._processes = processes
        self._pool: Executor | None = None
        # A program that was frozen into one file starts its window again where Python would start.
        if processes > 1 and not getattr(sys, "frozen", False):
            try:
                # Here, as a window that opens waits for nothing it does not use.
                from concurrent.futures import ProcessPoolExecutor
                from multiprocessing import get_context

                # Not forked: a window has threads, and a fork takes their locks along.
                self._pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_leave_interrupts_alone)
            except (OSError, ImportError, NotImplementedError):
                self._pool = None

    def each(self, work: "Work[Part, Answer]", parts: Iterable[Part]) -> Iterator[Answer]:
        """The answer for each part, in the order of the parts. Raises what the work raises."""
        if self._pool is None:
            yield from (self._here(work, part) for part in parts)
            return
        waiting: deque[tuple[Part, Future[Answer] | None]] = deque()
        for part in parts:
            waiting.append((part, self._begun(work, part)))
            # No more than keeps all busy: the parts of a whole archive need not be in memory at once.
            if len(waiting) > 2 * self._processes:
                yield self._answer(work, *waiting.popleft())
        while waiting:
            yield self._answer(work, *waiting.popleft())

    def here(self, work: Callable[[], Answer]) -> Answer:
        """What this process finds by itself."""
        return _forgiving(self._database, work)

    def _here(self, work: "Work[Part, Answer]", part: Part) -> Answer:
        return self.here(lambda: work(self._database, part))

    def _begun(self, work: "Work[Part, Answer]", part: Part) -> "Future[Answer] | None":
        assert self._pool is not None
        try:
            return self._pool.submit(_elsewhere, self._database.path, work, part)
        except BrokenExecutor:
            return None

    def _answer(self, work: "Work[Part, Answer]", part: Part, begun: "Future[Answer] | None") -> Answer:
        try:
            return begun.result() if begun else self._here(work, part)
        except BrokenExecutor:
            # Somebody ended a process, or none could be started: slower here is better than no answer.
            return self._here(work, part)

    def __enter__(self) -> "SideBySide":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


_opened: dict[Path, Database] = {}
"""In a process of its own: the file that it looks through, open until it ends."""


def _elsewhere(path: Path, work: "Work[Part, Answer]", part: Part) -> Answer:
    """In a process of its own, with a connection of its own.

    The file is mapped: where the disk fails and the system ends the process, its work is done once more, without.
    """
    if path not in _opened:
        _opened[path] = Database(path, only_reads=True, is_mapped=True)
    database = _opened[path]
    return _forgiving(database, lambda: work(database, part))


def _forgiving(database: Database, work: Callable[[], Answer]) -> Answer:
    """What the work finds; where it meets values that no desk keeps, what it finds with others in their place.

    Not at once so: each value would go through Python.
    """
    try:
        return work()
    except (Refused, TypeError, AttributeError, ValueError):
        with database.forgiving():
            return work()


def _leave_interrupts_alone() -> None:
    """Ctrl+C in a terminal reaches every process: the first one ends the others."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
