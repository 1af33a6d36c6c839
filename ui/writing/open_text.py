"""A text that is open: its document with everything kept beside it (colours, counts, undo), while others are shown.

It is the one place that hears Qt's `contentsChange`, which is announced for much that is not a change of the text.
"""

import unicodedata

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from ui.writing import folding, offsets
from ui.writing.blocks_changed import blocks_changed
from ui.writing.checking_lines import LineRemarks
from ui.writing.counts import Counts
from ui.writing.highlighter import Formats, Highlighter
from ui.writing.mirror import Mirror

PADDING = 20
"""pixels above the first and below the last line"""


class OpenText(QObject):
    """The text of the article `article_id`; `caret` and `scroll` are kept while it is not shown.

    It is empty until it is poured into the document: Qt lays a long text out twice when a widget is given a full one.
    """

    changed = Signal()
    """the text may have changed (also when letters are only being composed)"""

    def __init__(
        self, article_id: str, text: str, font: QFont, formats: Formats, parent: QObject, caret: int = 0
    ) -> None:
        """`caret` is where it will stand at first, in UTF-16 units."""
        super().__init__(parent)
        self.article_id = article_id
        self.scroll: int | None = None
        self.top = 0
        """the number of the line that is at the upper edge when the text is shown for the first time"""
        self.document = QTextDocument(self)
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        self.document.setDefaultFont(font)
        self.document.setDocumentMargin(PADDING)
        self.caret = QTextCursor(self.document)
        self._to_pour: tuple[str, int] | None = (text, caret)
        self._came_as: int | None = None
        self._mirror = Mirror(self.document)
        self._known_blocks = self.document.blockCount()
        self.highlighter = Highlighter(self.document, formats)
        self.counts = Counts(self.document)
        self.remarks = LineRemarks(self.document, self.highlighter)
        self.document.contentsChange.connect(self._on_contents_change)

    def pour(self) -> None:
        """Put the text into the document; nothing happens when it is there."""
        if self._to_pour is None:
            return
        (text, caret), self._to_pour = self._to_pour, None
        folded = folding.folded(text)
        self.document.setPlainText(folded.shown)
        self._mirror.begin_with(folded.text, folded.shown)
        self._came_as = None if folded.text == text else hash(text)
        self.caret.setPosition(min(caret, self.document.characterCount() - 1))

    def text(self) -> str:
        """The text exactly as typed, with LF line ends; `toPlainText` would lose no-break spaces.

        Whoever asks between two changes (autosave, the rendered view) gets the same string, read once.
        """
        return self._mirror.text()

    def came_as(self, text: str) -> bool:
        """Whether `text` is what was poured, of which a word that is too long was cut."""
        return self._came_as == hash(text) if self._came_as is not None else False

    def shown_text(self) -> str:
        """The text with an end of a line wherever the document has one: also within lines that are too long for Qt."""
        return self._mirror.shown()

    def between(self, start: int, end: int) -> str:
        """The text from one place to another, both in UTF-16 units."""
        text = self.text()
        return text[offsets.to_code_points(text, start) : offsets.to_code_points(text, end)]

    def stored_text(self) -> str:
        """The text as the desk keeps it."""
        return self._mirror.stored()

    def replace_text(self, text: str) -> None:
        """Make the text `text`, as one step of undo that touches only what differs; the caret stays in its place."""
        old = self.text()
        if old == text:
            return
        start = _common(old, text)
        end = _common(old[start:][::-1], text[start:][::-1])
        units = len(old[:start].encode("utf-16-le")) // 2
        length = len(old[start : len(old) - end].encode("utf-16-le")) // 2
        cursor = QTextCursor(self.document)
        cursor.setPosition(units)
        cursor.setPosition(units + length, QTextCursor.MoveMode.KeepAnchor)
        put_in(cursor, text[start : len(text) - end])

    def _on_contents_change(self, start: int, _removed: int, added: int) -> None:
        if self.highlighter.is_colouring:
            return
        self._mirror.follow(start, added)
        change = blocks_changed(self.document, self._known_blocks, start, added)
        self._known_blocks = self.document.blockCount()
        self.highlighter.blocks_changed(change)
        self.counts.blocks_changed(change)
        self.remarks.blocks_changed(change)
        self.changed.emit()

    def put_in(self, cursor: QTextCursor, text: str) -> None:
        """Put `text` at the place of `cursor`'s selection, its long lines in pieces."""
        folded = folding.folded(text)
        self._mirror.expect(folded.text, folded.shown)
        cursor.insertText(folded.shown)


def put_in(cursor: QTextCursor, text: str) -> None:
    """Put `text`, which may be very long, at the place of `cursor`'s selection."""
    opened = cursor.document().parent()
    if isinstance(opened, OpenText) and folding.has_long_line(text):
        opened.put_in(cursor, text)
    else:
        cursor.insertText(text)


def composed(text: str) -> str:
    """`text` in NFC with LF line ends, as everything that comes into an article is."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _common(one: str, other: str) -> int:
    """How many code points `one` and `other` begin with in common."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[:middle] == other[:middle]:
            least = middle
        else:
            most = middle - 1
    return least
