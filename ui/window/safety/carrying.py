"""Takes the whole desk out as a folder of plain files, and makes a desk of such a folder. Both are done in the pool.

The desk that is open is only read, from a copy of its file; what comes in is a desk of its own.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.refusal import Refused
from ui import wording
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.whole_desks.bringing_in import BroughtIn
    from storage.whole_desks.taking_out import TakenOut
    from ui.dialogs.progress import Progress
    from ui.window.reading import DeskView

KEY = "carrying"


class Carrying(QObject):
    """One thing at a time."""

    brought_in = Signal(Path)
    """a new desk, made of a folder"""
    lock_wanted = Signal(Path)
    """a folder that is to be one locked file"""
    _told = Signal(int, int)
    """from the pool: how many articles of how many are written"""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self._desk: Path | None = None
        self._stop = Event()
        self.progress: Progress | None = None

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown."""
        self._desk = desk.path

    def stop(self) -> None:
        """The window closes: what is under way stops, and leaves nothing behind."""
        self._stop.set()

    # --- out ---------------------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask where the folder is to be, and take the desk out."""
        if self._desk is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Take everything with me"), str(self._desk.with_suffix(""))
        )
        if chosen:
            self.take_out(Path(chosen))

    def take_out(self, folder: Path) -> None:
        """Write the whole desk as `folder`."""
        if self._desk is None:
            return
        self._stop = stop = Event()
        lead = self.tr("Articles, pictures, assignments and the log become plain files that need no Copydesk.")
        progress = self._show(self.tr("Taking everything out"), lead)
        progress.cancelled.connect(stop.set)
        self._told.connect(progress.show_of)
        self._around.tasks.compute(
            partial(_take_out, self._desk, folder, self._around.clock(), self._told.emit, stop),
            then=self._on_taken,
            key=KEY,
            failed=self._on_failed,
            mistaken=self._on_mistake,
        )

    def _on_taken(self, taken: "TakenOut | None") -> None:
        self._end()
        if taken is None:
            said = self.tr("Nothing was taken out, as you stopped it; nothing is left of it.")
            self._around.notices.say(said, Weight.TELLS, subject=KEY)
            return
        said = self.tr("“{name}” holds all of it: {count} articles and {events} events of the log.").format(
            name=taken.folder.name, count=wording.number(taken.articles), events=wording.number(taken.events)
        )
        if taken.kept_back:
            stays = self.tr("Sources off the record that stayed on the desk: {count}.")
            said = f"{said} {stays.format(count=wording.number(taken.kept_back))}"
        lock = Way(self.tr("Lock it as one file…"), lambda: self.lock_wanted.emit(taken.folder))
        way = Way(self.tr("Open the folder"), partial(_open_folder, taken.folder))
        self._around.notices.say(said, Weight.DONE, lock, way, subject=KEY)

    # --- in ----------------------------------------------------------------------------------------------------------

    def offer_folder(self, folder: Path) -> None:
        """A locked folder was opened: say where it lies, and offer to make a desk of it."""
        said = self.tr(
            "“{name}” is open again, just as it was locked. Its files are no longer locked: anybody "
            "who can use this machine can read them."
        )
        bring = Way(self.tr("Make a desk of it…"), lambda: self._choose_desk(str(folder)))
        way = Way(self.tr("Open the folder"), partial(_open_folder, folder))
        self._around.notices.say(said.format(name=folder.name), Weight.TELLS, bring, way, subject=KEY)

    def choose_source(self) -> None:
        """Ask for a folder that was taken out and where its desk is to be, and make the desk."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Bring a folder in as a desk"))
        if folder:
            self._choose_desk(folder)

    def _choose_desk(self, folder: str) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Where the new desk is to be"), f"{folder}.desk", self.tr("Desks (*.desk)")
        )
        if chosen:
            self.bring_in(Path(folder), Path(chosen))

    def bring_in(self, folder: Path, path: Path) -> None:
        """Make the desk `path` of `folder`."""
        self._stop = stop = Event()
        progress = self._show(self.tr("Making a desk of the folder"), "")
        progress.cancelled.connect(stop.set)
        self._around.tasks.compute(
            partial(_bring_in, folder, path, stop),
            then=self._on_brought,
            key=KEY,
            failed=self._on_failed,
            mistaken=self._on_mistake,
        )

    def _on_brought(self, brought: "BroughtIn | None") -> None:
        self._end()
        if brought is None:
            said = self.tr("No desk was made, as you stopped it; nothing is left of it, and the folder is as it was.")
            self._around.notices.say(said, Weight.TELLS, subject=KEY)
            return
        for note in brought.notes:
            self._around.notices.say(wording.say(note), Weight.TELLS, subject=f"{KEY} {note}")
        self.brought_in.emit(brought.path)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        assert isinstance(error, Refused)
        self._around.notices.say(wording.say(error), Weight.REFUSES, subject=KEY)

    def _on_mistake(self, _error: Exception) -> None:
        self._end()  # it is said elsewhere, and what is shown would wait for ever

    def _end(self) -> None:
        if self.progress is not None:
            self.progress.finish()
            self.progress = None

    def _show(self, title: str, lead: str) -> "Progress":
        from ui.dialogs.progress import Progress

        self.progress = progress = Progress(title, 0, self._window)
        progress.show_step(0, lead)
        progress.line.setVisible(bool(lead))
        progress.open()
        return progress


def _take_out(desk: Path, folder: Path, at: int, told: Callable[[int, int], object], stop: Event) -> "TakenOut | None":
    from storage.stopping import Stopped
    from storage.whole_desks.taking_out import take_out

    def tell(done: int, total: int) -> bool:
        if not stop.is_set():  # otherwise who is told may have gone with its window
            told(done, total)
        return not stop.is_set()

    try:
        return take_out(desk, folder, at, tell)
    except Stopped:
        return None


def _bring_in(folder: Path, path: Path, stop: Event) -> "BroughtIn | None":
    from editor.apart import Stopped
    from storage.whole_desks.bringing_in_apart import bring_in_apart

    try:
        return bring_in_apart(folder, path, stop)
    except Stopped:
        return None


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
