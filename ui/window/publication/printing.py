"""Printing from the window: what is not right yet, a printer's dialog, and the pages handed over one after the other.

The checks hold no proof back: where something must be put right all is said first, and a line leads to its place.
What is printed is the PDF that is exported, drawn as pixels: printers and their drivers never set type of their own.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

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
    ) -> None:
        super().__init__(window)
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
            self._tasks.compute(lambda: _make(wanted.copy), then=self._ask, key=SUBJECT)

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

    def _ask(self, made: "tuple[ProofPress, Proof, str]") -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        press, proof, name = made
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        _prepare(printer, proof)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, len(proof.sheets))
        for button in dialog.findChildren(QPushButton):
            button.setIcon(QIcon())  # no other dialog has pictures on its buttons
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        first = printer.fromPage() or 1
        last = min(printer.toPage() or len(proof.sheets), len(proof.sheets))
        if not is_wanted or first > last:
            press.close()
            return
        self._run = _Run(press, proof, printer, list(range(first - 1, last)))
        self._next()

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
        self._tasks.compute(lambda: press.draw(proof, page, DOTS / 72), then=self._on_drawn, key=SUBJECT)

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


def _make(copy: "Copy") -> "tuple[ProofPress, Proof, str]":
    from editor.export.proof import ProofPress

    press = ProofPress()
    return press, press.print(copy), copy.fields.slug or copy.fields.headline
