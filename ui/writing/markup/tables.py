"""Tables as they stand in the text: their rows, columns and cells, changed, tidied and walked through.

Cells keep their words, signs included; only what stands between the bars and around the words is written anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, combining, east_asian_width

from ui.writing.markup import lines
from ui.writing.markup.edit import Edit, between
from ui.writing.markup.lines import BAR

LEFT, CENTER, RIGHT, PLAIN = "left", "center", "right", ""
NARROWEST = 3
"""the dashes that a column has at least"""
LINE = 56
"""columns of the screen that a line of the text has about; bars below each other would only be torn apart in it"""
WIDEST = 60
"""columns of the screen; a wider cell does not make those below it wider"""


@dataclass(slots=True)
class Table:
    """A table in `text[start:end]`; `rows[0]` is its head. `row` and `column` say where the caret stands."""

    start: int
    end: int
    prefix: str
    rows: list[list[str]]
    aligns: list[str]
    row: int
    column: int
    offset: int
    """places of the caret behind the beginning of its cell's words"""


def table_around(text: str, at: int) -> Table | None:
    """The table in which the caret stands; None outside of one. `text` may be the lines around the caret."""
    found = _extent(text, at)
    if found is None:
        return None
    start, end, index = found
    return _read(start, end, text[start:end].split("\n"), index, at - lines.line_at(text, at)[0])


def is_in_table(text: str, at: int) -> bool:
    """Whether the caret stands in a table; no cell is read for that."""
    return _extent(text, at) is not None


def new_table(columns: int, rows: int, words: str) -> str:
    """An empty table; `words` names a column and is followed by its number."""
    head = [f"{words} {number}" for number in range(1, columns + 1)]
    empty = Table(0, 0, "", [head, *([""] * columns for _ in range(rows))], [PLAIN] * columns, 0, 0, 0)
    return "\n".join(_written(empty))


# --- changes: each writes the table tidily --------------------------------------------------------------------------


def tidy(text: str, found: Table) -> Edit:
    """Let the bars of each column stand below each other."""
    return _rewritten(text, found)


def add_row(text: str, found: Table, is_above: bool) -> Edit:
    """A row above or below the caret's; nothing stands above the head."""
    found.row = found.row if is_above and found.row else found.row + 1
    found.rows.insert(found.row, [""] * len(found.aligns))
    found.offset = 0
    return _rewritten(text, found)


def add_column(text: str, found: Table, is_before: bool) -> Edit:
    """A column left or right of the caret's, with its alignment."""
    at = found.column if is_before else found.column + 1
    for row in found.rows:
        row.insert(at, "")
    found.aligns.insert(at, found.aligns[found.column])
    found.column, found.row, found.offset = at, 0, 0
    return _rewritten(text, found)


def remove_row(text: str, found: Table) -> Edit:
    """The caret's row; with the head the next row becomes the head, with the last row the table goes."""
    if len(found.rows) == 1:
        return remove_table(text, found)
    del found.rows[found.row]
    found.row, found.offset = min(found.row, len(found.rows) - 1), 0
    return _rewritten(text, found)


def remove_column(text: str, found: Table) -> Edit:
    """The caret's column; with the last one the table goes."""
    if len(found.aligns) == 1:
        return remove_table(text, found)
    for row in found.rows:
        del row[found.column]
    del found.aligns[found.column]
    found.column, found.offset = min(found.column, len(found.aligns) - 1), 0
    return _rewritten(text, found)


def remove_table(text: str, found: Table) -> Edit:
    before, after = text[: found.start].rstrip("\n"), text[found.end :].lstrip("\n")
    gap = "\n\n" if before and after else "\n" if before else ""
    return between(text, before + gap + after, len(before) + (len(gap) if after else 0))


def align(text: str, found: Table, side: str) -> Edit:
    """Align the caret's column; where it stands so already, as it would by itself."""
    found.aligns[found.column] = PLAIN if found.aligns[found.column] == side else side
    return _rewritten(text, found)


