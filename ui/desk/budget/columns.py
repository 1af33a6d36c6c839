"""What the list (story budget) says in each of its columns: on the screen, on paper, in a message, as CSV."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from editor.article import Stage
from editor.csv_text import Cell
from editor.due import local
from editor.planning.budget import BudgetLine, Column
from editor.selection import Dated
from ui import wording

NUMBERS = (Column.LENGTH, Column.PICTURE)
"""stand below each other by their last figure"""


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
    """The date that counts; of what is approved when it goes out, or that nobody has said when."""
    if line.counts is None:
        is_waiting = line.stage is Stage.APPROVED
        return QCoreApplication.translate("Budget", "no time set to publish") if is_waiting else ""
    of, at = line.counts
    return _dated(of).format(date=f"{wording.day(at)} {wording.clock_time(at)}")


def due_seen(line: BudgetLine, now: int) -> str:
    """The same for the screen: the day as people say it, with its year where it is another one than that of `now`."""
    if line.counts is None:
        return due(line)
    of, at = line.counts
    day = wording.short_day(local(at).date(), local(now).date())
    return _dated(of).format(date=f"{day} {wording.clock_time(at)}")


def due_in_two(line: BudgetLine) -> tuple[str, str]:
    """The same for paper, where there is little room: the day without its year, and the hour."""
    if line.counts is None:
        return due(line), ""
    of, at = line.counts
    day = local(at).date()
    return _dated(of).format(date=wording.short_day(day, day)), wording.clock_time(at)


def _dated(of: Dated) -> str:
    translate = QCoreApplication.translate
    words = {Dated.PUBLISH: translate("Budget", "out {date}"), Dated.EMBARGO: translate("Budget", "held until {date}")}
    return words.get(of, "{date}")


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
        translate("Budget", "Planned publication"),
        translate("Budget", "Embargo"),
    ]


def csv_row(line: BudgetLine) -> list[Cell]:
    """Numbers as numbers; times as ISO 8601 where the reader is, which every spreadsheet sorts rightly."""
    stage = wording.stage_word(line.stage)
    told = [line.slug, line.headline, line.writer, line.words, line.wanted or None, stage]
    return [*told, _iso(line.due_at), line.pictures, _iso(line.publish_at), _iso(line.embargo_until)]


def _iso(at: int | None) -> str:
    return "" if at is None else datetime.fromtimestamp(at / 1000).strftime("%Y-%m-%d %H:%M")


def message(title: str, lines: Sequence[BudgetLine]) -> str:
    """The list as plain text for a message: a line an article, which also reads well on a telephone."""
    said = [title, ""]
    for number, line in enumerate(lines, start=1):
        words = QCoreApplication.translate("Budget", "{count} words").format(count=length(line))
        parts = [line.slug, line.writer, words, wording.stage_word(line.stage)]
        is_due = line.counts is not None and line.counts[0] is Dated.DUE
        when = QCoreApplication.translate("Budget", "due {date}") if is_due else "{date}"
        parts.append(when.format(date=due(line)) if due(line) else "")
        if line.pictures:
            parts.append(QCoreApplication.translate("Budget", "pictures: {count}").format(count=line.pictures))
        said.append(f"{number}. {cell(line, Column.HEADLINE)}")
        said.append("   " + " · ".join(part for part in parts if part))
    return "\n".join(said) + "\n"
