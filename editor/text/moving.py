"""Blocks at another place: the same blocks with every span moved, for text that an edit before it pushed along."""

from dataclasses import replace

from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    CodeBlock,
    DefinitionList,
    Heading,
    Note,
    NumberedList,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Rule,
    Span,
    Table,
)


def moved(blocks: tuple[Block, ...], by: int) -> tuple[Block, ...]:
    """`blocks`, `by` code points further on (or back, if negative)."""
    return tuple([_moved(block, by) for block in blocks]) if by else blocks


def moved_note(note: Note, by: int) -> Note:
    return Note(note.label, note.number, moved(note.blocks, by), _span(note.span, by))


def _moved(block: Block, by: int) -> Block:
    span = _span(block.span, by)
    match block:
        case Paragraph():
            return Paragraph(block.inlines, span)
        case Quote():
            return Quote(moved(block.blocks, by), span)
        case PullQuote() | Box():
            return replace(block, blocks=moved(block.blocks, by), span=span)
        case BulletList() | NumberedList():
            items = tuple(
                replace(item, blocks=moved(item.blocks, by), span=_span(item.span, by)) for item in block.items
            )
            return replace(block, items=items, span=span)
        case DefinitionList():
            definitions = (
                replace(
                    definition,
                    meanings=tuple(moved(meaning, by) for meaning in definition.meanings),
                    span=_span(definition.span, by),
                )
                for definition in block.definitions
            )
            return DefinitionList(tuple(definitions), span)
        case Heading() | CodeBlock() | Table() | PictureBlock() | Rule():
            return replace(block, span=span)


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
