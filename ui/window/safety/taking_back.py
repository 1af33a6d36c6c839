"""Looks into the backups of a desk, and takes a desk, an article or a revision from them, always as something new.

Backups are read in the pool, from a copy of their own that goes when the dialog closes; the desk writes what comes
back.
"""

import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui import wording
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.safety.new_desk import NewDesk, of_backup

if TYPE_CHECKING:
    from storage.backups.kept_backups import KeptBackup
    from storage.backups.kept_piece import Inside, KeptPiece
    from storage.change import Change
    from storage.desk import Desk
    from storage.stopping import Tell
    from ui.dialogs.restore import Restore
    from ui.window.reading import DeskView

KEY = "taking back"
Told = Mapping[Path, Mapping[str, str]]
"""What is to be known of articles, by the path of what holds them and by their ids."""


class TakingBack(QObject):
    """One dialog at a time."""

    restored = Signal(Path)
    """a new desk, made of a backup"""
    article_wanted = Signal(str)
    """an article that has come back, or has a revision back"""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self._desk: DeskView | None = None
        self._inside: Inside | None = None
        self._folder = Path()
        self._new_desk = NewDesk(around, window)
        self._new_desk.made.connect(self.restored)
        self.dialog: Restore | None = None

    def begin(self, desk: "DeskView") -> None:
        """A desk is shown."""
        self._desk = desk

    def stop(self) -> None:
        """The window closes: a desk that is being made is not made."""
        self._new_desk.stop()

    def choose(self, second: Path | None) -> None:
        """Show the backups of the desk, those of a second folder among them."""
        desk = self._desk
        if desk is None:
            return
        self._around.tasks.read(
            lambda opened: _here(opened),
            then=lambda here: self._around.tasks.compute(
                partial(_all_of, desk.path, second), then=lambda found: self._ask(found, here), key=KEY
            ),
            key=KEY,
        )

    def compare(self, copies: "list[KeptBackup]", told: Told) -> None:
        """Show copies of the desk that are no backups, with what is to be known of their articles."""
        self._around.tasks.read(lambda opened: _here(opened), then=lambda here: self._ask(copies, here, told), key=KEY)

    def _ask(self, backups: "list[KeptBackup]", here: frozenset[str], told: Told | None = None) -> None:
        from ui.dialogs.restore import Restore

        desk = self._desk
        if desk is None:
            return
        with tempfile.TemporaryDirectory(prefix="copydesk-", ignore_cleanup_errors=True) as folder:
            self._folder, self._inside = Path(folder), None
            dialog = self.dialog = Restore(backups, here, desk.why_read_only is None, self._window, told)
            dialog.backup_wanted.connect(self._look_into)
            dialog.piece_wanted.connect(self._read_piece)
            has_chosen = dialog.exec() == QDialog.DialogCode.Accepted
            self.dialog = None
            for key in (KEY, "piece"):
                self._around.tasks.forget(key)
        chosen, piece, take = dialog.chosen, dialog.piece, dialog.take
        dialog.deleteLater()
        if has_chosen and chosen is not None:
            self._take(chosen, piece, take)

    # --- what is seen ------------------------------------------------------------------------------------------------

    def _look_into(self, backup: "KeptBackup") -> None:
        self._inside = None
        self._around.tasks.compute(
            partial(_look_into, backup, self._folder, self._around.clock),
            then=lambda inside: self._on_inside(backup, inside),
            failed=lambda error: self.dialog and self.dialog.show_why_not(backup, _said(error)),
            key=KEY,
        )

    def _on_inside(self, backup: "KeptBackup", inside: "Inside") -> None:
        if self.dialog is not None:
            self._inside = inside
            self.dialog.show_inside(backup, inside)

    def _read_piece(self, article_id: str, revision_id: str) -> None:
        if self._inside is None:
            return
        self._around.tasks.compute(
            partial(_read_piece, self._inside.copy, article_id, revision_id, self._around.clock),
            then=lambda piece: self.dialog and self.dialog.show_piece(piece),
            failed=lambda error: self.dialog and self.dialog.show_no_piece(_said(error)),
            key="piece",
        )

    # --- what is taken -----------------------------------------------------------------------------------------------

    def _take(self, backup: "KeptBackup", piece: "KeptPiece | None", take: str) -> None:
        from ui.dialogs.restore import Take

        desk = self._desk
        if desk is None:
            return
        if take == Take.DESK:
            self._make(partial(of_backup, backup.path, desk.path))
        elif piece is not None and take == Take.ARTICLE:
            self._around.tasks.change(lambda on: on.bring_back_article(piece, backup.at), then=self._on_article)
        elif piece is not None:
            self._around.tasks.change(
                lambda on: on.bring_back_revision(piece.article_id, piece, backup.at), then=self._on_revision
            )

    def _make(self, making: "Callable[[Tell], Path]") -> None:
        self._new_desk.make(
            making,
            self.tr("Making a desk of the backup"),
            self.tr("It is copied beside the desk and looked through. The desk itself stays as it is."),
            self.tr("No desk was made, as you stopped it; nothing is left of it, and the backup is as it was."),
        )

    def _on_article(self, change: "Change") -> None:
        article_id = change.article_id or ""
        way = Way(self.tr("Open it"), lambda: self.article_wanted.emit(article_id))
        self._around.notices.say(
            self.tr("The article is back as a new one. The one on the desk is as it was."),
            Weight.DONE,
            way,
            subject=KEY,
        )

    def _on_revision(self, change: "Change") -> None:
        from storage.change import Kind

        if change.kind == Kind.UNCHANGED:
            said = self.tr("The article reads like that already, so nothing was changed.")
        else:
            said = self.tr("Brought back as a new revision. What stood there before is in the history.")
            self.article_wanted.emit(change.article_id or "")
        self._around.notices.say(said, Weight.DONE, subject=KEY)


def _said(error: Exception) -> str:
    assert isinstance(error, Refused)
    return wording.say(error)


# The desk's modules are imported when they are needed, so that the window does not wait for them.
def _here(desk: "Desk") -> frozenset[str]:
    """The articles whose text may change."""
    from editor.workflow import SETTLED

    return frozenset(line.id for line in desk.article_lines() if line.stage not in SETTLED)


def _all_of(desk: Path, second: Path | None) -> "list[KeptBackup]":
    """All backups of a desk, the newest first; of two that are the same the one beside the desk."""
    from storage.backups import kept_backups, second_folder

    beside = kept_backups.kept(desk) + kept_backups.made_before_migrations(desk)
    names = {one.path.name for one in beside}
    there = second_folder.kept(second, desk) if second else []
    found = [*beside, *(one for one in there if one.path.name not in names)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _look_into(backup: "KeptBackup", folder: Path, clock: Callable[[], int]) -> "Inside":
    from storage.whole_desks.looking_into import look_into

    return look_into(backup.path, folder, clock)


def _read_piece(copy: Path, article_id: str, revision_id: str, clock: Callable[[], int]) -> "KeptPiece":
    from storage.whole_desks.looking_into import read_piece

    return read_piece(copy, article_id, revision_id, clock)
