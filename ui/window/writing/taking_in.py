"""Files of other programs that become articles: chosen in the menu or dropped onto the window.

Each file is read in a worker and given to the desk for itself; what cannot be read keeps nothing of the rest back. It
reads no format itself (`editor.incoming`).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.frozen import frozen
from editor.refusal import Refused
from ui.tasks import details_of
from ui.widgets.notice import Way, Weight
from ui.window.desk_page import Surround
from ui.wording import say

if TYPE_CHECKING:
    from editor.incoming import Incoming
    from storage.change import Change
    from ui.dialogs.progress import Progress

Answer = TypeVar("Answer")
SUBJECT = "taking in"
SUBJECT_OF_WAITING = "taking in more"
ENDINGS = (".md", ".markdown", ".docx", ".docm")
"""of files that become articles when they are dropped; plain text can be chosen in the menu too"""
MOST = 200
"""files at once"""


class Mistake(Refused):
    """What the program itself did wrong with a file; its cause is what happened."""


@frozen
class Line:
    """One line of the report."""

    name: str
    is_there: bool
    sentences: tuple[str, ...] = ()


def articles_in(data: QMimeData) -> list[Path]:
    """The files that are dragged, where every one of them can become an article."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    is_meant = bool(files) and len(files) == len(data.urls())
    return files if is_meant and all(one.suffix.lower() in ENDINGS and one.is_file() for one in files) else []


class TakingIn(QObject):
    article_wanted = Signal(str)
    """the id of the article that was made of the one file"""

    def __init__(self, around: Surround, window: QWidget) -> None:
        super().__init__(window)
        self._around, self._window = around, window
        self._waiting: list[Path] = []
        self._lines: list[Line] = []
        self._made: list[str] = []
        self._events: tuple[str, ...] = ()
        self._count = self._too_many = 0
        self._progress: Progress | None = None

    def choose(self) -> None:
        """Let a person choose files."""
        from editor import apart_waiting

        self._around.tasks.compute(apart_waiting.make_ready, lambda _done: None)
        kinds = self.tr("Word and Markdown (*.docx *.docm *.md *.markdown *.txt);;All files (*)")
        names, _kind = QFileDialog.getOpenFileNames(self._window, self.tr("Import files as articles"), "", kinds)
        self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Make an article of each file, one after the other; one at a time."""
        if not paths:
            return
        if self._waiting:
            said = self.tr("Files are being imported already, so these were not taken. Import them after that.")
            self._around.notices.say(said, Weight.TELLS, subject=SUBJECT_OF_WAITING)
            return
        self._around.notices.take_back(SUBJECT)
        self._around.notices.take_back(SUBJECT_OF_WAITING)
        self._waiting, self._lines, self._made, self._events = list(paths[:MOST]), [], [], ()
        self._count, self._too_many = len(self._waiting), len(paths) - len(self._waiting)
        if self._count > 1:
            from ui.dialogs.progress import Progress

            self._progress = Progress(self.tr("Import files as articles"), self._count, self._window)
            self._progress.cancelled.connect(self._on_cancelled)
            self._progress.open()
        self._next()

    def stop(self) -> None:
        """The window closes: nothing more is read."""
        self._waiting = []
        self._end_progress()

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        path = self._waiting[0]
        if self._progress is not None:
            self._progress.show_step(self._count - len(self._waiting), path.name)
        language = "vi" if self._around.preferences.language == "vi" else "en"
        self._around.tasks.compute(
            lambda: _whole(path, lambda: _read(path, language)),
            lambda found: self._keep(path, found),
            failed=lambda why: self._skip(path, why),
        )

    def _keep(self, path: Path, found: "Incoming") -> None:
        self._around.tasks.change(
            lambda desk: _whole(path, lambda: desk.take_in(found)),
            then=lambda change: self._on_made(path, found, change),
            failed=lambda why: self._skip(path, why),
        )

    def _on_made(self, path: Path, found: "Incoming", change: "Change") -> None:
        self._made.append(change.article_id or "")
        self._events += change.event_ids
        self._lines.append(Line(path.name, True, tuple(say(note) for note in found.notes)))
        self._go_on(path)

    def _skip(self, path: Path, why: Exception) -> None:
        if isinstance(why, Refused):
            self._lines.append(Line(path.name, False, (say(why),)))
        if isinstance(why, Mistake):
            self._around.tasks.failed_unexpectedly.emit(details_of(why))
        self._go_on(path)

    def _go_on(self, path: Path) -> None:
        if self._waiting and self._waiting[0] is path:
            self._waiting.pop(0)
            self._next()

    def _on_cancelled(self) -> None:
        """What is made by then stays."""
        self._progress, self._waiting = None, []
        self._finish()

    def _end_progress(self) -> None:
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    def _finish(self) -> None:
        self._end_progress()
        lines, made = tuple(self._lines), self._made
        if self._count == 1 and made:
            self.article_wanted.emit(made[0])
        refused = [line for line in lines if not line.is_there]
        if self._count == 1 and refused:
            self._around.notices.say(refused[0].sentences[0], Weight.REFUSES, subject=SUBJECT)
            return
        is_clean = not any(line.sentences for line in lines)
        said = " ".join(one for one in (self._sentence(lines), self._rest()) if one)
        is_told = not is_clean or self._count > 1
        report = (Way(self.tr("Report…"), lambda: self._report(said, lines)),) if is_told else ()
        weight = Weight.DONE if is_clean and not self._too_many else Weight.TELLS
        self._around.steps.tell(said, self._events, weight, *report)

    def _sentence(self, lines: Sequence[Line]) -> str:
        there = sum(line.is_there for line in lines)
        left_out = sum(bool(line.sentences) for line in lines if line.is_there)
        if len(lines) == 1 == self._count:
            whole = self.tr("“{name}” is an article of this desk now.").format(name=lines[0].name)
            part = self.tr("“{name}” is an article of this desk now; not all of it has a place in one.")
            return part.format(name=lines[0].name) if left_out else whole
        return self.tr("Files imported as articles: {there} of {all}; something was left out of {left_out}.").format(
            there=there, all=self._count, left_out=left_out
        )

    def _rest(self) -> str:
        said = self.tr("{count} more were not taken, as {most} can be imported at once: import them next.")
        return said.format(count=self._too_many, most=MOST) if self._too_many else ""

    def _report(self, lead: str, lines: Sequence[Line]) -> None:
        from ui.dialogs.export_report import ExportReport

        dialog = ExportReport(lead, [(one.name, one.is_there, one.sentences) for one in lines], self._window)
        dialog.say_of(self.tr("Report of the import"), self.tr("{name}: no article"))
        dialog.exec()
        dialog.deleteLater()


def _whole(path: Path, work: Callable[[], Answer]) -> Answer:
    """Runs where the work does. A file that meets a mistake of the program must not keep those behind it waiting."""
    try:
        return work()
    except Refused:
        raise
    except Exception as error:
        raise Mistake(
            "“{name}” met a mistake in this program, so no article was made of it. The file and the desk are as they "
            "were.",
            name=path.name,
        ) from error


def _read(path: Path, language: str) -> "Incoming":
    """Runs in the pool."""
    from editor.incoming.file_apart import read_apart

    return read_apart(path, language)
