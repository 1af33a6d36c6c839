"""The text of a document as a string that follows it: what stands outside the changed part is never read again.

Reading a document of 100,000 words takes Qt and Python several milliseconds; taking over a changed paragraph does not.
It must be told of every change of the document, in order. The ends of pieces (`folding`) are blanks in the text.
"""

from collections.abc import Iterator
from unicodedata import is_normalized

from PySide6.QtGui import QTextCursor, QTextDocument

from editor.text.normalise import clean
from ui.writing import offsets

_ENDS_OF_LINES = ("\r", "\0", "\u2029", "\ufdd0", "\ufdd1")
"""what Qt takes for the end of a line, or leaves out; a text from the desk has none of them"""
_SAME = 16
"""letters on both sides of the end of a piece that tell it from a line end"""
_COMPOSED = 40
"""letters on both sides of a change with which what was typed may have been composed"""


class Mirror:
    """Reads the document when it is first asked. Places are in UTF-16 units."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._text = ""
        self._is_plain = self._is_composed = False
        self._head = self._tail = 0
        self._is_behind = True
        self._expected: list[tuple[str, str]] = []
        self._folds: list[int] = []
        """the places of the text at which the document ends a piece, and the text has a blank"""
        self._gone: set[str] = set()
        """the words around ends of pieces that were taken out: undo and redo put them in again"""

    def begin_with(self, text: str, shown: str) -> None:
        """The document holds `shown`, which is `text` with its long lines in pieces: nothing has to be read."""
        if self._length() == offsets.units(text) and not any(sign in text for sign in _ENDS_OF_LINES):
            self._text, self._is_composed = text, True
            self._is_plain = self._length() == len(text)
            self._folds = _differing(text, shown)
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

    def shown(self) -> str:
        """The text with an end of a line wherever the document has one."""
        text = self.text()
        starts, ends = [0, *(at + 1 for at in self._folds)], [*self._folds, len(text)]
        return "\n".join([text[start:end] for start, end in zip(starts, ends, strict=True)]) if self._folds else text

    def expect(self, text: str, shown: str) -> None:
        """`shown`, which is `text` in pieces, is being put into the document."""
        self._expected.append((text, shown))

    def stored(self) -> str:
        """The text as the desk keeps it. What comes into the editor is clean but for rare composed letters."""
        text = self.text()
        return text if self._is_composed else clean(text).text

    def _catch_up(self) -> None:
        if not self._text or not (self._is_plain or self._folds or self._expected):
            self._read_whole()  # an emoji is two units and one code point: places would have to be counted
            return
        length, units = self._length(), self._text if self._is_plain else _units(self._text)
        wide = 1 if self._is_plain else 2
        before = len(units) // wide
        head = min(self._head, length, before)
        tail = max(0, min(self._tail, length - head, before - head))
        if not self._is_plain:  # a letter of two units may have been cut in the middle, or put together again
            head -= head > 0 and _is_first_half(units, head - 1)
            tail -= tail > 0 and _is_second_half(units, before - tail)
        new = self._read(head, length - tail)
        start, behind = (units[: head * wide], units[(before - tail) * wide :])
        if self._is_plain:
            self._take(len(start), len(behind), new)
        else:
            self._take(len(_letters(start)), len(_letters(behind)), new)
        if (len(self._text) if self._is_plain else offsets.units(self._text)) != length:
            self._read_whole()  # half an emoji, which is left out of what Qt gives
            return
        self._be_level()

    def _read(self, start: int, end: int) -> str:
        """What the document holds between two units."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def _take(self, head: int, tail: int, new: str) -> None:
        """`new` stands now between the first `head` and the last `tail` code points of the text."""
        end = len(self._text) - tail
        if self._folds:
            new = self._follow_folds(head, end, new)
        new = self._bring_back(head, end, new)
        for text, shown in self._expected:
            new = self._take_expected(head, new, text, shown)
        self._expected.clear()
        self._text = f"{self._text[:head]}{new}{self._text[end:]}"
        self._is_plain = self._is_plain and offsets.is_plain(new)
        self._is_composed = self._is_composed and is_normalized("NFC", self._around(head, head + len(new)))

    def _follow_folds(self, start: int, end: int, new: str) -> str:
        """`new` as it is in the text, when it takes the place of the code points from `start` to `end`.

        What Qt says of a change can be larger than the truth, and several edits can be one change: where a piece ended
        with the same words around it, a piece still ends. A line end that a person has just typed is never among them.
        """
        by = start + len(new) - end
        old = self._text
        known = {_folded_around(old, at) for at in self._folds if start + _SAME <= at < end - _SAME}
        kept = [at for at in _places_of("\n", new) if _folded_around(new, at) in known] if known else []
        for at in kept:
            new = f"{new[:at]} {new[at + 1 :]}"
        self._gone |= {_words_around(old, at) for at in self._folds if start <= at < end}
        self._folds = [
            *(at for at in self._folds if at < start),
            *(start + at for at in kept),
            *(at + by for at in self._folds if at >= end),
        ]
        return new

    def _bring_back(self, start: int, end: int, new: str) -> str:
        """`new` as it is in the text, when a person took something back in which pieces had ended.

        A line end alone is one that was typed, unless something can be redone.
        """
        if not self._gone or "\n" not in new or (len(new) == 1 and not self._document.isRedoAvailable()):
            return new
        before, behind = self._text[max(0, start - _SAME) : start], self._text[end : end + _SAME]
        around, by = f"{before}{new}{behind}", len(before)
        back = [at for at in _places_of("\n", new) if _words_around(around, at + by) in self._gone]
        for at in back:
            new = f"{new[:at]} {new[at + 1 :]}"
        self._folds = sorted([*self._folds, *(start + at for at in back)])
        return new

    def _take_expected(self, head: int, new: str, text: str, shown: str) -> str:
        at = new.find(shown)
        if at == -1:
            return new
        self._folds = sorted([*self._folds, *(head + at + fold for fold in _differing(text, shown))])
        return f"{new[:at]}{text}{new[at + len(shown) :]}"

    def _around(self, start: int, end: int) -> str:
        """Those letters and some before and behind: no letter is composed of more, nor across a line's end."""
        return self._text[max(0, start - _COMPOSED) : end + _COMPOSED]

    def _read_whole(self) -> None:
        new = self._document.toRawText().replace("\u2029", "\n")
        self._text, self._folds = "", []
        self._text = self._bring_back(0, 0, new)
        self._is_plain = len(self._text) == self._length()
        self._is_composed = is_normalized("NFC", self._text)
        self._be_level()

    def _be_level(self) -> None:
        """What was read holds from its first unit to its last."""
        self._head = self._tail = self._length()
        self._is_behind = False

    def _length(self) -> int:
        return self._document.characterCount() - 1


