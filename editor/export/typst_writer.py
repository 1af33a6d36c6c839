"""The PDF writer: the pages as the proof shows them, from the same source and the same press."""

from editor.export.piece import Exported, Piece
from editor.export.typst_press import Press
from editor.export.typst_source import Source, source
from editor.house_style import HouseStyle


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as a tagged PDF."""
    return _write(piece, style, is_archival=False)


def write_archival(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as PDF/A-2a and PDF/UA-1. Raises Refused while a picture has no description."""
    return _write(piece, style, is_archival=True)


def pages(piece: Piece, style: HouseStyle) -> dict[str, int]:
    """On which page of the PDF each heading stands that contents name, by its key."""
    with Press() as press:
        return press.pages(source(piece, style, only_room=True))


def _write(piece: Piece, style: HouseStyle, is_archival: bool) -> Exported:
    with Press() as press:
        pages = source(piece, style)
        data = pdf(press, pages, is_archival)
        if data is None:
            pages = source(piece, style, unreadable(press, pages))
            data = press.pdf(pages, is_archival)
        return Exported(data, pages.notes)


def pdf(press: Press, pages: Source, is_archival: bool = False) -> bytes | None:
    """The PDF, or None when one of its pictures cannot be read."""
    import typst

    try:
        return press.pdf(pages, is_archival)
    except typst.TypstError:
        if all(press.shows(name) for name in pages.pictures):
            raise
        return None


def unreadable(press: Press, pages: Source) -> frozenset[str]:
    """The hashes of the pictures that break off inside, which no header tells."""
    return frozenset(name.partition(".")[0] for name in pages.pictures if not press.shows(name))
