"""Bold, italic, struck out, raised, lowered, code: put around words, and taken away again.

Spaces and punctuation at the edges of a selection stay outside the signs where Markdown would not read them otherwise;
a sign never cuts another one in two. Where a selection was set so in part, all of it is so afterwards.
"""

import re
from collections.abc import Callable, Iterable

from ui.writing.markup.edit import Edit, Piece, between, nothing, replaced
from ui.writing.markup.lines import passages
from ui.writing.markup.spans import CODE, EMPHASIS, OPAQUE, STRIKE, STRONG, TAGS, Span, is_punctuation, spans

# To add one: its kind in `spans`, and what stands before and after.
MARKS = {
    STRONG: ("**", "**"),
    EMPHASIS: ("*", "*"),
    STRIKE: ("~~", "~~"),
    CODE: ("`", "`"),
    **{tag: (f"<{tag}>", f"</{tag}>") for tag in TAGS},
}
_OTHER = {"sub": "sup", "sup": "sub"}
"""what cannot be both at once"""
_WORD = re.compile(r"\w(?:[\w'’-]*\w)?")

Range = tuple[int, int]


def toggle(text: str, start: int, end: int, kind: str) -> Edit:
    """Set the selection in `kind`, or take that away where all of it is so.

    With nothing selected: the word at the caret; where there is none, a pair of signs to write between. At the end of
    what is set so, the caret steps out of it, and a second time takes it away.
    """
    if start == end:
        return _toggle_at(text, start, kind)
    pieces = list(pieces_of(text, start, end))
    if not pieces:
        return nothing(start, end)
    is_set = all(_is_covered(text, piece, found, kind) for piece, found, _ in pieces)
    change = _take_away if is_set else _put_in
    return _changed(text, pieces, kind, change, start, end)


def is_set(text: str, at: int, kind: str) -> bool:
    """Whether the caret at `at` stands in `kind`."""
    return any(span.kind == kind and span.holds(at) for _, _, found in _around(text, at) for span in found)


def clear(text: str, start: int, end: int) -> Edit:
    """Take away every sign of `MARKS` from the selection; nothing selected: from the paragraph."""
    if start == end:
        start, end = next(((one, other) for one, other, _ in _around(text, start)), (start, end))
    new, anchor, caret = text, start, end
    for kind in MARKS:
        pieces = [one for one in pieces_of(new, anchor, caret) if _marked(one[0], one[1], kind)]
        if not pieces:
            continue
        edit = _changed(new, pieces, kind, _take_away, anchor, caret, keeps=True)
        new, anchor, caret = edit.applied(new), edit.anchor, edit.caret
    return between(text, new, anchor, caret)


# --- nothing selected -----------------------------------------------------------------------------------------------


def _toggle_at(text: str, caret: int, kind: str) -> Edit:
    before, after = MARKS[kind]
    if text[caret - len(before) : caret] == before and text[caret : caret + len(after)] == after:
        is_longer = text[caret - len(before) - 1 : caret - len(before)] == before[0] == text[caret + len(after) :][:1]
        if not is_longer or kind == STRONG:
            return Edit(caret - len(before), caret + len(after), "", caret - len(before), caret - len(before))
    own = [span for _, _, found in _around(text, caret) for span in found if span.kind == kind]
    for span in own:
        if span.inner < span.inner_end == caret:
            return nothing(span.end, span.end)
    start, end = word_at(text, caret)
    touching = next((span for span in own if span.start <= caret <= span.end and not start < caret < end), None)
    if touching is not None:
        start, end = touching.inner, touching.inner_end
    if start == end:
        beside = [span for _, _, found in _around(text, caret) for span in found if caret in (span.start, span.end)]
        start, end = (beside[0].start, beside[0].end) if beside else (caret, caret)
    if start == end:
        return Edit(caret, caret, before + after, caret + len(before), caret + len(before))
    pieces = list(pieces_of(text, start, end))
    if not pieces:
        return nothing(caret, caret)
    is_set = all(_is_covered(text, piece, found, kind) for piece, found, _ in pieces)
    edit = _changed(text, pieces, kind, _take_away if is_set else _put_in, caret, caret, keeps=True)
    steps_out = not is_set and caret == end and edit.applied(text)[edit.caret :].startswith(after)
    place = edit.caret + (len(after) if steps_out else 0)
    return Edit(edit.start, edit.end, edit.new, place, place)


