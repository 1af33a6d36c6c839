"""On which page each heading stands: that of the proof, which has the same paper and type.

Another program may break its pages otherwise; it brings the numbers up to date itself.
"""

from collections.abc import Mapping

from editor.export import typst_source
from editor.export.piece import Piece
from editor.export.typst_press import Press
from editor.house_style import HouseStyle
from editor.text.blocks import Heading


def pages(piece: Piece, style: HouseStyle) -> Mapping[str, int]:
    """The page, from 1, of each heading by its key, as the proof has it."""
    with Press() as press:
        source = typst_source.source(piece, style, is_proof=True, only_room=True)
        places = [(source.spans[mark.number].start, mark.page) for mark in press.places_of(source).marks]
    headings = (block for block in piece.document.blocks if isinstance(block, Heading))
    return {
        block.key: max((page for start, page in places if start <= block.span.start), default=1) for block in headings
    }
