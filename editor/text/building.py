"""From the parser's tokens to the block model: one pass, one method for each kind of block.

It is used by `markdown` for a whole source and by `incremental` for a part of one. It parses nothing itself.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from editor.text import blocks as model
from editor.text import inlines
from editor.text.blocks import Block, Document, Inline, Note, Span
from editor.text.heading_keys import HeadingKeys
from editor.text.measure import plain_text

if TYPE_CHECKING:
    from markdown_it.token import Token


class Keys(Protocol):
    """Gives each heading its key, in order."""

    def key(self, text: str) -> str: ...


class Numbering:
    """The numbers of notes, by the order of their first marks. `marks` are the labels of all marks met so far."""

    def __init__(self, order: tuple[str, ...] = ()) -> None:
        self.order = list(order)
        self.marks: list[str] = []
        self._numbers = {label: at + 1 for at, label in enumerate(order)}

    def number(self, label: str) -> int:
        self.marks.append(label)
        if label not in self._numbers:
            self.order.append(label)
            self._numbers[label] = len(self.order)
        return self._numbers[label]


class Lines:
    """From the parser's line numbers to spans of code points. `offset` is where the source begins in the whole one."""

    def __init__(self, source: str, offset: int = 0) -> None:
        self._source = source
        self._offset = offset
        self._starts = [0, *(found.end() for found in re.finditer("\n", source)), len(source) + 1]

    def start(self, line: int) -> int:
        return self._offset + self._starts[line]

    def span(self, first: int, end: int, trim: bool = True) -> Span:
        """Lines `first` to `end - 1` without the last LF, and without blank lines at the end."""
        starts, source = self._starts, self._source
        end = max(first + 1, min(end, len(starts) - 1))
        while trim and end > first + 1 and not source[starts[end - 1] : starts[end]].strip():
            end -= 1
        return Span(self._offset + starts[first], self._offset + starts[end] - 1)


