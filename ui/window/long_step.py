"""A step that takes longer than a moment, with many articles or a whole desk: how far it is, and a way to stop it.

The window stays alive meanwhile, as another thread does the work; a step that was stopped leaves nothing behind. It
knows nothing of what is done.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import wording

if TYPE_CHECKING:
    from ui.dialogs.progress import Progress

PATIENCE = 0.4
"""seconds after which a person wants to know how far it is"""
BETWEEN = 0.03
"""seconds between two looks at how far it is"""


class LongStep(QObject):
    _came = Signal(int, int)
    _ended = Signal()

    def __init__(self, title: str, window: QWidget, lead: str = "") -> None:
        """`lead` is said where what is counted means nothing to a person; without it the count is."""
        super().__init__(window)
        self._title, self._window, self._lead = title, window, lead
        self.stopping = Event()
        """set to stop it; whoever keeps it may set it when the step is over, too"""
        self._begun: float | None = None  # from here on only the thread of the work looks at these two
        self._told_at = 0.0
        self._is_over = False
        self.progress: Progress | None = None
        self._came.connect(self._show)
        self._ended.connect(self._end)

    def of(self, step: Callable[..., Any]) -> Callable[..., Any]:
        """The step as another thread does it, told of here from beginning to end: it is given a `Tell` at last."""

        def do(*given: object) -> Any:
            self._begun = monotonic()
            try:
                return step(*given, self._tell)
            finally:
                with suppress(RuntimeError):  # the window was left for one in another language
                    self._ended.emit()

        return do

    def _tell(self, done: int, total: int) -> bool:
        """On the thread of the work: how far it is, and whether to go on."""
        now = monotonic()
        if self._begun is not None and now - self._begun >= PATIENCE and now - self._told_at >= BETWEEN:
            self._told_at = now
            with suppress(RuntimeError):  # as above
                self._came.emit(done, total)
        return not self.stopping.is_set()

    def _show(self, done: int, total: int) -> None:
        if self._is_over:
            return
        if self.progress is None:
            from ui.dialogs.progress import Progress

            self.progress = Progress(self._title, total, self._window)
            self.progress.cancelled.connect(self._cancel)
            self.progress.open()
        counted = self.tr("{done} of {total}").format(done=wording.number(done), total=wording.number(total))
        self.progress.show_of(done, total)
        self.progress.show_step(done, self._lead or counted)

    def _cancel(self) -> None:
        """At once for the person; the work ends where it can."""
        self.stopping.set()
        self._close()
        self._is_over = True

    def _end(self) -> None:
        self._is_over = True
        self._close()
        self.deleteLater()

    def _close(self) -> None:
        progress, self.progress = self.progress, None
        if progress is not None:
            progress.finish()
