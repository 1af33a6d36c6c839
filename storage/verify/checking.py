"""Whether a desk is what its log says: chain, texts, pictures, approvals, keys and receipts. It changes nothing.

A fault names the row that is wrong. What a file hides that was rewritten or put back as a whole, only a hash or a
fingerprint that was written down outside can show: `expected_head` and `expected_root`.
"""

from collections.abc import Callable, Iterator
from dataclasses import field
from functools import partial

from editor import edition as editions
from editor import receipt as receipts
from editor import signing
from editor.frozen import frozen
from editor.refusal import Refused
from storage import events, splice
from storage.change import Kind
from storage.database import Database, Row
from storage.file.disk import damaged
from storage.publication.exports import receipt_of
from storage.publication.publications import Publications
from storage.review.keys import Root
from storage.review.seals import KnownKeys
from storage.verify import verified_articles, verified_log
from storage.verify.faults import (
    EDITION_CHANGED,
    EDITION_NOT_LOGGED,
    HEAD_GONE,
    KEY_ACT_WITHOUT_RIGHT,
    KEY_ACT_WRONG,
    LEADS_NOWHERE,
    OTHER_ROOT,
    PICTURE_CHANGED,
    RECEIPT_CHANGED,
    RECEIPT_NOT_LOGGED,
    REVISION_CHANGED,
    STATIONERY_CHANGED,
    TEXT_CHANGED,
    WRONG_KIND,
    Fault,
)
from storage.verify.side_by_side import SideBySide, processors
from storage.verify.soundness import Soundness
from storage.verify.verified_articles import ArticleStretch, Placed
from storage.verify.verified_log import Told

EVENTS_IN_ONE = 20_000
"""Of the log, in one part of the work."""
ARTICLES_IN_ONE = 500
SEVERAL_FROM = 20_000
"""Events and revisions from which a second process is worth its start."""

_NOT_THE_DESK = ("search_", "sqlite_", "_sqlite_")
"""How the tables begin that are made anew from the others, and those of the engine."""

_STATIONERY = {
    "template": ("key", "language", "version"),
    "audience": ("key", "language", "version"),
    "house_style": ("key", "version"),
}
"""The tables of what people write that is no article, and the columns that name a row."""

Progress = Callable[[int, int], None]
"""Told how many rows of how many are done, now and then."""


@frozen
class Checked:
    """What was found. `head` is the hash of the log's newest event."""

    events: int
    revisions: int
    approvals: int
    head: str
    faults: tuple[Fault, ...] = field(default_factory=tuple)
    notes: tuple[Fault, ...] = field(default_factory=tuple)


