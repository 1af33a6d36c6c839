"""Check-outs: an article is one person's at a time. The database holds the rule (one open check-out an article).

Who checks out is given a token. Work that comes in with the token of a check-out that has ended is late: it becomes a
proposal of that person beside the article, and never overwrites anything.
"""

import uuid

from editor.article import Fields, Role
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text import legible
from editor.text.normalise import clean
from storage.article.history import HeldByAnother
from storage.change import Change, Kind
from storage.database import Row
from storage.office import people
from storage.review.overlaps import Overlaps


@frozen
class Checkout:
    """Who has an article since when; `revision_id` is what was taken."""

    id: str
    article_id: str
    by: str
    machine: str
    token: str
    revision_id: str
    at: int


class Checkouts(Overlaps):
    """The verbs of taking an article out and giving it back."""

    def holder(self, article_id: str) -> Checkout | None:
        """Who has this article checked out now."""
        row = self._open_checkout(article_id)
        return _checkout(row) if row else None

    def holders(self) -> dict[str, Checkout]:
        """Every article that somebody has, for lists."""
        found = self._database.all("SELECT * FROM checkout WHERE released_at IS NULL")
        return {row["article_id"]: _checkout(row) for row in found}

    def check_out(self, article_id: str) -> Change:
        """Take the article, so that nobody else changes it. Values: `token`, `collaborator_id`.

        Taking what I have already leaves no trace. Refused as `HeldByAnother` while somebody else has it.
        """
        with self._changing_article(article_id) as (now, row):
            open_one = self._open_checkout(article_id)
            if open_one and open_one["collaborator_id"] == self.me.id:
                facts = {"token": open_one["token"], "collaborator_id": self.me.id}
                return Change(Kind.UNCHANGED, article_id, open_one["revision_id"], now, facts)
            if open_one:
                raise HeldByAnother(
                    "{name} has this article already, so you were not given it. Ask for it back, propose your changes, "
                    "or ask a desk chief to take it over.",
                    name=people.of(self._database, open_one["collaborator_id"]).name,
                )
            return self._take(row, now, Kind.CHECKED_OUT)

    def check_in(self, article_id: str, token: str, text: str, fields: Fields | None = None) -> Change:
        """Bring the work back and let go of the article. With a token whose check-out has ended, keep it as a proposal.

        The same work twice is once. Kinds: CHECKED_IN, LATE_WORK_KEPT (`proposal_id` in the values), UNCHANGED.
        """
        with self._changing_article(article_id) as (now, row):
            taken = self._database.one("SELECT * FROM checkout WHERE token = ? AND article_id = ?", token, article_id)
            if taken is None or taken["collaborator_id"] != self.me.id:
                raise Refused(
                    "This work does not belong to a check-out of yours, so the article was not changed. "
                    "Check it out first, or propose your changes."
                )
            if taken["released_at"] is not None:
                return self._keep_late(taken, clean(text).text, row, now)
            self.save_text(article_id, text)
            if fields is not None:
                self.save_fields(article_id, fields)
            return self._give_back(taken, now)

    def release(self, article_id: str) -> Change:
        """Let go of an article that I have, as it is. One that I do not have leaves no trace."""
        with self._changing_article(article_id) as (now, _row):
            open_one = self._open_checkout(article_id)
            if open_one is None or open_one["collaborator_id"] != self.me.id:
                return Change(Kind.UNCHANGED, article_id, None, now)
            return self._give_back(open_one, now)

    def take_over(self, article_id: str, note: str) -> Change:
        """As desk chief, take an article from who has it. Values: `token`, `collaborator_id`, `from`, `proposal_id`.

        The article goes back to what was checked out, and what the holder has written since is kept as a proposal of
        theirs; where that is nothing, `proposal_id` is empty. Needs a reason.
        """
        note = legible.note(note)
        if Role.CHIEF not in self.me.roles:
            raise Refused("Only a desk chief takes an article over; nothing was changed. Ask the chief.")
        if not note:
            raise Refused("This step needs a reason, so that everybody can follow it later. Write one sentence.")
        with self._changing_article(article_id) as (now, row):
            held = self._open_checkout(article_id)
            if held is None or held["collaborator_id"] == self.me.id:
                raise Refused("Nobody else has this article; nothing was changed. Check it out to work on it.")
            self._database.run(
                "UPDATE checkout SET released_at = ?, released_by = ? WHERE id = ?", now, self.me.id, held["id"]
            )
            proposal_id = self._set_back(held, row, now)
            facts = {"from": held["collaborator_id"], "note": note, "proposal_id": proposal_id}
            return self._take(self._article_row(article_id), now, Kind.TAKEN_OVER, **facts)

    def _set_back(self, held: Row, article: Row, now: int) -> str:
        """Keep the holder's text as a proposal and give the article its text from before; the proposal's id."""
        text, base = self._text_at(article), self.revision_content(held["revision_id"])[1]
        if text == base:
            return ""
        proposal_id = self._add_proposal(article["id"], held["revision_id"], now, held["collaborator_id"], held["id"])
        self._write_proposal(proposal_id, held["revision_id"], base, text, now)
        self._put_text(article, now, base, "taken_over")
        return proposal_id

    def _keep_late(self, taken: Row, text: str, article: Row, now: int) -> Change:
        """Work that came after its check-out had ended, as a proposal; once, however often it comes."""
        base = self.revision_content(taken["revision_id"])[1]
        if text in (base, self._text_at(article)):
            return Change(Kind.UNCHANGED, article["id"], article["revision_id"], now)
        kept = self._database.one("SELECT * FROM proposal WHERE checkout_id = ? AND state = 'open'", taken["id"])
        if kept and self._texts_of(kept)[1] == text:
            return Change(Kind.UNCHANGED, article["id"], article["revision_id"], now, {"proposal_id": kept["id"]})
        proposal_id = self._add_proposal(article["id"], taken["revision_id"], now, self.me.id, taken["id"])
        self._write_proposal(proposal_id, taken["revision_id"], base, text, now)
        return self._record(Kind.LATE_WORK_KEPT, now, article["id"], taken["revision_id"], proposal_id=proposal_id)

    def _take(self, article: Row, now: int, kind: Kind, **facts: object) -> Change:
        token = str(uuid.uuid4())
        self._database.run(
            "INSERT INTO checkout (id, article_id, collaborator_id, machine, token, revision_id, taken_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            str(uuid.uuid4()),
            article["id"],
            self.me.id,
            self._machine,
            token,
            article["revision_id"],
            now,
        )
        return self._record(
            kind, now, article["id"], article["revision_id"], token=token, collaborator_id=self.me.id, **facts
        )

    def _give_back(self, taken: Row, now: int) -> Change:
        self._database.run(
            "UPDATE checkout SET released_at = ?, released_by = ? WHERE id = ?", now, self.me.id, taken["id"]
        )
        return self._record(
            Kind.CHECKED_IN, now, taken["article_id"], self._article_row(taken["article_id"])["revision_id"]
        )

    def _open_checkout(self, article_id: str) -> Row | None:
        return self._database.one("SELECT * FROM checkout WHERE article_id = ? AND released_at IS NULL", article_id)


def _checkout(row: Row) -> Checkout:
    return Checkout(
        id=row["id"],
        article_id=row["article_id"],
        by=row["collaborator_id"],
        machine=row["machine"],
        token=row["token"],
        revision_id=row["revision_id"],
        at=row["taken_at"],
    )
