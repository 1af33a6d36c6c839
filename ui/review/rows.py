"""The rows of review as plain records: a thread of comments, one difference of a proposal, an entry of the ledger."""

from collections.abc import Sequence

from editor.frozen import frozen
from editor.overlap import Overlap, overlaps
from editor.review import Chosen, Comment, Proposal
from editor.sources import Source

AROUND = 28
"""characters of the text that are shown on each side of a difference"""
LONGEST = 400
"""characters of a difference that are shown; what is longer is cut in its middle"""


@frozen
class ThreadRow:
    """A thread. `who` are names by id; `quote` is what it is about, empty for the whole article."""

    comment: Comment
    who: dict[str, str]

    @property
    def id(self) -> str:
        return self.comment.id

    @property
    def start(self) -> int:
        """Where it stands in the text, in code points; 0 for the whole article."""
        return self.comment.anchor.start if self.comment.anchor else 0

    @property
    def end(self) -> int:
        return self.comment.anchor.end if self.comment.anchor else 0

    @property
    def quote(self) -> str:
        return " ".join(self.comment.anchor.quote.split()) if self.comment.anchor else ""

    def name_of(self, person_id: str) -> str:
        return self.who.get(person_id, "")


@frozen
class ChangeRow:
    """The difference `number` (from 0) of a proposal: what goes and what comes, with the words around it."""

    proposal: Proposal
    number: int
    who: dict[str, str]
    before: str
    removed: str
    added: str
    behind: str

    @property
    def id(self) -> str:
        return f"{self.proposal.id}/{self.number}"

    @property
    def start(self) -> int:
        """Where it stands in the text of the article, in code points."""
        return self.proposal.differences[self.number].old.start

    @property
    def end(self) -> int:
        return self.proposal.differences[self.number].old.end

    @property
    def is_clash(self) -> bool:
        """Whether the article itself was changed here since the proposal was made."""
        return self.number in self.proposal.clashes

    def name_of(self, person_id: str) -> str:
        return self.who.get(person_id, "")


@frozen
class SourceRow:
    """An entry of the ledger of sources; places as in `ThreadRow`."""

    source: Source
    who: dict[str, str]

    @property
    def id(self) -> str:
        return self.source.id

    @property
    def start(self) -> int:
        return self.source.anchor.start if self.source.anchor else 0

    @property
    def end(self) -> int:
        return self.source.anchor.end if self.source.anchor else 0

    @property
    def quote(self) -> str:
        return " ".join(self.source.anchor.quote.split()) if self.source.anchor else ""

    def name_of(self, person_id: str) -> str:
        return self.who.get(person_id, "")


@frozen
class ChoiceRow:
    """A place that several people want otherwise, with the words around it."""

    overlap: Overlap
    who: dict[str, str]
    before: str
    behind: str

    @property
    def id(self) -> str:
        return "/".join(("choice", *(offer.proposal.id for offer in self.overlap.offers), str(self.start)))

    @property
    def start(self) -> int:
        return self.overlap.span.start

    @property
    def end(self) -> int:
        return self.overlap.span.end

    def pieces(self, number: int) -> tuple[str, str, str, str]:
        """The words before, what goes, what comes, and the words behind, as the offer `number` wants it."""
        return self.before, _shortened(self.overlap.old), _shortened(self.overlap.offers[number].text), self.behind

    def name_of(self, person_id: str) -> str:
        return self.who.get(person_id, "")


Row = ThreadRow | ChangeRow | SourceRow | ChoiceRow


def chosen(rows: Sequence[ChangeRow]) -> list[Chosen]:
    """These changes by the proposals that they are of."""
    numbers: dict[str, set[int]] = {}
    proposals = {row.proposal.id: row.proposal for row in rows}
    for row in rows:
        numbers.setdefault(row.proposal.id, set()).add(row.number)
    return [Chosen(proposals[key], frozenset(found)) for key, found in numbers.items()]


def threads(comments: Sequence[Comment], who: dict[str, str]) -> list[ThreadRow]:
    """One row for each thread, in the order they are given in."""
    return [ThreadRow(comment, who) for comment in comments]


def sources(entries: Sequence[Source], who: dict[str, str]) -> list[SourceRow]:
    """One row for each entry, in the order they are given in."""
    return [SourceRow(entry, who) for entry in entries]


def changes(proposals: Sequence[Proposal], who: dict[str, str]) -> list[ChangeRow | ChoiceRow]:
    """One row for each difference, in reading order; where several want the same words otherwise, one for all of them.

    Of two at one place the older proposal's comes first.
    """
    contested = overlaps(proposals)
    taken = {(offer.proposal.id, number) for one in contested for offer in one.offers for number in offer.numbers}
    found = [
        _change(proposal, number, who)
        for proposal in proposals
        for number in range(len(proposal.differences))
        if (proposal.id, number) not in taken
    ]
    choices = [_choice(one, who) for one in contested]
    return sorted([*choices, *found], key=lambda row: (row.start, 0 if isinstance(row, ChoiceRow) else row.proposal.at))


def _choice(overlap: Overlap, who: dict[str, str]) -> ChoiceRow:
    base = overlap.offers[0].proposal.base
    before, behind = base[: overlap.span.start].rpartition("\n")[2], base[overlap.span.end :].partition("\n")[0]
    return ChoiceRow(overlap, who, _before(before), _behind(behind))


def _change(proposal: Proposal, number: int, who: dict[str, str]) -> ChangeRow:
    one = proposal.differences[number]
    before, behind = proposal.base[: one.old.start], proposal.base[one.old.end :]
    return ChangeRow(
        proposal,
        number,
        who,
        _before(before.rpartition("\n")[2]),
        _shortened(proposal.base[slice(*one.old)]),
        _shortened(proposal.text[slice(*one.new)]),
        _behind(behind.partition("\n")[0]),
    )


def _before(line: str) -> str:
    """The last words of the line, whole ones."""
    return line if len(line) <= AROUND else "… " + line[-AROUND:].partition(" ")[2]


def _behind(line: str) -> str:
    return line if len(line) <= AROUND else line[:AROUND].rpartition(" ")[0] + " …"


def _shortened(text: str) -> str:
    """The words on one line, each break shown as a pilcrow."""
    text = text.strip("\n").replace("\n\n", " ¶ ").replace("\n", " ↵ ") or text.replace("\n", "¶")
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
