"""The log to be read: filtered, page by page, as sentences, and as files. It never changes an event."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime, tzinfo

from editor.csv_text import to_csv
from editor.event_words import EventWords, words
from storage import events
from storage.core import Core
from storage.events import Event

PAGE = 500

HEADS = ("number", "time (UTC)", "person", "machine", "what", "kind", "article", "details", "hash")
"""The heads of the columns of a CSV; those of a program, not of the window."""


class Logbook(Core):
    """The verbs of reading the log."""

    def log(
        self,
        article_id: str = "",
        *,
        person_id: str = "",
        kinds: Collection[str] = (),
        since: int | None = None,
        until: int | None = None,
        before: int | None = None,
        most: int = PAGE,
    ) -> list[Event]:
        """The newest events first, those that fit all that is asked; `before` is the number of the last one shown.

        `since` and `until` are milliseconds since 1970, UTC.
        """
        asked: list[tuple[str, object]] = []
        if article_id:
            asked.append(("article_id = ?", article_id))
        if person_id:
            asked.append(("collaborator_id = ?", person_id))
        if since is not None:
            asked.append(("at >= ?", since))
        if until is not None:
            asked.append(("at <= ?", until))
        if before is not None:
            asked.append(("seq < ?", before))
        conditions = [condition for condition, _ in asked]
        values = [value for _, value in asked]
        if kinds:
            conditions.append(f"kind IN ({', '.join('?' for _ in kinds)})")
            values += sorted(kinds)
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        return events.asked(self._database, f"{where} ORDER BY seq DESC LIMIT {int(most)}", values)

    def log_head(self) -> str:
        """The hash of the newest event, which stands for all before it: what is kept on paper."""
        return events.head(self._database)

    def names(self) -> dict[str, str]:
        """Everybody's name, by id, for the sentences."""
        return {row["id"]: row["name"] for row in self._database.all("SELECT id, name FROM collaborator")}


def sentence(event: Event, names: Mapping[str, str]) -> EventWords:
    """The event as a sentence."""
    return words(event.kind, event.payload, names.get(event.collaborator_id, ""), names)


def as_csv(told: Sequence[Event], names: Mapping[str, str], say: Callable[[EventWords], str] = str) -> bytes:
    """Events as a table in which no cell becomes a formula. `say` puts a sentence into the reader's language."""
    return to_csv(HEADS, ([*_cells(one, names, say)] for one in told))


def as_lines(
    told: Sequence[Event],
    names: Mapping[str, str],
    say: Callable[[EventWords], str] = str,
    zone: tzinfo | None = None,
) -> bytes:
    """Events as sentences, each on a line with its number and its time in `zone`, by default that of the machine."""
    lines = (f"{one.seq}  {_moment(one, zone)}  {say(sentence(one, names))}\n" for one in told)
    return "".join(lines).encode("utf-8")


def as_json_lines(told: Sequence[Event]) -> bytes:
    """Events as one JSON object a line, as they are kept."""
    lines = (json.dumps(_record(one), ensure_ascii=False, sort_keys=True) for one in told)
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _cells(one: Event, names: Mapping[str, str], say: Callable[[EventWords], str]) -> Sequence[str | int]:
    details = json.dumps(dict(one.payload), ensure_ascii=False, sort_keys=True)
    person = names.get(one.collaborator_id, "")
    said = say(sentence(one, names))
    return one.seq, _moment(one, UTC), person, one.machine, said, one.kind, one.article_id, details, one.hash


def _moment(one: Event, zone: tzinfo | None) -> str:
    """With what it is ahead of UTC, so that nobody takes one clock for another."""
    return datetime.fromtimestamp(one.at / 1000, UTC).astimezone(zone).isoformat(sep=" ", timespec="seconds")


def _record(one: Event) -> dict[str, object]:
    names = ("seq", "id", "article_id", "revision_id", "collaborator_id", "machine", "logical", "at", "kind", "hash")
    return {**{name: getattr(one, name) for name in names}, "payload": dict(one.payload)}
