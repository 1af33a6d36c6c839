"""Printing from the window: what is not right yet, a printer's dialog, and the pages handed over one after the other.

The checks hold no proof back: where something must be put right all is said first, and a line leads to its place.
What is printed is the PDF that is exported, drawn as pixels: printers and their drivers never set type of their own.
Printed to a file it is that PDF itself, in the folder of the exports and with a receipt as they have.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from editor.finding import Severity
from editor.frozen import frozen
from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    from editor.export.proof import Copy, Proof, ProofPress
    from editor.export.proof_drawing import Drawn
    from editor.finding import Finding
    from storage.desk import Desk
    from ui.window.publication.export_file import Written
    from ui.window.publication.exporting import Exporting
    from ui.window.publication.preflighting import Looked

SUBJECT = "printing"
DOTS = 300
"""an inch; finer than the eye sees at reading distance, and a page still takes 35 MB only"""


@frozen
class _Wanted:
    """What is to be printed, and what its checks go by."""

    copy: "Copy"
    looked: "Looked"
    now: int


class Printing(QObject):
    """One print at a time; `clock` gives milliseconds since 1970, UTC."""

    def __init__(
        self,
        tasks: Tasks,
        notices: NoticeBar,
        clock: Callable[[], int],
        window: QWidget,
        show_place: "Callable[[str, Finding], object]",
        exporting: "Exporting",
    ) -> None:
        super().__init__(window)
        self._exporting = exporting
        self._show_place = show_place
        self._tasks = tasks
        self._notices = notices
        self._clock = clock
        self._window = window
        self._run: _Run | None = None

    def begin(self, article_id: str, style: str = "") -> None:
        """Print an article in the house style `style`, or its own; the text has been given to the desk before."""
        if self._run is not None:
            return
        now = self._clock()
        self._tasks.read(
            lambda desk: _read(desk, article_id, style, now),
            then=self._check,
            key=SUBJECT,
        )

    def _check(self, wanted: _Wanted) -> None:
        self._tasks.compute(lambda: _findings(wanted), then=lambda found: self._make(wanted, found), key=SUBJECT)

    def _make(self, wanted: _Wanted, found: "list[Finding]") -> None:
        if self._is_wanted(wanted, found):
            self._tasks.compute(lambda: _make(wanted.copy), then=lambda made: self._ask(wanted, *made), key=SUBJECT)

    def _is_wanted(self, wanted: _Wanted, found: "list[Finding]") -> bool:
        """Whether a person who has seen what is not right yet prints it all the same."""
        if not any(one.severity is Severity.MUST for one in found):
            return True
        from ui.dialogs.before_printing import BeforePrinting
        from ui.widgets.finding_list import Found

        article_id = wanted.looked.article.id
        dialog = BeforePrinting([Found(one, article_id) for one in found], self._window)
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if dialog.place is not None:
            self._show_place(article_id, dialog.place.finding)
        return is_wanted

    def _ask(self, wanted: _Wanted, press: "ProofPress", proof: "Proof") -> None:
        from PySide6.QtPrintSupport import QPrinter

        fields = wanted.copy.fields
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(fields.slug or fields.headline)
        _prepare(printer, proof)
        is_wanted = self._choose(printer, wanted, len(proof.sheets))
        first = printer.fromPage() or 1
        last = min(printer.toPage() or len(proof.sheets), len(proof.sheets))
        pages = list(range(first - 1, last))
        if not is_wanted or not pages:
            press.close()
        elif printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and printer.outputFileName():
            press.close()
            self._write(wanted, proof, Path(printer.outputFileName()), pages)
        else:
            self._hand_over(press, proof, printer, pages)

    def _hand_over(self, press: "ProofPress", proof: "Proof", printer: "QPrinter", pages: list[int]) -> None:
        self._run = _Run(press, proof, printer, pages)
        self._next()

    def _choose(self, printer: "QPrinter", wanted: _Wanted, pages: int) -> bool:
        """Let a person choose a printer, or a file beside the exports."""
        from PySide6.QtPrintSupport import QPrintDialog

        from editor.export.file_name import file_name

        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, pages)
        for button in dialog.findChildren(QPushButton):
            button.setIcon(QIcon())  # no other dialog has pictures on its buttons
        field = dialog.findChild(QLineEdit, "filename")
        if field is not None:  # the dialogs of Windows and macOS ask for a file by themselves
            field.setText(str(self._exporting.folder / file_name(wanted.copy.fields, "pdf")))
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return is_wanted

    def _write(self, wanted: _Wanted, proof: "Proof", path: Path, pages: list[int]) -> None:
        article_id, is_whole = wanted.looked.article.id, len(pages) == len(proof.sheets)
        style = wanted.copy.style.key
        self._tasks.compute(
            lambda: _write(proof, style, path, pages),
            then=lambda written: self._exporting.keep(article_id, written) if is_whole else self._tell(path, pages),
            key=SUBJECT,
        )

    def _tell(self, path: Path, pages: list[int]) -> None:
        """Some pages are not the article: they get no receipt."""
        first, last = pages[0] + 1, pages[-1] + 1
        if first == last:
            said = self.tr("“{name}” is written: page {page}.").format(name=path.name, page=first)
        else:
            said = self.tr("“{name}” is written: pages {first} to {last}.").format(
                name=path.name, first=first, last=last
            )
        self._exporting.tell(path, said)

    def stop(self) -> None:
        """No more pages; the printer keeps those that it has."""
        run, self._run = self._run, None
        if run is not None:
            run.close()

    def _next(self) -> None:
        """Have the next page drawn, while the window lives."""
        run = self._run
        if run is None:
            return
        if not run.pages:
            count = run.printed
            self.stop()
            self._notices.say(self.tr("Pages printed: {count}.").format(count=count), Weight.DONE, subject=SUBJECT)
            return
        told = self.tr("Printing page {page}…").format(page=run.pages[0] + 1)
        self._notices.say(told, Weight.TELLS, Way(self.tr("Stop"), self._on_stopped), subject=SUBJECT)
        page = run.pages.pop(0)
        press, proof = run.press, run.proof
        self._tasks.compute(
            lambda: press.draw(proof, page, DOTS / 72),
            then=self._on_drawn,
            key=SUBJECT,
            mistaken=lambda _error: self._on_stopped(),
        )

    def _on_drawn(self, drawn: "Drawn | None") -> None:
        if self._run is None or drawn is None:
            return
        if self._run.print(drawn):
            self._next()
            return
        self.stop()
        told = Refused("The printer takes nothing; nothing was printed. See whether it is on, or choose another one.")
        self._tasks.refused.emit(told)

    def _on_stopped(self) -> None:
        if self._run is not None:
            self.stop()
            self._notices.say(self.tr("Printing was stopped."), Weight.TELLS, subject=SUBJECT)


class _Run:
    """Pages on their way to a printer."""

    def __init__(self, press: "ProofPress", proof: "Proof", printer: "QPrinter", pages: list[int]) -> None:
        self.press = press
        self.proof = proof
        self.pages = pages
        self.printed = 0
        self._printer = printer
        self._painter: QPainter | None = None

    def print(self, drawn: "Drawn") -> bool:
        """Hand over a page; False when the printer does not take it."""
        from PySide6.QtGui import QImage, QPainter

        if self._painter is None:
            self._painter = QPainter()
            if not self._painter.begin(self._printer):
                self._painter = None
                return False
        else:
            self._printer.newPage()
        image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        self._painter.drawImage(QRectF(self._painter.viewport()), image)
        self.printed += 1
        return True

    def close(self) -> None:
        if self._painter is not None:
            self._painter.end()
        self.press.close()


def _prepare(printer: "QPrinter", proof: "Proof") -> None:
    """The paper as the house style has it, from edge to edge."""
    from PySide6.QtCore import QMarginsF, QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize

    sheet = proof.sheets[0]
    size = QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    is_wide = sheet.width > sheet.height
    orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setResolution(DOTS)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, orientation, QMarginsF()))
    printer.setFullPage(True)


def _read(desk: "Desk", article_id: str, style: str, now: int) -> _Wanted:
    from ui.window.publication import preflighting, proofing_pages

    ground = proofing_pages.read(desk, article_id)
    return _Wanted(ground.copy(ground.style(style), now), preflighting.read(desk, article_id), now)


def _findings(wanted: _Wanted) -> "list[Finding]":
    from ui.window.publication import preflighting

    return preflighting.findings(wanted.looked, wanted.copy.style, "pdf", wanted.now)


def _make(copy: "Copy") -> "tuple[ProofPress, Proof]":
    from editor.export.proof import ProofPress

    press = ProofPress()
    try:
        return press, press.print(copy)
    except BaseException:
        press.close()
        raise


def _write(proof: "Proof", style: str, path: Path, pages: list[int]) -> "Written":
    from editor.export import some_pages
    from ui.dialogs.export import ExportRequest
    from ui.window.publication import export_file

    data = proof.data if len(pages) == len(proof.sheets) else some_pages.take(proof.data, pages)
    return export_file.put(data, proof.notes, ExportRequest("pdf", style, path))
