"""The list leaves the window: on paper, as PDF, as CSV, as due dates for a calendar, as text for a message."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from editor.planning.budget import BudgetLine
from editor.selection import Dated
from ui import wording
from ui.desk.budget import columns
from ui.desk.budget.list_panel import ListPanel, Way
from ui.desk.planning import words
from ui.widgets.notice import Way as NoticeWay
from ui.widgets.notice import Weight
from ui.window.desk_page import Surround

if TYPE_CHECKING:
    from storage.desk import Desk
    from ui.desk.budget.sheet import Sheet

SUBJECT = "list"
AT_ONCE = 500
"""lines that are read together"""


class HandingOn(QObject):
    """`desk_name` stands on paper and in the calendar."""

    def __init__(self, around: Surround, panel: ListPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._panel = panel
        self._folder: Path | None = None
        self.desk_name = ""

    def begin(self, way: Way) -> None:
        """Read every line of the list as it stands, then go this way with them."""
        ids = list(self._panel.lines.ids)
        ways: dict[Way, Callable[[Sequence[BudgetLine]], None]] = {
            Way.PRINT: self._preview,
            Way.CSV: self._save_csv,
            Way.CALENDAR: self._save_calendar,
            Way.TEXT: self._copy,
        }
        self._around.tasks.read(lambda desk: _read(desk, ids), then=ways[way], key=SUBJECT)

    # --- on paper ----------------------------------------------------------------------------------------------------

    def _preview(self, lines: Sequence[BudgetLine]) -> None:
        from ui.desk.budget import sheet as paper
        from ui.dialogs.print_preview import WIDTH, PrintPreview, Wanted

        sheet, ratio = self._sheet(lines), self._panel.devicePixelRatioF()
        pages = [paper.picture(sheet, page, round(WIDTH * ratio)) for page in range(sheet.pages)]
        for page in pages:
            page.setDevicePixelRatio(ratio)
        dialog = PrintPreview(self.tr("Print the list"), pages, self._panel.window())
        has_answer = dialog.exec() == QDialog.DialogCode.Accepted
        wanted = dialog.wanted if has_answer else None
        dialog.deleteLater()
        if wanted is Wanted.PDF:
            self._save("pdf", self.tr("PDF (*.pdf)"), lambda: paper.pdf(sheet))
        elif wanted is Wanted.PRINTER:
            self._print(sheet)

    def _print(self, sheet: "Sheet") -> None:
        from ui.desk import paper
        from ui.desk.budget import sheet as drawn

        if paper.give(sheet.title, lambda printer: drawn.draw_all(sheet, printer), self._panel.window()):
            self._say(self.tr("The list was given to the printer."))

    def _sheet(self, lines: Sequence[BudgetLine]) -> "Sheet":
        from ui.desk.budget.sheet import Sheet

        now = self._around.clock()
        return Sheet(
            title=self._panel.title,
            desk=self.desk_name,
            printed=self.tr("Printed {day}, {time}").format(day=wording.day(now), time=wording.clock_time(now)),
            lines=lines,
            kicker=self.tr("The list"),
            pages_word=self.tr("Page {page} of {pages}"),
        )

    # --- as a file or a message --------------------------------------------------------------------------------------

    def _save_csv(self, lines: Sequence[BudgetLine]) -> None:
        from editor.csv_text import to_csv

        self._save(
            "csv",
            self.tr("Table (*.csv)"),
            lambda: to_csv(columns.csv_heads(), [columns.csv_row(line) for line in lines]),
        )

    def _save_calendar(self, lines: Sequence[BudgetLine]) -> None:
        from editor.planning.icalendar import Event, to_icalendar

        said = {Dated.DUE: self.tr("Due: {title}"), Dated.PUBLISH: self.tr("Publication: {title}")}
        said[Dated.EMBARGO] = self.tr("Embargo ends: {title}")
        events = [
            Event(
                uid=f"{line.article_id}-{line.counts[0]}",
                at=line.counts[1],
                summary=said[line.counts[0]].format(title=words.title(line.title)),
                description=f"{wording.stage_word(line.stage)} · {line.writer} · {line.slug}",
            )
            for line in lines
            if line.counts is not None
        ]
        if not events:
            self._say(self.tr("Nothing on this list has a date, so there is nothing to save for a calendar."))
            return
        now = self._around.clock()
        self._save("ics", self.tr("Calendar (*.ics)"), lambda: to_icalendar(self.desk_name, events, now))

    def _copy(self, lines: Sequence[BudgetLine]) -> None:
        QGuiApplication.clipboard().setText(columns.message(self._panel.title, lines))
        self._say(self.tr("The list was copied. Paste it into a message."))

    def _save(self, ending: str, kind: str, make: Callable[[], bytes]) -> None:
        """Ask for a file and put it there, whole or not at all."""
        name = f"{self.desk_name} {self._panel.title}".replace("/", "-").replace("–", "-")
        start = str((self._folder or _documents()) / f"{name}.{ending}")
        chosen, _kind = QFileDialog.getSaveFileName(self._panel.window(), self.tr("Save the list"), start, kind)
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.casefold() != f".{ending}":
            path = path.with_name(f"{path.name}.{ending}")
        self._folder = path.parent
        data = make()
        self._around.tasks.compute(lambda: _write(path, data), then=lambda _none: self._tell_saved(path))

    def _tell_saved(self, path: Path) -> None:
        way = NoticeWay(self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        self._around.notices.say(
            self.tr("Saved as “{name}”.").format(name=path.name), Weight.DONE, way, subject=SUBJECT
        )

    def _say(self, sentence: str) -> None:
        self._around.notices.say(sentence, Weight.DONE, subject=SUBJECT)


def _read(desk: "Desk", ids: Sequence[str]) -> list[BudgetLine]:
    parts = [ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE)]
    return [line for part in parts for line in desk.budget_lines(part)]


def _write(path: Path, data: bytes) -> None:
    from storage.file.files import write_atomic

    write_atomic(path, data)


def _documents() -> Path:
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(places[0]) if places and Path(places[0]).is_dir() else Path.home()
