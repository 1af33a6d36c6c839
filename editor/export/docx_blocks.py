"""Blocks as paragraphs and tables: one method for each kind. It writes the content of one part, not the part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from editor.export import docx_fields, docx_tables
from editor.export.contents import Entry
from editor.export.docx_inlines import CREDIT, DATELINE, Inlines, run
from editor.export.docx_lists import LARGEST_START, LEVELS, MARK_LEFT, STEP, Lists
from editor.export.docx_parts import Relations
from editor.export.docx_pictures import Pictures
from editor.export.docx_styles import BOX_MARGIN, CODE_LEFT, PULL_QUOTE_STEP, QUOTE_STEP
from editor.export.labels import Labels
from editor.export.leftovers import MOST_WHOLE, unknown_node, words_of
from editor.export.markup import escape
from editor.export.outline import Outline
from editor.export.piece import ExportNote
from editor.frozen import frozen
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    CodeBlock,
    DefinitionList,
    Heading,
    NoteMark,
    NumberedList,
    PageNumber,
    Paragraph,
    PictureBlock,
    PullQuote,
    Quote,
    Rule,
    Table,
)

_DEFINITION_STEP = 567


@frozen
class Place:
    """Where a block stands. Lengths are twips: `width` is that of the column, `left` how far in the block stands, and
    `style_left` how far in its style stands by itself. `level` is that of the list around it (-1: none); `item_style`
    is the style of the items there, empty where the next list is free to choose.
    """

    width: int
    style: str = "BodyText"
    left: int = 0
    style_left: int = 0
    level: int = -1
    item_style: str = ""


@frozen
class Tools:
    """What the writers of all parts share. `width` is the text's, in twips; `figures` numbers the captions."""

    outline: Outline
    labels: Labels
    lists: Lists
    pictures: Pictures
    anchors: Mapping[str, str]
    width: int
    figures: Iterator[int] | None = None
    pages: Mapping[str, int] = field(default_factory=dict)
    """on which page each heading stands that contents name"""


