"""A stretch of the log held against itself, and what it tells that the rest of the desk is held against.

It reads the log and nothing else.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from editor.frozen import frozen
from editor.workflow import Move
from storage import events
from storage.change import Kind
from storage.database import Database, Row
from storage.review.seals import DECIDING_MOVES, Place, told_place
from storage.verify.faults import CLOCK_BACK, EVENT_CHANGED, EVENT_MOVED, EVENTS_GONE, Fault

AT_ONCE = 5_000
"""Rows that are read together."""
DAY = 86_400_000
"""milliseconds"""
_CONTENT = '"content":"'
_DECIDING = (Kind.MOVED.value, Kind.APPROVAL_CONFIRMED.value)
_DECIDES_NOTHING = re.compile(f'"move":"(?:{"|".join(move for move in Move if move not in DECIDING_MOVES)})"')
"""In the words of a move, as the log has them: most are of this kind and need not be read further."""


@frozen
class LogStretch:
    """The events behind number `after` up to `last`, None for all that follow. `head` is looked for among them."""

    after: int
    last: int | None
    head: str = ""


@dataclass(slots=True)
class Told:
    """What a stretch of the log tells. `contents` has for each article its revisions, and the hashes told of each.

    `decided` has for each article what was decided about it, with the number of the event that tells of it.
    """

    events: int = 0
    faults: list[Fault] = field(default_factory=list)
    has_head: bool = False
    contents: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    decided: dict[str, dict[Place, int]] = field(default_factory=dict)

    def add(self, later: "Told") -> None:
        """What the stretch behind this one tells."""
        self.events += later.events
        self.faults += later.faults
        self.has_head = self.has_head or later.has_head
        for article_id, contents in later.contents.items():
            self.contents.setdefault(article_id, []).extend(contents)
        for article_id, places in later.decided.items():
            self.decided.setdefault(article_id, {}).update(places)


def stretches(database: Database, head: str, length: int) -> Iterator[LogStretch]:
    """The log in parts of about `length` events; in one part where its numbers are not what they should be."""
    row = database.one("SELECT count(*) AS many, max(seq) AS last FROM event")
    many, last = (row["many"], row["last"]) if row else (0, 0)
    if not isinstance(last, int) or last >= 2 * many:
        yield LogStretch(0, None, head)
        return
    for after in range(0, last, length):
        yield LogStretch(after, after + length if after + length < last else None, head)


def told_by(database: Database, stretch: LogStretch) -> Told:
    """Every event of a stretch held against the one before it; after a fault the chain is taken up at the next."""
    told = Told()
    seq, at, previous = _before(database, stretch.after)
    for row in _rows(database, stretch):
        number, article_id, revision_id, _, moment, kind, payload, before, own, whole, _ = row
        is_whole = hashlib.sha256(whole or b"").hexdigest() == own and isinstance(payload, str)
        if not is_whole or number != seq + 1 or before != previous:
            told.faults += _wrong_with(number, is_whole, seq, before == previous)
        if isinstance(moment, int):
            if moment < at - DAY:
                told.faults.append(CLOCK_BACK.at("event", number, is_note=True))
            at = moment
        seq, previous = number, own
        if own == stretch.head:
            told.has_head = True
        if not is_whole:
            payload = str(payload)
        told.events += 1
        place = payload.find(_CONTENT)
        if place >= 0:
            content = payload[place + len(_CONTENT) : place + len(_CONTENT) + 64]
            told.contents.setdefault(article_id, []).append((revision_id, content))
        if kind in _DECIDING and not _DECIDES_NOTHING.search(payload):
            told.decided.setdefault(article_id, {})[told_place(row)] = number
    return told


def _rows(database: Database, stretch: LogStretch) -> Iterator[Row]:
    seq, upto = stretch.after, "" if stretch.last is None else f" AND seq <= {int(stretch.last)}"
    sql = (
        "SELECT seq, article_id, revision_id, collaborator_id, at, kind, payload, previous, hash,"
        f" {database.as_bytes.format(events.TOLD)} AS whole_event, seq AS read_to FROM event WHERE seq > ?{upto}"
        f" ORDER BY seq LIMIT {AT_ONCE}"
    )
    while rows := database.all(sql, seq):
        yield from rows
        seq = rows[-1]["read_to"]


def _before(database: Database, seq: int) -> tuple[int, int, str]:
    """The event that a stretch follows: its number, the last moment that was told until then, and its hash."""
    found = database.one("SELECT seq, at, hash FROM event WHERE seq <= ? ORDER BY seq DESC LIMIT 1", seq)
    if found is None:
        return 0, 0, events.NOTHING_BEFORE
    number, previous = found["seq"], found["hash"]
    timed: Row | None = found
    while timed is not None and not isinstance(timed["at"], int):
        timed = database.one("SELECT seq, at FROM event WHERE seq < ? ORDER BY seq DESC LIMIT 1", timed["seq"])
    return number, timed["at"] if timed else 0, previous


def _wrong_with(number: int, is_whole: bool, seq: int, is_next: bool) -> Iterator[Fault]:
    """What is wrong with an event that stands behind the event `seq`; `is_next` says that it names that one's hash."""
    if not is_whole:
        yield EVENT_CHANGED.at("event", number)
    if number != seq + 1:
        yield EVENTS_GONE.at("event", number)
    elif not is_next:
        yield EVENT_MOVED.at("event", number)
