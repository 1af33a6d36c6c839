"""Pasting and dropping into the text: what the clipboard offers becomes clean Markdown, as one step of undo.

HTML is read in a worker unless it is short; the text can be edited meanwhile. Nothing happens while letters are being
composed: they are taken over first. It never reads a file: pictures are handed on.
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QTextCursor

from editor.refusal import Refused
from editor.text.normalise import CleanNote, clean
from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight
from ui.wording import say
from ui.writing import caret, clipboard
from ui.writing.caret import Spot
from ui.writing.clipboard import Copied
from ui.writing.old_letters import OldLetters
from ui.writing.text_edit import TextEdit

if TYPE_CHECKING:
    from editor.text.paste import Pasted, PastedPicture
    from editor.text.paste.fitting import Fitted

AT_ONCE = 12_000
"""characters of HTML, without its head, that are read within the event (about 4 ms); more goes to a worker"""
PATIENCE = 300
"""milliseconds after which a person is told that the paste is being read"""
BREATH = 0.0005
"""seconds in which the worker lets the window go first"""
KEY = SUBJECT = "paste"
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S{1,2000}")


class Pasting(QObject):
    """What `edit` does with the clipboard. `language` gives the article's; `keep` takes pictures into the desk and then
    calls back with the names that the text is to use."""

    files_dropped = Signal(list)
    """local files (`Path`) that are to be put into the article"""
    picture_pasted = Signal(object)
    """a picture without a file: its bytes, or a `QImage`"""

    def __init__(
        self,
        edit: TextEdit,
        tasks: Tasks,
        notices: NoticeBar,
        language: Callable[[], str],
        keep: "Callable[[Sequence[PastedPicture], Callable[[dict[str, str]], object]], object]",
    ) -> None:
        super().__init__(edit)
        self._edit = edit
        self._tasks = tasks
        self._notices = notices
        self._language = language
        self._keep = keep
        self._old_letters = OldLetters(edit, tasks, notices)
        self._breath = _Breath()
        self._waiting: Callable[[], object] | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_patience_over)
        edit.take_in = self.take
        edit.text_shown.connect(self.stop)
        edit.composing_changed.connect(self._on_composing_changed)

    def paste_plain(self) -> None:
        """Paste the words of the clipboard as they are, whatever else it offers."""
        source = QGuiApplication.clipboard().mimeData(QClipboard.Mode.Clipboard)
        if source is not None and source.hasText() and not self._edit.isReadOnly():
            self._begin()
            self._put_in_words(self._edit.textCursor(), source.text())

    def take(self, source: QMimeData) -> None:
        """Put into the text what `source` holds."""
        copied = clipboard.read(source)
        if copied.is_empty or self._edit.isReadOnly():
            return
        self._begin()
        cursor = self._edit.textCursor()
        if copied.files:
            self.files_dropped.emit(list(copied.files))
        elif copied.picture is not None:
            self.picture_pasted.emit(copied.picture)
        elif caret.is_in_code(cursor):
            self._put_in_words(cursor, copied.text)
        elif _is_link(copied, cursor):
            self._put_in_link(cursor, copied.text.strip())
        elif copied.html:
            self._take_html(cursor, copied)
        else:
            self._put_in_words(cursor, copied.text)

    def put_words_later(self) -> Callable[[str], object]:
        """A way to put words in at the caret of now, once they have been read; nothing in another article."""
        spot, document = Spot(self._edit.textCursor()), self._edit.document()

        def put(words: str) -> None:
            if self._edit.document() is document and not self._edit.isReadOnly():
                self._edit.commit_composing()
                self._put_in_words(spot.cursor(), words)

        return put

    def stop(self) -> None:
        """Forget the paste that is being read, and end its reading."""
        self._patience.stop()
        self._breath.stop.set()
        self._waiting = None
        self._tasks.forget(KEY)

    def _begin(self) -> None:
        self._edit.commit_composing()
        self.stop()
        self._notices.take_back(SUBJECT)

    def _on_composing_changed(self, is_composing: bool) -> None:
        if not is_composing and self._waiting is not None:
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    # --- HTML ---------------------------------------------------------------------------------------------------------

    def _take_html(self, cursor: QTextCursor, copied: Copied) -> None:
        # What is typed meanwhile comes after what is pasted.
        spot = Spot(cursor)
        if "lxml.etree" in sys.modules and _is_short(copied.html):
            try:
                self._take_pasted(spot, copied, self._reading(cursor, copied)())
            except Refused as refused:
                self._tell(refused)
            return
        self._patience.start()
        self._breath = _Breath()
        reading = self._reading(cursor, copied, self._breath)
        self._tasks.compute(reading, lambda pasted: self._take_pasted(spot, copied, pasted), KEY, self._tell)

    def _reading(
        self, cursor: QTextCursor, copied: Copied, breathe: Callable[[], object] = int
    ) -> "Callable[[], Pasted]":
        language, labels, stop = self._language(), caret.labels_of_notes(cursor), self._breath.stop

        def read() -> "Pasted":
            from editor.language.old_encodings import convert
            from editor.paste_apart import read as read_html

            has_old_letters = "\u00ad" in copied.text and bool(convert(copied.text[:20_000]).encodings)
            return read_html(copied.html, language, labels, breathe, has_old_letters, stop)

        return read

    def _take_pasted(self, spot: Spot, copied: Copied, pasted: "Pasted") -> None:
        self._patience.stop()
        self._notices.take_back(SUBJECT)
        if self._edit.is_composing:
            # The letters that are being composed are not cut short: it waits until they are handed over.
            self._waiting = lambda: self._take_pasted(spot, copied, pasted)
            return
        if not pasted.text:
            self._put_in_words(spot.cursor(), copied.text)
            return
        pictures = [picture for picture in pasted.pictures if picture.data is not None]
        if pictures:
            self._keep(pictures, lambda names: self._put_in(spot, pasted, names))
        else:
            self._put_in(spot, pasted, {})

    def _put_in(self, spot: Spot, pasted: "Pasted", names: dict[str, str]) -> None:
        """`names` says what the desk calls the pictures."""
        from editor.text.paste.fitting import fit

        self._edit.commit_composing()
        cursor = spot.cursor()
        if cursor.document() is not self._edit.document():
            return
        text = pasted.text
        for src, name in names.items():
            text = text.replace(f"]({src}", f"]({name}") if src != name else text
        inserted = self._insert(cursor, fit(replace(pasted, text=text), caret.place_of(cursor)))
        self._tell_notes(pasted.notes)
        self._old_letters.look_at(inserted)

    # --- words --------------------------------------------------------------------------------------------------------

    def _put_in_words(self, cursor: QTextCursor, text: str) -> None:
        from editor.text.paste.fitting import Fitted, is_in_table
        from editor.text.paste.limits import check_characters

        try:
            check_characters(len(text))
        except Refused as refused:
            self._tell(refused)
            return
        cleaned = clean(text)
        words = cleaned.text
        if is_in_table(caret.place_of(cursor)):
            words = " ".join(words.split("\n"))
        inserted = self._insert(cursor, Fitted(words))
        self._tell_notes(cleaned.notes)
        self._old_letters.look_at(inserted)

    def _put_in_link(self, cursor: QTextCursor, address: str) -> None:
        from editor.text.inline_source import address as written
        from editor.text.paste.fitting import Fitted
        from editor.text.paste.links import target

        self._insert(cursor, Fitted(f"[{caret.text_of(cursor)}]({written(target(address))})"))

    def _insert(self, cursor: QTextCursor, fitted: "Fitted") -> QTextCursor:
        """Put it in; the caret goes behind it if it stood there."""
        own = self._edit.textCursor()
        stood_there = cursor.selectionStart() <= own.position() <= cursor.selectionEnd()
        inserted = caret.put_in(cursor, fitted)
        if stood_there:
            own.setPosition(inserted.selectionEnd())
            self._edit.setTextCursor(own)
        self._edit.ensureCursorVisible()
        return inserted

    # --- what is said -------------------------------------------------------------------------------------------------

    def _on_patience_over(self) -> None:
        sentence = self.tr("What you pasted is long and is being read. You can go on writing.")
        self._notices.say(sentence, Weight.TELLS, Way(self.tr("Stop"), self.stop), subject=SUBJECT)

    def _tell(self, refused: Exception) -> None:
        self._patience.stop()
        if isinstance(refused, Refused):
            self._notices.say(say(refused), Weight.REFUSES, subject=SUBJECT)

    def _tell_notes(self, notes: Sequence[CleanNote]) -> None:
        if notes:
            self._notices.say(" ".join(map(say, notes)), subject=SUBJECT)


class _Breath:
    """What the worker does between two parts of its work: let the window go first, or stop when nobody waits."""

    def __init__(self) -> None:
        self.stop = Event()

    def __call__(self) -> None:
        if self.stop.is_set():
            raise InterruptedError("the paste was given up")  # nobody hears it: the answer was forgotten
        time.sleep(BREATH)


def _is_short(html: str) -> bool:
    """Whether it is read within the event. Only asked once its reader is loaded, which takes longer than a page."""
    from editor.paste_apart import is_small

    return len(html) - max(0, html.find("<body")) <= AT_ONCE and is_small(html)


def _is_link(copied: Copied, cursor: QTextCursor) -> bool:
    """Whether an address alone was copied, and words are selected that are to lead there."""
    from editor.text.paste.links import target

    words = caret.text_of(cursor)
    address = copied.text.strip()
    return (
        bool(words.strip())
        and "\n" not in words
        and not _ADDRESS.fullmatch(words.strip())
        and _ADDRESS.fullmatch(address) is not None
        and bool(target(address))
    )
