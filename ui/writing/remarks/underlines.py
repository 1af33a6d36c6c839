"""Draws quiet lines under the words that are remarked on: only those in view, and none under the word being typed.

The kinds differ in the shape of the line, not in colour alone: a wave, dots, a plain line.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QPalette, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.writing import offsets
from ui.writing.checking_remarks import Kind, Remark
from ui.writing.text_edit import TextEdit

LAYER = "findings"
LONGEST = 60
"""code points; what is remarked on a whole sentence or paragraph has its mark in the margin and no line"""
MOST = 400
"""places that are underlined at a time"""

_Line = QTextCharFormat.UnderlineStyle
# To change how a kind looks: the shape of its line, its colour on light and on dark paper (3:1 against it at least).
LOOKS: dict[Kind, tuple[_Line, str, str]] = {
    Kind.SPELLING: (_Line.SpellCheckUnderline, "#c8442f", "#ef8a7a"),
    Kind.STYLE: (_Line.DotLine, "#96690a", "#d3ab55"),
    Kind.READER: (_Line.SingleUnderline, "#3a78bf", "#76abe6"),
}


def colour(kind: Kind, palette: QPalette) -> QColor:
    """The colour of a kind on the paper of `palette`."""
    _shape, light, dark = LOOKS[kind]
    return QColor(dark if palette.color(QPalette.ColorRole.Base).lightness() < 128 else light)


class Underlines(QObject):
    """Follows the scrolling of `edit`; `remarks_on(block)` says what is remarked on a line that is shown."""

    def __init__(
        self,
        edit: TextEdit,
        visible_blocks: Callable[[], Iterable[QTextBlock]],
        remarks_on: Callable[[QTextBlock], list[Remark]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._edit = edit
        self._visible_blocks = visible_blocks
        self._remarks_on = remarks_on
        self._typed_at = -1
        self._shown: list[tuple[int, int, Kind]] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.draw)
        edit.verticalScrollBar().valueChanged.connect(self._later.start)
        edit.measure_changed.connect(self._later.start)

    def draw_later(self) -> None:
        self._later.start()

    def note_typing(self) -> None:
        """The word that ends at the caret is being typed: it is not underlined until the caret has left it."""
        self._typed_at = self._edit.textCursor().position()
        self._later.stop()

    def leaves_word(self) -> bool:
        """Whether the caret has left the word that was being typed, since this was asked last."""
        if self._typed_at < 0 or self._edit.textCursor().position() == self._typed_at:
            return False
        self._typed_at = -1
        return True

    def draw(self) -> None:
        """Underline what is in view."""
        found = []
        caret = self._edit.textCursor().position()
        for block in self._visible_blocks():
            for remark in self._remarks_on(block):
                start, end = place(block, remark)
                if remark.kind is Kind.READER and _is_much(block.text(), remark):
                    continue
                if not (end == self._typed_at == caret):
                    found.append((start, end, remark.kind))
        self._show(found[:MOST])

    def clear(self) -> None:
        self._later.stop()
        self._show([])

    def _show(self, places: list[tuple[int, int, Kind]]) -> None:
        if places != self._shown or places:
            self._shown = places
            self._edit.marked.show(LAYER, [self._mark(*one) for one in places])

    def _mark(self, start: int, end: int, kind: Kind) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self._edit.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        shape.setUnderlineStyle(LOOKS[kind][0])
        shape.setUnderlineColor(colour(kind, self._edit.palette()))
        mark.format = shape
        return mark


def place(block: QTextBlock, remark: Remark) -> tuple[int, int]:
    """Where the remark's words begin and end, in UTF-16 units of the whole document."""
    at = block.position()
    line = block.text()
    if offsets.is_plain(line):
        return at + remark.start, at + remark.end
    return at + offsets.to_units(line, remark.start), at + offsets.to_units(line, remark.end)


def _is_much(line: str, remark: Remark) -> bool:
    """Whether a remark is about a sentence or a paragraph, rather than about some words."""
    return remark.end - remark.start > LONGEST or line[remark.start : remark.end].strip() == line.strip()
