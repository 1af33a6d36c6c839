"""Lines that stand alone on paper: told from where the press has put the lines and the paragraphs. It lays out nothing.

The press keeps two lines of a paragraph together, and a heading with what follows it. Where it could not, and where no
press can (a page that holds one line, a line of one word), a person sees it here and takes a word out.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from editor.export import text_width
from editor.export.leftovers import words_of
from editor.export.typst_press import Mark, Places
from editor.frozen import frozen
from editor.house_style import HouseStyle
from editor.text.blocks import Block, Document, Heading, Paragraph, Span
from editor.text.walk import every_block

_PT = 72 / 25.4
_NEAR = 1.0
"""points by which the place of a line and that of its paragraph may differ"""
_BOLDER = 1.06
"""how much wider than the look of the body says a word in bold may be"""
_LETTERS = 0.8
"""of the size: from the upper edge of a line's letters to their foot"""


class Alone(StrEnum):
    """To add one: its name here, where it is found below, and its sentence in `ui.publishing.proof_marks`."""

    LAST_LINE = "last_line"
    """the last line of a paragraph, at the top of a column (a widow)"""
    FIRST_LINE = "first_line"
    """the first line of a paragraph, at the foot of a column (an orphan)"""
    HEADING = "heading"
    """a heading at the foot of a column, its text in the next one"""
    LAST_PAGE = "last_page"
    """the only line of the text on its last page"""
    ONE_WORD = "one_word"
    """the last line of a paragraph, of a single word (a runt)"""


@frozen
class LoneLine:
    """`mark` is the left upper corner of the line, with the number of its paragraph."""

    kind: Alone
    mark: Mark


def find(places: Places, spans: Sequence[Span], document: Document, style: HouseStyle) -> tuple[LoneLine, ...]:
    """Every line that stands alone, page by page; a line is named for one reason only, the first of `Alone`."""
    paper = _Paper(style)
    blocks = {block.span.start: block for block in every_block(document) if isinstance(block, Paragraph | Heading)}
    lines = paper.lines_by_column(places.lines)
    begins = {mark.number: mark for mark in places.marks}
    found = [*_headings(places.marks, spans, blocks, paper), *_last_page(places, lines, paper)]
    for end in places.ends:
        begin = begins[end.number]
        found += _cut(begin, end, lines, paper)
        found += _one_word(begin, end, blocks.get(spans[end.number].start), paper)
    found.sort(key=lambda one: list(Alone).index(one.kind), reverse=True)
    by_line = {(one.mark.page, one.mark.number, round(one.mark.y)): one for one in found}
    return tuple(sorted(by_line.values(), key=lambda one: (one.mark.page, one.mark.x, one.mark.y)))


class _Paper:
    """What a house style says of columns and of lines, in points. A column is its page from 1 and its number from 0."""

    def __init__(self, style: HouseStyle) -> None:
        self.look = style.look("body")
        self._count = style.columns
        self._step = (style.column_width_mm + style.column_gap_mm) * _PT
        self._width = style.column_width_mm * _PT
        left, right = style.paper.left_mm * _PT, style.paper.right_mm * _PT
        self._lefts = (right if style.mirrors_margins else left, left)

    def column(self, mark: Mark) -> tuple[int, int]:
        return mark.page, self._number((mark.x - self._lefts[mark.page % 2] + _NEAR) / self._step)

    def lines_by_column(self, lines: Iterable[tuple[int, float, float]]) -> dict[tuple[int, int], list[float]]:
        """How far from the top the lines of each column stand."""
        found: dict[tuple[int, int], list[float]] = defaultdict(list)
        for page, x, y in lines:
            found[page, self._column_of_number(x - self._lefts[page % 2])].append(y)
        for heights in found.values():
            heights.sort()
        return found

    def last_line(self, begin: Mark, end: Mark) -> Mark:
        """Where the last line of a paragraph begins."""
        (page, column), (last_page, last_column) = self.column(begin), self.column(end)
        shift = self._lefts[last_page % 2] - self._lefts[page % 2] + (last_column - column) * self._step
        return self.above(Mark(end.number, end.page, begin.x + shift, end.y))

    def above(self, mark: Mark) -> Mark:
        """The upper edge of the letters whose foot is at `mark`."""
        return Mark(mark.number, mark.page, mark.x, mark.y - self.look.size_pt * _LETTERS)

    def first_column(self, page: int) -> float:
        return self._lefts[page % 2]

    def _column_of_number(self, distance: float) -> int:
        """Numbers stand left of their column, those of the last one at its right."""
        is_last = distance > (self._count - 1) * self._step + self._width - _NEAR
        return self._count - 1 if is_last else self._number(distance / self._step + 0.9)

    def _number(self, columns: float) -> int:
        return max(0, min(self._count - 1, int(columns)))


def _headings(
    marks: Sequence[Mark], spans: Sequence[Span], blocks: Mapping[int, Block], paper: _Paper
) -> Iterator[LoneLine]:
    for mark, following in pairwise(marks):
        is_heading = isinstance(blocks.get(spans[mark.number].start), Heading)
        if is_heading and paper.column(mark) != paper.column(following):
            yield LoneLine(Alone.HEADING, mark)


def _cut(begin: Mark, end: Mark, lines: Mapping[tuple[int, int], list[float]], paper: _Paper) -> Iterator[LoneLine]:
    """The first and the last line of a paragraph that goes on in another column."""
    first, last = paper.column(begin), paper.column(end)
    if first == last:
        return
    foot, top = lines.get(first, []), lines.get(last, [])
    if len(foot) - bisect_left(foot, begin.y - _NEAR) == 1:
        yield LoneLine(Alone.FIRST_LINE, begin)
    if bisect_right(top, end.y + _NEAR) == 1:
        yield LoneLine(Alone.LAST_LINE, paper.last_line(begin, end))


def _last_page(places: Places, lines: Mapping[tuple[int, int], list[float]], paper: _Paper) -> Iterator[LoneLine]:
    """The end of the text, where nothing else of it stands on a page that is not the first."""
    if not places.marks or not places.ends:
        return
    end = places.ends[-1]
    is_last = end.number == places.marks[-1].number and end.page > 1
    others = [mark for mark in places.marks if mark.page == end.page and mark.number != end.number]
    above = [y for (page, _), heights in lines.items() if page == end.page for y in heights if y <= end.y + _NEAR]
    if is_last and not others and len(above) == 1:
        yield LoneLine(Alone.LAST_PAGE, paper.above(Mark(end.number, end.page, paper.first_column(end.page), above[0])))


def _one_word(begin: Mark, end: Mark, block: Block | None, paper: _Paper) -> Iterator[LoneLine]:
    """The last line, of more than one, that is no longer than the paragraph's last word."""
    is_one_line = paper.column(begin) == paper.column(end) and end.y - begin.y < paper.look.size_pt * 1.2
    if is_one_line or not isinstance(block, Paragraph):
        return
    line = paper.last_line(begin, end)
    words = words_of(block.inlines).split()
    if words and _NEAR < end.x - line.x <= text_width.points(words[-1], paper.look) * _BOLDER + _NEAR:
        yield LoneLine(Alone.ONE_WORD, line)
