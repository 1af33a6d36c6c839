"""What the review tab says about a row: who and when, what has changed, how many answered. It draws nothing."""

from PySide6.QtCore import QCoreApplication

from ui import wording
from ui.review.rows import ChangeRow, ChoiceRow, ThreadRow


def when(at: int, now: int) -> str:
    """The time of a remark: the hour on the day itself, the day and the hour after that."""
    if wording.day(at) == wording.day(now):
        return wording.clock_time(at)
    return f"{wording.day(at)} {wording.clock_time(at)}"


def answers(row: ThreadRow) -> str:
    """How many answered, or nothing."""
    count = len(row.comment.answers)
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate("Review", "1 answer")
    return QCoreApplication.translate("Review", "{count} answers").format(count=count)


def state(row: ThreadRow) -> str:
    """That a thread is resolved, or that its words were rewritten; nothing else is worth a word."""
    if not row.comment.is_open:
        who = row.name_of(row.comment.resolved_by)
        return QCoreApplication.translate("Review", "Resolved by {name}").format(name=who)
    if row.comment.is_lost:
        return QCoreApplication.translate("Review", "The text has changed. It was about:")
    return ""


def about(row: ThreadRow) -> str:
    """What a thread is about: its words, or the whole article."""
    return row.quote or QCoreApplication.translate("Review", "The whole article")


def clash() -> str:
    return QCoreApplication.translate("Review", "The article was changed here too: a choice between the two.")


def choice(row: ChoiceRow) -> str:
    """Who wants this place otherwise."""
    names = dict.fromkeys(row.name_of(offer.proposal.by) for offer in row.overlap.offers)
    said = QCoreApplication.translate("Review", "A choice: {names} each want this differently.")
    return said.format(names=", ".join(names))


def spoken_offer(row: ChoiceRow, number: int) -> str:
    offer = row.overlap.offers[number]
    said = QCoreApplication.translate("Review", "{name}: “{added}” instead of “{removed}”")
    return said.format(name=row.name_of(offer.proposal.by), added=offer.text, removed=row.overlap.old)


def spoken(row: ThreadRow | ChangeRow | ChoiceRow) -> str:
    """The row as a screen reader says it."""
    if isinstance(row, ChoiceRow):
        return " ".join([choice(row), *(spoken_offer(row, number) for number in range(len(row.overlap.offers)))])
    if isinstance(row, ThreadRow):
        return f"{row.name_of(row.comment.by)}: {row.comment.body}. {about(row)}"
    name = row.name_of(row.proposal.by)
    if row.removed and row.added:
        said = QCoreApplication.translate("Review", "{name}: “{added}” instead of “{removed}”")
    elif row.added:
        said = QCoreApplication.translate("Review", "{name}: insert “{added}”")
    else:
        said = QCoreApplication.translate("Review", "{name}: remove “{removed}”")
    return said.format(name=name, added=row.added, removed=row.removed)
