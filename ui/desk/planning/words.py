"""Days, dates and lengths of time in the words of the window. It reads nothing and draws nothing."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from editor.planning.calendar import Entry
from editor.planning.days import Days, week_number, zone_of
from editor.selection import Dated
from ui import wording

# Patterns of dates are translated as Qt formats dates: “d MMMM yyyy” is “d MMMM 'năm' yyyy” in Vietnamese.


def month_title(day: date) -> str:
    return _capital(_say(day, QCoreApplication.translate("Planning", "MMMM yyyy")))


def week_title(week: Days) -> str:
    """“23 – 29 November 2026”, also over the end of a month."""
    whole = QCoreApplication.translate("Planning", "d MMMM yyyy")
    if week.first.month == week.last.month:
        return f"{week.first.day} – {_say(week.last, whole)}"
    if week.first.year == week.last.year:
        part = QCoreApplication.translate("Planning", "d MMMM")
        return f"{_say(week.first, part)} – {_say(week.last, whole)}"
    return f"{_say(week.first, whole)} – {_say(week.last, whole)}"


def week_words(week: Days) -> str:
    return QCoreApplication.translate("Planning", "Week {number}").format(number=week_number(week.first))


def day_title(day: date) -> str:
    """“Wednesday, 25 November”."""
    pattern = QCoreApplication.translate("Planning", "dddd, d MMMM")
    return _capital(_say(day, pattern))


def full_day(day: date) -> str:
    pattern = QCoreApplication.translate("Planning", "dddd, d MMMM yyyy")
    return _capital(_say(day, pattern))


def short_day(day: date) -> str:
    """“1 Dec”: the first day of a month among others."""
    return wording.short_day(day, day)


def weekday(number: int) -> str:
    """The short name of a day of the week, 0 for Monday."""
    return QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)


def kind_word(of: Dated) -> str:
    match of:
        case Dated.DUE:
            return QCoreApplication.translate("Planning", "Due")
        case Dated.PUBLISH:
            return QCoreApplication.translate("Planning", "Publication")
        case Dated.EMBARGO:
            return QCoreApplication.translate("Planning", "Embargo")
        case Dated.CHANGED:
            return QCoreApplication.translate("Planning", "Changed")


def entry_word(entry: Entry, now: int) -> str:
    """What the date is: “Due”, or “Late” for what should have been ready."""
    return QCoreApplication.translate("Planning", "Late") if entry.is_late(now) else kind_word(entry.of)


def entry_time(entry: Entry) -> str:
    """The time where the reader is, and in brackets where it was set if that shows another one."""
    here = wording.clock_time(entry.at)
    zone = zone_of(entry.zone)
    there = wording.clock_time(entry.at, zone) if zone else here
    return here if there == here else f"{here} ({there} {entry.zone.rpartition('/')[2].replace('_', ' ')})"


def entry_title(entry: Entry) -> str:
    return title(entry.title)


def title(headline: str) -> str:
    return headline or QCoreApplication.translate("Planning", "Without a headline")


def spoken_entry(entry: Entry, now: int) -> str:
    """One line that says it all, for tool tips and screen readers."""
    parts = (
        entry_title(entry),
        f"{entry_word(entry, now)} {entry_time(entry)}",
        wording.stage_word(entry.stage),
        entry.writer,
    )
    return " · ".join(part for part in parts if part)


def more(count: int) -> str:
    return QCoreApplication.translate("Planning", "{count} more").format(count=count)


def away(names: list[str]) -> str:
    return QCoreApplication.translate("Planning", "Away: {names}").format(names=", ".join(names))


def duration(length: int) -> str:
    """A length of time in milliseconds, in the two largest units that matter: “2 d 5 h”, “40 min”."""
    translate = QCoreApplication.translate
    minutes = round(abs(length) / 60_000)
    if minutes < 60:
        return translate("Planning", "{minutes} min").format(minutes=minutes)
    hours = round(minutes / 60)
    if hours < 24:
        return translate("Planning", "{hours} h").format(hours=hours)
    days, hours = divmod(hours, 24)
    if not hours or days >= 10:
        return translate("Planning", "{days} d").format(days=days)
    return translate("Planning", "{days} d {hours} h").format(days=days, hours=hours)


def count(number: int) -> str:
    """A number with the separators of the window's language."""
    return QLocale().toString(number)


def _say(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
