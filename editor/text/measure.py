"""Measures of a text: its plain words, how many they are and how long they take to read. It judges nothing."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    Code,
    CodeBlock,
    DefinitionList,
    Document,
    Heading,
    Inline,
    InlinePicture,
    LineBreak,
    NoteMark,
    NumberedList,
    PageNumber,
    Paragraph,
    PictureBlock,
    Placeholder,
    PullQuote,
    Quote,
    Rule,
    Table,
    Text,
)

Measurable: TypeAlias = Document | Block | tuple[Inline, ...] | str

# Whitespace tokens a minute: silent reading of English prose, and of Vietnamese, whose tokens are syllables. Rounded;
# an estimate for the writer, not a measurement of a reader.
_READING_SPEED = {"en": 230, "vi": 280}
_SPACE = re.compile(r"\s")
# In a title or a caption a prompt is still as it was written.
_PROMPT = re.compile(r"\{\{[^{}]*\}\}")


def plain_text(part: Measurable) -> str:
    """What a reader reads, without mark-up: blocks apart by an empty line, rows by LF, cells by tab.

    Notes, placeholders and pictures' alternative texts and credits are left out; captions are in. Text is its own.
    """
    match part:
        case str():
            return part
        case Document():
            return _blocks_text(part.blocks)
        case tuple():
            return "".join(map(_inline_text, part))
        case _:
            return _block_text(part)


def count_words(part: Measurable) -> int:
    """Whitespace tokens of the plain text (in Vietnamese: "chữ"). Notes and placeholders do not count."""
    if isinstance(part, Document):  # block by block: all words of a book at once would take 8 MB
        return sum(len(_block_text(block).split()) for block in part.blocks)
    return len(plain_text(part).split())


def characters(part: Measurable, spaces: bool = True) -> int:
    """Code points of the plain text, line breaks apart; `spaces` says whether spaces count."""
    text = plain_text(part)
    return len(text) - text.count("\n") if spaces else len(_SPACE.sub("", text))


def reading_minutes(words: int, language: str) -> int:
    """Minutes of silent reading, rounded up; 0 only for an empty text. Other languages are read as English is."""
    return -(-words // _READING_SPEED.get(language.split("-")[0], _READING_SPEED["en"]))


def _answered(title: str) -> str:
    return _PROMPT.sub("", title).strip()


def _blocks_text(blocks: Sequence[Block]) -> str:
    return "\n\n".join(filter(None, map(_block_text, blocks)))


def _block_text(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return plain_text(block.inlines)
        case CodeBlock():
            return block.text.rstrip("\n")
        case Quote():
            return _blocks_text(block.blocks)
        case BulletList() | NumberedList():
            return "\n".join(filter(None, (_blocks_text(item.blocks) for item in block.items)))
        case Box():
            return "\n\n".join(filter(None, (_answered(block.title), _blocks_text(block.blocks))))
        case PullQuote():
            return "\n\n".join(filter(None, (_blocks_text(block.blocks), _answered(block.attribution))))
        case Table():
            return "\n".join("\t".join(plain_text(cell.inlines) for cell in row) for row in (block.head, *block.rows))
        case DefinitionList():
            return "\n".join(
                "\n".join([plain_text(definition.term), *map(_blocks_text, definition.meanings)])
                for definition in block.definitions
            )
        case PictureBlock():
            return _answered(block.caption)
        case Rule():
            return ""


def _inline_text(inline: Inline) -> str:
    match inline:
        case Text() | Code():
            return inline.text
        case LineBreak():
            return "\n" if inline.hard else " "
        case NoteMark() | Placeholder() | PageNumber():
            return ""
        case InlinePicture():
            return inline.alt
        case _:
            return "".join(map(_inline_text, inline.inlines))
