"""The DOCX writer: one Word file made from nothing but the piece and the house style.

The XML is written directly; no document of somebody else's stands behind it. Nothing reaches the file unescaped.
"""

from contextlib import nullcontext
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from editor.export import contents, docx_frame, docx_styles
from editor.export.docx_blocks import Blocks, Tools
from editor.export.docx_lists import Lists
from editor.export.docx_notes import Notes
from editor.export.docx_parts import HEAD, NAMESPACES, Package, Relations
from editor.export.docx_pictures import Pictures
from editor.export.docx_reviewed import Reviewed
from editor.export.labels import labels
from editor.export.languages import is_tag
from editor.export.leftovers import unused_notes
from editor.export.outline import Outline, outline
from editor.export.piece import Exported, ExportNote, Piece
from editor.export.prompts import without_prompts
from editor.house_style import HouseStyle
from editor.text.blocks import Document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Future
    from contextlib import AbstractContextManager

    from editor.export.paper.writer import Paper


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as one DOCX file."""
    piece, prompts = without_prompts(piece)
    shape, package, relations = outline(piece), Package(), Relations()
    paper = _paper(piece, style)
    if paper is not None:
        style = replace(style, opening=paper.opening)
    tools = _tools(piece, style, shape, package)
    notes = Notes(_with_proposed_notes(piece), tools)
    blocks = Blocks(tools, relations, notes.reference)
    review = Reviewed(piece, tools, relations, notes)
    head_page, last_page = paper.sections(relations) if paper is not None else _sections(style, relations)
    body = _body(piece, style, shape, blocks, head_page, review)
    language = piece.language if is_tag(piece.language) else "en"
    if paper is not None:
        own = (body, notes.xml(), tools.lists.xml(), review.comments_xml())
        paper.add_to(package, relations, own, notes.relations, last_page, language)
    else:
        _add_parts(package, piece, style, tools, notes, relations, body + last_page)
        review.add_to(package, relations)
    package.add("docProps/core.xml", "core-properties", docx_frame.core_xml(piece, shape.title))
    package.add("docProps/app.xml", "extended-properties", docx_frame.application_xml())
    told = [
        *prompts,
        *_left_out(piece, style),
        *review.notes(),
        *blocks.notes(),
        *notes.notes(),
        *tools.pictures.notes,
        *unused_notes(piece.document, notes.used),
    ]
    return Exported(package.data(), tuple(told))


def _paper(piece: Piece, style: HouseStyle) -> "Paper | None":
    """The office's own Word file, where the house style has one."""
    if style.word is None or not style.word.data:
        return None
    from editor.export.paper.writer import Paper

    return Paper(style.word, style, piece)


def _tools(piece: Piece, style: HouseStyle, shape: Outline, package: Package) -> Tools:
    words = labels(piece.language)
    return Tools(
        outline=shape,
        labels=words,
        lists=Lists(),
        pictures=Pictures(piece, style.paper, words, package),
        anchors={key: f"_heading_{number}" for number, key in enumerate(sorted(shape.targets), start=1)},
        width=docx_styles.twips(style.column_width_mm),
        figures=count(1) if style.numbers_captions else None,
        pages=_pages(piece, style),
    )


def _sections(style: HouseStyle, relations: Relations) -> tuple[str, str]:
    """The page of the head, in one column, and of the text."""
    pages = docx_frame.references(relations)
    return docx_frame.section(style, pages, 1), docx_frame.section(style, pages, style.columns)


def _body(piece: Piece, style: HouseStyle, shape: Outline, blocks: Blocks, head_page: str, review: Reviewed) -> str:
    title = blocks.title(shape.opening) if shape.opening else ""
    text = piece.document.blocks[1:] if shape.opening else piece.document.blocks
    dateline = " ".join(piece.fields.dateline.split()) if "dateline" in style.opening else ""
    entries, closing = contents.entries(piece, shape, style), docx_frame.closing(piece, style)
    with _heading_pages(piece, style) if entries else nullcontext() as pages:
        if piece.review is not None:
            written = review.text(text, blocks, dateline)
        else:
            written = blocks.text(text, dateline, keeps_end=bool(closing))
        front = blocks.contents(entries, pages.result(), style.contents_depth) if pages is not None else ""
    return docx_frame.opening(piece, style, title, shape.title, head_page) + front + written + closing


def _with_proposed_notes(piece: Piece) -> Document:
    """The article, with the notes that only its proposed text refers to."""
    document = piece.review.document if piece.review is not None else None
    if document is None:
        return piece.document
    return replace(piece.document, notes={**document.notes, **piece.document.notes})


def _heading_pages(piece: Piece, style: HouseStyle) -> "AbstractContextManager[Future[Mapping[str, int]]]":
    from editor.export import heading_pages

    return heading_pages.looked_for(piece, style)


def _pages(piece: Piece, style: HouseStyle) -> dict[str, int]:
    """The pages that contents name, as the press counts them, for programs that do not count them for themselves."""
    if not piece.parts:
        return {}
    from editor.export import typst_writer

    return typst_writer.pages(piece, style)


def _left_out(piece: Piece, style: HouseStyle) -> list[ExportNote]:
    """What the house style asks for and this format has no plain way to say."""
    language = "vi" if piece.language.split("-")[0].lower() == "vi" else "en"
    if not style.continued[language].strip():
        return []
    words = style.continued[language]
    return [
        ExportNote("“{words}” at the end of each page but the last stands only on printed pages.", {"words": words})
    ]


def _add_parts(
    package: Package, piece: Piece, style: HouseStyle, tools: Tools, notes: Notes, relations: Relations, body: str
) -> None:
    language = piece.language if is_tag(piece.language) else "en"
    # What the text refers to is known when all of it is written.
    for kind, name in (
        ("styles", "styles"),
        ("settings", "settings"),
        ("fontTable", "fontTable"),
        ("numbering", "numbering"),
        ("footnotes", "footnotes"),
    ):
        relations.id_of(kind, f"{name}.xml")
    document = f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    package.add("word/document.xml", "officeDocument", document, relations)
    package.add("word/styles.xml", "styles", docx_styles.styles_xml(style, language))
    package.add("word/settings.xml", "settings", docx_frame.settings_xml(language, style.mirrors_margins))
    package.add("word/fontTable.xml", "fontTable", docx_styles.fonts_xml(style))
    package.add("word/numbering.xml", "numbering", tools.lists.xml())
    package.add("word/footnotes.xml", "footnotes", notes.xml(), notes.relations)
    for number, is_first in ((1, False), (2, True)):
        package.add(f"word/header{number}.xml", "header", docx_frame.header_xml(piece, style, is_first))
        package.add(f"word/footer{number}.xml", "footer", docx_frame.footer_xml(piece, style, tools.labels, is_first))
