"""The rendered items in a document of Qt, and which letters of it belong to which item. It parses and loads nothing.

Every item begins a line of its own; after the last one stands one empty line. An item is as many letters long as it
took up when it was put in, so that a changed one can be cut out and put in again without touching the others.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextImageFormat, QTextTableFormat

from ui.writing.rendered.rendered_items import Face, Figure, Grid, Item, Line, Panel, Part, Run
from ui.writing.rendered.rendered_looks import Looks


class Shown(NamedTuple):
    """A picture as it is shown: the name it is asked for by, and its size in pixels."""

    name: str
    width: int
    height: int


@dataclass(slots=True)
class _Placed:
    """An item in the document: its letters, and where its lines begin, counted from its own first letter."""

    item: Item
    length: int
    lines: tuple[int, ...]


class Page:
    """Puts items into `document`. `picture` says how a `src` is shown at most so wide, or None."""

    def __init__(self, document: QTextDocument, looks: Looks, picture: Callable[[str], Shown | None]) -> None:
        self._document = document
        self._picture = picture
        self.looks = looks
        self._placed: list[_Placed] = []
        self._lines: list[int] = []
        self._at = 0
        self._begin = 0

    # --- putting in and taking out -----------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(placed.item for placed in self._placed)

    def clear(self) -> None:
        self._document.clear()
        self._placed.clear()
        self._at = self._begin = 0
        cursor = QTextCursor(self._document)
        cursor.setBlockFormat(self.looks.line("gap"))
        cursor.setBlockCharFormat(self.looks.letters("gap", Run("")))

    def remove(self, start: int, end: int) -> None:
        """Take out the items from `start` to `end - 1`."""
        if start == end:
            return
        cursor = QTextCursor(self._document)
        begin = self.begin_of(start)
        length = sum(placed.length for placed in self._placed[start:end])
        cursor.setPosition(begin)
        following = cursor.document().findBlock(begin + length).blockFormat()
        cursor.setPosition(begin + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(following)
        del self._placed[start:end]

    def go_to(self, at: int) -> None:
        """The next item that is put in comes before the one that is now number `at`."""
        self._at = at
        self._begin = self.begin_of(at)

    def put(self, item: Item) -> None:
        """Put `item` in; the next one comes after it."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._begin)
        before = self._document.characterCount()
        self._lines = []
        self._put_parts(cursor, item.parts, is_open=False)
        length = self._document.characterCount() - before
        self._placed.insert(self._at, _Placed(item, length, tuple(self._lines)))
        self._at += 1
        self._begin += length

    def set_space(self, above: float | None, below: float | None) -> None:
        """Leave so much room, in pixels, above the first line and below the last one; None: as it is."""
        cursor = QTextCursor(self._document)
        if above is not None:
            shape = cursor.blockFormat()
            if abs(shape.bottomMargin() - above) >= 1:
                shape.setBottomMargin(above)  # Qt leaves no room above the first line, nor below the last one
                cursor.setBlockFormat(shape)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        shape = cursor.blockFormat()
        if below is not None and abs(shape.topMargin() - below) >= 1:
            shape.setTopMargin(below)
            cursor.setBlockFormat(shape)

    def replace_places(self, start: int, items: tuple[Item, ...]) -> None:
        """Give the items from `start` on, which look the same, their new places in the source."""
        for placed, item in zip(self._placed[start : start + len(items)], items, strict=True):
            placed.item = item

    # --- places ------------------------------------------------------------------------------------------------------

    def position_of(self, offset: int) -> int | None:
        """The letter of the document that shows the source's `offset`: the beginning of its line."""
        found = [at for at, placed in enumerate(self._placed) if 0 <= placed.item.start <= offset]
        if not found:
            return None
        at = max(found, key=lambda at: self._placed[at].item.start)
        placed = self._placed[at]
        begin = self.begin_of(at)
        line = max(0, bisect_right(placed.item.starts, offset) - 1)
        return begin + (placed.lines[line] if line < len(placed.lines) else 0)

    def item_at(self, position: int) -> tuple[Item, int] | None:
        """The item that shows the letter at `position`, and the source's offset of its line (-1: it is a field)."""
        ends = list(accumulate(placed.length for placed in self._placed))
        at = bisect_right(ends, position)
        if at >= len(self._placed):
            return None
        placed = self._placed[at]
        line = bisect_right(placed.lines, position - (ends[at] - placed.length)) - 1
        starts = placed.item.starts
        return placed.item, starts[max(0, min(line, len(starts) - 1))] if starts else placed.item.start

    def begin_of(self, at: int) -> int:
        """The first letter of item number `at`."""
        return sum(placed.length for placed in self._placed[:at])

    def with_pictures(self) -> list[int]:
        """The numbers of the items that show a picture."""
        return [at for at, placed in enumerate(self._placed) if _has_picture(placed.item.parts)]

    # --- parts -------------------------------------------------------------------------------------------------------

    def _put_parts(self, cursor: QTextCursor, parts: tuple[Part, ...], is_open: bool) -> None:
        """Put `parts` in before the line `cursor` stands at the beginning of; `is_open`: that line is for them."""
        for number, part in enumerate(parts):
            is_last_open = is_open and number == len(parts) - 1
            if isinstance(part, Line):
                self._put_line(cursor, part, is_last_open)
            elif isinstance(part, Figure):
                self._put_figure(cursor, part, is_last_open)
            else:
                self._put_table(cursor, part)

    def _open_line(self, cursor: QTextCursor, is_open: bool) -> QTextCursor:
        """A cursor in an empty line for the part; `cursor` stays at the beginning of the line after it."""
        if is_open:
            return cursor
        following, letters = cursor.blockFormat(), cursor.blockCharFormat()
        cursor.insertBlock(following, letters)
        line = QTextCursor(cursor)
        line.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        return line

    def _put_line(self, cursor: QTextCursor, line: Line, is_open: bool) -> None:
        writing = self._open_line(cursor, is_open)
        self._lines.append(writing.position() - self._begin)
        writing.setBlockFormat(self.looks.line(line.role, line.indent, bool(line.marker)))
        plain = self.looks.letters(line.role, Run(""))
        writing.setBlockCharFormat(plain)
        if line.marker:
            writing.insertText(f"{line.marker}\t", _named(plain, line.name))
        self._put_runs(writing, line.role, line.runs, "" if line.marker else line.name)

    def _put_runs(self, writing: QTextCursor, role: str, runs: tuple[Run, ...], name: str = "") -> None:
        """Write `runs`; `name` is what links lead to the first of them by."""
        for run in runs:
            if run.face & Face.PICTURE:
                self._put_picture(writing, run.text, role)
                continue
            if run.face & Face.NOTE:
                name = run.href.replace("#note-", "mark-")
            shape = _named(self.looks.letters(role, run), name)
            writing.insertText(run.text.replace("\n", " ").replace("\u2029", " "), shape)
            name = ""

    def _put_figure(self, cursor: QTextCursor, figure: Figure, is_open: bool) -> None:
        writing = self._open_line(cursor, is_open)
        writing.setBlockFormat(self.looks.line("figure"))
        self._put_picture(writing, figure.src, "caption", figure.alt)

    def _put_picture(self, writing: QTextCursor, src: str, role: str, alt: str = "") -> None:
        shown = self._picture(src)
        if shown is None:
            writing.insertText(f"[{alt or src}]", self.looks.letters(role, Run("", Face.PROMPT)))
            return
        shape = QTextImageFormat()
        shape.setName(shown.name)
        shape.setWidth(shown.width)
        shape.setHeight(shown.height)
        shape.setProperty(QTextFormat.Property.ImageAltText, alt)
        writing.insertImage(shape)

    def _grid(self, part: Grid) -> QTextTableFormat:
        return self.looks.grid(part.widths, part.has_head, part.has_end)

    def _put_table(self, cursor: QTextCursor, part: Grid | Panel) -> None:
        """A table goes before the line itself: Qt ends it with a letter of its own."""
        following, letters = cursor.blockFormat(), cursor.blockCharFormat()
        if isinstance(part, Panel):
            frame, cell_shape = self.looks.panel(part.kind)
            table = cursor.insertTable(1, 1, frame)
            inside = table.cellAt(0, 0).firstCursorPosition()
            inside.setBlockFormat(self.looks.line("gap"))
            inside.setBlockCharFormat(self.looks.letters("gap", Run("")))
            self._put_parts(inside, part.parts, is_open=True)
            # A cell's format is that of the letters of its first line, in Qt's eyes: it is set last.
            table.cellAt(0, 0).setFormat(cell_shape)
        else:
            table = cursor.insertTable(len(part.rows), len(part.aligns), self._grid(part))
            self._lines.append(table.firstPosition() - self._begin)
            for row, cells in enumerate(part.rows):
                is_head = part.has_head and not row
                role = "head_cell" if is_head else "cell"
                # An empty cell is as high as others. A cell's format is that of the letters of its first line, in Qt's
                # eyes: both are one.
                shape = self.looks.grid_cell(0 if is_head else 1)
                shape.merge(self.looks.letters(role, Run("")))
                for column, runs in enumerate(cells):
                    cell = table.cellAt(row, column)
                    cell.setFormat(shape)
                    writing = cell.firstCursorPosition()
                    writing.setBlockFormat(self.looks.cell_line(role, part.aligns[column]))
                    self._put_runs(writing, role, runs)
        cursor.setPosition(table.firstPosition() - 1)  # the empty line that Qt keeps before a table, and does not draw
        cursor.setBlockFormat(self.looks.line("gap"))
        cursor.setPosition(table.lastPosition() + 1)
        cursor.setBlockFormat(following)
        cursor.setBlockCharFormat(letters)


def _named(shape: QTextCharFormat, name: str) -> QTextCharFormat:
    """`shape` with the name `name` that links in the view lead to."""
    if not name:
        return shape
    shape = QTextCharFormat(shape)
    shape.setAnchor(True)
    shape.setAnchorNames([name])
    return shape


def _has_picture(parts: tuple[Part, ...]) -> bool:
    return any(
        isinstance(part, Figure)
        or (isinstance(part, Panel) and _has_picture(part.parts))
        or (isinstance(part, Line) and any(run.face & Face.PICTURE for run in part.runs))
        for part in parts
    )
