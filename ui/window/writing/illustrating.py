"""Putting pictures into an article: one form asks for their words, the desk keeps the files, the text gets the lines.

Nothing is kept and nothing is put in unless the form was accepted.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.wording import say
from ui.writing import caret
from ui.writing.picture_line import PictureLine, line_at, markdown_of
from ui.writing.room import WritingRoom

if TYPE_CHECKING:
    from editor.article import Picture
    from editor.text.paste import PastedPicture
    from ui.dialogs.picture import PictureWords
    from ui.window.writing.picture_files import Found, PictureFile

SUBJECT = "pictures"
PASTED_NAME = "pasted.png"
_FOLDER = "pictures/"


class Illustrating(QObject):
    """The journeys of pictures into the text of `room`, and of the words of those that are there."""

    picture_added = Signal(str)
    """the id of the article that has a new picture"""

    def __init__(self, tasks: Tasks, notices: NoticeBar, room: WritingRoom, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._notices = notices
        self._room = room
        self._window = window
        self._folder: Path | None = None
        """where pictures were chosen last"""

    def begin(self, article_id: str) -> None:
        """The words of the picture in whose line the caret stands; without one, choose files first."""
        line = line_at(self._room.edit.textCursor())
        if line is not None:
            self._read_again(article_id, line)
            return
        from ui.dialogs.picture import ask_files

        paths = ask_files(self._window, self._folder)
        if paths:
            self._folder = paths[0].parent
            self.take_files(paths)

    # --- new ones -----------------------------------------------------------------------------------------------------

    def take_files(self, paths: Sequence[Path]) -> None:
        """Put the pictures at `paths` into the article, after the paragraph of the caret."""
        from ui.window.writing import pictures_apart

        self._take(lambda: pictures_apart.read(paths))

    def take_pasted(self, picture: bytes | QImage) -> None:
        """Put a picture into the article that has no file."""
        from ui.window.writing import pictures_apart

        self._take(lambda: pictures_apart.from_clipboard(picture, PASTED_NAME))

    def keep(self, pictures: "Sequence[PastedPicture]", then: Callable[[dict[str, str]], object]) -> None:
        """Take pictures that came with a text into the desk; `then` gets what the text is to call each `src`."""
        names = [picture.src.removeprefix(_FOLDER) for picture in pictures]
        files = [(name, picture.data or b"") for name, picture in zip(names, pictures, strict=True)]
        self._add(
            files,
            lambda kept: then({_FOLDER + name: _FOLDER + kept[name] for name in names if name in kept}),
        )

    def _take(self, reading: "Callable[[], Found]") -> None:
        where = caret.end_of_paragraph(self._room.edit)
        self._notices.take_back(SUBJECT)
        self._tasks.compute(reading, lambda found: self._ask(where, found))

    def _ask(self, where: QTextCursor, found: "Found") -> None:
        self._tell(found.refusals)
        if not found.files or where.document() is not self._room.edit.document():
            return
        from ui.dialogs.picture import PictureForm, ShownPicture

        form = PictureForm([ShownPicture(file.name, file.image) for file in found.files], (), self._window)
        if form.exec() == QDialog.DialogCode.Accepted:
            self.put_in(where, found.files, form.words)
        form.deleteLater()

    def put_in(self, where: QTextCursor, files: "Sequence[PictureFile]", words: "Sequence[PictureWords]") -> None:
        """Give the pictures to the desk, then to the text."""
        # Two files of one name are two pictures: each is kept under a name of its own.
        numbered = [(f"{number}/{file.name}", file.data) for number, file in enumerate(files)]

        def insert(kept: dict[str, str]) -> None:
            lines = [
                markdown_of(_FOLDER + kept[key], said)
                for (key, _data), said in zip(numbered, words, strict=True)
                if key in kept
            ]
            self._room.insert_parts(where, lines)

        self._add(numbered, insert)

    def _add(self, files: Sequence[tuple[str, bytes]], then: Callable[[dict[str, str]], object]) -> None:
        """Keep `files` one after the other; `then` gets the names of those that the desk has taken."""
        article_id = self._room.article_id
        if article_id is None:
            return
        kept: dict[str, str] = {}
        refusals: list[Refused] = []

        def add(number: int) -> None:
            if number == len(files):
                self._tell(refusals)
                if kept:
                    self.picture_added.emit(article_id)
                    then(kept)
                return
            key, data = files[number]
            self._tasks.change(
                lambda desk: desk.add_picture(article_id, key.rpartition("/")[2], data),
                then=lambda change: (kept.update({key: change.values["name"]}), add(number + 1)),
                failed=lambda refused: (refusals.append(refused), add(number + 1)),
            )

        add(0)

    # --- those that are there -----------------------------------------------------------------------------------------

    def _read_again(self, article_id: str, line: PictureLine) -> None:
        name = line.src.removeprefix(_FOLDER)
        self._tasks.read(lambda desk: desk.picture(article_id, name), lambda picture: self._ask_again(line, picture))

    def _ask_again(self, line: PictureLine, picture: "Picture | None") -> None:
        if line.cursor.document() is not self._room.edit.document():
            return
        from ui.dialogs.picture import PictureForm, PictureWords, ShownPicture
        from ui.window.writing.picture_files import small_image

        image = small_image(picture.data) if picture else QImage()
        before = PictureWords(line.caption, line.credit, line.alt, line.is_decorative)
        form = PictureForm([ShownPicture(line.src, image)], [before], self._window)
        if form.exec() == QDialog.DialogCode.Accepted and form.words[0] != before:
            line.replace(markdown_of(line.src, form.words[0]))
        form.deleteLater()

    def _tell(self, refusals: Sequence[Refused]) -> None:
        if refusals:
            self._notices.say(" ".join(map(say, refusals[:3])), Weight.REFUSES, subject=SUBJECT)
