"""Vietnamese from before Unicode: what was put in is looked at in a worker, and Unicode is offered, never forced."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from ui.tasks import Tasks
from ui.widgets.notice import NoticeBar, Way, Weight
from ui.writing import caret, offsets
from ui.writing.text_edit import TextEdit
from ui.writing.text_field import TextField

KEY = SUBJECT = "old letters"
LONGEST = 200_000
"""characters that are looked at; a longer text shows by its beginning what it is"""


class OldLetters(QObject):
    """Looks at what has been put into `edit`, the text or a field."""

    def __init__(self, edit: TextEdit | TextField, tasks: Tasks, notices: NoticeBar) -> None:
        super().__init__(edit)
        self._edit = edit
        self._tasks = tasks
        self._notices = notices

    def look_at(self, inserted: QTextCursor) -> None:
        """Offer to turn the range `inserted` into Unicode, if it is in TCVN3 or VNI."""
        self._notices.take_back(SUBJECT)
        text = caret.text_of(inserted)[:LONGEST]
        if not any("\xa1" <= letter <= "\xff" or letter == "\u03bc" for letter in text):
            self._tasks.forget(KEY)
            return

        def recognise() -> tuple[str, ...]:
            from editor.language.old_encodings import convert

            return tuple(str(encoding) for encoding in convert(text).encodings)

        self._tasks.compute(recognise, lambda names: self._offer(inserted, names), KEY)

    def _offer(self, inserted: QTextCursor, names: tuple[str, ...]) -> None:
        if not names or inserted.document() is not self._edit.document() or not inserted.hasSelection():
            return
        if len(names) > 1:
            sentence = self.tr("This looks like {one} and {other}, letters from before Unicode.")
            said = sentence.format(one=names[0], other=names[1])
        else:
            said = self.tr("This looks like {one}, letters from before Unicode.").format(one=names[0])
        convert = Way(self.tr("Convert to Unicode"), lambda: self._convert(inserted))
        self._notices.say(said, Weight.TELLS, convert, subject=SUBJECT)

    def _convert(self, inserted: QTextCursor) -> None:
        """Turn the range into Unicode, as it is now, as one step of undo."""
        from editor.language.old_encodings import convert

        if inserted.document() is not self._edit.document() or self._edit.isReadOnly():
            return
        self._edit.commit_composing()
        before = caret.text_of(inserted)
        self._tasks.compute(lambda: convert(before).text, lambda after: self._replace(inserted, before, after), KEY)

    def _replace(self, inserted: QTextCursor, before: str, after: str) -> None:
        if inserted.document() is not self._edit.document() or caret.text_of(inserted) != before:
            return
        self._edit.commit_composing()
        start = inserted.selectionStart()
        inserted.insertText(after)
        own = self._edit.textCursor()
        own.setPosition(start + offsets.units(after))
        self._edit.setTextCursor(own)
