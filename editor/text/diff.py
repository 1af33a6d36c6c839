"""Where two texts differ, word by word, and which paragraphs only moved. It decides nothing; `editor.review` does.

    found = differences(old, new)
    applied(old, new, found)              gives `new`
    applied(old, new, found, chosen=())   gives `old`

A difference is a place in the old text and a place in the new one that stands there instead; between two differences
both texts are the same. A paragraph that moved is two differences, where it left and where it came, with one number;
they are taken or refused together. The time grows with the length of the texts, not with its square.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from editor.frozen import frozen
from editor.text.alignment import Match, matches
from editor.text.moved_paragraphs import Moving, moved_units
from editor.text.replacement import Replacement, Span, apply

# A number with its marks, a word (in Vietnamese a syllable) with an apostrophe in it, white space, or a single mark.
_TOKENS = re.compile(r"\d+(?:[.,:/]\d+)*|\w[\w\u0300-\u036f]*(?:[’'][\w\u0300-\u036f]+)*|[^\S\n]+|\n|.", re.DOTALL)
_UNITS = re.compile(r"[^\n]*\n+|[^\n]+")
"""A line with the empty ones behind it: in an article mostly a paragraph."""
_SHORT_REST = 2
"""So few words between two larger changes are not worth keeping apart."""


@frozen
class Move:
    """A paragraph that stood at `old` stands at `new`; `inside` are the differences between the two, if any.

    `number` counts from 1.
    """

    number: int
    old: Span
    new: Span
    inside: "tuple[Difference, ...]" = ()


@frozen
class Difference:
    """`old` in the old text became `new` in the new one; an empty span is a place where nothing stands.

    `move` is there at both ends of a move.
    """

    old: Span
    new: Span
    move: Move | None = None


class Said(StrEnum):
    """What a run of a redline is."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Run(NamedTuple):
    """A piece of a redline in one column; `number` is that of its difference, -1 for what is the same."""

    said: Said
    text: str
    number: int


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """All differences, in the order of both texts."""
    if old == new:
        return ()
    ours, theirs = _UNITS.findall(old), _UNITS.findall(new)
    same = matches(ours, theirs, widths=(1,))
    moving = moved_units(ours, theirs, same)
    starts_old, starts_new = _starts(ours), _starts(theirs)
    moves = _moves(ours, theirs, starts_old, starts_new, moving)
    found: list[Difference] = []
    at_old = at_new = 0
    for one in [*same, Match(len(ours), len(theirs), 0)]:
        left = _Stretch(ours, range(at_old, one.old), starts_old, {pair.old: moves[pair] for pair in moving})
        right = _Stretch(theirs, range(at_new, one.new), starts_new, {pair.new: moves[pair] for pair in moving})
        if left.units or right.units:
            found += _between(left, right)
        at_old, at_new = one.old + one.length, one.new + one.length
    return tuple(found)


def words(text: str) -> list[str]:
    """The words of a text as they are compared, without white space and marks."""
    return [token for token in _TOKENS.findall(text) if token[0].isalnum()]


def with_partners(found: Sequence[Difference], chosen: Collection[int]) -> frozenset[int]:
    """`chosen`, and where one end of a move is among them the other end too."""
    moves = {move.number for move in (found[index].move for index in chosen) if move}
    partners = {index for index, one in enumerate(found) if one.move and one.move.number in moves}
    return frozenset(chosen) | partners


def applied(old: str, new: str, found: Sequence[Difference], chosen: Collection[int] | None = None) -> str:
    """The old text with the differences of these numbers, counted from 0, made in it; without `chosen` all of them."""
    numbers = range(len(found)) if chosen is None else with_partners(found, chosen)
    return apply(
        old, [Replacement(one.old, new[slice(*one.new)]) for index, one in enumerate(found) if index in numbers]
    )


def runs(old: str, new: str, found: Sequence[Difference]) -> Iterator[Run]:
    """Both texts as one column: what is the same, what went and what came, in reading order."""
    at = 0
    for index, one in enumerate(found):
        if one.old.start > at:
            yield Run(Said.SAME, old[at : one.old.start], -1)
        if one.old.end > one.old.start:
            yield Run(Said.REMOVED, old[slice(*one.old)], index)
        if one.new.end > one.new.start:
            yield Run(Said.ADDED, new[slice(*one.new)], index)
        at = one.old.end
    if at < len(old):
        yield Run(Said.SAME, old[at:], -1)


def kept(old: str, found: Sequence[Difference]) -> list[Match]:
    """Every stretch of characters of the old text that stands in the new one too, also in paragraphs that moved."""
    still = _outside(Span(0, len(old)), 0, found)
    for move in {one.move.number: one.move for one in found if one.move}.values():
        still += _outside(move.old, move.new.start, move.inside)
    return sorted(still)


def _outside(span: Span, new_start: int, found: Sequence[Difference]) -> list[Match]:
    still, at, there = [], span.start, new_start
    for one in found:
        if one.old.start > at:
            still.append(Match(at, there, one.old.start - at))
        at, there = one.old.end, one.new.end
    if span.end > at:
        still.append(Match(at, there, span.end - at))
    return still


def _starts(units: Sequence[str]) -> list[int]:
    """Where each unit begins, and where the last one ends."""
    starts, at = [0], 0
    for unit in units:
        at += len(unit)
        starts.append(at)
    return starts


def _moves(
    ours: Sequence[str], theirs: Sequence[str], starts_old: list[int], starts_new: list[int], moving: Sequence[Moving]
) -> dict[Moving, Move]:
    moves = {}
    for number, pair in enumerate(moving, start=1):
        at_old, at_new = starts_old[pair.old], starts_new[pair.new]
        before, behind = ours[pair.old].rstrip("\n"), theirs[pair.new].rstrip("\n")
        inside = tuple(_shifted(one, at_old, at_new) for one in differences(before, behind))
        old, new = Span(at_old, at_old + len(before)), Span(at_new, at_new + len(behind))
        moves[pair] = Move(number, old, new, inside)
    return moves


