"""Makes a backup of the desk each hour in which something changed, says below when the last one was made, and restores.

The copy is made in the pool, from the file itself: neither typing nor the desk's thread waits for it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui import wording
from ui.widgets.notice import Weight
from ui.widgets.status_line import StatusLine
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.kept_backups import KeptBackup
    from ui.window.reading import DeskView

HOUR = 3_600_000
"""milliseconds between two backups, at the least"""
LOOK = 60_000
"""milliseconds between two looks whether a backup is due"""
KEY = "backup"


class BackingUp(QObject):
    restored = Signal(Path)
    """a new desk, made of a backup"""

    def __init__(self, around: Surround, status: StatusLine, window: QWidget) -> None:
        super().__init__(window)
        self._around = around
        self._status = status
        self._window = window
        self._desk: Path | None = None
        self._last: int | None = None
        self._has_changed = False
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        around.tasks.changed.connect(self._on_changed)

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown: find out when its last backup was made."""
        self.stop()
        path = self._desk = desk.path  # a backup is wanted most beside a desk that is damaged, and only read
        if desk.why_read_only is not None:
            return
        self._around.tasks.compute(partial(_kept, path), then=self._on_found, key=KEY)

    def stop(self) -> None:
        """The window closes, or shows another desk."""
        self._desk = None
        self._timer.stop()
        self._around.tasks.forget(KEY)

    def back_up(self) -> None:
        """Make a backup now, and say so."""
        self._begin(lambda made: self._on_made(made, says=True))

    def choose(self) -> None:
        """Let a person take a backup and open what it holds as a desk of its own."""
        path = self._desk
        if path is not None:
            self._around.tasks.compute(partial(_kept, path), then=self._ask, key="backups")

    def _on_changed(self) -> None:
        self._has_changed = True

    def _on_found(self, backups: "list[KeptBackup]") -> None:
        self._last = backups[0].at if backups else None
        self._has_changed = self._has_changed or self._last is None
        self._status.show_backup(self._last)
        self._timer.start()

    def _look(self) -> None:
        if self._has_changed and (self._last is None or self._around.clock() - self._last >= HOUR):
            self._begin(lambda made: self._on_made(made, says=False))

    def _begin(self, then: "Callable[[KeptBackup], object]") -> None:
        path, at = self._desk, self._around.clock()
        if path is None:
            return
        self._has_changed = False
        self._around.tasks.compute(partial(_keep, path, at), then=then, key=KEY, failed=self._on_failed)

    def _on_made(self, made: "KeptBackup", says: bool) -> None:
        self._last = made.at
        self._status.show_backup(made.at)
        self._around.notices.take_back(KEY)
        if says:
            sentence = self.tr("A backup was made and checked. It lies in “{folder}”.")
            self._around.notices.say(sentence.format(folder=made.path.parent), Weight.DONE, subject=KEY)

    def _on_failed(self, error: Exception) -> None:
        self._has_changed = True
        self._status.show_backup(self._last, has_failed=True)
        assert isinstance(error, Refused)
        self._around.notices.say(wording.say(error), Weight.REFUSES, subject=KEY)

    def _ask(self, backups: "list[KeptBackup]") -> None:
        from ui.dialogs.restore import Restore

        dialog = Restore(backups, self._window)
        has_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        chosen, path = dialog.chosen, self._desk
        dialog.deleteLater()
        if has_chosen and chosen is not None and path is not None:
            self._around.tasks.compute(partial(_restore, chosen.path, path), then=self.restored.emit, key=KEY)


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def _kept(desk: Path) -> "list[KeptBackup]":
    from storage import kept_backups

    return kept_backups.kept(desk)


def _keep(desk: Path, at: int) -> "KeptBackup":
    from storage import kept_backups

    return kept_backups.keep(desk, at)


def _restore(backup: Path, desk: Path) -> Path:
    from storage import kept_backups

    return kept_backups.restore(backup, desk)
