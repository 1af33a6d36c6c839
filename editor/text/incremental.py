"""Parsing while a person types: only the part around an edit is read again, and the result is what `parse` would give.

The text is kept as pieces, one for each element at the top level. An edit is read again from two pieces before it (a
line can belong to what begins above it) to two pieces after it; where these two begin again at their old places, the
rest cannot differ. Where they do not, where link references or notes are defined in between, or where marks of notes
change, the whole text is read. Later headings of the same words get their new keys without being read again. Of a
long text the pieces are packed. An `Incremental` belongs to one thread.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from editor.frozen import frozen
from editor.text import dialect
from editor.text.blocks import Block, Document, Note
from editor.text.building import Builder, Numbering
from editor.text.heading_keys import HeadingKeys
from editor.text.moving import moved, moved_note
from editor.text.normalise import clean
from editor.text.packing import TOGETHER, Packable, pack
from editor.text.rekeying import rekeyed, rekeyed_note

# How many pieces before and after an edit are read with it. A definition list looks two lines beyond its end, which can
# be two pieces; nothing looks further without running on to there.
_AROUND = 2

A_PART = 30_000
"""letters of a new text that are read at one go: what the parser holds of a whole book is four times the book"""


# A line that may define a link or a note. Others, within a quote say, are found when their part is read.
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,999}\]:", re.MULTILINE)


class Piece(Packable[tuple[Block, ...]]):
    """What one element at the top level gives; the spans of its blocks hold while the piece starts at `start`.

    `marks` are the labels of its note marks, `headings` the folded text and the key of its headings. `is_special` when
    a link reference or a note is defined in it, or between it and the next piece. It is never changed.
    """

    __slots__ = ("count", "headings", "is_special", "marks", "start")

    def __init__(
        self,
        start: int,
        blocks: tuple[Block, ...] = (),
        marks: tuple[str, ...] = (),
        headings: tuple[tuple[str, str], ...] = (),
        is_special: bool = False,
    ) -> None:
        super().__init__(blocks)
        self.start = start
        self.count = len(blocks)
        self.marks = marks
        self.headings = headings
        self.is_special = is_special

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.content


@frozen
class _Reading:
    """A text as it was read. The first piece is an empty one at 0, for what stands above the first element."""

    source: str = ""
    pieces: tuple[Piece, ...] = (Piece(0),)
    starts: tuple[int, ...] = (0,)
    references: Mapping[str, Any] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    headings_of_notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Update:
    """What an update changed: `removed` blocks from number `first` on gave way to `added`.

    Later blocks are as they were, `shift` code points further on. `added` and `document`, the whole article, are made
    when they are asked for, which takes the longer the more text is in them.
    """

    first: int
    removed: int
    shift: int
    _added: tuple[tuple[Piece, int], ...] = field(repr=False)
    _reading: _Reading = field(repr=False)

    @property
    def added(self) -> tuple[Block, ...]:
        return tuple(block for piece, start in self._added for block in moved(piece.blocks, start - piece.start))

    @property
    def elements(self) -> Iterator[tuple[Piece, int]]:
        """(piece, by) for each element at the top level: its blocks as they were read, and how far they moved since.

        An element that did not change comes as the very same piece, whatever happened before it.
        """
        reading = self._reading
        for piece, start in zip(reading.pieces, reading.starts, strict=True):
            yield piece, start - piece.start

    @property
    def notes(self) -> Mapping[str, Note]:
        """As in `document`."""
        return self._reading.notes

    @cached_property
    def document(self) -> Document:
        reading = self._reading
        blocks: list[Block] = []
        for piece, start in zip(reading.pieces, reading.starts, strict=True):
            blocks += moved(piece.blocks, start - piece.start)
        return Document(reading.source, tuple(blocks), MappingProxyType(dict(reading.notes)))


class Incremental:
    """One text while it is written. It begins as the empty text.

    Who looks at all of a long text at every key has it kept as it is: it `packs` nothing then.
    """

    def __init__(self, packs: bool = True) -> None:
        self._reading = _Reading()
        self._packs = packs

    def update(self, source: str) -> Update:
        """Read the text as it is now (after `normalise.clean`, as for `parse`)."""
        if "\r" in source or "\0" in source:
            source = clean(source).text
        before = self._reading
        self._reading = self._read(before, source)
        if self._packs:
            _keep_small(self._reading)
        return _difference(before, self._reading)

    def _read(self, before: _Reading, source: str) -> _Reading:
        found = _patched(before, source) if before.source else _read_in_parts(source, self._packs)
        return found or _read(source)


def _keep_small(reading: _Reading, but: int = 0) -> None:
    """Pack the pieces of a long text, all `but` the last ones, which are about to be read again."""
    if len(reading.source) > A_PART:
        pack(reading.pieces[: (len(reading.pieces) - but) // TOGETHER * TOGETHER])


def _read_in_parts(source: str, packs: bool) -> _Reading | None:
    """Read a long text for the first time, one part after the other, as if each had been added to those before it.

    Nothing for a short one, and where links or notes may be defined: then it is read as a whole.
    """
    if len(source) <= A_PART or _DEFINITION.search(source):
        return None
    reading: _Reading | None = _Reading()
    end = 0
    while reading is not None and end < len(source):
        blank = source.find("\n\n", end + A_PART)
        end = len(source) if blank == -1 else blank + 2
        reading = _patched(reading, source[:end])
        if reading is not None and packs:
            _keep_small(reading, but=2 * _AROUND)
    return reading


def _read(source: str) -> _Reading:
    """Read a whole text."""
    env: dict[str, Any] = {}
    keys, numbering = HeadingKeys(), Numbering()
    builder = Builder(source, dialect.tokens(source, env), keys=keys, numbering=numbering)
    parts = builder.parts()
    starts = (0, *parts)
    special = {bisect_right(starts, offset) - 1 for offset in builder.definitions(env)}
    pieces = [Piece(0, is_special=0 in special)]
    for start, at in parts.items():
        pieces.append(_piece(builder, start, at, keys, numbering, len(pieces) in special))
    count = len(keys.given)
    notes = builder.notes()
    order, last = tuple(numbering.order), tuple(keys.given[count:])
    return _Reading(source, tuple(pieces), starts, env.get("references", {}), order, notes, last)


def _patched(before: _Reading, source: str) -> _Reading | None:
    """Read only the part that changed; nothing when that cannot be known to be enough."""
    start, end = _changed(before.source, source)
    shift = len(source) - len(before.source)
    first = max(0, bisect_right(before.starts, start) - 1 - _AROUND)
    last = bisect_right(before.starts, end)
    if any(piece.is_special for piece in before.pieces[first:last]):
        return None
    after = tuple([start + shift for start in before.starts[last:]])
    new = _part(before, source, first, last, after)
    if new is None:
        return None
    now = replace(
        before,
        source=source,
        pieces=(*before.pieces[:first], *new, *before.pieces[last:]),
        starts=(*before.starts[:first], *(piece.start for piece in new), *after),
        notes={label: moved_note(note, shift if note.span.start > end else 0) for label, note in before.notes.items()},
    )
    return now if _headings(new) == _headings(before.pieces[first:last]) else _with_keys(now, first + len(new))


def _part(before: _Reading, source: str, first: int, last: int, after: tuple[int, ...]) -> list[Piece] | None:
    """The pieces that take the place of `before.pieces[first:last]`; `after` are the places of the later ones."""
    env: dict[str, Any] = {
        "references": dict(before.references),
        "footnotes": {"refs": {f":{label}": -1 for label in before.notes}, "list": {}},
    }
    offset = before.starts[first]
    part = source[offset : after[_AROUND] if len(after) > _AROUND else len(source)]
    keys = _keys_before(before, first)
    numbering = Numbering(before.order)
    builder = Builder(part, dialect.tokens(part, env), offset=offset, keys=keys, numbering=numbering)
    end = after[0] if after else len(source) + 1
    parts = builder.parts()
    if tuple(start for start in parts if start >= end) != after[:_AROUND]:
        return None
    if any(start < end for start in builder.definitions(env, before.references)):
        return None
    pieces = [Piece(0)] if first == 0 else []
    pieces += [_piece(builder, start, at, keys, numbering) for start, at in parts.items() if start < end]
    return pieces if _marks(pieces) == _marks(before.pieces[first:last]) else None


def _piece(
    builder: Builder, start: int, at: int, keys: HeadingKeys, numbering: Numbering, is_special: bool = False
) -> Piece:
    marks, headings = len(numbering.marks), len(keys.given)
    blocks = builder.part(at)
    return Piece(start, blocks, tuple(numbering.marks[marks:]), tuple(keys.given[headings:]), is_special)


def _keys_before(before: _Reading, first: int) -> HeadingKeys:
    """Where the giving of keys stands when piece `first` begins."""
    keys = HeadingKeys()
    for piece in before.pieces[:first]:
        for base, _ in piece.headings:
            keys.take(base)
    return keys


def _marks(pieces: Iterable[Piece]) -> list[str]:
    return [mark for piece in pieces for mark in piece.marks]


def _headings(pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    return [heading for piece in pieces for heading in piece.headings]


def _with_keys(reading: _Reading, first: int) -> _Reading:
    """The same text, in which the headings of piece `first` and all later ones get their keys anew.

    A key depends on the words of the headings before it and on nothing else.
    """
    keys = _keys_before(reading, first)
    pieces = [_piece_with_keys(piece, keys) if piece.headings else piece for piece in reading.pieces[first:]]
    of_notes = _taken(keys, reading.headings_of_notes)
    notes = reading.notes
    if of_notes != reading.headings_of_notes:
        given = (key for _, key in of_notes)
        notes = {label: rekeyed_note(note, given) for label, note in notes.items()}
    return replace(reading, pieces=(*reading.pieces[:first], *pieces), notes=notes, headings_of_notes=of_notes)


def _piece_with_keys(piece: Piece, keys: HeadingKeys) -> Piece:
    headings = _taken(keys, piece.headings)
    if headings == piece.headings:
        return piece
    blocks = rekeyed(piece.blocks, (key for _, key in headings))
    return Piece(piece.start, blocks, piece.marks, headings, piece.is_special)


def _taken(keys: HeadingKeys, headings: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple([(base, keys.take(base)) for base, _ in headings])


def _changed(old: str, new: str) -> tuple[int, int]:
    """Where the texts begin to differ, and where in the old one they are the same again to the end."""
    shorter = min(len(old), len(new))
    start = _same(old, new, shorter)
    end = _same(old, new, shorter - start, from_end=True)
    return start, len(old) - end


def _same(old: str, new: str, most: int, from_end: bool = False) -> int:
    """How many code points, up to `most`, are the same at the beginning or at the end."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if from_end:
            are_same = old[len(old) - middle : len(old) - least] == new[len(new) - middle : len(new) - least]
        else:
            are_same = old[least:middle] == new[least:middle]
        least, most = (middle, most) if are_same else (least, middle - 1)
    return least


def _difference(before: _Reading, now: _Reading) -> Update:
    shift = len(now.source) - len(before.source)
    old, new = before.pieces, now.pieces
    most = min(len(old), len(new))
    first = 0
    while first < most and before.starts[first] == now.starts[first] and _look_same(before, first, now, first):
        first += 1
    tail = 0
    while tail < most - first and _look_same(before, len(old) - tail - 1, now, len(new) - tail - 1, shift):
        tail += 1
    removed = old[first : len(old) - tail]
    added = zip(new[first : len(new) - tail], now.starts[first:], strict=False)
    before_it = sum(piece.count for piece in old[:first])
    return Update(before_it, sum(piece.count for piece in removed), shift, tuple(added), now)


def _look_same(before: _Reading, old: int, now: _Reading, new: int, shift: int = 0) -> bool:
    """Whether a piece is unchanged, `shift` code points further on."""
    if before.starts[old] + shift != now.starts[new]:
        return False
    was, now_is = before.pieces[old], now.pieces[new]
    if was is now_is:
        return True
    by = before.starts[old] + shift - was.start
    return moved(was.blocks, by) == moved(now_is.blocks, now.starts[new] - now_is.start)
