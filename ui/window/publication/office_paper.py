"""An office's own Word file as a house style: chosen, read in a process of its own, mapped, and kept by the desk."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight

if TYPE_CHECKING:
    from editor.export.paper.taking import Taken
    from editor.export.proof import Copy
    from editor.house_style import HouseStyle
    from storage.change import Change
    from storage.desk import Desk
    from ui.publishing.word_styles_form import WordAnswer

SUBJECT = "word house style"


class OfficePaper(QObject):
    """`clock` gives milliseconds since 1970, UTC."""

    def __init__(self, tasks: Tasks, notices: NoticeBar, clock: Callable[[], int], window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._clock = clock
        self._window = window

    def begin(self, article_id: str) -> None:
        """Ask for the Word file; the pages of the article will stand beside its styles."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = self.tr("Word documents and templates (*.docx *.dotx *.docm *.dotm)")
        title = self.tr("House style from a Word file")
        name, _kind = QFileDialog.getOpenFileName(self._window, title, documents, kinds)
        if name:
            self.take(article_id, Path(name))

    def take(self, article_id: str, path: Path) -> None:
        """Read the file, and ask which of its styles is which."""
        self._notices.say(self.tr("Reading “{name}”…").format(name=path.name), Weight.TELLS, subject=SUBJECT)
        self._tasks.compute(
            lambda: _take(path), then=lambda taken: self._read(article_id, taken), failed=self._on_refused
        )

    def change(self, article_id: str, style: "HouseStyle") -> None:
        """Ask anew which of the styles of a Word file that the desk has is which."""
        self._tasks.compute(lambda: _again(style), then=lambda taken: self._read(article_id, taken))

    def _read(self, article_id: str, taken: "Taken") -> None:
        now = self._clock()
        self._tasks.read(
            lambda desk: _read(desk, article_id, taken, now),
            then=lambda read: self._ask(article_id, taken, *read),
            key=SUBJECT,
        )

    def _ask(self, article_id: str, taken: "Taken", copy: "Copy", before: "HouseStyle | None") -> None:
        from ui.publishing.word_styles_form import WordStylesForm

        self._notices.take_back(SUBJECT)
        form = WordStylesForm(self._tasks, taken, copy, before, self._window)
        answer = form.answer if form.exec() == QDialog.DialogCode.Accepted else None
        form.deleteLater()
        if answer is not None:
            self._keep(article_id, answer)

    def _keep(self, article_id: str, answer: "WordAnswer") -> None:
        self._tasks.change(
            lambda desk: _save(desk, answer.style), then=lambda change: self._use(article_id, answer, change)
        )

    def _use(self, article_id: str, answer: "WordAnswer", change: "Change") -> None:
        key, name = answer.style.key, next(iter(answer.style.names.values()))
        self._tell(name, int(str(change.values["reopened"])))
        if answer.is_for_article:
            self._tasks.change(lambda desk: desk.set_house_style(article_id, key))

    def _tell(self, name: str, reopened: int) -> None:
        told = self.tr("“{name}” is kept as a house style of your office.").format(name=name)
        if reopened:
            told += " " + self.tr("Back to be edited, since approved with the look before: {count}.").format(
                count=reopened
            )
        self._notices.say(told, Weight.DONE, subject=SUBJECT)

    def _on_refused(self, error: Exception) -> None:
        self._notices.take_back(SUBJECT)
        self._tasks.refused.emit(error)


def _take(path: Path) -> "Taken":
    from editor.export.paper import taking

    return taking.take(path)


def _again(style: "HouseStyle") -> "Taken":
    from editor.export.paper import taking

    assert style.word is not None
    return taking.again(style.word)


def _read(desk: "Desk", article_id: str, taken: "Taken", now: int) -> "tuple[Copy, HouseStyle | None]":
    """The article, and the house style that this file was taken as before."""
    from ui.window.publication import proofing_pages

    ground = proofing_pages.read(desk, article_id)
    key = taken.house_style().key
    before = next((style for style in ground.house_styles if style.key == key), None)
    return ground.copy(before or ground.style(""), now), before


def _save(desk: "Desk", style: "HouseStyle") -> object:
    from editor.house_style_spelling import spell

    return desk.save_house_style(spell(style), style.word.data if style.word is not None else b"")
