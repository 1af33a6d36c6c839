"""What people say and propose about an article: comments, and changed texts that are taken or refused word by word.

A proposal is a base text and a changed text. Taking some of its differences changes the article; refusing some changes
the proposal; what is left is always the difference between the two. It stores nothing; the desk does.
"""

from collections.abc import Collection, Sequence
from dataclasses import field

from editor.article import Collaborator
from editor.frozen import frozen
from editor.refusal import Refused
from editor.text.anchors import Anchor
from editor.text.diff import Difference, applied, differences, with_partners
from editor.text.merging import Choice, Version, merged
from editor.text.replacement import Span

LONGEST_BODY = 20_000
"""Characters of a comment."""


@frozen
class Comment:
    """A remark. `anchor` is where it stands in the text as it is now, None for the whole article.

    `answers` are the replies, oldest first (they have no anchor and no answers of their own); `mentions` are ids of
    collaborators; `proposal_id` names the proposal that it is about, if it is. Times are milliseconds since 1970, UTC.
    """

    id: str
    article_id: str
    by: str
    at: int
    body: str
    anchor: Anchor | None = None
    mentions: tuple[str, ...] = ()
    answers: "tuple[Comment, ...]" = ()
    resolved_by: str = ""
    resolved_at: int | None = None
    proposal_id: str = ""

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None

    @property
    def is_lost(self) -> bool:
        """Whether the words it was about have been rewritten: “the text has changed”."""
        return self.anchor is not None and self.anchor.is_lost

    def concerns(self, person_id: str) -> bool:
        """Whether this thread is one of this person's: written, answered, or mentioning them."""
        return any(person_id == one.by or person_id in one.mentions for one in (self, *self.answers))


@frozen
class Proposal:
    """The article as `by` wants it: `text` against `base`, which is the article's text as it is now.

    `clashes` are the numbers of the differences at which the article itself was changed since the proposal was made:
    there it is a choice between the two. `note` is why. `is_late` says that it is the work of somebody whose check-out
    had ended. `why_not`, where it is there, says why it can no longer be shown; `base` and `text` are equal then.
    """

    id: str
    article_id: str
    by: str
    at: int
    base: str
    text: str
    note: str = ""
    differences: tuple[Difference, ...] = ()
    clashes: frozenset[int] = field(default_factory=frozenset)
    is_late: bool = False
    why_not: Refused | None = None

    def with_taken(self, chosen: Collection[int] | None = None) -> str:
        """The article's text once these differences are taken; without `chosen` all: exactly `text`."""
        return applied(self.base, self.text, self.differences, chosen)

    def with_refused(self, chosen: Collection[int] | None = None) -> str:
        """The proposed text once these differences are refused; without `chosen` all: exactly `base`."""
        if chosen is None:
            return self.base
        refused = with_partners(self.differences, chosen)
        rest = [number for number in range(len(self.differences)) if number not in refused]
        return applied(self.base, self.text, self.differences, rest)


@frozen
class Chosen:
    """The `numbers` of the differences of a proposal that are decided on; None for all."""

    proposal: Proposal
    numbers: frozenset[int] | None = None


def together(base: str, chosen: Sequence[Chosen], language: str = "en") -> str:
    """The article's text with all of this taken. Refused where two of them want the same words otherwise."""
    if len(chosen) == 1:
        return chosen[0].proposal.with_taken(chosen[0].numbers)
    versions = [Version(one.proposal.id, one.proposal.with_taken(one.numbers)) for one in chosen]
    pieces = merged(base, versions, language).pieces
    if any(isinstance(piece, Choice) for piece in pieces):
        raise Refused(
            "Two of these changes want the same words otherwise, so nothing was taken. Choose between them first; the "
            "list of proposals shows both side by side."
        )
    return "".join(piece.text for piece in pieces)


def proposal(
    id: str,
    article_id: str,
    by: str,
    at: int,
    texts: tuple[str, str, str],
    note: str = "",
    language: str = "en",
    is_late: bool = False,
) -> Proposal:
    """A proposal held against the article as it is now. `texts`: its base, the proposed text, the article's text."""
    base, proposed, current = texts
    clashing: tuple[Span, ...] = ()
    if base != current:
        proposed, clashing = rebased(base, proposed, current, language)
    found = differences(current, proposed)
    clashes = frozenset(
        number
        for number, one in enumerate(found)
        if any(one.new.start <= span.end and span.start <= one.new.end for span in clashing)
    )
    return Proposal(id, article_id, by, at, current, proposed, note, found, clashes, is_late)


def rebased(base: str, proposed: str, current: str, language: str = "en") -> tuple[str, tuple[Span, ...]]:
    """What a proposal wants of the article as it is now, and the places at which both changed the same words."""
    pieces, at = [], 0
    clashes: list[Span] = []
    for piece in merged(base, [Version("current", current), Version("proposed", proposed)], language).pieces:
        text = piece.text
        if isinstance(piece, Choice):
            text = next(offer.text for offer in piece.offers if offer.by == "proposed")
            clashes.append(Span(at, at + len(text)))
        pieces.append(text)
        at += len(text)
    return "".join(pieces), tuple(clashes)


def mentioned(body: str, people: Sequence[Collaborator]) -> tuple[str, ...]:
    """The ids of those whom a text calls by “@Name”, each once; the longest name that fits is meant."""
    folded = body.casefold()
    found: list[tuple[int, str]] = []
    for person in sorted(people, key=lambda one: -len(one.name)):
        call = f"@{person.name.casefold()}"
        at = folded.find(call)
        while at >= 0:
            end = at + len(call)
            if not folded[end : end + 1].isalnum():
                found.append((at, person.id))
                # Who is called by a longer name is not called by the shorter one in it too.
                folded = folded[:at] + " " * len(call) + folded[end:]
            at = folded.find(call, end)
    return tuple(dict.fromkeys(person_id for _, person_id in sorted(found)))
