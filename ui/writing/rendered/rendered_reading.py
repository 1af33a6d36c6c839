"""Reads an article for the rendered view while it is written: only what changed is parsed and made into items again.

It belongs to one worker at a time. No Qt; what an item is stands in `rendered_items`.
"""

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.article import Fields
from editor.export.labels import Labels
from editor.frozen import frozen
from editor.text import long_lines, outline
from editor.text.blocks import Heading, Paragraph
from editor.text.incremental import A_PART, Incremental, Piece, Update
from editor.text.moving import moved
from editor.text.outline import Section, Title
from editor.text.packing import TOGETHER, pack
from ui.writing.rendered import rendered_items
from ui.writing.rendered.rendered_items import Item


@frozen
class Reading:
    """The items of a text, and how many at the beginning and at the end look as in the reading `before` it."""

    items: tuple[Item, ...] = ()
    before: tuple[Item, ...] | None = None
    same: tuple[int, int] = (0, 0)
    rooms: Sequence[float] = ()
    """how much room each item takes, in letters"""
    sections: tuple[Section, ...] = ()


class _Known(NamedTuple):
    """The items of a piece and the headings in it, as they were when it stood `by` code points further on."""

    by: int
    items: tuple[Item, ...]
    titles: tuple[Title, ...] = ()


class Reader:
    """One article."""

    def __init__(self) -> None:
        self._text = Incremental()
        self._known: dict[Piece, _Known] = {}
        self._items: tuple[Item, ...] = ()

    def read(self, source: str, fields: Fields, labels: Labels) -> Reading:
        """The article as it is now, compared with what was read before."""
        source = long_lines.shortened(source)
        update = self._text.update(source)
        items: list[Item] = []
        titles: list[Title] = []
        packed = 0
        for known in self._read_items(update, source, fields, labels):
            items += known.items
            titles += known.titles
            if len(source) > A_PART and len(items) - packed >= 2 * TOGETHER:
                pack(items[packed : packed + TOGETHER])
                packed += TOGETHER
        before, self._items = self._items, tuple(items)
        same = rendered_items.same_until(before, self._items)
        rooms = array("f", [item.room for item in items])
        return Reading(self._items, before, same, rooms, outline.sections_of(titles, len(source)))

    def _read_items(self, update: Update, source: str, fields: Fields, labels: Labels) -> Iterator[_Known]:
        yield _Known(0, tuple(rendered_items.of_fields(fields)))
        known: dict[Piece, _Known] = {}
        lead = fields.dateline.strip()
        for piece, by in update.elements:
            if lead and any(isinstance(block, Paragraph) for block in piece.blocks):
                yield _read(piece, by, source, labels, lead)
                lead = ""
                continue
            made = self._known.get(piece)
            if made is None:
                made = _read(piece, by, source, labels)
            elif made.by != by:
                made = _moved(made, by)
            known[piece] = made
            yield made
        self._known = known
        yield _Known(0, tuple(rendered_items.of_notes(update.notes, labels)))


def _read(piece: Piece, by: int, source: str, labels: Labels, lead: str = "") -> _Known:
    blocks = moved(piece.blocks, by)
    titles = tuple([outline.title(block) for block in blocks if isinstance(block, Heading)]) if piece.headings else ()
    return _Known(by, tuple(rendered_items.of_blocks(blocks, source, labels, lead)), titles)


def _moved(known: _Known, by: int) -> _Known:
    more = by - known.by
    titles = [Title(one.level, one.words, one.start + more, one.end + more) for one in known.titles]
    return _Known(by, tuple([item.moved(more) for item in known.items]), tuple(titles))
