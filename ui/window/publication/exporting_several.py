"""Exporting several articles at once: the dialog asks once, each becomes a file of its own, and a report tells of all.

Each article is read, written and let go of before the next one. What cannot be written is named and keeps nothing of
the rest from being written; who cancels keeps what is written by then.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from editor import receipt
from editor.article import Fields
from editor.frozen import frozen
from editor.refusal import Refused
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.signatures.signing import Signing
from ui.wording import say

if TYPE_CHECKING:
    from editor.house_style import HouseStyle
    from storage.desk import Desk
    from ui.dialogs.export import ExportRequest
    from ui.dialogs.progress import Progress
    from ui.window.publication.export_file import Material, Written

SUBJECT = "export-several"
MOST = 500
"""articles at once: of each it is looked up beforehand whether it is approved"""


@frozen
class Head:
    """What is known of an article before it is exported."""

    id: str
    fields: Fields
    is_approved: bool
    sources: int
    marks: tuple[str, ...]


@frozen
class Heads:
    """What the dialog of several has to know; `house_style` is the one of the first."""

    heads: list[Head]
    house_style: str
    house_styles: "list[HouseStyle]"
    has_locked_key: bool
    """whether no receipt will be signed although the person has a key"""


@frozen
class Line:
    """One line of the report; `sentences` are why it was not written, or what did not go into it."""

    name: str
    is_written: bool
    sentences: tuple[str, ...] = ()


class ExportingSeveral(QObject):
    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._view = view
        self._signing = Signing(around, view)
        self._waiting: list[tuple[str, ExportRequest]] = []
        self._lines: list[Line] = []
        self._total = 0
        self._progress: Progress | None = None
        self._is_cancelled = False

    def begin(self, article_ids: Sequence[str]) -> None:
        """Ask for the format, the house style and the folder."""
        if len(article_ids) > MOST:
            too_many = Refused(
                "At most {most} articles are exported at once; nothing was written. Pick fewer of them.", most=MOST
            )
            self._around.tasks.refused.emit(too_many)
            return
        now = self._around.clock()
        if self._progress is None:
            self._around.tasks.read(lambda desk: read_heads(desk, article_ids, now), then=self._ask, key=SUBJECT)

    def _ask(self, read: Heads) -> None:
        from editor.export.file_name import file_name
        from ui.dialogs.export import Export, ExportOffer
        from ui.window.publication.preflighting import Preflighting

        heads = read.heads
        lead = self.tr("{count} articles; each becomes a file of its own in the same folder.")
        offer = ExportOffer(
            headline=lead.format(count=len(heads)),
            file_name=file_name(heads[0].fields, "x").removesuffix(".x"),
            folder=Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)),
            house_style=read.house_style,
            is_approved=all(head.is_approved for head in heads),
            sources=sum(head.sources for head in heads),
            marks=tuple(dict.fromkeys(mark for head in heads for mark in head.marks)),
            is_several=len(heads) > 1,
            has_locked_key=read.has_locked_key,
        )
        dialog = Export(offer, read.house_styles, self._view.window())
        dialog.unlock_wanted.connect(lambda: self._signing.unlock(dialog.show_unlocked))
        tasks, clock, ids = self._around.tasks, self._around.clock, [head.id for head in heads]
        Preflighting(tasks, clock, dialog, read.house_styles, ids).begin()
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        request = dialog.request if has_answer else None
        if dialog.place is not None:
            self._around.show_place(dialog.place.article_id, dialog.place.finding)
        dialog.deleteLater()
        if request is not None:
            self._start(heads, request)

    def _start(self, heads: list[Head], request: "ExportRequest") -> None:
        from ui.dialogs.progress import Progress

        names = names_for([head.fields for head in heads], request.path.suffix)
        self._waiting = [
            (head.id, replace(request, path=request.path.with_name(name)))
            for head, name in zip(heads, names, strict=True)
        ]
        self._lines, self._total, self._is_cancelled = [], len(heads), False
        self._progress = Progress(self.tr("Export"), self._total, self._view.window())
        self._progress.cancelled.connect(self._cancel)
        self._progress.open()
        self._read_next(request.path.parent)

    def _cancel(self) -> None:
        """At once for the person; the file in hand is finished, and no further one is begun."""
        self._is_cancelled = True
        self._waiting = []
        self._close_progress()

    def _read_next(self, folder: Path) -> None:
        if not self._waiting:
            self._tell(folder)
            return
        article_id, request = self._waiting.pop(0)
        if self._progress is not None:
            writing = self.tr("Writing “{name}”…").format(name=request.path.name)
            self._progress.show_step(self._total - len(self._waiting) - 1, writing)
        self._around.tasks.read(
            lambda desk: _read(desk, article_id),
            then=lambda material: self._write(material, request, folder),
            failed=partial(self._on_failed, request.path.name, folder),
        )

    def _write(self, material: "Material", request: "ExportRequest", folder: Path) -> None:
        now = self._around.clock()
        self._around.tasks.compute(
            lambda: _write(material, request, now),
            then=partial(self._record, material.article.id, folder),
            failed=partial(self._on_failed, request.path.name, folder),
            mistaken=lambda _error: self._give_up(folder),
        )

    def _record(self, article_id: str, folder: Path, written: "Written") -> None:
        request, notes = written.request, tuple(str(note) for note in written.notes)
        self._lines.append(Line(request.path.name, True, tuple(dict.fromkeys(map(say, written.notes)))))
        self._around.tasks.change(
            lambda desk: desk.record_export(article_id, request.format, request.path.name, written.sha256, notes),
            then=lambda _change: self._read_next(folder),
            failed=partial(self._on_no_receipt, folder),
        )

    def _on_no_receipt(self, folder: Path, why: Exception) -> None:
        """The file is there all the same."""
        assert isinstance(why, Refused)
        line = self._lines[-1]
        self._lines[-1] = replace(line, sentences=(say(receipt.not_kept(line.name, why)), *line.sentences))
        self._read_next(folder)

    def _on_failed(self, name: str, folder: Path, error: Exception) -> None:
        assert isinstance(error, Refused)
        self._lines.append(Line(name, False, (say(error),)))
        self._read_next(folder)

    def _give_up(self, folder: Path) -> None:
        """After a mistake of the program's own no further file is begun; what is written stays."""
        self._cancel()
        self._tell(folder)

    def _tell(self, folder: Path) -> None:
        self._close_progress()
        written = sum(line.is_written for line in self._lines)
        said = self.tr("Files written to “{folder}”: {count}.").format(count=written, folder=folder.name)
        if self._is_cancelled:
            said = self.tr("Stopped. Files written to “{folder}”: {count} of {total}.").format(
                count=written, total=self._total, folder=folder.name
            )
        is_clean = not self._is_cancelled and not any(line.sentences for line in self._lines)
        lines, show = tuple(self._lines), Way(self.tr("Show in folder"), lambda: _show(folder))
        report = Way(self.tr("Report…"), lambda: self._report(said, lines))
        self._around.notices.say(said, Weight.DONE if is_clean else Weight.TELLS, show, report, subject=SUBJECT)

    def _report(self, lead: str, lines: tuple[Line, ...]) -> None:
        from ui.dialogs.export_report import ExportReport

        dialog = ExportReport(
            lead, [(line.name, line.is_written, line.sentences) for line in lines], self._view.window()
        )
        dialog.exec()
        dialog.deleteLater()

    def _close_progress(self) -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.finish()