def _units(text: str) -> bytes:
    """`text` in UTF-16, two bytes a unit."""
    return text.encode("utf-16-le", "surrogatepass")


def _letters(units: bytes) -> str:
    """The letters of `units`."""
    return units.decode("utf-16-le", "surrogatepass")


def _is_first_half(units: bytes, at: int) -> bool:
    return 0xD8 <= units[2 * at + 1] <= 0xDB


def _is_second_half(units: bytes, at: int) -> bool:
    return 0xDC <= units[2 * at + 1] <= 0xDF


def _differing(text: str, shown: str) -> list[int]:
    """Where `shown` has the end of a piece and `text` a blank."""
    return [at for at in _places_of("\n", shown) if text[at] != "\n"] if text is not shown else []


def _places_of(sign: str, text: str) -> Iterator[int]:
    at = text.find(sign)
    while at != -1:
        yield at
        at = text.find(sign, at + 1)


def _words_around(text: str, at: int) -> str:
    """The words around a place, with every line end as a blank."""
    return text[max(0, at - _SAME) : at + _SAME + 1].replace("\n", " ")


def _folded_around(text: str, at: int) -> str | None:
    """The words around a place, with every line end as a blank; None too near to an end of `text`."""
    if not _SAME <= at < len(text) - _SAME:
        return None
    return text[at - _SAME : at + _SAME + 1].replace("\n", " ")
