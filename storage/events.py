"""The desk's log: append-only, each event bound to the one before it by its hash. It never changes or removes one.

An event's hash is the SHA-256, in UTF-8, of "desk-event/1" and then seq, id, article_id, revision_id, collaborator_id,
machine, logical, at, kind, payload and previous, each on a line of its own that ends with a line feed. No value holds a
line feed: the payload is canonical JSON, in which one is written as an escape.
"""

import hashlib
import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from editor.frozen import frozen
from editor.refusal import Refused
from editor.seal import canonical_json
from storage.database import Database, Row

FORM = "desk-event/1"
NOTHING_BEFORE = "0" * 64
HASHED = (
    "seq",
    "id",
    "article_id",
    "revision_id",
    "collaborator_id",
    "machine",
    "logical",
    "at",
    "kind",
    "payload",
    "previous",
)
"""The columns that an event's hash is taken over, in their order."""

TOLD = f"'{FORM}\n' || " + " || '\n' || ".join(HASHED) + " || '\n'"
"""What an event's hash is taken over, put together by the database: of a long log faster than here."""


@frozen
class Event:
    """One line of the log. Empty ids are "none"; `at` is milliseconds since 1970, UTC; `logical` only ever grows."""

    seq: int
    id: str
    article_id: str
    revision_id: str
    collaborator_id: str
    machine: str
    logical: int
    at: int
    kind: str
    payload: Mapping[str, Any]
    hash: str


def append(
    database: Database,
    kind: str,
    *,
    article_id: str | None,
    revision_id: str | None,
    collaborator_id: str,
    machine: str,
    at: int,
    payload: Mapping[str, object],
) -> str:
    """Write one event, in the transaction of the change it tells of; its id."""
    last = database.one("SELECT seq, logical, hash FROM event ORDER BY seq DESC LIMIT 1")
    values: dict[str, object] = {
        "seq": last["seq"] + 1 if last else 1,
        "id": str(uuid.uuid4()),
        "article_id": article_id or "",
        "revision_id": revision_id or "",
        "collaborator_id": collaborator_id,
        "machine": " ".join(machine.split()),
        "logical": last["logical"] + 1 if last else 1,
        "at": at,
        "kind": kind,
        "payload": canonical_json(dict(payload)),
        "previous": last["hash"] if last else NOTHING_BEFORE,
    }
    places = ", ".join("?" for _ in range(len(HASHED) + 1))
    database.run(f"INSERT INTO event ({', '.join(HASHED)}, hash) VALUES ({places})", *values.values(), hash_of(values))
    return str(values["id"])


def head(database: Database) -> str:
    """The hash of the newest event: it stands for everything before it."""
    last = database.one("SELECT hash FROM event ORDER BY seq DESC LIMIT 1")
    return last["hash"] if last else NOTHING_BEFORE


def listed(database: Database, article_id: str | None) -> list[Event]:
    """The events of one article, or all, oldest first."""
    if article_id is None:
        rows = database.all("SELECT * FROM event ORDER BY seq")
    else:
        rows = database.all("SELECT * FROM event WHERE article_id = ? ORDER BY seq", article_id)
    return [_event(row) for row in rows]


def asked(database: Database, condition: str, values: Iterable[object]) -> list[Event]:
    """The events that fit a condition in SQL, in the order that it says."""
    return [_event(row) for row in database.all(f"SELECT * FROM event{condition}", *values)]


def of_ids(database: Database, ids: Iterable[str]) -> list[Event]:
    """Those of these events that are in the log, oldest first."""
    found = (database.one("SELECT * FROM event WHERE id = ?", one) for one in dict.fromkeys(ids))
    return sorted((_event(row) for row in found if row is not None), key=lambda event: event.seq)


def since(database: Database, article_id: str, seq: int) -> list[Event]:
    """What happened to an article after the event `seq`, oldest first."""
    rows = database.all("SELECT * FROM event WHERE article_id = ? AND seq > ? ORDER BY seq", article_id, seq)
    return [_event(row) for row in rows]


def of_kinds_since(database: Database, kinds: Sequence[str], seq: int) -> list[Event]:
    """What happened of these kinds after the event `seq`, oldest first."""
    places = ", ".join("?" for _ in kinds)
    rows = database.all(f"SELECT * FROM event WHERE seq > ? AND kind IN ({places}) ORDER BY seq", seq, *kinds)
    return [_event(row) for row in rows]


def check_chain(database: Database) -> str:
    """The hash of the last event, after every event has been checked against the one before it.

    Refused when an event was changed, removed or put in. A log cut off at its end, or a whole file put back to an
    older state, cannot be seen here: compare with a hash that was written down outside.
    """
    previous = NOTHING_BEFORE
    for number, row in enumerate(database.all("SELECT * FROM event ORDER BY seq"), start=1):
        values = {column: row[column] for column in HASHED}
        if row["seq"] != number or row["previous"] != previous or row["hash"] != hash_of(values):
            raise Refused(
                "The desk's log does not fit together at event {number}: someone or something changed it outside "
                "Copydesk. The articles are untouched; keep this file and compare it with a backup.",
                number=number,
            )
        previous = row["hash"]
    return previous


def told(payload: object) -> Mapping[str, Any]:
    """What an event says, empty where somebody made it unreadable."""
    try:
        said = json.loads(str(payload))
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def hash_of(values: Mapping[str, object]) -> str:
    """The hash of an event, whose `values` are those of the columns in `HASHED`."""
    return hash_of_columns([values[column] for column in HASHED])


def hash_of_columns(columns: Sequence[object]) -> str:
    """The same for the values in the order of `HASHED`."""
    return hashlib.sha256("\n".join([FORM, *map(str, columns), ""]).encode("utf-8")).hexdigest()


def hash_of_told(told: str) -> str:
    """The same for a row that came with all of it put together, as TOLD does."""
    return hashlib.sha256(told.encode("utf-8")).hexdigest()


def _event(row: Row) -> Event:
    return Event(
        seq=row["seq"],
        id=row["id"],
        article_id=row["article_id"],
        revision_id=row["revision_id"],
        collaborator_id=row["collaborator_id"],
        machine=row["machine"],
        logical=row["logical"],
        at=row["at"],
        kind=row["kind"],
        payload=MappingProxyType(dict(told(row["payload"]))),
        hash=row["hash"],
    )
