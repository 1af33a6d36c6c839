"""On which page each heading stands: that of the proof, which has the same paper and type.

Another program may break its pages otherwise; it brings the numbers up to date itself.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

from editor.export import typst_source
from editor.export.piece import Piece
from editor.export.typst_press import Press
from editor.export.typst_source import Source
from editor.house_style import HouseStyle
from editor.text.blocks import Heading


@contextmanager
def looked_for(piece: Piece, style: HouseStyle) -> "Iterator[Future[Mapping[str, int]]]":
    """The page, from 1, of each heading by its key, as the proof has it; known later.

    The press has a thread of its own: it takes longer than all the rest of a file, and needs no Python meanwhile.
    """
    source = typst_source.source(piece, style, is_proof=True, only_room=True)
    with ThreadPoolExecutor(1, "headings") as worker:
        yield worker.submit(_pages, piece, source)


def _pages(piece: Piece, source: Source) -> Mapping[str, int]:
    with Press() as press:
        places = [(source.spans[mark.number].start, mark.page) for mark in press.places_of(source).marks]
    headings = (block for block in piece.document.blocks if isinstance(block, Heading))
    return {
        block.key: max((page for start, page in places if start <= block.span.start), default=1) for block in headings
    }
