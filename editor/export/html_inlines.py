"""Inlines as HTML: text, emphasis, links, note marks and pictures in a line. It escapes everything it writes."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from editor.export.html_pictures import Pictures
from editor.export.languages import is_right_to_left, is_tag
from editor.export.leftovers import closed_link, unknown_language, unknown_node, words_of
from editor.export.links import inside, outside
from editor.export.markup import escape
from editor.export.piece import ExportNote
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

Lead: TypeAlias = Callable[[str], str | None]
"""Gives the address that a link of the text leads to in the page, or None for one that a page does not keep."""


class Inlines:
    """Writes inlines and remembers, in `marks`, the ids of all references to each note by its label."""

    def __init__(self, keys: frozenset[str], numbers: dict[str, int], pictures: Pictures, lead: Lead = outside) -> None:
        self._keys = keys
        self._numbers = numbers
        self._pictures = pictures
        self._lead = lead
        self.marks: dict[str, list[str]] = {}
        self.notes: list[ExportNote] = []
        self.span: Span | None = None

    def html(self, inlines: Sequence[Inline]) -> str:
        return "".join([self._one(inline) for inline in inlines])

    def _one(self, inline: Inline) -> str:
        if type(inline) is Text:
            return escape(inline.text)
        writer = _WRITERS.get(type(inline))
        if writer is None:
            return self._unknown(inline)
        return writer(self, inline)

    def _unknown(self, inline: Any) -> str:
        self.notes.append(unknown_node(inline, self.span))
        return escape(words_of(inline))

    def _styled(self, inline: Styled) -> str:
        return f"<{inline.tag}>{self.html(inline.inlines)}</{inline.tag}>"

    def _foreign(self, inline: Foreign) -> str:
        if not is_tag(inline.language):
            self.notes.append(unknown_language(inline.language, self.span))
            return self.html(inline.inlines)
        direction = ' dir="rtl"' if is_right_to_left(inline.language) else ""
        return f'<span lang="{escape(inline.language)}"{direction}>{self.html(inline.inlines)}</span>'

    def _code(self, inline: Code) -> str:
        return f"<code>{escape(inline.text)}</code>"

    def _break(self, inline: LineBreak) -> str:
        return "<br>\n" if inline.hard else "\n"

    def _link(self, inline: Link) -> str:
        inner = self.html(inline.inlines)
        key = inside(inline.href, self._keys)
        href = f"#{key}" if key else self._lead(inline.href)
        if href is None:
            self.notes.append(closed_link(inline.href, self.span))
            return inner
        title = f' title="{escape(inline.title)}"' if inline.title.strip() else ""
        return f'<a href="{escape(href)}"{title}>{inner}</a>'

    def _note_mark(self, inline: NoteMark) -> str:
        number = self._numbers.get(inline.label)
        if number is None:
            return f"<sup>{inline.number}</sup>"
        ids = self.marks.setdefault(inline.label, [])
        ids.append(f"ref_{number}" if not ids else f"ref_{number}_{len(ids) + 1}")
        return f'<sup><a id="{ids[-1]}" href="#note_{number}" role="doc-noteref">{number}</a></sup>'

    def _picture(self, inline: InlinePicture) -> str:
        return self._pictures.inline(inline, self.span)


def _wrapped(tag: str) -> "Callable[[Inlines, Any], str]":
    return lambda writer, inline: f"<{tag}>{writer.html(inline.inlines)}</{tag}>"


# To add one: the inline of the block model, and what writes it.
_WRITERS: "dict[type, Callable[[Inlines, Any], str]]" = {
    Emphasis: _wrapped("em"),
    Strong: _wrapped("strong"),
    Strike: _wrapped("s"),
    Styled: Inlines._styled,
    Foreign: Inlines._foreign,
    Code: Inlines._code,
    Link: Inlines._link,
    InlinePicture: Inlines._picture,
    NoteMark: Inlines._note_mark,
    LineBreak: Inlines._break,
    PageNumber: lambda _writer, _inline: "",
}
