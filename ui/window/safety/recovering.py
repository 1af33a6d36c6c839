"""Offers what there is of a damaged desk, once it is shown: the newest good backup and what could still be read."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import wording
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.long_step import LongStep
from ui.window.safety.new_desk import NewDesk, of_backup

if TYPE_CHECKING:
    from storage.desk import Desk
    from storage.salvaging.recovery import Recovery
    from storage.stopping import Tell
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
        self._stopping = Event()
        self._new_desk = NewDesk(around, self._window)
        self._new_desk.made.connect(self.restored)
        self.dialog: RecoveryDialog | None = None

    def while_read(self, name: str, reading: "Callable[[Tell], Desk]") -> "Callable[[], Desk]":
        """The reading of a damaged desk, as the desk's thread does it, told of here and stopped here."""
        lead = self.tr("Every page of “{name}” is looked at. The file itself is not touched.").format(name=name)
        step = LongStep(self.tr("Reading what is left"), self._window, lead)
        self._stopping = step.stopping
        return step.of(reading)

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
        self._stopping.set()
        self._new_desk.stop()
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
            self._make(partial(of_backup, recovery.backup.path, path))

    def _make(self, making: "Callable[[Tell], Path]") -> None:
        self._new_desk.make(
            making,
            self.tr("Making a desk of what there is"),
            self.tr("It is copied beside the damaged file, which stays as it is, and looked through."),
            self.tr("No desk was made, as you stopped it; nothing is left of it, and the damaged file is as it was."),
        )


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def _keep(salvaged: Path, desk: Path, tell: "Tell") -> Path:
    from storage.whole_desks import recovering

    return recovering.keep(salvaged, desk, tell)
