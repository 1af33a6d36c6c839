"""The proof: an article's pages as they will print, kept ready while it is written.

One `ProofPress` an open proof. It may be used from any thread, by one at a time: it holds a lock, because neither the
compiler nor the library that draws the pages allows two. It knows no window; pages come out as plain pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from math import ceil
from threading import Lock
from types import MappingProxyType
from typing import Any

from editor.article import Fields, Picture
from editor.export import lone_lines, proof_places, typst_source, typst_writer
from editor.export.lone_lines import LoneLine
from editor.export.piece import ExportNote, Piece
from editor.export.typst_press import Mark, Press
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.text import measure
from editor.text.blocks import Document, PictureBlock, Span
from editor.text.incremental import Incremental
from editor.text.walk import every_block


@frozen
class Copy:
    """What is to be proofed: the article as it is now. `pictures` are keyed by the `src` that the text uses."""

    text: str
    fields: Fields
    language: str
    style: HouseStyle
    marks: tuple[str, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    modified_at: int = 0
    utc_offset: int = 0
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    most_words: int = 0
    """what the slot or the audience takes, 0 when nobody has said"""
    is_numbered: bool = False
    """whether a number stands beside every line"""


@frozen
class Sheet:
    """One page of paper, in points."""

    width: float
    height: float


@frozen
class Proof:
    """The pages of a copy. `data` is the PDF that is printed and handed out; `lines` are those of the text.

    `lines_over` is how many of them are more than there is room for, below zero how many are left, None when nobody
    has said how long the article may be. `lacking` is where pictures stand that have no caption, `alone` the lines that
    stand alone.
    """

    data: bytes
    sheets: tuple[Sheet, ...]
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]
    notes: tuple[ExportNote, ...]
    source: str
    lines: int
    lines_over: int | None
    lacking: tuple[Mark, ...] = ()
    alone: tuple[LoneLine, ...] = ()

    def mark_at(self, offset: int) -> Mark | None:
        """Where the block that holds the code point `offset` of the text stands, or the one before it."""
        found = None
        for mark in self.marks:
            if self.spans[mark.number].start > offset:
                break
            found = mark
        return found or (self.marks[0] if self.marks else None)


@frozen
class Drawn:
    """A page as pixels: rows of `stride` bytes, four bytes a pixel (blue, green, red, none)."""

    page: int
    scale: float
    width: int
    height: int
    stride: int
    pixels: bytes


class ProofPress:
    """Keeps what does not change between two proofs of one article. `close` it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_closed = False
        self._press: Press | None = None
        self._text = Incremental()
        self._broken: frozenset[str] = frozenset()
        self._data = b""
        self._document: Any = None

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            self._forget_document()
            if self._press is not None:
                self._press.close()
                self._press = None

    def print(self, copy: Copy) -> Proof:
        """The pages of the article as it is now. Raises Refused when it cannot be printed."""
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the proof was closed")
            press = self._press = self._press or Press()
            piece = self._piece(copy)
            pages = typst_source.source(piece, copy.style, self._broken, is_proof=True, is_numbered=copy.is_numbered)
            data = typst_writer.pdf(press, pages)
            if data is None:
                self._broken = typst_writer.unreadable(press, pages)
                pages = typst_source.source(
                    piece, copy.style, self._broken, is_proof=True, is_numbered=copy.is_numbered
                )
                data = press.pdf(pages)
            self._open(data)
            places = press.places()
            lines = len(places.lines)
            return Proof(
                data=data,
                sheets=tuple(Sheet(*self._document.get_page_size(number)) for number in range(len(self._document))),
                marks=places.marks,
                spans=pages.spans,
                notes=pages.notes,
                source=copy.text,
                lines=lines,
                lines_over=_lines_over(lines, measure.count_words(piece.document), copy.most_words),
                lacking=_without_caption(piece.document, places.marks, pages.spans),
                alone=lone_lines.find(places, pages.spans, piece.document, copy.style),
            )

    def draw(self, proof: Proof, page: int, scale: float) -> Drawn | None:
        """Page number `page`, from 0, `scale` pixels a point; None when another proof has taken this one's place."""
        with self._lock:
            if self._press is None or proof.data is not self._data or not 0 <= page < len(proof.sheets):
                return None
            sheet = self._document[page]
            bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            drawn = Drawn(page, scale, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            sheet.close()
            return drawn

    def place_at(self, proof: Proof, page: int, x: float, y: float) -> int | None:
        """The code point of the text at a place of a page (from 0), in points from its left upper edge."""
        with self._lock:
            if self._press is None or proof.data is not self._data or not 0 <= page < len(proof.sheets):
                return None
            place = proof_places.Place(page, x, y, proof.sheets[page].height)
            return proof_places.find(self._document, place, proof.marks, proof.spans, proof.source)

    def _piece(self, copy: Copy) -> Piece:
        document = self._text.update(copy.text).document
        return Piece(
            copy.fields,
            copy.language,
            document,
            copy.modified_at,
            copy.pictures,
            copy.marks,
            copy.utc_offset,
            copy.values,
        )

    def _open(self, data: bytes) -> None:
        import pypdfium2  # type: ignore[import-untyped]

        self._forget_document()
        self._data = data
        self._document = pypdfium2.PdfDocument(data)

    def _forget_document(self) -> None:
        if self._document is not None:
            self._document.close()
            self._document = None


def _lines_over(lines: int, words: int, most_words: int) -> int | None:
    """By the lines that this article's words take on this paper."""
    if not most_words or not words:
        return None
    return ceil((words - most_words) * lines / words)


def _without_caption(document: Document, marks: Sequence[Mark], spans: Sequence[Span]) -> tuple[Mark, ...]:
    """Where the pictures stand that say nothing below; one that only decorates need not."""
    starts = {
        block.span.start
        for block in every_block(document)
        if isinstance(block, PictureBlock) and not block.is_decorative and not block.caption.strip()
    }
    return tuple(mark for mark in marks if spans[mark.number].start in starts)
