"""The formats an article can be exported to: one table, from which the command line and the dialog take theirs."""

from collections.abc import Callable
from typing import TypeAlias

from editor.export.piece import Exported, Piece
from editor.house_style import HouseStyle

Writer: TypeAlias = Callable[[Piece, HouseStyle], Exported]


def _docx(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import docx_writer

    return docx_writer.write(piece, style)


def _html(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import html_writer

    return html_writer.write(piece, style)


def _fragment(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import fragment_writer

    return fragment_writer.write(piece, style)


def _pdf(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import typst_writer

    return typst_writer.write(piece, style)


def _pdf_archive(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import typst_writer

    return typst_writer.write_archival(piece, style)


def _epub(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import epub_writer

    return epub_writer.write(piece, style)


def _markdown(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import markdown_writer

    return markdown_writer.write(piece, style)


def _text(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import text_writer

    return text_writer.write(piece, style)


def _text_wrapped(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import text_writer

    return text_writer.write_wrapped(piece, style)


def _ninjs(piece: Piece, style: HouseStyle) -> Exported:
    from editor.export import ninjs_writer

    return ninjs_writer.write(piece, style)


# To add one: a module with `write`; a function that imports it when it is asked for, because a process that writes one
# format need not wait for the others; and its line here. How its file's name ends stands in `SUFFIXES` of
# ui/dialogs/export.py.
WRITERS: dict[str, Writer] = {
    "docx": _docx,
    "html": _html,
    "html-fragment": _fragment,
    "pdf": _pdf,
    "pdf-archive": _pdf_archive,
    "epub": _epub,
    "txt": _text,
    "txt-wrapped": _text_wrapped,
    "md": _markdown,
    "ninjs": _ninjs,
}
