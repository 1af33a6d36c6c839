"""The inlines of one paragraph, heading or cell as Markdown. It writes emphasis only where it will be read as such.

CommonMark reads a mark of emphasis by the characters on both sides of it ("flanking"): spaces and signs at the edges of
an emphasis are moved out of it, and where that does not help the words stay and the emphasis goes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category
from urllib.parse import quote

from editor.text import dialect, inlines, measure
from editor.text.blocks import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteMark,
    Placeholder,
    Strike,
    Strong,
    Styled,
    Text,
)
from editor.text.escaping import escaped, escaped_beginning

MOST_MARKS = 1_000
"""of emphasis in one paragraph: with more it is no emphasis any more, and its words are all that is written"""

_MARKS = {Strong: "**", Emphasis: "*", Strike: "~~"}
_UNSAFE = re.compile(r"[\x00-\x20\x7f<>()\\\"'`*_\[\]{}|]|%(?![0-9A-Fa-f]{2})")
_AUTOLINK = re.compile(r"https?://[^\s<>\\`*_\[\]|]+")
_TRAILING = re.compile(r"#+$")


@dataclass(slots=True, eq=False)
class _Piece:
    """`words` are not escaped yet unless `is_raw`. `side` is 1 where a mark opens and -1 where it closes."""

    words: str
    is_raw: bool = False
    side: int = 0
    partner: "_Piece | None" = None
    code: str = ""


def write(content: Sequence[Inline], is_heading: bool = False, is_cell: bool = False) -> str:
    """On one line for a heading or a cell; a paragraph has one line more for each hard break."""
    if len(content) == 1 and isinstance(content[0], Text):
        return _ended(escaped(content[0].text.strip(), not is_heading and not is_cell), is_heading, is_cell)
    pieces = list(_pieces(content, "<br>" if is_cell else " " if is_heading else "\\\n"))
    if sum(piece.side != 0 for piece in pieces) > MOST_MARKS:
        pieces = [piece for piece in pieces if not piece.side]
    _settle(pieces)
    line = _assembled(pieces, is_heading, is_cell)
    for dropped in ("*", "*~"):
        if not _is_risky(pieces) or _reads_as(line, content, is_cell):
            break
        pieces = [piece for piece in pieces if not (piece.side and piece.words[0] in dropped)]
        line = _assembled(pieces, is_heading, is_cell)
    return line


def picture_line(src: str, caption: str = "", credit: str = "", alt: str = "", is_decorative: bool = False) -> str:
    """A picture of its own. A relative `src` is written as an address; all words go on one line."""
    title = f' "{_attribute(caption)}"' if caption.strip() else ""
    marks = [".decorative"] if is_decorative else []
    marks += [f'credit="{_attribute(credit)}"'] if credit.strip() else []
    attributes = "{" + " ".join(marks) + "}" if marks else ""
    return f"![{_alt(alt)}]({address(src)}{title}){attributes}"


def address(href: str) -> str:
    """An address as it stands between the brackets of a link; letters of any language stay readable."""
    return _UNSAFE.sub(lambda found: quote(found[0]), href)


def _attribute(words: str) -> str:
    return re.sub(r'[\\"&]', r"\\\g<0>", " ".join(words.split()))


def _alt(words: str) -> str:
    """Prompts in it stay prompts: a template's picture has one where its words will stand."""
    parts = re.split(r"(\{\{[^{}]+\}\})", " ".join(words.split()))
    return "".join(part if at % 2 else escaped(part, starts_line=False) for at, part in enumerate(parts))


def _pieces(content: Sequence[Inline], line_break: str, around: frozenset[str] = frozenset()) -> Iterator[_Piece]:
    """`around` are the marks that stand around `content` already: the same ones again would be read as others."""
    for inline in content:
        match inline:
            case Text():
                yield _Piece(inline.text)
            case Strong() | Emphasis() | Strike():
                yield from _emphasised(inline, line_break, around)
            case Styled():
                yield _Piece(f"<{inline.tag}>", True)
                yield from _pieces(inline.inlines, line_break, around)
                yield _Piece(f"</{inline.tag}>", True)
            case Link():
                yield from _link(inline)
            case Foreign():
                yield _Piece(_bracketed(inline.inlines) + "{lang=" + inline.language + "}", True)
            case Code():
                yield _Piece(_code(inline.text), True, code=inline.text)
            case LineBreak():
                yield _Piece(line_break if inline.hard else " ", True)
            case InlinePicture():
                yield _Piece(f"![{_alt(inline.alt)}]({address(inline.src)})", True)
            case NoteMark():
                yield _Piece(f"[^{inline.label}]", True)
            case Placeholder():
                yield _Piece("{{" + inline.prompt + "}}", True)


def _emphasised(inline: Strong | Emphasis | Strike, line_break: str, around: frozenset[str]) -> Iterator[_Piece]:
    mark = _MARKS[type(inline)]
    inner = _pieces(inline.inlines, line_break, around | {mark})
    if mark in around:
        yield from inner
        return
    opening, closing = _Piece(mark, True, 1), _Piece(mark, True, -1)
    opening.partner, closing.partner = closing, opening
    yield opening
    yield from inner
    yield closing


