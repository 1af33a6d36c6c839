"""The PDF writer: the pages as the proof shows them, from the same source and the same press."""

from editor.export import spare_memory
from editor.export.piece import Exported, Piece
from editor.export.typst_press import Press
from editor.export.typst_source import Source, source
from editor.house_style import HouseStyle
from editor.refusal import Refused


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as a tagged PDF."""
    return _write(piece, style, is_archival=False)


def write_archival(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as PDF/A-2a and PDF/UA-1. Raises Refused while a picture has no description."""
    return _write(piece, style, is_archival=True)


def write_many(given: list[Piece], style: HouseStyle, is_archival: bool = False) -> Exported:
    """The one piece of `given`, a bulletin, which is taken out of it before the press begins.

    What many articles were read into, and their pictures, take as much memory as the press does. Whether a picture can
    be read is asked beforehand: afterwards nobody could write the pages anew.
    """
    with Press() as press:
        pages = source(given[0], style)
        broken = unreadable(press, press.laid_out(pages))
        if broken:
            pages = source(given[0], style, broken)
        given.clear()
        pages = press.laid_out(pages)
        spare_memory.give_back()
        data = _pages(press, pages, is_archival)
        assert data is not None  # every picture was looked at
        return Exported(data, pages.notes)


def pages(piece: Piece, style: HouseStyle) -> dict[str, int]:
    """On which page of the PDF each heading stands that contents name, by its key."""
    with Press() as press:
        return press.pages(source(piece, style, only_room=True))


def _write(piece: Piece, style: HouseStyle, is_archival: bool) -> Exported:
    with Press() as press:
        pages = source(piece, style)
        data = _pages(press, pages, is_archival)
        if data is None:
            pages = source(piece, style, unreadable(press, pages))
            data = _pages(press, pages, is_archival)
        assert data is not None  # what could not be read is no longer there
        return Exported(data, pages.notes)


def _pages(press: Press, pages: Source, is_archival: bool) -> bytes | None:
    """As `pdf`; what an archival file forbids, and nobody foresaw, is a sentence and no fault of the program."""
    import typst

    try:
        return pdf(press, pages, is_archival)
    except typst.TypstError as why:
        if not is_archival:
            raise
        raise Refused(
            "An archival PDF does not allow something in this text ({reason}); nothing was written. Export an ordinary "
            "PDF instead.",
            reason=str(why).partition("error: ")[2] or str(why),
        ) from None


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
    handed_on = {name.partition(".")[0] for name in pages.pictures if name.endswith(".svg")}
    return frozenset(
        name.partition(".")[0]
        for name in pages.pictures
        if (name.endswith(".svg") or name.partition(".")[0] not in handed_on) and not press.shows(name)
    )
