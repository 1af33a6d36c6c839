"""The table of contents at the front, where the house style asks for one: which headings stand in it.

On which pages they stand is told in `heading_pages`. It prints nothing.
"""

from collections.abc import Iterator
from dataclasses import replace

from editor.export.labels import labels
from editor.export.outline import Outline
from editor.export.piece import Piece
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.text import measure
from editor.text.blocks import BulletList, Heading, Item, Link, Paragraph, Span, Text

KEY = "contents"
_NOWHERE = Span(0, 0)


@frozen
class Entry:
    """A line of the contents: the heading's key, its level from 1, its words, and where it stands in the text."""

    key: str
    level: int
    words: str
    span: Span


def entries(piece: Piece, outline: Outline, style: HouseStyle) -> list[Entry]:
    """The headings that stand in the contents, in their order; none where there is no contents, or one heading."""
    blocks = piece.document.blocks
    if not style.contents_depth or any(isinstance(block, Heading) and block.key == KEY for block in blocks):
        return []
    found = [
        Entry(block.key, level, measure.plain_text(block.inlines).strip(), block.span)
        for block in blocks
        if isinstance(block, Heading) and 0 < (level := outline.levels.get(block.key, 0)) <= style.contents_depth
    ]
    return found if len(found) > 1 else []


def as_list(piece: Piece, outline: Outline, style: HouseStyle) -> Piece:
    """The piece with its contents as a list of links at its front, for formats that have no pages."""
    found = entries(piece, outline, style)
    if not found:
        return piece
    title = Heading(1, (Text(labels(piece.language).contents),), KEY, _NOWHERE)
    listed = BulletList(tuple(_items(iter(found))), True, _NOWHERE)
    first = 1 if outline.opening else 0
    blocks = piece.document.blocks
    return replace(piece, document=replace(piece.document, blocks=(*blocks[:first], title, listed, *blocks[first:])))


def _items(found: Iterator[Entry]) -> list[Item]:
    """One list; a deeper heading stands further in."""
    stack: list[tuple[int, list[Item]]] = [(0, [])]
    for entry in found:
        while len(stack) > 1 and stack[-1][0] >= entry.level:
            _close(stack)
        link = Paragraph((Link(f"#{entry.key}", "", (Text(entry.words),)),), _NOWHERE)
        stack.append((entry.level, [Item((link,), _NOWHERE)]))
    while len(stack) > 1:
        _close(stack)
    return stack[0][1]


def _close(stack: list[tuple[int, list[Item]]]) -> None:
    """Hang the lines under an entry on that entry, and the entry on what stands above it."""
    _level, (own, *below) = stack.pop()
    if below:
        own = replace(own, blocks=(*own.blocks, BulletList(tuple(below), True, _NOWHERE)))
    stack[-1][1].append(own)
