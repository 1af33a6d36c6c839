"""The file of an export: read on the desk's thread, written on a worker's. It knows no widget; it is slow to import."""

import hashlib
from collections.abc import Callable
from dataclasses import field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from editor.article import Article, Picture, Stage
from editor.edition import Edition
from editor.export import bulletin, labels
from editor.export.assemble import piece_from_article
from editor.export.edition_piece import piece_of_edition
from editor.export.piece import Exported, ExportNote, Piece
from editor.export.registry import WRITERS
from editor.export.review_copy import Review, review_of
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.sources import PublicSource, public
from storage.file.files import write_atomic
from ui import picture_scaling
from ui.dialogs.export import ExportRequest

if TYPE_CHECKING:
    from storage.desk import Desk


@frozen
class Material:
    """What an export needs of the desk."""

    article: Article
    pictures: dict[str, Picture]
    house_styles: list[HouseStyle]
    is_approved: bool
    office: dict[str, str]
    sources: tuple[PublicSource, ...]
    """of its ledger, what a reader may see"""
    review: Review = field(default_factory=Review)
    """what is open: proposals and remarks"""
    editions: tuple[Edition, ...] = ()
    """of an article that is out: what is exported of it is its newest edition, byte for byte"""
    has_locked_key: bool = False
    """whether the receipt will not be signed although the person has a key"""


@frozen
class Written:
    """A file that has been written."""

    request: ExportRequest
    sha256: str
    notes: tuple[ExportNote, ...]


def read(desk: "Desk", article_id: str) -> Material:
    article = desk.article(article_id)
    return Material(
        article=article,
        pictures=desk.pictures(article_id),
        house_styles=desk.house_styles_for(article_id),
        is_approved=desk.is_approved(article_id),
        office=desk.office(),
        sources=public(desk.sources(article_id)),
        review=review_of(article.text, desk.comments(article_id), desk.proposals(article_id), desk.names()),
        editions=desk.edition_now(article_id),
        has_locked_key=desk.has_locked_key,
    )


def write(material: Material, request: ExportRequest, now: int) -> Written:
    """Parse, write and put in place; on a worker's thread. Refused where no file can be written."""
    written = write_unless(lambda: False, material, request, now)
    assert written is not None  # nobody stopped it
    return written


def write_unless(
    is_stopped: Callable[[], bool], material: Material, request: ExportRequest, now: int
) -> Written | None:
    """As `write`; None, and no file, when it was stopped meanwhile."""
    piece = _piece(material, request, now)
    style = next(style for style in material.house_styles if style.key == request.house_style)
    return _put_in_place(WRITERS[request.format](piece, style), request, is_stopped)


def bulletin_piece(material: Material, style: HouseStyle, format: str, now: int) -> Piece:
    """An article on its way into a bulletin: parsed, and its pictures as large as they will be seen."""
    piece = _plain_piece(material, (), now)
    return replace(piece, pictures=picture_scaling.all_scaled(piece.pictures, picture_scaling.box(style, format)))


def write_bulletin(
    pieces: list[Piece], style: HouseStyle, title: str, request: ExportRequest, is_stopped: Callable[[], bool]
) -> Written | None:
    """Articles as one file; None, and no file, when it was stopped meanwhile. They are taken out of `pieces`."""
    exported = bulletin.write(pieces, title, request.path.stem, request.format, style)
    return _put_in_place(exported, request, is_stopped)


def _put_in_place(exported: Exported, request: ExportRequest, is_stopped: Callable[[], bool]) -> Written | None:
    return None if is_stopped() else put(exported.data, exported.notes, request)


def put(data: bytes, notes: tuple[ExportNote, ...], request: ExportRequest) -> Written:
    """A finished file in its place, whole or not at all."""
    write_atomic(request.path, data)
    return Written(request, hashlib.sha256(data).hexdigest(), notes)


def marks(material: Material, now: int) -> tuple[str, ...]:
    """The words that an article carries into a file: that it was withdrawn, is not approved, or under embargo."""
    article = material.article
    is_withdrawn = article.stage is Stage.WITHDRAWN
    return labels.marks(article.language, material.is_approved, article.fields.embargo, now, is_withdrawn)


def _piece(material: Material, request: ExportRequest, now: int) -> Piece:
    """An article that is out goes out as its newest edition, byte for byte; any other as it stands now.

    In another look, or with a box of sources, it is not that edition, and does not have its code. A working copy says
    that it is not approved: what is proposed in it is not.
    """
    article, editions, sources = material.article, material.editions, material.sources if request.has_sources else ()
    if request.has_review:
        copy = _plain_piece(replace(material, is_approved=False), sources, now)
        return replace(copy, review=material.review)
    is_edition = request.house_style == article.house_style and not sources
    if editions and material.is_approved and is_edition:
        return piece_of_edition(article, material.pictures, material.office, editions[-1], editions[:-1])
    return _plain_piece(material, sources, now)


def _plain_piece(material: Material, sources: tuple[PublicSource, ...], now: int) -> Piece:
    """The article as it stands, whether it is an edition or not."""
    article = material.article
    offset = utc_offset(article.changed_at)
    return piece_from_article(article, material.pictures, marks(material, now), offset, sources, material.office)


def utc_offset(at: int) -> int:
    """This machine's distance from UTC at that time, in minutes."""
    offset = datetime.fromtimestamp(at / 1000).astimezone().utcoffset()
    return round(offset.total_seconds() / 60) if offset else 0