class Blocks:
    """Writes blocks into one part of the file. `write_note` as in `Inlines`."""

    def __init__(self, tools: Tools, relations: Relations, write_note: Callable[[NoteMark], str | None]) -> None:
        self._tools = tools
        self._relations = relations
        self._inlines = Inlines(relations, tools.anchors, tools.pictures, write_note, tools.pages)
        self._dateline = ""
        self._kept: Block | None = None
        self._own_notes: list[ExportNote] = []

    def notes(self) -> list[ExportNote]:
        return [*self._inlines.notes, *self._own_notes]

    def title(self, heading: Heading) -> str:
        self._inlines.span = heading.span
        return self._inlines.xml(heading.inlines)

    def text(self, blocks: Sequence[Block], dateline: str, keeps_end: bool = False) -> str:
        """The article; `dateline` runs in before its first paragraph, or stands alone where there is none. With
        `keeps_end` its last paragraph goes to the page of what follows, unless it is a long one.
        """
        place = Place(self._tools.width)
        self._kept = blocks[-1] if keeps_end and blocks and len(words_of(blocks[-1])) <= MOST_WHOLE else None
        if not dateline:
            return self.xml(blocks, place)
        opening = run(dateline, DATELINE) + run(self._tools.labels.dash)
        first = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), None)
        if first is None:
            return _paragraph("BodyText", opening) + self.xml(blocks, place)
        before = self.xml(blocks[:first], place)
        self._dateline = opening
        return before + self.xml(blocks[first:], place)

    def one_by_one(self, blocks: Sequence[Block], dateline: str) -> Callable[[Block], str]:
        """Writes the blocks of an article as they are asked for; the dateline goes before its first paragraph."""
        place = Place(self._tools.width)
        first = next((block for block in blocks if isinstance(block, Paragraph)), None)
        opening = run(dateline, DATELINE) + run(self._tools.labels.dash) if dateline else ""

        def write(block: Block) -> str:
            self._dateline = opening if block is first else ""
            return self._one(block, place)

        return write

    def xml(self, blocks: Sequence[Block], place: Place) -> str:
        return "".join([self._one(block, place) for block in blocks])

    def _one(self, block: Block, place: Place) -> str:
        self._inlines.span = getattr(block, "span", None)
        writer = _WRITERS.get(type(block))
        if writer:
            return writer(self, block, place)
        self._own_notes.append(unknown_node(block, None))
        return self._lines(run(words_of(block)), place)

    def _lines(self, runs: str, place: Place, kept: str = "") -> str:
        """A paragraph of the place's own style."""
        # "No number", said aloud, is how readers of the format know that it still belongs to the item before it.
        unnumbered = _NO_NUMBER if place.level >= 0 else ""
        return _paragraph(place.style, runs, kept + unnumbered + _indent(place.left, place.style_left))

    # --- one method for each kind of block ---------------------------------------------------------------------------

    def _text(self, block: Paragraph, place: Place) -> str:
        runs = self._inlines.xml(block.inlines)
        if self._dateline:
            runs, self._dateline = self._dateline + runs, ""
        return self._lines(runs, place, "<w:keepNext/>" if block is self._kept else "")

    def _heading(self, block: Heading, place: Place) -> str:
        level = self._tools.outline.levels.get(block.key)
        if level is None:
            return ""
        runs = self._inlines.xml(block.inlines)
        anchor = self._tools.anchors.get(block.key)
        if anchor:
            number = anchor.rpartition("_")[2]
            runs = f'<w:bookmarkStart w:id="{number}" w:name="{anchor}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
        return _paragraph(f"Heading{level}", runs, _indent(place.left, 0))

    def _code(self, block: CodeBlock, place: Place) -> str:
        lines = [_code_line(line) for line in block.text.removesuffix("\n").split("\n")]
        # Its frame stands out by as much as its style stands in.
        return _paragraph(
            "SourceCode", f"<w:r>{'<w:br/>'.join(lines)}</w:r>", _indent(place.left + CODE_LEFT, CODE_LEFT)
        )

    def _quote(self, block: Quote, place: Place) -> str:
        return self.xml(block.blocks, _further_in(place, "Quote", QUOTE_STEP))

    def _pull_quote(self, block: PullQuote, place: Place) -> str:
        inside = _further_in(place, "PullQuote", PULL_QUOTE_STEP)
        said_by = block.attribution.strip()
        source = _paragraph("PullQuoteSource", run(said_by), _indent(inside.left, PULL_QUOTE_STEP)) if said_by else ""
        return self.xml(block.blocks, inside) + source

    def _box(self, block: Box, place: Place) -> str:
        title = _paragraph("BoxTitle", run(block.title.strip())) if block.title.strip() else ""
        width = place.width - place.left
        inside = Place(width - 2 * BOX_MARGIN, "BoxText", item_style="BoxList")
        content = title + self.xml(block.blocks, inside)
        is_whole = len(words_of(block)) <= MOST_WHOLE
        return docx_tables.frame(content, block.title, width, place.left, is_whole) + _AFTER_TABLE

    def _definitions(self, block: DefinitionList, place: Place) -> str:
        parts = []
        inside = _further_in(place, "Definition", _DEFINITION_STEP)
        for definition in block.definitions:
            self._inlines.span = definition.span
            parts.append(_paragraph("DefinitionTerm", self._inlines.xml(definition.term), _indent(place.left, 0)))
            parts += [self.xml(meaning, inside) for meaning in definition.meanings]
        return "".join(parts)

    def _bullets(self, block: BulletList, place: Place) -> str:
        return self._list(block, place, self._tools.lists.bullets(), "ListBullet", STEP)

    def _numbers(self, block: NumberedList, place: Place) -> str:
        if block.start > LARGEST_START:
            self._own_notes.append(
                ExportNote(
                    "A list begins with the number {start}; Word counts to {most} only. It begins there.",
                    {"start": block.start, "most": LARGEST_START},
                    block.span,
                )
            )
        number = self._tools.lists.numbers(min(place.level + 1, LEVELS - 1), min(block.start, LARGEST_START))
        # A number of three digits and more needs room.
        digits = len(str(block.start + len(block.items) - 1))
        return self._list(block, place, number, "ListNumber", STEP + 120 * max(0, digits - 2))

    def _list(self, block: BulletList | NumberedList, place: Place, number: int, style: str, step: int) -> str:
        level = min(place.level + 1, LEVELS - 1)
        left = _bounded(place, step)
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        if _names_pages(block):
            numbered += f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{place.width}"/></w:tabs>'
        if step != STEP or left != STEP * (level + 1):
            numbered += f'<w:ind w:left="{left}" w:hanging="{step - MARK_LEFT}"/>'
        if not block.is_tight:
            numbered += '<w:contextualSpacing w:val="0"/>'
        # Word closes up neighbours of one style only: lists within a list take the style of the outermost.
        style = place.item_style or style
        text_style = place.style if place.item_style in ("BoxList", "NoteList") else "ListParagraph"
        inside = replace(place, style=text_style, left=left, style_left=0, level=level, item_style=style)
        return "".join([self._item(item.blocks, style, numbered, inside) for item in block.items])

    def _item(self, blocks: Sequence[Block], style: str, numbered: str, inside: Place) -> str:
        """An item. Its number stands before its first paragraph; one that begins with anything else has it alone."""
        first = blocks[0] if blocks else None
        runs = ""
        if isinstance(first, Paragraph):
            self._inlines.span = first.span
            runs = self._inlines.xml(first.inlines)
            blocks = blocks[1:]
        return _paragraph(style, runs, numbered) + self.xml(blocks, inside)

    def _table(self, block: Table, place: Place) -> str:
        width = place.width - place.left
        if len(block.head) > docx_tables.MOST_COLUMNS:
            return self._wide_table(block, place)
        return docx_tables.table(block, width, place.left, self._inlines.xml) + _AFTER_TABLE

    def _wide_table(self, block: Table, place: Place) -> str:
        """A table that Word has no columns for: a line for each row, its cells apart by tabs."""
        most = docx_tables.MOST_COLUMNS
        self._own_notes.append(
            ExportNote(
                "A table has {columns} columns; Word knows {most}. Its rows were written as lines of text.",
                {"columns": len(block.head), "most": most},
                block.span,
            )
        )
        tab = "<w:r><w:tab/></w:r>"
        rows = (tab.join(self._inlines.xml(cell.inlines) for cell in row) for row in (block.head, *block.rows))
        return "".join(_paragraph("TableText", row, _indent(place.left, 0)) for row in rows)

    def _picture(self, block: PictureBlock, place: Place) -> str:
        pictures = self._tools.pictures
        drawing = pictures.block(block, self._relations, place.width - place.left)
        indent = _indent(place.left, 0)
        if drawing:
            shown = _paragraph("Figure", f"<w:r>{drawing}</w:r>", indent)
        else:
            words = pictures.words(block.alt)
            shown = self._lines(run(words), place) if words else ""
        caption = self._numbered() + run(block.caption.strip()) if block.caption.strip() else ""
        if block.credit.strip():
            words = self._tools.labels.photo.format(credit=block.credit.strip())
            caption += (run(" ") if caption else "") + run(words, CREDIT)
        return shown + (_paragraph("Caption", caption, indent) if caption else "")

    def _numbered(self) -> str:
        """“Figure 1.”, counted by Word itself."""
        if self._tools.figures is None:
            return ""
        number = docx_fields.simple("SEQ Figure \\* ARABIC", str(next(self._tools.figures)))
        return run(f"{self._tools.labels.figure} ") + number + run(". ")

    def contents(self, entries: Sequence[Entry], pages: Mapping[str, int], depth: int) -> str:
        """The table of contents: Word's own field, with its lines written already."""
        width = self._tools.width
        lines = [
            docx_fields.Line(entry.level, entry.words, self._tools.anchors[entry.key], pages.get(entry.key, 1))
            for entry in entries
        ]
        return _paragraph("TOCHeading", run(self._tools.labels.contents)) + docx_fields.contents(lines, depth, width)

    def _rule(self, _block: Rule, _place: Place) -> str:
        return _paragraph("Rule", "")


_AFTER_TABLE = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'


def _names_pages(block: BulletList | NumberedList) -> bool:
    """Whether it is a list of contents."""
    first = block.items[0].blocks[0] if block.items and block.items[0].blocks else None
    return isinstance(first, Paragraph) and any(isinstance(inline, PageNumber) for inline in first.inlines)


def _further_in(place: Place, style: str, step: int) -> Place:
    return replace(place, style=style, left=_bounded(place, step), style_left=step)


def _bounded(place: Place, step: int) -> int:
    """However deep things stand in one another, some width is left for the text."""
    return min(place.left + step, place.width * 3 // 5)


_NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'


def _paragraph(style: str, runs: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _indent(left: int, style_left: int) -> str:
    return "" if left == style_left else f'<w:ind w:left="{left}"/>'


def _code_line(line: str) -> str:
    cells = (f'<w:t xml:space="preserve">{escape(cell)}</w:t>' if cell else "" for cell in line.split("\t"))
    return "<w:tab/>".join(cells)


# To add one: the block of the model, and what writes it.
_WRITERS: "dict[type, Callable[[Blocks, Any, Place], str]]" = {
    Heading: Blocks._heading,
    Paragraph: Blocks._text,
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
