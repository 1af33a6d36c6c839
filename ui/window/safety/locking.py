"""Saves a locked copy of the desk or of a folder that was taken out, and makes a desk or a folder of one.

All of it is done in the pool; no passphrase is kept.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.refusal import Refused
from ui import wording
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from ui.dialogs.progress import Progress
    from ui.window.reading import DeskView

KEY = "locking"
SUFFIX, FOLDER = ".desk.locked", ".folder.locked"


class Locking(QObject):
    """One thing at a time."""

    unlocked = Signal(Path)
    """a new desk, made of a locked copy"""
    folder_unlocked = Signal(Path)
    """a folder, made of a locked one"""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self._desk: Path | None = None
        self.progress: Progress | None = None

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown; of a damaged one there is no copy to lock."""
        self._desk = desk.path if desk.recovery is None else None

    @staticmethod
    def is_locked(path: Path) -> bool:
        """Whether a file is a locked copy, or a locked folder, by its name."""
        return path.name.lower().endswith((SUFFIX, FOLDER))

    def lock(self) -> None:
        """Ask for a passphrase and a place, and save a locked copy there."""
        from ui.dialogs.locked_copy import LockCopy

        desk = self._desk
        if desk is None:
            return
        dialog = LockCopy(self._window)
        has_answer, passphrase = dialog.exec() == QDialog.DialogCode.Accepted, dialog.passphrase
        dialog.deleteLater()
        if not has_answer:
            return
        target = self._ask_where(desk.with_suffix(SUFFIX))
        if target is not None:
            self.lock_as(target, passphrase)

    def lock_as(self, target: Path, passphrase: str) -> None:
        """Save a locked copy of the desk at `target`."""
        if self._desk is None:
            return
        self._show(self.tr("Saving a locked copy"))
        self._around.tasks.compute(
            partial(_lock, self._desk, target, passphrase),
            then=self._on_locked,
            key=KEY,
            failed=self._on_failed,
            mistaken=self._on_mistake,
        )

    def lock_folder(self, folder: Path) -> None:
        """Ask for a passphrase, and put a folder that was taken out beside itself as one locked file."""
        from ui.dialogs.locked_copy import LockCopy

        dialog = LockCopy(self._window, folder.name)
        has_answer, passphrase = dialog.exec() == QDialog.DialogCode.Accepted, dialog.passphrase
        dialog.deleteLater()
        if has_answer:
            self.lock_folder_as(folder, folder.with_name(folder.name + FOLDER), passphrase)

    def lock_folder_as(self, folder: Path, target: Path, passphrase: str) -> None:
        """Lock a folder as the file `target`."""
        self._show(self.tr("Locking the folder"))
        self._around.tasks.compute(
            partial(_lock_folder, folder, target, passphrase),
            then=self._on_locked,
            key=KEY,
            failed=self._on_failed,
            mistaken=self._on_mistake,
        )

    def unlock(self) -> None:
        """Ask for a locked copy, its passphrase and where the desk is to be."""
        name, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Open a locked copy"), "", self._kinds())
        if name:
            self.unlock_file(Path(name))

    def unlock_file(self, locked: Path) -> None:
        """Ask for the passphrase of this file and where the desk is to be."""
        from ui.dialogs.locked_copy import UnlockCopy

        dialog = UnlockCopy(locked.name, self._window)
        has_answer, passphrase = dialog.exec() == QDialog.DialogCode.Accepted, dialog.passphrase
        dialog.deleteLater()
        if not has_answer:
            return
        if locked.name.lower().endswith(FOLDER):
            proposed = locked.with_name(locked.name[: -len(FOLDER)])
            chosen, _kind = QFileDialog.getSaveFileName(
                self._window, self.tr("Where the folder is to be"), str(proposed)
            )
        else:
            proposed = locked.with_name(locked.name[: -len(".locked")])
            chosen, _kind = QFileDialog.getSaveFileName(
                self._window, self.tr("Where the new desk is to be"), str(proposed), self.tr("Desks (*.desk)")
            )
        if chosen:
            self.unlock_as(locked, Path(chosen), passphrase)

    def unlock_as(self, locked: Path, target: Path, passphrase: str) -> None:
        """Make the desk of a locked copy, or the folder of a locked folder."""
        is_folder = locked.name.lower().endswith(FOLDER)
        self._show(self.tr("Opening the locked copy"))
        work = partial(_unlock_folder, locked, target, passphrase)
        if not is_folder:
            work = partial(_unlock, locked, target, passphrase, self._around.clock())
        self._around.tasks.compute(
            work,
            then=self._on_folder_unlocked if is_folder else self._on_unlocked,
            key=KEY,
            failed=self._on_failed,
            mistaken=self._on_mistake,
        )

    def _on_folder_unlocked(self, folder: Path) -> None:
        self._end()
        self.folder_unlocked.emit(folder)

    def _ask_where(self, proposed: Path) -> Path | None:
        """The ending is put on before it is asked whether what stands there may be replaced."""
        dialog = QFileDialog(self._window, self.tr("Save a locked copy"), str(proposed.parent), self._kinds())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(proposed.name)
        has_answer, chosen = dialog.exec() == QDialog.DialogCode.Accepted, dialog.selectedFiles()
        dialog.deleteLater()
        return Path(chosen[0]) if has_answer and chosen else None

    def _kinds(self) -> str:
        return self.tr("Locked copies (*.desk.locked *.folder.locked);;All files (*)")

    def _on_locked(self, made: Path) -> None:
        self._end()
        said = self.tr("“{name}” is saved, locked and checked. Without the passphrase nobody can open it.")
        self._around.notices.say(said.format(name=made.name), Weight.DONE, subject=KEY)

    def _on_unlocked(self, desk: Path) -> None:
        self._end()
        self.unlocked.emit(desk)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        assert isinstance(error, Refused)
        self._around.notices.say(wording.say(error), Weight.REFUSES, subject=KEY)

    def _on_mistake(self, _error: Exception) -> None:
        self._end()  # it is said elsewhere, and nobody could close what is shown

    def _show(self, title: str) -> None:
        from ui.dialogs.progress import Progress

        self._around.notices.take_back(KEY)
        self.progress = progress = Progress(title, 0, self._window)
        progress.line.hide()
        progress.cancel_button.hide()
        progress.open()

    def _end(self) -> None:
        if self.progress is not None:
            self.progress.finish()
            self.progress = None


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def _lock(desk: Path, target: Path, passphrase: str) -> Path:
    from storage.backups.locked_copies import lock_copy

    return lock_copy(desk, target, passphrase)


def _unlock(locked: Path, desk: Path, passphrase: str, now: int) -> Path:
    from storage.backups.locked_copies import unlock_copy

    return unlock_copy(locked, desk, passphrase, now)


def _lock_folder(folder: Path, target: Path, passphrase: str) -> Path:
    from storage.whole_desks.locked_folders import lock_folder

    return lock_folder(folder, target, passphrase)


def _unlock_folder(locked: Path, folder: Path, passphrase: str) -> Path:
    from storage.whole_desks.locked_folders import unlock_folder

    return unlock_folder(locked, folder, passphrase)
