"""Colours the text line by line, and never all of it at once.

A changed line is coloured while it changes; everything else (an opened article, the lines after a new fence, a change
of theme) is coloured in slices between events, the visible lines first. It reads no text but the line it colours.
`QSyntaxHighlighter` is not used: it follows a fence to the end of the article within one keystroke.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLayout,
)

from ui.writing import faces, line_rules, offsets
from ui.writing.blocks_changed import BlocksChanged
from ui.writing.ink import Ink
from ui.writing.line_rules import OUTSIDE, Run, Style
from ui.writing.turns import Turn

SLICE = 2
"""milliseconds of colouring between two events"""
AFTER_SHOWING = 40
"""milliseconds after a text is shown in which only what is seen of it is coloured: the window is being drawn"""
AT_ONCE = 3
"""changed lines that are coloured within the change itself"""

_NO_COLOUR = QColor(0, 0, 0, 0)

# To change how large headings are: the size as a multiple of the text's.
_SIZES = {Style.TITLE: 1.34, Style.SECTION: 1.17, Style.SUBSECTION: 1.0}
_HEADINGS = Style.TITLE | Style.SECTION | Style.SUBSECTION


class Formats:
    """One character format for each style that occurs, made when it is first needed."""

    def __init__(self, ink: Ink, pixels: int) -> None:
        self._ink = ink
        self._pixels = pixels
        self._made: dict[Style, QTextCharFormat] = {}
        self._unseen: dict[Style, QTextCharFormat] = {}

    def of(self, style: Style) -> QTextCharFormat:
        made = self._made.get(style)
        if made is None:
            made = self._made[style] = self._make(style)
        return made

    def without_marks(self, style: Style) -> QTextCharFormat:
        """As `of`, with signs in no colour: as wide as they were, so that no line moves when they are shown again.

        Those before a heading take no room: without them it begins where the text below it begins.
        """
        if not style & (Style.SIGN | Style.ADDRESS):
            return self.of(style)
        made = self._unseen.get(style)
        if made is None:
            made = self._unseen[style] = QTextCharFormat(self.of(style))
            made.setForeground(_NO_COLOUR if style & Style.SIGN else self._ink.faint)
            made.setFontStrikeOut(False)
            if style & Style.SIGN and style & _HEADINGS:
                made.setProperty(QTextFormat.Property.FontPixelSize, 1)
        return made

    def _make(self, style: Style) -> QTextCharFormat:
        shape = QTextCharFormat()
        if style & (Style.STRONG | Style.TITLE | Style.SECTION | Style.SUBSECTION):
            shape.setFontWeight(QFont.Weight.Bold)
        if style & Style.EMPHASIS:
            shape.setFontItalic(True)
        if style & Style.STRIKE:
            shape.setFontStrikeOut(True)
        if style & (Style.CODE | Style.ROW):
            shape.setFontFamilies([faces.code_family()])
            shape.setProperty(QTextFormat.Property.FontPixelSize, round(self._pixels * 0.88))
        for heading, size in _SIZES.items():
            if style & heading:
                shape.setProperty(QTextFormat.Property.FontPixelSize, round(self._pixels * size))
        if colour := self._colour(style):
            shape.setForeground(colour)
        if style & Style.PROMPT:
            shape.setBackground(self._ink.prompt_tint)
        elif style & Style.MARKED:
            shape.setBackground(self._ink.tint)
        return shape

    def _colour(self, style: Style) -> QColor | None:
        ink = self._ink
        for kind, colour in (
            (Style.MARK, ink.mark),
            (Style.PROMPT, ink.prompt),
            (Style.LINK | Style.NOTE, ink.link),
            (Style.QUOTE | Style.STRIKE | Style.CODE, ink.quiet),
        ):
            if style & kind:
                return colour
        return None


class Highlighter(QObject):
    """Colours one document. `blocks_changed` must be called at each change of its text, and at no other time."""

    def __init__(self, document: QTextDocument, formats: Formats) -> None:
        super().__init__(document)
        self._document = document
        self._formats = formats
        self._states = [OUTSIDE] * document.blockCount()
        self._stale = bytearray(b"\1" * document.blockCount())
        self._visible_blocks: Callable[[], Iterable[QTextBlock]] = tuple
        self._are_marks_shown = True
        self._lit = -1
        self._turn = Turn(self._on_turn, self)
        self.is_colouring = False
        """true while this object itself makes the document announce a change"""

    @property
    def is_settled(self) -> bool:
        """Whether every line has its colours."""
        return b"\1" not in self._stale

    def state_before(self, number: int) -> int:
        """The state of the line rules at the beginning of the line `number`, as far as it is known."""
        return self._states[number - 1] if number else OUTSIDE

    def show_on(self, visible_blocks: Callable[[], Iterable[QTextBlock]]) -> None:
        """From now on the lines that `visible_blocks` names are coloured first."""
        self._visible_blocks = visible_blocks
        self._go_on(AFTER_SHOWING)

    def pause(self) -> None:
        """Colour nothing more in slices until the document is shown again."""
        self._visible_blocks = tuple
        self._turn.stop()

    def set_formats(self, formats: Formats) -> None:
        """Colour everything again, with other formats."""
        self._formats = formats
        self._stale = bytearray(b"\1" * len(self._stale))
        self._go_on()

    def show_marks(self, are_shown: bool) -> None:
        """Show Markdown's own signs everywhere, or only in the line that `light` names."""
        if are_shown != self._are_marks_shown:
            self._are_marks_shown = are_shown
            self.set_formats(self._formats)

    def light(self, number: int) -> None:
        """Show the marks of line `number` and of no other; nothing happens while all marks are shown."""
        before, self._lit = self._lit, number
        if before == number or self._are_marks_shown:
            return
        for line in (before, number):
            if 0 <= line < len(self._stale):
                self._outside_a_change(lambda line=line: self._colour(self._document.findBlockByNumber(line)))

    def colour_visible(self) -> None:
        """Colour the visible lines now."""
        self._outside_a_change(self._colour_visible)

    def blocks_changed(self, change: BlocksChanged) -> None:
        """Follow a change of the text, within the change."""
        first, before, now = change
        state_before = self._states[first + before - 1]
        self._states[first : first + before] = [OUTSIDE] * now
        self._states[first + now - 1] = state_before
        self._stale[first : first + before] = b"\1" * now
        if first + before <= self._lit:
            self._lit += now - before
        if now <= AT_ONCE:
            block = self._document.findBlockByNumber(first)
            for _ in range(now):
                self._colour(block)
                block = block.next()
        if not self.is_settled:
            self._turn.ask()

    def _go_on(self, milliseconds: int = 0) -> None:
        self.colour_visible()
        if not self.is_settled:
            self._turn.ask(milliseconds)

    def _on_turn(self) -> None:
        watch = QElapsedTimer()
        watch.start()

        def colour_a_slice() -> None:
            self._colour_visible()
            at = self._stale.find(1)
            while at != -1 and watch.elapsed() < SLICE:
                self._colour(self._document.findBlockByNumber(at))
                at = self._stale.find(1, at)

        self._outside_a_change(colour_a_slice)
        if not self.is_settled:
            self._turn.ask()

    def _outside_a_change(self, colour: Callable[[], object]) -> None:
        """All lines are announced as one change: Qt lays out a line that is announced alone, seen or not."""
        self.is_colouring = True
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            colour()
        finally:
            cursor.endEditBlock()
            self.is_colouring = False

    def _colour_visible(self) -> None:
        for block in self._visible_blocks():
            if self._stale[block.blockNumber()]:
                self._colour(block)

    def _colour(self, block: QTextBlock) -> None:
        number = block.blockNumber()
        text = block.text()
        runs, state = line_rules.runs(text, self._states[number - 1] if number else OUTSIDE)
        self._stale[number] = 0
        if state != self._states[number]:
            self._states[number] = state
            if number + 1 < len(self._stale):
                self._stale[number + 1] = 1
        layout = block.layout()
        look = self._formats.of if self._are_marks_shown or number == self._lit else self._formats.without_marks
        ranges = _ranges(runs if offsets.is_plain(text) else _in_units(text, runs), look)
        if layout.preeditAreaText():
            ranges = _around_preedit(layout, ranges)
        if ranges or layout.formats():
            layout.setFormats(ranges)
            if self.is_colouring:
                self._document.markContentsDirty(block.position(), block.length())


def _ranges(runs: list[Run], look: Callable[[Style], QTextCharFormat]) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, length, style in runs:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = start, length, look(style)
        ranges.append(piece)
    return ranges


def _in_units(text: str, runs: list[Run]) -> list[Run]:
    """`runs` of code points as runs of UTF-16 units."""
    moved = []
    for start, length, style in runs:
        begin = offsets.to_units(text, start)
        moved.append(Run(begin, offsets.to_units(text, start + length) - begin, style))
    return moved


def _around_preedit(layout: QTextLayout, ranges: list[QTextLayout.FormatRange]) -> list[QTextLayout.FormatRange]:
    """`ranges` moved aside for the letters that are being composed, whose own formats stay."""
    start, length = layout.preeditAreaPosition(), offsets.units(layout.preeditAreaText())
    kept = [old for old in layout.formats() if old.start >= start and old.start + old.length <= start + length]
    for piece in ranges:
        if piece.start >= start:
            piece.start += length
        elif piece.start + piece.length >= start:
            piece.length += length
    return ranges + kept
