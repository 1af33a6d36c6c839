"""Exporting several articles at once: the dialog asks once, each becomes a file of its own, one notice tells of all.

What cannot be written is named and keeps nothing of the rest from being written.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.wording import say

if TYPE_CHECKING:
    from storage.desk import Desk
    from ui.dialogs.export import ExportRequest
    from ui.window.export_file import Material, Written

SUBJECT = "export-several"
MOST = 100
"""articles at once: each is read whole before the dialog opens"""


class ExportingSeveral(QObject):
    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._view = view
        self._waiting: list[tuple[Material, ExportRequest]] = []
        self._written = 0
        self._failed: list[str] = []

    def begin(self, article_ids: Sequence[str]) -> None:
        """Ask for the format, the house style and the folder."""
        if len(article_ids) > MOST:
            too_many = Refused(
                "At most {most} articles are exported at once; nothing was written. Pick fewer of them.", most=MOST
            )
            self._around.tasks.refused.emit(too_many)
            return
        self._around.tasks.read(lambda desk: _read(desk, article_ids), then=self._ask, key=SUBJECT)

    def _ask(self, materials: "list[Material]") -> None:
        from editor.export.file_name import file_name
        from ui.dialogs.export import Export, ExportOffer
        from ui.window import export_file

        first, now = materials[0], self._around.clock()
        offer = ExportOffer(
            headline=self.tr("{count} articles; each becomes a file of its own in the same folder.").format(
                count=len(materials)
            ),
            file_name=file_name(first.article.fields, "x").removesuffix(".x"),
            folder=Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)),
            house_style=first.article.house_style,
            is_approved=all(material.is_approved for material in materials),
            sources=sum(len(material.sources) for material in materials),
            marks=tuple(dict.fromkeys(mark for material in materials for mark in export_file.marks(material, now))),
            is_several=len(materials) > 1,
        )
        dialog = Export(offer, first.house_styles, self._view.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        request = dialog.request if has_answer else None
        dialog.deleteLater()
        if request is not None:
            self._start(materials, request)

    def _start(self, materials: "list[Material]", request: "ExportRequest") -> None:
        from dataclasses import replace

        names = names_for(materials, request.path.suffix)
        self._waiting = [
            (material, replace(request, path=request.path.with_name(name)))
            for material, name in zip(materials, names, strict=True)
        ]
        self._written, self._failed = 0, []
        self._write_next(request.path.parent)

    def _write_next(self, folder: Path) -> None:
        if not self._waiting:
            self._tell(folder)
            return
        material, request = self._waiting.pop(0)
        self._around.notices.say(
            self.tr("Writing “{name}”…").format(name=request.path.name), Weight.TELLS, subject=SUBJECT
        )
        now = self._around.clock()
        self._around.tasks.compute(
            lambda: _write(material, request, now),
            then=partial(self._record, material.article.id, folder),
            failed=partial(self._on_failed, request.path.name, folder),
        )

    def _record(self, article_id: str, folder: Path, written: "Written") -> None:
        self._written += 1
        request, notes = written.request, tuple(str(note) for note in written.notes)
        self._around.tasks.change(
            lambda desk: desk.record_export(article_id, request.format, request.path.name, written.sha256, notes),
            then=lambda _change: self._write_next(folder),
            failed=lambda _error: self._write_next(folder),  # the file is there, even where no receipt can be kept
        )

    def _on_failed(self, name: str, folder: Path, error: Exception) -> None:
        assert isinstance(error, Refused)
        self._failed.append(f"{name}: {say(error)}")
        self._write_next(folder)

    def _tell(self, folder: Path) -> None:
        said = [self.tr("{count} files are written to “{folder}”.").format(count=self._written, folder=folder.name)]
        weight = Weight.TELLS if self._failed else Weight.DONE
        show = Way(self.tr("Show in folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self._around.notices.say(" ".join(said + self._failed[:2]), weight, show, subject=SUBJECT)


def names_for(materials: "Sequence[Material]", suffix: str) -> list[str]:
    """A file name for each, none twice."""
    from editor.export.file_name import file_name

    names: list[str] = []
    for material in materials:
        name = stem = file_name(material.article.fields, "x").removesuffix(".x")
        number = 1
        while f"{name}{suffix}" in names:
            number += 1
            name = f"{stem}-{number}"
        names.append(f"{name}{suffix}")
    return names


def _read(desk: "Desk", article_ids: Sequence[str]) -> "list[Material]":
    from ui.window import export_file

    return [export_file.read(desk, article_id) for article_id in article_ids]


def _write(material: "Material", request: "ExportRequest", now: int) -> "Written":
    from ui.window import export_file

    return export_file.write(material, request, now)
