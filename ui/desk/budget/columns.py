"""What the list (story budget) says in each of its columns: on the screen, on paper, in a message, as CSV."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from editor.csv_text import Cell
from editor.planning.budget import BudgetLine, Column
from ui import wording


def heading(column: Column) -> str:
    translate = QCoreApplication.translate
    match column:
        case Column.SLUG:
            return translate("Budget", "Slug")
        case Column.HEADLINE:
            return translate("Budget", "Headline")
        case Column.WRITER:
            return translate("Budget", "Writer")
        case Column.LENGTH:
            return translate("Budget", "Words")
        case Column.STAGE:
            return translate("Budget", "Stage")
        case Column.DUE:
            return translate("Budget", "Due")
        case Column.PICTURE:
            return translate("Budget", "Pictures")


def cell(line: BudgetLine, column: Column) -> str:
    """What stands in the column."""
    match column:
        case Column.SLUG:
            return line.slug
        case Column.HEADLINE:
            return line.headline or QCoreApplication.translate("Budget", "Without a headline")
        case Column.WRITER:
            return line.writer
        case Column.LENGTH:
            return length(line)
        case Column.STAGE:
            return wording.stage_word(line.stage)
        case Column.DUE:
            return due(line)
        case Column.PICTURE:
            return str(line.pictures) if line.pictures else ""


def length(line: BudgetLine) -> str:
    """“420 / 600”: written and wanted; without the second where nobody has said."""
    written = QLocale().toString(line.words)
    return f"{written} / {QLocale().toString(line.wanted)}" if line.wanted else written


def due(line: BudgetLine) -> str:
    return "" if line.due_at is None else f"{wording.day(line.due_at)} {wording.clock_time(line.due_at)}"


def csv_heads() -> list[str]:
    translate = QCoreApplication.translate
    return [
        heading(Column.SLUG),
        heading(Column.HEADLINE),
        heading(Column.WRITER),
        heading(Column.LENGTH),
        translate("Budget", "Words wanted"),
        heading(Column.STAGE),
        heading(Column.DUE),
        heading(Column.PICTURE),
    ]


def csv_row(line: BudgetLine) -> list[Cell]:
    """Numbers as numbers; the due time as ISO 8601 where the reader is, which every spreadsheet sorts rightly."""
    at = ""
    if line.due_at is not None:
        at = datetime.fromtimestamp(line.due_at / 1000).strftime("%Y-%m-%d %H:%M")
    stage = wording.stage_word(line.stage)
    return [line.slug, line.headline, line.writer, line.words, line.wanted or None, stage, at, line.pictures]


def message(title: str, lines: Sequence[BudgetLine]) -> str:
    """The list as plain text for a message: a line an article, which also reads well on a telephone."""
    said = [title, ""]
    for number, line in enumerate(lines, start=1):
        words = QCoreApplication.translate("Budget", "{count} words").format(count=length(line))
        parts = [line.slug, line.writer, words, wording.stage_word(line.stage)]
        if line.due_at is not None:
            parts.append(QCoreApplication.translate("Budget", "due {date}").format(date=due(line)))
        if line.pictures:
            parts.append(QCoreApplication.translate("Budget", "pictures: {count}").format(count=line.pictures))
        said.append(f"{number}. {cell(line, Column.HEADLINE)}")
        said.append("   " + " · ".join(part for part in parts if part))
    return "\n".join(said) + "\n"
