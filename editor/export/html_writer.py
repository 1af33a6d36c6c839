"""The HTML writer: one self-contained file that loads nothing and runs nothing, for browsers and for print.

Nothing of the article reaches the file unescaped, and the body passes through nh3 after that.
"""

from editor.export import contents, figures
from editor.export.html_blocks import Blocks
from editor.export.html_cleaning import cleaned
from editor.export.html_page import Page
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.piece import Exported, Piece
from editor.export.prompts import without_prompts
from editor.house_style import HouseStyle


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The piece as one HTML file in UTF-8."""
    piece, notes = without_prompts(piece)
    piece = figures.numbered(contents.as_list(piece, outline(piece), style), style)
    words = labels(piece.language)
    shape = outline(piece)
    blocks = Blocks(piece, shape, words)
    page = Page(piece, style, shape, words)
    body = cleaned(page.body(blocks), pictures="data:image/")
    return Exported(page.document(body).encode("utf-8"), (*notes, *blocks.notes()))
