"""A table that a person has as CSV, read as it stands: whatever parts its columns, and all of it as text.

A formula is text like any other, since nothing here calculates. It knows nothing of people or of what columns mean.
"""

import csv
import io

from editor.csv_text import unguarded
from editor.frozen import frozen
from editor.old_bytes import Decoded, Written, decode
from editor.refusal import Refused
from editor.text.normalise import clean

LARGEST = 5_000_000
"""bytes of a table; one of 5,000 people has about 0.5 million"""
MOST_ROWS = 5_000
MOST_COLUMNS = 2_000
LONGEST_CELL = 20_000
"""characters"""
_PARTED_BY = ",;\t|"


@frozen
class Row:
    """One line of a table; `line` is where it begins in the file, from 1."""

    line: int
    cells: tuple[str, ...]


@frozen
class Table:
    """The rows that are not empty, the heads among them; `decoded` says how the file was written."""

    rows: tuple[Row, ...]
    decoded: Decoded


def read(data: bytes, name: str, written: Written | None = None) -> Table:
    """The table in the file `name`. Refused when it is too large, or no table."""
    check_size(data, name)
    decoded = decode(data, written)
    text = decoded.text.replace("\0", "")
    parted_by, text = _parted_by(text)
    rows = []
    # strict: a quotation mark that is never closed would otherwise swallow the rest of the file without a word.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=parted_by, strict=True)
    line = 1
    try:
        for cells in reader:
            if not any(cells):
                line = reader.line_num + 1
                continue
            row = Row(line, tuple(_cell(cell) for cell in cells[:MOST_COLUMNS]))
            line = reader.line_num + 1
            if any(row.cells):
                rows.append(row)
            if len(rows) > MOST_ROWS + 1:
                raise Refused(
                    "“{name}” has more than {most} rows, so nothing was taken from it. Split it into several files.",
                    name=name,
                    most=MOST_ROWS,
                )
    except csv.Error as error:
        if "field limit" in str(error):
            raise Refused(
                "“{name}” has a cell of more than {most} characters in line {line}, so nothing was taken from it. "
                "Shorten that cell, or choose another file.",
                name=name,
                most=csv.field_size_limit(),
                line=line,
            ) from error
        raise Refused(
            "“{name}” cannot be read as a table from line {line} on: a quotation mark is not closed there, or "
            "stands in the middle of a cell. Nothing was taken from it; mend that line, or save the table "
            "as CSV again.",
            name=name,
            line=line,
        ) from error
    return Table(tuple(rows), decoded)


def check_size(data: bytes, name: str) -> None:
    """Refused for a file that is no list of people by its size, or that no text can be in."""
    if len(data) > LARGEST:
        raise Refused(
            "“{name}” is larger than {megabytes} MB, so nothing was taken from it. Split it into several files.",
            name=name,
            megabytes=LARGEST // 1_000_000,
        )
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")):
        raise Refused(
            "“{name}” is no table in plain text, so nothing was taken from it. In the spreadsheet, save it as CSV "
            "(UTF-8) and take that file.",
            name=name,
        )


def _cell(cell: str) -> str:
    return unguarded(clean(cell).text.strip()[:LONGEST_CELL]).strip()


def _parted_by(text: str) -> tuple[str, str]:
    """What parts the columns, and the text without the line that says so ("sep=;", of Excel)."""
    first, _, rest = text.lstrip("\ufeff").partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], rest
    heads = next((line for line in text.splitlines() if line.strip()), "")
    return max(_PARTED_BY, key=lambda sign: (_outside_quotes(heads).count(sign), -_PARTED_BY.index(sign))), text


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
