"""What goes with an article into a working copy: the open remarks, and one text with every open proposal taken.

It stores nothing and knows no format; `docx_review` writes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.frozen import frozen
from editor.text.blocks import Document
from editor.text.replacement import Replacement, Span, apply

if TYPE_CHECKING:
    from editor.review import Comment, Proposal


@frozen
class Remark:
    """A remark or an answer to one: `start` and `quote` say where it stands, a start of -1 on the whole article.

    `at` is milliseconds since 1970, UTC.
    """

    by: str
    at: int
    body: str
    start: int = -1
    quote: str = ""


@frozen
class Wanted:
    """A change that somebody proposes: `old` is its place in the text as it is, `new` that in the proposed one."""

    old: Span
    new: Span
    by: str
    at: int


@frozen
class Review:
    """`document` is the article with all of `wanted`, None where nobody proposes anything. With `is_partial` a proposal
    stayed out: it wants other words where another one does, or can no longer be shown. `proposals` are those that
    did not.
    """

    remarks: tuple[Remark, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    document: Document | None = None
    is_partial: bool = False
    proposals: int = 0

    @property
    def count(self) -> int:
        """Open proposals and remarks, answers among them."""
        return len(self.remarks) + self.proposals


def review_of(
    text: str, comments: "Sequence[Comment]", proposals: "Sequence[Proposal]", names: Mapping[str, str]
) -> Review:
    """What is open: the threads in their order, the proposals as they do not meet; `names` are everybody's, by id."""
    remarks = [remark for thread in comments if thread.is_open for remark in _thread(thread, names)]
    chosen, shown = _chosen(text, proposals, names)
    is_partial = shown < len(proposals)
    if not chosen:
        return Review(tuple(remarks), is_partial=is_partial)
    from editor.text import markdown

    proposed = apply(text, [Replacement(wanted.old, new) for wanted, new in chosen])
    return Review(tuple(remarks), tuple(_placed(chosen)), markdown.parse(proposed), is_partial, shown)


def _thread(thread: "Comment", names: Mapping[str, str]) -> list[Remark]:
    start, quote = (thread.anchor.start, thread.anchor.quote) if thread.anchor is not None else (-1, "")
    return [Remark(names.get(one.by, ""), one.at, one.body, start, quote) for one in (thread, *thread.answers)]


def _chosen(
    text: str, proposals: "Sequence[Proposal]", names: Mapping[str, str]
) -> tuple[list[tuple[Wanted, str]], int]:
    """The changes in the order of the text, each with its words; and how many of the proposals they are."""
    found: list[tuple[Wanted, str]] = []
    shown = 0
    for proposal in proposals:
        if proposal.base != text or proposal.why_not is not None:
            continue
        new = [
            (Wanted(one.old, one.new, names.get(proposal.by, ""), proposal.at), proposal.text[slice(*one.new)])
            for one in proposal.differences
        ]
        # Of a proposal all changes go in, or none: half a sentence helps nobody.
        if any(_meet(one.old, other.old) for one, _words in new for other, _other_words in found):
            continue
        found += new
        shown += 1
    return sorted(found, key=lambda one: one[0].old), shown


def _meet(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _placed(chosen: Sequence[tuple[Wanted, str]]) -> list[Wanted]:
    """The changes with their places in the text with all of them."""
    placed, shift = [], 0
    for wanted, words in chosen:
        start = wanted.old.start + shift
        placed.append(replace(wanted, new=Span(start, start + len(words))))
        shift += len(words) - (wanted.old.end - wanted.old.start)
    return placed
