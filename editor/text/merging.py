"""Several versions of one text made one, word by word: what does not overlap is taken, what does is a choice.

It chooses nothing. A version is a person's id and the text that person wants; all come from the same base.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.frozen import frozen
from editor.text.diff import differences
from editor.text.replacement import Span


class Version(NamedTuple):
    """The text as `by` wants it."""

    by: str
    text: str


@frozen
class Piece:
    """A piece of the merged text. `by` are those who want it so, nobody where it is as in the base (`old`)."""

    text: str
    old: str
    by: tuple[str, ...] = ()


@frozen
class Choice:
    """Where the versions overlap: `old` stands in the base, and `offers` are what each of them wants instead."""

    old: str
    offers: tuple[Version, ...]

    @property
    def text(self) -> str:
        """Until somebody has chosen, the base."""
        return self.old


@frozen
class Merged:
    """`pieces` in reading order; `touched_by_several` are the sentences of `text` that more than one version changed.

    A sentence is marked also where the merge was clean: two good corrections can make a bad sentence together.
    """

    pieces: tuple[Piece | Choice, ...]
    touched_by_several: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def choices(self) -> tuple[Choice, ...]:
        return tuple(piece for piece in self.pieces if isinstance(piece, Choice))


class Edit(NamedTuple):
    """One change of a base; `number` is the difference's among those of its version."""

    start: int
    end: int
    text: str
    by: str
    number: int = -1


def merged(base: str, versions: Sequence[Version], language: str = "en") -> Merged:
    """The versions as one text. `language` is for telling where sentences end."""
    # Of two insertions by one person at one place, the first one stays the first: sorting keeps their order.
    edits = sorted(
        (
            Edit(*one.old, version.text[slice(*one.new)], version.by)
            for version in versions
            for one in differences(base, version.text)
        ),
        key=lambda edit: (edit.start, edit.end),
    )
    pieces: list[Piece | Choice] = []
    ends: list[tuple[int, int, int]] = []  # where a piece begins and ends in the base, and where it begins in the text
    at = there = 0
    for cluster in clusters(edits):
        start, end = cluster[0].start, max(edit.end for edit in cluster)
        for low, high, piece in (
            (at, start, Piece(base[at:start], base[at:start])),
            (start, end, _piece(base, cluster)),
        ):
            if low < high or piece.text or isinstance(piece, Choice):
                pieces.append(piece)
                ends.append((low, high, there))
                there += len(piece.text)
        at = end
    if at < len(base):
        pieces.append(Piece(base[at:], base[at:]))
        ends.append((at, len(base), there))
    return Merged(tuple(pieces), tuple(_touched(base, edits, pieces, ends, language)))


def clusters(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Edits, in the order of their places, that cannot be made independently of each other; mostly each is alone."""
    cluster: list[Edit] = []
    for edit in edits:
        if cluster and not _clash(cluster, edit):
            yield cluster
            cluster = []
        cluster.append(edit)
    if cluster:
        yield cluster


def _clash(cluster: Sequence[Edit], edit: Edit) -> bool:
    end = max(one.end for one in cluster)
    if edit.start != end:
        return edit.start < end
    # Side by side: in which order only matters where one of the two is an insertion, and not for the same person's.
    touching = [one for one in cluster if one.end == end and one.by != edit.by]
    return any(one.start == one.end or edit.start == edit.end for one in touching)


def _piece(base: str, cluster: Sequence[Edit]) -> Piece | Choice:
    start, end = cluster[0].start, max(edit.end for edit in cluster)
    people = tuple(dict.fromkeys(edit.by for edit in cluster))
    offers = tuple(Version(by, _as_wanted(base, cluster, by, Span(start, end))) for by in people)
    if len({offer.text for offer in offers}) == 1:
        return Piece(offers[0].text, base[start:end], people)
    return Choice(base[start:end], offers)


def _as_wanted(base: str, cluster: Sequence[Edit], by: str, span: Span) -> str:
    """The base in `span` with the edits of one person."""
    pieces, at = [], span.start
    for edit in cluster:
        if edit.by == by:
            pieces += [base[at : edit.start], edit.text]
            at = edit.end
    return "".join([*pieces, base[at : span.end]])


def _touched(
    base: str,
    edits: Sequence[Edit],
    pieces: Sequence[Piece | Choice],
    ends: Sequence[tuple[int, int, int]],
    language: str,
) -> Iterator[Span]:
    if len({edit.by for edit in edits}) < 2:
        return
    from editor.text.sentences import sentences  # brings the whole block model

    index = 0
    for sentence in sentences(base, language):
        while index < len(edits) and edits[index].end < sentence.start:
            index += 1
        people = set()
        for edit in edits[index:]:
            if edit.start > sentence.end:
                break
            people.add(edit.by)
        if len(people) > 1:
            yield Span(_place(sentence.start, pieces, ends, False), _place(sentence.end, pieces, ends, True))


def _place(at: int, pieces: Sequence[Piece | Choice], ends: Sequence[tuple[int, int, int]], is_end: bool) -> int:
    """Where a place of the base stands in the merged text; inside a change, its beginning or its end."""
    for piece, (low, high, there) in zip(pieces, ends, strict=True):
        if low <= at < high or (at == high and is_end):
            if isinstance(piece, Piece) and not piece.by:
                return there + at - low
            if at == low and not is_end:
                return there
            return there + len(piece.text) if is_end else there
    return sum(len(piece.text) for piece in pieces)
