"""Proposals: the text of an article as somebody wants it, kept beside the article and taken or refused word by word.

A row holds the revision that it was made on and the one splice from that text to the proposed one. The article may go
on meanwhile: a proposal is held against the text as it is now when it is read, and written anew when it is decided.
"""

import uuid
from collections.abc import Collection

from editor.refusal import Refused
from editor.review import Proposal, proposal
from editor.text import legible
from editor.text.normalise import clean
from storage import splice
from storage.article.articles import LARGEST_TEXT, Articles
from storage.change import Change, Kind
from storage.database import Row

LONGEST_NOTE = 2_000
"""Characters of the note of a proposal."""


class Proposals(Articles):
    """The verbs of proposing."""

    def proposals(self, article_id: str) -> list[Proposal]:
        """The open ones, oldest first, each held against the article as it is now."""
        article = self._article_row(article_id)
        found = self._database.all(
            "SELECT * FROM proposal WHERE article_id = ? AND state = 'open' ORDER BY created_at, id", article_id
        )
        return [self._proposal(row, article) for row in found]

    def my_proposal(self, article_id: str) -> Proposal | None:
        """What I am proposing in this article, to go on with it; late work of mine is not it."""
        row = self._mine(article_id)
        return self._proposal(row, self._article_row(article_id)) if row else None

    def proposing_base(self, article_id: str) -> tuple[str, str, str]:
        """What proposing begins with: the newest revision's id, its text, and the text as I propose it so far."""
        article, mine = self._article_row(article_id), self.my_proposal(article_id)
        text = self._text_at(article)
        return article["revision_id"], text, mine.text if mine else text

    def proposal_counts(self) -> dict[str, int]:
        """How many proposals are open, by article; articles without any are left out."""
        found = self._database.all(
            "SELECT article_id, count(*) AS open FROM proposal WHERE state = 'open' GROUP BY article_id"
        )
        return {row["article_id"]: row["open"] for row in found}

    def save_proposal(self, article_id: str, text: str, revision_id: str, note: str = "") -> Change:
        """Keep the article as I want it: what autosave calls while proposals are switched on.

        `revision_id` is the one whose text I am changing. I have one open proposal an article; this is its new text.
        The text of the revision itself withdraws it. The change's values: `proposal_id`, `cleaned` as in `save_text`.
        """
        cleaned = clean(text)
        if len(cleaned.text) > LARGEST_TEXT:
            raise Refused(
                "This proposal is longer than the {most} characters that one article may have, so it was not saved; "
                "the one saved before is safe. Split it into several articles.",
                most=LARGEST_TEXT,
            )
        with self._changing_article(article_id) as (now, _row):
            mine = self._mine(article_id)
            base = self.revision_content(revision_id)[1]
            if cleaned.text == base:
                return self._withdraw(mine, now) if mine else Change(Kind.UNCHANGED, article_id, revision_id, now)
            if mine and (mine["revision_id"], mine["sha256"]) == (revision_id, splice.sha256(cleaned.text)):
                return Change(Kind.UNCHANGED, article_id, revision_id, now, {"proposal_id": mine["id"]})
            note = legible.lines(note)[:LONGEST_NOTE]
            proposal_id = mine["id"] if mine else self._add_proposal(article_id, revision_id, now)
            self._write_proposal(proposal_id, revision_id, base, cleaned.text, now)
            if note:
                self._database.run("UPDATE proposal SET note = ? WHERE id = ?", note, proposal_id)
            facts = {"proposal_id": proposal_id, "cleaned": [str(one) for one in cleaned.notes]}
            return self._record(Kind.PROPOSAL_SAVED, now, article_id, revision_id, **facts)

    def withdraw_proposal(self, proposal_id: str) -> Change:
        """Take back what I proposed. Refused for what somebody else did."""
        with self._changing() as now:
            row = self._proposal_row(proposal_id)
            if row["collaborator_id"] != self.me.id:
                raise Refused("Only who made a proposal takes it back; nothing was changed. You can refuse it instead.")
            return self._withdraw(row, now)

    def take_proposal(self, seen: Proposal, chosen: Collection[int] | None = None) -> Change:
        """Make differences of a proposal part of the article; without `chosen` all of them.

        `seen` is the proposal as `proposals` gave it: its numbers are those of `chosen`. Refused when it or the
        article has changed since. The change's values: `proposal_id`, `by`, `taken`, `left`, `stage`.
        """
        with self._changing_content(seen.article_id) as (now, row):
            kept = self._as_seen(seen, row)
            text = kept.with_taken(chosen)
            if text == kept.base:
                return Change(Kind.UNCHANGED, seen.article_id, row["revision_id"], now)
            revision_id, stage = self._put_text(row, now, text, "proposal")
            self._write_proposal(seen.id, revision_id, text, kept.text, now)
            return self._decided(Kind.PROPOSAL_TAKEN, kept, chosen, (text, kept.text), now, revision_id, stage)

    def refuse_proposal(self, seen: Proposal, chosen: Collection[int] | None = None) -> Change:
        """Strike differences from a proposal; without `chosen` all. The article stays. As `take_proposal` otherwise."""
        with self._changing_article(seen.article_id) as (now, row):
            kept = self._as_seen(seen, row)
            text = kept.with_refused(chosen)
            self._write_proposal(seen.id, row["revision_id"], kept.base, text, now)
            return self._decided(
                Kind.PROPOSAL_REFUSED, kept, chosen, (kept.base, text), now, row["revision_id"], row["stage"]
            )

    def take_all_of(self, article_id: str, person_id: str) -> list[Change]:
        """Take all that a person proposes in an article; what clashes is taken as that person wants it."""
        with self._changing_content(article_id):
            return [self.take_proposal(self._again(one.id)) for one in self._open_of(article_id, person_id)]

    def refuse_all_of(self, article_id: str, person_id: str) -> list[Change]:
        with self._changing_article(article_id):
            return [self.refuse_proposal(self._again(one.id)) for one in self._open_of(article_id, person_id)]

    def _open_of(self, article_id: str, person_id: str) -> list[Proposal]:
        return [one for one in self.proposals(article_id) if one.by == person_id and not one.why_not]

    def _again(self, proposal_id: str) -> Proposal:
        row = self._proposal_row(proposal_id)
        return self._proposal(row, self._article_row(row["article_id"]))

    def _as_seen(self, seen: Proposal, article: Row) -> Proposal:
        """The proposal as it is kept; Refused when it is no longer what was seen."""
        kept = self._proposal(self._proposal_row(seen.id), article)
        if kept.why_not:
            raise kept.why_not
        if (kept.base, kept.text) != (seen.base, seen.text):
            raise Refused(
                "The article or this proposal has changed since you looked, so nothing was decided. Look at it again."
            )
        return kept

    def _decided(
        self,
        kind: Kind,
        kept: Proposal,
        chosen: Collection[int] | None,
        texts: tuple[str, str],
        now: int,
        revision_id: str,
        stage: str,
    ) -> Change:
        """Close the proposal when nothing is left of it, and leave the trace."""
        is_done = texts[0] == texts[1]
        if is_done:
            self._close(kept.id, "taken" if kind is Kind.PROPOSAL_TAKEN else "refused", now)
        count = len(kept.differences) if chosen is None else len(set(chosen))
        facts = {"proposal_id": kept.id, "by": kept.by, "count": count, "is_done": is_done, "stage": str(stage)}
        return self._record(kind, now, kept.article_id, revision_id, **facts)

    def _withdraw(self, row: Row, now: int) -> Change:
        self._close(row["id"], "outdated", now)
        facts = {"proposal_id": row["id"]}
        return self._record(Kind.PROPOSAL_WITHDRAWN, now, row["article_id"], row["revision_id"], **facts)

    def _close(self, proposal_id: str, state: str, now: int) -> None:
        self._database.run(
            "UPDATE proposal SET state = ?, decided_at = ?, decided_by = ? WHERE id = ?",
            state,
            now,
            self.me.id,
            proposal_id,
        )

    def _mine(self, article_id: str) -> Row | None:
        return self._database.one(
            "SELECT * FROM proposal WHERE article_id = ? AND collaborator_id = ? AND state = 'open'"
            " AND checkout_id IS NULL ORDER BY created_at DESC LIMIT 1",
            article_id,
            self.me.id,
        )

    def _proposal_row(self, proposal_id: str) -> Row:
        row = self._database.one("SELECT * FROM proposal WHERE id = ? AND state = 'open'", proposal_id)
        if row is None:
            raise Refused("This proposal was decided or taken back already. Nothing was changed; look at it again.")
        return row

    def _add_proposal(
        self, article_id: str, revision_id: str, now: int, by: str = "", checkout_id: str | None = None
    ) -> str:
        """An open proposal that changes nothing yet."""
        proposal_id = str(uuid.uuid4())
        self._database.run(
            "INSERT INTO proposal (id, article_id, revision_id, collaborator_id, span_start, span_end, old_text,"
            " new_text, state, created_at, checkout_id) VALUES (?, ?, ?, ?, 0, 0, '', '', 'open', ?, ?)",
            proposal_id,
            article_id,
            revision_id,
            by or self.me.id,
            now,
            checkout_id,
        )
        return proposal_id

    def _write_proposal(self, proposal_id: str, revision_id: str, base: str, text: str, now: int) -> None:
        change = splice.between(base, text)
        self._database.run(
            "UPDATE proposal SET revision_id = ?, span_start = ?, span_end = ?, old_text = ?, new_text = ?,"
            " sha256 = ?, changed_at = ? WHERE id = ?",
            revision_id,
            change.at,
            change.at + change.length,
            base[change.at : change.at + change.length],
            change.inserted,
            splice.sha256(text),
            now,
            proposal_id,
        )

    def _proposal(self, row: Row, article: Row) -> Proposal:
        current = self._text_at(article)
        facts = (row["id"], row["article_id"], row["collaborator_id"], row["changed_at"] or row["created_at"])
        is_late = row["checkout_id"] is not None
        try:
            base, text = self._texts_of(row)
        except Refused as why_not:
            note = row["note"]
            return Proposal(*facts, base=current, text=current, note=note, is_late=is_late, why_not=why_not)
        return proposal(*facts, (base, text, current), row["note"], article["language"], is_late)

    def _texts_of(self, row: Row) -> tuple[str, str]:
        """The base and the proposed text; Refused when the base is gone or either is not what it was."""
        base = self.revision_content(row["revision_id"])[1]
        change = splice.Splice(row["span_start"], row["span_end"] - row["span_start"], row["new_text"])
        text = splice.apply(base, change)
        if base[row["span_start"] : row["span_end"]] != row["old_text"] or splice.sha256(text) != row["sha256"]:
            raise Refused(
                "This proposal was damaged on the disk and is not shown as if it were right. The article is untouched; "
                "look at the proposal in the newest backup."
            )
        return base, text
