"""Makes a backup of the desk each hour in which something changed, and says below when the last good one was made.

It warns there while there is none, while something is older than a day in it, and while the second folder is gone.

The copy is made in the pool, from the file itself: neither typing nor the desk's thread waits for it. When it is whole,
it is put into the second folder too, where a person has chosen one; what is missing there is put there once it can be.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui import wording
from ui.widgets.notice import Way, Weight
from ui.widgets.status_line import BackupWarning, StatusLine
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.backups.kept_backups import KeptBackup
    from storage.desk import Desk
    from ui.window.reading import DeskView

HOUR = 3_600_000
"""milliseconds between two backups, at the least"""
DAY = 24 * HOUR
"""milliseconds after which what has changed should be in a backup; until then the next one is only due"""
LOOK = 60_000
"""milliseconds between two looks whether a backup is due"""
KEY = "backup"
MOMENT = 1_000
"""milliseconds that the name of a backup does not tell apart"""
SECOND = "second backup"
THERE = "second folder"
NONE = "-"
"""kept for a desk that is to have no second folder, so that nobody is asked again"""


class BackingUp(QObject):
    def __init__(self, around: Surround, status: StatusLine, window: QWidget) -> None:
        super().__init__(window)
        self._around = around
        self._status = status
        self._window = window
        self._desk: Path | None = None
        self._has_changed = False
        self._newest: KeptBackup | None = None
        """the newest backup beside the desk"""
        self._is_second_behind = self._is_second_gone = self._has_failed = False
        self._has_told_second = False
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        around.tasks.changed.connect(self._on_changed)

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown: find out when its last backup was made."""
        self.stop()
        path = self._desk = desk.path  # a backup is wanted most beside a desk that is damaged, and only read
        may_write = desk.why_read_only is None

        def look(changed_at: int) -> None:
            self._around.tasks.compute(
                partial(_kept, path), then=lambda found: self._on_found(found, changed_at, may_write), key=KEY
            )

        self._around.tasks.read(_last_change, then=look, failed=lambda _why: look(0), key=KEY)

    def stop(self) -> None:
        """The window closes, or shows another desk: nothing of this one may be taken for one of the next."""
        self._desk = self._newest = None
        self._has_changed = self._has_failed = False
        self._is_second_behind = self._is_second_gone = self._has_told_second = False
        self._status.hide_backup()
        self._around.notices.take_back(SECOND)
        self._timer.stop()
        for key in (KEY, SECOND, THERE):
            self._around.tasks.forget(key)

    @property
    def second(self) -> Path | None:
        """The second folder that a person has chosen for this desk on this machine."""
        kept = self._around.preferences.words(self._second_key) if self._desk else ""
        return Path(kept) if kept not in ("", NONE) else None

    def choose_second(self) -> None:
        """Let a person say where a second copy of each backup goes."""
        from ui.dialogs.second_folder import SecondFolder

        if self._desk is None:
            return
        dialog = SecondFolder(self.second, self._desk, self._window)
        has_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        folder = dialog.folder
        dialog.deleteLater()
        if has_chosen:
            self._around.preferences.remember_words(self._second_key, str(folder or NONE))
            self._around.notices.take_back(SECOND)
            self._is_second_behind, self._is_second_gone = folder is not None, False
            self._show()
            self._keep_second(says=True)

    @property
    def _second_key(self) -> str:
        return f"second folder of/{self._desk.absolute().as_posix()}" if self._desk else ""

    def back_up(self) -> None:
        """Make a backup now, and say so."""
        self._begin(lambda made: self._on_made(made, says=True))

    def _on_changed(self) -> None:
        self._has_changed = True

    def _on_found(self, backups: "list[KeptBackup]", changed_at: int, may_write: bool = True) -> None:
        self._newest = backups[0] if backups else None
        is_behind = may_write if self._last is None else changed_at - self._last >= MOMENT
        self._has_changed = self._has_changed or is_behind
        self._is_second_behind = may_write and self.second is not None
        self._show()
        if may_write:
            self._timer.start()
            self._keep_second(says=False)

    def _look(self) -> None:
        if self._has_changed and (self._last is None or self._around.clock() - self._last >= HOUR):
            self._begin(lambda made: self._on_made(made, says=False))
        elif self._is_second_behind:
            self._keep_second(says=False)
        elif self.second is not None:
            self._around.tasks.compute(partial(_is_there, self.second), then=self._on_looked_for_second, key=THERE)
        self._show()

    def _on_looked_for_second(self, is_there: bool) -> None:
        self._is_second_gone = not is_there
        self._show()

    @property
    def _last(self) -> int | None:
        return self._newest.at if self._newest else None

    def _show(self) -> None:
        self._status.show_backup(self._last, self._warning)

    @property
    def _warning(self) -> BackupWarning | None:
        if self._has_failed:
            return BackupWarning.FAILED
        if self._last is not None and self._has_changed and self._around.clock() - self._last >= DAY:
            return BackupWarning.OLD
        if self._is_second_behind:
            return BackupWarning.NOT_IN_SECOND
        return BackupWarning.SECOND_GONE if self._is_second_gone else None

    def _begin(self, then: "Callable[[KeptBackup], object]") -> None:
        path, at = self._desk, self._around.clock()
        if path is None:
            return
        self._has_changed = False
        self._around.tasks.compute(partial(_keep, path, at), then=then, key=KEY, failed=self._on_failed)

    def _on_made(self, made: "KeptBackup", says: bool) -> None:
        self._newest = made
        self._is_second_behind = self._has_failed = False
        self._show()
        self._around.notices.take_back(KEY)
        if says:
            sentence = self.tr("A backup was made and checked. It is in “{folder}”.")
            self._around.notices.say(sentence.format(folder=made.path.parent), Weight.DONE, subject=KEY)
        self._keep_second(says=False)

    def _keep_second(self, says: bool) -> None:
        """Put the newest backup into the second folder as well."""
        path, made, second, at = self._desk, self._newest, self.second, self._around.clock()
        if second is None:
            self._look_for_former()
        elif path is not None and made is not None:
            self._around.tasks.compute(
                partial(_keep_second, made, path, second, at),
                then=lambda there: self._on_second(there, says),
                key=SECOND,
                failed=self._on_second_failed,
            )

    def _look_for_former(self) -> None:
        """Find out about a folder that was chosen when desks were told apart by their names alone."""
        path, made, words = self._desk, self._newest, self._around.preferences.words
        former = words(f"second folder/{path.stem}") if path and not words(self._second_key) else ""
        if former and path is not None and made is not None:
            self._around.tasks.compute(
                partial(_is_used_by, Path(former), path, made.path),
                then=lambda is_ours: self._on_former(Path(former), is_ours),
                key=SECOND,
            )

    def _on_former(self, folder: Path, is_ours: bool) -> None:
        self._around.preferences.remember_words(self._second_key, str(folder) if is_ours else NONE)
        if is_ours:
            self._is_second_behind = True
            self._show()
            self._keep_second(says=False)
            return
        sentence = self.tr(
            "The second folder “{folder}” was chosen for another desk of this name, and holds no backup of this one. "
            "Choose the folder for this desk."
        )
        way = Way(self.tr("Choose a folder…"), self.choose_second)
        said = sentence.format(folder=folder.name or folder)
        self._around.notices.say(said, Weight.TELLS, way, subject=SECOND)

    def _on_second(self, there: "KeptBackup", says: bool) -> None:
        self._is_second_behind = self._is_second_gone = self._has_told_second = False
        self._show()
        self._around.notices.take_back(SECOND)
        if says:
            sentence = self.tr("The newest backup lies in the second folder too, read back and checked: “{folder}”.")
            self._around.notices.say(sentence.format(folder=there.path.parent), Weight.DONE, subject=SECOND)

    def _on_second_failed(self, error: Exception) -> None:
        from storage.backups.second_folder import NoBackup

        assert isinstance(error, Refused)
        if isinstance(error, NoBackup) and self._desk is not None:  # somebody took it away: see what is left
            self._has_changed = True
            at = self._around.clock()
            self._around.tasks.compute(partial(_kept, self._desk), then=lambda left: self._on_found(left, at), key=KEY)
            return
        was_told, self._is_second_behind = self._is_second_behind and self._has_told_second, True
        self._show()
        if not was_told:  # it is tried again each minute, and said once
            way = Way(self.tr("Choose a folder…"), self.choose_second)
            self._around.notices.say(wording.say(error), Weight.REFUSES, way, subject=SECOND)
        self._has_told_second = True

    def _on_failed(self, error: Exception) -> None:
        self._has_changed = self._has_failed = True
        self._show()
        assert isinstance(error, Refused)
        self._around.notices.say(wording.say(error), Weight.REFUSES, subject=KEY)


def _last_change(desk: "Desk") -> int:
    """When something was last done on the desk, in milliseconds since 1970, UTC."""
    last = desk.log(most=1)
    return last[0].at if last else 0


def _is_there(folder: Path) -> bool:
    return folder.is_dir()


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def _kept(desk: Path) -> "list[KeptBackup]":
    from storage.backups import kept_backups

    return kept_backups.kept(desk)


def _keep(desk: Path, at: int) -> "KeptBackup":
    from storage.backups import kept_backups

    return kept_backups.keep(desk, at)


def _keep_second(made: "KeptBackup", desk: Path, second: Path, at: int) -> "KeptBackup":
    from storage.backups import second_folder

    return second_folder.keep(made, desk, second, at)


def _is_used_by(folder: Path, desk: Path, made: Path) -> bool:
    from storage.backups import second_folder

    return second_folder.is_used_by(folder, desk, made)
