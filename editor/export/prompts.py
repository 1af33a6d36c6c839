"""A piece without the template's prompts: they are never printed, whoever forgot them. The rest stays as it is."""

import re
from dataclasses import replace

from editor.article import Fields
from editor.export.piece import ExportNote, Piece
from editor.text.blocks import (
    Block,
    Box,
    BulletList,
    Cell,
    Definition,
    DefinitionList,
    Document,
    Emphasis,
    Foreign,
    Heading,
    Inline,
    InlinePicture,
    Item,
    LineBreak,
    Link,
    Note,
    NumberedList,
    Paragraph,
    PictureBlock,
    Placeholder,
    PullQuote,
    Quote,
    Span,
    Strike,
    Strong,
    Styled,
    Table,
    Text,
)

# Prompts are parsed in the text; in a field, a title or a description they are still as they were written.
_PROMPT = re.compile(r"[ \t]*\{\{(.*?)\}\}", re.DOTALL)


def without_prompts(piece: Piece) -> tuple[Piece, list[ExportNote]]:
    """The piece as it is printed, and a note for each prompt that was still there."""
    pruning = _Pruning()
    fields = pruning.fields(piece.fields)
    document = piece.document
    # A document that was not parsed has no source that could tell.
    if "{{" in document.source or not document.source:
        notes = {label: pruning.note(note) for label, note in document.notes.items()}
        document = Document(document.source, pruning.blocks(document.blocks), notes)
    if not pruning.notes:
        return piece, []
    return replace(piece, fields=fields, document=document), pruning.notes


def without_prompts_in(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks as they are printed."""
    return _Pruning().blocks(blocks)


class _Pruning:
    """One walk over a piece. `notes` say what was taken out."""

    def __init__(self) -> None:
        self.notes: list[ExportNote] = []

    def fields(self, fields: Fields) -> Fields:
        return replace(
            fields,
            kicker=self._words(fields.kicker),
            headline=self._words(fields.headline),
            dek=self._words(fields.dek),
            byline=self._words(fields.byline),
            dateline=self._words(fields.dateline),
        )

    def note(self, note: Note) -> Note:
        return replace(note, blocks=self.blocks(note.blocks))

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks without prompts; one that held nothing else is gone."""
        return tuple(kept for block in blocks if (kept := self._block(block)) is not None)

    def _block(self, block: Block) -> Block | None:
        match block:
            case Heading() | Paragraph():
                return self._line(block)
            case Quote() | PullQuote() | Box():
                return self._holder(block)
            case BulletList() | NumberedList():
                items = tuple(kept for item in block.items if (kept := self._item(item)) is not None)
                return replace(block, items=items) if items else None
            case DefinitionList():
                return replace(block, definitions=tuple(map(self._definition, block.definitions)))
            case Table():
                rows = tuple(self._row(row, block.span) for row in block.rows)
                return replace(block, head=self._row(block.head, block.span), rows=rows)
            case PictureBlock():
                alt, caption = self._words(block.alt, block.span), self._words(block.caption, block.span)
                return replace(block, alt=alt, caption=caption, credit=self._words(block.credit, block.span))
            case _:
                return block

    def _line(self, block: Heading | Paragraph) -> Block | None:
        inlines = self._inlines(block.inlines, block.span)
        if inlines == block.inlines:
            return block
        return replace(block, inlines=inlines) if _says_something(inlines) else None

    def _holder(self, block: Quote | PullQuote | Box) -> Block | None:
        blocks = self.blocks(block.blocks)
        if block.blocks and not blocks:
            return None
        if isinstance(block, Box):
            return replace(block, blocks=blocks, title=self._words(block.title, block.span))
        if isinstance(block, PullQuote):
            return replace(block, blocks=blocks, attribution=self._words(block.attribution, block.span))
        return replace(block, blocks=blocks)

    def _item(self, item: Item) -> Item | None:
        blocks = self.blocks(item.blocks)
        return replace(item, blocks=blocks) if blocks or not item.blocks else None

    def _definition(self, definition: Definition) -> Definition:
        term = self._inlines(definition.term, definition.span)
        return replace(definition, term=term, meanings=tuple(map(self.blocks, definition.meanings)))

    def _row(self, row: tuple[Cell, ...], span: Span) -> tuple[Cell, ...]:
        return tuple(Cell(self._inlines(cell.inlines, span)) for cell in row)

    def _inlines(self, inlines: tuple[Inline, ...], span: Span) -> tuple[Inline, ...]:
        kept: list[Inline] = []
        is_after_prompt = False
        for inline in inlines:
            match inline:
                case Placeholder():
                    self._tell(inline.prompt, span)
                    is_after_prompt = True
                    continue
                case Text() if is_after_prompt and _ends_in_space(kept):
                    kept += [Text(rest)] if (rest := inline.text.lstrip(" ")) else []
                case Emphasis() | Strong() | Strike() | Styled() | Foreign() | Link():
                    inner = self._inlines(inline.inlines, span)
                    kept += [replace(inline, inlines=inner)] if inner or not inline.inlines else []
                case InlinePicture():
                    kept.append(replace(inline, alt=self._words(inline.alt, span)))
                case _:
                    kept.append(inline)
            is_after_prompt = False
        return tuple(kept)

    def _words(self, text: str, span: Span | None = None) -> str:
        if "{{" not in text:
            return text
        for found in _PROMPT.finditer(text):
            self._tell(found[1], span)
        return _PROMPT.sub("", text).strip()

    def _tell(self, prompt: str, span: Span | None) -> None:
        self.notes.append(
            ExportNote(
                "The prompt “{prompt}” still stands in the article. It was left out of the file.",
                {"prompt": " ".join(prompt.split())},
                span,
            )
        )


def _ends_in_space(inlines: list[Inline]) -> bool:
    """Also at the beginning of a line, where a space says nothing."""
    last = inlines[-1] if inlines else Text(" ")
    return isinstance(last, LineBreak) or (isinstance(last, Text) and last.text.endswith(" "))


def _says_something(inlines: tuple[Inline, ...]) -> bool:
    """Whether anything but spaces and breaks is left."""
    return not all(map(_is_blank, inlines))


def _is_blank(inline: Inline) -> bool:
    match inline:
        case Text():
            return not inline.text.strip()
        case Emphasis() | Strong() | Strike() | Styled() | Foreign() | Link():
            return not _says_something(inline.inlines)
        case _:
            return isinstance(inline, LineBreak)
