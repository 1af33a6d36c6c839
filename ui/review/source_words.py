"""What the ledger says about an entry: what it is, what checking it came to, what of it stays here."""

from PySide6.QtCore import QCoreApplication

from editor.sources import Source, Verdict
from ui.review.rows import SourceRow
from ui.widgets.source_words import kind_word, shown_date

_SHORT = 8
"""characters of a file's hash that are shown"""


def facts(row: SourceRow) -> str:
    """What kind of source it is, of which day, and what checking it came to."""
    source = row.source
    said = [kind_word(source.kind), shown_date(source.dated)]
    if source.verdict is not Verdict.OPEN:
        said.append(verdict(row))
    return " · ".join(one for one in said if one)


def state(row: SourceRow) -> str:
    """What somebody should know before anything else: that it is open, off the record, or that its words are gone."""
    source, said = row.source, []
    if source.verdict is Verdict.OPEN:
        said.append(QCoreApplication.translate("Sources", "Open"))
    if source.is_off_record:
        said.append(QCoreApplication.translate("Sources", "Off the record"))
    if source.anchor is not None and source.anchor.is_lost:
        said.append(QCoreApplication.translate("Sources", "The text has changed. It was for:"))
    return " · ".join(said)


def about(row: SourceRow) -> str:
    """The words that it stands behind, or that it is for the whole article."""
    return row.quote or QCoreApplication.translate("Sources", "The whole article")


def verdict(row: SourceRow) -> str:
    """What checking it came to, and who says so."""
    match row.source.verdict:
        case Verdict.CONFIRMED:
            said = QCoreApplication.translate("Sources", "Confirmed by {name}")
        case Verdict.ATTRIBUTED:
            said = QCoreApplication.translate("Sources", "Attributed, says {name}")
        case Verdict.OPEN:
            return QCoreApplication.translate("Sources", "Nobody has checked it yet.")
    return said.format(name=row.name_of(row.source.checked_by))


def file(source: Source) -> str:
    """The file that was attached, by its name and the beginning of its hash; empty without one."""
    if not source.file_sha256:
        return source.file_name
    return f"{source.file_name} · SHA-256 {source.file_sha256[:_SHORT]}…"


def spoken(row: SourceRow) -> str:
    """The entry as a screen reader says it."""
    parts = (state(row), row.source.citation, facts(row), about(row))
    return ". ".join(part for part in parts if part)
