"""What the filters offer, and how each is said in words. It chooses nothing."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor.frozen import frozen
from editor.selection import Dated, Dates, Selection, Span
from ui import wording


@frozen
class Choices:
    """What the desk has to choose from, in the order in which it is offered: what is kept, and what is shown."""

    audiences: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()


KINDS = ("people", "audiences", "languages", "dates", "tags")
"""The fields of `Selection` that are offered, in their order."""

# To add one: the dates to offer, and their words in `span_words`.
OFFERED: tuple[Dates, ...] = (
    *(Dates(Dated.DUE, span) for span in (Span.PAST, Span.TODAY, Span.TOMORROW, Span.THIS_WEEK, Span.NEXT_WEEK)),
    *(Dates(Dated.DUE, span) for span in (Span.CHOSEN, Span.NONE)),
    *(Dates(Dated.PUBLISH, span) for span in (Span.TODAY, Span.THIS_WEEK, Span.NEXT_WEEK, Span.CHOSEN)),
    Dates(Dated.EMBARGO, Span.CHOSEN),
    *(Dates(Dated.CHANGED, span) for span in (Span.TODAY, Span.THIS_WEEK, Span.LAST_WEEK, Span.LAST_MONTH)),
    Dates(Dated.CHANGED, Span.CHOSEN),
)


def kind_words(kind: str) -> str:
    """What a filter is called while it is not set."""
    translate = QCoreApplication.translate
    words = {
        "audiences": translate("Filter", "Audience"),
        "people": translate("Filter", "Person"),
        "languages": translate("Filter", "Language"),
        "dates": translate("Filter", "Date"),
        "tags": translate("Filter", "Tag"),
    }
    return words[kind]


def dates_words(dates: Dates) -> str:
    """The span of days in words: “due this week”."""
    translate = QCoreApplication.translate
    if dates.of is Dated.DUE and dates.span is Span.PAST:
        return translate("Filter", "Late")
    if dates.of is Dated.DUE and dates.span is Span.NONE:
        return translate("Filter", "Without a due date")
    sentence = {
        Dated.DUE: translate("Filter", "Due {span}"),
        Dated.PUBLISH: translate("Filter", "Planned for {span}"),
        Dated.EMBARGO: translate("Filter", "Embargo ends {span}"),
        Dated.CHANGED: translate("Filter", "Changed {span}"),
    }[dates.of]
    return sentence.format(span=span_words(dates))


def span_words(dates: Dates) -> str:
    translate = QCoreApplication.translate
    if dates.span is Span.CHOSEN:
        return _range_words(dates.first, dates.last)
    words: Mapping[Span, str] = MappingProxyType(
        {
            Span.ANY: translate("Filter", "at any time"),
            Span.NONE: translate("Filter", "at no time"),
            Span.PAST: translate("Filter", "until now"),
            Span.TODAY: translate("Filter", "today"),
            Span.TOMORROW: translate("Filter", "tomorrow"),
            Span.THIS_WEEK: translate("Filter", "this week"),
            Span.NEXT_WEEK: translate("Filter", "next week"),
            Span.LAST_WEEK: translate("Filter", "last week"),
            Span.THIS_MONTH: translate("Filter", "this month"),
            Span.LAST_MONTH: translate("Filter", "last month"),
        }
    )
    return words[dates.span]


def chosen_words(selection: Selection, kind: str, choices: Choices) -> str:
    """What is chosen of a kind, empty for nothing. What the desk no longer has is shown as it is kept."""
    if kind == "dates":
        return dates_words(selection.dates) if selection.dates.span is not Span.ANY else ""
    kept = getattr(selection, kind)
    if not kept:
        return ""
    names = dict(getattr(choices, kind))
    first = kept[0] if kind == "tags" else names.get(kept[0], _unknown(kind, kept[0]))
    return first if len(kept) == 1 else f"{first} +{len(kept) - 1}"


def offered(kind: str, choices: Choices) -> tuple[tuple[str, str], ...]:
    """What can be chosen of a kind: what is kept, and what is shown."""
    if kind == "dates":
        return tuple((f"{dates.of}/{dates.span}", dates_words(dates)) for dates in OFFERED)
    found: tuple[tuple[str, str], ...] = getattr(choices, kind)
    return found


def with_chosen(selection: Selection, kind: str, keys: tuple[str, ...]) -> Selection:
    """The selection with these of a kind; none take the filter away."""
    from dataclasses import replace

    if kind == "dates":
        of, span = keys[0].split("/") if keys else (Dated.DUE, Span.ANY)
        return replace(selection, dates=Dates(Dated(of), Span(span)))
    values: dict[str, tuple[str, ...]] = {kind: keys}
    return replace(selection, **values)  # type: ignore[arg-type]


def keys_of(selection: Selection, kind: str) -> tuple[str, ...]:
    """What is chosen of a kind, as `offered` names it."""
    if kind == "dates":
        dates = selection.dates
        return (f"{dates.of}/{dates.span}",) if dates.span is not Span.ANY else ()
    found: tuple[str, ...] = getattr(selection, kind)
    return found


def _unknown(kind: str, key: str) -> str:
    if kind == "people":
        return QCoreApplication.translate("Filter", "Somebody who is gone")
    return wording.language_name(key) if kind == "languages" else key


def asked_range(keys: tuple[str, ...], dates: Dates) -> Dates | None:
    """The range of days to ask for, where these keys mean one: none at all is the range chosen once more."""
    if not keys:
        return dates if dates.span is Span.CHOSEN else None
    of, span = keys[0].split("/")
    if Span(span) is not Span.CHOSEN:
        return None
    return dates if dates.span is Span.CHOSEN and dates.of == of else Dates(Dated(of), Span.CHOSEN)


def _range_words(first: str, last: str) -> str:
    translate = QCoreApplication.translate
    if first == last:
        return _day(first) if first else translate("Filter", "from … to …")
    if not last:
        return translate("Filter", "from {day} on").format(day=_day(first))
    if not first:
        return translate("Filter", "until {day}").format(day=_day(last))
    begin = _day(first)
    return f"{begin[:5] if first[:4] == last[:4] else begin} – {_day(last)}"


def _day(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))
