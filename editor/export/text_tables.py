"""A table in plain text: columns side by side where they have room, else a row below the other. It wraps no words."""

import unicodedata
from collections.abc import Sequence

WIDEST = 100
"""Columns of a table in a text whose lines are not wrapped: what a mail window shows without breaking it."""
_GAP = "  "


def lay_out(head: Sequence[str], rows: Sequence[Sequence[str]], aligns: Sequence[str], width: int) -> list[str]:
    """The lines of a table; its cells hold no line break."""
    table = [head, *rows] if any(head) else list(rows)
    widths = [max((_width(row[at]) for row in table), default=0) for at in range(len(aligns))]
    if sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        return _below_each_other(head, rows)
    lines = [_row(row, widths, aligns) for row in table]
    if any(head):
        lines.insert(1, _GAP.join("-" * each for each in widths))
    return lines


def _row(cells: Sequence[str], widths: Sequence[int], aligns: Sequence[str]) -> str:
    parts = []
    for cell, width, align in zip(cells, widths, aligns, strict=True):
        room = width - _width(cell)
        left = room if align == "right" else room // 2 if align == "center" else 0
        parts.append(" " * left + cell + " " * (room - left))
    return _GAP.join(parts).rstrip()


def _below_each_other(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Each row as lines “head: cell”; a head that has no rows as its cells."""
    if not rows:
        return [cell for cell in head if cell]
    lines: list[str] = []
    for row in rows:
        said = [f"{name}: {cell}" if name else cell for name, cell in zip(head, row, strict=True) if name or cell]
        lines += [*([""] if lines else []), *said]
    return lines


def _width(text: str) -> int:
    """How many columns of a terminal or of a mail in one width the text takes."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
