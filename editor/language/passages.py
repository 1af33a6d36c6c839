"""The passages of an article: every stretch of running words with what it is, in the order of the text."""

import re
from collections.abc import Iterable, Iterator

from editor.language.masking import Passage, passage, pieces_of
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    CodeBlock,
    DefinitionList,
    Document,
    Heading,
    NumberedList,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Rule,
    Span,
    Table,
)
from editor.text.walk import inner_blocks

LONGEST = 8_000
"""Code points of source that are read as one passage; what is longer is cut at a space, so that no check can stall."""

# To add one: what `_of_block` gives it to.
SCOPES = (
    *(f"heading.h{level}" for level in range(1, 7)),
    *("paragraph", "list", "blockquote", "table.header", "table.cell", "alt", "caption", "note"),
)


def passages(document: Document) -> Iterator[Passage]:
    """All passages of the text, then those of the notes."""
    for block in document.blocks:
        yield from passages_of(document.source, block)
    for note in document.notes.values():
        for block in note.blocks:
            yield from passages_of(document.source, block, "note")


def passages_of(source: str, block: Block, scope: str = "paragraph", is_quoted: bool = False) -> Iterator[Passage]:
    """The passages of one block of `source`; `scope` is what a paragraph in it counts as."""
    match block:
        case Heading():
            yield from _cut(source, block.span, f"heading.h{block.level}", is_quoted)
        case Paragraph():
            yield from _cut(source, block.span, scope, is_quoted)
        case Table():
            yield from _cells(source, block)
        case PictureBlock():
            yield from _picture(source, block)
        case DefinitionList():
            for definition in block.definitions:
                first_line = source.find("\n", definition.span.start, definition.span.end)
                end = first_line if first_line >= 0 else definition.span.end
                yield from _cut(source, Span(definition.span.start, end), scope, is_quoted)
            yield from _inner(source, block, scope, is_quoted)
        case Quote() | PullQuote():
            yield from _inner(source, block, "blockquote", True)
        case BulletList() | NumberedList():
            yield from _inner(source, block, scope if is_quoted else "list", is_quoted)
        case Box():
            yield from _inner(source, block, scope, is_quoted)
        case CodeBlock() | Rule():
            return


def _inner(source: str, block: Block, scope: str, is_quoted: bool) -> Iterator[Passage]:
    for inner in inner_blocks(block):
        yield from passages_of(source, inner, scope, is_quoted)


def _cut(source: str, span: Span, scope: str, is_quoted: bool = False) -> Iterable[Passage]:
    if span.end - span.start <= LONGEST:
        yield passage(source, span, scope, is_quoted)
        return
    for piece in pieces_of(source[span.start : span.end], LONGEST):
        yield passage(source, Span(span.start + piece.start, span.start + piece.end), scope, is_quoted)


_CELL = re.compile(r"(?:[^|\\\n]|\\.)+")
_DELIMITERS = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_ROW_PREFIX = re.compile(r"[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*")


def _cells(source: str, table: Table) -> Iterator[Passage]:
    start, is_head = table.span.start, True
    for line in source[table.span.start : table.span.end].split("\n"):
        end = start + len(line)
        if is_head and _DELIMITERS.match(line):
            is_head = False
        else:
            prefix = _ROW_PREFIX.match(source, start, end)
            for cell in _CELL.finditer(source, prefix.end() if prefix else start, end):
                span = _trimmed(source, cell.start(), cell.end())
                if span.end > span.start:
                    yield from _cut(source, span, "table.header" if is_head else "table.cell")
        start = end + 1


def _trimmed(source: str, start: int, end: int) -> Span:
    words = source[start:end]
    first = start + len(words) - len(words.lstrip())
    return Span(first, max(first, start + len(words.rstrip())))


def _picture(source: str, block: PictureBlock) -> Iterator[Passage]:
    """What is said of a picture: the text for those who cannot see it, and its caption."""
    at = block.span.start
    for words, scope in ((block.alt, "alt"), (block.caption, "caption")):
        found = source.find(words, at, block.span.end) if words else -1
        if found >= 0:
            at = found + len(words)
            yield passage(source, Span(found, at), scope)
