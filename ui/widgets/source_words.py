"""What a source is, what checking it came to, and its day, in words. It draws nothing."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from editor.sources import SourceKind, Verdict


def kind_word(kind: SourceKind) -> str:
    """What a source of the ledger is."""
    match kind:
        case SourceKind.PERSON:
            return QCoreApplication.translate("Sources", "Person")
        case SourceKind.DOCUMENT:
            return QCoreApplication.translate("Sources", "Document")
        case SourceKind.DATA:
            return QCoreApplication.translate("Sources", "Data")
        case SourceKind.OBSERVATION:
            return QCoreApplication.translate("Sources", "Seen by ourselves")
        case SourceKind.AGENCY:
            return QCoreApplication.translate("Sources", "News agency")
        case SourceKind.OTHER:
            return QCoreApplication.translate("Sources", "Other")


def verdict_word(verdict: Verdict) -> str:
    """What checking a source came to."""
    match verdict:
        case Verdict.CONFIRMED:
            return QCoreApplication.translate("Sources", "Confirmed")
        case Verdict.ATTRIBUTED:
            return QCoreApplication.translate("Sources", "Attributed")
        case Verdict.OPEN:
            return QCoreApplication.translate("Sources", "Still open")


def shown_date(dated: str) -> str:
    """An ISO date as a person would write it; what is none stays as it is."""
    try:
        return date.fromisoformat(dated).strftime("%d/%m/%Y")
    except ValueError:
        return dated