def _link(link: Link) -> Iterator[_Piece]:
    if link.inlines == (Text(link.href),) and _AUTOLINK.fullmatch(link.href):
        yield _Piece(f"<{link.href}>", True)
        return
    title = f' "{_attribute(link.title)}"' if link.title else ""
    yield _Piece(f"{_bracketed(link.inlines)}({address(link.href)}{title})", True)


def _bracketed(content: Sequence[Inline]) -> str:
    return "[" + write(content, is_heading=True) + "]"


def _code(text: str) -> str:
    runs = {len(run) for run in re.findall("`+", text)}
    ticks = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    pad = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


# --- emphasis that will be read as emphasis ---------------------------------------------------------------------------


def _settle(pieces: list[_Piece]) -> None:
    for side in (1, -1):
        # From the innermost mark outwards, so that what leaves the inner one then leaves the outer one.
        for mark in [piece for piece in (reversed(pieces) if side == 1 else list(pieces)) if piece.side == side]:
            if mark in pieces:
                _settle_mark(pieces, mark)


def _settle_mark(pieces: list[_Piece], mark: _Piece) -> None:
    """Move out of an emphasis, at the edge that `mark` makes, what must not stand there."""
    side = mark.side
    while True:
        at = pieces.index(mark)
        inner = _neighbour(pieces, at, side)
        if inner is None or inner is mark.partner:
            _drop(pieces, mark)
            return
        edge = _edge(inner, side)
        outer = _neighbour(pieces, at, -side)
        outside = _edge(outer, -side) if outer else ""
        if edge and not edge.isspace() and (not _may_be_sign(edge) or not outside or _is_gap(outside)):
            return
        if edge and (inner.is_raw or pieces[at + side] is not inner):
            _drop(pieces, mark)
            return
        _move_out(pieces, at, side, edge)


def _neighbour(pieces: list[_Piece], at: int, side: int) -> _Piece | None:
    """The next piece on that side with words of its own, or the closing of the mark at `at`."""
    partner = pieces[at].partner
    at += side
    while 0 <= at < len(pieces):
        piece = pieces[at]
        if piece is partner or (piece.words and not piece.side):
            return piece
        at += side
    return None


def _edge(piece: _Piece, side: int) -> str:
    return piece.words[:1] if side == 1 else piece.words[-1:]


def _move_out(pieces: list[_Piece], at: int, side: int, edge: str) -> None:
    inner = pieces[at + side]
    inner.words = inner.words[1:] if side == 1 else inner.words[:-1]
    outer = pieces[at - side] if 0 <= at - side < len(pieces) else None
    if outer is not None and not outer.is_raw:
        outer.words = outer.words + edge if side == 1 else edge + outer.words
    else:
        pieces.insert(at if side == 1 else at + 1, _Piece(edge))
    if not inner.words:
        pieces.remove(inner)


def _drop(pieces: list[_Piece], mark: _Piece) -> None:
    pieces.remove(mark)
    if mark.partner in pieces:
        pieces.remove(mark.partner)


def _may_be_sign(letter: str) -> bool:
    return category(letter)[0] in "PS"


def _is_gap(letter: str) -> bool:
    return letter.isspace() or category(letter)[0] == "P"


def _is_risky(pieces: list[_Piece]) -> bool:
    """Whether marks touch each other: only then can one be read as a part of the other."""
    return any(one.side and other.side for one, other in pairwise(pieces))


def _reads_as(line: str, content: Sequence[Inline], is_cell: bool) -> bool:
    """Whether the words of `line` are those that were meant, and no mark is among them."""
    tokens = dialect.parser().parseInline(line.replace("\\|", "|") if is_cell else line, {})
    read = inlines.build(tokens[0].children or (), lambda _label: 0)
    return measure.plain_text(read).split() == measure.plain_text(tuple(content)).split()


# --- putting it together ----------------------------------------------------------------------------------------------


def _assembled(pieces: list[_Piece], is_heading: bool, is_cell: bool) -> str:
    written: list[str] = []
    _unite(pieces)
    for at, piece in enumerate(pieces):
        if piece.is_raw:
            written.append(piece.words)
            continue
        text = escaped(piece.words, starts_line=False)
        if text[:1] in "(:" and text and at and pieces[at - 1].words.startswith("[^"):
            text = "\\" + text  # a note's mark and a bracket make a link; with a colon it would be the note
        written.append(text)
    line = "".join(written).strip()
    if not is_heading and not is_cell:
        line = "\\\n".join(escaped_beginning(part.strip()) for part in line.split("\\\n"))
    return _ended(line, is_heading, is_cell)


def _unite(pieces: list[_Piece]) -> None:
    """Words beside words, and code beside code, become one: only together it is seen what they would mean."""
    for at in reversed(range(1, len(pieces))):
        one, other = pieces[at - 1], pieces[at]
        if one.code and other.code:
            code = one.code + other.code
            pieces[at - 1 : at + 1] = [_Piece(_code(code), True, code=code)]
        elif not one.is_raw and not other.is_raw:
            pieces[at - 1 : at + 1] = [_Piece(one.words + other.words)]


def _ended(line: str, is_heading: bool, is_cell: bool) -> str:
    if is_heading:
        return _TRAILING.sub(lambda found: "\\" + found[0], line)
    if is_cell:
        return line.replace("|", "\\|")
    return line
