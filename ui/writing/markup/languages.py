"""Words in another language, marked with it: `[la dolce vita]{lang=it}`, put around them and taken away again."""

import re

from ui.writing.markup import inline
from ui.writing.markup.edit import Edit, Piece, nothing, replaced
from ui.writing.markup.spans import FOREIGN, Span

_TAG = re.compile(r"\{\s*lang=[\"“]?([A-Za-z0-9-]+)[\"”]?\s*\}")


def language_at(text: str, start: int, end: int) -> str:
    """The language (BCP 47) with which what is selected, or what the caret stands in, is marked; empty for none."""
    for span in _touched(text, start, end):
        if found := _TAG.match(text, span.inner_end + 1):
            return found[1]
    return ""


def set_language(text: str, start: int, end: int, language: str) -> Edit:
    """Mark the selection as being in `language`; another mark that it touches gives way.

    With nothing selected: what is marked already, else the word at the caret, else a pair of signs to write between.
    """
    before, after = "[", f"]{{lang={language}}}"
    if start == end:
        if touched := _touched(text, start, end):
            return replaced(text, [Piece(touched[0].inner_end, touched[0].end, after)], start, start)
        one, other = inline.word_at(text, start)
        if one == other:
            return Edit(start, start, before + after, start + 1, start + 1)
        return replaced(text, _around(text, one, other, before, after), start, start)
    return replaced(text, _around(text, start, end, before, after), start, end)


def remove_language(text: str, start: int, end: int) -> Edit:
    """Leave the words alone that the selection or the caret touches."""
    gone = [piece for span in _touched(text, start, end) for piece in _signs(span)]
    return replaced(text, gone, start, end) if gone else nothing(start, end)


def _around(text: str, start: int, end: int, before: str, after: str) -> list[Piece]:
    """What puts the signs around the part of each paragraph that is selected, and takes older ones away."""
    wanted: list[Piece] = []
    for piece, found, _passage in inline.pieces_of(text, start, end):
        one, other = inline.whole(piece, [span for span in found if span.kind != FOREIGN], FOREIGN)
        touched = [span for span in found if span.kind == FOREIGN and span.start < other and one < span.end]
        one, other = min([one, *(span.start for span in touched)]), max([other, *(span.end for span in touched)])
        wanted.append(Piece(one, one, before))
        wanted += [sign for span in touched for sign in _signs(span)]
        wanted.append(Piece(other, other, after))
    return wanted


def _touched(text: str, start: int, end: int) -> list[Span]:
    """The marked passages that share something with the selection, or that the caret stands in or just behind."""
    if start == end:
        around = inline.spans_around(text, start)
        return [span for span in around if span.kind == FOREIGN and span.start < start <= span.end]
    return [
        span
        for _piece, found, _passage in inline.pieces_of(text, start, end)
        for span in found
        if span.kind == FOREIGN and span.start < end and start < span.end
    ]


def _signs(span: Span) -> list[Piece]:
    return [Piece(span.start, span.inner, ""), Piece(span.inner_end, span.end, "")]