def _shifted(one: Difference, by_old: int, by_new: int) -> Difference:
    old, new = one.old, one.new
    return Difference(Span(old.start + by_old, old.end + by_old), Span(new.start + by_new, new.end + by_new))


class _Stretch:
    """Some units of one text as words: a paragraph that moved is one word that is like no other."""

    def __init__(self, units: Sequence[str], numbers: range, starts: list[int], moves: dict[int, Move]) -> None:
        self.units = numbers
        self.tokens: list[str | Move] = []
        for number in numbers:
            move = moves.get(number)
            self.tokens += [move] if move else _TOKENS.findall(units[number])
        self.places = [starts[numbers.start]]
        lengths = iter([len(units[number]) for number in numbers if number in moves])
        for token in self.tokens:
            self.places.append(self.places[-1] + (len(token) if isinstance(token, str) else next(lengths)))

    def span(self, start: int, end: int) -> Span:
        return Span(self.places[start], self.places[end])


class _Edit(NamedTuple):
    """So many tokens of the one stretch became so many of the other."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def _between(left: _Stretch, right: _Stretch) -> list[Difference]:
    # The two ends of a move must not be found to be the same word: each stands for itself.
    ours = [token if isinstance(token, str) else ("left", token.number) for token in left.tokens]
    theirs = [token if isinstance(token, str) else ("came", token.number) for token in right.tokens]
    found: list[Difference] = []
    for edit in _readable(left, right, matches(ours, theirs)):
        for piece in _apart(left, right, edit):
            move = _move_of(left, right, piece)
            one = Difference(
                left.span(piece.old_start, piece.old_end), right.span(piece.new_start, piece.new_end), move
            )
            _add(found, left, right, one)
    return found


def _readable(left: _Stretch, right: _Stretch, same: Sequence[Match]) -> list[_Edit]:
    """What is between the matches, with neighbours made one where only little stands between them."""
    edits: list[_Edit] = []
    at_old = at_new = 0
    for one in [*same, Match(len(left.tokens), len(right.tokens), 0)]:
        edit = _Edit(at_old, one.old, at_new, one.new)
        if edit.old_start < edit.old_end or edit.new_start < edit.new_end:
            while edits and _is_little(left, right, edits[-1], edit):
                edit = _Edit(edits[-1].old_start, edit.old_end, edits[-1].new_start, edit.new_end)
                edits.pop()
            edits.append(edit)
        at_old, at_new = one.old + one.length, one.new + one.length
    return edits


def _is_little(left: _Stretch, right: _Stretch, one: _Edit, other: _Edit) -> bool:
    rest = left.tokens[one.old_end : other.old_start]
    text = "".join(token for token in rest if isinstance(token, str))
    if len(rest) > 2 * _SHORT_REST + 1 or "\n" in text:
        return False
    if not text.strip():
        return True
    return len(text) <= min(_size(left, right, one), _size(left, right, other))


def _size(left: _Stretch, right: _Stretch, edit: _Edit) -> int:
    """Characters of the larger side."""
    old, new = left.span(edit.old_start, edit.old_end), right.span(edit.new_start, edit.new_end)
    return max(old.end - old.start, new.end - new.start)


def _apart(left: _Stretch, right: _Stretch, edit: _Edit) -> Iterator[_Edit]:
    """The edit in pieces, each paragraph that moved in one of its own."""
    old, new = edit.old_start, edit.new_start
    came = [at for at in range(edit.new_start, edit.new_end) if not isinstance(right.tokens[at], str)]
    first_came = came[0] if came else edit.new_end
    for at in (at for at in range(edit.old_start, edit.old_end) if not isinstance(left.tokens[at], str)):
        if at > old or first_came > new:
            yield _Edit(old, at, new, first_came)
        yield _Edit(at, at + 1, first_came, first_came)
        old, new = at + 1, first_came
    for at in came:
        if edit.old_end > old or at > new:
            yield _Edit(old, edit.old_end, new, at)
        yield _Edit(edit.old_end, edit.old_end, at, at + 1)
        old, new = edit.old_end, at + 1
    if edit.old_end > old or edit.new_end > new:
        yield _Edit(old, edit.old_end, new, edit.new_end)


def _move_of(left: _Stretch, right: _Stretch, piece: _Edit) -> Move | None:
    for token in (*left.tokens[piece.old_start : piece.old_end], *right.tokens[piece.new_start : piece.new_end]):
        if isinstance(token, Move):
            return token
    return None


def _add(found: list[Difference], left: _Stretch, right: _Stretch, one: Difference) -> None:
    """Put it behind the others; the space between paragraphs goes and comes with the paragraph beside it."""
    last = found[-1] if found else None
    if last and last.old.end == one.old.start and last.new.end == one.new.start and (not last.move or not one.move):
        blank = one if last.move else last
        tokens = [*_tokens_in(left, blank.old), *_tokens_in(right, blank.new)]
        if (last.move or one.move) and all(isinstance(token, str) and not token.strip() for token in tokens):
            old, new = Span(last.old.start, one.old.end), Span(last.new.start, one.new.end)
            found[-1] = Difference(old, new, last.move or one.move)
            return
    found.append(one)


def _tokens_in(stretch: _Stretch, span: Span) -> list[str | Move]:
    return stretch.tokens[bisect_left(stretch.places, span.start) : bisect_left(stretch.places, span.end)]
