"""Every block and every inline of a document, in reading order, however deep. For checks that look at all of them."""

from collections.abc import Iterable, Iterator

from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    DefinitionList,
    Document,
    Emphasis,
    Foreign,
    Heading,
    Inline,
    Link,
    NumberedList,
    Paragraph,
    PullQuote,
    Quote,
    Span,
    Strike,
    Strong,
    Styled,
    Table,
)


def every_block(document: Document) -> Iterator[Block]:
    """The blocks of the text, each before what it holds; then those of the notes, in their order."""
    yield from _with_inner(document.blocks)
    for note in document.notes.values():
        yield from _with_inner(note.blocks)


def every_inline(document: Document) -> Iterator[tuple[Inline, Span]]:
    """Each inline, before what it holds, with the span of the block it stands in."""
    for block in every_block(document):
        for inlines, span in _lines(block):
            for inline in _nested(inlines):
                yield inline, span


def inner_blocks(block: Block) -> tuple[Block, ...]:
    """The blocks that `block` holds directly, through its items or meanings."""
    match block:
        case Quote(blocks) | PullQuote(blocks) | Box(blocks):
            return blocks
        case BulletList(items) | NumberedList(items):
            return tuple(inner for item in items for inner in item.blocks)
        case DefinitionList(definitions):
            return tuple(inner for definition in definitions for said in definition.meanings for inner in said)
        case _:
            return ()


def _with_inner(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _with_inner(inner_blocks(block))


def _lines(block: Block) -> Iterator[tuple[tuple[Inline, ...], Span]]:
    match block:
        case Heading() | Paragraph():
            yield block.inlines, block.span
        case Table():
            for row in (block.head, *block.rows):
                for cell in row:
                    yield cell.inlines, block.span
        case DefinitionList():
            for definition in block.definitions:
                yield definition.term, definition.span


def _nested(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Strong | Strike | Styled | Foreign | Link):
            yield from _nested(inline.inlines)
