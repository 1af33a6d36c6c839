"""Tables: those that hold data become a table, those that only place things on a page become what they hold.

Cells that span others leave the places they cover empty; in the head their words stand over each column they cover.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from editor.frozen import frozen
from editor.text.blocks import Block, Cell, Inline, LineBreak, Paragraph, Span, Table, Text
from editor.text.measure import plain_text
from editor.text.paste import limits
from editor.text.paste.runs import unemphasised
from editor.text.paste.tree import Node

NOWHERE = Span(0, 0)
MOST_HEAD_ROWS = 3
_FIGURES = re.compile(r"[\d.,\s%+–-]*\d[\d.,\s%+–-]*")
_LAID_OUT = frozenset("table h1 h2 h3 h4 h5 h6 blockquote pre hr".split())
_JOINT = " – "

Inlines: TypeAlias = tuple[Inline, ...]


@frozen
class _Place:
    """One place of the grid. `is_first` where a cell begins, false where it only reaches."""

    cell: Node
    inlines: Inlines
    is_first: bool


_Grid: TypeAlias = list[list[_Place | None]]


def is_for_layout(table: Node) -> bool:
    """Whether the table only places things: mail and old pages are built of such."""
    if table.get("role") in ("presentation", "none"):
        return True
    rows = [_cells(row) for row in _rows(table)]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return True
    return any(_is_laid_out(cell) for row in rows for cell in row)


def read(table: Node, words_of: Callable[[Node], Inlines]) -> tuple[list[Block], bool]:
    """The table, and whether it is a table still: one that is too large becomes lines of words.

    `words_of` gives what stands in a cell, on one line.
    """
    rows = [row for row in _rows(table) if _cells(row)]
    grid = _grid(rows, words_of)
    if grid is None:
        return list(_as_lines(rows, words_of)), False
    grid = [row for row in grid if any(place and place.inlines for place in row)]
    return ([_table(grid)] if grid else []), True


def caption(table: Node) -> Node | None:
    return next((child for child in table.children if isinstance(child, Node) and child.tag == "caption"), None)


def _table(grid: _Grid) -> Table:
    width = max(map(len, grid))
    for row in grid:
        row += [None] * (width - len(row))
    heads = _head_rows(grid)
    kept = [column for column in range(width) if any(_shown(row[column]) for row in grid)]
    head = tuple(Cell(_over(grid[:heads], column)) for column in kept)
    rows = tuple(tuple(Cell(_shown(row[column])) for column in kept) for row in grid[heads:])
    return Table(("",) * len(kept), head, rows, NOWHERE)


def _rows(table: Node) -> Iterator[Node]:
    """The rows; cells without a row make one."""
    loose: list[Node | str] = []
    for child in table.children:
        if not isinstance(child, Node):
            continue
        if child.tag in ("td", "th"):
            loose.append(child)
            continue
        if loose:
            yield Node("tr", children=loose)
            loose = []
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)
    if loose:
        yield Node("tr", children=loose)


def _cells(row: Node) -> list[Node]:
    return [child for child in row.children if isinstance(child, Node) and child.tag in ("td", "th")]


def _is_laid_out(cell: Node) -> bool:
    """Whether a cell holds what no cell can."""
    return any(
        isinstance(child, Node) and (child.tag in _LAID_OUT or (child.holds_blocks and _is_laid_out(child)))
        for child in cell.children
    )


def _grid(rows: list[Node], words_of: Callable[[Node], Inlines]) -> _Grid | None:
    """The cells by row and column, with those that reach over several; None where they are too many."""
    reaching: dict[int, tuple[int, _Place]] = {}
    grid: _Grid = []
    count = 0
    for row in rows:
        line: list[_Place | None] = []
        for cell in _cells(row):
            _fill(line, reaching)
            _put(line, reaching, cell, words_of(cell))
        _fill(line, reaching, is_last=True)
        grid.append(line)
        count += len(line)
        if len(line) > limits.MOST_COLUMNS or count > limits.MOST_CELLS:
            return None
    return grid


def _put(line: list[_Place | None], reaching: dict[int, tuple[int, _Place]], cell: Node, inlines: Inlines) -> None:
    down = cell.number("rowspan", 1)
    for at in range(max(1, min(cell.number("colspan", 1), limits.MOST_COLUMNS))):
        if down > 1:
            reaching[len(line)] = (down - 1, _Place(cell, inlines, False))
        line.append(_Place(cell, inlines, at == 0))


def _fill(line: list[_Place | None], reaching: dict[int, tuple[int, _Place]], is_last: bool = False) -> None:
    """Put in what reaches down from above, until a place is free."""
    while len(line) in reaching or (is_last and max(reaching, default=0) > len(line)):
        at = len(line)
        if at not in reaching:
            line.append(None)
            continue
        left, place = reaching.pop(at)
        if left > 1:
            reaching[at] = (left - 1, place)
        line.append(place)


def _head_rows(grid: _Grid) -> int:
    """How many rows are the head: those that say so, else the first unless it holds figures. 0: it has none."""
    first = [place for place in grid[0] if place and place.is_first]
    if not first or len(grid) == 1:
        return 1 if first and all(_is_head(place.cell) for place in first) else 0
    if all(_is_head(place.cell) for place in first):
        count = max(place.cell.number("rowspan", 1) for place in first)
        while count < len(grid) and all(_says_head(place.cell) for place in grid[count] if place and place.is_first):
            count += 1
        return min(count, MOST_HEAD_ROWS, len(grid) - 1)
    has_figures = any(_FIGURES.fullmatch(plain_text(place.inlines)) for place in first)
    is_whole = all(place.inlines for place in first[1:]) and len(first) > 1
    return 1 if is_whole and not has_figures else 0


def _is_head(cell: Node) -> bool:
    return _says_head(cell) or _is_bold(cell)


def _says_head(cell: Node) -> bool:
    above = cell.parent.parent if cell.parent else None
    return cell.tag == "th" or (above is not None and above.tag == "thead")


def _is_bold(node: Node) -> bool:
    """Whether all words of a cell are bold."""
    if node.tag in ("b", "strong") and node.looks.bold is not False:
        return True
    if node.looks.bold:
        return True
    inner = [child for child in node.children if not (isinstance(child, str) and not child.strip())]
    inner = [child for child in inner if not (isinstance(child, Node) and not child.words().strip())]
    return bool(inner) and all(isinstance(child, Node) and _is_bold(child) for child in inner)


def _over(rows: _Grid, column: int) -> Inlines:
    """The words over a column, from all rows of the head."""
    found: list[Inlines] = []
    for row in rows:
        place = row[column]
        if place and place.inlines and unemphasised(place.inlines) not in found:
            found.append(unemphasised(place.inlines))
    joined: list[Inline] = []
    for inlines in found:
        joined += [Text(_JOINT), *inlines] if joined else inlines
    return tuple(joined)


def _shown(place: _Place | None) -> Inlines:
    return place.inlines if place and place.is_first else ()


def _as_lines(rows: list[Node], words_of: Callable[[Node], Inlines]) -> Iterator[Block]:
    for row in rows:
        line: list[Inline] = []
        for cell in _cells(row):
            shown = [Text(" ") if isinstance(one, LineBreak) else one for one in words_of(cell)]
            if shown:
                line += [Text(" | "), *shown] if line else shown
        if line:
            yield Paragraph(tuple(line), NOWHERE)
