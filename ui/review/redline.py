"""Two states of an article as a document to be read: in one column with what went and what came, or side by side.

It is plain words in formats of their own; nothing of it is ever taken for HTML, and nothing is loaded.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from editor.frozen import frozen
from editor.text.diff import runs
from ui import wording
from ui.review.unchanged import Gap, Passage, passages
from ui.theme import SMALL, Theme, chrome_font, text_font

if TYPE_CHECKING:
    from editor.comparing import Comparison
    from editor.text.diff import Run

_WORDS = 16
"""the size of the article's words, in pixels at scale 1"""
_APART = "\u2009"
"""between what went and what came in its place"""
_LEADING = 145
"""percent"""


@frozen
class Sayings:
    """What the document says besides the article's own words, translated; `{count}` is filled in."""

    same: str
    unchanged: str
    moved_from: str
    moved_to: str
    picture_gone: str
    picture_come: str


class Redline:
    """`places` says of a block, by its number, where in the new text its paragraph begins."""

    def __init__(self, theme: Theme, sayings: Sayings) -> None:
        self._theme, self._sayings = theme, sayings
        self.document = QTextDocument()
        self.document.setDocumentMargin(24)
        self.places: dict[int, int] = {}
        self._cursor = QTextCursor(self.document)
        self._is_first = True

    def fill(self, compared: "Comparison", is_beside: bool, is_whole: bool) -> None:
        """Write it; with `is_beside` in two columns, with `is_whole` also what is the same."""
        self._write_fields(compared)
        if compared.is_same and not is_whole:
            self._write(self._sayings.same, self._quiet())
            return
        found = passages(compared, is_whole)
        if is_beside:
            self._write_beside(found)
        else:
            for passage in found:
                self._write_passage(passage)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _write_fields(self, compared: "Comparison") -> None:
        for one in compared.fields:
            name = wording.field_word(one.field)
            self._write(f"{name[:1].upper()}{name[1:]}: ", self._quiet())
            self._insert_runs(list(runs(one.old, one.new, one.differences)))
        for names, said in (
            (compared.pictures_gone, self._sayings.picture_gone),
            (compared.pictures_come, self._sayings.picture_come),
        ):
            for name in names:
                self._write(said.format(name=name.rpartition("/")[2]), self._quiet())

    def _write_passage(self, passage: Passage | Gap) -> None:
        if isinstance(passage, Gap):
            self._write(self._sayings.unchanged.format(count=passage.paragraphs), self._quiet(), is_centred=True)
            return
        self._begin_block()
        self.places[self._cursor.blockNumber()] = passage.start
        self._insert(passage.runs, passage)

    def _write_beside(self, found: Sequence[Passage | Gap]) -> None:
        shape = QTextTableFormat()
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        shape.setCellPadding(6)
        shape.setCellSpacing(0)
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        shape.setColumnWidthConstraints([half, half])
        self._begin_block()
        table = self._cursor.insertTable(max(1, len(found)), 2, shape)
        for row, passage in enumerate(found):
            if isinstance(passage, Gap):
                table.mergeCells(row, 0, 1, 2)
            for column, came in enumerate((False, True)):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._cursor.setBlockFormat(_block_format())
                if isinstance(passage, Gap):
                    words = self._sayings.unchanged.format(count=passage.paragraphs)
                    if not column:
                        self._cursor.insertText(words, self._quiet())
                    continue
                self.places[self._cursor.blockNumber()] = passage.start
                self._insert([run for run in passage.runs if _is_on_side(run, came)], passage)

    def _insert(self, pieces: "Sequence[Run]", passage: Passage) -> None:
        if passage.moved is not None and pieces:
            said = self._sayings.moved_to if passage.moved else self._sayings.moved_from
            self._cursor.insertText(f"{said} ", self._quiet())
        self._insert_runs(pieces)

    def _insert_runs(self, pieces: "Sequence[Run]") -> None:
        shapes = {"same": self._plain(), "removed": self._gone(), "added": self._come()}
        before = ""
        for number, run in enumerate(pieces):
            text = run.text
            if text.strip():  # a break is seen between words, not where the paragraph begins and ends
                text = text.lstrip("\n") if number == 0 else text
                text = text.rstrip("\n") if number == len(pieces) - 1 else text
            if before == "removed" and run.said == "added":
                self._cursor.insertText(_APART, self._plain())
            self._cursor.insertText(text.replace("\n\n", " ¶ ").replace("\n", " "), shapes[run.said])
            before = run.said

    def _write(self, words: str, shape: QTextCharFormat, is_centred: bool = False) -> None:
        self._begin_block()
        block = _block_format()
        if is_centred:
            block.setIndent(1)
        self._cursor.setBlockFormat(block)
        self._cursor.insertText(words, shape)

    def _begin_block(self) -> None:
        if not self._is_first:
            self._cursor.insertBlock()
        self._is_first = False
        self._cursor.setBlockFormat(_block_format())

    # --- formats -----------------------------------------------------------------------------------------------------

    def _plain(self) -> QTextCharFormat:
        return self._shape(text_font(_WORDS), "ink")

    def _quiet(self) -> QTextCharFormat:
        return self._shape(chrome_font(SMALL), "soft")

    def _gone(self) -> QTextCharFormat:
        shape = self._shape(text_font(_WORDS), "warm")
        shape.setFontStrikeOut(True)
        return shape

    def _come(self) -> QTextCharFormat:
        shape = self._shape(text_font(_WORDS), "accent")
        shape.setFontUnderline(True)
        shape.setFontWeight(QFont.Weight.Normal)
        return shape

    def _shape(self, font: QFont, colour: str) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(font)
        shape.setForeground(self._theme.colour(colour))
        return shape


def _block_format() -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    block.setBottomMargin(8)
    return block


def _is_on_side(run: "Run", came: bool) -> bool:
    return run.said != ("removed" if came else "added")
