"""Several articles as one file with contents: the dialogs ask, a worker writes, a notice says where."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.exporting_several import Head, read_heads
from ui.wording import say

if TYPE_CHECKING:
    from editor.house_style import HouseStyle
    from storage.change import Change
    from storage.desk import Desk
    from ui.dialogs.export import ExportRequest
    from ui.window.export_file import Material, Written

SUBJECT = "bulletin"
STYLE = "newsletter"
"""the house style that a bulletin begins with"""
MOST_NOTES = 2
"""notes that are said; the report of a single export says no more either"""


class Bulletin(QObject):
    """Dialogs stand over the window of `view`."""

    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view = around, view

    def begin(self, article_ids: Sequence[str]) -> None:
        """Ask for the title, the format, the house style and the file."""
        now, ids = self._around.clock(), list(article_ids)
        self._around.tasks.read(
            lambda desk: read_heads(desk, ids, now), then=lambda read: self._ask(*read), key=SUBJECT
        )

    def _ask(self, heads: list[Head], _house_style: str, house_styles: "list[HouseStyle]") -> None:
        from ui.dialogs.export import Export, ExportOffer

        window = self._view.window()
        title, has_title = QInputDialog.getText(window, self.tr("Bulletin"), self.tr("Title of the bulletin"))
        title = " ".join(title.split())
        if not has_title or not title:
            return
        lead = self.tr("{title}: {count} articles in one file, with contents at its front.")
        offer = ExportOffer(
            headline=lead.format(title=title, count=len(heads)),
            file_name=_file_name(title),
            folder=Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)),
            house_style=STYLE,
            is_approved=all(head.is_approved for head in heads),
            sources=0,
            marks=tuple(dict.fromkeys(mark for head in heads for mark in head.marks)),
        )
        dialog = Export(offer, house_styles, window)
        request = dialog.request if dialog.exec() == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if request is not None:
            self._start([head.id for head in heads], title, request)

    def _start(self, ids: list[str], title: str, request: "ExportRequest") -> None:
        writing = self.tr("Writing “{name}”…").format(name=request.path.name)
        self._around.notices.say(writing, Weight.TELLS, subject=SUBJECT)
        now = self._around.clock()
        self._around.tasks.read(
            lambda desk: _read(desk, ids),
            then=lambda materials: self._around.tasks.compute(
                lambda: _write(materials, title, request, now),
                then=lambda written: self._record(ids, written),
                failed=self._on_refused,
            ),
            failed=self._on_refused,
        )

    def _record(self, ids: list[str], written: "Written") -> None:
        self._around.tasks.change(
            lambda desk: _record(desk, ids, written),
            then=lambda _change: self._tell(written),
            failed=lambda _error: self._tell(written),  # the file is there, even where no receipt can be kept
        )

    def _tell(self, written: "Written") -> None:
        path = written.request.path
        said = [self.tr("“{name}” is written.").format(name=path.name)]
        said += [say(note) for note in written.notes[:MOST_NOTES]]
        weight = Weight.TELLS if written.notes else Weight.DONE
        show = Way(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._around.notices.say(" ".join(said), weight, show, subject=SUBJECT)

    def _on_refused(self, error: Exception) -> None:
        self._around.notices.take_back(SUBJECT)
        self._around.tasks.refused.emit(error)


def _file_name(title: str) -> str:
    from editor.article import Fields
    from editor.export.file_name import file_name

    return file_name(Fields(headline=title), "x").removesuffix(".x")


def _read(desk: "Desk", ids: Sequence[str]) -> "list[Material]":
    from ui.window import export_file

    return [export_file.read(desk, article_id) for article_id in ids]


def _write(materials: "Sequence[Material]", title: str, request: "ExportRequest", now: int) -> "Written":
    from ui.window import export_file

    return export_file.write_bulletin(materials, title, request, now)


def _record(desk: "Desk", ids: Sequence[str], written: "Written") -> "Change":
    """A receipt for each article that is in the file; the change of the last."""
    notes = tuple(map(str, written.notes))
    request = written.request
    changes = [desk.record_export(one, request.format, request.path.name, written.sha256, notes) for one in ids]
    return changes[-1]
