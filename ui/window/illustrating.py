"""Putting a picture into an article: a form asks, the desk takes the file, the writing room gets the line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.dialogs.picture import PictureRequest

LARGEST_FILE = 100_000_000
"""bytes of a picture's file that are read at all; the desk judges what is in it"""


class Illustrating(QObject):
    """`insert(name, caption, credit, alt)` puts the line into the text."""

    picture_added = Signal(str)
    """the id of the article that has a new picture"""

    def __init__(self, tasks: Tasks, insert: Callable[[str, str, str, str], object], window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._insert = insert
        self._window = window

    def begin(self, article_id: str) -> None:
        """Ask for a file first; who closes the chooser wanted no picture."""
        from ui.dialogs.picture import PictureForm

        form = PictureForm(self._window)
        path = form.ask_file()
        if path is not None:
            form.file.show_path(path)
            form.caption.setFocus()
            if form.exec() == QDialog.DialogCode.Accepted and form.request is not None:
                self.take(article_id, form.request)
        form.deleteLater()

    def take(self, article_id: str, request: "PictureRequest") -> None:
        """Give the picture to the desk, then to the text."""
        self._tasks.change(
            lambda desk: desk.add_picture(article_id, request.path.name, _read(request.path)),
            then=lambda change: self._put_in(article_id, change, request),
        )

    def _put_in(self, article_id: str, change: Any, request: "PictureRequest") -> None:
        self.picture_added.emit(article_id)
        self._insert(change.values["name"], request.caption, request.credit, request.alt)


def _read(path: Path) -> bytes:
    """The file's bytes; Refused with a sentence for one that cannot be read."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused("“{name}” is larger than 100 MB, so it was not taken. Make it smaller first.", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            "“{name}” could not be read ({reason}), so no picture was put in.", name=path.name, reason=error.strerror
        ) from error
