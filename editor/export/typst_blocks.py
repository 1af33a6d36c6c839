"""Blocks as Typst code: one method for each kind. What they look like stands in resources/export/article.typ."""

from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakMethod

from editor.export.leftovers import MOST_ROWS, MOST_WHOLE, unknown_node, unused_notes, words_of
from editor.export.outline import Outline
from editor.export.piece import ExportNote, Piece
from editor.export.table_columns import weights
from editor.export.typst_inlines import Inlines
from editor.export.typst_pictures import Pictures
from editor.export.typst_words import array, literal, one_line
from editor.refusal import Refused
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    CodeBlock,
    DefinitionList,
    Heading,
    NoteMark,
    NumberedList,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Rule,
    Span,
    Table,
)

DEEPEST = 10
"""Lists and quotes in each other, that many times; what stands deeper is written at that depth."""
LARGEST_START = 2_000_000_000
MOST_CELLS = 100_000
"""cells of all tables of an article on paper: each takes some ten thousand bytes of memory while it is set"""


class Blocks:
    """Writes the blocks and the notes of one piece. `notes()` say what could not be written as it stands.

    `spans` are the places in the text that the marks in the code stand for, by their number.
    """

    def __init__(self, piece: Piece, outline: Outline, pictures: Pictures, *, has_marks: bool, has_ends: bool) -> None:
        self._document = piece.document
        self._outline = outline
        self._pictures = pictures
        self._labels = {key: f"h{number}" for number, key in enumerate(sorted(outline.targets), start=1)}
        self._inlines = Inlines(self._labels, pictures, _weakly(WeakMethod(self._note)))
        self._unknown: list[ExportNote] = []
        self._written: dict[str, str] = {}
        self._depth = 0
        self._in_note = 0
        self._dateline = ""
        self._kept: Block | None = None
        self._cells = 0
        self._has_marks = has_marks
        self._has_ends = has_ends
        self.spans: list[Span] = []

    def notes(self) -> list[ExportNote]:
        unused = unused_notes(self._document, self._written)
        return [*self._inlines.notes, *self._pictures.notes, *self._unknown, *unused]

    def title(self, heading: Heading) -> str:
        self._inlines.span = heading.span
        return self._inlines.code(heading.inlines)

    def text(self, dateline: str, keeps_end: bool = False) -> str:
        """The article; `dateline` is code and runs in before its first paragraph. With `keeps_end` its last paragraph
        goes to the page of what follows, unless it is a long one.
        """
        blocks = self._document.blocks[1:] if self._outline.opening else self._document.blocks
        self._kept = blocks[-1] if keeps_end and blocks and len(words_of(blocks[-1])) <= MOST_WHOLE else None
        return self.after_place(dateline, blocks)

    def after_place(self, dateline: str, blocks: Sequence[Block]) -> str:
        """Blocks with the code of the place before the first paragraph of them, if there is one."""
        if not dateline:
            return self.code(blocks)
        first = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), None)
        if first is None:
            return f"par({dateline})\n" + self.code(blocks)
        before = self.code(blocks[:first])
        self._dateline = dateline
        return before + self.code(blocks[first:])

    def code(self, blocks: Sequence[Block]) -> str:
        return "".join([self._one(block) + "\n" for block in blocks])

    def _one(self, block: Block) -> str:
        span = getattr(block, "span", None)
        self._inlines.span = span
        writer = _WRITERS.get(type(block))
        if writer is None:
            self._unknown.append(unknown_node(block, None))
            return f"par({literal(words_of(block))})"
        if self._in_note or span is None or not self._has_marks:
            return writer(self, block)
        self.spans.append(span)
        return f"mark({len(self.spans) - 1})\n{writer(self, block)}"

    def _inside(self, blocks: Sequence[Block]) -> str:
        """Blocks within a block, as one expression."""
        self._depth += 1
        try:
            return "{" + self.code(blocks) + "}"
        finally:
            self._depth -= 1

    def _note(self, mark: NoteMark) -> str | None:
        """The mark of a note: with its text where it is referred to first, with a reference to that after."""
        note = self._document.notes.get(mark.label)
        if note is None:
            return None
        named = f"numbering: _ => {literal(str(note.number))}"
        known = self._written.get(mark.label)
        if known is not None:
            return f"footnote(<{known}>, {named})"
        label = self._written[mark.label] = f"n{note.number}"
        span, self._in_note = self._inlines.span, self._in_note + 1
        text = self._close(note.blocks)
        self._inlines.span, self._in_note = span, self._in_note - 1
        return f"[#footnote({named}, {text})<{label}>]"

    # --- one method for each kind of block ---------------------------------------------------------------------------

    def _heading(self, block: Heading) -> str:
        level = self._outline.levels.get(block.key)
        if level is None:
            return ""
        words = self._inlines.code(block.inlines)
        label = self._labels.get(block.key)
        return f"[#heading(level: {level}, {words})<{label}>]" if label else f"heading(level: {level}, {words})"

    def _paragraph(self, block: Paragraph) -> str:
        number = len(self.spans) - 1
        words = self._inlines.code(block.inlines)
        if self._dateline:
            words, self._dateline = "{" + f"{self._dateline};{words}" + "}", ""
        if self._has_ends and not self._in_note:
            words = "{" + f"{words};{self._end(number)}" + "}"
        return f"kept(par({words}))" if block is self._kept else f"par({words})"

    def _code(self, block: CodeBlock) -> str:
        return f"listing({literal(block.text.removesuffix(chr(10)))})"

    def _quote(self, block: Quote) -> str:
        if self._depth >= DEEPEST:
            return self._inside(block.blocks)
        return f"quote(block: true, {self._inside(block.blocks)})"

    def _pull_quote(self, block: PullQuote) -> str:
        source = f", source: {one_line(block.attribution)}" if block.attribution.strip() else ""
        return f"pull-quote({self._inside(block.blocks)}{source})"

    def _box(self, block: Box) -> str:
        title = f", title: {one_line(block.title)}" if block.title.strip() else ""
        whole = ", whole: true" if len(words_of(block)) <= MOST_WHOLE else ""
        return f"aside({self._inside(block.blocks)}{title}{whole})"

    def _bullets(self, block: BulletList) -> str:
        return self._items(block, f"bullets({str(block.is_tight).lower()}", "list.item")

    def _numbers(self, block: NumberedList) -> str:
        start = min(block.start, LARGEST_START)
        return self._items(block, f"numbers({str(block.is_tight).lower()}, {start}", "enum.item")

    def _items(self, block: BulletList | NumberedList, opening: str, item: str) -> str:
        if self._depth >= DEEPEST:
            return "".join(self._inside(one.blocks) for one in block.items)
        items = []
        for one in block.items:
            self._depth += 1
            items.append(f"{item}({self._close(one.blocks) if block.is_tight else self._inside(one.blocks)})")
            self._depth -= 1
        return f"{opening}, {', '.join(items)})"

    def _close(self, blocks: Sequence[Block]) -> str:
        """Blocks whose first paragraph stands in the line of what is before it: a bullet, a number, a note's mark."""
        if len(blocks) == 1 and type(blocks[0]) is Paragraph and not self._in_note:
            self._inlines.span = blocks[0].span
            if not self._has_marks:
                return self._inlines.code(blocks[0].inlines)
            self.spans.append(blocks[0].span)
            number = len(self.spans) - 1
            return "{" + f"mark({number});{self._inlines.code(blocks[0].inlines)};{self._end(number)}" + "}"
        if len(blocks) == 1 and type(blocks[0]) is Paragraph:
            return self._inlines.code(blocks[0].inlines)
        return self._inside(blocks)

    def _end(self, number: int) -> str:
        return f"ends({number})" if self._has_ends else ""

    def _definitions(self, block: DefinitionList) -> str:
        items = []
        for definition in block.definitions:
            self._inlines.span = definition.span
            term = self._inlines.code(definition.term)
            self._depth += 1
            meanings = ";parbreak();".join(self._close(meaning) for meaning in definition.meanings)
            self._depth -= 1
            items.append(f"terms.item({term}, {{{meanings}}})")
        return f"definitions({', '.join(items)})"

    def _table(self, block: Table) -> str:
        self._cells += len(block.rows) * len(block.aligns)
        if self._cells > MOST_CELLS:
            raise Refused(
                "The tables of the article have more than {most} cells, which takes more memory than paper is worth, "
                "so no pages were made of it. Export it as a web page or for Word, or put the tables into a file of "
                "their own.",
                most=MOST_CELLS,
            )
        code = self._inlines.code
        aligns = array(_ALIGNS.get(align, "start") for align in block.aligns)
        head = [code(cell.inlines) for cell in block.head] if any(cell.inlines for cell in block.head) else []
        cells = array(code(cell.inlines) for row in block.rows for cell in row)
        columns = array(f"{share}fr" for share in weights(block))
        whole = ", whole: true" if len(block.rows) <= MOST_ROWS else ""
        return f"rows({columns}, {aligns}, {array(head)}, {cells}{whole})"

    def _picture(self, block: PictureBlock) -> str:
        return self._pictures.block(block)

    def _rule(self, _block: Rule) -> str:
        return "separator"


def _weakly(method: "WeakMethod[Callable[[NoteMark], str | None]]") -> "Callable[[NoteMark], str | None]":
    """As the method, for whoever its object holds: neither keeps the other, and what was written, alive."""

    def call(mark: NoteMark) -> str | None:
        held = method()
        assert held is not None  # it is asked by what the object holds
        return held(mark)

    return call


_ALIGNS = {"left": "left", "center": "center", "right": "right"}

# To add one: the block of the model, and what writes it.
_WRITERS: "dict[type, Callable[[Blocks, Any], str]]" = {
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
