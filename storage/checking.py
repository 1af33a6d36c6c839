"""Whether a desk is what its log says: chain, texts, pictures, approvals, keys and receipts. It changes nothing.

A fault names the row that is wrong. What a file hides that was rewritten or put back as a whole, only a hash or a
fingerprint that was written down outside can show: `expected_head` and `expected_root`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor import edition as editions
from editor import receipt as receipts
from editor import signing
from editor.approval import APPROVALS, Decision, Signature
from editor.refusal import Refused
from editor.workflow import Move
from storage import events, rows, splice
from storage.change import Kind
from storage.database import Row
from storage.exports import receipt_of
from storage.keys import Root
from storage.publications import Publications
from storage.seals import DECIDING_MOVES, SEALED_STAGES, Place, newest_statement, place_of, told_place

AT_ONCE = 5_000
"""Rows that are read together."""
TEXTS_AT_ONCE = 200
"""The same where they hold whole texts."""
DAY = 86_400_000
"""milliseconds"""
_CONTENT = '"content":"'
_DECIDING = (Kind.MOVED, Kind.APPROVAL_CONFIRMED)
_DECIDES_NOTHING = re.compile(f'"move":"(?:{"|".join(move for move in Move if move not in DECIDING_MOVES)})"')
"""In the words of a move, as the log has them: most are of this kind and need not be read further."""

Progress = Callable[[int, int], None]
"""Told how many rows of how many are done, now and then."""


class Fault(Refused):
    """Something that does not hold; `table` and `row` say where (a number of the log, or an id)."""

    table: str = ""
    row: str = ""
    is_note: bool = False
    """It is worth knowing, and proves nothing."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found. `head` is the hash of the log's newest event."""

    events: int
    revisions: int
    approvals: int
    head: str
    faults: tuple[Fault, ...] = field(default_factory=tuple)
    notes: tuple[Fault, ...] = field(default_factory=tuple)


