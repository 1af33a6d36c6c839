"""Due dates as an iCalendar file (RFC 5545) that any calendar takes in. It writes no file and knows no article.

They are VEVENTs of no length that leave the time free (TRANSP:TRANSPARENT), not VTODOs, although a due date is a thing
to do: the calendars that most people have import events, and let to-dos vanish without a word (docs/decisions).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from editor.frozen import frozen
from editor.text.normalise import clean

LONGEST = 75
"""octets of a line, without its end (RFC 5545, 3.1)"""


@frozen
class Event:
    """One date. The same `uid` in a later file is the same event, moved; times are milliseconds since 1970, UTC."""

    uid: str
    at: int
    summary: str
    description: str = ""
    changed_at: int | None = None


def to_icalendar(name: str, events: Iterable[Event], now: int) -> bytes:
    """A calendar called `name`, made at `now`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Copydesk//Copydesk//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, each after the first begun by a blank; no letter is torn apart."""
    return b"\r\n ".join(_pieces(line)) + b"\r\n"


def _pieces(line: str) -> Iterator[bytes]:
    piece, room = b"", LONGEST
    for letter in line:
        octets = letter.encode("utf-8")
        if len(piece) + len(octets) > room:
            yield piece
            piece, room = b"", LONGEST - 1
        piece += octets
    yield piece


def _event(event: Event, now: int) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_stamp(now)}"
    if event.changed_at is not None:
        yield f"LAST-MODIFIED:{_stamp(event.changed_at)}"
    yield f"DTSTART:{_stamp(event.at)}"
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(at: int) -> str:
    return datetime.fromtimestamp(at // 1000, UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    plain = clean(text).text
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
