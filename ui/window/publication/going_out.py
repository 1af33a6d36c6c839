"""What goes out of the house: publish, correct, withdraw, and hold the files of an edition against their receipts."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor import given_file
from editor.edition import Edition
from editor.workflow import Move
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.window.links import is_folder_of_this_machine
from ui.window.publication.correcting import Correcting
from ui.window.publication.publishing import Publishing
from ui.wording import say, window_language

if TYPE_CHECKING:
    from editor.article import Article
    from editor.comparing import Comparison
    from editor.export.corrections_page import Corrected
    from editor.refusal import Refused
    from storage.desk import Desk
    from storage.publication.corrections import Correction

KEY = "going out"
RECEIPT = "receipt"
"""apart, so that one who looks at a receipt is still told what became of the files"""
SUBJECT = "edition"


class GoingOut(QObject):
    """Dialogs stand over the window of `view`."""

    def __init__(self, around: Surround, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._view = around, view
        self.publishing = Publishing(around, view, self)
        self.correcting = Correcting(around, view, self)
        self.correcting.kept.connect(self._go_on)

    def move(self, article_id: str, move: Move) -> None:
        """Begin a move that goes out of the house with an article, whose text has been given to the desk."""
        match move:
            case Move.CORRECT:
                self.correct(article_id)
            case Move.WITHDRAW:
                self._withdraw(article_id)
            case _:
                self.publishing.begin(article_id)

    def stop(self) -> None:
        self.publishing.stop()

    # --- corrections -------------------------------------------------------------------------------------------------

    def correct(self, article_id: str) -> None:
        """Draft a correction, or go on with the one that is drafted."""
        self.correcting.begin(article_id)

    def on_draft(self, step: str, article_id: str) -> None:
        """A drafted correction is looked at, gone on with, or dropped."""
        {"look": self.show_difference, "go_on": self.correct, "drop": self.drop}[step](article_id)

    def drop(self, article_id: str) -> None:
        """Throw a drafted correction away, after a person has said so."""
        from ui.dialogs.confirmation import Confirmation

        dialog = Confirmation(
            self.tr("Throw the draft away?"),
            self.tr("The drafted correction is gone then."),
            self.tr("What was published stays as it is."),
            self.tr("Discard"),
            self._view.window(),
        )
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_wanted:
            self._around.tasks.change(lambda desk: desk.drop_correction(article_id))

    def show_difference(self, article_id: str) -> None:
        """Show what a drafted correction changes, and let who may publish it."""
        self._around.tasks.read(lambda desk: _read_correction(desk, article_id), then=self._compare, key=KEY)

    def _go_on(self, article_id: str) -> None:
        """Who may approve the draft publishes it now; others are told who does."""

        def tell(read: "tuple[Article, Correction | None, Refused | None]") -> None:
            why_not = read[2]
            if why_not is None:
                self.show_difference(article_id)
                return
            said = self.tr("The correction is kept as a draft; the tab “Story” shows it.")
            self._around.notices.say(f"{said} {say(why_not)}", Weight.TELLS, subject=SUBJECT)

        self._around.tasks.read(lambda desk: _read_correction(desk, article_id), then=tell, key=KEY)

    def _compare(self, read: "tuple[Article, Correction | None, Refused | None]") -> None:
        from editor.comparing import compare

        article, drafted, why_not = read
        if drafted is None:
            return
        self._around.tasks.compute(
            lambda: compare((article.fields, article.text), (drafted.fields, drafted.text)),
            then=lambda compared: self._show_difference(article.id, compared, why_not),
            key=KEY,
        )

    def _show_difference(self, article_id: str, compared: "Comparison", why_not: "Refused | None") -> None:
        from ui.review.since_seal import SinceSeal

        sentence = self.tr("This is what the new edition changes. Who publishes it approves it.")
        dialog = SinceSeal(self._around.theme, sentence, say(why_not) if why_not else "", True, self._view.window())
        dialog.say(self.tr("What the correction changes"), self.tr("Publish…"), self.tr("Close"), sentence)
        dialog.show_comparison(compared)
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if is_wanted:
            self.publishing.begin(article_id)

    def write_page(self) -> None:
        """Write the public page of corrections to a file that a person names."""
        start = str(Path(self._documents()) / self.tr("corrections.html"))
        kinds = self.tr("Web pages (*.html)")
        title = self.tr("Write the corrections page")
        name, _kind = QFileDialog.getSaveFileName(self._view.window(), title, start, kinds)
        if not name:
            return
        path = Path(name) if name.lower().endswith(".html") else Path(f"{name}.html")
        self._around.tasks.read(
            lambda desk: (desk.corrected(), desk.office().get("office", "")),
            then=lambda read: self._write_page(path, *read),
            key=KEY,
        )

    def _write_page(self, path: Path, listed: "list[Corrected]", office: str) -> None:
        from editor.export import corrections_page
        from storage.file.files import write_atomic
        from ui.window.publication.export_file import utc_offset

        now, language = self._around.clock(), window_language()

        def write() -> None:
            write_atomic(path, corrections_page.write(listed, language, office, now, utc_offset(now)))

        said = self.tr("“{name}” is written. Corrections: {count}.").format(name=path.name, count=len(listed))
        show = Way(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._around.tasks.compute(
            write, then=lambda _done: self._around.notices.say(said, Weight.DONE, show, subject=SUBJECT), key=KEY
        )

    @staticmethod
    def _documents() -> str:
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _withdraw(self, article_id: str) -> None:
        from ui.dialogs.reason import Reason
        from ui.window import move_words

        word = move_words.word(Move.WITHDRAW)
        dialog = Reason(word, word, move_words.why_reason(Move.WITHDRAW), self._view.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        note = dialog.note if has_answer else ""
        dialog.deleteLater()
        if note:
            self.publishing.begin(article_id, note)

    # --- editions ----------------------------------------------------------------------------------------------------

    def open_folder(self, edition: Edition) -> None:
        """Show where the files of an edition lie. The place stands on the desk, which may be anybody's."""
        if is_folder_of_this_machine(edition.folder):
            QDesktopServices.openUrl(QUrl.fromLocalFile(edition.folder))
            return
        said = self.tr("The folder of {code} is not there on this machine.").format(code=edition.code)
        self._around.notices.say(said, Weight.TELLS, subject=SUBJECT)

    def verify(self, edition: Edition) -> None:
        """Hold the files of an edition, where they were written, against their receipts."""
        self._around.tasks.compute(lambda: _faults(edition), then=lambda found: self._tell(edition, *found), key=KEY)

    def show_receipt(self, edition: Edition) -> None:
        """Everything that the desk keeps of an edition, to read and to copy."""
        from ui.window.publication import receipt_words

        self._around.tasks.read(
            lambda desk: receipt_words.read(desk, edition),
            then=lambda kept: self._on_receipt(receipt_words.title(edition), receipt_words.text(kept)),
            key=RECEIPT,
        )

    def _on_receipt(self, title: str, text: str) -> None:
        from ui.dialogs.receipt import Receipt

        dialog = Receipt(title, text, self._view.window())
        dialog.exec()
        dialog.deleteLater()

    def _tell(self, edition: Edition, gone: list[str], changed: list[str]) -> None:
        if not gone and not changed:
            said = self.tr("Every file of {code} is what was published, byte for byte: {count}.")
            said = said.format(count=len(edition.files), code=edition.code)
            self._around.notices.say(said, Weight.DONE, subject=SUBJECT)
            return
        said_of = [
            *(self.tr("“{name}” is no longer where it was written.").format(name=name) for name in gone),
            *(
                self.tr("“{name}” is not what was published: it was changed, or a later edition stands there.").format(
                    name=name
                )
                for name in changed
            ),
        ]
        folder = Way(self.tr("Show in folder"), lambda: self.open_folder(edition))
        self._around.notices.say(" ".join(said_of), Weight.REFUSES, folder, subject=SUBJECT)


def _read_correction(desk: "Desk", article_id: str) -> "tuple[Article, Correction | None, Refused | None]":
    drafted = desk.correction(article_id)
    return desk.article(article_id), drafted, desk.why_not_correct(article_id) if drafted else None


def _faults(edition: Edition) -> tuple[list[str], list[str]]:
    """The names of the files that are gone, and of those that are others."""
    gone, changed = [], []
    for one in edition.files:
        try:
            with given_file.opened(Path(edition.folder) / one.name) as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            gone.append(one.name)
            continue
        if sha256 != one.sha256:
            changed.append(one.name)
    return gone, changed
