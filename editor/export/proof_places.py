"""From a place on paper to the place in the text: the block that stands there, then the words at the place."""

from collections.abc import Sequence
from typing import Any

from editor.export.typst_press import Mark
from editor.frozen import frozen
from editor.text.blocks import Span

_LETTERS = 14
"""letters that are looked for; fewer are found too often, more reach beyond a mark of Markdown"""
_REACH = 8
"""points around a click in which a letter is meant"""


@frozen
class Place:
    """A place on paper: a page from 0, and points from its left upper edge. `height` is that of the page."""

    page: int
    x: float
    y: float
    height: float


def find(document: Any, place: Place, marks: Sequence[Mark], spans: Sequence[Span], source: str) -> int | None:
    """The code point of the text at a place; None where no text of the article stands, as in a letterhead."""
    mark = _block_at(marks, place)
    if mark is None:
        return None
    span = spans[mark.number]
    return _find(source, span.start, span.end, _words_at(document, place))


def _block_at(marks: Sequence[Mark], place: Place) -> Mark | None:
    """The last block that begins above the place in its column, or the one that runs over from an earlier page."""
    found = None
    for mark in marks:
        if mark.page > place.page + 1:
            break
        is_beyond = mark.y > place.y + _REACH or mark.x > place.x + _REACH * 4
        if mark.page == place.page + 1 and is_beyond:
            continue
        found = mark
    return found


def _words_at(document: Any, place: Place) -> str:
    """The letters from the place on, without spaces."""
    sheet = document[place.page]
    text = sheet.get_textpage()
    try:
        index = text.get_index(place.x, place.height - place.y, _REACH * 2, _REACH)
        if index is None:
            return ""
        return "".join(letter for letter in text.get_text_range(index, _LETTERS * 2) if letter.isalnum())[:_LETTERS]
    finally:
        text.close()
        sheet.close()


def _find(source: str, start: int, end: int, words: str) -> int:
    """Where `words` stand between `start` and `end`, whatever marks of Markdown are between their letters."""
    places = [at for at in range(start, min(end, len(source))) if source[at].isalnum()]
    letters = "".join(source[at] for at in places)
    for count in (_LETTERS, 8, 4):
        found = letters.find(words[:count]) if words else -1
        if found >= 0:
            return places[found]
    return start
