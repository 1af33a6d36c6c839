"""Several articles as one file with contents: the dialogs ask, a worker writes, a notice says where.

Each article is read and its pictures are made small before the next one is, so that a bulletin of 400 photographs has
room; who cancels keeps the file that was there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from editor import receipt
from editor.refusal import Refused
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.publication.exporting_several import Heads, read_heads
from ui.window.signatures.signing import Signing
from ui.wording import say

if TYPE_CHECKING:
    from editor.export.piece import Piece
    from editor.house_style import HouseStyle
    from storage.desk import Desk
    from ui.dialogs.export import ExportRequest
    from ui.dialogs.progress import Progress
    from ui.window.publication.export_file import Material, Written

SUBJECT = "bulletin"
STYLE = "newsletter"
"""the house style that a bulletin begins with"""
MOST_NOTES = 2
"""notes that are said; the report of a single export says no more either"""


@dataclass(slots=True)
class _Making:
    """A bulletin that is being made; `pieces` are the articles that are there already."""

    ids: list[str]
    title: str
    request: "ExportRequest"
    style: "HouseStyle"
    now: int
    pieces: "list[Piece]" = field(default_factory=list)
    stopped: Event = field(default_factory=Event)
    """heard by the worker too"""


class Bulletin(QObject):
    """Dialogs stand over the window of `view`."""

    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view = around, view
        self._signing = Signing(around, view)
        self._progress: Progress | None = None
        self._making: _Making | None = None

    def begin(self, article_ids: Sequence[str]) -> None:
        """Ask for the title, the format, the house style and the file."""
        now, ids = self._around.clock(), list(article_ids)
        self._around.tasks.read(lambda desk: read_heads(desk, ids, now), then=self._ask, key=SUBJECT)

    def _ask(self, read: Heads) -> None:
        from ui.dialogs.export import Export, ExportOffer
        from ui.window.publication.preflighting import Preflighting

        window = self._view.window()
        title, has_title = QInputDialog.getText(window, self.tr("Bulletin"), self.tr("Title of the bulletin"))
        title = " ".join(title.split())
        if not has_title or not title:
            return
        heads = read.heads
        lead = self.tr("{title}: {count} articles in one file, with contents at its front.")
        offer = ExportOffer(
            headline=lead.format(title=title, count=len(heads)),
            file_name=_file_name(title),
            folder=Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)),
            house_style=STYLE,
            is_approved=all(head.is_approved for head in heads),
            sources=0,
            marks=tuple(dict.fromkeys(mark for head in heads for mark in head.marks)),
            has_locked_key=read.has_locked_key,
        )
        dialog = Export(offer, read.house_styles, window)
        dialog.unlock_wanted.connect(lambda: self._signing.unlock(dialog.show_unlocked))
        tasks, clock, ids = self._around.tasks, self._around.clock, [head.id for head in heads]
        Preflighting(tasks, clock, dialog, read.house_styles, ids).begin()
        request = dialog.request if dialog.exec() == QDialog.DialogCode.Accepted else None
        if dialog.place is not None:
            self._around.show_place(dialog.place.article_id, dialog.place.finding)
        dialog.deleteLater()
        if request is not None:
            style = next(style for style in read.house_styles if style.key == request.house_style)
            self._start(_Making([head.id for head in heads], title, request, style, self._around.clock()))

    def _start(self, making: "_Making") -> None:
        from editor.export import bulletin
        from ui.dialogs.progress import Progress

        if making.request.format not in bulletin.FORMATS:
            one = Refused("This kind of file holds one article, so no bulletin was written. Choose another kind.")
            self._around.tasks.refused.emit(one)
            return
        self._making = making
        self._progress = Progress(self.tr("Bulletin"), len(making.ids) + 1, self._view.window())
        self._progress.cancelled.connect(self._cancel)
        self._progress.open()
        self._take_next(making)

    def _cancel(self) -> None:
        """At once for the person; what a worker has in hand comes to nothing."""
        if self._making is not None:
            self._making.stopped.set()
        self._close_progress()
        self._around.notices.say(self.tr("Stopped; no file was written."), Weight.TELLS, subject=SUBJECT)

    def _take_next(self, making: "_Making") -> None:
        """The article after those that are there already, or the file of all of them."""
        if making.stopped.is_set():
            return
        done = len(making.pieces)
        if done == len(making.ids):
            self._write(making)
            return
        if self._progress is not None:
            step = self.tr("Article {number} of {count}…").format(number=done + 1, count=len(making.ids))
            self._progress.show_step(done, step)
        self._around.tasks.read(
            lambda desk: _read(desk, making.ids[done]),
            then=lambda material: self._around.tasks.compute(
                lambda: _piece(material, making),
                then=lambda piece: (making.pieces.append(piece), self._take_next(making)),
                failed=partial(self._on_refused, making),
                mistaken=lambda _error: self._give_up(making),
            ),
            failed=partial(self._on_refused, making),
        )

    def _write(self, making: "_Making") -> None:
        if self._progress is not None:
            writing = self.tr("Writing “{name}”…").format(name=making.request.path.name)
            self._progress.show_step(len(making.ids), writing)
        self._around.tasks.compute(
            lambda: _write(making),
            then=lambda written: self._record(making, written),
            failed=partial(self._on_refused, making),
            mistaken=lambda _error: self._give_up(making),
        )

    def _record(self, making: "_Making", written: "Written | None") -> None:
        if written is None:
            return
        self._close_progress()
        request, notes = written.request, tuple(map(str, written.notes))
        self._around.tasks.change(
            lambda desk: desk.record_bulletin(making.ids, request.format, request.path.name, written.sha256, notes),
            then=lambda _change: self._tell(written),
            failed=partial(self._tell, written),
        )

    def _tell(self, written: "Written", why_no_receipts: Exception | None = None) -> None:
        """Say where the file is; it is there, even where no receipts could be kept."""
        path = written.request.path
        said = [self.tr("“{name}” is written.").format(name=path.name)]
        if isinstance(why_no_receipts, Refused):
            said = [say(receipt.not_kept(path.name, why_no_receipts))]
        said += [say(note) for note in written.notes[:MOST_NOTES]]
        weight = Weight.TELLS if written.notes or why_no_receipts else Weight.DONE
        show = Way(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._around.notices.say(" ".join(said), weight, show, subject=SUBJECT)

    def _on_refused(self, making: "_Making", error: Exception) -> None:
        if not making.stopped.is_set():  # otherwise nobody waits for it any more
            self._give_up(making)
            self._around.tasks.refused.emit(error)

    def _give_up(self, making: "_Making") -> None:
        if not making.stopped.is_set():
            making.stopped.set()
            self._close_progress()

    def _close_progress(self) -> None:
        progress, self._progress, self._making = self._progress, None, None
        if progress is not None:
            progress.finish()


def _file_name(title: str) -> str:
    from editor.article import Fields
    from editor.export.file_name import file_name

    return file_name(Fields(headline=title), "x").removesuffix(".x")


def _read(desk: "Desk", article_id: str) -> "Material":
    from ui.window.publication import export_file

    return export_file.read(desk, article_id)


def _piece(material: "Material", making: "_Making") -> "Piece | None":
    from ui.window.publication import export_file

    # Who has cancelled does not wait for pictures that nobody will see.
    if making.stopped.is_set():
        return None
    return export_file.bulletin_piece(material, making.style, making.request.format, making.now)


def _write(making: "_Making") -> "Written | None":
    from ui.window.publication import export_file

    return export_file.write_bulletin(making.pieces, making.style, making.title, making.request, making.stopped.is_set)
