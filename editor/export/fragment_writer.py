"""The writer for content systems: the article as bare HTML, without a page around it, and its pictures in a folder.

Both come in one zip, because an export is one file that is there whole or not at all.
"""

from editor.export import contents, figures
from editor.export.html_blocks import Blocks
from editor.export.html_cleaning import cleaned
from editor.export.html_page import Page
from editor.export.labels import labels
from editor.export.outline import outline
from editor.export.picture_files import FOLDER, PictureFiles
from editor.export.piece import Exported, Piece
from editor.export.prompts import without_prompts
from editor.export.zip_file import zipped
from editor.house_style import HouseStyle

NAME = "article.html"
"""The fragment in the zip."""


def write(piece: Piece, style: HouseStyle) -> Exported:
    """The zip: the fragment in UTF-8, and `pictures/` where there are any."""
    piece, notes = without_prompts(piece)
    piece = figures.numbered(contents.as_list(piece, outline(piece), style), style)
    words = labels(piece.language)
    shape = outline(piece)
    pictures = PictureFiles()
    blocks = Blocks(piece, shape, words, pictures.address)
    fragment = cleaned(Page(piece, style, shape, words).fragment(blocks), pictures=FOLDER)
    return Exported(zipped({NAME: fragment.encode("utf-8"), **pictures.files}), (*notes, *blocks.notes()))
