"""Several changes of several proposals taken or refused in one act, and a decision taken back as a whole.

Where two want the same words otherwise it decides nothing: that is a choice (`storage/review/overlaps.py`).
"""

from collections.abc import Sequence
from dataclasses import replace

from editor.frozen import frozen
from editor.refusal import Refused
from editor.review import Chosen, Proposal, rebased, together
from storage import splice
from storage.change import Change, Kind
from storage.database import Row
from storage.review.proposals import Proposals


@frozen
class Decided:
    """What a decision came from: the article's text before and after it, and each proposal with what was left of it."""

    article_id: str
    was: str
    text: str
    rests: tuple[tuple[Proposal, str], ...]


class Deciding(Proposals):
    """The verbs of deciding on several changes at once. The change's value `decided` is for `put_back_decided`."""

    def take_chosen(self, chosen: Sequence[Chosen]) -> Change:
        """Make these differences part of the article as one step; each proposal keeps the rest of what it wants.

        Refused when the article or one of the proposals has changed since, and where two want the same words otherwise.
        """
        article_id = chosen[0].proposal.article_id
        with self._changing_content(article_id) as (now, row):
            kept = [Chosen(self._as_seen(one.proposal, row), one.numbers) for one in chosen]
            was = kept[0].proposal.base
            text = together(was, kept, row["language"])
            if text == was:
                return Change(Kind.UNCHANGED, article_id, row["revision_id"], now)
            rests = tuple(self._left_of(one, kept, text, row["language"]) for one in kept)
            revision_id, stage = self._put_text(row, now, text, "proposal")
            return self._settle_chosen(Kind.PROPOSAL_TAKEN, kept, (was, text, rests), now, (revision_id, stage))

    def refuse_chosen(self, chosen: Sequence[Chosen]) -> Change:
        """Strike these differences from their proposals as one step. The article stays."""
        with self._changing_article(chosen[0].proposal.article_id) as (now, row):
            kept = [Chosen(self._as_seen(one.proposal, row), one.numbers) for one in chosen]
            was = kept[0].proposal.base
            rests = tuple(one.proposal.with_refused(one.numbers) for one in kept)
            where = (row["revision_id"], row["stage"])
            return self._settle_chosen(Kind.PROPOSAL_REFUSED, kept, (was, was, rests), now, where)

    def put_back_decided(self, decided: Decided) -> Change:
        """Take a decision back: the article and the proposals are what they were before it.

        Refused when the article or one of the proposals has gone on since.
        """
        changing = self._changing_article if decided.was == decided.text else self._changing_content
        with changing(decided.article_id) as (now, row):
            found = [(self._proposal_row_ever(one.id), rest) for one, rest in decided.rests]
            are_same = all(_is_as_left(one, rest, decided.text) for one, rest in found)
            if self._text_at(row) != decided.text or not are_same:
                raise Refused(
                    "The article or a proposal has gone on since then, so nothing was taken back; nothing was "
                    "changed. What stood there before is in the history."
                )
            proposals = [one for one, _rest in decided.rests]
            revision_id, stage = self._reopen(proposals, decided.text, row, now)
            facts = {"proposals": [one.id for one in proposals], "stage": str(stage)}
            return self._record(Kind.PROPOSAL_PUT_BACK, now, decided.article_id, revision_id, **facts)

    def _left_of(self, one: Chosen, kept: Sequence[Chosen], text: str, language: str) -> str:
        """What a proposal wants of the article in which all of `kept` was taken."""
        if len(kept) == 1:
            return one.proposal.text
        return rebased(one.proposal.base, one.proposal.text, text, language)[0]

    def _settle_chosen(
        self,
        kind: Kind,
        kept: Sequence[Chosen],
        texts: tuple[str, str, tuple[str, ...]],
        now: int,
        where: tuple[str, str],
    ) -> Change:
        """Write what is left of each proposal, with an event for each, so that who proposed finds what became of it."""
        was, text, rests = texts
        for one, rest in zip(kept, rests, strict=True):
            self._write_proposal(one.proposal.id, where[0], text, rest, now)
            change = self._decided(kind, one.proposal, one.numbers, (text, rest), now, *where)
        left = tuple((one.proposal, rest) for one, rest in zip(kept, rests, strict=True))
        decided = Decided(kept[0].proposal.article_id, was, text, left)
        return replace(change, values={**change.values, "decided": decided})

    def _reopen(self, proposals: Sequence[Proposal], text: str, article: Row, now: int) -> tuple[str, str]:
        """Open proposals as they were, and let the article be what they were made on where it is another text now."""
        revision_id, stage = article["revision_id"], article["stage"]
        if text != proposals[0].base:
            revision_id, stage = self._put_text(article, now, proposals[0].base, "proposal")
        for one in proposals:
            self._database.run(
                "UPDATE proposal SET state = 'open', decided_at = NULL, decided_by = NULL WHERE id = ?", one.id
            )
            self._write_proposal(one.id, revision_id, one.base, one.text, one.at)
        return revision_id, stage

    def _proposal_row_ever(self, proposal_id: str) -> Row | None:
        """Open or not."""
        return self._database.one("SELECT * FROM proposal WHERE id = ?", proposal_id)


def _is_as_left(row: Row | None, rest: str, text: str) -> bool:
    """Whether a proposal is what a decision left of it; who has withdrawn the rest since does not propose it again."""
    return row is not None and row["sha256"] == splice.sha256(rest) and (row["state"] == "open") == (rest != text)