def word_at(text: str, caret: int) -> Range:
    """Where the word at the caret begins and ends; the caret itself where there is none."""
    first = text.rfind("\n", 0, caret) + 1
    last = text.find("\n", caret)
    for word in _WORD.finditer(text, first, len(text) if last == -1 else last):
        if word.start() <= caret <= word.end():
            return word.span()
    return caret, caret


def spans_around(text: str, at: int) -> list[Span]:
    """The spans of the passage in which the caret stands."""
    return [span for _, _, found in _around(text, at) for span in found]


def _around(text: str, at: int) -> Iterable[tuple[int, int, list[Span]]]:
    """The passage in which the caret stands, with its spans; none outside of words."""
    for start, end in passages(text):
        if start <= at <= end:
            yield start, end, _spans(text, start, end)
            return


# --- a selection ----------------------------------------------------------------------------------------------------


def pieces_of(text: str, start: int, end: int) -> Iterable[tuple[Range, list[Span], Range]]:
    """The selected part of each passage without spaces at its ends, the spans of the passage, and the passage."""
    for first, last in passages(text):
        if first >= end:
            return
        one, other = max(first, start), min(last, end)
        while one < other and text[one].isspace():
            one += 1
        while other > one and text[other - 1].isspace():
            other -= 1
        if one < other:
            yield (one, other), _spans(text, first, last), (first, last)


def _spans(text: str, start: int, end: int) -> list[Span]:
    found = spans(text[start:end])
    return [Span(s.kind, s.start + start, s.inner + start, s.inner_end + start, s.end + start) for s in found]


def _marked(piece: Range, found: list[Span], kind: str) -> list[Span]:
    """The spans of `kind` that share something with `piece`."""
    return [span for span in found if span.kind == kind and span.start < piece[1] and piece[0] < span.end]


def _is_covered(text: str, piece: Range, found: list[Span], kind: str) -> bool:
    """Whether everything in `piece` but spaces and signs is set in `kind`."""
    own = _marked(piece, found, kind)
    if not own:
        return False
    at = piece[0]
    signs = sorted(sign for span in found for sign in ((span.start, span.inner), (span.inner_end, span.end)))
    while at < piece[1]:
        sign = next((end for start, end in signs if start <= at < end), 0)
        if sign:
            at = sign
        elif text[at].isspace() or any(span.inner <= at < span.inner_end for span in own):
            at += 1
        else:
            return False
    return True


def _changed(
    text: str,
    pieces: list[tuple[Range, list[Span], Range]],
    kind: str,
    change: Callable[..., tuple[Range, list[Piece]]],
    start: int,
    end: int,
    keeps: bool = False,
) -> Edit:
    """Make `change` to every piece and select what was changed, or with `keeps` what was selected."""
    wanted: list[Piece] = []
    ranges: list[Range] = []
    for piece, found, passage in pieces:
        place, done = change(text, piece, found, kind, passage)
        ranges.append(place)
        wanted += done
    if keeps:
        return replaced(text, wanted, start, end)
    return replaced(text, wanted, ranges[0][0], ranges[-1][1])


def _put_in(text: str, piece: Range, found: list[Span], kind: str, passage: Range) -> tuple[Range, list[Piece]]:
    start, end = whole(piece, [span for span in found if span.kind != kind], kind)
    if kind != CODE and MARKS[kind][0][0] in "*~":
        start, end = _readable(text, start, end, found, passage)
    own = _own(text, start, end, found, kind)
    start, end = min([start, *(span.start for span in own)]), max([end, *(span.end for span in own)])
    dropped = own + [span for span in found if span.kind == _OTHER.get(kind) and span.start < end and start < span.end]
    gone = [Piece(one, other, "") for span in dropped for one, other in _signs(span)]
    before, after = _fence(text[start:end]) if kind == CODE else MARKS[kind]
    first, last = _trimmed_to_gone(start, end, gone)
    chosen = max(first, min(piece[0], last)), min(last, max(piece[1], first))
    chosen = _trimmed_to_gone(*chosen, gone)
    return chosen, [Piece(first, first, before), *gone, Piece(last, last, after)]


