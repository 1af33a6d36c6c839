"""The source ledger of an article: what stands behind its statements. `editor.sources` says what may leave the desk."""

import uuid
from collections.abc import Mapping
from datetime import date

from editor.frozen import frozen
from editor.refusal import Refused
from editor.sources import Source, SourceKind, Verdict, open_ones
from editor.text import legible
from editor.text.anchors import Anchor
from storage.article.history import History
from storage.change import Change, Kind
from storage.database import Row

LONGEST_CITATION, LONGEST_NOTE = 2_000, 20_000
"""Characters."""
_WORDS = ("citation", "dated", "link", "file_name", "file_sha256", "note")


@frozen
class Attached:
    """An entry that a file is attached to, with its article. `is_same`: by its hash; else the file has its name only.

    `citation` is empty for one that is off the record.
    """

    headline: str
    slug: str
    citation: str
    is_same: bool


class Sources(History):
    """The verbs of the ledger."""

    def attached(self, sha256: str, name: str) -> list[Attached]:
        """The entries of the whole desk with a file of this hash; where there is none, those with one of this name."""
        found = self._database.all(
            "SELECT source.*, article.headline, article.slug FROM source JOIN article ON article.id = article_id"
            " WHERE file_sha256 = ? OR (file_name = ? AND file_sha256 <> '') ORDER BY source.added_at, source.id",
            sha256,
            name,
        )
        told = [
            Attached(
                row["headline"],
                row["slug"],
                "" if row["is_off_record"] else row["citation"],
                row["file_sha256"] == sha256,
            )
            for row in found
        ]
        return [one for one in told if one.is_same] or told

    def sources(self, article_id: str) -> list[Source]:
        """All of them, those on the whole article last, the others by their place in the text."""
        row = self._article_row(article_id)
        found = self._database.all("SELECT * FROM source WHERE article_id = ? ORDER BY added_at, id", article_id)
        if not found:
            return []
        anchors = self._anchors(article_id, self._text_at(row))
        read = [_source(one, anchors.get(one["id"])) for one in found]
        return sorted(read, key=lambda one: (one.anchor is None, one.anchor.start if one.anchor else 0, one.added_at))

    def add_source(
        self,
        article_id: str,
        kind: SourceKind,
        citation: str,
        span: tuple[int, int] | None = None,
        *,
        revision_id: str = "",
        is_off_record: bool = False,
        **words: str,
    ) -> Change:
        """Enter a source for `span` (in the text of `revision_id`, by default the newest), or for the whole article.

        `words`: `dated` (ISO date), `link`, `file_name`, `file_sha256`, `note`. `values["source_id"]` is its id.
        Refused without a citation, for a date that is none, a link that is no web address, a span outside the text.
        """
        kept = _kept({"citation": citation, **words})
        with self._changing_article(article_id) as (now, row):
            source_id = str(uuid.uuid4())
            anchor = None
            if span is not None:
                seen_id = revision_id or row["revision_id"]
                text = self._text_at(row)
                seen = text if seen_id == row["revision_id"] else self.revision_content(seen_id)[1]
                anchor = self._anchor_on((seen_id, seen), (row["revision_id"], text), span)
            values: dict[str, object] = {**kept, "id": source_id, "article_id": article_id}
            values |= {
                "collaborator_id": self.me.id,
                "kind": SourceKind(kind).value,
                "is_off_record": int(is_off_record),
                "added_at": now,
            }
            columns = ", ".join(values)
            places = ", ".join("?" for _ in values)
            self._database.run(f"INSERT INTO source ({columns}) VALUES ({places})", *values.values())
            if anchor:
                self._set_anchor(source_id, article_id, anchor)
            # No word of it is repeated in the log, which is exported and never changed: it may go off the record later.
            return self._record(Kind.SOURCE_ADDED, now, article_id, row["revision_id"], source_id=source_id)

    def change_source(
        self, source_id: str, *, kind: SourceKind | None = None, is_off_record: bool | None = None, **words: str
    ) -> Change:
        """Put other words into an entry (`citation`, `dated`, `link`, …): its verdict is open again."""
        with self._changing() as now:
            row = self._source_row(source_id)
            kept = _kept({**{name: row[name] for name in _WORDS}, **words})
            hidden = row["is_off_record"] if is_off_record is None else int(is_off_record)
            names = ", ".join(f"{name} = ?" for name in kept)
            self._database.run(
                f"UPDATE source SET {names}, kind = ?, is_off_record = ?, verdict = ?, checked_by = NULL,"
                " checked_at = NULL WHERE id = ?",
                *kept.values(),
                SourceKind(kind or row["kind"]).value,
                hidden,
                Verdict.OPEN,
                source_id,
            )
            return self._record(Kind.SOURCE_CHANGED, now, row["article_id"], None, source_id=source_id, verdict="open")

    def judge_source(self, source_id: str, verdict: Verdict) -> Change:
        """Say what checking it came to; I am who checked it."""
        with self._changing() as now:
            row = self._source_row(source_id)
            is_open = verdict is Verdict.OPEN
            self._database.run(
                "UPDATE source SET verdict = ?, checked_by = ?, checked_at = ? WHERE id = ?",
                verdict,
                None if is_open else self.me.id,
                None if is_open else now,
                source_id,
            )
            facts = {"source_id": source_id, "verdict": verdict.value}
            return self._record(Kind.SOURCE_CHANGED, now, row["article_id"], None, **facts)

    def remove_source(self, source_id: str) -> Change:
        """Take an entry out of the ledger; the log keeps that it was there."""
        with self._changing() as now:
            row = self._source_row(source_id)
            self._database.run("DELETE FROM anchor WHERE id = ?", source_id)
            self._database.run("DELETE FROM source WHERE id = ?", source_id)
            return self._record(Kind.SOURCE_REMOVED, now, row["article_id"], None, source_id=source_id)

    def _refuse_open_sources(self, article_id: str, note: str) -> None:
        """Refused when a source is open and nobody says why."""
        waiting = open_ones(self.sources(article_id))
        if waiting and not note:
            raise Refused(
                "Sources of this article still open: {count}, so it was not approved. Confirm or attribute them, or "
                "say in the note why it goes out without.",
                count=len(waiting),
            )

    def _source_row(self, source_id: str) -> Row:
        row = self._database.one("SELECT * FROM source WHERE id = ?", source_id)
        if row is None:
            raise Refused("This source is no longer in the ledger. Nothing was changed; look at the list again.")
        return row


