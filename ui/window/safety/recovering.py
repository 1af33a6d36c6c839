"""Offers what there is of a damaged desk, once it is shown: the newest good backup and what could still be read."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import wording
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.salvaging.recovery import Recovery
    from ui.dialogs.recovery import RecoveryDialog
    from ui.window.reading import DeskView

KEY = "recovering"


class Recovering(QObject):
    """One dialog at a time; it waits for nobody."""

    restored = Signal(Path)
    """a new desk, made of one of the two"""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self.dialog: RecoveryDialog | None = None

    def begin(self, desk: "DeskView") -> None:
        """A damaged desk is shown: say so, and offer what there is."""
        self.stop()
        recovery = desk.recovery
        self._around.notices.take_back(KEY)
        if recovery is None or desk.why_read_only is None:
            return
        way = Way(self.tr("See what there is…"), lambda: self._offer(desk.path, recovery))
        self._around.notices.say(wording.say(desk.why_read_only), Weight.REFUSES, way, subject=KEY)
        self._offer(desk.path, recovery)

    def stop(self) -> None:
        """The window closes, or shows another desk."""
        if self.dialog is not None:
            self.dialog.blockSignals(True)
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _offer(self, path: Path, recovery: "Recovery") -> None:
        from ui.dialogs.recovery import RecoveryDialog

        self.stop()
        self.dialog = RecoveryDialog(path.name, recovery, self._window)
        self.dialog.finished.connect(lambda _result: self._on_chosen(path, recovery))
        self.dialog.open()

    def _on_chosen(self, path: Path, recovery: "Recovery") -> None:
        from ui.dialogs.recovery import Way as Chosen

        way = self.dialog.way if self.dialog is not None else Chosen.LOOK
        self.stop()
        if way == Chosen.SALVAGED:
            self._make(partial(_keep, recovery.salvaged.path, path))
        elif way == Chosen.BACKUP and recovery.backup is not None:
            self._make(partial(_restore, recovery.backup.path, path))

    def _make(self, making: "partial[Path]") -> None:
        self._around.tasks.compute(making, then=self.restored.emit, key=KEY)


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def _keep(salvaged: Path, desk: Path) -> Path:
    from storage.whole_desks import recovering

    return recovering.keep(salvaged, desk)


def _restore(backup: Path, desk: Path) -> Path:
    from storage.backups import kept_backups

    return kept_backups.restore(backup, desk)
