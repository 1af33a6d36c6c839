"""Changing a house style from the window: the form asks, the desk keeps the office's own version of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight

if TYPE_CHECKING:
    from editor.export.proof import Copy
    from editor.house_style import HouseStyle
    from storage.change import Change
    from storage.desk import Desk

SUBJECT = "house style"


class Styling(QObject):
    """`clock` gives milliseconds since 1970, UTC."""

    of_word_wanted = Signal(str, object)
    """an article, and its house style that stands on a Word file, which has a form of its own"""

    def __init__(self, tasks: Tasks, notices: NoticeBar, clock: Callable[[], int], window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._clock = clock
        self._window = window

    def begin(self, article_id: str, style: str = "") -> None:
        """Change the house style `style`, or the one of the article, with its pages beside the form."""
        now = self._clock()
        self._tasks.read(
            lambda desk: _read(desk, article_id, style, now), then=lambda copy: self._ask(article_id, copy), key=SUBJECT
        )

    def _ask(self, article_id: str, copy: "Copy") -> None:
        if copy.style.word is not None:
            self.of_word_wanted.emit(article_id, copy.style)
            return
        from ui.publishing.house_style_form import HouseStyleForm

        form = HouseStyleForm(self._tasks, copy, self._window)
        is_kept = form.exec() == QDialog.DialogCode.Accepted
        answer = form.answer
        form.deleteLater()
        if not is_kept:
            return
        if answer.office != {name: value for name, value in copy.values.items() if value}:
            self._tasks.change(lambda desk: desk.save_office(answer.office))
        if answer.style is not None:
            style = answer.style
            self._tasks.change(lambda desk: _save(desk, style), then=self._tell)

    def _tell(self, change: "Change") -> None:
        told = self.tr("The house style is kept as your office's own.")
        if count := change.values["reopened"]:
            told = self.tr(
                "The house style is kept as your office's own. Back to be edited, since approved with the look before: "
                "{count}."
            ).format(count=count)
        self._notices.say(told, Weight.DONE, subject=SUBJECT)


def _read(desk: "Desk", article_id: str, style: str, now: int) -> "Copy":
    from ui.window.publication import proofing_pages

    ground = proofing_pages.read(desk, article_id)
    return ground.copy(ground.style(style), now)


def _save(desk: "Desk", style: "HouseStyle") -> object:
    from editor.house_style_spelling import spell

    return desk.save_house_style(spell(style))