def _kept(words: Mapping[str, str]) -> dict[str, str]:
    """The words of an entry, clean; Refused where one is not what it must be."""
    kept = {name: legible.lines(words.get(name, "")) for name in _WORDS}
    kept |= {name: " ".join(text.split()) for name, text in kept.items() if name != "note"}
    if not kept["citation"]:
        raise Refused("A source needs to be named; nothing was kept. Say who or what it is.")
    if len(kept["citation"]) > LONGEST_CITATION or len(kept["note"]) > LONGEST_NOTE:
        raise Refused(
            "The name of a source has at most {most} characters; nothing was kept. Put the rest into its note.",
            most=LONGEST_CITATION,
        )
    if kept["dated"] and not _is_date(kept["dated"]):
        raise Refused(
            "“{date}” is not a date; nothing was kept. Write year, month and day: 2026-03-05.", date=kept["dated"]
        )
    if kept["link"] and not kept["link"].startswith(("https://", "http://")):
        raise Refused("The link of a source begins with https:// or http://; nothing was kept. Copy it again.")
    return kept


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _source(row: Row, anchor: Anchor | None) -> Source:
    return Source(
        id=row["id"],
        article_id=row["article_id"],
        by=row["collaborator_id"],
        kind=SourceKind(row["kind"]),
        citation=row["citation"],
        dated=row["dated"],
        link=row["link"],
        file_name=row["file_name"],
        file_sha256=row["file_sha256"],
        is_off_record=bool(row["is_off_record"]),
        verdict=Verdict(row["verdict"]),
        note=row["note"],
        checked_by=row["checked_by"] or "",
        checked_at=row["checked_at"],
        added_at=row["added_at"],
        anchor=anchor,
    )
