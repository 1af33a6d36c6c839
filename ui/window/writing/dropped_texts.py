"""Files of words that are dropped into the article: read whatever they are written in, and put in as a paste would be.

Documents of a word processor are not read here: pasting brings their headings, tables and pictures along. Nothing is
changed where nothing can be read.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from editor.frozen import frozen
from editor.refusal import Refused
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Weight
from ui.wording import say
from ui.writing.pasting import Pasting

if TYPE_CHECKING:
    from editor.old_bytes import Decoded

# To add one: the end of a file's name, in small letters.
TEXTS = frozenset((".txt", ".md", ".markdown"))
DOCUMENTS = frozenset((".doc", ".docx", ".odt", ".rtf", ".pdf"))
SUBJECT = "dropped texts"


@frozen
class Sorted:
    """What was dropped, by what is done with it."""

    texts: tuple[Path, ...]
    documents: tuple[Path, ...]
    others: tuple[Path, ...]


def sort(paths: Sequence[Path]) -> Sorted:
    """Words and documents by the ends of their names; everything else may be a picture."""
    kinds = {path: path.suffix.lower() for path in paths}
    return Sorted(
        tuple(path for path in paths if kinds[path] in TEXTS),
        tuple(path for path in paths if kinds[path] in DOCUMENTS),
        tuple(path for path in paths if kinds[path] not in TEXTS | DOCUMENTS),
    )


class DroppedTexts(QObject):
    """`others` takes what is neither words nor a document."""

    def __init__(
        self, tasks: Tasks, notices: NoticeBar, pasting: Pasting, others: Callable[[Sequence[Path]], object]
    ) -> None:
        super().__init__(pasting)
        self._tasks = tasks
        self._notices = notices
        self._pasting = pasting
        self._others = others
        pasting.files_dropped.connect(self.take)

    def take(self, paths: Sequence[Path]) -> None:
        """Put the words of text files in where they were dropped, and hand on what may be pictures."""
        dropped = sort(paths)
        self._notices.take_back(SUBJECT)
        for path in dropped.documents[:1]:
            self._tell(
                Refused(
                    "“{name}” is a document of another program, so nothing was put in. Open it there, copy what you "
                    "need and paste it here: headings, lists, tables and pictures come along.",
                    name=path.name,
                )
            )
        for path in dropped.texts:
            put = self._pasting.put_words_later()
            self._tasks.compute(
                lambda path=path: read(path),
                lambda found, path=path, put=put: self._put(path, found, put),
                None,
                self._tell,
            )
        if dropped.others:
            self._others(dropped.others)

    def _put(self, path: Path, found: "Decoded", put: Callable[[str], object]) -> None:
        put(found.text)
        if found.is_guessed:
            sentence = QCoreApplication.translate(
                "DroppedTexts", "“{file}” was not written in Unicode. It was read as {name}; Ctrl+Z takes it out again."
            )
            self._notices.say(sentence.format(file=path.name, name=found.written.value), subject=SUBJECT)

    def _tell(self, why: Exception) -> None:
        if isinstance(why, Refused):
            self._notices.say(say(why), Weight.REFUSES, subject=SUBJECT)


def read(path: Path) -> "Decoded":
    """Runs in the pool."""
    from editor.incoming.words_apart import read_apart

    return read_apart(path)
