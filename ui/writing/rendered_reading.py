"""Reads an article for the rendered view while it is written: only what changed is parsed and made into items again.

It belongs to one worker at a time. No Qt; what an item is stands in `rendered_items`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from editor.article import Fields
from editor.export.labels import Labels
from editor.text import long_lines, outline
from editor.text.blocks import Block, Document, Heading, Paragraph
from editor.text.incremental import Incremental, Update
from editor.text.moving import moved
from editor.text.outline import Section
from ui.writing import rendered_items
from ui.writing.rendered_items import Item


@dataclass(frozen=True, slots=True)
class Reading:
    """The items of a text, and how many at the beginning and at the end look as in the reading `before` it."""

    items: tuple[Item, ...] = ()
    before: tuple[Item, ...] | None = None
    same: tuple[int, int] = (0, 0)
    rooms: tuple[float, ...] = ()
    """how much room each item takes, in letters"""
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """The items of an element of the text, as they were when its `blocks` stood `by` code points further on."""

    blocks: tuple[Block, ...]
    by: int
    items: tuple[Item, ...]
    rooms: tuple[float, ...]


class Reader:
    """One article."""

    def __init__(self) -> None:
        self._text = Incremental()
        self._known: dict[int, _Known] = {}
        self._items: tuple[Item, ...] = ()

    def read(self, source: str, fields: Fields, labels: Labels) -> Reading:
        """The article as it is now, compared with what was read before."""
        source = long_lines.shortened(source)
        update = self._text.update(source)
        items: list[Item] = []
        rooms: list[float] = []
        for known in self._read_items(update, source, fields, labels):
            items += known.items
            rooms += known.rooms
        before, self._items = self._items, tuple(items)
        same = rendered_items.same_until(before, self._items)
        sections = outline.sections(Document(source, tuple(_headings(update))))
        return Reading(self._items, before, same, tuple(rooms), sections)

    def _read_items(self, update: Update, source: str, fields: Fields, labels: Labels) -> Iterator[_Known]:
        yield _known(rendered_items.of_fields(fields))
        known: dict[int, _Known] = {}
        lead = fields.dateline.strip()
        for blocks, by in update.elements:
            if lead and any(isinstance(block, Paragraph) for block in blocks):
                yield _known(rendered_items.of_blocks(moved(blocks, by), source, labels, lead))
                lead = ""
                continue
            made = self._known.get(id(blocks))
            if made is None or made.blocks is not blocks:
                made = _known(rendered_items.of_blocks(moved(blocks, by), source, labels), blocks, by)
            elif made.by != by:
                made = _Known(blocks, by, tuple([item.moved(by - made.by) for item in made.items]), made.rooms)
            known[id(blocks)] = made
            yield made
        self._known = known
        yield _known(rendered_items.of_notes(update.notes, labels))


def _known(items: Iterable[Item], blocks: tuple[Block, ...] = (), by: int = 0) -> _Known:
    made = tuple(items)
    return _Known(blocks, by, made, tuple([rendered_items.letters_in(item.parts) for item in made]))


def _headings(update: Update) -> Iterator[Block]:
    for blocks, by in update.elements:
        if any(isinstance(block, Heading) for block in blocks):
            yield from (block for block in moved(blocks, by) if isinstance(block, Heading))