class Builder:
    """Reads the tokens of `source`, which stands at `offset` of the whole text."""

    def __init__(
        self,
        source: str,
        tokens: "list[Token]",
        *,
        offset: int = 0,
        keys: Keys | None = None,
        numbering: Numbering | None = None,
    ) -> None:
        self._source = source
        self._tokens = tokens
        self._offset = offset
        self._keys = keys or HeadingKeys()
        self._numbering = numbering or Numbering()
        self._closers: dict[int, int] = {}
        self._definitions: dict[str, int] = {}
        self.lines = Lines(source, offset)
        self._pair()

    def document(self) -> Document:
        blocks = tuple(block for at in self.parts().values() for block in self.part(at))
        return Document(self._source, blocks, self.notes())

    def parts(self) -> dict[int, int]:
        """The token of each element at the top level, by the element's offset."""
        parts, at = {}, 0
        while at < len(self._tokens):
            parts[self._span(at).start] = at
            at = self._closers.get(at, at) + 1
        return parts

    def part(self, at: int) -> tuple[Block, ...]:
        """The blocks that the element at token `at` gives: mostly one, several pictures, or none for a note."""
        return self._blocks(at, self._closers.get(at, at) + 1)

    def definitions(self, env: Mapping[str, Any], known: Mapping[str, Any] = MappingProxyType({})) -> list[int]:
        """Offsets of the lines that define link references or notes; `env` is the parser's and held `known` before."""
        references = [one for label, one in env.get("references", {}).items() if label not in known]
        maps = [one["map"] for one in references + env.get("duplicate_refs", [])]
        maps += [token.map or (0, 0) for token in self._tokens if token.type == "footnote_reference_open"]
        return [self.lines.start(first) for first, _ in maps]

    def _pair(self) -> None:
        """Find the closing token of each opening one, and the first definition of each note."""
        opened: list[int] = []
        for at, token in enumerate(self._tokens):
            if token.nesting == 1:
                opened.append(at)
                if token.type == "footnote_reference_open":
                    self._definitions.setdefault(token.meta["label"], at)
            elif token.nesting == -1:
                self._closers[opened.pop()] = at

    def notes(self) -> Mapping[str, Note]:
        """In order of reference, once all parts are built. A note may refer to further ones: the order grows."""
        notes: dict[str, Note] = {}
        for label in self._labels():
            at, number = self._definitions[label], self._numbering.number(label)
            notes[label] = Note(label, number, self._inside(at), self._span(at))
        return MappingProxyType(notes)

    def _labels(self) -> Iterator[str]:
        taken, order = 0, self._numbering.order
        for unreferenced in (None, *self._definitions):
            if unreferenced is not None:
                self._numbering.number(unreferenced)
            while taken < len(order):
                taken += 1
                yield order[taken - 1]

    def _span(self, at: int) -> Span:
        first, end = self._tokens[at].map or (0, 0)
        return self.lines.span(first, end)

    def _inlines(self, at: int) -> tuple[Inline, ...]:
        return inlines.build(self._tokens[at].children or (), self._numbering.number)

    def _inside(self, at: int) -> tuple[Block, ...]:
        return self._blocks(at + 1, self._closers[at])

    def _children(self, at: int, kind: str) -> list[int]:
        """The places of the direct children of type `kind` of the element that opens at `at`."""
        found, close = [], self._closers[at]
        at += 1
        while at < close:
            if self._tokens[at].type == kind:
                found.append(at)
            at = self._closers.get(at, at) + 1
        return found

    def _blocks(self, at: int, end: int) -> tuple[Block, ...]:
        blocks: list[Block] = []
        while at < end:
            build = _BUILDERS.get(self._tokens[at].type, Builder._as_written)
            blocks += build(self, at)
            at = self._closers.get(at, at) + 1
        return tuple(blocks)

    # --- one method for each kind of block ---------------------------------------------------------------------------

    def _heading(self, at: int) -> tuple[Block, ...]:
        content = self._inlines(at + 1)
        key = self._keys.key(plain_text(content))
        return (model.Heading(int(self._tokens[at].tag[1]), content, key, self._span(at)),)

    def _paragraph(self, at: int) -> tuple[Block, ...]:
        children = self._tokens[at + 1].children or []
        span = self._span(at)
        pictures = [token for token in children if token.type == "image"]
        if pictures and all(token.type in ("image", "softbreak") for token in children):
            first, end = self._tokens[at].map or (0, 0)
            if len(pictures) == end - first == (len(children) + 1) // 2:
                return tuple(self._picture(token, self.lines.span(first + n, 0)) for n, token in enumerate(pictures))
            if len(pictures) == 1:
                return (self._picture(pictures[0], span),)
        return (model.Paragraph(self._inlines(at + 1), span),)

    def _picture(self, token: "Token", span: Span) -> Block:
        shown, said = inlines.picture(token), inlines.picture_attributes(token)
        return model.PictureBlock(shown.src, shown.alt, said.caption, said.credit, said.is_decorative, span)

    def _code(self, at: int) -> tuple[Block, ...]:
        token = self._tokens[at]
        language = (token.info.split() or [""])[0]
        first, end = token.map or (0, 0)
        span = self.lines.span(first, end, trim=token.type == "code_block")
        return (model.CodeBlock(token.content, language, span),)

    def _quote(self, at: int) -> tuple[Block, ...]:
        return (model.Quote(self._inside(at), self._span(at)),)

    def _list(self, at: int) -> tuple[Block, ...]:
        token, span = self._tokens[at], self._span(at)
        places = self._children(at, "list_item_open")
        items = tuple(model.Item(self._inside(place), self._span(place)) for place in places)
        is_tight = all(
            self._tokens[paragraph].hidden for place in places for paragraph in self._children(place, "paragraph_open")
        )
        if token.type == "bullet_list_open":
            return (model.BulletList(items, is_tight, span),)
        return (model.NumberedList(items, int(token.attrs.get("start", 1)), is_tight, span),)

    def _definition_list(self, at: int) -> tuple[Block, ...]:
        definitions: list[model.Definition] = []
        meanings = self._children(at, "dd_open")[::-1]
        terms = self._children(at, "dt_open")
        for term, after in zip(terms, [*terms[1:], self._closers[at]], strict=True):
            own = []
            while meanings and meanings[-1] < after:
                own.append(meanings.pop())
            span = Span(self._span(term).start, self._span(own[-1]).end)
            said = tuple(self._inside(place) for place in own)
            definitions.append(model.Definition(self._inlines(term + 1), said, span))
        return (model.DefinitionList(tuple(definitions), self._span(at)),)

    def _table(self, at: int) -> tuple[Block, ...]:
        head, *body = self._children(at, "thead_open") + self._children(at, "tbody_open")
        rows = [row for part in [head, *body] for row in self._children(part, "tr_open")]
        cells = [tuple(model.Cell(self._inlines(cell + 1)) for cell in self._cells(row)) for row in rows]
        aligns = tuple(
            str(self._tokens[cell].attrs.get("style", "")).removeprefix("text-align:") for cell in self._cells(rows[0])
        )
        return (model.Table(aligns, cells[0], tuple(cells[1:]), self._span(at)),)

    def _cells(self, row: int) -> list[int]:
        return self._children(row, "th_open") + self._children(row, "td_open")

    def _directive(self, at: int) -> tuple[Block, ...]:
        name, *title = self._tokens[at].info.split(maxsplit=1)
        words = title[0].strip() if title else ""
        if name == "box":
            return (model.Box(self._inside(at), words, self._span(at)),)
        return (model.PullQuote(self._inside(at), words, self._span(at)),)

    def _rule(self, at: int) -> tuple[Block, ...]:
        return (model.Rule(self._span(at)),)

    def _note(self, at: int) -> tuple[Block, ...]:
        """A definition is read by `notes`; a second one of the same label stays where it is, as text."""
        return () if self._definitions[self._tokens[at].meta["label"]] == at else self._as_written(at)

    def _as_written(self, at: int) -> tuple[Block, ...]:
        span = self._span(at)
        token = self._tokens[at]
        return (
            model.Paragraph(
                inlines.raw(token.content or self._source[span.start - self._offset : span.end - self._offset]), span
            ),
        )


# To add one: the token's type as the parser names it, and the method of `Builder` that reads it.
_BUILDERS: dict[str, Callable[[Builder, int], tuple[Block, ...]]] = {
    "heading_open": Builder._heading,
    "paragraph_open": Builder._paragraph,
    "fence": Builder._code,
    "code_block": Builder._code,
    "html_block": Builder._as_written,
    "blockquote_open": Builder._quote,
    "bullet_list_open": Builder._list,
    "ordered_list_open": Builder._list,
    "dl_open": Builder._definition_list,
    "table_open": Builder._table,
    "container_directive_open": Builder._directive,
    "footnote_reference_open": Builder._note,
    "hr": Builder._rule,
}
