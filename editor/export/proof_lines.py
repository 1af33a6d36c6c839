"""How many lines an article has on paper: each block is counted once, however often the article is printed.

Numbers of lines cost as much as the pages themselves, and a proof is printed at every key. So no page has any unless
they are to be seen; instead the blocks that are new are laid out alone, each on a sheet as long as it needs, and their
lines are counted there. A line is as wide there as on its page. Headlines, tables and notes count; contents do not,
nor what is printed again on the next page.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from editor.export import figures, typst_frame, typst_page, typst_source
from editor.export.labels import labels
from editor.export.outline import Outline, outline
from editor.export.piece import Piece
from editor.export.prompts import without_prompts, without_prompts_in
from editor.export.typst_blocks import Blocks
from editor.export.typst_pictures import Pictures
from editor.export.typst_press import Press
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.text.blocks import Block, Document, Paragraph
from editor.text.incremental import Piece as Element

PORTION = 80
"""elements of the text that are counted at one go; a key waits for it"""


@frozen
class Count:
    """How many `lines` are known. It `is_whole` once every block was counted."""

    lines: int
    is_whole: bool


class _Part(NamedTuple):
    """An element of the text as it is printed: with the place before its first paragraph, or without the title."""

    element: Element
    has_place: bool
    lacks_title: bool

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.element.blocks[1:] if self.lacks_title else self.element.blocks


class Lines:
    """Counts for one open proof. It holds the elements that it counted, so that they are known again."""

    def __init__(self) -> None:
        self._ground: object = None
        self._around = 0
        self._counted: dict[_Part, int] = {}

    def count(self, press: Press, piece: Piece, style: HouseStyle, elements: Sequence[Element]) -> Count:
        """The lines of `piece`, of whose text the elements at the top level are `elements`.

        At most PORTION of those that are new are counted, so it is asked again until it is whole.
        """
        shape = outline(piece)
        parts = _parts(elements, shape)
        has_place = not any(part.has_place for part in parts)
        ground = (style, piece.language, piece.fields, piece.values, tuple(piece.pictures), shape.opening, shape.title)
        if (*ground, has_place) != self._ground:
            self._ground, self._counted = (*ground, has_place), {}
            [self._around] = _lines_of(press, _around(piece, style, shape, has_place), 1)
        known = {part: self._counted[part] for part in parts if part in self._counted}
        new = [part for part in parts if part not in known][:PORTION]
        if new:
            known |= dict(zip(new, _lines_of(press, _apart(piece, style, shape, new), len(new)), strict=True))
        self._counted = known
        return Count(self._around + sum(known.values()), len(known) == len(parts))


def _parts(elements: Sequence[Element], shape: Outline) -> list[_Part]:
    shown = [element for element in elements if element.count]
    first = next((one for one in shown if any(isinstance(block, Paragraph) for block in one.blocks)), None)
    return [_Part(one, one is first, shape.opening is not None and one is shown[0]) for one in shown]


def _lines_of(press: Press, text: str, count: int) -> list[int]:
    """The lines on each of the first `count` sheets of a source."""
    lines = Counter(press.pages_of_lines(text))
    return [lines[page] for page in range(1, count + 1)]


def _around(piece: Piece, style: HouseStyle, shape: Outline, has_place: bool) -> str:
    """What stands before and after the text, on one sheet; with the place where no paragraph follows it."""
    piece, _ = without_prompts(piece)
    writer, place = _blocks(piece, style, shape), typst_frame.dateline(piece, style, labels(piece.language))
    title = writer.title(shape.opening) if shape.opening else ""
    alone = writer.after_place(f"{{{place}}}" if place and has_place else "", ())
    text = typst_frame.opening(piece, style, title, shape.title) + alone + typst_frame.closing(piece, style)
    return _on_long_sheets(piece, style, shape, text)


def _apart(piece: Piece, style: HouseStyle, shape: Outline, parts: Sequence[_Part]) -> str:
    """Each part on a sheet of its own."""
    place = typst_frame.dateline(piece, style, labels(piece.language))
    writer, codes = _blocks(piece, style, shape), []
    for part in parts:
        document = Document("", without_prompts_in(part.blocks), {})
        shown = figures.numbered(replace(piece, document=document), style).document.blocks
        codes.append(writer.after_place(f"{{{place}}}" if place and part.has_place else "", shown))
    return _on_long_sheets(piece, style, shape, "pagebreak()\n".join(codes))


def _blocks(piece: Piece, style: HouseStyle, shape: Outline) -> Blocks:
    """Writes blocks from which nothing leads to others: they may not be there."""
    words = labels(piece.language)
    pictures = Pictures(piece, style.paper, style.column_width_mm, words, frozenset(), only_room=True)
    return Blocks(piece, replace(shape, opening=None, targets=frozenset()), pictures, has_marks=False, has_ends=False)


def _on_long_sheets(piece: Piece, style: HouseStyle, shape: Outline, text: str) -> str:
    page = typst_frame.page(piece, style, labels(piece.language), is_bare=True)
    around = typst_page.preamble(piece, style, shape), f"{page}#set page(height: auto)\n"
    return typst_source.whole(around, "counted", text)
