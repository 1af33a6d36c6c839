"""The headings of a piece as they are printed: which one is its title, and how deep the others are.

A file for readers has one title and never skips a level, whatever the Markdown says. No writer decides this for itself.
"""

from collections.abc import Iterator, Mapping

from editor.export.labels import labels
from editor.export.piece import Piece
from editor.frozen import frozen
from editor.text import measure
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    DefinitionList,
    Document,
    Heading,
    NumberedList,
    PullQuote,
    Quote,
)

DEEPEST = 6


@frozen
class Outline:
    """`title` is never empty. `opening` is the heading of the text that is printed as the title, when the headline is
    empty. `levels` are those of all other headings by their key, from 1 to DEEPEST; a heading without words is none.
    `targets` are the keys of headings that a link may lead to: those of the text, not those of its notes.
    """

    title: str
    opening: Heading | None
    levels: Mapping[str, int]
    targets: frozenset[str]


def outline(piece: Piece) -> Outline:
    headings = list(_headings(piece.document.blocks))
    headline = " ".join(piece.fields.headline.split())
    opening = None if headline else _opening(piece.document, headings)
    rest = headings[1:] if opening else headings
    targets = frozenset(heading.key for heading in rest)
    rest += [heading for note in piece.document.notes.values() for heading in _headings(note.blocks)]
    title = headline or (measure.plain_text(opening.inlines).strip() if opening else "")
    return Outline(title or labels(piece.language).untitled, opening, _levels(rest), targets)


def _opening(document: Document, headings: list[Heading]) -> Heading | None:
    """The heading with which the text begins, when no other stands as high."""
    first = document.blocks[0] if document.blocks else None
    if (
        not isinstance(first, Heading)
        or not first.inlines
        or any(heading.level <= first.level for heading in headings[1:])
    ):
        return None
    return first


def _levels(headings: list[Heading]) -> dict[str, int]:
    levels: dict[str, int] = {}
    open_levels: list[int] = []
    for heading in headings:
        while open_levels and open_levels[-1] >= heading.level:
            open_levels.pop()
        open_levels.append(heading.level)
        levels[heading.key] = min(len(open_levels), DEEPEST)
    return levels


def _headings(blocks: tuple[Block, ...]) -> Iterator[Heading]:
    for block in blocks:
        match block:
            case Heading() if block.inlines:
                yield block
            case Quote() | PullQuote() | Box():
                yield from _headings(block.blocks)
            case BulletList() | NumberedList():
                for item in block.items:
                    yield from _headings(item.blocks)
            case DefinitionList():
                for definition in block.definitions:
                    for meaning in definition.meanings:
                        yield from _headings(meaning)
            case _:
                pass
