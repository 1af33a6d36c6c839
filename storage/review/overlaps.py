"""Settling what several proposals want otherwise in one place: the article changes once, the rest stays proposed."""

from dataclasses import replace

from editor.overlap import Overlap, Pick, settled
from editor.refusal import Refused
from storage import splice
from storage.change import Change, Kind
from storage.review.deciding import Deciding


class Overlaps(Deciding):
    """The verbs of choosing between proposals."""

    def settle_overlap(self, seen: Overlap, pick: Pick, number: int = 0) -> Change:
        """Choose what stands in a place that several proposals want otherwise; `number` is the offer's for `Pick.ONE`.

        The article changes once, and each of the proposals keeps the rest of what it wants. Refused when one of them or
        the article has changed since. The change's values: `chosen`, the words that stand there now; `pick`, `stage`.
        """
        first = seen.offers[0].proposal
        with self._changing_content(first.article_id) as (now, row):
            kept = [self._as_seen(offer.proposal, row) for offer in seen.offers]
            chosen = seen.text(pick, number)
            text, rests = settled(seen, chosen)
            revision_id, stage = row["revision_id"], row["stage"]
            if text != first.base:
                revision_id, stage = self._put_text(row, now, text, "proposal")
            for offer, rest in zip(seen.offers, rests, strict=True):
                self._write_proposal(offer.proposal.id, revision_id, text, rest, now)
                if rest == text:
                    is_taken = pick is Pick.BOTH or (pick is Pick.ONE and offer is seen.offers[number])
                    self._close(offer.proposal.id, "taken" if is_taken else "refused", now)
            facts: dict[str, object] = {"proposals": [one.id for one in kept], "pick": str(pick), "stage": str(stage)}
            if pick is Pick.ONE:
                facts["by"] = seen.offers[number].proposal.by
            change = self._record(Kind.OVERLAP_SETTLED, now, first.article_id, revision_id, **facts)
            return replace(change, values={**change.values, "chosen": chosen})

    def unsettle_overlap(self, seen: Overlap, chosen: str) -> Change:
        """Take a choice back: the words that stood there and the proposals are what they were when it was `seen`.

        Refused when the article or one of the proposals has gone on since.
        """
        first = seen.offers[0].proposal
        text, rests = settled(seen, chosen)
        with self._changing_content(first.article_id) as (now, row):
            found = [self._proposal_row_ever(one.proposal.id) for one in seen.offers]
            are_same = all(
                one is not None and one["sha256"] == splice.sha256(rest) for one, rest in zip(found, rests, strict=True)
            )
            if self._text_at(row) != text or not are_same:
                raise Refused(
                    "The article or a proposal has gone on since then, so the choice was not taken back; nothing was "
                    "changed. What stood there before is in the history."
                )
            revision_id, stage = self._reopen([offer.proposal for offer in seen.offers], text, row, now)
            ids = [offer.proposal.id for offer in seen.offers]
            return self._record(
                Kind.OVERLAP_UNSETTLED, now, first.article_id, revision_id, proposals=ids, stage=str(stage)
            )
