"""Where several proposals want the same words of an article otherwise: a choice between them, for a person to make.

It chooses and stores nothing. The choice changes the article once; what is left of each proposal is held against that.
"""

from collections.abc import Sequence
from enum import StrEnum

from editor.frozen import frozen
from editor.review import Proposal
from editor.text.merging import Edit, clusters
from editor.text.replacement import Replacement, Span, apply


class Pick(StrEnum):
    """What a person makes of a place that several want otherwise."""

    ONE = "one"
    BOTH = "both"
    """what each wants, one behind the other"""
    NEITHER = "neither"
    """the words stay as they are"""


@frozen
class Offer:
    """What a proposal wants instead; `numbers` are those of its differences that make it."""

    proposal: Proposal
    numbers: frozenset[int]
    text: str


@frozen
class Overlap:
    """`span` is the place in the article as it is now, `old` what stands there."""

    span: Span
    old: str
    offers: tuple[Offer, ...]

    def text(self, pick: Pick, number: int = 0) -> str:
        """What stands there once it is chosen; `number` is that of the offer, from 0."""
        match pick:
            case Pick.ONE:
                return self.offers[number].text
            case Pick.BOTH:
                return joined([offer.text for offer in self.offers])
            case Pick.NEITHER:
                return self.old


def overlaps(proposals: Sequence[Proposal]) -> list[Overlap]:
    """The places of the text that more than one of these proposals wants otherwise, in reading order.

    Paragraphs that move are no such choice: their two ends belong together, and are decided one proposal at a time.
    """
    shown = [one for one in proposals if one.differences and not one.why_not]
    edits = sorted(
        (
            Edit(found.old.start, found.old.end, one.text[slice(*found.new)], one.id, number)
            for one in shown
            for number, found in enumerate(one.differences)
        ),
        key=lambda edit: (edit.start, edit.end),
    )
    by_id = {one.id: one for one in shown}
    found = [_overlap(cluster, by_id) for cluster in clusters(edits)]
    return [one for one in found if one is not None]


def settled(overlap: Overlap, chosen: str) -> tuple[str, tuple[str, ...]]:
    """The article's text with `chosen` in that place, and what each proposal wants of it then."""
    base = overlap.offers[0].proposal.base
    start, end = overlap.span
    return base[:start] + chosen + base[end:], tuple(_rest(overlap, offer, chosen) for offer in overlap.offers)


def joined(texts: Sequence[str]) -> str:
    """Texts one behind the other, apart as their words are."""
    found = ""
    for text in texts:
        if found and text and not found[-1].isspace() and not text[0].isspace():
            found += "\n\n" if "\n\n" in found + text else " "
        found += text
    return found


def _overlap(cluster: Sequence[Edit], by_id: dict[str, Proposal]) -> Overlap | None:
    """None where nobody disagrees, or where a paragraph moves."""
    wanting = {edit.by for edit in cluster}
    ids = [one for one in by_id if one in wanting]  # the older proposal's offer comes first
    if len(ids) < 2 or any(by_id[edit.by].differences[edit.number].move for edit in cluster):
        return None
    span = Span(cluster[0].start, max(edit.end for edit in cluster))
    base = by_id[ids[0]].base
    offers = tuple(_offer(by_id[one], span, [edit for edit in cluster if edit.by == one]) for one in ids)
    if len({offer.text for offer in offers}) == 1:
        return None
    return Overlap(span, base[slice(*span)], offers)


def _offer(proposal: Proposal, span: Span, edits: Sequence[Edit]) -> Offer:
    inside = [Replacement(Span(edit.start - span.start, edit.end - span.start), edit.text) for edit in edits]
    text = apply(proposal.base[slice(*span)], inside)
    return Offer(proposal, frozenset(edit.number for edit in edits), text)


def _rest(overlap: Overlap, offer: Offer, chosen: str) -> str:
    """What a proposal still wants, of the article in which the choice was made."""
    proposal, (start, end) = offer.proposal, overlap.span
    moved_by = len(chosen) - (end - start)
    last = max(offer.numbers)
    rest = []
    for number, one in enumerate(proposal.differences):
        if number not in offer.numbers:
            by = moved_by if number > last else 0
            place = Span(one.old.start + by, one.old.end + by)
            rest.append(Replacement(place, proposal.text[slice(*one.new)]))
    return apply(proposal.base[:start] + chosen + proposal.base[end:], rest)
