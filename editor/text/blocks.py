"""The block model: what an article's Markdown says, with the place of every block in the source.

It knows nothing of Markdown's spelling (that is `markdown`) and nothing of any output format (that is `editor.export`).
Offsets count code points of the normalised source; a block's span covers its whole source lines without the last LF.

To add a node: a frozen record here, its place in `Block` or `Inline`, a builder in `markdown`, a branch in each writer
(a writer that does not know it writes its plain text and a note, so nothing is lost meanwhile).
"""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TypeAlias

from editor.frozen import frozen


@frozen
class Span:
    """A half-open range of code points: `source[start:end]`."""

    start: int
    end: int

    def __lt__(self, other: "Span") -> bool:
        return (self.start, self.end) < (other.start, other.end)


# --- inside a paragraph ---------------------------------------------------------------------------------------------


@frozen
class Text:
    text: str


@frozen
class Emphasis:
    inlines: "tuple[Inline, ...]"


@frozen
class Strong:
    inlines: "tuple[Inline, ...]"


@frozen
class Strike:
    inlines: "tuple[Inline, ...]"


@frozen
class Styled:
    """Text in one of the HTML elements that are allowed in an article: `tag` is sub, sup, u, mark or kbd."""

    tag: str
    inlines: "tuple[Inline, ...]"


@frozen
class Foreign:
    """A passage in another language, written `[la dolce vita]{lang=it}`; `language` is its BCP 47 tag."""

    language: str
    inlines: "tuple[Inline, ...]"


@frozen
class Code:
    text: str


@frozen
class Link:
    """A link; `href` is percent-encoded where an address must be; writers and views decide which schemes they open."""

    href: str
    title: str
    inlines: "tuple[Inline, ...]"


@frozen
class InlinePicture:
    """A picture in the middle of a line; one alone on its line is a `PictureBlock`.

    A relative `src` is percent-decoded: it names a picture of the article. `alt` keeps a placeholder as `{{prompt}}`.
    """

    src: str
    alt: str


@frozen
class NoteMark:
    """The reference to the note `label`; `number` counts from 1 in order of first reference."""

    label: str
    number: int


@frozen
class LineBreak:
    """A break inside a paragraph. A soft one is where the source line ends and reads as a space."""

    hard: bool


@frozen
class Placeholder:
    """A prompt of the template, `{{Who says so?}}`: a finding as long as it stands, and never printed."""

    prompt: str


@frozen
class PageNumber:
    """The page on which the heading `key` stands, in contents; nothing where there are no pages. No text has one."""

    key: str


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Strike
    | Styled
    | Foreign
    | Code
    | Link
    | InlinePicture
    | NoteMark
    | LineBreak
    | Placeholder
    | PageNumber
)


# --- blocks ---------------------------------------------------------------------------------------------------------


@frozen
class Heading:
    """`level` is 1 to 6; `key` is unique in the document and fit for an HTML id."""

    level: int
    inlines: tuple[Inline, ...]
    key: str
    span: Span


@frozen
class Paragraph:
    inlines: tuple[Inline, ...]
    span: Span


@frozen
class CodeBlock:
    """`text` ends with LF unless it is empty; `language` is the first word after the fence."""

    text: str
    language: str
    span: Span


@frozen
class Quote:
    blocks: "tuple[Block, ...]"
    span: Span


@frozen
class Item:
    blocks: "tuple[Block, ...]"
    span: Span


@frozen
class BulletList:
    """`is_tight`: no blank line between items, so their paragraphs stand close."""

    items: tuple[Item, ...]
    is_tight: bool
    span: Span


@frozen
class NumberedList:
    """As `BulletList`; `start` is the number of the first item."""

    items: tuple[Item, ...]
    start: int
    is_tight: bool
    span: Span


@frozen
class Definition:
    term: tuple[Inline, ...]
    meanings: "tuple[tuple[Block, ...], ...]"
    span: Span


@frozen
class DefinitionList:
    definitions: tuple[Definition, ...]
    span: Span


@frozen
class Cell:
    inlines: tuple[Inline, ...]


@frozen
class Table:
    """`aligns` holds "", "left", "center" or "right" for each column; every row has as many cells as `head`."""

    aligns: tuple[str, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span


@frozen
class PictureBlock:
    """A picture of its own: `![alt](pictures/a.jpg "Caption"){credit="Lan Anh"}` alone in a paragraph.

    `is_decorative` (`{.decorative}`) says that an empty `alt` is meant.
    """

    src: str
    alt: str
    caption: str
    credit: str
    is_decorative: bool
    span: Span


@frozen
class PullQuote:
    """`::: pull-quote Name, office` … `:::`; `attribution` is what follows the directive's name."""

    blocks: "tuple[Block, ...]"
    attribution: str
    span: Span


@frozen
class Box:
    """`::: box Title` … `:::`: a framed aside."""

    blocks: "tuple[Block, ...]"
    title: str
    span: Span


@frozen
class Rule:
    span: Span


Block: TypeAlias = (
    Heading
    | Paragraph
    | CodeBlock
    | Quote
    | BulletList
    | NumberedList
    | DefinitionList
    | Table
    | PictureBlock
    | PullQuote
    | Box
    | Rule
)


@frozen
class Note:
    """A footnote; `span` covers its definition in the source."""

    label: str
    number: int
    blocks: tuple[Block, ...]
    span: Span


@frozen
class Document:
    """A parsed article. `notes` are keyed by label, in order of first reference; unreferenced notes come last."""

    source: str
    blocks: tuple[Block, ...]
    notes: Mapping[str, Note] = field(default_factory=lambda: MappingProxyType({}))
