"""What a check looks at: the article, what was asked of it, and the places of its words in the source."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from editor.article import Fields, Picture
from editor.audience import Audience
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.template import Template
from editor.text.blocks import (
    Block,
    Code,
    Definition,
    DefinitionList,
    Document,
    Emphasis,
    Foreign,
    Heading,
    Inline,
    LineBreak,
    Link,
    Paragraph,
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
from editor.text.walk import every_block, inner_blocks

PROMPT = re.compile(r"\{\{([^{}]+)\}\}")
"""A placeholder where only plain text is kept: in a field, a caption or the title of a box."""

UNREAD = "\ufffc"
"""What `reading` puts where code or a placeholder stands."""


_MARKED = 60
"""So many words show a person which sentence is meant."""


@frozen
class Leaf:
    """Running words: a heading, a paragraph, a term or a cell. `span` is its block's; cells share their table's.

    `is_quoted`: it stands in a quote, so the words are somebody else's and stay as they are.
    """

    block: Block | Definition
    inlines: tuple[Inline, ...]
    span: Span
    is_quoted: bool


@dataclass(frozen=True)
class Subject:
    """`pictures` are keyed by the `src` that the text uses; None when nobody knows which there are.

    `style` is what the article is printed with, None when nobody has said.
    """

    document: Document
    fields: Fields
    template: Template | None = None
    audience: Audience | None = None
    pictures: Mapping[str, Picture] | None = None
    style: HouseStyle | None = None
    _found: dict[tuple[Span, str], int] = field(default_factory=dict)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block with those inside it, in the order of the text; those of the notes come last."""
        return tuple(every_block(self.document))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """All running words in the order of the text; those of the notes come last."""
        everything = list(_leaves(self.document.blocks))
        for note in self.document.notes.values():
            everything += _leaves(note.blocks)
        return tuple(everything)

    @cached_property
    def holds_prompts(self) -> bool:
        """Whether a placeholder is left, so that the text is not finished and its lengths mean nothing yet."""
        return any(isinstance(inline, Placeholder) for leaf in self.leaves for inline in flat(leaf.inlines))

    @cached_property
    def _masked(self) -> str:
        """The source with the places that are not read (link targets, attributes) blanked, offset for offset."""
        return _TARGET.sub(lambda match: " " * len(match[0]), self.document.source)

    @cached_property
    def _chosen(self) -> str:
        """The source as `_masked` gives it, with code and quoted speech blanked as well."""
        return _GIVEN.sub(lambda match: " " * len(match[0]), self._masked)

    def place(self, within: Span, pattern: str) -> Span:
        """Where `pattern` stands inside `within`: the next time it is asked for, the next such place.

        What cannot be found gives `within` itself.
        """
        return self._place(self.document.source, within, pattern)

    def place_of_words(self, within: Span, words: str) -> Span:
        """As `place`, for words as `reading` gives them; of very many words only the first are marked."""
        return self._place(self._masked, within, spelled(" ".join(words.split(maxsplit=_MARKED)[:_MARKED])))

    def place_of_term(self, within: Span, words: str) -> Span:
        """As `place_of_words`, for whole words that the writer chose: neither code nor what somebody said."""
        return self._place(self._chosen, within, rf"(?<!\w){spelled(words)}(?!\w)")

    def _place(self, source: str, within: Span, pattern: str) -> Span:
        start = self._found.get((within, pattern), within.start)
        match = re.compile(pattern).search(source, start, within.end)
        if match is None:
            return within
        self._found[within, pattern] = match.end()
        return Span(match.start(), match.end())


_TARGET = re.compile(
    r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|(?<=[\])])\{[^{}\n]*\}|<[a-z][a-z0-9+.-]*:[^<>\s]*>"
)


# What stays as it was given. A quotation that is never closed ends with its paragraph.
_GIVEN = re.compile(r"`[^`\n]+`|“(?:[^“”\n]|\n(?!\s*\n))+”|\"(?:[^\"\n]|\n(?!\s*\n))+\"|«(?:[^«»\n]|\n(?!\s*\n))+»")


def flat(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Every inline with those inside it, in the order of the text."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Emphasis | Strong | Strike | Styled | Foreign | Link):
            yield from flat(inline.inlines)


def reading(inlines: tuple[Inline, ...]) -> str:
    """The words that a reader reads and a writer chose: with `UNREAD` for code and placeholders."""
    words = []
    for inline in flat(inlines):
        if isinstance(inline, Text):
            words.append(inline.text)
        elif isinstance(inline, LineBreak):
            words.append(" ")
        elif isinstance(inline, Code | Placeholder):
            words.append(UNREAD)
    return "".join(words)


# Space, the marks of emphasis and of links, and the mark of a note.
_MARKS = r"(?:\[\^[^\[\]\s]{1,100}\]|[\s*_~\[\]\\])*"


def spelled(words: str) -> str:
    """A regular expression for these words in the source, whatever space and marks stand between them."""
    return _MARKS.join(re.escape(token) for token in re.findall(r"\w+|[^\w\s]", words))


def spaced(words: str) -> str:
    """A regular expression for these words, whatever space lies between them."""
    return r"\s+".join(re.escape(word) for word in words.split())


def _leaves(blocks: tuple[Block, ...], is_quoted: bool = False) -> Iterator[Leaf]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield Leaf(block, block.inlines, block.span, is_quoted)
            case Table():
                for row in (block.head, *block.rows):
                    for cell in row:
                        yield Leaf(block, cell.inlines, block.span, is_quoted)
            case DefinitionList():
                for definition in block.definitions:
                    yield Leaf(definition, definition.term, definition.span, is_quoted)
                    for meaning in definition.meanings:
                        yield from _leaves(meaning, is_quoted)
            case _:
                yield from _leaves(inner_blocks(block), is_quoted or isinstance(block, Quote | PullQuote))