def names_for(fields: Sequence[Fields], suffix: str) -> list[str]:
    """A file name for each, none twice."""
    from editor.export.file_name import file_name

    names: list[str] = []
    for one in fields:
        names.append(file_name(one, suffix.removeprefix("."), taken=names))
    return names


def read_heads(desk: "Desk", article_ids: Sequence[str], now: int) -> Heads:
    """What is known of each and of the person's key, and all house styles; on the desk's thread."""
    from editor.article import Stage
    from editor.export import labels
    from editor.sources import public

    heads = []
    for article_id in article_ids:
        article, is_approved = desk.article(article_id), desk.is_approved(article_id)
        is_withdrawn = article.stage is Stage.WITHDRAWN
        marks = labels.marks(article.language, is_approved, article.fields.embargo, now, is_withdrawn)
        heads.append(Head(article_id, article.fields, is_approved, len(public(desk.sources(article_id))), marks))
    house_style, house_styles = desk.article(article_ids[0]).house_style, desk.house_styles_for(article_ids[0])
    return Heads(heads, house_style, house_styles, desk.has_locked_key)


def _read(desk: "Desk", article_id: str) -> "Material":
    from ui.window.publication import export_file

    return export_file.read(desk, article_id)


def _write(material: "Material", request: "ExportRequest", now: int) -> "Written":
    from ui.window.publication import export_file

    return export_file.write(material, request, now)


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