class Checking(Publications):
    """The verb `verify`."""

    def verify(self, progress: Progress | None = None, expected_head: str = "", expected_root: str = "") -> Checked:
        """Check everything. `expected_head` is a hash from a receipt, `expected_root` the root key's fingerprint."""
        total = self._count("event")
        found: list[Fault] = []
        heads = {expected_head.strip().lower()} - {""}
        contents: dict[str, str] = {}
        told: dict[str, dict[Place, int]] = {}
        for seq, row, faults in self._chain():
            found += faults
            heads.discard(row["hash"])
            payload = str(row["payload"])
            at = payload.find(_CONTENT)
            if at >= 0:
                contents[row["revision_id"]] = payload[at + len(_CONTENT) : at + len(_CONTENT) + 64]
            if row["kind"] in _DECIDING and not _DECIDES_NOTHING.search(payload):
                told.setdefault(row["article_id"], {})[told_place(row)] = seq
            if progress and seq % AT_ONCE == 0:
                progress(seq, total)
        found += [_fault(_HEAD_GONE, "event", head) for head in heads]
        damaged = [*self._texts(contents), *self._pictures()]
        found += damaged
        found += self._approvals(told, {fault.row for fault in damaged if fault.sentence != _REVISION_CHANGED.sentence})
        for check in (self._keys, self._receipts, self._editions_kept):
            found += check()
        found += self._root(expected_root)
        if progress:
            progress(total, total)
        return Checked(
            events=total,
            revisions=self._count("revision"),
            approvals=self._count("decision"),
            head=events.head(self._database),
            faults=tuple(one for one in found if not one.is_note),
            notes=tuple(one for one in found if one.is_note),
        )

    def _count(self, table: str) -> int:
        row = self._database.one(f"SELECT count(*) AS many FROM {table}")
        return int(row["many"]) if row else 0

    def _chain(self) -> Iterator[tuple[int, Row, list[Fault]]]:
        """Every event with what is wrong with it. After a fault the chain is taken up again at the next event."""
        seq, at, previous = 0, 0, events.NOTHING_BEFORE
        while True:
            rows = self._database.all(
                "SELECT seq, article_id, revision_id, collaborator_id, at, kind, payload, previous, hash,"
                f" {events.TOLD} AS told FROM event WHERE seq > ? ORDER BY seq LIMIT {AT_ONCE}",
                seq,
            )
            if not rows:
                return
            for row in rows:
                yield row["seq"], row, _wrong_with(row, seq, at, previous)
                seq, previous = row["seq"], row["hash"]
                at = row["at"] if isinstance(row["at"], int) else at

    def _texts(self, logged: Mapping[str, str]) -> Iterator[Fault]:
        """Each revision's text against its hash, and its content against what the log says of it, where it does."""
        article, number, text = "", 0, ""
        while rows := self._database.all(
            "SELECT id, article_id, number, full_text, cut_at, cut_length, inserted, sha256, fields FROM revision"
            f" WHERE (article_id, number) > (?, ?) ORDER BY article_id, number LIMIT {TEXTS_AT_ONCE}",
            article,
            number,
        ):
            for row in rows:
                if row["full_text"] is not None:
                    text = row["full_text"]
                else:
                    before = text if row["article_id"] == article else ""
                    text = splice.apply(before, splice.Splice(row["cut_at"], row["cut_length"], row["inserted"]))
                article, number = row["article_id"], row["number"]
                told = logged.get(row["id"], "")
                if splice.sha256(text) != row["sha256"]:
                    yield _fault(_TEXT_CHANGED, "revision", row["id"])
                elif told and told != splice.of_content(row["sha256"], row["fields"]):
                    yield _fault(_REVISION_CHANGED, "revision", row["id"])

    def _pictures(self) -> Iterator[Fault]:
        for row in self._database.all("SELECT sha256 FROM asset ORDER BY sha256"):
            data = self._readable("SELECT data FROM asset WHERE sha256 = ?", row["sha256"])
            if data is None or splice.sha256_of_bytes(data["data"]) != row["sha256"]:
                yield _fault(_PICTURE_CHANGED, "asset", row["sha256"])

    def _readable(self, sql: str, value: str) -> Row | None:
        try:
            return self._database.one(sql, value)
        except Refused:
            return None

    def _keys(self) -> Iterator[Fault]:
        for act in self._acts():
            told = self._database.one("SELECT kind, payload FROM event WHERE seq = ?", act.seq)
            row = self._database.one("SELECT id, statement FROM key_act WHERE seq = ?", act.seq)
            if row is None:
                continue
            said = events.told(told["payload"]).get("statement_sha256") if told else ""
            if not act.holds or said != splice.sha256(row["statement"]):
                yield _fault(_KEY_ACT_WRONG, "key_act", row["id"])

    def _approvals(self, told: Mapping[str, Mapping[Place, int]], damaged: set[str]) -> Iterator[Fault]:
        """Each decision against the log, its own words and its signature; and the log against the decisions.

        `told` is what the log tells of each article's moves; `damaged` the revisions and pictures that are not whole.
        """
        keys = self._known_keys()
        last = ""
        while articles := self._database.all(
            "SELECT article.id, article.revision_id, article.stage, article.language, article.house_style_key,"
            " article.template_key, article.template_version, article.is_sensitive, article.second_approver_id,"
            " revision.fields, revision.sha256 FROM article LEFT JOIN revision"
            f" ON revision.id = article.revision_id WHERE article.id > ? ORDER BY article.id LIMIT {TEXTS_AT_ONCE}",
            last,
        ):
            last = articles[-1]["id"]
            ids = [article["id"] for article in articles]
            decided = _by_article(self._decision_rows(ids))
            pictures = _by_article(self._pictures_of(ids))
            for article in articles:
                found, said = decided.get(article["id"], []), told.get(article["id"], {})
                decisions = self._as_told(found, said, keys)
                yield from _wrong_with_decisions(decisions)
                for row in found:
                    if splice.sha256(row["statement"]) != row["content_sha256"]:
                        yield _fault(_STATEMENT_CHANGED, "decision", row["id"])
                if {place for place in said if place[0]} - set(map(place_of, found)):
                    yield _fault(_APPROVAL_GONE, "article", article["id"])
                shown = [row["sha256"] for row in pictures.get(article["id"], [])]
                if not damaged.intersection([article["revision_id"], *shown]):
                    yield from self._standing(article, decisions, shown, newest_statement(found))

    def _pictures_of(self, article_ids: Sequence[str]) -> Sequence[Row]:
        places = ", ".join("?" for _ in article_ids)
        return self._database.all(
            f"SELECT article_id, sha256 FROM article_picture WHERE article_id IN ({places})", *article_ids
        )

    def _standing(
        self, article: Row, decisions: list[Decision], pictures: list[str], statement: str
    ) -> Iterator[Fault]:
        """Whether an article that counts as approved is; damage has a fault of its own."""
        if rows.STAGES[article["stage"]] not in SEALED_STAGES:
            return
        if article["fields"] is None:
            yield _fault(_NOT_APPROVED, "article", article["id"])
            return
        has_approval = any(one.kind in APPROVALS for one in decisions)
        try:
            is_valid = has_approval and self._seal_of_whole(article, decisions, pictures, statement).is_valid
        except Refused:
            return
        if not is_valid:
            # A newer house style voids an approval too: before publication that is no more than worth knowing.
            yield _fault(_NOT_APPROVED, "article", article["id"], is_note=has_approval)

    def _receipts(self) -> Iterator[Fault]:
        keys = {key.id: key for key in self.signing_keys()}
        told = self._told_of(Kind.EXPORTED, "receipt")
        for row in self._database.all("SELECT * FROM receipt ORDER BY at, id"):
            if not row["statement"]:
                continue  # from before receipts were statements
            said = receipts.statement(receipt_of(row))
            key = keys.get(row["key_id"])
            is_signed = key and signing.is_signed(key.public_key, receipts.FORM, said, row["signature"])
            if said != row["statement"] or (row["key_id"] and not is_signed):
                yield _fault(_RECEIPT_CHANGED, "receipt", row["id"])
            elif told.get(row["id"]) != splice.sha256(said):
                yield _fault(_RECEIPT_NOT_LOGGED, "receipt", row["id"])

    def _editions_kept(self) -> Iterator[Fault]:
        """Each edition against its own words, its signature and the log."""
        keys = {key.id: key for key in self.signing_keys()}
        told = self._told_of(Kind.EDITION_PUBLISHED, "edition")
        kept = {row["id"]: row for row in self._database.all("SELECT id, statement, signature FROM edition")}
        for one in self._editions("ORDER BY at, id"):
            said, key = editions.statement(one), keys.get(one.key_id)
            signature = kept[one.id]["signature"]
            is_signed = key and signing.is_signed(key.public_key, editions.FORM, said, signature)
            if said != kept[one.id]["statement"] or (one.key_id and not is_signed):
                yield _fault(_EDITION_CHANGED, "edition", one.id)
            elif told.get(one.id) != splice.sha256(said):
                yield _fault(_EDITION_NOT_LOGGED, "edition", one.id)

    def _told_of(self, kind: Kind, name: str) -> dict[str, str]:
        """What the log says of each receipt or edition: the hash of its statement."""
        found = self._database.all("SELECT payload FROM event WHERE kind = ?", kind)
        told = (events.told(row["payload"]) for row in found)
        return {str(one.get(f"{name}_id")): str(one.get(f"{name}_sha256")) for one in told}

    def _root(self, expected: str) -> Iterator[Fault]:
        typed = "".join(expected.split()).replace(":", "").lower()
        if (typed and typed != self.root_fingerprint()) or self.root() is Root.OTHER:
            yield _fault(_OTHER_ROOT, "key_act", self.root_fingerprint())


