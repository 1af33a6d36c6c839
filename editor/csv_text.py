"""A table as CSV text that any spreadsheet opens as it was meant: no cell of text becomes a formula there.

RFC 4180 in UTF-8, with the byte order mark by which Excel knows it. It writes no file, and it reads none.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from editor.text.normalise import clean

Cell = str | int | float | None
"""A number stays a number and can be summed; None is an empty cell; everything else is text."""

_BEGINS_A_FORMULA = frozenset("=+-@＝＋－＠\t\r")
_GUARD = "'"
"""what makes a spreadsheet take the rest of a cell as text (OWASP, “CSV Injection”)"""


def to_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """`rows` below `heads`. All text stands in quotes, so that a `;` in it parts nothing where `;` parts columns."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([_text(head) for head in heads])
    writer.writerows(
        [_text(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row] for row in rows
    )
    return out.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """`text` as a cell that no spreadsheet calculates: "=1+1" becomes "'=1+1". Twice is once."""
    return _GUARD + text if _begins_a_formula(text) else text


def unguarded(text: str) -> str:
    """What `guarded` was given: so a table that comes back has its telephone numbers as they were."""
    return text[1:] if text.startswith(_GUARD) and _begins_a_formula(text[1:]) else text


def _text(cell: str) -> str:
    return guarded(clean(cell).text)


def _begins_a_formula(text: str) -> bool:
    """Blanks and signs of no width before it do not keep a spreadsheet from calculating."""
    for sign in text:
        if sign in _BEGINS_A_FORMULA:
            return True
        if not sign.isspace() and unicodedata.category(sign) != "Cf":
            return False
    return False