def rewrite(text: str, found: Table, rows: Sequence[Sequence[str]], columns: Sequence[int]) -> Edit:
    """Let the table have these cells, in plain words; `columns` says which one each was, -1 for a new one.

    The caret stands where it stood, or at the end of what is left.
    """
    found.rows = [[BAR.sub(r"\\|", cell) for cell in row] for row in rows]
    found.aligns = [found.aligns[column] if column >= 0 else PLAIN for column in columns]
    found.row, found.column = min(found.row, len(rows) - 1), min(found.column, len(columns) - 1)
    is_wide = sum(width + len(" | ") for width in _widths(found)) > LINE
    return _rewritten(text, found, [NARROWEST] * len(columns) if is_wide else None)


def plain_rows(found: Table) -> list[list[str]]:
    """Its cells as a person reads them: a bar within a cell has no sign before it."""
    return [[cell.replace("\\|", "|") for cell in row] for row in found.rows]


# --- walking --------------------------------------------------------------------------------------------------------


def next_cell(text: str, found: Table, is_back: bool) -> Edit:
    """Select the words of the next cell or the one before; behind the last one stands a new row."""
    at = found.row * len(found.aligns) + found.column + (-1 if is_back else 1)
    return _go_to(text, found, max(0, at))


def cell_below(text: str, found: Table) -> Edit:
    """What Enter does: the cell below; from an empty last row, out of the table, without that row."""
    is_last = found.row == len(found.rows) - 1
    if is_last and found.row and not any(found.rows[found.row]):
        return _left(text, found)
    return _go_to(text, found, (found.row + 1) * len(found.aligns) + found.column)


def _go_to(text: str, found: Table, at: int) -> Edit:
    row, column = divmod(at, len(found.aligns))
    new = text
    if row == len(found.rows):
        line = f"\n{found.prefix}|{'  |' * len(found.aligns)}"
        new = text[: found.end] + line + text[found.end :]
    index = row if not row else row + 1
    start = found.start
    for _ in range(index):
        start = new.index("\n", start) + 1
    places = list(lines.cells(new[start : lines.line_at(new, start)[1]]))
    if column >= len(places):  # a row that was written with fewer cells than its table has
        end = lines.line_at(new, start)[1]
        shut = "" if new[start:end].rstrip().endswith("|") else " |"
        new = new[:end].rstrip(" ") + shut + "  |" * (column + 1 - len(places)) + new[end:]
        places = list(lines.cells(new[start : lines.line_at(new, start)[1]]))
    one, other = places[column]
    return between(text, new, start + one, start + other)


def _left(text: str, found: Table) -> Edit:
    """Out of the table downwards; its empty last row goes."""
    last = text.rfind("\n", 0, found.end)
    after = text[found.end :].lstrip("\n")
    new = text[:last] + "\n\n" + ("\n\n" + after if after else "")
    return between(text, new, last + 2)


# --- reading and writing --------------------------------------------------------------------------------------------


def _extent(text: str, at: int) -> tuple[int, int, int] | None:
    """Where the table around the caret begins and ends, and in which of its lines the caret stands.

    A row of dashes further down is a row like any other: the first one below a row makes the table.
    """
    first, last = lines.line_at(text, at)
    if not _can_be_row(text[first:last]):
        return None
    start, end = first, last
    while start > 0 and _can_be_row(text[slice(*lines.line_at(text, start - 1))]):
        start = lines.line_at(text, start - 1)[0]
    while end < len(text) and _can_be_row(text[slice(*lines.line_at(text, end + 1))]):
        end = lines.line_at(text, end + 1)[1]
    head = start
    while (dashes := lines.line_at(text, head)[1] + 1) <= end:
        if lines.ROW_OF_DASHES.match(_bare(text[slice(*lines.line_at(text, dashes))])):
            return (head, end, text.count("\n", head, first)) if head <= first else None
        head = dashes
    return None