_EVENT_CHANGED = Fault("Event {row} of the log was changed.")
_EVENTS_GONE = Fault("Before event {row} of the log, events were removed.")
_EVENT_MOVED = Fault("Event {row} of the log does not follow the one before it: one was put in, or they were moved.")
_CLOCK_BACK = Fault("At event {row} of the log the clock was set back.")
_HEAD_GONE = Fault(
    "The log has no event {row}, which was printed on a receipt: the file was put back to an older state, or rewritten."
)
_TEXT_CHANGED = Fault("The text of revision {row} is not the one that was stored.")
_REVISION_CHANGED = Fault("The content of revision {row} is not what the log says of it.")
_PICTURE_CHANGED = Fault("The picture {row} is not the one that was stored.")
_KEY_ACT_WRONG = Fault("The act {row} about a signing key does not hold: its words, signature or event are wrong.")
_SIGNATURE_BROKEN = Fault("The signature of approval {row} is broken.")
_APPROVAL_NOT_LOGGED = Fault("The log knows nothing of approval {row}.")
_APPROVAL_CHANGED = Fault("Approval {row} was changed, or it belongs to another article.")
_STATEMENT_CHANGED = Fault("What approval {row} was given for is no longer what its hash says.")
_APPROVAL_GONE = Fault("The log tells of an approval of article {row} that is no longer there.")
_NOT_APPROVED = Fault("Article {row} counts as approved or published, and no approval holds for its content now.")
_RECEIPT_CHANGED = Fault("Receipt {row} was changed, or its signature is broken.")
_RECEIPT_NOT_LOGGED = Fault("The log knows nothing of receipt {row}.")
_EDITION_CHANGED = Fault("Edition {row} was changed, or its signature is broken.")
_EDITION_NOT_LOGGED = Fault("The log knows nothing of edition {row}.")
_OTHER_ROOT = Fault("The desk's root key is {row}, and not the one that was expected.")


def _wrong_with(row: Row, seq: int, at: int, previous: str) -> list[Fault]:
    """What is wrong with an event that stands behind the event `seq`, which was at `at` and has the hash `previous`."""
    faults = []
    if events.hash_of_told(row["told"] or "") != row["hash"] or not isinstance(row["payload"], str):
        faults.append(_fault(_EVENT_CHANGED, "event", row["seq"]))
    if row["seq"] != seq + 1:
        faults.append(_fault(_EVENTS_GONE, "event", row["seq"]))
    elif row["previous"] != previous:
        faults.append(_fault(_EVENT_MOVED, "event", row["seq"]))
    if isinstance(row["at"], int) and row["at"] < at - DAY:
        faults.append(_fault(_CLOCK_BACK, "event", row["seq"], is_note=True))
    return faults


def _wrong_with_decisions(decisions: Iterable[Decision]) -> Iterator[Fault]:
    for one in decisions:
        if one.signature is Signature.BROKEN:
            yield _fault(_SIGNATURE_BROKEN, "decision", one.id)
        elif not one.is_logged:
            yield _fault(_APPROVAL_NOT_LOGGED, "decision", one.id)
        elif not one.holds:
            yield _fault(_APPROVAL_CHANGED, "decision", one.id)


def _by_article(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["article_id"], []).append(row)
    return found


def _fault(what: Fault, table: str, row: object, *, is_note: bool = False) -> Fault:
    fault = Fault(what.sentence, row=row)
    fault.table, fault.row, fault.is_note = table, str(row), is_note
    return fault
