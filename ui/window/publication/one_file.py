"""A file that takes longer than a moment to write: a word about it, and a way to stop it at once. It writes nothing."""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.window.long_step import PATIENCE

if TYPE_CHECKING:
    from ui.dialogs.progress import Progress


class OneFile(QObject):
    """`stopped` is heard by the worker too: what it has in hand comes to nothing."""

    cancelled = Signal()

    def __init__(self, title: str, line: str, window: QWidget) -> None:
        super().__init__(window)
        self._title, self._line, self._window = title, line, window
        self.stopped = Event()
        self.progress: Progress | None = None
        self._timer = QTimer(self, singleShot=True, interval=round(PATIENCE * 1000))
        self._timer.timeout.connect(self._show)
        self._timer.start()

    def end(self) -> None:
        """It is written, or cannot be."""
        self._timer.stop()
        progress, self.progress = self.progress, None
        if progress is not None:
            progress.finish()
        self.deleteLater()

    def _show(self) -> None:
        from ui.dialogs.progress import Progress

        self.progress = Progress(self._title, 0, self._window)
        self.progress.show_step(0, self._line)
        self.progress.cancelled.connect(self._cancel)
        self.progress.open()

    def _cancel(self) -> None:
        self.stopped.set()
        self.end()
        self.cancelled.emit()
