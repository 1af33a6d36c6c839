"""A place in a text that holds while the text is written on: the words from `start` to `end`, and those around them.

An anchor is never dropped. When its words were rewritten it is lost: it keeps the words it was about and stands where
they were, and it is found again when they come back. Places are characters (code points) from 0.
"""

from collections.abc import Sequence
from dataclasses import replace

from editor.frozen import frozen
from editor.text.alignment import Match
from editor.text.diff import Difference, differences, kept
from editor.text.replacement import Span

AROUND = 40
"""So many characters before and behind are remembered."""
LEAST_LEFT = 0.3
"""The share of its characters that must be left for an anchor to hold."""
_FARTHEST = 400
"""Two pieces of its words that came to stand farther apart than this are not one place any more."""


@frozen
class Anchor:
    """`quote` are the words it was set on, whatever stands there now; `revision_id` is the one that it was set in."""

    start: int
    end: int
    quote: str
    before: str = ""
    behind: str = ""
    revision_id: str = ""
    is_lost: bool = False


def anchored(text: str, start: int, end: int, revision_id: str = "") -> Anchor:
    """An anchor on `text[start:end]`. Raises ValueError when that is nothing, or outside the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"there is no text from {start} to {end}")
    around = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return Anchor(start, end, text[start:end], *around, revision_id)


def carried(anchor: Anchor, old: str, new: str) -> Anchor:
    """The anchor of a place in `old`, in `new`."""
    return carried_all([anchor], old, new)[0]


def carried_all(
    anchors: Sequence[Anchor], old: str, new: str, found: Sequence[Difference] | None = None
) -> list[Anchor]:
    """Several at once: the two texts are compared once, or not at all where `found` has their differences."""
    still = kept(old, differences(old, new) if found is None else found)
    return [_carried(anchor, still, new) for anchor in anchors]


def edited(anchors: Sequence[Anchor], old: str, new: str, splice: tuple[int, int, int]) -> list[Anchor]:
    """As `carried_all` where one place was edited; `splice`: where, how many characters went, how many came.

    The texts are compared only where the edit touches the words of an anchor.
    """
    at, length, inserted = splice
    touched: dict[int, Anchor] = {}
    after: list[Anchor] = []
    for number, anchor in enumerate(anchors):
        moved = shifted(anchor, at, length, inserted)
        if anchor.is_lost:
            start = moved.start if moved else at
            place = _found_again(anchor, new) or Span(start, start if moved is None else moved.end)
            after.append(replace(anchor, start=place.start, end=place.end, is_lost=new[slice(*place)] != anchor.quote))
            continue
        if moved is None:
            touched[number] = anchor
        after.append(moved or anchor)
    for number, anchor in zip(touched, carried_all(list(touched.values()), old, new), strict=True) if touched else ():
        after[number] = anchor
    return after


def shifted(anchor: Anchor, at: int, length: int, inserted: int) -> Anchor | None:
    """The anchor where `length` characters at `at` became `inserted` others; None when those touch its words."""
    if anchor.end <= at:
        return anchor
    if anchor.start >= at + length:
        by = inserted - length
        return replace(anchor, start=anchor.start + by, end=anchor.end + by)
    return None


def _carried(anchor: Anchor, still: Sequence[Match], new: str) -> Anchor:
    span = None if anchor.is_lost else _span(anchor, still, new)
    place = span or Span(0, 0)
    if span is None or _is_rewritten(anchor, still, span):
        place = _found_again(anchor, new) or span or _between(anchor, still, new)
    is_lost = new[slice(*place)] != anchor.quote and (anchor.is_lost or _is_rewritten(anchor, still, place))
    return replace(anchor, start=place.start, end=place.end, is_lost=is_lost)


def _pieces(anchor: Anchor, still: Sequence[Match]) -> list[Match]:
    """What is left of its words, each with its new place."""
    pieces = []
    for one in still:
        start, end = max(one.old, anchor.start), min(one.old + one.length, anchor.end)
        if start < end:
            pieces.append(Match(start, one.new + start - one.old, end - start))
    return pieces


def _span(anchor: Anchor, still: Sequence[Match], new: str) -> Span | None:
    """From the first of its words that are left to the last, round the largest piece of them.

    What came in the place of its first or last words belongs to it.
    """
    pieces = _pieces(anchor, still)
    if not pieces:
        return None
    largest = max(range(len(pieces)), key=lambda index: pieces[index].length)
    first = last = largest
    while first and _belong_together(pieces[first - 1], pieces[first]):
        first -= 1
    while last + 1 < len(pieces) and _belong_together(pieces[last], pieces[last + 1]):
        last += 1
    start, end = pieces[first].new, pieces[last].new + pieces[last].length
    before = next((one for one in still if one.old + one.length == anchor.start), None)
    behind = next((one for one in still if one.old == anchor.end), None)
    if before and 0 <= start - before.new - before.length <= _FARTHEST:
        start = before.new + before.length
    if behind and 0 <= behind.new - end <= _FARTHEST:
        end = behind.new
    return _trimmed(anchor, Span(start, end), new)


def _trimmed(anchor: Anchor, span: Span, new: str) -> Span:
    """Without white space at its ends, where it was set on none."""
    words = new[slice(*span)]
    if not words.strip() or anchor.quote != anchor.quote.strip():
        return span
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _belong_together(one: Match, other: Match) -> bool:
    return 0 <= other.new - (one.new + one.length) <= _FARTHEST


def _is_rewritten(anchor: Anchor, still: Sequence[Match], place: Span) -> bool:
    left = sum(one.length for one in _pieces(anchor, still) if place.start <= one.new < place.end)
    return left < LEAST_LEFT * max(1, len(anchor.quote))


def _found_again(anchor: Anchor, new: str) -> Span | None:
    """Where the words it was set on stand, between the words that stood around them or nowhere else."""
    context = anchor.before + anchor.quote + anchor.behind
    at = new.find(context)
    if at >= 0 and anchor.quote:
        return Span(at + len(anchor.before), at + len(anchor.before) + len(anchor.quote))
    if len(anchor.quote) < AROUND // 4 or new.count(anchor.quote) != 1:
        return None
    at = new.find(anchor.quote)
    return Span(at, at + len(anchor.quote))


def _between(anchor: Anchor, still: Sequence[Match], new: str) -> Span:
    """What stands now between what stood before it and what stood behind it."""
    before = [one for one in still if one.old < anchor.start]
    start = 0
    if before:
        last = before[-1]
        start = last.new + min(last.length, anchor.start - last.old)
    behind = next((one for one in still if one.old + one.length > anchor.end), None)
    end = len(new) if behind is None else behind.new + max(0, anchor.end - behind.old)
    if not start <= end <= start + len(anchor.quote) + _FARTHEST:
        end = start
    return Span(min(start, len(new)), min(end, len(new)))
