"""Blocks as HTML: one method for each kind. It writes the body of the article, not the page around it."""

from collections.abc import Callable, Sequence
from typing import Any

from editor.export.html_inlines import Inlines, Lead
from editor.export.html_pictures import Address, Pictures, as_data
from editor.export.labels import Labels
from editor.export.leftovers import unknown_node, unused_notes, words_of
from editor.export.links import outside
from editor.export.markup import escape, one_line
from editor.export.outline import Outline
from editor.export.piece import ExportNote, Piece
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
    Table,
)


class Blocks:
    """Writes the blocks and the notes of one piece. `notes()` say what could not be written as it stands."""

    def __init__(
        self, piece: Piece, outline: Outline, labels: Labels, address: Address = as_data, lead: Lead = outside
    ) -> None:
        self._document = piece.document
        self._outline = outline
        self._labels = labels
        self._pictures = Pictures(piece, labels, address)
        numbers = {label: note.number for label, note in piece.document.notes.items()}
        self._inlines = Inlines(outline.targets, numbers, self._pictures, lead)
        self._unknown: list[ExportNote] = []
        self._boxes: set[str] = set()

    def notes(self) -> list[ExportNote]:
        return [*self._inlines.notes, *self._pictures.notes, *self._unknown]

    def title(self, heading: Heading) -> str:
        self._inlines.span = heading.span
        return self._inlines.html(heading.inlines)

    def text(self, dateline: str) -> str:
        """The article; `dateline` is HTML and runs in before its first paragraph."""
        blocks = self._document.blocks[1:] if self._outline.opening else self._document.blocks
        if not dateline:
            return self.html(blocks)
        first = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), None)
        if first is None:
            return f"<p>{dateline}</p>\n" + self.html(blocks)
        opening = self.html(blocks[first : first + 1]).replace("<p>", f"<p>{dateline}", 1)
        return self.html(blocks[:first]) + opening + self.html(blocks[first + 1 :])

    def endnotes(self) -> str:
        """The notes that were referred to, with the ways back. To be asked for after everything else was written."""
        written: dict[str, str] = {}
        marks = self._inlines.marks
        # A note can refer to another one, which then is referred to as well.
        while waiting := [label for label in marks if label not in written]:
            for label in waiting:
                note = self._document.notes.get(label)
                written[label] = self.html(note.blocks) if note else ""
        self._unknown += unused_notes(self._document, written)
        known = [note for label, note in self._document.notes.items() if label in written]
        items = "".join(
            self._endnote(note, written[note.label]) for note in sorted(known, key=lambda note: note.number)
        )
        if not items:
            return ""
        title = f'<h2 id="article_notes">{escape(self._labels.notes)}</h2>'
        return (
            f'<section class="notes" role="doc-endnotes" aria-labelledby="article_notes">{title}\n<ol>\n{items}</ol>\n'
            "</section>\n"
        )

    def _endnote(self, note: Note, text: str) -> str:
        label = escape(self._labels.back_to_text.format(number=note.number))
        back = "".join(
            f' <a class="back" href="#{mark}" role="doc-backlink" aria-label="{label}">↑</a>'
            for mark in self._inlines.marks[note.label]
        )
        text = text.rstrip()
        text = f"{text[:-4]}{back}</p>" if text.endswith("</p>") else f"{text}<p>{back.strip()}</p>"
        return f'<li id="note_{note.number}">{text}</li>\n'

    def html(self, blocks: Sequence[Block]) -> str:
        return "".join([self._one(block) for block in blocks])

    def _one(self, block: Block) -> str:
        self._inlines.span = getattr(block, "span", None)
        writer = _WRITERS.get(type(block))
        return writer(self, block) if writer else self._plain(block)

    def _plain(self, block: Any) -> str:
        self._unknown.append(unknown_node(block, None))
        return f"<p>{escape(words_of(block))}</p>\n"

    # --- one method for each kind of block ---------------------------------------------------------------------------

    def _heading(self, block: Heading) -> str:
        if block.key not in self._outline.levels:
            return ""
        # The title of the page is the only h1.
        tag = f"h{min(self._outline.levels[block.key] + 1, 6)}"
        return f'<{tag} id="{escape(block.key)}">{self._inlines.html(block.inlines)}</{tag}>\n'

    def _paragraph(self, block: Paragraph) -> str:
        return f"<p>{self._inlines.html(block.inlines)}</p>\n"

    def _code(self, block: CodeBlock) -> str:
        language = f' class="language-{escape(block.language)}"' if block.language.isalnum() else ""
        return f"<pre><code{language}>{escape(block.text)}</code></pre>\n"

    def _quote(self, block: Quote) -> str:
        return f"<blockquote>\n{self.html(block.blocks)}</blockquote>\n"

    def _bullets(self, block: BulletList) -> str:
        return f"<ul>\n{self._items(block)}</ul>\n"

    def _numbers(self, block: NumberedList) -> str:
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>\n{self._items(block)}</ol>\n"

    def _items(self, block: BulletList | NumberedList) -> str:
        return "".join(f"<li>{self._close(item.blocks, block.is_tight)}</li>\n" for item in block.items)

    def _close(self, blocks: Sequence[Block], is_tight: bool) -> str:
        """Blocks of an item; in a tight list its paragraphs stand without an element of their own."""
        if not is_tight:
            return "\n" + self.html(blocks)
        parts: list[str] = []
        for at, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                self._inlines.span = block.span
                parts += ["<br>\n" if at and isinstance(blocks[at - 1], Paragraph) else ""]
                parts.append(self._inlines.html(block.inlines))
            else:
                parts.append("\n" + self._one(block))
        return "".join(parts)

    def _definitions(self, block: DefinitionList) -> str:
        parts = ["<dl>\n"]
        for definition in block.definitions:
            parts.append(f"<dt>{self._inlines.html(definition.term)}</dt>\n")
            parts += [f"<dd>{self._close(meaning, len(meaning) == 1)}</dd>\n" for meaning in definition.meanings]
        return "".join([*parts, "</dl>\n"])

    def _table(self, block: Table) -> str:
        classes = [f' class="{align}"' if align in ("right", "center") else "" for align in block.aligns]
        html = self._inlines.html
        head = [html(cell.inlines) for cell in block.head]
        parts = ['<div class="table">\n<table>\n']
        if any(head):
            cells = [
                f'<th scope="col"{kind}>{cell}</th>' if cell else "<td></td>"
                for cell, kind in zip(head, classes, strict=True)
            ]
            parts.append(f"<thead>\n<tr>{''.join(cells)}</tr>\n</thead>\n")
        parts.append("<tbody>\n")
        for row in block.rows:
            cells = [f"<td{kind}>{html(cell.inlines)}</td>" for cell, kind in zip(row, classes, strict=True)]
            parts.append(f"<tr>{''.join(cells)}</tr>\n")
        parts.append("</tbody>\n</table>\n</div>\n")
        return "".join(parts)

    def _picture(self, block: PictureBlock) -> str:
        return self._pictures.figure(block)

    def _rule(self, _block: Rule) -> str:
        return "<hr>\n"

    def _pull_quote(self, block: PullQuote) -> str:
        said_by = f"<figcaption>{one_line(block.attribution)}</figcaption>" if block.attribution.strip() else ""
        return f'<figure class="pull-quote"><blockquote>\n{self.html(block.blocks)}</blockquote>{said_by}</figure>\n'

    def _box(self, block: Box) -> str:
        title = one_line(block.title)
        text = self.html(block.blocks)
        # Landmarks of a page have names, each its own; a box without one is a frame and nothing more.
        if not title or title in self._boxes:
            titled = f'<p class="box-title">{title}</p>\n' if title else ""
            return f'<div class="box">\n{titled}{text}</div>\n'
        self._boxes.add(title)
        key = f"box_{len(self._boxes)}"
        titled = f'<p class="box-title" id="{key}">{title}</p>\n'
        return f'<aside class="box" aria-labelledby="{key}">\n{titled}{text}</aside>\n'


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
