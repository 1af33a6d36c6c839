"""How Markdown from elsewhere fits into the place where the caret stands: what parts it from the text around it.

It changes no word of either side. Two paragraphs meet as they do in every word processor; anything else gets lines of
its own, inside the quotation, the list or the cell where the caret is.
"""

import re

from editor.frozen import frozen
from editor.text.escaping import escaped
from editor.text.markdown import parse
from editor.text.measure import plain_text
from editor.text.paste.conversion import Pasted

_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+")
_SIGNS_OF_QUOTES = re.compile(r"[\s>]*")


@frozen
class Place:
    """Where something is put in: the caret's line before and after the caret, and its neighbours ("" for none)."""

    line_before: str
    line_after: str
    above: str = ""
    below: str = ""


@frozen
class Fitted:
    """`text` goes where the caret is, in place of `dropped` characters before it; the caret then goes `back` from
    its end. All are code points."""

    text: str
    dropped: int = 0
    back: int = 0


def fit(pasted: Pasted, place: Place) -> Fitted:
    """What is to be inserted at `place` for `pasted`."""
    if is_in_table(place):
        return Fitted(_as_cell(pasted.text))
    if pasted.is_one_paragraph:
        return Fitted(_continued(pasted.text, place.line_before))
    item = _ITEM.match(place.line_before)
    if item and _ITEM.match(pasted.text):
        return _fit_items(pasted.text, place, item)
    before = _lead(pasted.starts_with_words, place)
    after = _tail(pasted.ends_with_words, place)
    text = _continued(before + pasted.text + after, place.line_before)
    return Fitted(text, back=len(_continued(after, place.line_before)))


def block(text: str, place: Place) -> Fitted:
    """What is to be inserted at `place`, the end of a line, for the blocks `text`: lines of their own."""
    return fit(Pasted(text, (), ()), place)


def is_in_table(place: Place) -> bool:
    """Whether the caret is in a row of a table."""
    return place.line_before.lstrip().startswith("|")


def _lead(is_words: bool, place: Place) -> str:
    if _is_blank(place.line_before):
        return "" if _is_blank(place.above) else "\n"
    return "" if is_words else "\n\n"


def _tail(is_words: bool, place: Place) -> str:
    if _is_blank(place.line_after):
        return "" if _is_blank(place.below) else "\n"
    return "" if is_words else "\n\n"


def _is_blank(line: str) -> bool:
    return _SIGNS_OF_QUOTES.fullmatch(line) is not None


def _continued(text: str, line_before: str) -> str:
    """`text` with what its further lines need to stay in the quotation or in the item that the line begins."""
    quote = _QUOTE.match(line_before)
    start = quote[0] if quote else ""
    item = _ITEM.match(line_before, len(start))
    start += " " * len(item[0]) if item else ""
    if not start:
        return text
    first, *rest = text.split("\n")
    return "\n".join([first, *((start + line).rstrip() if not line else start + line for line in rest)])


def _fit_items(text: str, place: Place, item: re.Match[str]) -> Fitted:
    """Items into a list: they become items of it, and take the place of an empty one."""
    is_empty = not place.line_before[item.end() :].strip() and not place.line_after.strip()
    lines = [item[1] + line if line else line for line in text.split("\n")]
    after = "\n" + item[0] if place.line_after.strip() else ""
    if is_empty:
        return Fitted("\n".join(lines) + after, dropped=len(place.line_before))
    return Fitted("\n" + "\n".join(lines) + after, back=len(after))


def _as_cell(text: str) -> str:
    words = " ".join(plain_text(parse(text)).split())
    return escaped(words, starts_line=False).replace("|", "\\|")
