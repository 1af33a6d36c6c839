"""The EPUB 3 writer: an article, or a bulletin with a file for each of its articles, as a book. It reads no file.

Each article is the HTML that a web page has, as XML; how large its letters are and what colour they have is the
reader's own matter.
"""

from dataclasses import replace

from editor.export import epub_cover, epub_package
from editor.export.epub_package import Chapter
from editor.export.epub_xhtml import xhtml
from editor.export.html_blocks import Blocks
from editor.export.html_cleaning import cleaned
from editor.export.html_page import Page
from editor.export.html_style import book_sheet
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.picture_files import FOLDER, PictureFiles
from editor.export.piece import Exported, ExportNote, Piece
from editor.export.prompts import without_prompts
from editor.export.zip_file import zipped
from editor.house_style import LANGUAGES, HouseStyle
from editor.page_parts import Stand
from editor.text.blocks import InlinePicture, PictureBlock
from editor.text.walk import every_block, every_inline

KIND = "application/epub+zip"


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The book, in one zip whose first file says what it is."""
    # What stands over the first page of a paper stands on the front of a book, not over each of its articles.
    inner = replace(style, banner={}, letterhead=dict.fromkeys(LANGUAGES, Stand())) if piece.parts else style
    pictures, notes = PictureFiles(), list[ExportNote]()
    chapters: list[Chapter] = []
    pages: dict[str, bytes] = {}
    for number, part in enumerate(piece.parts or (piece,), 1):
        chapter, prompts = without_prompts(part)
        file = f"article-{number}.xhtml"
        chapters.append(Chapter(file, chapter))
        pages[f"EPUB/{file}"], said = _page(chapter, inner, pictures)
        notes += [*prompts, *said]
    is_described = all(_is_described(chapter.piece) for chapter in chapters)
    files = {
        "mimetype": KIND.encode("ascii"),
        "META-INF/container.xml": epub_package.CONTAINER.encode("ascii"),
        "EPUB/package.opf": epub_package.package(piece, chapters, pictures.addresses, is_described),
        "EPUB/contents.xhtml": epub_package.contents(piece, chapters),
        "EPUB/cover.xhtml": epub_package.front(piece),
        "EPUB/cover.png": epub_cover.cover(piece, style),
        "EPUB/book.css": book_sheet(style).encode("utf-8"),
        **pages,
        **{f"EPUB/{path}": data for path, data in pictures.files.items()},
    }
    return Exported(zipped(files), tuple(notes))


def _page(piece: Piece, style: HouseStyle, pictures: PictureFiles) -> tuple[bytes, list[ExportNote]]:
    words, shape = labels(piece.language), outline(piece)
    blocks = Blocks(piece, shape, words, pictures.address)
    body = xhtml(cleaned(Page(piece, style, shape, words).chapter(blocks), pictures=FOLDER))
    return epub_package.page(epub_package.language_of(piece), shape.title, body, "bodymatter"), blocks.notes()


def _is_described(piece: Piece) -> bool:
    """Whether every picture has words, or is there for its beauty only."""
    blocks = [block for block in every_block(piece.document) if isinstance(block, PictureBlock)]
    inlines = [inline for inline, _ in every_inline(piece.document) if isinstance(inline, InlinePicture)]
    return all(block.is_decorative or block.alt.strip() for block in blocks) and all(one.alt.strip() for one in inlines)
