"""Exporting from the window: the dialog asks, a worker writes, the desk keeps the receipt, a notice says where."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight
from ui.wording import say

if TYPE_CHECKING:
    from editor.finding import Finding
    from storage.desk import Desk
    from ui.dialogs.export import ExportOffer, ExportRequest
    from ui.window.publication.export_file import Material, Written
    from ui.window.publication.one_file import OneFile
    from ui.window.signatures.signing import Signing

SUBJECT = "export"
MOST_NOTES = 2
"""notes of an export that are said; the others are counted"""


class Exporting(QObject):
    """One export at a time; `clock` gives milliseconds since 1970, UTC."""

    def __init__(
        self,
        tasks: Tasks,
        notices: NoticeBar,
        clock: Callable[[], int],
        window: QWidget,
        signing: "Signing",
        show_place: "Callable[[str, Finding], object]",
    ) -> None:
        super().__init__(window)
        self._signing = signing
        self._show_place = show_place
        self._tasks = tasks
        self._notices = notices
        self._clock = clock
        self._window = window
        self._folder: Path | None = None
        self._file: OneFile | None = None

    @property
    def folder(self) -> Path:
        """Where the next file goes unless a person says otherwise: where the last one went."""
        return self._folder or _documents()

    def begin(self, article_id: str) -> None:
        """Ask for format, house style and file; the text has been given to the desk before."""
        if self._file is not None:
            return
        self._tasks.read(lambda desk: _read(desk, article_id), then=self._ask, key=SUBJECT)

    def _ask(self, material: "Material") -> None:
        from ui.dialogs.export import Export
        from ui.window.publication.preflighting import Preflighting

        dialog = Export(self._offer(material), material.house_styles, self._window)
        dialog.unlock_wanted.connect(lambda: self._signing.unlock(dialog.show_unlocked))
        ids = [material.article.id]
        Preflighting(self._tasks, self._clock, dialog, material.house_styles, ids).begin()
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        request = dialog.request if has_answer else None
        if dialog.place is not None:
            self._show_place(dialog.place.article_id, dialog.place.finding)
        dialog.deleteLater()
        if request is not None:
            self._write(material, request)

    def _offer(self, material: "Material") -> "ExportOffer":
        from editor.export.file_name import file_name
        from ui.dialogs.export import ExportOffer
        from ui.window.publication import export_file

        article = material.article
        return ExportOffer(
            headline=article.fields.headline or article.fields.slug,
            file_name=file_name(article.fields, "x").removesuffix(".x"),
            folder=self.folder,
            house_style=article.house_style,
            is_approved=material.is_approved,
            sources=len(material.sources),
            marks=export_file.marks(material, self._clock()),
            open_review=material.review.count,
            has_locked_key=material.has_locked_key,
        )

    def _write(self, material: "Material", request: "ExportRequest") -> None:
        from ui.window.publication.one_file import OneFile

        article, now = material.article, self._clock()
        self._folder = request.path.parent
        line = self.tr("Writing “{name}”…").format(name=request.path.name)
        self._notices.say(line, Weight.TELLS, subject=SUBJECT)
        file = self._file = OneFile(self.tr("Export"), line, self._window)
        file.cancelled.connect(self._on_cancelled)
        self._tasks.compute(
            lambda: _write(file.stopped.is_set, material, request, now),
            then=lambda written: self._record(article.id, file, written),
            failed=lambda error: self._on_refused(file, error),
            mistaken=lambda _error: self._give_up(file),
        )

    def _end(self, file: "OneFile") -> None:
        if not file.stopped.is_set():
            self._file = None
            file.end()

    def _on_cancelled(self) -> None:
        """At once for the person; a file that was in its place by then is told of after all."""
        self._file = None
        self._notices.say(self.tr("Stopped; no file was written."), Weight.TELLS, subject=SUBJECT)

    def _record(self, article_id: str, file: "OneFile", written: "Written | None") -> None:
        self._end(file)
        if written is not None:
            self.keep(article_id, written)

    def keep(self, article_id: str, written: "Written") -> None:
        """Keep the receipt of a file that is there, and say where it is."""
        request = written.request
        self._folder = request.path.parent
        notes = tuple(str(note) for note in written.notes)
        self._tasks.change(
            lambda desk: desk.record_export(
                article_id, request.format, request.path.name, written.sha256, notes, request.has_review
            ),
            then=lambda _change: self._tell_of(written),
            failed=partial(self._tell_of, written),
        )

    def _tell_of(self, written: "Written", why_no_receipt: Exception | None = None) -> None:
        """Say where the file is; it is there, even where no receipt could be kept."""
        path = written.request.path
        sentences = [self.tr("“{name}” is written.").format(name=path.name)]
        if isinstance(why_no_receipt, Refused):
            from editor import receipt

            sentences = [say(receipt.not_kept(path.name, why_no_receipt))]
        sentences += [say(note) for note in written.notes[:MOST_NOTES]]
        if len(written.notes) > MOST_NOTES:
            sentences.append(self.tr("And {count} more notes.").format(count=len(written.notes) - MOST_NOTES))
        self.tell(path, " ".join(sentences), Weight.TELLS if written.notes or why_no_receipt else Weight.DONE)

    def tell(self, path: Path, sentence: str, weight: Weight = Weight.DONE) -> None:
        """Say `sentence` of a file, with the ways to it."""
        self._notices.say(
            sentence,
            weight,
            Way(self.tr("Open"), lambda: _show(path)),
            Way(self.tr("Show in folder"), lambda: _show(path.parent)),
            subject=SUBJECT,
        )

    def _on_refused(self, file: "OneFile", error: Exception) -> None:
        self._give_up(file)
        if not file.stopped.is_set():  # otherwise nobody waits for it any more
            self._tasks.refused.emit(error)

    def _give_up(self, file: "OneFile") -> None:
        """Nothing is written any more, and nothing says so."""
        self._end(file)
        if not file.stopped.is_set():  # what is said by then is that it was stopped
            self._notices.take_back(SUBJECT)


def _read(desk: "Desk", article_id: str) -> "Material":
    from ui.window.publication import export_file

    return export_file.read(desk, article_id)


def _write(
    is_stopped: Callable[[], bool], material: "Material", request: "ExportRequest", now: int
) -> "Written | None":
    from ui.window.publication import export_file

    return export_file.write_unless(is_stopped, material, request, now)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
