"""The text of a document as a string that follows it: what stands outside the changed part is never read again.

Reading a document of 100,000 words takes Qt and Python several milliseconds; taking over a changed paragraph does not.
It must be told of every change of the document, in order.
"""

from unicodedata import is_normalized

from PySide6.QtGui import QTextCursor, QTextDocument

from editor.text.normalise import clean
from ui.writing import offsets

_ENDS_OF_LINES = ("\r", "\0", "\u2029", "\ufdd0", "\ufdd1")
"""what Qt takes for the end of a line, or leaves out; a text from the desk has none of them"""


class Mirror:
    """Reads the document when it is first asked. Places are in UTF-16 units."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._text = ""
        self._is_plain = self._is_composed = False
        self._head = self._tail = 0
        self._is_behind = True

    def begin_with(self, text: str) -> None:
        """The document holds `text` as it came from the desk: nothing has to be read where letters are units."""
        if self._length() == len(text) and not any(sign in text for sign in _ENDS_OF_LINES):
            self._text, self._is_plain, self._is_composed = text, True, True
            self._be_level()

    def follow(self, start: int, added: int) -> None:
        """The document has announced a change: from `start` on, `added` units may be new."""
        self._head = min(self._head, start)
        self._tail = max(0, min(self._tail, self._length() - start - added))
        self._is_behind = True

    def text(self) -> str:
        """The text exactly as typed, with LF line ends; the same object until the next change."""
        if self._is_behind:
            self._catch_up()
        return self._text

    def stored(self) -> str:
        """The text as the desk keeps it. What comes into the editor is clean but for rare composed letters."""
        text = self.text()
        return text if self._is_composed else clean(text).text

    def _catch_up(self) -> None:
        if not self._is_plain:  # an emoji is two units and one code point: places would have to be counted
            self._read_whole()
            return
        length, before = self._length(), len(self._text)
        head = min(self._head, length, before)
        tail = max(0, min(self._tail, length - head, before - head))
        cursor = QTextCursor(self._document)
        cursor.setPosition(head)
        cursor.setPosition(length - tail, QTextCursor.MoveMode.KeepAnchor)
        new = cursor.selectedText().replace("\u2029", "\n")
        self._text = f"{self._text[:head]}{new}{self._text[before - tail :]}"
        self._is_plain = offsets.is_plain(new)
        self._is_composed = self._is_composed and is_normalized("NFC", self._lines_around(head, head + len(new)))
        self._be_level()

    def _lines_around(self, start: int, end: int) -> str:
        """The whole lines from `start` to `end`: no letter is composed across a line's end."""
        first = self._text.rfind("\n", 0, start) + 1
        last = self._text.find("\n", end)
        return self._text[first : len(self._text) if last == -1 else last]

    def _read_whole(self) -> None:
        self._text = self._document.toRawText().replace("\u2029", "\n")
        self._is_plain = offsets.is_plain(self._text)
        self._is_composed = is_normalized("NFC", self._text)
        self._be_level()

    def _be_level(self) -> None:
        """What was read holds from its first unit to its last."""
        self._head = self._tail = self._length()
        self._is_behind = False

    def _length(self) -> int:
        return self._document.characterCount() - 1