def _own(text: str, start: int, end: int, found: list[Span], kind: str) -> list[Span]:
    """The spans of `kind` that touch the range, or only spaces stand between: they become one with it."""
    own: list[Span] = []
    for span in found:
        if span.kind == kind and not text[min(end, span.end) : max(start, span.start)].strip(" "):
            gap = text[span.end : start] if span.end <= start else text[end : span.start]
            if not gap.strip(" "):
                own.append(span)
    return own


def _trimmed_to_gone(start: int, end: int, gone: list[Piece]) -> Range:
    """A selection that begins or ends with a sign that goes: the new sign stands in its place."""
    for piece in gone:
        start = piece.end if piece.start <= start < piece.end else start
        end = piece.start if piece.start < end <= piece.end else end
    return start, max(start, end)


def _take_away(text: str, piece: Range, found: list[Span], kind: str, _passage: Range) -> tuple[Range, list[Piece]]:
    wanted: list[Piece] = []
    inside = [span for span in found if span.kind != kind]
    for span in _marked(piece, found, kind):
        start, end = whole(
            (max(piece[0], span.inner), min(piece[1], span.inner_end)),
            [other for other in inside if span.inner <= other.start and other.end <= span.inner_end],
            CODE,  # a sign that ends between two others would be no sign: what stands within goes as a whole
        )
        wanted += _without(text, span, start, end)
    one = max([piece[0], *(done.end for done in wanted if done.start <= piece[0] < done.end)])
    other = min([piece[1], *(done.start for done in wanted if done.start < piece[1] <= done.end)])
    return (one, max(one, other)), wanted


def _without(text: str, span: Span, start: int, end: int) -> Iterable[Piece]:
    """Take the signs of `span` from `text[start:end]`; what stands before and after keeps them."""
    before, after = text[span.start : span.inner], text[span.inner_end : span.end]
    left, right = text[span.inner : start], text[end : span.inner_end]
    if left.strip():
        edge = start - (len(left) - len(left.rstrip()))
        yield Piece(edge, edge, after)
    else:
        yield Piece(span.start, span.inner, "")
    if right.strip():
        edge = end + len(right) - len(right.lstrip())
        yield Piece(edge, edge, before)
    else:
        yield Piece(span.inner_end, span.end, "")


def _signs(span: Span) -> tuple[Range, Range]:
    return (span.start, span.inner), (span.inner_end, span.end)


def whole(piece: Range, found: list[Span], kind: str) -> Range:
    """`piece` with all of each span that it would cut in two, and of what no sign may be put into."""
    start, end = piece
    before = (-1, -1)
    while before != (start, end):
        before = start, end
        for span in found:
            if span.end <= start or end <= span.start:
                continue
            holds_all = start <= span.start and span.end <= end
            is_within = span.inner <= start and end <= span.inner_end
            if not holds_all and (not is_within or span.kind in OPAQUE or kind == CODE):
                start, end = min(start, span.start), max(end, span.end)
    return start, end


def _readable(text: str, start: int, end: int, found: list[Span], passage: Range) -> Range:
    """Where the signs can stand so that Markdown reads them: not between a letter and a sign of punctuation."""
    starts = {span.start for span in found}
    ends = {span.end for span in found}
    first, last = start, end
    while first < last and first not in starts and _is_edge(text[first], text[first - 1 : first], first > passage[0]):
        first += 1
    while last > first and last not in ends and _is_edge(text[last - 1], text[last : last + 1], last < passage[1]):
        last -= 1
    if first == last:
        first, last = start, end
    while first > passage[0] and _is_stuck(text[first], text[first - 1], True):
        first -= 1
    while last < passage[1] and _is_stuck(text[last - 1], text[last], True):
        last += 1
    return first, last


def _is_edge(letter: str, beside: str, has_beside: bool) -> bool:
    """Whether `letter` has to stay outside of the signs."""
    return letter.isspace() or _is_stuck(letter, beside, has_beside)


def _is_stuck(edge: str, beside: str, has_beside: bool) -> bool:
    """Whether a sign of emphasis between `edge`, which is inside, and `beside`, outside, would be no sign."""
    return has_beside and is_punctuation(edge) and bool(beside) and not beside.isspace() and not is_punctuation(beside)


def _fence(words: str) -> tuple[str, str]:
    """The signs of code around `words`: more backticks than stand in them."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    sign = "`" * (1 if not longest else longest + 1)
    pad = " " if words[:1] == "`" or words[-1:] == "`" else ""
    return sign + pad, pad + sign
