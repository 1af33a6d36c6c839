"""What comes into the open article from elsewhere: text and pictures of the clipboard, files dropped or chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar
from ui.window.writing.dropped_texts import DroppedTexts
from ui.window.writing.illustrating import Illustrating
from ui.window.writing.opened_article import OpenedArticle
from ui.writing.old_letters import OldLetters
from ui.writing.pasting import Pasting
from ui.writing.room import WritingRoom


class Gathering(QObject):
    """Introduces pasting and pictures to each other. `doings` are its actions."""

    def __init__(
        self, tasks: Tasks, notices: NoticeBar, room: WritingRoom, opened: OpenedArticle, window: QWidget
    ) -> None:
        super().__init__(window)
        self._room = room
        self._opened = opened
        self.illustrating = Illustrating(tasks, notices, room, window)
        self.pasting = Pasting(room.edit, tasks, notices, self._language, self.illustrating.keep)
        for field in room.form.inputs():
            field.pasted.connect(OldLetters(field, tasks, notices).look_at)
        self.dropped = DroppedTexts(tasks, notices, self.pasting, self.illustrating.take_files)
        self.pasting.picture_pasted.connect(self.illustrating.take_pasted)

    def doings(self, paste: Callable[[], object]) -> dict[str, Callable[[], object]]:
        """The actions of this journey; `paste` is what a field does, which has nothing but words."""
        return {
            "edit.paste_plain": lambda: self.pasting.paste_plain() if self._room.edit.hasFocus() else paste(),
            "insert.picture": self._illustrate,
        }

    def _illustrate(self) -> None:
        self._room.flush()
        self.illustrating.begin(self._opened.article_id)

    def _language(self) -> str:
        return self._opened.view.article.language if self._opened.view else "en"
