"""Blocks as lines of plain text: one method for each kind. It knows neither the fields nor the house style."""

import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from editor.export import text_tables
from editor.export.labels import Labels
from editor.export.leftovers import unknown_node, unused_notes, words_of
from editor.export.markup import clean
from editor.export.outline import Outline
from editor.export.piece import ExportNote, Piece
from editor.export.text_inlines import BREAK, Inlines, one_line
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    CodeBlock,
    DefinitionList,
    Heading,
    NumberedList,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Rule,
    Table,
)

_RULES = {1: "=", 2: "-"}
"""What stands below a heading of the article, by its level."""
_INDENT = "    "
_LEAST_WIDTH = 24
"""Of a wrapped line, however deep it stands."""


class Blocks:
    """Writes the blocks and the notes of one piece; lines are at most `width` long, or not wrapped where that is 0."""

    def __init__(self, piece: Piece, outline: Outline, labels: Labels, width: int) -> None:
        self._document = piece.document
        self._outline = outline
        self._labels = labels
        self._width = width
        self.inlines = Inlines(piece, outline.targets, labels)
        self._said: list[ExportNote] = []

    def notes(self) -> list[ExportNote]:
        found = [*self.inlines.notes, *self._said]
        if self.inlines.pictures:
            found.append(ExportNote("Plain text holds no pictures. Their captions and credits stand in their places."))
        if self.inlines.has_lost_looks:
            found.append(ExportNote("Plain text has no bold, no italics and no other languages. The words were kept."))
        return found

    def article(self, dateline: str) -> list[str]:
        """The lines of the text; `dateline` runs in before its first paragraph."""
        blocks = self._document.blocks[1:] if self._outline.opening else self._document.blocks
        first = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), None)
        if not dateline:
            return self._lines(blocks)
        if first is None:
            return _apart([self.wrapped(dateline.strip()), self._lines(blocks)])
        opening = blocks[first]
        assert isinstance(opening, Paragraph)
        self.inlines.span = opening.span
        before = self._lines(blocks[:first])
        return _apart(
            [before, self.wrapped(dateline + self.inlines.text(opening.inlines)), self._lines(blocks[first + 1 :])]
        )

    def endnotes(self) -> list[str]:
        """The notes that were referred to. To be asked for after everything else was written."""
        written: dict[str, list[str]] = {}
        marks = self.inlines.marks
        # A note can refer to another one, which then is referred to as well.
        while waiting := [label for label in marks if label not in written]:
            for label in waiting:
                written[label] = self._item(f"[{marks[label]}] ", self._document.notes[label].blocks, False)
        self._said += unused_notes(self._document, written)
        notes = [written[label] for label in sorted(written, key=lambda label: marks[label])]
        return _apart([underlined(self._labels.notes, "-"), *notes]) if notes else []

    def wrapped(self, text: str) -> list[str]:
        """One paragraph as lines."""
        lines = text.split(BREAK)
        if not self._width:
            return lines
        width = max(self._width, _LEAST_WIDTH)
        return [
            part
            for line in lines
            # An address that is cut leads nowhere, and a Vietnamese word has no hyphen to break at.
            for part in textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
        ]

    def _lines(self, blocks: Sequence[Block]) -> list[str]:
        return _apart(list(map(self._one, blocks)))

    def _one(self, block: Block) -> list[str]:
        self.inlines.span = getattr(block, "span", None)
        writer = _WRITERS.get(type(block))
        if writer is None:
            self._said.append(unknown_node(block, None))
            return self.wrapped(one_line(words_of(block)))
        return writer(self, block)

    def _narrower(self, first: str, rest: str, write: Callable[[], list[str]]) -> list[str]:
        """What `write` gives in less width, `first` before its first line and `rest` before the others."""
        before = self._width
        self._width = max(before - len(rest), 1) if before else 0
        lines = write()
        self._width = before
        return [(first if at == 0 else rest) + line if line or at == 0 else "" for at, line in enumerate(lines or [""])]

    def _indented(self, blocks: Sequence[Block]) -> list[str]:
        return self._narrower(_INDENT, _INDENT, lambda: self._lines(blocks)) if blocks else []

    def _item(self, sign: str, blocks: Sequence[Block], is_tight: bool) -> list[str]:
        def write() -> list[str]:
            parts = list(map(self._one, blocks))
            return [line for part in parts for line in part] if is_tight else _apart(parts)

        return [line.rstrip() for line in self._narrower(sign, " " * len(sign), write)]

    # --- one method for each kind of block ---------------------------------------------------------------------------

    def _heading(self, block: Heading) -> list[str]:
        level = self._outline.levels.get(block.key)
        if level is None:
            return []
        lines = self.wrapped(self.inlines.text(block.inlines))
        return underlined(lines[0], _RULES[level]) if level in _RULES and len(lines) == 1 else lines

    def _paragraph(self, block: Paragraph) -> list[str]:
        return self.wrapped(self.inlines.text(block.inlines))

    def _code(self, block: CodeBlock) -> list[str]:
        return [f"{_INDENT}{line}" if line.strip() else "" for line in clean(block.text).rstrip("\n").split("\n")]

    def _quote(self, block: Quote) -> list[str]:
        return self._indented(block.blocks)

    def _bullets(self, block: BulletList) -> list[str]:
        items = [self._item("- ", item.blocks, block.is_tight) for item in block.items]
        return [line for item in items for line in item] if block.is_tight else _apart(items)

    def _numbers(self, block: NumberedList) -> list[str]:
        items = [
            self._item(f"{number}. ", item.blocks, block.is_tight)
            for number, item in enumerate(block.items, start=block.start)
        ]
        return [line for item in items for line in item] if block.is_tight else _apart(items)

    def _definitions(self, block: DefinitionList) -> list[str]:
        parts: list[list[str]] = []
        for one in block.definitions:
            term = self.wrapped(self.inlines.text(one.term))
            parts.append([*term, *(line for said in one.meanings for line in self._indented(said))])
        return _apart(parts)

    def _table(self, block: Table) -> list[str]:
        def cells(row: Sequence[Any]) -> list[str]:
            return [self.inlines.text(cell.inlines).replace(BREAK, " ") for cell in row]

        width = self._width or text_tables.WIDEST
        return text_tables.lay_out(cells(block.head), [cells(row) for row in block.rows], block.aligns, width)

    def _picture(self, block: PictureBlock) -> list[str]:
        self.inlines.missing(block.src, block.span)
        caption, alt, credit = map(one_line, (block.caption, block.alt, block.credit))
        shown = caption or (self._labels.missing_picture.format(alt=alt) if alt and not block.is_decorative else "")
        return [
            line
            for words in (shown, self._labels.photo.format(credit=credit) if credit else "")
            if words
            for line in self.wrapped(words)
        ]

    def _pull_quote(self, block: PullQuote) -> list[str]:
        said_by = one_line(block.attribution)
        return self._indented(block.blocks) + ([f"{_INDENT}— {said_by}"] if said_by else [])

    def _box(self, block: Box) -> list[str]:
        title = one_line(block.title)
        rule = "-" * 24
        return [rule, *_apart([self.wrapped(title) if title else [], self._lines(block.blocks)]), rule]

    def _rule(self, _block: Rule) -> list[str]:
        return ["* * *"]


def underlined(text: str, sign: str) -> list[str]:
    return [text, sign * len(text)] if text else []


def _apart(parts: list[list[str]]) -> list[str]:
    """Blocks with an empty line between them."""
    lines: list[str] = []
    for part in parts:
        if part:
            lines += [*([""] if lines else []), *part]
    return lines


# To add one: the block of the model, and what writes it.
_WRITERS: "dict[type, Callable[[Blocks, Any], list[str]]]" = {
    Heading: Blocks._heading,
    Paragraph: Blocks._paragraph,
    CodeBlock: Blocks._code,
    Quote: Blocks._quote,
    BulletList: Blocks._bullets,
    NumberedList: Blocks._numbers,
    DefinitionList: Blocks._definitions,
    Table: Blocks._table,
    PictureBlock: Blocks._picture,
    PullQuote: Blocks._pull_quote,
    Box: Blocks._box,
    Rule: Blocks._rule,
}
