"""The words of one paragraph: read from inline elements as runs, tidied, and nested as the block model's inlines.

Emphasis is told by element and by style alike; neighbours that look the same become one.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

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
from editor.text.paste import looks


class Shape(NamedTuple):
    """How words look; `script` is "sup", "sub" or ""."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    underlined: bool = False
    marked: bool = False
    code: bool = False
    key: bool = False
    script: str = ""
    href: str = ""
    language: str = ""


PLAIN = Shape()
Special: TypeAlias = LineBreak | InlinePicture | NoteMark | Placeholder
BREAK = LineBreak(True)


class Run(NamedTuple):
    """Words, or one thing that is no words, in one shape."""

    content: str | Special
    shape: Shape


# What an element says by itself. To add one: the tag and what it changes in `Shape`.
_BY_TAG: dict[str, dict[str, bool | str]] = {
    **{tag: {"bold": True} for tag in ("b", "strong")},
    **{tag: {"italic": True} for tag in ("i", "em", "cite", "dfn", "var")},
    **{tag: {"struck": True} for tag in ("s", "strike", "del")},
    **{tag: {"code": True} for tag in ("code", "tt", "samp")},
    "u": {"underlined": True},
    "mark": {"marked": True},
    "kbd": {"key": True},
    "sup": {"script": "sup"},
    "sub": {"script": "sub"},
}
_BY_CLASS: dict[str, dict[str, bool | str]] = {
    "MsoSubtleEmphasis": {"italic": True},
    "MsoIntenseEmphasis": {"italic": True},
}


@functools.lru_cache(maxsize=8192)
def shape_inside(shape: Shape, tag: str, style: str, name: str) -> Shape:
    """The shape of what stands inside an element of class `name` that itself stands in `shape`."""
    changed: dict[str, bool | str] = dict(_BY_TAG.get(tag, {})) | _BY_CLASS.get(name, {})
    said = looks.of(style)
    told = {
        "bold": said.bold,
        "italic": said.italic,
        "struck": said.struck,
        "underlined": said.underlined,
        "marked": said.marked,
        "script": said.script,
    }
    changed |= {key: value for key, value in told.items() if value is not None}
    return shape._replace(**changed) if changed else shape  # type: ignore[arg-type]


# --- tidying ----------------------------------------------------------------------------------------------------------

_EDGE, _SPECIAL, _BROKEN = "\x00", "\x01", "\x02"
"""in the text of a paragraph: between two runs, in place of a thing, in place of a line break"""
# ASCII white space, the no-break spaces and the spaces of typesetters; not the ideographic space, which is a letter.
_SPACES = " \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f"
_GAP = re.compile(rf"{_EDGE}*[{_SPACES}][{_SPACES}{_EDGE}]*")
# Places where a line may be broken, and joiners that show nothing: of no use in a text that is edited.
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
_NARROW = "\u00a0\u202f\u2009\u2007"
_ODD = re.compile(rf"[{_SPACES}{_EDGE}][{_SPACES}{_EDGE}]|[\t-\r\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\ufeff]")


def tidied(runs: Sequence[Run]) -> list[Run]:
    """`runs` with the white space of a text: single spaces, none at the edges and around breaks.

    A no-break space stays where it binds: beside a figure or a sign that belongs to its neighbour.
    """
    if not runs:
        return []
    whole = _EDGE.join(_as_text(run) for run in runs)
    whole = _GAP.sub(_gap, _UNSEEN.sub("", whole)) if _ODD.search(whole) else whole
    whole = whole.strip(" ")
    found = [
        Run(text, run.shape) if isinstance(run.content, str) else run
        for text, run in zip(whole.split(_EDGE), runs, strict=True)
        if text
    ]
    while found and found[-1].content == BREAK:
        found.pop()
    while found and found[0].content == BREAK:
        found.pop(0)
    return found


def _as_text(run: Run) -> str:
    if isinstance(run.content, str):
        return run.content.translate(_OWN)
    return _BROKEN if run.content == BREAK else _SPECIAL


_OWN = dict.fromkeys(map(ord, (_EDGE, _SPECIAL, _BROKEN)))


def _gap(found: re.Match[str]) -> str:
    """What becomes of white space: one space or one no-break space, in the run where the first one stood."""
    spaces = found[0].replace(_EDGE, "")
    lead = len(found[0]) - len(found[0].lstrip(_EDGE))
    rest = found[0].count(_EDGE) - lead
    before = _beside(found.string, found.start(), -1)
    after = _beside(found.string, found.end(), 1)
    kept = " "
    if not before or not after or before == _BROKEN or after == _BROKEN:
        kept = ""
    elif len(spaces) == 1 and spaces in _NARROW:
        words = found.string[max(0, found.start() - 8) : found.start()].replace(_EDGE, "")
        # A narrow one is only ever set by somebody who knows it; the wide one is also how programs fill lines.
        is_meant = spaces == "\u202f" or _binds(before, after) or _SHORTENED.search(words)
        kept = spaces if is_meant else " "
    return _EDGE * lead + kept + _EDGE * rest


