"""Inlines as plain text: words, addresses in angle brackets, note numbers in square ones. It lays nothing out."""

from collections.abc import Callable, Sequence
from typing import Any

from editor.export import picture_data
from editor.export.html_pictures import KINDS
from editor.export.labels import Labels
from editor.export.leftovers import closed_link, unknown_node, words_of
from editor.export.links import inside, outside
from editor.export.markup import clean
from editor.export.piece import ExportNote, Piece
from editor.text.blocks import (
    Code,
    Emphasis,
    Foreign,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteMark,
    PageNumber,
    Span,
    Strike,
    Strong,
    Styled,
    Text,
)

BREAK = "\n"
"""A break that the writer of the article wanted."""

_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


class Inlines:
    """Writes inlines. `marks` are the notes that were referred to, by label, in that order."""

    def __init__(self, piece: Piece, keys: frozenset[str], labels: Labels) -> None:
        self._piece = piece
        self._keys = keys
        self._labels = labels
        self._numbers = {label: note.number for label, note in piece.document.notes.items()}
        self.marks: dict[str, int] = {}
        self.notes: list[ExportNote] = []
        self.span: Span | None = None
        self.has_lost_looks = False
        self.pictures = 0

    def text(self, inlines: Sequence[Inline]) -> str:
        """Words with single spaces; BREAK where a line ends for good."""
        lines = "".join(map(self._one, inlines)).split(BREAK)
        return BREAK.join(" ".join(line.split()) for line in lines)

    def missing(self, src: str, span: Span | None) -> None:
        """Count a picture of the article, or say why it could not have been shown anywhere."""
        found = picture_data.find(self._piece, src, KINDS, span)
        if isinstance(found, ExportNote):
            self.notes.append(found)
        else:
            self.pictures += 1

    def _one(self, inline: Inline) -> str:
        writer = _WRITERS.get(type(inline))
        if writer is None:
            self.notes.append(unknown_node(inline, self.span))
            return _words(words_of(inline))
        return writer(self, inline)

    def _inner(self, inlines: Sequence[Inline]) -> str:
        return "".join(map(self._one, inlines))

    def _text(self, inline: Text | Code) -> str:
        return _words(inline.text)

    def _looks(self, inline: Emphasis | Strong | Foreign) -> str:
        self.has_lost_looks = True
        return self._inner(inline.inlines)

    def _strike(self, inline: Strike) -> str:
        """Words that no longer hold must not read as if they did."""
        words = self._inner(inline.inlines)
        return f"~~{words}~~" if words.strip() else words

    def _styled(self, inline: Styled) -> str:
        words = self._inner(inline.inlines)
        if inline.tag not in ("sup", "sub"):
            self.has_lost_looks = True
            return words
        small = words.translate(_RAISED if inline.tag == "sup" else _LOWERED)
        # m² and H₂O have letters of their own; 10 to the power of x must not become 10x.
        if words and all(before != after for before, after in zip(words, small, strict=True)):
            return small
        return f"^({words})" if inline.tag == "sup" and words.strip() else words

    def _link(self, inline: Link) -> str:
        words = self._inner(inline.inlines)
        if inside(inline.href, self._keys):
            return words
        if outside(inline.href) is None:
            self.notes.append(closed_link(inline.href, self.span))
            return words
        # As it was written: an address is read by a person here.
        address = _words(inline.href).strip().removeprefix("mailto:")
        return words if words.strip() == address else f"{words} <{address}>"

    def _note_mark(self, inline: NoteMark) -> str:
        number = self._numbers.get(inline.label)
        if number is not None:
            self.marks.setdefault(inline.label, number)
        return f"[{inline.number if number is None else number}]"

    def _break(self, inline: LineBreak) -> str:
        return BREAK if inline.hard else " "

    def _picture(self, inline: InlinePicture) -> str:
        self.missing(inline.src, self.span)
        return _words(self._labels.missing_picture.format(alt=inline.alt)) if inline.alt.strip() else ""


def one_line(text: str) -> str:
    """The text of a field."""
    return " ".join(clean(text).split())


def _words(text: str) -> str:
    return clean(text).replace("\n", " ")


# To add one: the inline of the block model, and what writes it.
_WRITERS: "dict[type, Callable[[Inlines, Any], str]]" = {
    Text: Inlines._text,
    Code: Inlines._text,
    Emphasis: Inlines._looks,
    Strong: Inlines._looks,
    Foreign: Inlines._looks,
    Strike: Inlines._strike,
    Styled: Inlines._styled,
    Link: Inlines._link,
    NoteMark: Inlines._note_mark,
    LineBreak: Inlines._break,
    InlinePicture: Inlines._picture,
    PageNumber: lambda _writer, _inline: "",
}
