"""Blocks with other keys of headings: the same blocks, for text in which a heading before them was written anew.

It walks as `building` builds, since keys are given in that order. It reads no text and gives no keys.
"""

from collections.abc import Iterator
from dataclasses import replace

from editor.text.blocks import Block, Box, BulletList, DefinitionList, Heading, Note, NumberedList, PullQuote, Quote


def rekeyed(blocks: tuple[Block, ...], keys: Iterator[str]) -> tuple[Block, ...]:
    """`blocks` with the next of `keys` for each heading in them."""
    return tuple([_rekeyed(block, keys) for block in blocks])


def rekeyed_note(note: Note, keys: Iterator[str]) -> Note:
    return replace(note, blocks=rekeyed(note.blocks, keys))


def _rekeyed(block: Block, keys: Iterator[str]) -> Block:
    match block:
        case Heading():
            return replace(block, key=next(keys))
        case Quote() | PullQuote() | Box():
            return replace(block, blocks=rekeyed(block.blocks, keys))
        case BulletList() | NumberedList():
            return replace(
                block, items=tuple([replace(item, blocks=rekeyed(item.blocks, keys)) for item in block.items])
            )
        case DefinitionList():
            return replace(
                block,
                definitions=tuple(
                    [
                        replace(one, meanings=tuple([rekeyed(meaning, keys) for meaning in one.meanings]))
                        for one in block.definitions
                    ]
                ),
            )
        case _:
            return block
