"""Tables of a DOCX file: the grid, the header row that is repeated on every page, and the frame of a box."""

from collections.abc import Callable, Sequence

from editor.export.leftovers import MOST_ROWS
from editor.export.markup import one_line
from editor.export.table_columns import weights
from editor.text.blocks import Cell, Inline, Table

MOST_COLUMNS = 63
"""Word opens no file with a wider table."""

_HEADER = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_KEPT = "<w:keepNext/>"
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"


def table(block: Table, width: int, left: int, write: Callable[[Sequence[Inline]], str]) -> str:
    """The table, `width` twips wide and `left` twips in; `write` gives the runs of a cell."""
    widths = _widths(block, width)
    aligns = [f'<w:jc w:val="{align}"/>' if align in ("right", "center") else "" for align in block.aligns]
    starts = [_start(column, align, "TableText") for column, align in zip(widths, aligns, strict=True)]
    has_head = any(cell.inlines for cell in block.head)
    rows = []
    if has_head:
        heads = [_start(column, align, "TableHeading") for column, align in zip(widths, aligns, strict=True)]
        rows.append(_row(block.head, heads, _HEADER, write))
    # What is kept with the row below it stays on one page.
    kept = [_start(column, align, "TableText", _KEPT) for column, align in zip(widths, aligns, strict=True)]
    last = len(block.rows) - 1 if len(block.rows) <= MOST_ROWS else 0
    rows += [_row(row, kept if at < last else starts, _WHOLE, write) for at, row in enumerate(block.rows)]
    if not rows:
        return ""
    return _open("Table", widths, left, _look(has_head)) + "".join(rows) + "</w:tbl>"


def frame(content: str, title: str, width: int, left: int, is_whole: bool) -> str:
    """A box around paragraphs: a table of one cell, which may hold anything; with `is_whole` on one page."""
    named = f'<w:tblCaption w:val="{one_line(title)}"/>' if title.strip() else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="F4F2EE"/>'
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{content or "<w:p/>"}</w:tc>'
    return f"{_open('Box', [width], left, _look(False) + named)}<w:tr>{_WHOLE if is_whole else ''}{cell}</w:tr></w:tbl>"


def _open(style: str, widths: list[int], left: int, look: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    indent = f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{indent}'
        f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _look(has_head: bool) -> str:
    """Which parts of the table's style count: the head, and no bands."""
    return (
        f'<w:tblLook w:val="{"0620" if has_head else "0600"}" w:firstRow="{int(has_head)}" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def _start(width: int, align: str, style: str, kept: str = "") -> str:
    """A cell up to its text."""
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    return f'{cell}<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{align}</w:pPr>'


def _row(row: Sequence[Cell], starts: list[str], properties: str, write: Callable[[Sequence[Inline]], str]) -> str:
    # A row that is too short gets empty cells: a grid that does not fit makes Word call the file damaged.
    inlines = [cell.inlines for cell in row[: len(starts)]] + [()] * (len(starts) - len(row))
    cells = "".join(
        [
            f"{start}{write(inside) if inside else ''}</w:p></w:tc>"
            for start, inside in zip(starts, inlines, strict=True)
        ]
    )
    return f"<w:tr>{properties}{cells}</w:tr>"


def _widths(block: Table, width: int) -> list[int]:
    """The columns' widths in twips."""
    shares = weights(block)
    widths = [max(1, width * share // sum(shares)) for share in shares]
    widths[-1] += width - sum(widths)
    return [max(1, column) for column in widths]
