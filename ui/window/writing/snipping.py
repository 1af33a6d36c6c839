"""The snippets of the open desk: read, offered in the text, and changed in their dialog."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from editor.snippet import Snippet, by_name
from ui.tasks import Tasks
from ui.window.writing.inserting import Inserting
from ui.writing import snippet_words
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from ui.writing.forms.snippet_list import SnippetList


class Snipping(QObject):
    """`done` is called after each change of the text."""

    def __init__(
        self, tasks: Tasks, room: WritingRoom, inserting: Inserting, done: Callable[[], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._room = room
        self._inserting = inserting
        self._done = done
        self._window = window
        self.snippets: tuple[Snippet, ...] = ()
        self.list: SnippetList | None = None

    def doings(self) -> dict[str, Callable[[], object]]:
        return {"insert.snippet": self.choose, "snippets.edit": self.edit}

    def read(self) -> None:
        """Ask the desk for its snippets."""
        self._tasks.read(lambda desk: desk.snippets(), then=self._show, key="snippets")

    def choose(self) -> None:
        """The list of all, beside the caret."""
        self._room.edit.commit_composing()
        if self.list is None:
            from ui.writing.forms.snippet_list import SnippetList

            self.list = SnippetList(self._window)
            self.list.chosen.connect(self._insert)
            self.list.edit_wanted.connect(self.edit)
        self.list.show_snippets(self.snippets)
        self._inserting.open_beside_caret(self.list)

    def edit(self) -> None:
        """The dialog in which they are made, changed and removed."""
        from ui.dialogs.snippets import SnippetsDialog

        dialog = SnippetsDialog(self.snippets, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.snippets != self.snippets:
            wanted = dialog.snippets
            self._tasks.change(lambda desk: desk.keep_snippets(wanted), then=lambda _change: self.read())
        dialog.deleteLater()

    def _show(self, snippets: tuple[Snippet, ...]) -> None:
        self.snippets = snippets
        self._room.edit.snippets = by_name(snippets)

    def _insert(self, text: str) -> None:
        snippet_words.insert(self._room.edit, text)
        self._room.edit.setFocus()
        self._done()
