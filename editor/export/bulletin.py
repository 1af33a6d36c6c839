"""Several articles as one piece, with contents at its front: every writer takes it as it takes any other piece.

What would meet across articles gets names of its own: headings, links to them, notes, pictures.
"""

from collections.abc import Sequence
from dataclasses import fields as names_of
from dataclasses import is_dataclass, replace
from typing import Any

from editor.article import Fields, Picture
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.piece import Exported, Piece
from editor.export.registry import WRITERS
from editor.house_style import HouseStyle
from editor.refusal import Refused
from editor.text.blocks import (
    Block,
    BulletList,
    Document,
    Emphasis,
    Heading,
    Inline,
    InlinePicture,
    Item,
    Link,
    Note,
    NoteMark,
    PageNumber,
    Paragraph,
    PictureBlock,
    Rule,
    Span,
    Strong,
    Text,
)

FORMATS = ("docx", "html", "html-fragment", "pdf", "pdf-archive", "epub", "txt", "txt-wrapped")
"""The formats that can hold several articles; Markdown and news data hold one."""
_PRESSED = ("pdf", "pdf-archive")
_NOWHERE = Span(0, 0)
"""A bulletin has no source of its own that a place could be in."""


def piece_of(pieces: Sequence[Piece], title: str, slug: str) -> Piece:
    """The bulletin of these articles, in this order. Its words around them are in the language of the first."""
    if not pieces:
        raise Refused("A bulletin needs at least one article; nothing was written. Choose some.")
    first, words = pieces[0], labels(pieces[0].language)
    blocks: list[Block] = [
        Heading(1, (Text(words.contents),), "contents", _NOWHERE),
        BulletList(tuple(_entry(number, piece) for number, piece in enumerate(pieces, 1)), True, _NOWHERE),
    ]
    notes: dict[str, Note] = {}
    pictures: dict[str, Picture] = {}
    for number, piece in enumerate(pieces, 1):
        renaming = _Renaming(number, piece, len(notes))
        blocks += [Rule(_NOWHERE), *_head(number, piece), *renaming.blocks()]
        notes |= renaming.notes()
        pictures |= {renaming.picture(src): picture for src, picture in piece.pictures.items()}
    return Piece(
        fields=Fields(headline=title, slug=slug),
        language=first.language,
        document=Document("", tuple(blocks), notes),
        modified_at=max(piece.modified_at for piece in pieces),
        pictures=pictures,
        marks=tuple(dict.fromkeys(mark for piece in pieces for mark in piece.marks)),
        utc_offset=first.utc_offset,
        values=first.values,
        parts=tuple(pieces),
    )


def write(pieces: list[Piece], title: str, slug: str, format: str, style: HouseStyle) -> Exported:
    """The file of these articles, which are taken out of `pieces`: a press needs the memory that they have."""
    given = [piece_of(pieces, title, slug)]
    pieces.clear()
    if format in _PRESSED:
        from editor.export import typst_writer

        return typst_writer.write_many(given, style, is_archival=format == "pdf-archive")
    return WRITERS[format](given.pop(), style)


def _entry(number: int, piece: Piece) -> Item:
    """One line of the contents, which leads to its article and names its page."""
    link = Link(f"#article-{number}", "", (Text(outline(piece).title),))
    return Item((Paragraph((link, PageNumber(f"article-{number}")), _NOWHERE),), _NOWHERE)


def _head(number: int, piece: Piece) -> list[Block]:
    """What stands over an article."""
    fields = piece.fields
    lines: list[tuple[Inline, ...]] = []
    if fields.kicker.strip():
        lines.append((Strong((Text(" ".join(fields.kicker.split())),)),))
    if fields.dek.strip():
        lines.append((Emphasis((Text(" ".join(fields.dek.split())),)),))
    said_by = " · ".join(part for part in (" ".join(fields.byline.split()), " ".join(fields.dateline.split())) if part)
    if said_by:
        lines.append((Text(said_by),))
    title = Heading(1, (Text(outline(piece).title),), f"article-{number}", _NOWHERE)
    return [title, *(Paragraph(line, _NOWHERE) for line in lines)]


class _Renaming:
    """One article under names that no other article of the bulletin has. `before` is how many notes came before."""

    def __init__(self, number: int, piece: Piece, before: int) -> None:
        self._number, self._piece, self._before = number, piece, before

    def blocks(self) -> tuple[Block, ...]:
        blocks = self._piece.document.blocks
        # A heading that is printed as the title stands over the article already.
        return self._other(blocks[1:] if outline(self._piece).opening else blocks)  # type: ignore[no-any-return]

    def notes(self) -> dict[str, Note]:
        found = {}
        for label, note in self._piece.document.notes.items():
            name = self._name(label)
            found[name] = replace(
                note, label=name, number=note.number + self._before, blocks=self._other(note.blocks), span=_NOWHERE
            )
        return found

    def picture(self, src: str) -> str:
        return f"{self._number}/{src}"

    def _name(self, name: str) -> str:
        return f"a{self._number}-{name}"

    def _other(self, part: Any) -> Any:
        """`part` with all that is in it, under other names."""
        if isinstance(part, tuple):
            return tuple(self._other(one) for one in part)
        if isinstance(part, Span):
            return _NOWHERE
        if not is_dataclass(part) or isinstance(part, type):
            return part
        inner = {one.name: self._other(getattr(part, one.name)) for one in names_of(part)}
        match part:
            case Heading():
                inner |= {"level": part.level + 1, "key": self._name(part.key)}
            case Link() if part.href.startswith("#"):
                inner["href"] = f"#{self._name(part.href[1:])}"
            case NoteMark():
                inner |= {"label": self._name(part.label), "number": part.number + self._before}
            case PictureBlock() | InlinePicture() if part.src in self._piece.pictures:
                inner["src"] = self.picture(part.src)
        return replace(part, **inner)