def _read(start: int, end: int, all_lines: list[str], index: int, column_at: int) -> Table:
    aligns = [_side(cell) for cell in _cells(all_lines[1])]
    rows = [_cells(line) for number, line in enumerate(all_lines) if number != 1]
    count = max(len(aligns), *(len(row) for row in rows))
    for row in rows:
        row += [""] * (count - len(row))
    aligns += [PLAIN] * (count - len(aligns))
    row_at = 0 if index <= 1 else index - 1
    line = all_lines[index]
    places = list(lines.cells(line))
    column = max((n for n, (one, _) in enumerate(places) if _bar_before(line, one) <= column_at), default=0)
    one, other = places[column] if places else (0, 0)
    offset = max(0, min(column_at, other) - one)
    prefix = all_lines[0][: lines.quote_end(all_lines[0])]
    rest = all_lines[0][len(prefix) :]
    prefix += rest[: len(rest) - len(rest.lstrip(" "))]
    return Table(start, end, prefix, rows, aligns, row_at, min(column, count - 1), 0 if index == 1 else offset)


def _bar_before(line: str, at: int) -> int:
    """Where the cell begins whose words begin at `at`."""
    bar = line.rfind("|", 0, at)
    while bar > 0 and line[bar - 1] == "\\":
        bar = line.rfind("|", 0, bar)
    return bar + 1


def _cells(line: str) -> list[str]:
    bare = _bare(line)
    return [bare[one:other].strip(lines.BLANKS) for one, other in lines.cells(bare)]


def _bare(line: str) -> str:
    return line[lines.quote_end(line) :]


def _can_be_row(line: str) -> bool:
    return "|" in line and BAR.search(line) is not None


def _side(cell: str) -> str:
    cell = cell.strip()
    return {(True, True): CENTER, (True, False): LEFT, (False, True): RIGHT}.get(
        (cell.startswith(":"), cell.endswith(":")), PLAIN
    )


def _rewritten(text: str, found: Table, widths: list[int] | None = None) -> Edit:
    all_lines = _written(found, widths)
    index = found.row if not found.row else found.row + 1
    start = found.start + sum(len(line) + 1 for line in all_lines[:index])
    one, other = list(lines.cells(all_lines[index]))[found.column]
    caret = start + min(one + found.offset, max(one, other))
    return between(text, text[: found.start] + "\n".join(all_lines) + text[found.end :], caret)


def _written(found: Table, widths: list[int] | None = None) -> list[str]:
    widths = widths or _widths(found)
    dashes = [_dashes(width, side) for width, side in zip(widths, found.aligns, strict=True)]
    rows = [[_padded(*cell) for cell in zip(row, widths, found.aligns, strict=True)] for row in found.rows]
    return [f"{found.prefix}| {' | '.join(row)} |" for row in [rows[0], dashes, *rows[1:]]]


def _widths(found: Table) -> list[int]:
    widths = [NARROWEST] * len(found.aligns)
    for row in found.rows:
        for column, cell in enumerate(row):
            width = screen_width(cell)
            if widths[column] < width <= WIDEST:
                widths[column] = width
    return widths


def _dashes(width: int, side: str) -> str:
    left, right = side in (LEFT, CENTER), side in (RIGHT, CENTER)
    return ":" * left + "-" * (width - left - right) + ":" * right


def _padded(cell: str, width: int, side: str) -> str:
    free = max(0, width - screen_width(cell))
    left = free if side == RIGHT else free // 2 if side == CENTER else 0
    return " " * left + cell + " " * (free - left)


@lru_cache(maxsize=50_000)
def screen_width(words: str) -> int:
    """How many columns of a screen the words take: two for a wide letter, none for a combining mark (UAX 11)."""
    if words.isascii():
        return len(words)
    return sum(_letter_width(letter) for letter in words)


def _letter_width(letter: str) -> int:
    if combining(letter) or category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
