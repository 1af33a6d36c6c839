"""What goes into a writer and what comes out of it. No writer reads a file, a desk or a clock."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING

from editor.article import Fields, Picture
from editor.frozen import frozen
from editor.text.blocks import Document, Span

if TYPE_CHECKING:
    from editor.export.review_copy import Review
    from editor.sources import PublicSource


@frozen
class NoticeLine:
    """What readers were told about an edition; `at` is milliseconds since 1970, UTC."""

    kind: str
    code: str
    at: int
    wrong: str
    instead: str


@frozen
class Imprinted:
    """The edition that a piece goes out as: its number and code, the code before it, and every notice so far."""

    number: int
    code: str
    before: str = ""
    notices: tuple[NoticeLine, ...] = ()


@frozen
class Listed:
    """An edition that a page lists, with the headline of its article."""

    headline: str
    edition: Imprinted


@frozen
class Piece:
    """An article as it is exported.

    `pictures` are keyed by the `src` that the text uses. `marks` are words that stand on every page ("NOT APPROVED").
    `modified_at` (milliseconds since 1970, UTC) is written into the file; the same piece gives the same bytes.
    `utc_offset` (minutes) is that of the office's clock at that moment, for the date that readers see. `values` are
    fields of the office for its paper, by name (`editor.export.house_fields`). `identity` tells the article from every
    other, whatever becomes of its words; empty for a file. `sources` stand in a box at the end of `document` already;
    here they are for formats that have a place of their own for them. `edition` is None for what is no publication.
    `parts` are the articles of a bulletin, for formats that keep each apart; `document` has them all.
    `review` is what is open in a working copy; None for what goes out as it is. `listed` are the editions that a page
    of corrections names, for machines; None for what is an article.
    """

    fields: Fields
    language: str
    document: Document
    modified_at: int
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    marks: tuple[str, ...] = ()
    utc_offset: int = 0
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    identity: str = ""
    sources: "tuple[PublicSource, ...]" = ()
    edition: Imprinted | None = None
    parts: tuple["Piece", ...] = ()
    review: "Review | None" = None
    listed: tuple[Listed, ...] | None = None


@frozen
class ExportNote:
    """Something that did not go into the file as it stands in the article; `sentence` as in `Refused`."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    span: Span | None = None

    def __str__(self) -> str:
        return self.sentence.format(**self.values)


@frozen
class Exported:
    """The whole file in memory, and what the person should know about it."""

    data: bytes
    notes: tuple[ExportNote, ...] = ()