def _beside(text: str, at: int, step: int) -> str:
    """The nearest character that is no edge of a run; empty at the end of the text."""
    at = at - 1 if step == -1 else at
    while 0 <= at < len(text) and text[at] == _EDGE:
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _binds(before: str, after: str) -> bool:
    return before.isdigit() or after.isdigit() or before in "«‹№§–—" or after in "»›:;!?%‰°–—…"


_SHORTENED = re.compile(r"(?:^|\W)[^\W\d_]{1,3}\.$")
"""an initial or a short title: "M. Dupont", "TS. Lan" """


def with_single_breaks(runs: Sequence[Run]) -> list[Run]:
    """`runs` without a break after a break."""
    kept: list[Run] = []
    for run in runs:
        is_empty = isinstance(run.content, str) and not run.content.strip()
        if is_empty and kept and kept[-1].content == BREAK:
            continue
        if not (run.content == BREAK and kept and kept[-1].content == BREAK):
            kept.append(run)
    return kept


def unemphasised(found: Sequence[Inline]) -> tuple[Inline, ...]:
    """Without an emphasis of everything: a heading and the head of a table are strong by themselves."""
    while len(found) == 1 and isinstance(found[0], Strong | Emphasis):
        found = found[0].inlines
    return tuple(found)


# --- nesting ----------------------------------------------------------------------------------------------------------

# From the outside to the inside: what is written as a pair of tags stands outside of what is written as stars.
_LAYERS = ("href", "language", "script", "underlined", "marked", "key", "struck", "bold", "italic", "code")


def inlines(runs: Sequence[Run]) -> tuple[Inline, ...]:
    """The inlines of one paragraph."""
    found = tidied(runs)
    if all(run.shape == PLAIN for run in found):
        return tuple(_leaves(found))
    return tuple(_nested(_with_shapes_of_neighbours(found), 0))


def _with_shapes_of_neighbours(runs: Sequence[Run]) -> list[Run]:
    """Spaces and notes look as both of their neighbours do: `<b>a</b> <b>b</b>` is one emphasis.

    A line break ends an emphasis: the text is coloured and edited line by line.
    """
    pieces = [piece for run in runs for piece in _split(run)]
    after = [PLAIN] * len(pieces)
    coming = PLAIN
    for at in reversed(range(len(pieces))):
        after[at] = coming
        if not _is_space(pieces[at]):
            coming = pieces[at].shape
    before = PLAIN
    for at, piece in enumerate(pieces):
        if piece.content == BREAK:
            pieces[at] = Run(BREAK, PLAIN)
        elif _is_space(piece):
            pieces[at] = Run(piece.content, before if before == after[at] else _common(before, after[at]))
        else:
            before = piece.shape
    return pieces


def _common(one: Shape, other: Shape) -> Shape:
    """What both shapes are."""
    differing = {name: getattr(PLAIN, name) for name in _LAYERS if getattr(one, name) != getattr(other, name)}
    return one._replace(**differing)


def _is_space(run: Run) -> bool:
    return isinstance(run.content, LineBreak | NoteMark) or (isinstance(run.content, str) and run.content.isspace())


def _split(run: Run) -> Iterator[Run]:
    """The spaces at the edges of a run, apart from its words."""
    if not isinstance(run.content, str) or run.shape == PLAIN or run.shape.code:
        yield run
        return
    words = run.content.strip()
    start = run.content.find(words) if words else len(run.content)
    for part in (run.content[:start], words, run.content[start + len(words) :]):
        if part:
            yield Run(part, run.shape)


def _nested(runs: Sequence[Run], layer: int) -> Iterator[Inline]:
    while layer < len(_LAYERS) and not any(run.shape[_PLACES[layer]] for run in runs):
        layer += 1
    if layer == len(_LAYERS):
        yield from _leaves(runs)
        return
    for value, group in groupby(runs, key=lambda run: run.shape[_PLACES[layer]]):
        inner = tuple(_nested(list(group), layer + 1))
        yield from _wrapped(_LAYERS[layer], value, inner) if value else inner


_PLACES = [Shape._fields.index(name) for name in _LAYERS]
_TAGS = {"underlined": "u", "marked": "mark", "key": "kbd"}


def _wrapped(layer: str, value: bool | str, inner: tuple[Inline, ...]) -> Iterator[Inline]:
    match layer:
        case "href":
            yield Link(str(value), "", inner)
        case "language":
            yield Foreign(str(value), inner)
        case "script":
            yield Styled(str(value), inner)
        case "underlined" | "marked" | "key":
            yield Styled(_TAGS[layer], inner)
        case "struck":
            yield Strike(inner)
        case "bold":
            yield Strong(inner)
        case "italic":
            yield Emphasis(inner)
        case _:
            yield from (Code(inline.text) if isinstance(inline, Text) else inline for inline in inner)


def _leaves(runs: Sequence[Run]) -> Iterator[Inline]:
    for is_text, group in groupby(runs, key=lambda run: isinstance(run.content, str)):
        if is_text:
            text = "".join(str(run.content) for run in group)
            if text:
                yield Text(text)
        else:
            yield from (run.content for run in group if not isinstance(run.content, str))
