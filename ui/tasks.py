"""Work that must not make typing wait: one thread for the desk, a small pool for computing.

It knows nothing of articles. Answers come back on the window's thread; nothing here is ever called from two threads
except the two `_run_...` methods, which touch their own job only.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from editor.refusal import Refused

if TYPE_CHECKING:
    from storage.desk import Desk

POOL_THREADS = 2


@dataclass(eq=False, slots=True)
class _Job:
    """One piece of work; `number` counts up, so that of two jobs with one key the newer is known."""

    number: int
    work: Callable[..., Any]
    then: Callable[[Any], object] | None
    failed: Callable[[Exception], object] | None
    key: str | None = None
    mistaken: Callable[[Exception], object] | None = None
    is_change: bool = False
    is_computed: bool = False
    is_shown_late: bool = False
    is_skipped: bool = False
    answer: Any = None
    error: Exception | None = None


class Tasks(QObject):
    """The one way from the window to the desk and to long computing.

    `then` receives the answer, `failed` the `Refused`, both on the window's thread; a callback that is a method of a
    widget that no longer exists, or was made in one, is not called. Without `failed` a refusal is announced by
    `refused`. Any other exception is a bug and is announced by `failed_unexpectedly` with details to copy; whoever
    keeps the window waiting is told by `mistaken` too, so that the waiting ends.

    A newer request with the same `key` makes the older answer disappear, whether it has run or not.
    """

    changed = Signal(object)
    """a `Change` of the desk, once for each"""
    refused = Signal(object)
    was_refused = Signal(object)
    """every `Refused`, also one that somebody takes with `failed`: for the log"""
    failed_unexpectedly = Signal(str)
    pending_changes_changed = Signal(int)
    """how many changes are under way"""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None  # belongs to the desk's thread
        self._desk_thread = ThreadPoolExecutor(1, "desk")
        self._pool = ThreadPoolExecutor(POOL_THREADS, "compute")
        self._count = 0
        self._newest: dict[str, int] = {}
        self._forgotten: dict[str, int] = {}
        self._computing: set[str] = set()
        self._waiting: dict[str, _Job] = {}
        self._changes: set[_Job] = set()
        self._is_closed = False
        self._answered.connect(self._on_answered)

    @property
    def pending_changes(self) -> int:
        """How many changes have been asked for and not yet answered."""
        return len(self._changes)

    def open(
        self,
        opening: "Callable[[], Desk]",
        then: "Callable[[Desk], object] | None" = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Open a desk on its thread, closing the one before it; `then` may read the desk's plain attributes only."""

        def replace_desk(_before: "Desk | None") -> "Desk":
            desk = opening()
            self._close_desk()
            self._desk = desk
            return desk

        self._submit_to_desk(self._job(replace_desk, then, failed, None), needs_desk=False)

    def read(
        self,
        work: "Callable[[Desk], Any]",
        then: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        key: str | None = None,
    ) -> None:
        """Read from the desk: `work(desk)` on the desk's thread, after everything that was asked before."""
        self._submit_to_desk(self._job(work, then, failed, key))

    def change(
        self,
        work: "Callable[[Desk], Any]",
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Change the desk; a `Change` that comes back is announced by `changed`, then handed to `then`."""
        job = self._job(work, then, failed, None)
        job.is_change = True
        if not self._is_closed:
            self._changes.add(job)
            self.pending_changes_changed.emit(len(self._changes))
        self._submit_to_desk(job)

    def compute(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        key: str | None = None,
        failed: Callable[[Exception], object] | None = None,
        mistaken: Callable[[Exception], object] | None = None,
        shows_late: bool = False,
    ) -> None:
        """Compute in the pool. One job a key runs at a time; of those that wait only the newest will run.

        With `shows_late` an answer arrives although a newer one has been asked for: what takes longer than the pause
        between two keys would not be seen before a person rests. `forget` lets it disappear as any other.
        """
        job = self._job(work, then, failed, key)
        job.is_computed, job.mistaken, job.is_shown_late = True, mistaken, shows_late
        if key is not None and key in self._computing:
            self._waiting[key] = job
            return
        self._start_computing(job)

    def forget(self, key: str) -> None:
        """Let every answer to `key` that is still under way disappear."""
        self._waiting.pop(key, None)
        self._newest.pop(key, None)
        self._forgotten[key] = self._count

    def finish(self) -> list[Exception]:
        """Wait until the desk has done everything it was asked; the errors of changes not yet answered."""
        if not self._is_closed:
            self._desk_thread.submit(int).result()
        return [job.error for job in self._changes if job.error is not None]

    def close(self) -> None:
        """Finish pending changes, close the desk and end all threads; no answer arrives after this."""
        if self._is_closed:
            return
        self._is_closed = True
        self._waiting.clear()
        self._desk_thread.submit(self._close_desk)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._desk_thread.shutdown(wait=True)

    def _job(
        self,
        work: Callable[..., Any],
        then: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        key: str | None,
    ) -> _Job:
        self._count += 1
        if key is not None:
            self._newest[key] = self._count
        return _Job(self._count, work, then, failed, key)

    def _submit_to_desk(self, job: _Job, needs_desk: bool = True) -> None:
        if not self._is_closed:
            self._desk_thread.submit(self._run_with_desk, job, needs_desk)

    def _start_computing(self, job: _Job) -> None:
        if self._is_closed:
            return
        if job.key is not None:
            self._computing.add(job.key)
        self._pool.submit(self._run_computation, job)

    def _run_with_desk(self, job: _Job, needs_desk: bool) -> None:
        if (self._desk is None and needs_desk) or self._is_stale(job):
            job.is_skipped = True
        else:
            self._run(job, self._desk)
        self._answered.emit(job)

    def _run_computation(self, job: _Job) -> None:
        self._run(job)
        self._answered.emit(job)

    @staticmethod
    def _run(job: _Job, *arguments: object) -> None:
        try:
            job.answer = job.work(*arguments)
        except Exception as error:  # noqa: BLE001 - a thread has nobody above it: the window's thread sorts it out
            job.error = error

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _is_stale(self, job: _Job) -> bool:
        if job.key is None:
            return False
        if job.is_shown_late:
            return job.number <= self._forgotten.get(job.key, 0)
        return self._newest.get(job.key) != job.number

    def _on_answered(self, job: _Job) -> None:
        self._make_room(job)
        if self._is_closed:
            return
        if not (job.is_skipped or self._is_stale(job)):
            self._deliver(job)

    def _make_room(self, job: _Job) -> None:
        """Count the change as answered, and start what waited for the job's key."""
        if job in self._changes:
            self._changes.remove(job)
            self.pending_changes_changed.emit(len(self._changes))
        elif job.is_computed and job.key is not None:
            self._computing.remove(job.key)
            follower = self._waiting.pop(job.key, None)
            if follower is not None:
                self._start_computing(follower)

    def _deliver(self, job: _Job) -> None:
        if job.error is not None:
            self._deliver_error(job, job.error)
            return
        if job.is_change and job.answer is not None:
            self.changed.emit(job.answer)
        if job.then is not None and _can_be_called(job.then):
            job.then(job.answer)

    def _deliver_error(self, job: _Job, error: Exception) -> None:
        if isinstance(error, Refused):
            self.was_refused.emit(error)
        if not isinstance(error, Refused):
            self.failed_unexpectedly.emit(details_of(error))
            if job.mistaken is not None and _can_be_called(job.mistaken):
                job.mistaken(error)
        elif job.failed is None:
            self.refused.emit(error)
        elif _can_be_called(job.failed):
            job.failed(error)


def details_of(error: BaseException) -> str:
    """What a mistake of the program's own says about itself, for whoever looks after it."""
    import traceback

    return "".join(traceback.format_exception(error))


def _can_be_called(callback: Callable[..., object]) -> bool:
    """False for a method of a Qt object that has been deleted meanwhile, and for a function made in such a method."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    if isinstance(callback, FunctionType) and callback.__closure__ is not None:
        held = dict(zip(callback.__code__.co_freevars, callback.__closure__, strict=True))
        owner = held["self"].cell_contents if "self" in held else None
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
