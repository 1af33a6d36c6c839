"""The history of an article: every text it ever had, as splices with a full copy now and then."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from editor import workflow
from editor.article import Fields, Revision, Stage
from editor.refusal import Refused
from editor.text import legible
from editor.text.line_counts import count_lines
from storage import rows, splice, stages
from storage.article.anchoring import Anchoring
from storage.change import Change, Kind
from storage.database import LONG, Row
from storage.office import people

LONGEST_NAME = 120
"""characters of the name of a revision"""
FULL_COPY_EVERY = 100
"""Revision 1, 101, 201, ... hold the whole text; the others what changed since the one before."""


Parts = tuple[str | None, int | None, int | None, str | None]
"""The columns full_text, cut_at, cut_length and inserted of a revision."""


class HeldByAnother(Refused):
    """Somebody else has the article checked out; what was typed can be kept as a proposal."""


class History(Anchoring):
    """Revisions: written once, never changed."""

    _newest: tuple[str, str] = ("", "")
    """The id and text of the revision last read or written. A revision never changes, so this is never stale."""

    def revisions(self, article_id: str) -> list[Revision]:
        """Newest first."""
        found = self._database.all(
            "SELECT revision.*, revision_name.name AS given_name FROM revision"
            " LEFT JOIN revision_name ON revision_name.revision_id = revision.id"
            " WHERE article_id = ? ORDER BY number DESC",
            article_id,
        )
        return [rows.revision(row) for row in found]

    def revision_content(self, revision_id: str) -> tuple[Fields, str]:
        """The fields and the text as they stood; Refused when the disk no longer has them as they were written."""
        row = self._database.one("SELECT * FROM revision WHERE id = ?", revision_id)
        if row is None:
            raise Refused("This revision is no longer on the desk. The article itself is untouched.")
        return rows.fields_from_json(row["fields"]), self._text_of(row["article_id"], row["number"], revision_id)

    def keep_revision(self, article_id: str, name: str = "") -> Change:
        """Keep the article as it stands now under a name of its own, so that it is found again in the history."""
        name = legible.line(name)[:LONGEST_NAME]
        with self._changing_article(article_id) as (now, row):
            text = self._text_at(row)
            revision_id = self._add_revision(row, now, text, row["fields"], "kept", name)
            self._database.run("UPDATE article SET revision_id = ? WHERE id = ?", revision_id, article_id)
            return self._record(Kind.REVISION_KEPT, now, article_id, revision_id, name=name)

    @contextmanager
    def _changing_content(self, article_id: str) -> Iterator[tuple[int, Row]]:
        """One change of an article's content; Refused in a stage in which that does not change.

        Refused as `HeldByAnother` while somebody else has it checked out.
        """
        with self._changing_article(article_id) as (now, row):
            _refuse_when_settled(row)
            self._refuse_when_held(article_id)
            yield now, row

    def _refuse_when_held(self, article_id: str) -> None:
        held = self._database.one(
            "SELECT collaborator_id FROM checkout"
            " WHERE article_id = ? AND released_at IS NULL AND collaborator_id <> ?",
            article_id,
            self.me.id,
        )
        if held:
            raise HeldByAnother(
                "{name} has this article checked out, so it was not changed. Propose your changes, wait until it is "
                "given back, or ask a desk chief to take it over.",
                name=people.of(self._database, held["collaborator_id"]).name,
            )

    def _text_at(self, article: Row) -> str:
        """The text of an article's newest revision."""
        return self._text_of(article["id"], article["number"], article["revision_id"])

    def _text_of(self, article_id: str, number: int, revision_id: str) -> str:
        if self._newest[0] == revision_id:
            return self._newest[1]
        found = self._database.all(
            "SELECT full_text, cut_at, cut_length, inserted, sha256 FROM revision WHERE article_id = ? AND number <= ?"
            " AND number >= (SELECT max(number) FROM revision"
            "  WHERE article_id = ? AND number <= ? AND full_text IS NOT NULL) ORDER BY number",
            article_id,
            number,
            article_id,
            number,
        )
        text: str = found[0]["full_text"] if found else ""
        for row in found[1:]:
            text = splice.apply(text, splice.Splice(row["cut_at"], row["cut_length"], row["inserted"]))
        if not found or splice.sha256(text) != found[-1]["sha256"]:
            raise Refused(
                "Revision {number} of this article was damaged on the disk and is not shown as if it were right. "
                "Nothing was changed; open an earlier revision, or the newest backup.",
                number=number,
            )
        self._newest = (revision_id, text)
        if len(text) > LONG:
            self._database.give_back()
        return text

    def _add_revision(self, article: Row, now: int, text: str, fields: str, reason: str, name: str = "") -> str:
        """Write the revision after the newest one and hand back its id; the caller makes it the article's newest."""
        number = article["number"] + 1
        before = self._text_at(article)
        change = splice.between(before, text)
        if text != before:
            self._carry_anchors(article["id"], before, text, change)
        parts: Parts = (text, None, None, None)
        if number % FULL_COPY_EVERY != 1:
            parts = (None, change.at, change.length, change.inserted)
        return self._insert_revision(article["id"], number, now, text, fields, reason, name, parts)

    def _add_first_revision(self, article_id: str, now: int, text: str, fields: str) -> str:
        return self._insert_revision(article_id, 1, now, text, fields, "begun", "", (text, None, None, None))

    def _insert_revision(
        self,
        article_id: str,
        number: int,
        now: int,
        text: str,
        fields: str,
        reason: str,
        name: str,
        parts: Parts,
    ) -> str:
        revision_id = str(uuid.uuid4())
        self._database.run(
            "INSERT INTO revision (id, article_id, number, collaborator_id, at, name, reason, fields,"
            " full_text, cut_at, cut_length, inserted, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            revision_id,
            article_id,
            number,
            self.me.id,
            now,
            name,
            reason,
            fields,
            *parts,
            splice.sha256(text),
        )
        self._newest = (revision_id, text)
        self._written = (revision_id, splice.of_content(splice.sha256(text), fields))
        return revision_id

    def _put_text(self, article: Row, now: int, text: str, reason: str, fields: str | None = None) -> tuple[str, str]:
        """Make this the article's text (and fields); the new revision's id, and the stage it leads to."""
        revision_id = self._add_revision(article, now, text, fields or article["fields"], reason)
        stage = self._take_up(article, revision_id, now)
        self._database.run("UPDATE article SET words = ? WHERE id = ?", count_lines(text).words, article["id"])
        if fields:
            read = rows.fields_from_json(fields)
            self._database.run(
                "UPDATE article SET slug = ?, headline = ?, embargo_until = ? WHERE id = ?",
                read.slug,
                read.headline,
                read.embargo.until if read.embargo else None,
                article["id"],
            )
        return revision_id, stage

    def _take_up(self, article: Row, revision_id: str, now: int) -> str:
        """Make a new revision the article's newest, and move it to the stage that a change of content leads to."""
        before = rows.STAGES[article["stage"]]
        after = workflow.AFTER_A_CHANGE.get(before, before)
        self._database.run(
            "UPDATE article SET revision_id = ?, stage = ?, changed_at = ? WHERE id = ?",
            revision_id,
            after,
            now,
            article["id"],
        )
        if after is not before:
            stages.enter(self._database, article["id"], after, now)
            values = {"from": before.value, "to": after.value, "note": ""}
            self._record(Kind.MOVED, now, article["id"], revision_id, **values)
        return after.value


def _refuse_when_settled(article: Row) -> None:
    stage = rows.STAGES[article["stage"]]
    if stage is Stage.DROPPED:
        raise Refused("This article was dropped, so it is kept as it is. Take it up again to go on writing.")
    if stage in workflow.SETTLED:
        raise Refused(
            "This article has been published, so its text stays as it was printed. "
            "Write a correction, or copy the text into a new article."
        )
