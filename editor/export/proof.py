"""The proof: an article's pages as they will print, kept ready while it is written.

One `ProofPress` an open proof. It may be used from any thread, by one at a time: it holds a lock, so that one compile
is in flight, and the next one begins with what is newest then. It knows no window; pages come out as plain pixels.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from math import ceil
from threading import Lock
from types import MappingProxyType
from typing import Any

from editor.article import Fields, Picture
from editor.export import lone_lines, proof_drawing, proof_places, typst_source, typst_writer
from editor.export.lone_lines import LoneLine
from editor.export.piece import ExportNote, Piece
from editor.export.proof_drawing import Drawing, Drawn
from editor.export.proof_lines import Lines
from editor.export.typst_press import Mark, Press
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.text import measure
from editor.text.blocks import Document, PictureBlock, Span
from editor.text.incremental import Incremental
from editor.text.incremental import Piece as Element
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
    """The pages of a copy. `data` is the PDF that is printed and handed out.

    `lacking` is where pictures stand that have no caption.
    """

    data: bytes
    sheets: tuple[Sheet, ...]
    marks: tuple[Mark, ...]
    spans: tuple[Span, ...]
    notes: tuple[ExportNote, ...]
    source: str
    lacking: tuple[Mark, ...] = ()

    def mark_at(self, offset: int) -> Mark | None:
        """Where the block that holds the code point `offset` of the text stands, or the one before it."""
        found = None
        for mark in self.marks:
            if self.spans[mark.number].start > offset:
                break
            found = mark
        return found or (self.marks[0] if self.marks else None)


@frozen
class Length:
    """How many lines an article has, and how many of them are more than there is room for.

    `over` is below zero where some are left, None when nobody has said how long the article may be. It `is_whole` once
    all is counted; until then both are those of what is known.
    """

    lines: int
    over: int | None
    is_whole: bool


class ProofPress:
    """Keeps what does not change between two proofs of one article. `close` it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_closed = False
        self._press: Press | None = None
        self._text = Incremental(packs=False)
        self._lines = Lines()
        self._printed: tuple[Piece, Copy, tuple[Element, ...]] | None = None
        self._drawing = Drawing()
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
            return Proof(
                data=data,
                sheets=self._open(data),
                marks=(marks := press.places().marks),
                spans=pages.spans,
                notes=pages.notes,
                source=copy.text,
                lacking=_without_caption(piece.document, marks, pages.spans),
            )

    def count(self, proof: Proof) -> Length | None:
        """How long the article is; None when another proof has taken this one's place.

        Pages do not wait for it: it is asked once they are seen, and again until it is whole.
        """
        with self._lock:
            if self._press is None or self._printed is None or proof.data is not self._data:
                return None
            piece, copy, elements = self._printed
            found = self._lines.count(self._press, piece, copy.style, elements)
            over = _lines_over(found.lines, measure.count_words(piece.document), copy.most_words)
            return Length(found.lines, over, found.is_whole)

    def alone(self, proof: Proof) -> tuple[LoneLine, ...] | None:
        """The lines that stand alone on these pages; None when another proof has taken this one's place.

        The pages are laid out once more for that, with the places of all lines: it is asked when a person rests.
        """
        with self._lock:
            if self._press is None or self._printed is None or proof.data is not self._data:
                return None
            piece, copy, _ = self._printed
            pages = typst_source.source(piece, copy.style, self._broken, is_proof=True, has_lines=True)
            return lone_lines.find(self._press.places_of(pages), pages.spans, piece.document, copy.style)

    def draw(self, proof: Proof, page: int, scale: float) -> Drawn | None:
        """Page number `page`, from 0, `scale` pixels a point; None when another proof has taken this one's place."""
        with self._lock, proof_drawing.one_at_a_time:
            if self._press is None or proof.data is not self._data or not 0 <= page < len(proof.sheets):
                return None
            return self._drawing.draw(self._document, page, scale)

    def place_at(self, proof: Proof, page: int, x: float, y: float) -> int | None:
        """The code point of the text at a place of a page (from 0), in points from its left upper edge."""
        with self._lock, proof_drawing.one_at_a_time:
            if self._press is None or proof.data is not self._data or not 0 <= page < len(proof.sheets):
                return None
            place = proof_places.Place(page, x, y, proof.sheets[page].height)
            return proof_places.find(self._document, place, proof.marks, proof.spans, proof.source)

    def _piece(self, copy: Copy) -> Piece:
        update = self._text.update(copy.text)
        piece = Piece(
            copy.fields,
            copy.language,
            update.document,
            copy.modified_at,
            copy.pictures,
            copy.marks,
            copy.utc_offset,
            copy.values,
        )
        self._printed = piece, copy, tuple(element for element, _ in update.elements)
        return piece

    def _open(self, data: bytes) -> tuple[Sheet, ...]:
        """The sheets of a document; all have the paper of the house style."""
        import pypdfium2  # type: ignore[import-untyped]

        self._forget_document()
        self._data = data
        with proof_drawing.one_at_a_time:
            self._document = pypdfium2.PdfDocument(data)
            return (Sheet(*self._document.get_page_size(0)),) * len(self._document)

    def _forget_document(self) -> None:
        if self._document is not None:
            with proof_drawing.one_at_a_time:
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