class Checking(Publications, Soundness):
    """The verb `verify`."""

    def verify(
        self,
        progress: Progress | None = None,
        expected_head: str = "",
        expected_root: str = "",
        processes: int | None = None,
    ) -> Checked:
        """Check everything. `expected_head` is a hash from a receipt, `expected_root` the root key's fingerprint.

        A large desk is read by as many processes as there are processors, or by as many as are asked for. What
        `progress` raises ends it.
        """
        counts = {table: self._count(table) for table in ("event", "revision", "decision")}
        work = counts["event"] + counts["revision"]
        if processes is None:
            processes = processors() if work >= SEVERAL_FROM else 1
        tell = partial(_told_to, progress, work)
        with SideBySide(self._database, processes) as side:
            told = self._told(side, "".join(expected_head.split()).lower(), tell)
            self._look_at_tables(side)
            found = [*told.faults, *self._wrong_kinds(side), *self._articles_and_pictures(side, told, tell)]
            for check in (self._stationery, self._keys, self._receipts, self._editions_kept):
                found += side.here(partial(_listed, check))
            found += self._lead_nowhere(side)
            found += self._root(expected_root)
        tell(work)
        return Checked(
            events=counts["event"],
            revisions=counts["revision"],
            approvals=counts["decision"],
            head=events.head(self._database),
            faults=tuple(one for one in found if not one.is_note),
            notes=tuple(one for one in found if one.is_note),
        )

    def _count(self, table: str) -> int:
        row = self._database.one(f"SELECT count(*) AS many FROM {table}")
        return int(row["many"]) if row else 0

    def _told(self, side: SideBySide, head: str, tell: Callable[[int], None]) -> Told:
        """What the whole log tells."""
        told = Told()
        for one in side.each(verified_log.told_by, verified_log.stretches(self._database, head, EVENTS_IN_ONE)):
            told.add(one)
            tell(told.events)
        if head and not told.has_head:
            told.faults.append(HEAD_GONE.at("event", head))
        return told

    def _look_at_tables(self, side: SideBySide) -> None:
        """Refused when a part of a large file is damaged that opening it did not look at."""
        if not all(side.each(Database.is_table_sound, self._unchecked)):
            raise damaged(self.path.name)

    def _own_tables(self) -> list[str]:
        return [name for name in self._database.tables() if not name.startswith(_NOT_THE_DESK)]

    def _lead_nowhere(self, side: SideBySide) -> Iterator[Fault]:
        for found in side.each(Database.lead_nowhere, self._own_tables()):
            for table, key in found:
                yield LEADS_NOWHERE.at(table, key)

    def _wrong_kinds(self, side: SideBySide) -> Iterator[Fault]:
        tables = self._own_tables()
        for table, keys in zip(tables, side.each(Database.wrong_kinds, tables), strict=True):
            for key in keys:
                yield WRONG_KIND.at(table, ", ".join(map(str, key)))

    def _articles_and_pictures(self, side: SideBySide, told: Told, tell: Callable[[int], None]) -> list[Fault]:
        """Texts, then pictures, then approvals, each in the order of the articles."""
        done, texts, approvals = told.events, [], []
        for found in side.each(verified_articles.found_in, self._stretches(told, side.here(self._known_keys))):
            texts += found.texts
            approvals += found.approvals
            done += found.revisions
            tell(done)
        pictures = side.here(partial(_listed, self._pictures))
        changed = _in_order(texts)
        damaged = {fault.row for fault in (*changed, *pictures) if fault.sentence != REVISION_CHANGED.sentence}
        return [*changed, *pictures, *(fault for fault, rests_on in approvals if not rests_on & damaged)]

    def _stretches(self, told: Told, keys: KnownKeys) -> Iterator[ArticleStretch]:
        """All articles in parts, each with what the log tells of it."""
        contents = told.contents
        ids = [row["id"] for row in self._database.all("SELECT id FROM article ORDER BY id")]
        after = ""
        ends = [*ids[ARTICLES_IN_ONE - 1 :: ARTICLES_IN_ONE], None]
        for number, last in enumerate(ends):
            own = ids[number * ARTICLES_IN_ONE : (number + 1) * ARTICLES_IN_ONE]
            own_contents = [contents.pop(one) for one in own if one in contents]
            if last is None:
                # What the log tells of articles that are not there, or of none, may be about any revision.
                own_contents += contents.values()
            decided = {one: told.decided[one] for one in own if one in told.decided}
            yield ArticleStretch(after, last, own_contents, decided, keys)
            after = last or ""

    def _pictures(self) -> Iterator[Fault]:
        for row in self._database.all("SELECT sha256 FROM asset ORDER BY sha256"):
            data = self._readable("SELECT data FROM asset WHERE sha256 = ?", row["sha256"])
            if data is None or splice.sha256_of_bytes(data["data"]) != row["sha256"]:
                yield PICTURE_CHANGED.at("asset", row["sha256"])

    def _readable(self, sql: str, value: str) -> Row | None:
        try:
            return self._database.one(sql, value)
        except Refused:
            return None

    def _stationery(self) -> Iterator[Fault]:
        """An approval names a house style by its version: what that looks like is held here, and in the log."""
        told = {}
        for row in self._database.all("SELECT payload FROM event WHERE kind = ?", Kind.HOUSE_STYLE_SAVED):
            said = events.told(row["payload"])
            told[said.get("key"), said.get("version")] = said.get("source_sha256")
        for table, columns in _STATIONERY.items():
            names = ", ".join(columns)
            for row in self._database.all(f"SELECT {names}, source, sha256 FROM {table} ORDER BY {names}"):
                logged = told.get((row["key"], row["version"])) if table == "house_style" else None
                if splice.sha256(row["source"]) != row["sha256"] or (logged or row["sha256"]) != row["sha256"]:
                    yield STATIONERY_CHANGED.at(table, " ".join(str(row[name]) for name in columns))

    def _keys(self) -> Iterator[Fault]:
        acts = self._acts()
        idle = {one.seq for one in signing.without_right(acts)}
        for act in acts:
            told = self._database.one("SELECT kind, payload FROM event WHERE seq = ?", act.seq)
            row = self._database.one("SELECT id, statement FROM key_act WHERE seq = ?", act.seq)
            if row is None:
                continue
            said = events.told(told["payload"]).get("statement_sha256") if told else ""
            if not act.holds or said != splice.sha256(row["statement"]):
                yield KEY_ACT_WRONG.at("key_act", row["id"])
            elif act.seq in idle:
                # A key that nobody vouched for could once try to revoke another one; nothing came of it.
                yield KEY_ACT_WITHOUT_RIGHT.at("key_act", row["id"], is_note=act.act is signing.Act.REVOKED)

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
                yield RECEIPT_CHANGED.at("receipt", row["id"])
            elif told.get(row["id"]) != splice.sha256(said):
                yield RECEIPT_NOT_LOGGED.at("receipt", row["id"])

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
                yield EDITION_CHANGED.at("edition", one.id)
            elif told.get(one.id) != splice.sha256(said):
                yield EDITION_NOT_LOGGED.at("edition", one.id)

    def _told_of(self, kind: Kind, name: str) -> dict[str, str]:
        """What the log says of each receipt or edition: the hash of its statement."""
        found = self._database.all("SELECT payload FROM event WHERE kind = ?", kind)
        told = (events.told(row["payload"]) for row in found)
        return {str(one.get(f"{name}_id")): str(one.get(f"{name}_sha256")) for one in told}

    def _root(self, expected: str) -> Iterator[Fault]:
        typed = "".join(expected.split()).replace(":", "").lower()
        if (typed and typed != self.root_fingerprint()) or self.root() is Root.OTHER:
            yield OTHER_ROOT.at("key_act", self.root_fingerprint())


def _listed(check: Callable[[], Iterator[Fault]]) -> list[Fault]:
    return list(check())


def _told_to(progress: Progress | None, total: int, done: int) -> None:
    if progress:
        progress(min(done, total), total)


def _in_order(texts: list[Placed]) -> list[Fault]:
    """By article and number, as the desk has them: another stretch than its own may have found one, and too much."""
    changed = {fault.row for _, _, fault in texts if fault.sentence == TEXT_CHANGED.sentence}
    in_order = sorted(texts, key=lambda one: (str(one[0]), one[1] if isinstance(one[1], int) else 0))
    once = {(fault.sentence, fault.row): fault for _, _, fault in in_order}
    return [one for one in once.values() if one.sentence == TEXT_CHANGED.sentence or one.row not in changed]
